/** Prose: the words of one heading, paragraph, cell, value or string as a reader sees them, each at its place in the file. */
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import type { CatalogueFile } from '../i18n/catalogue.ts'
import { scalarPlaces } from './_scalar.ts'
import type { Document, Inline } from './document.ts'
import { unitsOf } from './units.ts'
import type { Wording } from './wordings.ts'

export interface Prose {
  readonly path: string
  readonly locale: Locale
  /** What stands for something other than words is one or more `opaque` or `statementMark` characters. */
  readonly text: string
  /** The whole file. */
  readonly source: string
  /** What the text is made of, in its order. */
  readonly pieces: readonly Piece[]
}

/** A stretch of the text, and the stretch of the file that it stands for. */
interface Piece {
  /** Where it starts in the text. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** Whether one character of the text is one of the file. */
  readonly isAligned: boolean
  /** One character that the file writes as several, `\"`: replaced whole, it may be. */
  readonly isEscape?: true
}

/** A slot, code, an address: a reader sees something here that is not ours to judge. */
export const opaque = '\uFFFC'
/** `{S4}`: a reader sees nothing here. */
export const statementMark = '\uFFFB'

/** Made once for a document, since more than one rule reads it. */
const documentProses = new WeakMap<Document, readonly Prose[]>()

/** Front matter first, then headings, paragraphs and table cells as they stand in the file. */
export function documentProse(document: Document): readonly Prose[] {
  const known = documentProses.get(document)
  if (known) return known
  const proses = unitsOf(document).map(({ kind, children, range }) => {
    const prose = startProse(document.path, document.locale, document.source)
    const [value] = children
    if (kind === 'front-matter' && value?.type === 'text') addScalar(prose, value.value, range)
    else addInlines(prose, children)
    return finish(prose)
  })
  documentProses.set(document, proses)
  return proses
}

export const catalogueProse = (file: CatalogueFile): readonly Prose[] =>
  file.entries.map(({ text, range }) =>
    wordingProse({ path: file.path, source: file.source, locale: file.locale, text, range }),
  )

export function wordingProse({ path, source, locale, text, range }: Wording): Prose {
  const prose = startProse(path, locale, source)
  addScalar(prose, text, range)
  return finish(prose)
}

/** Proses as one text to search: one search over a file costs a tenth of one for each of its thousand small texts. */
export interface JoinedProse {
  /** Two line ends stand between one and the next, which no phrase crosses. */
  readonly text: string
  /** Which prose a stretch of the text is in, and where in it. */
  readonly locate: (
    from: number,
    to: number,
  ) => { readonly prose: Prose; readonly from: number; readonly to: number }
}

const separator = '\n\n'

export function joinProse(proses: readonly Prose[]): JoinedProse {
  let end = 0
  const starts = proses.map(({ text }) => {
    const start = end
    end += text.length + separator.length
    return start
  })
  return {
    text: proses.map(({ text }) => text).join(separator),
    locate: (from, to) => {
      const number = starts.findLastIndex((start) => start <= from)
      const prose = proses[number]
      const start = starts[number]
      if (!prose || start === undefined) throw new Error(`No prose at ${from}`)
      return { prose, from: from - start, to: to - start }
    },
  }
}

/** Where the characters from `from` up to `to`, at least one, start and end in the file. */
export function fileRange(prose: Prose, from: number, to: number): readonly [number, number] {
  const first = pieceAt(prose, from)
  const last = pieceAt(prose, to - 1)
  return [
    first.isAligned ? first.start + from - first.at : first.start,
    last.isAligned ? last.start + to - last.at : last.end,
  ]
}

function pieceAt({ pieces }: Prose, at: number): Piece {
  const piece = pieces.findLast((candidate) => candidate.at <= at)
  if (!piece) throw new Error(`No character ${at} in this prose`)
  return piece
}

