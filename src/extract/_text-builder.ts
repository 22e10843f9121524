/** Collects the words of one passage, folding white space, and remembers where each piece came from. */
import type { LinkSpan, PassageKind, Span } from './passage.ts'

export interface CollectedText {
  readonly text: string
  readonly spans: readonly Span[]
  readonly links: readonly LinkSpan[]
  readonly breaks: readonly number[]
  /** Characters in bold at the start. */
  readonly boldStart: number
}

export interface TextBuilder {
  /** Adds `piece`, which stands at `start`–`end` in the file; equal lengths map character by character. */
  readonly add: (piece: string, start: number, end: number, isBold?: boolean) => void
  /** A line end that the author forced, at an offset of the file. */
  readonly breakLine: (at: number) => void
  readonly openLink: (target: string) => void
  readonly closeLink: () => void
  readonly isEmpty: () => boolean
  readonly take: () => CollectedText
}

const isFoldable = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 12

/** The end of words with one space between each two: nothing to fold. */
function endOfRun(piece: string, from: number): number {
  let end = from + 1
  for (let at = end; at < piece.length; at += 1) {
    if (!isFoldable(piece.charCodeAt(at))) end = at + 1
    else if (at > end || piece.charCodeAt(at) !== 32) break
  }
  return end
}

interface OpenSpan {
  readonly at: number
  length: number
  readonly start: number
  end: number
}

export function createTextBuilder(): TextBuilder {
  let text = ''
  let spans: OpenSpan[] = []
  let links: LinkSpan[] = []
  let breaks: number[] = []
  let open: { at: number; target: string } | undefined
  let spaceAt = -1
  let isBroken = false
  let boldStart: number | undefined

  /** Pieces that follow one another in the text and in the file share a span. */
  const pushSpan = (length: number, start: number, end: number): void => {
    const last = spans.at(-1)
    const isOneToOne = end - start === length
    if (last && isOneToOne && last.end === start && last.end - last.start === last.length) {
      last.length += length
      last.end = end
    } else spans.push({ at: text.length, length, start, end })
  }

  const append = (piece: string, start: number, end: number): void => {
    if (spaceAt >= 0 && text !== '') {
      pushSpan(1, spaceAt, spaceAt + 1)
      text += ' '
      if (isBroken) breaks.push(text.length)
    }
    spaceAt = -1
    isBroken = false
    pushSpan(piece.length, start, end)
    text += piece
  }

  return {
    add: (piece, start, end, isPieceBold = false) => {
      if (!isPieceBold && piece.trim() !== '') boldStart ??= text.length
      if (end - start !== piece.length) {
        const words = piece.replace(/[ \t\r\n\f]+/g, ' ')
        const bare = words.replace(/^ | $/g, '')
        if (bare === '') spaceAt = spaceAt < 0 ? start : spaceAt
        else {
          if (words.startsWith(' ')) spaceAt = start
          append(bare, start, end)
          if (words.endsWith(' ')) spaceAt = end
        }
        return
      }
      for (let at = 0; at < piece.length;) {
        if (isFoldable(piece.charCodeAt(at))) {
          if (spaceAt < 0) spaceAt = start + at
          at += 1
          continue
        }
        const until = endOfRun(piece, at)
        append(piece.slice(at, until), start + at, start + until)
        at = until
      }
    },
    breakLine: (at) => {
      if (spaceAt < 0) spaceAt = at
      isBroken = text !== ''
    },
    openLink: (target) => {
      const isSpaced = spaceAt >= 0 && text !== ''
      open = { at: text.length + (isSpaced ? 1 : 0), target }
    },
    closeLink: () => {
      if (open && open.at < text.length)
        links.push({ at: open.at, length: text.length - open.at, target: open.target })
      open = undefined
    },
    isEmpty: () => text === '',
    take: () => {
      const collected = { text, spans, links, breaks, boldStart: boldStart ?? text.length }
      text = ''
      spans = []
      links = []
      breaks = []
      open = undefined
      spaceAt = -1
      isBroken = false
      boldStart = undefined
      return collected
    },
  }
}

/** The passage fields that a collected text fills; empty lists are left out. */
export const textFields = ({
  text,
  spans,
  links,
  breaks,
}: CollectedText): {
  readonly text: string
  readonly spans: readonly Span[]
  readonly links?: readonly LinkSpan[]
  readonly breaks?: readonly number[]
} => ({
  text,
  spans,
  ...(links.length > 0 ? { links } : {}),
  ...(breaks.length > 0 ? { breaks } : {}),
})

/** A `font-weight` of CSS or OpenDocument that is shown as bold. */
export const isBoldWeight = (weight: string): boolean => /^(?:bold|bolder|[6-9]00)$/i.test(weight)

/** Of a paragraph: elsewhere bold says nothing, as headings and head cells are bold anyway. */
export const boldFields = (
  kind: PassageKind,
  { boldStart }: CollectedText,
): { readonly boldStart?: number } => (kind === 'paragraph' && boldStart > 0 ? { boldStart } : {})
