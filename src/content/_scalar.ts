/** Where each character of a quoted YAML or JSON string stands in the file, escapes counted. */

/** Start and end of one character of the value, from the start of the scalar. */
export type Place = readonly [start: number, end: number]

const simpleEscapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  ' ': ' ',
  _: '\u00A0',
  n: '\n',
  t: '\t',
  r: '\r',
}

const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4 }

/** Undefined where the value is folded over lines or escaped in a way that texts do not need: then nothing in it is mended. */
export function scalarPlaces(raw: string, value: string): readonly Place[] | undefined {
  const places = raw.startsWith('"') ? doubleQuoted(raw) : singleQuoted(raw)
  const written = places.map(([start, end]) => characterAt(raw, start, end)).join('')
  return written === value ? places : undefined
}

function doubleQuoted(raw: string): readonly Place[] {
  const places: Place[] = []
  for (let at = 1; at < raw.length - 1;) {
    const next = raw[at + 1] ?? ''
    const length = raw[at] === '\\' ? 2 + (hexDigits[next] ?? 0) : 1
    places.push([at, at + length])
    at += length
  }
  return places
}

function singleQuoted(raw: string): readonly Place[] {
  const places: Place[] = []
  for (let at = 1; at < raw.length - 1;) {
    const length = raw[at] === "'" ? 2 : 1
    places.push([at, at + length])
    at += length
  }
  return places
}

function characterAt(raw: string, start: number, end: number): string {
  const written = raw.slice(start, end)
  if (written.length === 1) return written
  if (written === "''") return "'"
  if (written.length === 2) return simpleEscapes[written[1] ?? ''] ?? written
  return String.fromCharCode(Number.parseInt(written.slice(2), 16))
}
