import { compareItems, type Item } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'

export const codeSpans: PairCheck = {
  kind: 'pair',
  id: 'code-spans',
  summary: 'the same code, letter for letter',
  severity: 'error',
  check: ({ source, translation }) =>
    compareItems(codeItems(source), codeItems(translation), {
      name: 'code',
      note: 'What stands between backticks is typed or copied as it is: it is not translated.',
    }),
}

const codeItems = (piece: Piece): readonly Item[] =>
  piece.nodes.flatMap((node): readonly Item[] =>
    node.type === 'code' ? [{ value: node.value, shown: node.value, range: node.range }] : [],
  )
