/** Lines that the writer ended, told from those that only the width of the page ended. */

/** Below so many characters no page wraps its lines. */
export const narrowest = 60

/** Lines longer than this are not what a page wraps at. */
const widest = 100

/** The length at which a text wraps its lines, as far as one can tell: its longest line that another follows. */
export function wrapWidth(text: string, isProse: (line: string) => boolean = () => true): number {
  let width = 0
  let previous = ''
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line !== '' && previous.length <= widest && isProse(previous) && isProse(line))
      width = Math.max(width, previous.length)
    previous = line
  }
  return width
}

/**
 * Whether a line was ended on purpose: the first word of the next one would still have fitted on it, the next one has a
 * box to tick, a letter or the time of a message before it, or both are entries such as `Subject: token` under
 * `To: all editors` or `12 May – Meeting` under `5 May – Walk`.
 */
export function isEndedLine(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.slice(0, width))?.[0].length ?? 0
  return (
    line.length + 1 + word < width ||
    isMarked(next) ||
    (isEntry(line) && isEntry(next)) ||
    (isDated(line) && isDated(next)) ||
    (isElement(line) && isElement(next)) ||
    beginAlike(line, next)
  )
}

/** `[ ] by post`, `☐ by post`, `b) by post`; `[09:19] Ann: yes`, `12/05/2021 09:24 - Ann: yes`, `18:53 Ann: yes`. */
const isMarked = (line: string): boolean =>
  /^(?:[[(][ xX_]?[\])]|[☐☑☒○◯□]|[a-z]\))\s/u.test(line) || isMessage(line.slice(0, longestMark))

/** The time of a message and who wrote it. */
const longestMark = 60

const isMessage = (line: string): boolean =>
  /^\[[\d/., -]*\d{1,2}[:.h]\d{2}(?::\d{2})?\]/.test(line) ||
  /^(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?,? )?\d{1,2}[:h]\d{2} (?:[-–] )?\p{L}[^:]{0,30}:/u.test(
    line,
  )

/** `12 May – Meeting`, `5/11: closed`, `9 h 30: coffee` */
const isDated = (line: string): boolean =>
  /^[*_]*\d{1,2}(?:[./:]\d{1,2}|\.? \p{L}{3,}| ?[hHuU]\b)/u.test(line)

/** A link, a tag or a drawn button, and nothing beside it. */
const isElement = (line: string): boolean => /^(?:!?\[.*\)|<.*>|\[ .* \])$/.test(line)

/** `Annex B: …` under `Annex A: …` */
function beginAlike(line: string, next: string): boolean {
  const [word] = /^\p{Lu}\p{L}+ /u.exec(next) ?? []
  return word !== undefined && line.startsWith(word)
}

/** A few words from a capital on, a colon and more: `Monday and Tuesday: closed`. */
const isEntry = (line: string): boolean =>
  /^\p{Lu}[^\s.:!?]*(?: [^\s.:!?]+){0,3} ?:\s+\S/u.test(line)

export interface WrittenLine {
  /** Without the white space around it and the signs of a quotation before it. */
  readonly text: string
  /** Offsets in the file. */
  readonly start: number
  readonly end: number
  /** The writer ended the line before it. */
  readonly isBegun: boolean
}

/**
 * The lines of a block that stands at `from`–`to` in its file.
 *
 * @param wrap the length at which the file wraps its lines elsewhere, for a block whose own lines do not show it
 */
export function writtenLines(
  file: string,
  from: number,
  to: number,
  wrap = 0,
): readonly WrittenLine[] {
  const lines: Omit<WrittenLine, 'isBegun'>[] = []
  let at = from
  for (const line of file.slice(from, to).split('\n')) {
    const start = at + (/^[\s>]*/.exec(line)?.[0].length ?? 0)
    const text = file.slice(start, at + line.length).trimEnd()
    lines.push({ text, start, end: start + text.length })
    at += line.length + 1
  }
  // The last line is as long as it happens to be.
  const width = Math.max(narrowest, ...lines.slice(0, -1).map(({ text }) => text.length))
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (!before) return { ...line, isBegun: false }
    const reach = /^\p{Ll}/u.test(line.text) ? width : Math.max(width, wrap)
    return { ...line, isBegun: isEndedLine(before.text, line.text, reach) }
  })
}
