/** Tells the four languages apart by their commonest words, block by block. */
import { locales, type Locale } from '../../domain/locale.ts'
import { foldPhrase } from './normalise.ts'
import { phrases } from './phrases/phrases.ts'
import { splitWords } from './words.ts'

const wordsOf = (locale: Locale): ReadonlySet<string> =>
  new Set(phrases[locale].words.telltales.split(' ').map(foldPhrase))

const telltales: Readonly<Record<Locale, ReadonlySet<string>>> = {
  nl: wordsOf('nl'),
  fr: wordsOf('fr'),
  de: wordsOf('de'),
  en: wordsOf('en'),
}

export type LanguageScores = Readonly<Record<Locale, number>>

/** How many of the first words are telltales of each language. */
export function scoreLanguages(text: string): LanguageScores {
  const scores = { nl: 0, fr: 0, de: 0, en: 0 }
  for (const word of splitWords(text.slice(0, 2000))) {
    for (const locale of locales) if (telltales[locale].has(word.text)) scores[locale] += 1
  }
  return scores
}

/** The language of a text; undefined if the evidence is thin or divided. */
export function detectLocale(text: string, margin = 2): Locale | undefined {
  const scores = scoreLanguages(text)
  const [first, second] = [...locales].sort((a, b) => scores[b] - scores[a])
  if (first === undefined || second === undefined) return undefined
  return scores[first] >= margin && scores[first] - scores[second] >= margin ? first : undefined
}
