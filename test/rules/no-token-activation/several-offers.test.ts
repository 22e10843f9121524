/** A page full of notices that it is over does not clear the several sentences on it that still offer the key. */
import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { flaggedLines } from './_samples.ts'

interface Page {
  readonly notices: readonly string[]
  readonly offers: readonly string[]
}

const pages: Readonly<Record<Locale, Page>> = {
  nl: {
    notices: [
      'Vanaf 25 september 2020 kan een burger geen nieuw token meer activeren.',
      'Wie een token al gebruikt, kan dat tot nader order blijven doen.',
      'Raad de beveiligingscode via e-mail aan; de burger kiest vrij.',
      'Verwijder de informatie over de activering van tokens uit uw documentatie.',
      'Er worden geen nieuwe tokens meer uitgereikt, ook niet aan wie er een verloor.',
      'De procedure aan het loket blijft dezelfde voor de andere sleutels.',
    ],
    offers: [
      'Alle studenten met een bisnummer kunnen een token krijgen.',
      'Maak in uw profiel een nieuw token aan om in te loggen op Tax-on-web.',
      'Wij zorgen ervoor dat u met een werkend token naar huis gaat.',
      'Een token vraagt u aan bij de dienst Bevolking.',
    ],
  },
  fr: {
    notices: [
      'À partir du 25 septembre 2020, un citoyen ne peut plus activer de nouveau token.',
      'Qui utilise déjà un token peut continuer à l’utiliser jusqu’à nouvel ordre.',
      'Recommandez le code de sécurité via e-mail ; le citoyen choisit librement.',
      'Supprimez de votre documentation les informations sur l’activation des tokens.',
      'Plus aucun token n’est délivré, pas même à qui a perdu le sien.',
      'La procédure au guichet reste la même pour les autres clés.',
    ],
    offers: [
      'Tous les étudiants qui ont un numéro bis peuvent recevoir un token.',
      'Créez un nouveau token dans votre profil pour vous connecter à Tax-on-web.',
      'Les tokens citoyens se retirent au service Population.',
      'Vous demandez votre token en ligne, puis vous le recevez par la poste.',
    ],
  },
  de: {
    notices: [
      'Ab dem 25. September 2020 können Bürger kein neues Token mehr aktivieren.',
      'Wer ein Token bereits nutzt, kann es bis auf Weiteres nutzen.',
      'Empfehlen Sie den Sicherheitscode per E-Mail; der Bürger wählt frei.',
      'Entfernen Sie die Informationen zur Aktivierung von Token aus Ihren Unterlagen.',
      'Es werden keine neuen Token mehr ausgegeben, auch nicht nach einem Verlust.',
      'Das Verfahren am Schalter bleibt für die anderen Schlüssel gleich.',
    ],
    offers: [
      'Alle Studierenden mit einer Bis-Nummer können ein Token bekommen.',
      'Beantragen Sie Ihr Token bei der Gemeindeverwaltung.',
      'Die Registrierungsstelle händigt dem Antragsteller das Token gegen Unterschrift aus.',
      'Sie erhalten Ihr neues Token binnen fünf Tagen per Post.',
    ],
  },
  en: {
    notices: [
      'From 25 September 2020 a citizen can no longer activate a new token.',
      'Anyone who already uses a token can keep using it until further notice.',
      'Recommend the security code via email; the citizen chooses freely.',
      'Remove the information on activating tokens from your documentation.',
      'No new tokens are issued, not even to those who have lost theirs.',
      'The procedure at the desk stays the same for the other keys.',
    ],
    offers: [
      'Citizens can still obtain a token until the end of the year.',
      'There are two ways to get a token: online or at the desk.',
      'Tokens are not just for pensioners: anyone may ask for one.',
      'Request your token at the population service.',
    ],
  },
}

describe.each(locales)('a page of notices in %s', (locale) => {
  it('keeps the offers on it', () => {
    const { notices, offers } = pages[locale]
    const texts = notices.flatMap((notice, index) => [notice, offers[index] ?? notice])
    const text = ['# A', ...texts].join('\n\n')
    const none: ReadonlySet<number> = new Set()
    const found = flaggedLines({
      name: 'page',
      locale,
      text,
      wanted: none,
      either: none,
      knownFaults: none,
    })
    const lines = text.split('\n')
    expect([...found].map((line) => lines[line - 1])).toEqual(offers)
  })
})
