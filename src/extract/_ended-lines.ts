/** Lines that the writer ended, told from those that only the width of the page ended. */

/** Below so many characters no page wraps its lines. */
export const narrowest = 60

/**
 * Whether a line was ended on purpose: the first word of the next one would still have fitted on it, the next one has a
 * box to tick, a letter or the time of a message before it, or both are entries such as `Subject: token` under `To: all editors`.
 */
export function isEndedLine(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.slice(0, width))?.[0].length ?? 0
  return (
    line.length + 1 + word < width ||
    isMarked(next) ||
    (isEntry(line) && isEntry(next)) ||
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

/** A link or a tag, and nothing beside it. */
const isElement = (line: string): boolean => /^(?:!?\[.*\)|<.*>)$/.test(line)

/** `Annex B: …` under `Annex A: …` */
function beginAlike(line: string, next: string): boolean {
  const [word] = /^\p{Lu}\p{L}+ /u.exec(next) ?? []
  return word !== undefined && line.startsWith(word)
}

/** A few words from a capital on, a colon and more: `Monday and Tuesday: closed`. */
const isEntry = (line: string): boolean =>
  /^\p{Lu}[^\s.:!?]*(?: [^\s.:!?]+){0,3} ?:\s+\S/u.test(line)

/** Where the lines of a block that the writer began begin, by offset in the file; `from` and `to` are the block's. */
export function startsOfWrittenLines(text: string, from: number, to: number): readonly number[] {
  const block = text.slice(from, to)
  if (!block.includes('\n')) return []
  const lines: { readonly text: string; readonly start: number }[] = []
  let start = 0
  for (const line of block.split('\n')) {
    const sign = lines.length === 0 ? '' : (/^[\s>]*/.exec(line)?.[0] ?? '')
    lines.push({ text: line.slice(sign.length).trimEnd(), start: from + start + sign.length })
    start += line.length + 1
  }
  // The last line is as long as it happens to be.
  const width = Math.max(narrowest, ...lines.slice(0, -1).map((line) => line.text.length))
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    return before && isEndedLine(before.text, line.text, width) ? [line.start] : []
  })
}
