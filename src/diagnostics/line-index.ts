/** Offsets of a text turned into lines and columns. */
import type { Position, Range } from './diagnostic.ts'

export interface LineIndex {
  readonly positionAt: (offset: number) => Position
  readonly rangeAt: (start: number, end: number) => Range
  /** Offset of the first character of a 1-based line; the text's length for a line after the last. */
  readonly lineStart: (line: number) => number
}

/** Lines end at LF, CRLF or CR; an offset outside the text is clamped to it. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  const positionAt = (wanted: number): Position => {
    const offset = Math.max(0, Math.min(wanted, text.length))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
  return {
    positionAt,
    rangeAt: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
    lineStart: (line) => starts[line - 1] ?? text.length,
  }
}
