/** Tells the four languages apart by their commonest words, block by block. */
import { locales, type Locale } from '../../domain/locale.ts'
import { foldPhrase } from './normalise.ts'
import { telltales } from './phrases/telltales.ts'
import type { Word } from './words.ts'

/** The languages in which a word is one of the commonest. */
const languagesOf: ReadonlyMap<string, readonly Locale[]> = (() => {
  const found = new Map<string, Locale[]>()
  for (const locale of locales)
    for (const word of telltales[locale].split(' ').map(foldPhrase))
      found.set(word, [...(found.get(word) ?? []), locale])
  return found
})()

/** One of the commonest words of a language says nothing by itself. */
export const isTelltale = (word: string, locale: Locale): boolean =>
  languagesOf.get(word)?.includes(locale) === true

export type LanguageScores = Readonly<Record<Locale, number>>

/** Words that are looked at: more of the same text say nothing new. */
const mostWords = 400

/** How many of the first words are telltales of each language. */
export function scoreLanguages(words: readonly Word[]): LanguageScores {
  const scores = { nl: 0, fr: 0, de: 0, en: 0 }
  const count = Math.min(words.length, mostWords)
  for (let at = 0; at < count; at += 1) {
    const shown = languagesOf.get(words[at]?.text ?? '')
    if (shown) for (const locale of shown) scores[locale] += 1
  }
  return scores
}

export const noScores: LanguageScores = { nl: 0, fr: 0, de: 0, en: 0 }

export const addScores = (a: LanguageScores, b: LanguageScores): LanguageScores => ({
  nl: a.nl + b.nl,
  fr: a.fr + b.fr,
  de: a.de + b.de,
  en: a.en + b.en,
})

/** The language with the highest score, if it has so many telltales and leads by so many. */
export function leader(scores: LanguageScores, least: number, margin = least): Locale | undefined {
  let first: Locale | undefined
  let best = 0
  let next = 0
  for (const locale of locales) {
    const score = scores[locale]
    if (first === undefined || score > best) {
      next = best
      best = score
      first = locale
    } else if (score > next) next = score
  }
  return best >= least && best - next >= margin ? first : undefined
}
