/** The slots that a document names, in its text and in its link targets. */
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Block } from './document.ts'
import { visitBlocks } from './visit.ts'

export interface NamedSlot {
  readonly name: string
  /** The slot, or the whole link that has it in its target. */
  readonly range: Range
}

/** In reading order; call it on blocks whose facts are not filled in yet. */
export function namedSlots(blocks: readonly Block[]): readonly NamedSlot[] {
  const found: NamedSlot[] = []
  visitBlocks(blocks, {
    inline: (node) => {
      if (node.type === 'slot') found.push({ name: node.name, range: node.range })
      if (node.type === 'link')
        for (const match of node.href.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g))
          found.push({ name: match[1] ?? '', range: node.range })
    },
  })
  return found
}
