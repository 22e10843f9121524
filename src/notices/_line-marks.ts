/**
 * Line numbers that travel through a template engine: a mark at the end of every line says which line
 * of the template it was, so that a fault found in the result can be shown in the template.
 */

const [open, close] = ['\uE000', '\uE001']

/** A template tag, which may not hold a mark, or the end of a line. */
const tagOrLineEnd = /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|\{#[\s\S]*?#\}|\r?\n/g

/** @example markLines('a\nb\n') // 'a' + mark 1 + '\nb' + mark 2 + '\n' */
export function markLines(template: string): string {
  let line = 1
  return template.replace(tagOrLineEnd, (found) => {
    const mark = found.trim() === '' ? `${open}${line}${close}` : ''
    line += found.split('\n').length - 1
    return mark + found
  })
}

export interface UnmarkedText {
  readonly text: string
  /** 1-based, like its argument; a line without a mark belongs to the next line that has one. */
  readonly sourceLineOf: (line: number) => number
}

/** The text without its marks, and what they said. */
export function readLineMarks(marked: string): UnmarkedText {
  const sourceLines = marked.split('\n').map((line) => {
    const found = new RegExp(`${open}(\\d+)${close}`).exec(line)?.[1]
    return found === undefined ? undefined : Number(found)
  })
  return {
    text: marked.replace(new RegExp(`${open}\\d+${close}`, 'g'), ''),
    sourceLineOf: (line) =>
      sourceLines.slice(line - 1).find((source) => source !== undefined) ??
      sourceLines.findLast((source) => source !== undefined) ??
      1,
  }
}
