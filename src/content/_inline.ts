/** Inline tokens to inline nodes with file ranges. markdown-it keeps lines for blocks only; this restores the rest. */
import MarkdownIt, { type Token } from 'markdown-it'
import type { LineIndex } from '../diagnostics/line-index.ts'
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Inline } from './document.ts'

/** Where in its block's content each inline token starts. */
const starts = new WeakMap<Token, number>()

const StateInline = new MarkdownIt().inline.State

/** Remembers the parser's position at the moment a token is pushed. */
export class PositionedState extends StateInline {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const at = this.pos
    const token = super.push(type, tag, nesting)
    starts.set(token, at)
    return token
  }

  override pushPending(): Token {
    const text = this.pending
    const token = super.pushPending()
    // Pending text is a verbatim piece of the source that ends at, or just before, the position.
    starts.set(token, Math.max(0, this.src.lastIndexOf(text, this.pos - text.length)))
    return token
  }
}

export type InlineReader = (inline: Token | undefined, fileOffset?: number) => readonly Inline[]

/** Reads the children of a block's `inline` token; `fileOffset` places a one-line content such as a table cell. */
export function createInlineReader(text: string, lines: LineIndex): InlineReader {
  return (inline, fileOffset) => {
    if (!inline?.children) return []
    const toFile =
      fileOffset === undefined
        ? lineMapper(text, lines, inline)
        : (at: number): number => fileOffset + at
    const reader: Reader = {
      content: inline.content,
      rangeAt: (from, to) => lines.rangeAt(toFile(from), toFile(to)),
    }
    return readNodes(inline.children, reader)
  }
}

/** Content lines are source lines without indentation and quote signs: find each at the end of its line. */
function lineMapper(text: string, lines: LineIndex, inline: Token): (at: number) => number {
  const first = (inline.map?.[0] ?? 0) + 1
  let at = 0
  const pieces = inline.content.split('\n').map((piece, index) => {
    const start = lines.lineStart(first + index)
    const source = text.slice(start, lines.lineStart(first + index + 1))
    const found =
      Math.max(0, source.lastIndexOf(piece.trim())) - (piece.length - piece.trimStart().length)
    const entry = { at, file: start + Math.max(0, found) }
    at += piece.length + 1
    return entry
  })
  return (offset) => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const entry = pieces[low]
    return entry ? entry.file + (offset - entry.at) : 0
  }
}

interface Reader {
  readonly content: string
  readonly rangeAt: (from: number, to: number) => Range
}

function readNodes(tokens: readonly Token[], reader: Reader): readonly Inline[] {
  const nodes: Inline[] = []
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index]
    if (!token) break
    const close = token.nesting === 1 ? closingIndex(tokens, index) : index
    const node = readNode(token, tokens.slice(index + 1, close), tokens[close] ?? token, reader)
    if (node) nodes.push(node)
    index = close + 1
  }
  return mergeText(nodes)
}

const containers: Readonly<Record<string, 'strong' | 'emphasis' | 'struck'>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'struck',
}

function readNode(
  token: Token,
  inner: readonly Token[],
  close: Token,
  reader: Reader,
): Inline | undefined {
  const at = starts.get(token) ?? 0
  const range = (length: number): Range => reader.rangeAt(at, at + length)
  const kind = containers[token.type]
  if (kind) {
    const end = (starts.get(close) ?? at) + close.markup.length
    return { type: kind, children: readNodes(inner, reader), range: reader.rangeAt(at, end) }
  }
  switch (token.type) {
    case 'text':
      return token.content === ''
        ? undefined
        : { type: 'text', value: token.content, range: range(token.content.length) }
    case 'text_special':
      return { type: 'text', value: token.content, range: range(token.markup.length) }
    case 'softbreak':
      return { type: 'text', value: ' ', range: range(1) }
    case 'hardbreak':
      return { type: 'break', range: range(1) }
    case 'code_inline':
      return {
        type: 'code',
        value: token.content,
        range: range(token.content.length + 2 * token.markup.length),
      }
    case 'slot':
      return { type: 'slot', name: token.content, range: range(token.markup.length) }
    case 'mark':
      return {
        type: 'mark',
        statements: token.content.split(/\s+/),
        range: range(token.markup.length),
      }
    case 'html_inline':
      return { type: 'html', value: token.content, range: range(token.content.length) }
    case 'link_open': {
      const title = token.attrGet('title')
      const end = starts.get(close) ?? at
      return {
        type: 'link',
        href: String(token.attrGet('href') ?? ''),
        ...(title === null ? {} : { title: String(title) }),
        children: readNodes(inner, reader),
        range: reader.rangeAt(Math.max(0, at - 1), end + 1),
      }
    }
    case 'image': {
      const title = token.attrGet('title')
      return {
        type: 'image',
        src: String(token.attrGet('src') ?? ''),
        alt: token.content,
        ...(title === null ? {} : { title: String(title) }),
        range: reader.rangeAt(at, at + 2 + token.content.length + 1),
      }
    }
    default:
      return undefined
  }
}

/** Neighbouring texts become one where the file has nothing between them. */
function mergeText(nodes: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    const touches =
      last?.type === 'text' &&
      node.type === 'text' &&
      last.range.end.offset === node.range.start.offset &&
      isVerbatim(last.value, last.range) &&
      isVerbatim(node.value, node.range)
    if (touches)
      merged[merged.length - 1] = {
        type: 'text',
        value: last.value + node.value,
        range: { start: last.range.start, end: node.range.end },
      }
    else merged.push(node)
  }
  return merged
}

const isVerbatim = (value: string, range: Range): boolean =>
  range.end.offset - range.start.offset === value.length

/** Index of the token that closes the one at `open`; past the last token where nothing does. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let index = open; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0
    if (depth === 0) return index
  }
  return tokens.length
}
