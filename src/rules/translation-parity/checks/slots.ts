import { factTexts } from '../../../content/facts.ts'
import type { Project } from '../../../content/project.ts'
import { faultsOf, surplus, type Item } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'

export const slots: PairCheck = {
  kind: 'pair',
  id: 'slots',
  summary: 'the same slots, each as often',
  severity: 'error',
  check: ({ source, translation }, project) => {
    // The interpolations of strings are checked with their keys.
    if (translation.kind === 'string') return []
    const [own, other] = [slotItems(source), slotItems(translation)]
    // A name that nothing knows is reported as unknown, with the one that was meant.
    const more = surplus(other, own)
    const extra = more.filter(({ value }) => isKnown(value, project))
    const misspelt = more.length - extra.length
    return faultsOf(surplus(own, other).slice(misspelt), extra, {
      name: 'slot',
      note: 'A slot is a fact or a value that the reader gets; without it the sentence says something else.',
    })
  },
}

const slotItems = (piece: Piece): readonly Item[] =>
  piece.nodes.flatMap((node): readonly Item[] =>
    node.type === 'slot'
      ? [{ value: node.name, shown: `{{${node.name}}}`, range: node.range }]
      : [],
  )

const isKnown = (name: string, { placeholders, policy }: Project): boolean =>
  name in placeholders || name in factTexts(policy, 'en', policy.asOf)
