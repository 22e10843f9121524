/** The report for programs: one JSON object, stable in its order. */
import { sortDiagnostics } from './diagnostic.ts'
import type { Report } from './report-text.ts'

export const formatJsonReport = ({
  diagnostics,
  files,
  unreadable,
  suppressed = [],
}: Report): string =>
  `${JSON.stringify({ diagnostics: sortDiagnostics(diagnostics), files, unreadable, suppressed }, null, 2)}\n`
