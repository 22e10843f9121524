/** Reports on standard output, in the format asked for. */
import { styleText } from 'node:util'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { formatJsonReport } from '../diagnostics/report-json.ts'
import { formatTextReport, type Report, type TextStyle } from '../diagnostics/report-text.ts'
import type { World } from './world.ts'

export const formats = ['text', 'json'] as const
export type Format = (typeof formats)[number]

const colours: TextStyle = {
  error: (text) => styleText(['red', 'bold'], text, { validateStream: false }),
  warning: (text) => styleText('yellow', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
  bold: (text) => styleText('bold', text, { validateStream: false }),
}

/** Writes the report and returns the exit code it stands for. */
export function writeReport(
  report: Report,
  format: Format,
  sourceOf: (path: string) => string | undefined,
  world: World,
): number {
  const text =
    format === 'json'
      ? formatJsonReport(report)
      : formatTextReport(report, { sourceOf, ...(world.hasColour ? { style: colours } : {}) })
  world.stdout.write(text)
  if (report.unreadable.length > 0) return 2
  return hasErrors(report.diagnostics) ? 1 : 0
}
