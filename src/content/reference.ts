/** What other people's files are checked by, and the two kinds of file that it shares with the whole project. */
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { isLocale } from '../domain/locale.ts'
import { parsePolicyFile, type Policy } from '../domain/policy.ts'
import { parseStatementsFile, type Statement } from '../domain/statement.ts'
import { parseCatalogueFile, type CatalogueFile } from '../i18n/catalogue.ts'
import type { SourceFile } from './source-file.ts'

export interface Reference {
  readonly policy: Policy
  readonly statements: readonly Statement[]
  /** The strings of the report. */
  readonly catalogues: readonly CatalogueFile[]
}

/** The files that `parseReference` asks for; the strings are for those who print them. */
export const referenceFiles = {
  data: /^content\/(policy|statements)\.yaml$/,
  all: /^content\/(policy|statements)\.yaml$|^locales\/[^/]+\/report\.json$/,
} as const

export function parseReference(files: readonly SourceFile[]): Outcome<Reference> {
  const policy = parseDataFile(files, 'policy', parsePolicyFile)
  const statements = parseDataFile(files, 'statements', parseStatementsFile)
  const strings = files.filter(({ path }) => path.startsWith('locales/')).map(parseLocaleFile)
  const diagnostics = [policy, statements, ...strings].flatMap((outcome) => outcome.diagnostics)
  if (!policy.value || !statements.value) return { diagnostics }
  return {
    value: {
      policy: policy.value.value,
      statements: statements.value.value.statements,
      catalogues: strings.flatMap(({ value }) => (value ? [value] : [])),
    },
    diagnostics,
  }
}

/** One of the files that every project has. */
export function parseDataFile<T>(
  files: readonly SourceFile[],
  name: 'policy' | 'statements' | 'placeholders' | 'glossary',
  parse: (file: SourceFile) => Outcome<T>,
): Outcome<T> {
  const path = `content/${name}.yaml`
  const file = files.find((candidate) => candidate.path === path)
  if (file) return parse(file)
  return {
    diagnostics: [
      {
        code: `domain/${name}`,
        severity: 'error',
        message: `Missing file, expected \`${path}\``,
        path,
      },
    ],
  }
}

/** A file below `locales/`. */
export function parseLocaleFile(file: SourceFile): Outcome<CatalogueFile> {
  const match = /^locales\/([^/]+)\/([a-z-]+)\.json$/.exec(file.path)
  const locale = match?.[1]
  if (isLocale(locale) && match?.[2])
    return parseCatalogueFile(locale, match[2], file.path, file.text)
  return {
    diagnostics: [
      {
        code: 'i18n/catalogue',
        severity: 'error',
        message: `Unexpected file \`${file.path}\`, expected \`locales/LOCALE/NAMESPACE.json\` with a known locale`,
        path: file.path,
      },
    ],
  }
}
