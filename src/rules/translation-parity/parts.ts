/** A document's structure as parts: blocks, list items and table rows, each with what must be the same in a translation. */
import type { Block, Inline, ListItem, Table, TableCell } from '../../content/document.ts'
import { inlineText } from '../../content/inline-text.ts'
import { visitBlocks } from '../../content/visit.ts'
import type { Range } from '../../diagnostics/diagnostic.ts'

export interface Part {
  /** Parts of another type are no counterparts: a list is not a paragraph. */
  readonly type: Block['type'] | 'item' | 'head' | 'row'
  /** What a message calls it, with all that must be the same: `heading of level 2`, `numbered list`. */
  readonly name: string
  readonly range: Range
  /** The text of each of its own units: a heading's, a paragraph's, a row's cells. */
  readonly units: readonly (readonly Inline[])[]
  readonly parts: readonly Part[]
}

export const partsOf = (blocks: readonly Block[]): readonly Part[] => blocks.map(blockPart)

function blockPart(block: Block): Part {
  const { type, range } = block
  const part = { type, name: blockName(block), range, units: [], parts: [] }
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...part, units: [block.children] }
    case 'list':
      return { ...part, parts: block.items.map((entry) => itemPart(entry, block.ordered)) }
    case 'table':
      return { ...part, parts: rowParts(block) }
    case 'quote':
    case 'callout':
    case 'when':
      return { ...part, parts: partsOf(block.blocks) }
    case 'codeBlock':
    case 'htmlBlock':
    case 'rule':
      return part
  }
}

const itemPart = ({ blocks, range }: ListItem, isStep: boolean): Part => ({
  type: 'item',
  name: isStep ? 'step' : 'list item',
  range,
  units: [],
  parts: partsOf(blocks),
})

const rowParts = (table: Table): readonly Part[] => [
  rowPart(table.head, 'head', table.range),
  ...table.rows.map((cells) => rowPart(cells, 'row', table.range)),
]

const rowPart = (cells: readonly TableCell[], type: 'head' | 'row', table: Range): Part => ({
  type,
  name: `table ${type}`,
  range: {
    start: (cells[0]?.range ?? table).start,
    end: (cells.at(-1)?.range ?? table).end,
  },
  units: cells.map(({ children }) => children),
  parts: [],
})

function blockName(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading of level ${block.level}`
    case 'list':
      return block.ordered
        ? `numbered list${block.start === 1 ? '' : ` from ${block.start}`}`
        : 'bulleted list'
    case 'table':
      return `table of ${block.head.length} ${block.head.length === 1 ? 'column' : 'columns'}`
    case 'callout':
      return `${block.tone} callout`
    case 'when':
      return `variant ${block.edge} ${block.milestone}`
    case 'codeBlock':
      return 'code block'
    case 'htmlBlock':
      return 'HTML'
    case 'rule':
      return 'thematic break'
    case 'paragraph':
    case 'quote':
      return block.type
  }
}

/** All its words, those of its inner parts too. */
export const partText = (part: Part): string =>
  [...part.units.map(inlineText), ...part.parts.map(partText)].join(' ')

/** What a translation keeps as it is: slots, statements, link targets and numbers. It tells like parts apart. */
export function partTraits(part: Part): ReadonlySet<string> {
  const traits = new Set<string>()
  const read = ({ units, parts, range }: Part): void => {
    for (const children of units)
      visitBlocks([{ type: 'paragraph', children, range }], {
        inline: (node) => {
          if (node.type === 'slot') traits.add(`{{${node.name}}}`)
          if (node.type === 'mark') for (const id of node.statements) traits.add(id)
          if (node.type === 'link') traits.add(node.href.replace(/\b[a-z]{2}\.md\b/, '.md'))
          if (node.type === 'text')
            for (const [digits] of node.value.matchAll(/\d+/g)) traits.add(digits)
        },
      })
    parts.forEach(read)
  }
  read(part)
  return traits
}
