import type { PairCheck } from '../parity-check.ts'
import { counted, type Piece } from '../piece.ts'

export const brackets: PairCheck = {
  kind: 'pair',
  id: 'brackets',
  summary: 'no aside in brackets left out',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [count(source), count(translation)]
    // A translator may explain a name in brackets that the source needs not explain.
    if (found >= wanted) return []
    return [
      {
        message: `Unexpected ${counted(found, 'bracket')}, expected ${wanted} as in the source`,
        actual: translation.text,
        sourceWords: source.text.trim(),
        note: 'An aside was left out, or it stands without its brackets; look at what the source has between them.',
      },
    ]
  },
}

const count = ({ text }: Piece): number => (text.match(/[([]/g) ?? []).length
