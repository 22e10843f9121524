/** The whole of the content and the strings, parsed: what every rule and every channel starts from. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { parseGlossaryFile, type Glossary } from '../domain/glossary.ts'
import { isValidOn, type IsoDate } from '../domain/iso-date.ts'
import { isLocale } from '../domain/locale.ts'
import { parsePlaceholdersFile, type Placeholders } from '../domain/placeholder.ts'
import { milestones, parsePolicyFile, type Policy } from '../domain/policy.ts'
import { parseStatementsFile, type Statement, statementOn } from '../domain/statement.ts'
import type { ParsedYaml } from '../domain/yaml.ts'
import { parseCatalogueFile, type CatalogueFile } from '../i18n/catalogue.ts'
import type { Document, DocumentKind } from './document.ts'
import { factTexts } from './facts.ts'
import {
  parseDocument,
  parseDocumentPath,
  parseRecordPath,
  type DocumentAddress,
  type RecordAddress,
} from './parse-document.ts'
import { atDate, checkMilestones, fillFacts, fillGlossary } from './resolve.ts'
import { parseTranslationRecord, type RecordFile } from './translation-record.ts'
import type { SourceFile } from './source-file.ts'
import { wordingsOf, type Wording } from './wordings.ts'

export interface Project {
  readonly policy: Policy
  readonly statements: readonly Statement[]
  readonly placeholders: Placeholders
  readonly glossary: Glossary
  /** By kind, folder and locale, sorted by path. */
  readonly documents: readonly Document[]
  /** Documents that are there but have no valid front matter; they are reported, and no rule misses them. */
  readonly unparsed: readonly DocumentAddress[]
  /** Which source text each translation was last reviewed against, sorted by path. */
  readonly translationRecords: readonly RecordFile[]
  readonly catalogues: readonly CatalogueFile[]
  /** The texts of statements.yaml and placeholders.yaml, each at its place. */
  readonly wordings: readonly Wording[]
  /** Where the entries of the data files stand, for reports on them. */
  readonly places: {
    readonly policy: EntryPlaces
    readonly statements: EntryPlaces
  }
}

export interface EntryPlaces {
  readonly path: string
  /** Of the value at a path of keys. */
  readonly rangeOf: ParsedYaml<unknown>['rangeOf']
}

/**
 * Parses every file below `content/` and `locales/`; there is a value when the four data files are sound. As a
 * reference for other people's files it leaves out the glossary, which says nothing of them.
 */
export function parseProject(
  files: readonly SourceFile[],
  use: 'project' | 'reference' = 'project',
): Outcome<Project> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const dataFile = <T>(
    name: string,
    code: Diagnostic['code'],
    parse: (file: SourceFile) => Outcome<T>,
  ): T | undefined => {
    const path = `content/${name}`
    const file = sorted.find((candidate) => candidate.path === path)
    return keep(
      file
        ? parse(file)
        : {
            diagnostics: [
              { code, severity: 'error', message: `Missing file, expected \`${path}\``, path },
            ],
          },
    )
  }
  const policy = dataFile('policy.yaml', 'domain/policy', parsePolicyFile)
  const statements = dataFile('statements.yaml', 'domain/statements', parseStatementsFile)
  const placeholders = dataFile('placeholders.yaml', 'domain/placeholders', parsePlaceholdersFile)
  const glossary =
    use === 'reference'
      ? { glossary: [], file: undefined }
      : dataFile('glossary.yaml', 'domain/glossary', (file) =>
          parseGlossaryFile(file, policy?.value),
        )
  const documents: Document[] = []
  const unparsed: DocumentAddress[] = []
  const translationRecords: RecordFile[] = []
  const catalogues: CatalogueFile[] = []
  for (const file of sorted) {
    const recordAddress = parseRecordPath(file.path)
    if (recordAddress) {
      const record = keep(parseTranslationRecord(file))
      translationRecords.push({ ...recordAddress, path: file.path, ...(record ? { record } : {}) })
    } else if (file.path.startsWith('locales/')) {
      const catalogue = keep(parseLocaleFile(file))
      if (catalogue) catalogues.push(catalogue)
    } else if (!dataFiles.has(file.path)) {
      const document = keep(parseContentFile(file))
      const address = parseDocumentPath(file.path)
      if (document) documents.push(document)
      else if (address) unparsed.push(address)
    }
  }
  diagnostics.push(
    ...strayRecords(translationRecords, [
      ...documents,
      ...unparsed,
      ...sorted.flatMap(stringsAddress),
    ]),
  )
  if (policy)
    for (const document of documents)
      diagnostics.push(...checkMilestones(document, milestones(policy.value)))
  if (!policy || !statements || !placeholders || !glossary) return { diagnostics }
  return {
    value: {
      policy: policy.value,
      statements: statements.value.statements,
      placeholders: placeholders.value.placeholders,
      glossary: glossary.glossary,
      documents,
      unparsed,
      translationRecords,
      catalogues,
      places: {
        policy: { path: 'content/policy.yaml', rangeOf: policy.rangeOf },
        statements: { path: 'content/statements.yaml', rangeOf: statements.rangeOf },
      },
      wordings: sorted.flatMap((file) => {
        const parsed = {
          'content/policy.yaml': policy,
          'content/statements.yaml': statements,
          'content/placeholders.yaml': placeholders,
          'content/glossary.yaml': glossary.file,
        }[file.path]
        return parsed ? wordingsOf(file, parsed) : []
      }),
    },
    diagnostics,
  }
}

