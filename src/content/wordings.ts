/** The texts of the data files, per locale, each at its place: statements' wordings and placeholders' descriptions. */
import type { Range } from '../diagnostics/diagnostic.ts'
import { locales, type Locale } from '../domain/locale.ts'
import { parsePlaceholdersFile } from '../domain/placeholder.ts'
import { parseStatementsFile } from '../domain/statement.ts'
import type { SourceFile } from './project.ts'

export interface Wording {
  readonly path: string
  /** The whole file. */
  readonly source: string
  readonly locale: Locale
  readonly text: string
  /** With the quotes around it. */
  readonly range: Range
}

type ParsedStatements = NonNullable<ReturnType<typeof parseStatementsFile>['value']>
type ParsedPlaceholders = NonNullable<ReturnType<typeof parsePlaceholdersFile>['value']>

const statementsPath = 'content/statements.yaml'
const placeholdersPath = 'content/placeholders.yaml'

/** None for another file. */
export const statementWordings = (file: SourceFile, parsed: ParsedStatements): readonly Wording[] =>
  file.path === statementsPath
    ? parsed.value.statements.flatMap(({ wording }, index) =>
        wordingsAt(file, wording, ['statements', index, 'wording'], parsed.rangeOf),
      )
    : []

/** None for another file. */
export const placeholderWordings = (
  file: SourceFile,
  parsed: ParsedPlaceholders,
): readonly Wording[] =>
  file.path === placeholdersPath
    ? Object.entries(parsed.value.placeholders).flatMap(([name, { description }]) =>
        wordingsAt(file, description, ['placeholders', name, 'description'], parsed.rangeOf),
      )
    : []

const wordingsAt = (
  { path, text: source }: SourceFile,
  texts: Readonly<Record<Locale, string>>,
  keys: readonly PropertyKey[],
  rangeOf: (path: readonly PropertyKey[]) => Range,
): readonly Wording[] =>
  locales.map((locale) => ({
    path,
    source,
    locale,
    text: texts[locale],
    range: rangeOf([...keys, locale]),
  }))

/** A data file read again, with all that it holds besides its texts; undefined where it is none, or not sound. */
export function readDataFile(
  file: SourceFile,
): { readonly wordings: readonly Wording[]; readonly rest: unknown } | undefined {
  const statements = file.path === statementsPath ? parseStatementsFile(file).value : undefined
  if (statements)
    return {
      wordings: statementWordings(file, statements),
      rest: statements.value.statements.map((statement) => ({ ...statement, wording: undefined })),
    }
  const placeholders =
    file.path === placeholdersPath ? parsePlaceholdersFile(file).value : undefined
  if (!placeholders) return undefined
  return {
    wordings: placeholderWordings(file, placeholders),
    rest: Object.entries(placeholders.value.placeholders).map(([name, placeholder]) => [
      name,
      { ...placeholder, description: undefined },
    ]),
  }
}
