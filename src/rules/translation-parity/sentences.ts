/** The sentences of a piece, with where each begins. */
import { localeRecord } from '../../domain/locale.ts'
import type { Piece } from './piece.ts'
import { valuesOf } from './values.ts'

export interface Sentence {
  /** Offset in the piece's text. */
  readonly at: number
  readonly text: string
}

const segmenters = localeRecord((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }))

/** By the rules of Unicode (UAX 29); a slot ends none, nor, in German, does the full stop of `19. Juli`. */
export function sentencesOf(piece: Piece): readonly Sentence[] {
  let text = piece.text.replace(/\{\{[^}]*\}\}/g, (slot) => 'X'.repeat(slot.length))
  for (const { from, to } of valuesOf(piece).date)
    text = text.slice(0, from) + 'X'.repeat(to - from) + text.slice(to)
  return [...segmenters[piece.locale].segment(text)]
    .filter(({ segment }) => /\p{L}/u.test(segment))
    .map(({ index, segment }) => ({ at: index, text: segment }))
}
