import type { PairCheck } from '../parity-check.ts'
import { counted, type Piece } from '../piece.ts'

export const lineBreaks: PairCheck = {
  kind: 'pair',
  id: 'line-breaks',
  summary: 'as many line breaks',
  severity: 'error',
  check: ({ source, translation }) => {
    const [expected, actual] = [count(source), count(translation)]
    if (expected === actual) return []
    return [
      {
        message: `Unexpected ${counted(actual, 'line break')} in the text, expected ${expected} as in the source`,
        actual: translation.text,
        sourceWords: source.text.trim(),
        note: 'Two spaces or a backslash at the end of a line break it; an address has as many lines in every language.',
      },
    ]
  },
}

const count = ({ text }: Piece): number => text.split('\n').length - 1