const dataFiles: ReadonlySet<string> = new Set([
  'content/policy.yaml',
  'content/statements.yaml',
  'content/placeholders.yaml',
  'content/glossary.yaml',
])

/** A file below `content/` that is no data file. */
export function parseContentFile(file: SourceFile): Outcome<Document> {
  const address = parseDocumentPath(file.path)
  if (address) return parseDocument(address, file.path, file.text)
  return {
    diagnostics: [
      {
        code: 'content/unknown-file',
        severity: 'error',
        message: `Unexpected file \`${file.path}\`, expected \`content/guidance|notices|letters/DOCUMENT/LOCALE.md\` or a data file`,
        path: file.path,
        note: 'A document is a folder with one file a locale: nl.md, fr.md, de.md, en.md, and the record translations.yaml. Folder names are lower-case words joined by hyphens.',
      },
    ],
  }
}

/** A record that outlived its document, or was left behind when the folder got another name. */
const strayRecords = (
  records: readonly RecordFile[],
  texts: readonly RecordAddress[],
): readonly Diagnostic[] =>
  records
    .filter(({ kind, id }) => texts.every((other) => other.kind !== kind || other.id !== id))
    .map(({ path }) => ({
      code: 'content/unknown-file',
      severity: 'error',
      message: `Unexpected record of translations \`${path}\`, expected a document beside it`,
      path,
      note: 'Delete it, or move it along with its document.',
    }))

/** Strings that are there, sound or not. */
const stringsAddress = ({ path }: SourceFile): readonly RecordAddress[] => {
  const namespace = /^locales\/[^/]+\/([a-z-]+)\.json$/.exec(path)?.[1]
  return namespace === undefined ? [] : [{ kind: 'strings', id: namespace }]
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

/** The project as of a date: time variants chosen, facts filled in. Rules and channels read this one. */
export function resolveProject(project: Project, asOf: IsoDate): Project {
  const documents = project.documents.map((document) =>
    fillFacts(
      atDate(document, asOf, milestones(project.policy)),
      factTexts(project.policy, document.locale, asOf),
    ),
  )
  const statements = project.statements.map((statement) => statementOn(statement, asOf))
  const glossary = fillGlossary(
    project.glossary.filter((term) => isValidOn(asOf, term)),
    asOf,
    (locale) => factTexts(project.policy, locale, asOf),
  )
  return { ...project, documents, statements, glossary }
}

/** Documents of one kind, typed as such. */
export const documentsOf = <K extends DocumentKind>(
  project: Project,
  kind: K,
): readonly Extract<Document, { kind: K }>[] =>
  project.documents.filter(
    (document): document is Extract<Document, { kind: K }> => document.kind === kind,
  )
