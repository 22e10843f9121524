/** A text as a reader sees it, and the way back from its characters to the file. */
import type { Block, Document, Inline } from '../../content/document.ts'
import { unitsOf, type Unit } from '../../content/units.ts'
import type { Range } from '../../diagnostics/diagnostic.ts'
import { createLineIndex, type LineIndex } from '../../diagnostics/line-index.ts'
import type { Locale } from '../../domain/locale.ts'
import type { CatalogueEntry, CatalogueFile } from '../../i18n/catalogue.ts'

export interface Piece {
  readonly kind: Unit['kind'] | 'string'
  readonly locale: Locale
  readonly path: string
  /** All nodes in reading order, those inside others too. */
  readonly nodes: readonly Inline[]
  /** The words; slots stand as `{{name}}`, statement marks are left out. */
  readonly text: string
  /** The same without the names of slots, which are code: a slot is as many spaces. */
  readonly words: string
  readonly range: Range
  /** The text just before it in the file: a German letter goes on in lower case after its salutation. */
  readonly previous: string
  /** The place of a stretch of `text` in the file. */
  readonly rangeAt: (from: number, to: number) => Range
}

/** A file's text, with an index of its lines that is made when the first place is asked for. */
interface File {
  readonly text: string
  readonly lines: () => LineIndex
}

const createFile = (text: string): File => {
  let lines: LineIndex | undefined
  return { text, lines: () => (lines ??= createLineIndex(text)) }
}

/** Every unit of a document as a piece, by the unit's key. */
export function documentPieces(document: Document): ReadonlyMap<string, Piece> {
  const file = createFile(document.source)
  const pieces = new Map<string, Piece>()
  let last: { readonly unit: Unit; readonly text: string } | undefined
  /** What a reader of any time variant has read before it: only one of them is ever shown. */
  let beforeVariants = ''
  for (const unit of unitsOf(document)) {
    const { kind, children: nodes, range } = unit
    const { locale, path } = document
    const variant = variantOf(unit)
    const isNewVariant = variant !== undefined && variant !== (last && variantOf(last.unit))
    const previous = isNewVariant ? beforeVariants : (last?.text ?? '')
    const piece = { kind, locale, path, previous, ...readNodes(nodes, range, file) }
    pieces.set(unit.key, piece)
    last = { unit, text: piece.text }
    if (variant === undefined) beforeVariants = piece.text
  }
  return pieces
}

const variantOf = ({ within }: Unit): Block | undefined =>
  within.find(({ type }) => type === 'when')

/** Every string of a catalogue file as a piece, by its key. */
export function cataloguePieces(catalogue: CatalogueFile): ReadonlyMap<string, Piece> {
  const file = createFile(catalogue.source)
  return new Map(
    catalogue.entries.map((entry) => {
      const read = readNodes(stringNodes(entry), entry.range, file)
      const { locale, path } = catalogue
      return [entry.key, { kind: 'string', locale, path, previous: '', ...read }]
    }),
  )
}

/** An i18next string as text and slots, so that the checks of documents read it too. */
const stringNodes = ({ text, range }: CatalogueEntry): readonly Inline[] =>
  text
    .split(/(\{\{[^}]*\}\})/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const name = /^\{\{-?\s*([\w.]+)/.exec(part)?.[1]
      return name === undefined
        ? { type: 'text', value: part, range }
        : { type: 'slot', name, range }
    })

/** A stretch of a piece's text that comes from one node. */
interface Segment {
  readonly from: number
  readonly to: number
  readonly range: Range
}

type ReadNodes = Pick<Piece, 'nodes' | 'text' | 'words' | 'range' | 'rangeAt'>

function readNodes(nodes: readonly Inline[], range: Range, file: File): ReadNodes {
  const segments: Segment[] = []
  let text = ''
  const add = (words: string, place: Range): void => {
    segments.push({ from: text.length, to: text.length + words.length, range: place })
    text += words
  }
  const dropLast = (): void => {
    text = text.slice(0, -1)
    const last = segments.at(-1)
    if (last) segments[segments.length - 1] = { ...last, to: text.length }
  }
  const walk = (list: readonly Inline[]): void => {
    for (const node of list) {
      switch (node.type) {
        case 'text':
        case 'code':
          add(node.value, node.range)
          break
        case 'slot':
          add(`{{${node.name}}}`, node.range)
          break
        case 'break':
          add('\n', node.range)
          break
        case 'mark':
          // The space before a mark belongs to the mark.
          if (text.endsWith(' ')) dropLast()
          break
        case 'image':
          add(node.alt, node.range)
          break
        case 'strong':
        case 'emphasis':
        case 'struck':
        case 'link':
          walk(node.children)
          break
        case 'html':
          break
      }
    }
  }
  walk(nodes)
  // A string's nodes have no places of their own: it is found in the file as one.
  if (nodes.every((node) => node.range === range))
    segments.splice(0, segments.length, { from: 0, to: text.length, range })
  return {
    nodes: allNodes(nodes),
    text,
    words: text.replace(/\{\{[^}]*\}\}/g, (slot) => ' '.repeat(slot.length)),
    range,
    rangeAt: (from, to) => placeOf(text, segments, from, to, file),
  }
}

/** Exact where the file holds the words as they are (between quotes, perhaps); else the whole node. */
function placeOf(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
  file: File,
): Range {
  const first = segments.findLast((segment) => segment.from <= from)
  const last = segments.findLast((segment) => segment.from < Math.max(to, from + 1)) ?? first
  if (!first || !last) return file.lines().rangeAt(0, 0)
  const start = offsetIn(first, from, text, file) ?? first.range.start.offset
  const end = offsetIn(last, to, text, file) ?? last.range.end.offset
  return file.lines().rangeAt(start, end)
}

function offsetIn(segment: Segment, at: number, text: string, file: File): number | undefined {
  const written = file.text.slice(segment.range.start.offset, segment.range.end.offset)
  const words = text.slice(segment.from, segment.to)
  const found = written.replace(/\s/g, ' ').indexOf(words.replace(/\s/g, ' '))
  return found < 0 ? undefined : segment.range.start.offset + found + (at - segment.from)
}

/** Nodes and those inside them, in reading order. */
export const allNodes = (nodes: readonly Inline[]): readonly Inline[] =>
  nodes.some((node) => 'children' in node)
    ? nodes.flatMap((node) => ('children' in node ? [node, ...allNodes(node.children)] : [node]))
    : nodes

/** A text short enough for a message. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line
}

/** @example counted(1, 'sentence') // '1 sentence' */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
