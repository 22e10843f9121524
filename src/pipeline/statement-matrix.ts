/** Which document makes which statement, in which channel and locale, as found in what was rendered. */
import type { Project } from '../content/project.ts'
import { documentKinds, type Document } from '../content/document.ts'
import { isValidOn, type IsoDate } from '../domain/iso-date.ts'
import { locales, type Locale } from '../domain/locale.ts'
import type { Statement } from '../domain/statement.ts'
import type { StatementProof } from '../rules/required-statements/rendered.ts'

export interface MatrixRow {
  /** `guidance/faq`; all guidance pages together are `guidance`. */
  readonly document: string
  readonly channel: string
  /** The locales in which each statement was found, by its id. */
  readonly made: ReadonlyMap<string, readonly Locale[]>
  /** Statements that this row owes its readers. */
  readonly owed: ReadonlySet<string>
}

export interface StatementMatrix {
  readonly asOf: IsoDate
  /** Those that are true on the date. */
  readonly statements: readonly Statement[]
  readonly rows: readonly MatrixRow[]
}

/** Rows by kind, document and channel; the guidance owes everything as a whole, and each page nothing by itself. */
export function buildStatementMatrix(
  project: Project,
  proofs: readonly StatementProof[],
  asOf: IsoDate,
): StatementMatrix {
  const statements = project.statements.filter((statement) => isValidOn(asOf, statement))
  const owedBy = (document: Document): ReadonlySet<string> =>
    document.kind === 'guidance'
      ? new Set()
      : idsOf(
          statements.filter(
            ({ audience }) => audience === 'all' || document.frontMatter.audience === 'lra',
          ),
        )
  const rows = documentKinds.flatMap((kind) => {
    const ofKind = proofs.filter(({ document }) => document.kind === kind)
    const groups = Map.groupBy(ofKind, ({ document, channel }) => `${document.id}\n${channel}`)
    return [...groups.values()].flatMap((group): readonly MatrixRow[] => {
      const [first] = group
      if (!first) return []
      const { document, channel } = first
      return [{ ...rowOf(`${kind}/${document.id}`, channel, group), owed: owedBy(document) }]
    })
  })
  const pages = proofs.filter(({ document }) => document.kind === 'guidance')
  const [page] = pages
  const guidance = page
    ? [{ ...rowOf('guidance', page.channel, pages), owed: idsOf(statements) }]
    : []
  return { asOf, statements, rows: [...guidance, ...rows] }
}

const idsOf = (statements: readonly Statement[]): ReadonlySet<string> =>
  new Set(statements.map(({ id }) => id))

const rowOf = (
  document: string,
  channel: string,
  proofs: readonly StatementProof[],
): Omit<MatrixRow, 'owed'> => ({
  document,
  channel,
  made: new Map(
    [...new Set(proofs.flatMap(({ statements }) => statements))].map((id) => [
      id,
      locales.filter((locale) =>
        proofs.some((proof) => proof.document.locale === locale && proof.statements.includes(id)),
      ),
    ]),
  ),
})

/** One line a row: `✓` in every locale, the locales where only some make it, `✗` owed and made in none. */
export function formatStatementMatrix({ asOf, statements, rows }: StatementMatrix): string {
  const cell = (row: MatrixRow, id: string): string => {
    const made = row.made.get(id) ?? []
    if (made.length === locales.length) return '✓'
    if (made.length > 0) return made.join(',')
    return row.owed.has(id) ? '✗' : '·'
  }
  const table = [
    ['', '', ...statements.map(({ id }) => id)],
    ...rows.map((row) => [row.document, row.channel, ...statements.map(({ id }) => cell(row, id))]),
  ]
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((line) => line[column]?.length ?? 0)),
  )
  const lines = table.map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    `Statements as of ${asOf}: ✓ made in ${locales.join(', ')}; ✗ owed and missing; · not owed and not made`,
    '',
    ...lines,
    '',
  ].join('\n')
}

/** Owed statements that some locale does not make; empty when the matrix is complete. */
export const matrixGaps = ({ rows }: StatementMatrix): readonly string[] =>
  rows.flatMap((row) =>
    [...row.owed]
      .filter((id) => (row.made.get(id)?.length ?? 0) < locales.length)
      .map((id) => `${row.document} (${row.channel}): ${id}`),
  )

/** The matrix as JSON: every statement with its modality and period, every row with its cells. */
export const statementMatrixJson = ({ asOf, statements, rows }: StatementMatrix): string =>
  `${JSON.stringify(
    {
      asOf,
      statements: statements.map(({ id, audience, modality, validFrom, validUntil, source }) => ({
        id,
        audience,
        modality,
        validFrom,
        validUntil,
        source,
      })),
      rows: rows.map(({ document, channel, made, owed }) => ({
        document,
        channel,
        owed: [...owed],
        made: Object.fromEntries(made),
      })),
    },
    null,
    2,
  )}\n`
