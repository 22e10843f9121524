/** What Nunjucks says of a layout that it cannot fill, as diagnostics an editor understands. */
import type { SourceFile } from '../content/source-file.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'

/** `known`: the names of the values that the layout may use. */
export function layoutFault(
  template: SourceFile,
  error: unknown,
  known: readonly string[],
): Diagnostic {
  const { line, text } = parseFault(error instanceof Error ? error.message : String(error))
  const range = lineRange(template.text, line ?? lineOfOpening(template.text, text))
  const unknown = text.startsWith('attempted to output null')
    ? unknownValue(template.text.slice(range.start.offset, range.end.offset), known)
    : undefined
  return {
    code: 'render/notice',
    severity: 'error',
    message: unknown
      ? `Unknown value \`${unknown}\`, expected one of ${known.map((name) => `\`${name}\``).join(', ')}`
      : `Unexpected layout syntax: ${text}`,
    path: template.path,
    range,
    note: 'The layout is a Nunjucks template around MJML; without it no notice can be made.',
  }
}

/** A whole line of a text, from its first to its last visible character; 1-based. */
export function lineRange(text: string, line: number): Range {
  const lines = createLineIndex(text)
  const start = lines.lineStart(line)
  const written = text.slice(start, lines.lineStart(line + 1))
  const from = start + written.length - written.trimStart().length
  return lines.rangeAt(from, Math.max(from, start + written.trimEnd().length))
}

/** `(path) [Line 2, Column 7]`, then what is wrong, on lines of their own. */
function parseFault(message: string): { readonly line?: number; readonly text: string } {
  const line = /\[Line (\d+)/.exec(message)?.[1]
  const text = (message.split('\n').at(-1) ?? message).trim().replace(/^Error: /, '')
  return { ...(line ? { line: Number(line) } : {}), text }
}

/** What was opened and not closed, or the filter that is not known, for faults that Nunjucks does not place. */
const openings: readonly (readonly [RegExp, string])[] = [
  [/^expected variable end/, '{{'],
  [/^parseIf/, '{% if'],
  [/^parseFor/, '{% for'],
  [/^expected end of comment/, '{#'],
]

function lineOfOpening(template: string, fault: string): number {
  const opening =
    openings.find(([pattern]) => pattern.test(fault))?.[1] ??
    /^filter not found: (\S+)/.exec(fault)?.[1]
  const offset = opening === undefined ? 0 : Math.max(0, template.lastIndexOf(opening))
  return createLineIndex(template).positionAt(offset).line
}

/** The first name on the line that is not among the values; property paths count by their first part. */
const unknownValue = (line: string, known: readonly string[]): string | undefined =>
  [...line.matchAll(/\{\{-?\s*([A-Za-z_]\w*)[\s\S]*?\}\}/g)]
    .map((match) => match[1] ?? '')
    .find((name) => !known.includes(name))
