import { compareItems, type Item } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'

export const statements: PairCheck = {
  kind: 'pair',
  id: 'statements',
  summary: 'the same statement marks in the same order',
  severity: 'error',
  check: ({ source, translation }) => {
    const [own, other] = [markItems(source), markItems(translation)]
    const faults = compareItems(own, other, {
      name: 'statement mark',
      note: 'A mark says which statement of the circular the words before it make: every language makes the same ones.',
    })
    if (faults.length > 0) return faults
    const at = own.findIndex(({ value }, index) => value !== other[index]?.value)
    const [wanted, found] = [own[at], other[at]]
    if (!wanted || !found) return []
    return [
      {
        range: found.range,
        message: `Unexpected statement mark \`${found.shown}\`, expected \`${wanted.shown}\` first as in the source`,
        actual: found.shown,
        expected: wanted.shown,
        sourceRange: wanted.range,
        note: 'The marks stand in the order of the source: put the sentences, or the marks, in that order.',
      },
    ]
  },
}

const markItems = (piece: Piece): readonly Item[] =>
  piece.nodes.flatMap((node): readonly Item[] =>
    node.type === 'mark'
      ? // In one mark the order says nothing.
        [...node.statements]
          .sort()
          .map((id) => ({ value: id, shown: `{${id}}`, range: node.range }))
      : [],
  )
