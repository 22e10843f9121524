/** Reports on standard output, in the format asked for. */
import { styleText } from 'node:util'
import packageJson from '../../package.json' with { type: 'json' }
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { ExcerptOf } from '../diagnostics/excerpt.ts'
import { formatJsonReport } from '../diagnostics/report-json.ts'
import { formatHtmlReport, type ReportWords } from '../diagnostics/report-html.ts'
import { formatJunitReport } from '../diagnostics/report-junit.ts'
import { formatSarifReport } from '../diagnostics/report-sarif.ts'
import { formatTextReport, type Report, type TextStyle } from '../diagnostics/report-text.ts'
import type { World } from './world.ts'

export const formats = ['text', 'json', 'sarif', 'junit', 'html'] as const
export type Format = (typeof formats)[number]

const colours: TextStyle = {
  error: (text) => styleText(['red', 'bold'], text, { validateStream: false }),
  warning: (text) => styleText('yellow', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
  bold: (text) => styleText('bold', text, { validateStream: false }),
}

export interface ReportContext {
  readonly format: Format
  /** Every file that was checked, for the formats that name the clean ones too. */
  readonly paths: readonly string[]
  readonly excerptOf: ExcerptOf
  /** The words of the HTML report, in the office's language; the other formats are English. */
  readonly words?: ReportWords
}

/** Writes the report and returns the exit code it stands for. */
export function writeReport(report: Report, context: ReportContext, world: World): number {
  world.stdout.write(formatReport(report, context, world))
  if (report.unreadable.length > 0) return 2
  return hasErrors(report.diagnostics) ? 1 : 0
}

function formatReport(
  report: Report,
  { format, paths, excerptOf, words }: ReportContext,
  world: World,
): string {
  switch (format) {
    case 'text':
      return formatTextReport(report, { excerptOf, ...(world.hasColour ? { style: colours } : {}) })
    case 'json':
      return formatJsonReport(report)
    case 'sarif':
      return formatSarifReport(report, packageJson.version)
    case 'junit':
      return formatJunitReport(report, paths)
    case 'html':
      if (!words) throw new Error('The HTML report has no words')
      return formatHtmlReport(report, words)
  }
}
