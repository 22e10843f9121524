/** The one type for every finding about content, data or output, and the few operations on lists of them. */
import type { Code } from './codes.ts'

export type Severity = 'error' | 'warning'

/** A place in a text: `line` and `column` are 1-based (column in UTF-16 units), `offset` is 0-based. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A half-open stretch of a text: `end` is the position after the last character. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

/** Where a passage stands in a file that has no lines of its own; all numbers are 1-based. */
export interface Place {
  readonly page?: number
  readonly paragraph?: number
  readonly slide?: number
  /** Part of the container: `header`, `footnotes`, `text/html`, … */
  readonly part?: string
}

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** English, one sentence: "Unexpected X, expected Y" with the offending value in backticks. No personal data. */
  readonly message: string
  /** Relative to the project or working directory, with forward slashes. */
  readonly path: string
  readonly range?: Range
  readonly place?: Place
  readonly locale?: string
  /** Machine-readable cause within the rule, for reports in other languages: `instruction`, `context`. */
  readonly reason?: 'instruction' | 'context'
  readonly actual?: string
  readonly expected?: string
  /** The language of `expected` where it is not the text's own: words to translate, not to paste. */
  readonly expectedLocale?: string
  /** Why it matters and how to mend it. */
  readonly note?: string
  /** The page of the rule. */
  readonly url?: string
}

/** What a pure step gives back: a value where one could be made, and everything found on the way. */
export interface Outcome<T> {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

const compareNumbers = (a = 0, b = 0): number => a - b
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order of a report: path, then place, then code; stable for the same input. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.path, b.path) ||
    compareNumbers(a.range?.start.line, b.range?.start.line) ||
    compareNumbers(a.range?.start.column, b.range?.start.column) ||
    compareNumbers(a.place?.page ?? a.place?.slide, b.place?.page ?? b.place?.slide) ||
    compareNumbers(a.place?.paragraph, b.place?.paragraph) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  )
}

/** Sorted for a report; the input is left as it was. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...diagnostics].sort(compareDiagnostics)

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')
