/** The report as SARIF 2.1.0 (OASIS), for code hosts and dashboards. */
import { codes, type Code } from './codes.ts'
import { sortDiagnostics, type Diagnostic } from './diagnostic.ts'
import type { Report } from './report-text.ts'

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Columns are counted in UTF-16 units, as everywhere here; an unreadable file makes the run unsuccessful. */
export function formatSarifReport(report: Report, version: string): string {
  const diagnostics = sortDiagnostics(report.diagnostics)
  const suppressed = report.suppressed ?? []
  const all = [...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)]
  const ids = [...new Set(all.map((diagnostic) => diagnostic.code))].sort()
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'lra',
            version,
            rules: ids.map((id) => ({ id, shortDescription: { text: codes[id] } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.unreadable.length === 0,
            toolExecutionNotifications: report.unreadable.map(({ path, reason }) => ({
              level: 'error',
              message: { text: `Unreadable: ${reason}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        results: [
          ...diagnostics.map((diagnostic) => toResult(diagnostic, ids)),
          ...suppressed.map(({ diagnostic, reason, until }) => ({
            ...toResult(diagnostic, ids),
            suppressions: [{ kind: 'inSource', justification: `${reason} (until ${until})` }],
          })),
        ],
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function toResult(diagnostic: Diagnostic, ids: readonly Code[]): object {
  const { code, severity, message, note, expected, path, range, place } = diagnostic
  const text = [message, note, expected === undefined ? undefined : `Instead: ${expected}`]
    .filter((part) => part !== undefined)
    .join('\n')
  return {
    ruleId: code,
    ruleIndex: ids.indexOf(code),
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(range
            ? {
                region: {
                  startLine: range.start.line,
                  startColumn: range.start.column,
                  endLine: range.end.line,
                  endColumn: range.end.column,
                },
              }
            : {}),
        },
        ...(place
          ? {
              logicalLocations: [
                {
                  fullyQualifiedName: Object.entries(place)
                    .map(([name, value]) => `${name} ${value}`)
                    .join(', '),
                },
              ],
            }
          : {}),
      },
    ],
  }
}

/** A path as a relative URI reference: spaces and accents encoded, slashes kept. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
