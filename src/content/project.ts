/** The whole of the content and the strings, parsed: what every rule and every channel starts from. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { parseGlossaryFile, type Glossary } from '../domain/glossary.ts'
import { isValidOn, type IsoDate } from '../domain/iso-date.ts'
import { parsePlaceholdersFile, type Placeholders } from '../domain/placeholder.ts'
import { milestones, parsePolicyFile, type Policy } from '../domain/policy.ts'
import { parseStatementsFile, type Statement, statementOn } from '../domain/statement.ts'
import type { ParsedYaml } from '../domain/yaml.ts'
import type { CatalogueFile } from '../i18n/catalogue.ts'
import type { Document, DocumentKind } from './document.ts'
import { factTexts } from './facts.ts'
import {
  parseDocument,
  parseDocumentPath,
  parseRecordPath,
  type DocumentAddress,
  type RecordAddress,
} from './parse-document.ts'
import { parseDataFile, parseLocaleFile } from './reference.ts'
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

/** Parses every file below `content/` and `locales/`; there is a value when the four data files are sound. */
export function parseProject(files: readonly SourceFile[]): Outcome<Project> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    diagnostics.push(...outcome.diagnostics)
    return outcome.value
  }
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const policy = keep(parseDataFile(sorted, 'policy', parsePolicyFile))
  const statements = keep(parseDataFile(sorted, 'statements', parseStatementsFile))
  const placeholders = keep(parseDataFile(sorted, 'placeholders', parsePlaceholdersFile))
  const glossary = keep(
    parseDataFile(sorted, 'glossary', (file) => parseGlossaryFile(file, policy?.value)),
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
