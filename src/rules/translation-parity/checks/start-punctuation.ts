import type { PairCheck } from '../parity-check.ts'
import { sourceWords, type Piece } from '../piece.ts'

export const startPunctuation: PairCheck = {
  kind: 'pair',
  id: 'start-punctuation',
  summary: 'the same sign at the start',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [startOf(source), startOf(translation)]
    if (wanted === found) return []
    return [
      {
        range: translation.rangeAt(0, Math.max(1, found.length)),
        message: `Unexpected ${named(found)} at the start, expected ${named(wanted)} as in the source`,
        actual: translation.text,
        expected: sourceWords(source.locale, source.text),
        note: 'Start it as the source does: a dash, a bracket or dots at the start say that something went before.',
      },
    ]
  },
}

const named = (sign: string): string => (sign === '' ? 'a word' : `\`${sign}\``)

/** Quotation marks have a check of their own; a slot stands for a word. */
const startOf = ({ text }: Piece): string =>
  (/^[^\p{L}\p{N}{]*/u.exec(text)?.[0] ?? '').replace(/[\s«»“”„‘’‚"']/gu, '')
