/** Lines of plain text: broken at spaces, never inside a slot or an address. */

/** RFC 5322 asks for 78 at most; 72 leaves room for the marks of a reply or two. */
export const textWidth = 72

/**
 * Words that begin a list, a quotation, a heading or a rule where they begin a line, or that mail
 * stores rewrite there (`From`), and French punctuation that lost its no-break space: they stay on the
 * line of the word before.
 */
const unsafeAtStart = /^(?:[-+*#=~|_`:;!?»]+|\d+[.)]|From)$|^>/

/** @example wrap('Beste {{citizen.firstName}}', 10) // ['Beste', '{{citizen.firstName}}'] */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const unit of unitsOf(text)) {
    const last = lines.at(-1)
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(unit) <= width)
      lines[lines.length - 1] = `${last} ${unit}`
    else lines.push(unit)
  }
  return lines
}

/** Words, with those that may not begin a line joined to the one before; no-break spaces do not separate. */
function unitsOf(text: string): readonly string[] {
  const units: string[] = []
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === '') continue
    const last = units.at(-1)
    if (last !== undefined && unsafeAtStart.test(word)) units[units.length - 1] = `${last} ${word}`
    else units.push(word)
  }
  return units
}

/** In characters, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length

/** Lines set in behind a marker: the first with the marker, the others below its text; empty lines stay empty. */
export const hang = (lines: readonly string[], marker: string): readonly string[] =>
  lines.map((line, index) =>
    line === '' ? '' : `${index === 0 ? marker : ' '.repeat(lengthOf(marker))}${line}`,
  )
