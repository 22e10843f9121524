/** Sentences that are longer than a reader takes in at once. */
import { opaque, statementMark } from '../../content/prose.ts'
import type { Locale } from '../../domain/locale.ts'

/** Words in the longest stretch between full stops, colons and semicolons. */
export interface SentenceLimits {
  readonly ordinary: number
  /** For a sentence that makes a statement of the circular, and keeps to its wording. */
  readonly statement: number
}

/**
 * GOV.UK splits sentences of more than 25 words; guides in Dutch and French aim at 15 to 20 on average, and a guide
 * that grades length calls 26 hard and 35 very hard. French needs some more words for the same.
 */
export const sentenceLimits = {
  nl: { ordinary: 25, statement: 34 },
  fr: { ordinary: 28, statement: 34 },
  de: { ordinary: 25, statement: 34 },
  en: { ordinary: 25, statement: 34 },
} as const satisfies Record<Locale, SentenceLimits>

/** Half-open, in characters of the text. */
export interface LongSentence {
  readonly from: number
  readonly to: number
  readonly words: number
  readonly limit: number
}

export function longSentences(text: string, locale: Locale): readonly LongSentence[] {
  const { ordinary, statement } = sentenceLimits[locale]
  // Most texts are shorter than any limit, and need no cutting.
  if (text.length < 2 * ordinary || countWords(text) <= ordinary) return []
  // A mark covers everything from the mark before it on.
  const lastMark = text.lastIndexOf(statementMark)
  return stretches(text, locale).flatMap(({ from, to }) => {
    const words = countWords(text.slice(from, to))
    const limit = from < lastMark ? statement : ordinary
    return words > limit ? [{ from, to, words, limit }] : []
  })
}

/** Words as they are written: `l’activation`, `e-mail` and a slot are one each. */
const countWords = (text: string): number =>
  text.split(/[\s\uFFFB]+/).filter((part) => part.includes(opaque) || /[\p{L}\p{N}]/u.test(part))
    .length

const segmenters: Partial<Record<Locale, Intl.Segmenter>> = {}

function stretches(text: string, locale: Locale): readonly { from: number; to: number }[] {
  const segmenter = (segmenters[locale] ??= new Intl.Segmenter(locale, { granularity: 'sentence' }))
  const found: { from: number; to: number }[] = []
  for (const { segment, index } of segmenter.segment(text.replaceAll(statementMark, ' '))) {
    const last = found.at(-1)
    // The stop of a German ordinal ends no sentence: 25. September.
    if (last && /(?<!\d)\d{1,2}\.\s*$/.test(text.slice(last.from, last.to)))
      last.to = index + segment.length
    else found.push({ from: index, to: index + segment.length })
  }
  return found.flatMap(({ from, to }) => splitAtColons(text, from, to))
}

/** A colon or a semicolon is where a reader takes breath. */
function splitAtColons(
  text: string,
  from: number,
  to: number,
): readonly { from: number; to: number }[] {
  const cuts = [...text.slice(from, to).matchAll(/[:;](?=\s)/g)].map(
    ({ index }) => from + index + 1,
  )
  return [from, ...cuts].map((start, index) => trimmed(text, start, cuts[index] ?? to))
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  const stretch = text.slice(from, to)
  const start = from + (stretch.length - stretch.trimStart().length)
  return { from: start, to: Math.max(start, from + stretch.replace(/[\s\uFFFB]+$/, '').length) }
}
