/** The line under a finding in a report, cut to what fits: a few words of the file, not the file. */
import type { Diagnostic, Range } from './diagnostic.ts'

export interface Excerpt {
  /** Number of the line in the file, from 1. */
  readonly line: number
  readonly text: string
  /** What the finding is about: 0-based offset in `text`, and length. */
  readonly at: number
  readonly length: number
}

/** The excerpt of a finding; undefined for one without lines, or on an empty line. */
export type ExcerptOf = (diagnostic: Diagnostic) => Excerpt | undefined

const excerptWidth = 110

/** The first line of the range, cut around what it is about where it is long. */
export function cutExcerpt(range: Range, lines: readonly string[]): Excerpt | undefined {
  const line = lines[range.start.line - 1]
  if (line === undefined || line.trim() === '') return undefined
  const from = range.start.column - 1
  const to = Math.max(
    from + 1,
    range.end.line === range.start.line ? range.end.column - 1 : line.length,
  )
  const cutAt =
    line.length > excerptWidth ? Math.max(0, Math.min(from - 20, line.length - excerptWidth)) : 0
  const shown = `${cutAt > 0 ? '…' : ''}${line.slice(cutAt, cutAt + excerptWidth)}${cutAt + excerptWidth < line.length ? '…' : ''}`
  return {
    line: range.start.line,
    text: shown.replaceAll('\t', ' '),
    at: from - cutAt + (cutAt > 0 ? 1 : 0),
    length: Math.max(1, Math.min(to - from, cutAt + excerptWidth - from)),
  }
}

/** Lines end as in the line index: at LF, CRLF or CR. */
export const splitLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** Excerpts out of texts that are still at hand; a text is split once. */
export function excerptsFrom(sourceOf: (path: string) => string | undefined): ExcerptOf {
  const split = new Map<string, readonly string[]>()
  return ({ path, range }) => {
    if (!range) return undefined
    const lines = split.get(path) ?? splitLines(sourceOf(path) ?? '')
    split.set(path, lines)
    return cutExcerpt(range, lines)
  }
}