/** Whether the file has these characters as they are or escaped, and side by side, so that they can be replaced there. */
export function isReplaceable({ pieces, text, source }: Prose, from: number, to: number): boolean {
  const touched = pieces.filter(
    ({ at }, index) => at < to && (pieces[index + 1]?.at ?? text.length) > from,
  )
  return touched.every(({ at, start, isAligned, isEscape }, index) => {
    const first = Math.max(at, from)
    const last = Math.min(to, touched[index + 1]?.at ?? to)
    return (
      (index === 0 || touched[index - 1]?.end === start) &&
      (isEscape ??
        (isAligned &&
          source.slice(start + first - at, start + last - at) === text.slice(first, last)))
    )
  })
}

/** Addresses, file names and i18next values: whole, they are opaque. */
const notWords =
  /\{\{[^{}]*\}\}|https?:\/\/[^\s)\]>»”’“]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}])(?:[\w-]+\.)+(?:be|eu|org|net|com|example)(?:\/[^\s)\]>»”’“,;:]*)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[\w-]*\.(?:eml|html?|txt|pdf|docx|odt|pptx|csv|json|ya?ml|md)(?![\p{L}\p{N}])/gu

interface GrowingProse extends Prose {
  text: string
  readonly pieces: Piece[]
}

const startProse = (path: string, locale: Locale, source: string): GrowingProse => ({
  path,
  locale,
  source,
  text: '',
  pieces: [],
})

function finish(prose: GrowingProse): Prose {
  if (/[@{]|[.:][a-z/]/i.test(prose.text))
    prose.text = prose.text.replace(notWords, (found) => opaque.repeat(found.length))
  return prose
}

function add(prose: GrowingProse, text: string, start: number, end: number): void {
  prose.pieces.push({
    at: prose.text.length,
    start,
    end,
    isAligned: end - start === text.length,
  })
  prose.text += text
}

function addScalar(prose: GrowingProse, value: string, range: Range): void {
  const start = range.start.offset
  const raw = prose.source.slice(start, range.end.offset)
  const isQuoted = raw.length === value.length + 2
  if (raw === value) add(prose, value, start, range.end.offset)
  else if (isQuoted && raw.slice(1, -1) === value)
    add(prose, value, start + 1, range.end.offset - 1)
  else addEscaped(prose, value, raw, start)
}

function addEscaped(prose: GrowingProse, value: string, raw: string, start: number): void {
  const places = scalarPlaces(raw, value)
  if (!places) {
    add(prose, value, start, start + raw.length)
    return
  }
  for (const [at, [from, to]] of places.entries()) {
    const piece = { at, start: start + from, end: start + to }
    prose.pieces.push(
      to - from === 1
        ? { ...piece, isAligned: true }
        : { ...piece, isAligned: false, isEscape: true },
    )
  }
  prose.text = value
}

function addInlines(prose: GrowingProse, nodes: readonly Inline[]): void {
  for (const node of nodes) {
    const { start, end } = { start: node.range.start.offset, end: node.range.end.offset }
    switch (node.type) {
      case 'text': {
        // A line that is broken in the file is a space to the parser; no fix may join the lines.
        const written = prose.source.slice(start, end)
        const isBroken = written !== node.value && written.length === node.value.length
        add(prose, isBroken ? withBreaks(node.value, written) : node.value, start, end)
        break
      }
      case 'strong':
      case 'emphasis':
      case 'struck':
      case 'link':
        addInlines(prose, node.children)
        break
      case 'slot':
      case 'code':
      case 'image':
        add(prose, opaque, start, end)
        break
      case 'mark':
        add(prose, statementMark, start, end)
        break
      case 'break':
        add(prose, '\n', start, end)
        break
      case 'html':
        break
    }
  }
}

const withBreaks = (value: string, written: string): string =>
  value
    .split('')
    .map((character, at) => (/[\r\n]/.test(written[at] ?? '') ? '\n' : character))
    .join('')
