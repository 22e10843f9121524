/** French. */
import type { LocaleTellTales } from './tell-tale.ts'

export const fr: LocaleTellTales = {
  negation: "ne|n[’']LETTER+|pas|plus|jamais|personne|sans",
  tellTales: {
    usable: [
      {
        says: "jusqu[’']à nouvel (?:ordre|avis)",
        match: [
          'Les tokens activés avant le 25 septembre 2020 restent utilisables jusqu’à nouvel ordre.',
          "Vous pouvez utiliser votre token jusqu'à nouvel avis.",
        ],
        near: [
          'Le « jusqu’à nouvel ordre » qui valait pour le token a pris fin.',
          'Le guichet est fermé jusqu’à nouvel ordre.',
        ],
      },
      {
        says: 'KEY,? ~(?:reste|restent) ~(?:utilisables?|valables?|valides?)',
        match: [
          'Les tokens existants restent utilisables.',
          'Un token activé avant le 25/09/2020 reste donc valable.',
        ],
        near: [
          'Les tokens existants ne restent pas utilisables.',
          'Le token disparaît ; les autres clés restent utilisables.',
        ],
      },
      {
        says: "(?:(?:continuer|continuez) à utiliser ~KEY|KEY,? ~(?:continuer|continuez) à (?:l[’']|les )utiliser)",
        match: [
          'Vous pouvez continuer à utiliser votre token.',
          'Les citoyens qui ont déjà un token peuvent continuer à l’utiliser.',
        ],
        near: [
          'Vous ne pouvez pas continuer à utiliser votre token.',
          'Sans token, vous pouvez continuer à utiliser itsme®.',
        ],
      },
    ],
    unusable: [
      {
        says: 'USEENDS',
        match: [
          'Le token fonctionne jusqu’au 31 janvier 2024.',
          'À partir du 31/01/2024, le token ne sert plus.',
        ],
        near: [
          'La commune ferme le 31 janvier 2024.',
          'Le token fonctionne jusqu’au 31 janvier 2025.',
        ],
      },
      {
        says: "plus ~(?:s[’'])?(?:identifier|connecter) ~KEY",
        match: [
          'Vous ne pouvez plus vous identifier avec un token.',
          'Un citoyen ne peut plus s’identifier au moyen d’un token.',
        ],
        near: ['Un citoyen ne peut plus activer de token pour s’identifier.'],
      },
      {
        says: 'KEY ne (?:permet|permettent|fonctionne|fonctionnent) plus',
        match: ['Le token ne permet plus de s’identifier auprès des services en ligne.'],
        near: ['Le token ne permet pas de signer.'],
      },
    ],
    announced: [
      {
        says: '(?:arrête|arrêtera|cesse|cessera) ~CUTOFF',
        match: [
          'Le SPF BOSA arrête à partir du 25 septembre 2020 l’activation du token.',
          'Le SPF BOSA arrêtera le 25 septembre 2020 l’activation du token.',
        ],
        near: [
          'Le SPF BOSA a arrêté le 25 septembre 2020 l’activation du token.',
          'Le bus s’arrêtera le 25 septembre 2020 devant la gare.',
        ],
      },
      {
        says: 'CUTOFF,? ~(?:ne (?:pourra|pourrez|pourront|sera|seront)|arrêtera|cessera)',
        match: [
          'À partir du 25 septembre 2020, un citoyen ne pourra plus activer de nouveau token.',
          'Le 25/9/2020, le SPF BOSA arrêtera l’activation du token.',
        ],
        near: ['À partir du 25 septembre 2020, un citoyen ne peut plus activer de nouveau token.'],
      },
    ],
    stopped: [
      {
        says: 'depuis le CUTOFF',
        match: ['Depuis le 25 septembre 2020, un citoyen ne peut plus activer de nouveau token.'],
        near: [
          'À partir du 25 septembre 2020, un citoyen ne peut plus activer de nouveau token.',
          'Depuis le 5 septembre 2019, un service contrôle le site consacré au token.',
        ],
      },
      {
        says: '(?:arrêté|cessé) ~CUTOFF',
        match: ['Le SPF BOSA a arrêté le 25 septembre 2020 l’activation du token.'],
        near: ['Le SPF BOSA arrêtera le 25 septembre 2020 l’activation du token.'],
      },
    ],
  },
}
