/** Files made by hand, so that the detector is tested without a reader of any format. */
import type { Locale } from '../../../src/domain/locale.ts'
import { createLineIndex } from '../../../src/diagnostics/line-index.ts'
import type { ExtractedFile, HeadingRef, Passage } from '../../../src/extract/passage.ts'

/** A file of one paragraph. */
export const paragraph = (text: string, locale: Locale): ExtractedFile => ({
  path: 'sample.txt',
  lines: createLineIndex(text),
  passages: [
    {
      kind: 'paragraph',
      text,
      locale,
      headings: [],
      spans: [{ at: 0, length: text.length, start: 0, end: text.length }],
    },
  ],
})

/** Blocks between blank lines, with headings, lists and quotes drawn as in Markdown. */
export function blocks(text: string, locale: Locale): ExtractedFile {
  const passages: Passage[] = []
  let headings: readonly HeadingRef[] = []
  let list = { id: 0, index: 0 }
  let wasList = false
  let at = 0
  let pending: { start: number; lines: string[] } | undefined
  const flush = (): void => {
    if (!pending) return
    const { start, lines } = pending
    pending = undefined
    passages.push({
      kind: 'paragraph',
      text: lines.join(' '),
      locale,
      headings,
      spans: spansOf(lines, start),
    })
  }
  for (const line of text.split('\n')) {
    const mark = /^(#{1,6} |[-*] |\d+\. |> )/.exec(line)?.[0] ?? ''
    const rest = line.slice(mark.length)
    const spans = spansOf([rest], at + mark.length)
    if (mark !== '' || line.trim() === '') flush()
    if (mark.startsWith('#')) {
      const level = mark.length - 1
      headings = headings.filter((heading) => heading.level < level)
      passages.push({ kind: 'heading', text: rest, locale, headings, spans })
      headings = [...headings, { level, text: rest }]
      wasList = false
    } else if (mark.startsWith('>'))
      passages.push({ kind: 'quote', text: rest, locale, headings, spans, quoted: true })
    else if (mark !== '') {
      list = wasList ? { id: list.id, index: list.index + 1 } : { id: list.id + 1, index: 0 }
      wasList = true
      passages.push({
        kind: 'list-item',
        text: rest,
        locale,
        headings,
        spans,
        list: { ...list, ordered: /\d/.test(mark), depth: 1 },
      })
    } else if (line.trim() !== '') {
      wasList = false
      if (pending) pending.lines.push(line)
      else pending = { start: at, lines: [line] }
    }
    at += line.length + 1
  }
  flush()
  return { path: 'sample.md', lines: createLineIndex(text), passages }
}

/** One span a line: in the passage they are joined by a space, in the file by a line end. */
function spansOf(lines: readonly string[], start: number): Passage['spans'] {
  let at = 0
  return lines.map((line) => {
    const span = { at, length: line.length, start: start + at, end: start + at + line.length }
    at += line.length + 1
    return span
  })
}
