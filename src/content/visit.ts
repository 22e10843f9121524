/** Walks over a document's blocks and inline nodes in reading order. */
import type { Block, Inline, TableCell } from './document.ts'

export interface Visitor {
  readonly block?: (block: Block) => void
  readonly inline?: (node: Inline) => void
}

export function visitBlocks(blocks: readonly Block[], visitor: Visitor): void {
  for (const block of blocks) {
    visitor.block?.(block)
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        visitInlines(block.children, visitor)
        break
      case 'list':
        for (const entry of block.items) visitBlocks(entry.blocks, visitor)
        break
      case 'table':
        for (const cell of tableCells(block)) visitInlines(cell.children, visitor)
        break
      case 'quote':
      case 'callout':
      case 'when':
        visitBlocks(block.blocks, visitor)
        break
      case 'codeBlock':
      case 'htmlBlock':
      case 'rule':
        break
    }
  }
}

function visitInlines(nodes: readonly Inline[], visitor: Visitor): void {
  for (const node of nodes) {
    visitor.inline?.(node)
    if ('children' in node) visitInlines(node.children, visitor)
  }
}

export const tableCells = (table: {
  readonly head: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}): readonly TableCell[] => [...table.head, ...table.rows.flat()]

/** A copy of the blocks with every inline list, and the list of blocks itself, passed through the given functions. */
export interface Mapper {
  readonly blocks?: (blocks: readonly Block[]) => readonly Block[]
  readonly inlines?: (nodes: readonly Inline[]) => readonly Inline[]
}

export function mapBlocks(blocks: readonly Block[], mapper: Mapper): readonly Block[] {
  const inlines = (nodes: readonly Inline[]): readonly Inline[] => mapInlines(nodes, mapper)
  const inner = (children: readonly Block[]): readonly Block[] => mapBlocks(children, mapper)
  const cells = (row: readonly TableCell[]): readonly TableCell[] =>
    row.map((cell) => ({ ...cell, children: inlines(cell.children) }))
  const mapped = (mapper.blocks?.(blocks) ?? blocks).map((block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return { ...block, children: inlines(block.children) }
      case 'list':
        return {
          ...block,
          items: block.items.map((entry) => ({ ...entry, blocks: inner(entry.blocks) })),
        }
      case 'table':
        return { ...block, head: cells(block.head), rows: block.rows.map(cells) }
      case 'quote':
      case 'callout':
      case 'when':
        return { ...block, blocks: inner(block.blocks) }
      case 'codeBlock':
      case 'htmlBlock':
      case 'rule':
        return block
    }
  })
  return mapped
}

function mapInlines(nodes: readonly Inline[], mapper: Mapper): readonly Inline[] {
  return (mapper.inlines?.(nodes) ?? nodes).map((node) =>
    'children' in node ? { ...node, children: mapInlines(node.children, mapper) } : node,
  )
}
