/** Lines that the writer ended, told from those that only the width of the page ended. */

/** Below so many characters no page wraps its lines. */
export const narrowest = 60

/**
 * Whether a line was ended on purpose: the first word of the next one would still have fitted on it, or both are
 * entries such as `Subject: token` under `To: all editors`.
 */
export function isEndedLine(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.slice(0, width))?.[0].length ?? 0
  return line.length + 1 + word < width || (isEntry(line) && isEntry(next))
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
