/** The state of the translations, and the reviews of them put on record. */
import type { Project } from '../content/project.ts'
import { recordReviews, type ReviewedTranslation } from '../content/record-reviews.ts'
import { printTranslationRecord } from '../content/translation-record.ts'
import {
  translationStatuses,
  wordsRange,
  type StaleReason,
  type TranslationStatus,
} from '../content/translation-status.ts'
import {
  translatedSets,
  type TranslatedSet,
  type TranslatedText,
} from '../content/translated-text.ts'
import { hasErrors, type Diagnostic, type Outcome, type Range } from '../diagnostics/diagnostic.ts'
import { wordDiff, type WordChange } from '../diagnostics/word-diff.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { translationLocales, type Locale } from '../domain/locale.ts'
import { loadProject } from './load-project.ts'
import type { Ports } from './ports.ts'

/** Which translations are meant; by default all. */
export interface TranslationSelection {
  /** By name: `guidance/faq`. */
  readonly documents?: readonly string[]
  readonly locale?: Locale
}

/** One translation as a report shows it. */
export interface TranslationEntry {
  readonly document: string
  readonly locale: Locale
  readonly state: TranslationStatus['state']
  /** The day of the last review. */
  readonly reviewed?: IsoDate
  readonly stale: readonly StaleEntry[]
}

/** A passage to review: its place, that of its source, and how the source has changed. */
export interface StaleEntry {
  readonly reason: StaleReason
  readonly path: string
  readonly range: Range
  readonly sourcePath: string
  readonly sourceRange?: Range
  readonly translation?: string
  readonly changes: readonly WordChange[]
}

export const translationEntries = (
  project: Project,
  selection: TranslationSelection,
): readonly TranslationEntry[] =>
  translationStatuses(project)
    .filter(({ source, locale }) => isSelected(selection, source, locale))
    .map((status) => ({
      document: status.source.name,
      locale: status.locale,
      state: status.state,
      ...('review' in status ? { reviewed: status.review.date } : {}),
      stale: staleEntries(status),
    }))

const isSelected = (
  selection: TranslationSelection,
  text: TranslatedText,
  locale: Locale,
): boolean =>
  (selection.documents?.includes(text.name) ?? true) && (selection.locale ?? locale) === locale

function staleEntries(status: TranslationStatus): readonly StaleEntry[] {
  if (status.state !== 'stale') return []
  const { source, translation, passages } = status
  return passages.map((passage) => ({
    reason: passage.reason,
    path: translation.path,
    range: passage.range,
    sourcePath: source.path,
    ...(passage.source ? { sourceRange: wordsRange(passage.source) } : {}),
    ...(passage.translation ? { translation: passage.translation.words } : {}),
    changes: wordDiff(passage.reviewedSource ?? '', passage.source?.words ?? '', source.locale),
  }))
}

/** Names of all documents and namespaces, as `lra translations` takes them. */
export const documentNames = (project: Project): readonly string[] =>
  translatedSets(project).map(({ source }) => source.name)

export interface LoadedTranslations {
  readonly project?: Project
  /** Why there is no project to compare, and damaged records. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sourceOf: (path: string) => string | undefined
}

/** The project, unless its content has errors: what cannot be read cannot be compared. */
export async function loadTranslations(ports: Ports): Promise<LoadedTranslations> {
  const { project, diagnostics, files } = await loadProject(ports)
  const sourceOf = (path: string): string | undefined =>
    files.find((file) => file.path === path)?.text
  const contentFaults = diagnostics.filter(({ code }) => code !== 'content/translation-record')
  return project && !hasErrors(contentFaults)
    ? { project, diagnostics, sourceOf }
    : { diagnostics, sourceOf }
}

export interface AcceptedTranslation extends Pick<ReviewedTranslation, 'locale' | 'isNew'> {
  readonly document: string
  readonly reviewed: IsoDate
  readonly passages: number
}

export interface AcceptResult {
  readonly accepted: readonly AcceptedTranslation[]
  /** Why nothing was written. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Records a review of the translations on a date; one that is refused leaves every record as it was. */
export async function acceptTranslations(
  project: Project,
  selection: TranslationSelection,
  date: IsoDate,
  { writeSource }: Pick<Ports, 'writeSource'>,
): Promise<AcceptResult> {
  const planned = translatedSets(project)
    .filter(({ source }) => selection.documents?.includes(source.name) ?? true)
    .map((set) => planReview(set, project, selection.locale, date))
  const diagnostics = planned.flatMap((outcome) => outcome.diagnostics)
  if (diagnostics.length > 0) return { accepted: [], diagnostics }
  const records = planned.flatMap(({ value }) => (value ? [value] : []))
  for (const { path, text } of records) {
    // oxlint-disable-next-line no-await-in-loop -- in order, so that a failure leaves whole files before it
    await writeSource(path, text)
  }
  return { accepted: records.flatMap(({ accepted }) => accepted), diagnostics }
}

interface PlannedRecord {
  readonly path: string
  readonly text: string
  readonly accepted: readonly AcceptedTranslation[]
}

/** The record of one document as it will be. */
function planReview(
  { source, translations }: TranslatedSet,
  { translationRecords }: Project,
  only: Locale | undefined,
  date: IsoDate,
): Outcome<PlannedRecord> {
  const { name: document, recordPath: path } = source
  const wanted = only === undefined ? translationLocales : [only]
  const missing = wanted.filter((locale) => translations.every((other) => other.locale !== locale))
  const file = translationRecords.find((known) => known.path === path)
  const isLost = file !== undefined && !file.record && only !== undefined
  const { value, diagnostics } = recordReviews(
    {
      source,
      translations: wanted.flatMap(
        (locale) => translations.find((other) => other.locale === locale) ?? [],
      ),
    },
    file?.record,
    date,
  )
  const faults = [
    ...missing.map((locale) => missingTranslation(source, locale)),
    ...(isLost ? [damagedRecord(path, document)] : []),
    ...diagnostics,
  ]
  if (!value || faults.length > 0) return { diagnostics: faults }
  const accepted = value.reviewed.map(({ locale, isNew, review }) => ({
    document,
    locale,
    isNew,
    reviewed: review.date,
    passages: review.passages.length,
  }))
  return {
    value: { path, text: printTranslationRecord(value.record), accepted },
    diagnostics: [],
  }
}

function missingTranslation(source: TranslatedText, locale: Locale): Diagnostic {
  // `content/…/nl.md`, `locales/nl/site.json`
  const place = new RegExp(`\\b${source.locale}(?=\\.md$|/[^/]+\\.json$)`)
  const path = source.path.replace(place, locale)
  return {
    code: 'content/translation-record',
    severity: 'error',
    message: `Missing translation \`${locale}\`, expected \`${path}\``,
    path,
    locale,
    note: 'What is not there cannot be reviewed; nothing was written.',
  }
}

const damagedRecord = (path: string, document: string): Diagnostic => ({
  code: 'content/translation-record',
  severity: 'error',
  message: `Unexpected faults in \`${path}\`, expected a record that can be read`,
  path,
  note: `The reviews of the other translations would be lost. Mend the file, or review all of them: \`lra translations accept ${document}\``,
})
