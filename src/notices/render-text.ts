/** The plain-text part of a notice, designed rather than stripped: what a reader sees who reads mail as text. */
import type { Block, Inline, Link, List, Table } from '../content/document.ts'
import { inlineText } from '../content/inline-text.ts'
import type { Translator } from '../i18n/translator.ts'
import { hang, lengthOf, textWidth, wrap } from './_wrap.ts'
import { shownAddress } from './link-addresses.ts'
import { calloutLabelKeys } from './render-body.ts'

export interface TextSource {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Lines below the notice. */
  readonly footer: readonly string[]
}

type Lines = readonly string[]

/** Not `-- `: mail programs fold away what follows it as a signature, and the status date is no signature. */
const divider = '* * *'

/** Slots stay open as `{{name}}`; statement marks say nothing. Ends with a line break. */
export function renderText(source: TextSource, translator: Translator): string {
  const lines = stack([
    underlined(source.title, 1),
    ...source.blocks.map((block) => renderBlock(block, textWidth, translator)),
    [divider],
    ...source.footer.map((line) => wrap(line, textWidth)),
  ])
  return `${lines.join('\n')}\n`
}

/** Blocks one below the other, with an empty line between. */
const stack = (blocks: readonly Lines[]): Lines =>
  blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))

/** By level: what Markdown reads as a heading too, and below that dots, which it leaves alone. */
const strokes = ['=', '-', '.'] as const

const underlined = (text: string, level: number): Lines => {
  const lines = wrap(text, textWidth)
  const stroke = strokes[level - 1] ?? '.'
  return [...lines, stroke.repeat(Math.max(3, ...lines.map(lengthOf)))]
}

function renderBlock(block: Block, width: number, translator: Translator): Lines {
  const inside = (blocks: readonly Block[], inset: number): Lines =>
    stack(blocks.map((inner) => renderBlock(inner, width - inset, translator)))
  switch (block.type) {
    case 'heading':
      // A section stands apart by one more empty line.
      return [
        ...(block.level === 2 ? [''] : []),
        ...underlined(inlineText(block.children), block.level),
      ]
    case 'paragraph':
      return renderParagraph(block.children, width, translator)
    case 'list':
      return renderList(block, width, translator)
    case 'table':
      return renderTable(block, width, translator)
    case 'quote':
      return indent(inside(block.blocks, 4), 4)
    case 'callout':
      return [
        entry(translator.t(calloutLabelKeys[block.tone]), '', translator),
        ...indent(inside(block.blocks, 2), 2),
      ]
    case 'when':
      return inside(block.blocks, 0)
    case 'rule':
      return [divider]
    case 'codeBlock':
    case 'htmlBlock':
      return []
  }
}

const indent = (lines: Lines, columns: number): Lines => hang(lines, ' '.repeat(columns))

/** `Name: what belongs to it`, with the punctuation of the locale. */
const entry = (label: string, value: string, translator: Translator): string =>
  translator.t('notices.text.entry', { label, value }).trimEnd()

/** The words unbroken, then the addresses of its links, each on a line of its own. */
function renderParagraph(nodes: readonly Inline[], width: number, translator: Translator): Lines {
  const words = inlineText(nodes)
    .split('\n')
    .flatMap((line) => wrap(line, width))
  return [...words, ...addressLines(nodes, width, translator)]
}

function addressLines(nodes: readonly Inline[], width: number, translator: Translator): Lines {
  const links = linksOf(nodes).filter((link) => nameOf(link) !== shownAddress(link))
  return links.flatMap((link) => {
    const address = shownAddress(link)
    if (links.length === 1) return [address]
    const line = address.includes(nameOf(link)) ? address : entry(nameOf(link), address, translator)
    return hang(wrap(line, width - 2), '  ')
  })
}

const nameOf = (link: Link): string => inlineText(link.children).trim()

const linksOf = (nodes: readonly Inline[]): readonly Link[] =>
  nodes.flatMap((node): readonly Link[] =>
    node.type === 'link' ? [node] : 'children' in node ? linksOf(node.children) : [],
  )

function renderList(list: List, width: number, translator: Translator): Lines {
  const items = list.items.map((item, index) => {
    const marker = list.ordered ? `${list.start + index}. ` : '- '
    const inner = item.blocks.map((block) =>
      renderBlock(block, width - lengthOf(marker), translator),
    )
    return hang(isTight(item.blocks) ? inner.flat() : stack(inner), marker)
  })
  return list.items.every((item) => isTight(item.blocks)) ? items.flat() : stack(items)
}

/** A list needs no empty lines where each item is one paragraph, perhaps with a list below it. */
const isTight = (blocks: readonly Block[]): boolean =>
  blocks.every((block, index) => (index === 0 ? block.type === 'paragraph' : block.type === 'list'))

/** A row a paragraph, a cell a line: `column: cell`. */
const renderTable = (table: Table, width: number, translator: Translator): Lines =>
  stack(
    table.rows.map((row) =>
      row.flatMap((cell, column) => {
        const label = inlineText(table.head[column]?.children ?? []).trim()
        const value = inlineText(cell.children).trim()
        if (value === '') return []
        const words = label === '' ? value : entry(label, value, translator)
        return [
          ...hangingAfterFirst(wrap(words, width - 2)),
          ...indent(addressLines(cell.children, width - 2, translator), 2),
        ]
      }),
    ),
  )

const hangingAfterFirst = (lines: Lines): Lines =>
  lines.map((line, index) => (index === 0 ? line : `  ${line}`))
