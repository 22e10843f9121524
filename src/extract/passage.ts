/** A passage: one block of text as a reader meets it, with its context and the way back to its place in the file. */
import type { LineIndex } from '../diagnostics/line-index.ts'
import type { Place, Range } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'

export type PassageKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'code'
  | 'title'
  | 'metadata'
  | 'attribute'
  | 'alternative'
  | 'link-target'
  | 'file-name'
  | 'control'
  | 'string'

/** A stretch of a passage's text and the stretch of the file it comes from, both by 0-based offset. */
export interface Span {
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
}

/** A stretch of a passage's text that is a link or button, with its target. */
export interface LinkSpan {
  readonly at: number
  readonly length: number
  readonly target: string
}

/** An item's list: `id` is one list of the file, `index` counts from 0, `depth` from 1. */
export interface ListPlace {
  readonly id: number
  readonly ordered: boolean
  readonly index: number
  readonly depth: number
}

/** A cell's table: `id` is one table of the file, rows and columns count from 0. */
export interface TablePlace {
  readonly id: number
  readonly row: number
  readonly column: number
  readonly isHeader: boolean
}

export interface Passage {
  readonly kind: PassageKind
  /** White space folded; soft hyphens and the like are left for the rule that reads them. */
  readonly text: string
  /** Declared in the file (front matter, `lang` attribute); absent where the file says nothing. */
  readonly locale?: Locale
  /**
   * What an office program noted for the words: often the language of the program, not of the text, and so worth less
   * than what the words themselves or the rest of the file say.
   */
  readonly assumedLocale?: Locale
  readonly spans: readonly Span[]
  readonly place?: Place
  readonly links?: readonly LinkSpan[]
  /**
   * Offsets in `text`, in their order, at which the author forced a new line (`<br>`, Shift+Enter); the text has a space
   * before them.
   */
  readonly breaks?: readonly number[]
  /** Headings above this passage, outermost first; a heading's own text is not among them. */
  readonly headings: readonly HeadingRef[]
  readonly list?: ListPlace
  readonly table?: TablePlace
  /** Inside a quotation. */
  readonly quoted?: boolean
  /** Shown with a line through it; what stays of the sentence is a passage of its own, as it is beside a deletion. */
  readonly struck?: boolean
  /** Deleted, with the deletion still on record: who rejects it has the text back. */
  readonly deleted?: boolean
  /** In the first block after a rule, `---` or `<hr>`. */
  readonly afterRule?: boolean
  /** Of a paragraph, characters in bold at its start: all of them in a line that stands out as a heading does. */
  readonly boldStart?: number
  /** Not shown to a reader as the file stands: hidden text, a hidden slide, an alternative of a field. */
  readonly hidden?: boolean
}

export interface HeadingRef {
  readonly level: number
  readonly text: string
}

/** What was taken out of one file, in reading order. */
export interface ExtractedFile {
  readonly path: string
  readonly passages: readonly Passage[]
  /** Absent for formats without lines of their own. */
  readonly lines?: LineIndex
  /** Parts of the file that hold no text that could be read: never clean. */
  readonly unread?: readonly UnreadPart[]
}

/** A scanned page between pages of text, an encrypted attachment. */
export interface UnreadPart {
  readonly place: Place
  readonly reason: string
}

/** The file's range for a stretch of a passage's text. */
export function passageRange(
  file: ExtractedFile,
  passage: Passage,
  from: number,
  to: number,
): Range | undefined {
  if (!file.lines) return undefined
  const start = sourceOffset(passage.spans, from, 'start')
  const end = sourceOffset(passage.spans, to, 'end')
  return start === undefined || end === undefined
    ? undefined
    : file.lines.rangeAt(start, Math.max(start, end))
}

/** The part of a passage from one offset of its text to another, with the way back to its place. */
export function slicePassage(passage: Passage, from: number, to: number): Passage {
  const { boldStart: _boldStart, breaks: _breaks, links: _links, ...common } = passage
  const breaks = passage.breaks?.flatMap((at) => (at > from && at < to ? [at - from] : [])) ?? []
  const links =
    passage.links?.flatMap((link) => {
      const [start, end] = clip(link, from, to)
      return end > start ? [{ ...link, at: start - from, length: end - start }] : []
    }) ?? []
  const bold = Math.min(passage.boldStart ?? 0, to) - from
  return {
    ...common,
    text: passage.text.slice(from, to),
    spans: passage.spans.flatMap((span) => sliceSpan(span, from, to)),
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(bold > 0 ? { boldStart: bold } : {}),
  }
}

interface Stretch {
  readonly at: number
  readonly length: number
}

const clip = ({ at, length }: Stretch, from: number, to: number): readonly [number, number] => [
  Math.max(at, from),
  Math.min(at + length, to),
]

function sliceSpan(span: Span, from: number, to: number): readonly Span[] {
  const [start, end] = clip(span, from, to)
  if (end <= start) return []
  const place = { at: start - from, length: end - start }
  if (span.end - span.start !== span.length) return [{ ...place, start: span.start, end: span.end }]
  const shift = span.start - span.at
  return [{ ...place, start: start + shift, end: end + shift }]
}

/** Offsets inside a span of equal length map one to one; elsewhere they fall on the span's edge. */
function sourceOffset(
  spans: readonly Span[],
  at: number,
  edge: 'start' | 'end',
): number | undefined {
  let found: number | undefined
  for (const span of spans) {
    const inside =
      edge === 'start'
        ? at >= span.at && at < span.at + span.length
        : at > span.at && at <= span.at + span.length
    if (inside) {
      const oneToOne = span.end - span.start === span.length
      if (oneToOne) return span.start + (at - span.at)
      return edge === 'start' ? span.start : span.end
    }
    if (edge === 'end' && span.at < at) found = span.end
    if (edge === 'start' && span.at >= at) return span.start
  }
  return found ?? (edge === 'start' ? spans.at(-1)?.end : undefined)
}
