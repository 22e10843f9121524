/** Lines of a PDF put together to blocks of text, words whole again over the ends of lines. */

export interface Line {
  readonly text: string
  /** Where it starts, in points from the bottom left corner of the page. */
  readonly x: number
  readonly y: number
  readonly height: number
  /** Whether the line ends after this text. */
  readonly isEnded: boolean
}

export interface Blocks {
  /** Text that a tag holds: part of the open block. */
  readonly piece: (line: Line) => void
  /** A line without tags: starts a block of its own where its place says so. */
  readonly line: (line: Line) => void
  /** What was read last is the label of a list item: the block that follows belongs to it. */
  readonly label: () => void
  readonly end: () => void
  /** The blocks, with an empty line between them. */
  readonly text: () => string
}

export function createBlocks(): Blocks {
  const done: string[] = []
  let open = ''
  let isLineEnded = false
  let isLabel = false
  let last: Line | undefined

  const add = (line: Line): void => {
    open = isLineEnded ? joinLines(open, line.text) : open + line.text
    isLineEnded = line.isEnded
    if (line.text.trim() !== '') isLabel = false
  }
  const end = (): void => {
    const text = tidy(open)
    last = undefined
    if (isLabel && text !== '') {
      isLineEnded = true
      return
    }
    if (text !== '') done.push(text)
    open = ''
    isLineEnded = false
  }
  return {
    piece: add,
    line: (line) => {
      if (line.text.trim() === '') return
      if (last && startsBlock(last, line, open)) end()
      add({ ...line, isEnded: true })
      last = line
    },
    label: () => {
      isLabel = true
    },
    end,
    text: () => done.join('\n\n'),
  }
}

/** Zero-width spaces are places to break a line, not text. */
const tidy = (text: string): string =>
  text
    .replace(/\u200B/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()

/** The bullet or number of a list item. */
const itemLabel = /^\s*(?:[•‣▪–*-]|\d{1,2}[.)])\s/

/** A wider gap than between lines, another size of type, or a jump to another column or table cell. */
function startsBlock(last: Line, line: Line, text: string): boolean {
  const height = Math.max(last.height, line.height, 1)
  const gap = last.y - line.y
  const isOtherSize = Math.abs(last.height - line.height) > 0.1 * height
  const isJump = gap < 0.3 * height
  // A sentence may go on at the top of the next column.
  if (isJump && !isOtherSize && /[\p{L},-]\s*$/u.test(text) && /^\s*\p{Ll}/u.test(line.text))
    return false
  return isOtherSize || isJump || itemLabel.test(line.text) || gap > 1.7 * height
}

/** Words that follow a hyphen standing for a part left out: `in- en uitgang`, `Ein- und Ausgang`. */
const conjunctions = /^(?:en|of|und|oder|bzw|et|ou|and|or)\b/

/**
 * Two lines of one block; a word divided at the end of the first is made whole.
 * @example joinLines('de onlinedien-', 'sten') // 'de onlinediensten'
 * @example joinLines('per e-', 'mail') // 'per e-mail'
 * @example joinLines('die Online-', 'Dienste') // 'die Online-Dienste'
 * @example joinLines('in-', 'en uitgang') // 'in- en uitgang'
 */
export function joinLines(first: string, second: string): string {
  const start = first.trimEnd()
  const rest = second.trimStart()
  if (start.endsWith('\u00AD')) return start.slice(0, -1) + rest
  if (start === '' || rest === '') return `${first}${second}`
  if (!/\p{L}[-\u2010]$/u.test(start) || !/^[\p{L}\p{N}]/u.test(rest) || conjunctions.test(rest))
    return `${start} ${rest}`
  const isDivided = /\p{L}\p{L}[-\u2010]$/u.test(start) && /^\p{Ll}/u.test(rest)
  return (isDivided ? start.slice(0, -1) : start) + rest
}
