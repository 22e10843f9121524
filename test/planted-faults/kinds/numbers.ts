/** Numbers that are no longer the same in every language. */
import type { Locale } from '../../../src/domain/locale.ts'
import { findSpots, plantAnySpot, plantSpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

export const numberSwapped: Kind = {
  id: 'number-swapped',
  what: 'A number written in figures is another one in one language: 14 days became 15, 24 codes became 42.',
  why: 'The numbers are terms, counts, norms and laws; the languages cannot both be right.',
  codes: ['rules/translation-parity'],
  cases: 20,
  plant: (ground, random) => {
    const slots = findSpots(
      ground.document,
      [[/\{\{linkValidityDays\}\}/g, () => random.pick(['15', '30', '40', '4']) ?? '']],
      { raw: true },
    )
    const figures = findSpots(ground.document, [
      // Not the number of a list item, which Markdown counts itself, nor a part of a date, a word or a version.
      [/(?<![\p{L}\d.,/-])\d{1,4}(?![\d.,/-]*[\p{L}\d])(?!\.?\s\p{L}+\s\d{4})(?!\.\s)/gu, ''],
    ]).map((spot) => {
      const figure = ground.document.source.slice(spot.start, spot.end)
      return { ...spot, text: otherFigure(figure) }
    })
    return plantSpot(ground, random.pick([...slots, ...figures]))
  },
}

/** Two digits that swap places, or the next number or year. @example otherFigure('24') // '42' */
function otherFigure(figure: string): string {
  if (figure.length === 4) return String(Number(figure) + 1)
  const swapped = figure.replace(/(\d)(\d)$/, '$2$1')
  return swapped === figure || swapped.startsWith('0') ? String(Number(figure) + 1) : swapped
}

const numberWords = {
  nl: [
    [/\bdrie\b/gi, 'vier'],
    [/\btwee\b/gi, 'drie'],
    [/\bvier\b/gi, 'drie'],
  ],
  fr: [
    [/(?<!\p{L})trois(?!\p{L})/giu, 'quatre'],
    [/(?<!\p{L})deux(?!\p{L})/giu, 'trois'],
    [/(?<!\p{L})quatre(?!\p{L})/giu, 'trois'],
  ],
  de: [
    [/\bdrei\b/gi, 'vier'],
    [/\bzwei\b/gi, 'drei'],
    [/\bvier\b/gi, 'drei'],
  ],
  en: [
    [/\bthree\b/gi, 'four'],
    [/\btwo\b/gi, 'three'],
    [/\bfour\b/gi, 'three'],
  ],
} as const satisfies Record<Locale, readonly Swap[]>

export const numberWordSwapped: Kind = {
  id: 'number-word-swapped',
  what: 'A number written as a word is another one in one language: the three steps became the four steps.',
  why: 'It counts steps, ways or languages that the document itself lists.',
  codes: ['rules/translation-parity', 'rules/stale-translation'],
  cases: 8,
  plant: (ground, random) => plantAnySpot(ground, random, numberWords[ground.document.locale]),
}
