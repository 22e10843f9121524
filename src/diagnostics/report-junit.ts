/** The report as JUnit XML: a test case a file, so that any build server shows which files are clean. */
import { escapeMarkup } from './_escape-markup.ts'
import { sortDiagnostics, type Diagnostic } from './diagnostic.ts'
import { where, type Report } from './report-text.ts'

/** `paths` are all files that were checked; those without findings are passed cases. */
export function formatJunitReport(report: Report, paths: readonly string[]): string {
  const byPath = Map.groupBy(sortDiagnostics(report.diagnostics), (diagnostic) => diagnostic.path)
  const unreadable = new Map(report.unreadable.map(({ path, reason }) => [path, reason]))
  const names = [...new Set([...paths, ...byPath.keys(), ...unreadable.keys()])].sort()
  const failing = names.filter((name) =>
    byPath.get(name)?.some((diagnostic) => diagnostic.severity === 'error'),
  )
  const cases = names.map((name) => testCase(name, byPath.get(name) ?? [], unreadable.get(name)))
  const counts = `tests="${names.length}" failures="${failing.length}" errors="${unreadable.size}"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="lra check" ${counts}>\n  <testsuite name="lra check" ${counts}>\n${cases.join('\n')}\n  </testsuite>\n</testsuites>\n`
}

function testCase(
  name: string,
  diagnostics: readonly Diagnostic[],
  reason: string | undefined,
): string {
  const head = `    <testcase classname="lra.check" name="${escapeXml(name)}"`
  if (reason !== undefined)
    return `${head}>\n      <error type="unreadable" message="${escapeXml(reason)}"/>\n    </testcase>`
  const [first] = diagnostics
  if (!first) return `${head}/>`
  const lines = diagnostics.map(
    (diagnostic) =>
      `${where(diagnostic)} ${diagnostic.severity} ${diagnostic.code} ${diagnostic.message}`,
  )
  const text = escapeXml(lines.join('\n'))
  const isFailure = diagnostics.some((diagnostic) => diagnostic.severity === 'error')
  if (!isFailure) return `${head}>\n      <system-out>${text}</system-out>\n    </testcase>`
  return `${head}>\n      <failure type="${first.code}" message="${diagnostics.length} finding${diagnostics.length === 1 ? '' : 's'}">${text}</failure>\n    </testcase>`
}

/** Characters that XML 1.0 cannot hold are replaced, so that the report is always well-formed. */
const escapeXml = (text: string): string =>
  escapeMarkup(
    text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD'),
  ).replaceAll('\n', '&#10;')
