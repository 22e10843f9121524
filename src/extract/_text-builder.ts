/** Collects the words of one passage, folding white space, and remembers where each piece came from. */
import type { LinkSpan, Span } from './passage.ts'

export interface CollectedText {
  readonly text: string
  readonly spans: readonly Span[]
  readonly links: readonly LinkSpan[]
}

export interface TextBuilder {
  /** Adds `piece`, which stands at `start`–`end` in the file; equal lengths map character by character. */
  readonly add: (piece: string, start: number, end: number) => void
  readonly openLink: (target: string) => void
  readonly closeLink: () => void
  readonly isEmpty: () => boolean
  readonly take: () => CollectedText
}

const isFoldable = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 12

export function createTextBuilder(): TextBuilder {
  let text = ''
  let spans: Span[] = []
  let links: LinkSpan[] = []
  let open: { at: number; target: string } | undefined
  let spaceAt = -1

  const append = (piece: string, start: number, end: number): void => {
    if (spaceAt >= 0 && text !== '') {
      spans.push({ at: text.length, length: 1, start: spaceAt, end: spaceAt + 1 })
      text += ' '
    }
    spaceAt = -1
    spans.push({ at: text.length, length: piece.length, start, end })
    text += piece
  }

  return {
    add: (piece, start, end) => {
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
        let until = at + 1
        while (until < piece.length && !isFoldable(piece.charCodeAt(until))) until += 1
        append(piece.slice(at, until), start + at, start + until)
        at = until
      }
    },
    openLink: (target) => {
      open = { at: text.length, target }
    },
    closeLink: () => {
      if (open) links.push({ at: open.at, length: text.length - open.at, target: open.target })
      open = undefined
    },
    isEmpty: () => text === '',
    take: () => {
      const collected = { text, spans, links }
      text = ''
      spans = []
      links = []
      open = undefined
      spaceAt = -1
      return collected
    },
  }
}
