/** Sentences that lost their negation and now say the opposite. */
import type { Locale } from '../../../src/domain/locale.ts'
import { plantAnySpot, sourceOf, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

/** French nouns take their article back when *pas de* goes. */
const articles: Readonly<Record<string, string>> = {
  token: 'un token',
  'nouveau token': 'un nouveau token',
  date: 'une date',
  prix: 'un prix',
  délai: 'un délai',
  smartphone: 'un smartphone',
  passage: 'un passage',
  boîte: 'une boîte',
  cookies: 'des cookies',
  données: 'des données',
  certificats: 'des certificats',
}
const nouns =
  'nouveau token|token|date|prix|délai|smartphone|passage|boîte|cookies|données|certificats'
const withArticle = (noun: string): string => articles[noun] ?? noun

/** The sentence stays grammatical: articles and word order follow. More specific patterns come first. */
export const swaps = {
  nl: [
    [/\bgeen enkele burger nog\b/gi, 'elke burger'],
    [/\bgeen nieuwe tokens\b/gi, 'nieuwe tokens'],
    [/\bgeen nieuw token meer\b/gi, 'een nieuw token'],
    [/\bgeen token meer\b/gi, 'een token'],
    [/\bgeen (persoonsgegevens|cookies|certificaten)\b/gi, '$1'],
    [/\bgeen (?=\p{L})/giu, 'een '],
    [/\bniemand(?= zich nog\b)/g, 'iedereen'],
    [/\bniet meer (\p{L})/giu, '$1'],
    [/\bniet (elke)\b/gi, '$1'],
    [/(?<!wat|er|of|[:,]) niet(?=[.,;]| [\p{L}\u{E000}])/gu, ''],
    [/ nooit(?= )/g, ''],
    [/\bzegt niets over\b/g, 'zegt iets over'],
  ],
  fr: [
    [/\b(?:plus )?aucun nouveau token\b/gi, 'un nouveau token'],
    [/\bplus aucun citoyen ne peut\b/g, 'un citoyen peut'],
    [/\bAucun audit indépendant n’a encore eu lieu\b/g, 'Un audit indépendant a eu lieu'],
    [/\bne (?:les|le) (donnez|mettez) jamais\b/gi, '$1-les'],
    [/\bn’(envoyez|imprimez|indiquez|utilisez) (?:jamais|pas)\b/gi, '$1'],
    [/\bn’écrivez pas de données\b/gi, 'écrivez des données'],
    [
      new RegExp(`\\bne (peut|pouvez|peuvent) plus activer de (${nouns})(?!\\p{L})`, 'gu'),
      (verb = '', noun = '') => `${verb} activer ${withArticle(noun)}`,
    ],
    [
      new RegExp(`\\bne (\\p{L}+) (?:plus|pas|jamais) de (${nouns})(?!\\p{L})`, 'gu'),
      (verb = '', noun = '') => `${verb} ${withArticle(noun)}`,
    ],
    [
      new RegExp(`\\bn’(\\p{L}+) (?:plus|pas|jamais) (?:besoin )?de (${nouns})(?!\\p{L})`, 'gu'),
      (verb = '', noun = '') => `${verb} ${withArticle(noun)}`,
    ],
    [/\bne (vous|le|les|lui|leur) (\p{L}+) (?:plus|pas|jamais)\b(?! rien)/giu, '$1 $2'],
    [/\bne (\p{L}+) (?:plus|pas|jamais)\b(?! rien| du tout| d’| de )/giu, '$1'],
    [/\bn’(\p{L}+) (?:plus|pas|jamais)\b(?! rien| d’| de )/giu, '$1'],
    [/\bne permet plus\b/g, 'permet'],
    [/\bplus possible\b/gi, 'possible'],
  ],
  de: [
    [/\bkein neues Token mehr\b/gi, 'ein neues Token'],
    [/\bkeine neuen Tokens\b/gi, 'neue Tokens'],
    [/\bkein Token mehr\b/g, 'ein Token'],
    [/\bniemand mehr\b/g, 'jeder'],
    [/\bkeine (Cookies|Zertifikate)\b/g, '$1'],
    [/\bkeine personenbezogenen Daten\b/g, 'personenbezogene Daten'],
    [/\bkein(e?)(?= (?:Enddatum|Smartphone|eigenes|Frist|offizielle|Website))/gi, 'ein$1'],
    [/\bkeinen(?= Preis)/g, 'einen'],
    [/\bnicht mehr (\p{L})/giu, '$1'],
    [/\bnicht (jeder)\b/gi, '$1'],
    [/(?<!was|auch|was Sie) nicht(?=[.,;]| \p{L})/gu, ''],
    [/ nie(?=[ .])/g, ''],
    [/\bsagt nichts über\b/g, 'sagt etwas über'],
  ],
  en: [
    [/\bcan no longer\b/g, 'can'],
    [/\b(is|are) no longer\b/g, '$1'],
    [/\bno new tokens\b/gi, 'new tokens'],
    [/\bdoes not (change|give|say|track|replace|claim)\b/g, '$1s'],
    [/\bcannot\b/g, 'can'],
    [/\bdo not (\p{L}+)/giu, '$1'],
    [/\b(is|are) never\b/g, '$1'],
    [/\bnever (\p{L}+)/giu, '$1'],
    [/\bgives no end date\b/g, 'gives an end date'],
    [/\bsays nothing about\b/g, 'says something about'],
    [/\bhas been no independent\b/g, 'has been an independent'],
    [/\bno (cookies|certificates)\b/g, '$1'],
    [/\b(is|are|has|have) not\b/g, '$1'],
    [/\bnot every\b/gi, 'every'],
    [/\bno (smartphone|personal mailbox)\b/gi, 'a $1'],
  ],
} as const satisfies Record<Locale, readonly Swap[]>

export const negationRemoved: Kind = {
  id: 'negation-removed',
  what: 'A negation is gone: “can no longer activate” became “can activate”.',
  why: 'Without its negation the sentence promises, permits or states the opposite.',
  codes: ['rules/required-statements', 'rules/no-token-activation', 'rules/stale-translation'],
  cases: 28,
  plant: (ground, random) =>
    plantAnySpot(ground, random, swaps[ground.document.locale], {
      // Of *neither … nor*, half a sentence would be left.
      units: (unit) => !sourceOf(ground.document, unit.range).includes(' ni '),
    }),
}
