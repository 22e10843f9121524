/** Markdown text to a tree of blocks in which every node knows its range in the file. */
import MarkdownParser, { type MarkdownIt, type Token } from 'markdown-it'
import container from 'markdown-it-container'
import { createLineIndex, type LineIndex } from '../diagnostics/line-index.ts'
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Block, Inline, ListItem, TableCell } from './document.ts'
import { PositionedState, closingIndex, createInlineReader } from './_inline.ts'
import { markRule, slotRule } from './_syntax.ts'
import { headingSlug, inlineText } from './inline-text.ts'

/** `content`: with slots, statement marks and containers; `commonmark`: anyone's Markdown, where these are plain text. */
export type Dialect = 'content' | 'commonmark'

export interface ParsedMarkdown {
  readonly blocks: readonly Block[]
  readonly lines: LineIndex
  /** Offsets of the YAML between the front-matter fences; absent where there is none. */
  readonly frontMatter?: { readonly start: number; readonly end: number }
}

const frontMatterPattern = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m

/** Never throws: every text is Markdown. Lines and columns are the file's own, front matter counted. */
export function parseMarkdown(text: string, dialect: Dialect): ParsedMarkdown {
  const lines = createLineIndex(text)
  const match = frontMatterPattern.exec(text)
  const hasFrontMatter = match !== null && match.index === 0
  // Blanked, not cut, so that the parser's line numbers stay the file's own.
  const body = hasFrontMatter
    ? match[0].replace(/[^\r\n]/g, '') + text.slice(match[0].length)
    : text
  const tokens = parserFor(dialect).parse(body, {})
  const blocks = createBlockReader(text, lines)(tokens)
  if (!hasFrontMatter) return { blocks, lines }
  const start = match[0].indexOf('\n') + 1
  return { blocks, lines, frontMatter: { start, end: start + (match[1]?.length ?? 0) } }
}

const parsers: Partial<Record<Dialect, MarkdownIt>> = {}

function parserFor(dialect: Dialect): MarkdownIt {
  return (parsers[dialect] ??= createParser(dialect))
}

function createParser(dialect: Dialect): MarkdownIt {
  const parser = new MarkdownParser({
    html: true,
    linkify: false,
    typographer: false,
    maxNesting: 60,
  })
  // Joined text tokens would lose their places.
  parser.core.ruler.disable('text_join')
  parser.inline.ruler2.disable('fragments_join')
  parser.inline.State = PositionedState
  // Addresses stay as written: what a reader of the source sees, and slots in them survive.
  parser.normalizeLink = (url) => url
  parser.validateLink = () => true
  if (dialect === 'content') {
    parser.inline.ruler.before('emphasis', 'slot', slotRule)
    parser.inline.ruler.before('emphasis', 'mark', markRule)
    for (const name of ['info', 'warning', 'before', 'from']) parser.use(container, name)
  }
  return parser
}

type BlockReader = (tokens: readonly Token[]) => readonly Block[]

function createBlockReader(text: string, lines: LineIndex): BlockReader {
  const readInline = createInlineReader(text, lines)
  const usedIds = new Set<string>()
  /** Where to go on counting, by the id without a number. */
  const idCounts = new Map<string, number>()

  const rangeOf = (token: Token): Range => {
    const [first, after] = token.map ?? [0, 0]
    const start = lines.lineStart(first + 1)
    const end = Math.max(start, lines.lineStart(after + 1))
    const trimmed = text.slice(start, end).trimEnd().length
    return lines.rangeAt(start + leadingSpace(text, start, start + trimmed), start + trimmed)
  }

  const uniqueId = (children: readonly Inline[]): string => {
    const base = headingSlug(inlineText(children))
    let id = base
    let count = idCounts.get(base) ?? 2
    for (; usedIds.has(id); count += 1) id = `${base}-${count}`
    idCounts.set(base, count)
    usedIds.add(id)
    return id
  }

  const readBlocks = (tokens: readonly Token[]): readonly Block[] => {
    const blocks: Block[] = []
    for (let index = 0; index < tokens.length;) {
      const token = tokens[index]
      if (!token) break
      const close = token.nesting === 1 ? closingIndex(tokens, index) : index
      const inner = tokens.slice(index + 1, close)
      const block = readBlock(token, inner)
      if (block) blocks.push(block)
      index = close + 1
    }
    return blocks
  }

  const readBlock = (token: Token, inner: readonly Token[]): Block | undefined => {
    const range = rangeOf(token)
    switch (token.type) {
      case 'heading_open': {
        const children = readInline(inner[0])
        return {
          type: 'heading',
          level: Number(token.tag.slice(1)),
          id: uniqueId(children),
          children,
          range,
        }
      }
      case 'paragraph_open':
        return { type: 'paragraph', children: readInline(inner[0]), range }
      case 'bullet_list_open':
      case 'ordered_list_open':
        return {
          type: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          items: readItems(inner),
          range,
        }
      case 'blockquote_open':
        return { type: 'quote', blocks: readBlocks(inner), range }
      case 'table_open':
        return { type: 'table', ...readRows(inner), range }
      case 'container_info_open':
      case 'container_warning_open':
        return {
          type: 'callout',
          tone: token.type === 'container_info_open' ? 'info' : 'warning',
          blocks: readBlocks(inner),
          range,
        }
      case 'container_before_open':
      case 'container_from_open':
        return {
          type: 'when',
          edge: token.type === 'container_before_open' ? 'before' : 'from',
          milestone: token.info.trim().split(/\s+/).slice(1).join(' '),
          blocks: readBlocks(inner),
          range,
        }
      case 'fence':
      case 'code_block':
        return { type: 'codeBlock', value: token.content, range }
      case 'html_block':
        return { type: 'htmlBlock', value: token.content, range }
      case 'hr':
        return { type: 'rule', range }
      default:
        return undefined
    }
  }

  const readItems = (tokens: readonly Token[]): readonly ListItem[] => {
    const items: ListItem[] = []
    for (let index = 0; index < tokens.length;) {
      const token = tokens[index]
      if (!token) break
      const close = closingIndex(tokens, index)
      items.push({ blocks: readBlocks(tokens.slice(index + 1, close)), range: rangeOf(token) })
      index = close + 1
    }
    return items
  }

  const readRows = (
    tokens: readonly Token[],
  ): { head: readonly TableCell[]; rows: readonly (readonly TableCell[])[] } => {
    const rows: TableCell[][] = []
    let line = 0
    let from = 0
    for (const token of tokens) {
      if (token.type === 'tr_open') {
        rows.push([])
        line = (token.map?.[0] ?? 0) + 1
        from = lines.lineStart(line)
      }
      if (token.type !== 'inline') continue
      const start = lines.lineStart(line)
      const end = lines.lineStart(line + 1)
      const found =
        token.content === '' ? -1 : text.slice(start, end).indexOf(token.content, from - start)
      const at = found < 0 ? from : start + found
      from = at + token.content.length
      rows.at(-1)?.push({ children: readInline(token, at), range: lines.rangeAt(at, from) })
    }
    return { head: rows[0] ?? [], rows: rows.slice(1) }
  }

  return readBlocks
}

const leadingSpace = (text: string, start: number, end: number): number =>
  text.slice(start, end).length - text.slice(start, end).trimStart().length
