/** A document's blocks as a letter's: marks gone, slots filled, and what a link points to made readable on paper. */
import type { Block, Inline, Link, TableCell } from '../content/document.ts'
import { inlineText } from '../content/inline-text.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Placeholders } from '../domain/placeholder.ts'
import type { LetterBlock, LetterInline } from './letter-nodes.ts'
import type { SlotFiller } from './slots.ts'

export interface BlockContext {
  readonly path: string
  readonly placeholders: Placeholders
  readonly slots: SlotFiller
  /** Takes what is wrong with a link. */
  readonly report: (diagnostic: Diagnostic) => void
}

/** The body in reading order; a last paragraph that is a slot alone is who signs. */
export function letterBlocks(
  blocks: readonly Block[],
  context: BlockContext,
): readonly LetterBlock[] {
  const last = blocks.at(-1)
  const signer = last?.type === 'paragraph' ? onlySlot(last.children) : undefined
  if (!signer || isCode(signer.name, context))
    return blocks.flatMap((block) => readBlock(block, context))
  const slot = context.slots.fill(signer.name, signer.range)
  return [
    ...blocks.slice(0, -1).flatMap((block) => readBlock(block, context)),
    ...(slot ? [{ type: 'signature' as const, slot }] : []),
  ]
}

function readBlock(block: Block, context: BlockContext): readonly LetterBlock[] {
  const inner = (blocks: readonly Block[]): readonly LetterBlock[] =>
    blocks.flatMap((child) => readBlock(child, context))
  const cells = (row: readonly TableCell[]): readonly (readonly LetterInline[])[] =>
    row.map((cell) => letterInlines(cell.children, context))
  switch (block.type) {
    case 'heading':
      return [
        { type: 'heading', level: block.level, children: letterInlines(block.children, context) },
      ]
    case 'paragraph':
      return readParagraph(block.children, context)
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          start: block.start,
          items: block.items.map((entry) => inner(entry.blocks)),
        },
      ]
    case 'table':
      return [{ type: 'table', head: cells(block.head), rows: block.rows.map(cells) }]
    case 'quote':
      return [{ type: 'quote', blocks: inner(block.blocks) }]
    case 'callout':
      return [{ type: 'callout', tone: block.tone, blocks: inner(block.blocks) }]
    case 'when':
      return inner(block.blocks)
    case 'codeBlock':
    case 'htmlBlock':
    case 'rule':
      return []
  }
}

function readParagraph(nodes: readonly Inline[], context: BlockContext): readonly LetterBlock[] {
  const alone = onlySlot(nodes)
  if (alone && isCode(alone.name, context)) {
    const slot = context.slots.fill(alone.name, alone.range)
    return slot ? [{ type: 'code', slot }] : []
  }
  const children = letterInlines(nodes, context)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

const isCode = (name: string, context: BlockContext): boolean =>
  context.placeholders[name]?.type === 'code'

/** The slot of a paragraph that holds nothing else to read. */
function onlySlot(nodes: readonly Inline[]): Extract<Inline, { type: 'slot' }> | undefined {
  const shown = nodes.filter(
    (node) => node.type !== 'mark' && !(node.type === 'text' && node.value.trim() === ''),
  )
  const [node] = shown
  return shown.length === 1 && node?.type === 'slot' ? node : undefined
}

/** Inline nodes; white space before a mark goes with the mark. */
export function letterInlines(
  nodes: readonly Inline[],
  context: BlockContext,
): readonly LetterInline[] {
  return nodes.flatMap((node, index) => readInline(node, nodes[index + 1], context))
}

function readInline(
  node: Inline,
  next: Inline | undefined,
  context: BlockContext,
): readonly LetterInline[] {
  switch (node.type) {
    case 'text': {
      const text = next?.type === 'mark' ? node.value.trimEnd() : node.value
      return text === '' ? [] : [{ type: 'text', text }]
    }
    case 'code':
      return [{ type: 'text', text: node.value }]
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: letterInlines(node.children, context) }]
    case 'struck':
      return letterInlines(node.children, context)
    case 'link':
      return readLink(node, context)
    case 'slot': {
      const slot = context.slots.fill(node.name, node.range)
      return slot ? [slot] : []
    }
    case 'break':
      return [{ type: 'break' }]
    case 'image':
    case 'html':
    case 'mark':
      return []
  }
}

/** A link on paper shows its address; one that leads nowhere from paper, or would carry a placeholder, is refused. */
function readLink(node: Link, context: BlockContext): readonly LetterInline[] {
  const children = letterInlines(node.children, context)
  const refuse = (what: string, note: string): readonly LetterInline[] => {
    context.report({
      code: 'render/letter',
      severity: 'error',
      message: `Unexpected ${what}, expected a whole address (\`https:…\` or \`mailto:…\`)`,
      path: context.path,
      range: node.range,
      note,
    })
    return children
  }
  if (node.href.includes('{{')) {
    return refuse(
      'placeholder in a link',
      'A code and the link it belongs to never travel together; write other values as text.',
    )
  }
  if (!/^(?:https?:\/\/|mailto:)/i.test(node.href)) {
    return refuse(`link to \`${node.href}\``, 'A letter has no neighbouring pages.')
  }
  const address = addressToPrint(node.href, inlineText(node.children))
  return [
    { type: 'link', href: node.href, children, ...(address === undefined ? {} : { address }) },
  ]
}

/**
 * The address a reader of paper needs, unless the text shows it.
 * @example addressToPrint('https://www.csam.be/', 'www.csam.be') // undefined
 * @example addressToPrint('https://www.csam.be', 'the CSAM site') // 'https://www.csam.be'
 */
export function addressToPrint(href: string, text: string): string | undefined {
  const bare = href
    .replace(/^(?:https?:\/\/|mailto:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase()
  const shown = text.toLowerCase()
  if (shown.includes(bare) || shown.includes(bare.replace(/^www\./, ''))) return undefined
  return href.replace(/^mailto:/i, '')
}
