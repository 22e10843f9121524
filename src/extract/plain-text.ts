/** Plain text to passages: paragraphs between empty lines; headings, lists and quotations as people draw them. */
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isEndedLine, narrowest, wrapWidth } from './_written-lines.ts'
import { createListTracker, type ListTracker } from './_list-tracker.ts'
import { createTextBuilder, textFields, type TextBuilder } from './_text-builder.ts'
import type { ExtractedFile, HeadingRef, ListPlace, Passage } from './passage.ts'

const marker = /^([ \t]*)(?:([-*+•·‣▪◦–—])|(\d{1,3}|[a-z](?=\)))[.)])[ \t]+(?=\S)/
const numberSign = /^[ \t]*(#{1,6})[ \t]+(?=\S)/
const quoteSign = /^[ \t]*(?:>[ \t]?)+/
const underline = /^[ \t]*(=|-|~|\*|_)\1{2,}[ \t]*$/

/** Never throws; the time grows with the text. */
export const extractPlainText = (path: string, text: string): ExtractedFile => ({
  path,
  passages: readPlainText(text),
  lines: createLineIndex(text),
})

interface OpenBlock {
  readonly builder: TextBuilder
  readonly list?: ListPlace
  readonly quoted: boolean
  lines: number
  lastStart: number
  lastEnd: number
}

export function readPlainText(text: string): readonly Passage[] {
  const passages: Passage[] = []
  let headings: readonly HeadingRef[] = []
  let open: OpenBlock | undefined
  let ids = 0
  const lists: ListTracker = createListTracker(() => (ids += 1))

  const close = (level?: number): void => {
    const collected = open?.builder.take()
    if (open && collected && collected.text !== '') {
      const { list, quoted, lines } = open
      const drawn = level ?? (lines === 1 && !list && isShouted(collected.text) ? 2 : undefined)
      if (drawn !== undefined) headings = headings.filter((heading) => heading.level < drawn)
      passages.push({
        kind: drawn !== undefined ? 'heading' : list ? 'list-item' : quoted ? 'quote' : 'paragraph',
        ...textFields(collected),
        headings,
        ...(list ? { list } : {}),
        ...(quoted ? { quoted: true } : {}),
      })
      if (drawn !== undefined) headings = [...headings, { level: drawn, text: collected.text }]
    }
    open = undefined
  }

  const width = Math.max(narrowest, wrapWidth(text))
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end)
    const quote = quoteSign.exec(line)?.[0] ?? ''
    const rest = line.slice(quote.length)
    if (rest.trim() === '') {
      close()
      continue
    }
    const rule = underline.exec(rest)?.[1]
    if (rule !== undefined) {
      const isTitle = open?.lines === 1 && !open.list && (rule === '=' || rule === '-')
      close(isTitle ? (rule === '=' ? 1 : 2) : undefined)
      continue
    }
    const quoted = quote !== ''
    if (open && open.quoted !== quoted) close()
    const sign = numberSign.exec(rest)
    const item = marker.exec(rest)
    if (sign || item) close()
    const skipped = quote.length + (sign?.[0].length ?? item?.[0].length ?? 0)
    if (!open) {
      if (!item && !/^[ \t]/.test(rest)) lists.interrupt()
      const list = item ? placeItem(item, lists) : undefined
      open = {
        builder: createTextBuilder(),
        quoted,
        lines: 0,
        lastStart: start,
        lastEnd: end,
        ...(list ? { list } : {}),
      }
    } else if (isEndedLine(text.slice(open.lastStart, open.lastEnd), rest.trimStart(), width))
      open.builder.breakLine(open.lastEnd)
    else open.builder.add(' ', open.lastEnd, open.lastEnd + 1)
    open.builder.add(text.slice(start + skipped, end), start + skipped, end)
    open.lines += 1
    open.lastStart = start
    open.lastEnd = end
    if (sign) close(sign[1]?.length)
  }
  close()
  return passages
}

/** Two spaces more make a level. */
function placeItem(item: RegExpExecArray, lists: ListTracker): ListPlace {
  const indent = (item[1] ?? '').replaceAll('\t', '    ').length
  const depth = Math.min(6, Math.floor(indent / 2) + 1)
  const ordered = item[3] !== undefined
  return lists.item(ordered ? 'numbers' : (item[2] ?? ''), depth, ordered)
}

/** Lines without their ends (LF, CRLF or CR). */
function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: text.length }
}

/** A line in capitals is how a plain text draws a heading. */
function isShouted(text: string): boolean {
  if (text.length > 80 || /[.!?;,]$/.test(text)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 4 && text === text.toUpperCase() && text !== text.toLowerCase()
}
