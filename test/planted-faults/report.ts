/** The results in words: a table of figures, and a case with what was reported of it. */
import { figuresByKind, type Result } from './run.ts'

const columns = ['kind', 'cases', 'caught', 'wrong place', 'missed', 'median ms']

export function figuresTable(results: readonly Result[]): string {
  const figures = figuresByKind(results)
  const sum = (pick: (of: (typeof figures)[number]) => number): number =>
    figures.reduce((total, each) => total + pick(each), 0)
  const times = results.map(({ took }) => took).sort((a, b) => a - b)
  const rows = [
    ...figures.map(({ kind, cases, caught, wrongPlace, missed, median }) =>
      [kind.id, cases, caught, wrongPlace, missed, median.toFixed(0)].map(String),
    ),
    [
      'all',
      sum(({ cases }) => cases),
      sum(({ caught }) => caught),
      sum(({ wrongPlace }) => wrongPlace),
      sum(({ missed }) => missed),
      (times[times.length >> 1] ?? 0).toFixed(0),
    ].map(String),
  ]
  const widths = columns.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return [columns, ...rows].map(line).join('\n')
}

/** One case: the edit, where it should be reported, and what was reported. */
export function describeResult({ kind, fault, asOf, outcome, found }: Result): string {
  const [first] = fault.places
  const place = first
    ? `${first.path}:${first.from}${first.to > first.from ? `-${first.to}` : ''}`
    : fault.path
  return [
    `${outcome}: ${kind.id} in ${place} as of ${asOf}`,
    `  - ${JSON.stringify(fault.before)}`,
    `  + ${JSON.stringify(fault.after)}`,
    ...found.map(
      ({ code, path, range, message }) =>
        `  ${code} ${path}:${range?.start.line ?? '?'} ${message}`,
    ),
  ].join('\n')
}
