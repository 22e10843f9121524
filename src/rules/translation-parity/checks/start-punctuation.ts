import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'
import { signFault } from '../signs.ts'

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
        ...signFault(wanted, found, 'start'),
        note: 'Start it as the source does: a dash, a bracket or dots at the start say that something went before.',
      },
    ]
  },
}

/** Quotation marks have a check of their own; a slot stands for a word. */
const startOf = ({ text }: Piece): string =>
  (/^[^\p{L}\p{N}{]*/u.exec(text)?.[0] ?? '').replace(/[\s«»“”„‘’‚"']/gu, '')
