/** The report that a person reads in a terminal or a log. */
import { sortDiagnostics, type Diagnostic, type Place } from './diagnostic.ts'
import type { Excerpt, ExcerptOf } from './excerpt.ts'

export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  /** How many files were read. */
  readonly files: number
  readonly unreadable: readonly Unreadable[]
  /** Findings left out on the office's own account. */
  readonly suppressed?: readonly Suppressed[]
}

export interface Suppressed {
  readonly diagnostic: Diagnostic
  readonly reason: string
  /** ISO date of the first day on which it no longer holds. */
  readonly until: string
}

export interface Unreadable {
  readonly path: string
  readonly reason: string
}

export interface TextStyle {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly dim: (text: string) => string
  readonly bold: (text: string) => string
}

const plain: TextStyle = {
  error: (text) => text,
  warning: (text) => text,
  dim: (text) => text,
  bold: (text) => text,
}

export interface TextReportOptions {
  readonly style?: TextStyle
  /** The line under a finding. */
  readonly excerptOf?: ExcerptOf
}

/**
 * `path:line:column severity code message`, the line itself with a marker under the range, then what to do.
 * A summary closes the report; a clean run says so in one line.
 */
export function formatTextReport(report: Report, options: TextReportOptions = {}): string {
  const style = options.style ?? plain
  const entries = sortDiagnostics(report.diagnostics).map((diagnostic) =>
    formatEntry(diagnostic, style, options.excerptOf?.(diagnostic)),
  )
  const unreadable = report.unreadable.map(
    ({ path, reason }) => `${style.bold(path)} ${style.error('unreadable')} ${reason}`,
  )
  return [...entries, ...unreadable, summary(report)].join('\n') + '\n'
}

function formatEntry(
  diagnostic: Diagnostic,
  style: TextStyle,
  excerpt: Excerpt | undefined,
): string {
  const severity = style[diagnostic.severity](diagnostic.severity)
  const lines = [
    `${style.bold(where(diagnostic))} ${severity} ${style.dim(diagnostic.code)} ${diagnostic.message}`,
  ]
  lines.push(...excerptLines(excerpt, style))
  if (diagnostic.note !== undefined) lines.push(`  ${style.dim('note:')} ${diagnostic.note}`)
  const { expected, expectedLocale } = diagnostic
  if (expected !== undefined) {
    const label = expectedLocale === undefined ? 'instead' : `source (${expectedLocale})`
    lines.push(`  ${style.dim(`${label}:`)} ${expected}`)
  }
  return lines.join('\n')
}

/** `path:line:column`, or `path (page 2, paragraph 3)` for a file without lines. */
export function where({ path, range, place }: Diagnostic): string {
  if (range) return `${path}:${range.start.line}:${range.start.column}`
  return place ? `${path} (${describePlace(place)})` : path
}

/** `header, paragraph 3`: the numbers by their names, the part by its own. */
export const describePlace = (place: Place): string =>
  Object.entries(place)
    .map(([name, value]) => (name === 'part' ? String(value) : `${name} ${value}`))
    .join(', ')

function excerptLines(excerpt: Excerpt | undefined, style: TextStyle): readonly string[] {
  if (!excerpt) return []
  const number = String(excerpt.line)
  const marker = ' '.repeat(excerpt.at) + '^'.repeat(excerpt.length)
  return [
    `  ${style.dim(`${number} |`)} ${excerpt.text}`,
    `  ${style.dim(`${' '.repeat(number.length)} |`)} ${style.error(marker)}`,
  ]
}

function summary({ diagnostics, files, unreadable, suppressed = [] }: Report): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
  const warnings = diagnostics.length - errors
  const counted = [count(errors, 'error'), count(warnings, 'warning')]
  if (unreadable.length > 0) counted.push(`${count(unreadable.length, 'file')} unreadable`)
  const verdict = errors + warnings + unreadable.length === 0 ? 'clean' : counted.join(', ')
  const left = suppressed.length > 0 ? `, ${count(suppressed.length, 'finding')} suppressed` : ''
  return `${verdict} in ${count(files, 'file')}${left}`
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`
