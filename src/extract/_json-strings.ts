/** The string literals of a JSON text, with the way back to it. */
import type { Span } from './passage.ts'

export interface JsonString {
  /** What it is the value of, directly or in a list. */
  readonly key: string
  readonly value: string
  readonly spans: readonly Span[]
}

const literal = /"((?:[^"\\\n]|\\.)*)"/gy

/** Values, not keys: a key has a colon after it. `base` is where the text stands in its file. */
export function readStrings(text: string, base = 0): readonly JsonString[] {
  const strings: JsonString[] = []
  let key = ''
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    literal.lastIndex = at
    const match = literal.exec(text)
    if (!match) {
      at += 1
      continue
    }
    const start = at + 1
    at += match[0].length
    const string = unescapeString(match[1] ?? '', base + start)
    if (isKey(text, at)) key = string.value
    else if (string.value.trim() !== '') strings.push({ key, ...string })
  }
  return strings
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (/\s/.test(text.charAt(at))) at += 1
  return text.charAt(at) === ':'
}

const shortEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
}

/** The value of a literal whose first character stands at `start`; each stretch between escapes is a span. */
function unescapeString(raw: string, start: number): Omit<JsonString, 'key'> {
  if (!raw.includes('\\'))
    return { value: raw, spans: [{ at: 0, length: raw.length, start, end: start + raw.length }] }
  const spans: Span[] = []
  let value = ''
  for (const piece of raw.matchAll(/[^\\]+|\\u[0-9A-Fa-f]{4}|\\[\s\S]/g)) {
    const [written] = piece
    const escape = written.charAt(1)
    const read = !written.startsWith('\\')
      ? written
      : written.length === 6
        ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
        : (shortEscapes[escape] ?? escape)
    const from = start + piece.index
    spans.push({ at: value.length, length: read.length, start: from, end: from + written.length })
    value += read
  }
  return { value, spans }
}

/** A span of the value as a span of the file. */
export function throughSpans(span: Span, outer: readonly Span[]): Span {
  const first = spanAt(outer, span.start)
  const last = spanAt(outer, Math.max(span.start, span.end - 1))
  if (!first || !last) return span
  return {
    ...span,
    start: first.start + Math.min(span.start - first.at, first.end - first.start),
    end: last.start + Math.min(span.end - last.at, last.end - last.start),
  }
}

/** The last span that begins at or before an offset of the value. */
function spanAt(spans: readonly Span[], at: number): Span | undefined {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((spans[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return spans[low]
}
