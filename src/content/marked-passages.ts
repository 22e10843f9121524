/** Where a document says that it makes a statement: the marked passages. */
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Document, Inline, Mark } from './document.ts'
import { inlineText } from './inline-text.ts'
import { tableCells, visitBlocks } from './visit.ts'

export interface MarkedPassage {
  readonly statements: readonly string[]
  /** The words since the block's start or the previous mark, white space folded. */
  readonly text: string
  readonly range: Range
  readonly mark: Range
}

/** All marked passages in reading order; call it on a resolved document to see what a reader sees. */
export function markedPassages(document: Document): readonly MarkedPassage[] {
  const found: MarkedPassage[] = []
  const collect = (nodes: readonly Inline[]): void => {
    found.push(...passagesOf(nodes))
  }
  visitBlocks(document.blocks, {
    block: (block) => {
      if (block.type === 'heading' || block.type === 'paragraph') collect(block.children)
      if (block.type === 'table') for (const cell of tableCells(block)) collect(cell.children)
    },
  })
  return found
}

function passagesOf(nodes: readonly Inline[]): readonly MarkedPassage[] {
  const found: MarkedPassage[] = []
  let pending: Inline[] = []
  for (const node of nodes) {
    if (node.type !== 'mark') {
      pending.push(node)
      continue
    }
    found.push(toPassage(pending, node))
    pending = []
  }
  return found
}

function toPassage(nodes: readonly Inline[], mark: Mark): MarkedPassage {
  const first = nodes[0]?.range.start ?? mark.range.start
  return {
    statements: mark.statements,
    text: inlineText(nodes).replace(/\s+/g, ' ').trim(),
    range: { start: first, end: mark.range.start },
    mark: mark.range,
  }
}
