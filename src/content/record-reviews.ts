/** Reviews put on record: the passages of a source and its translations as they are now. */
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { TranslationRecord, TranslationReview } from './translation-record.ts'
import { firstMismatch, passagesOf, wordsRange, type Passage } from './translation-status.ts'
import type { TranslatedSet, TranslatedText } from './translated-text.ts'

export interface ReviewedTranslation {
  readonly locale: Locale
  readonly review: TranslationReview
  /** False where the record says so already; it then keeps its date. */
  readonly isNew: boolean
}

export interface RecordedReviews {
  readonly record: TranslationRecord
  readonly reviewed: readonly ReviewedTranslation[]
}

/**
 * The record with a review of each of these translations on a date, the other ones as they were. A translation that
 * does not line up with its source passage by passage is refused, and then there is no record.
 */
export function recordReviews(
  { source, translations }: TranslatedSet,
  previous: TranslationRecord | undefined,
  date: IsoDate,
): Outcome<RecordedReviews> {
  const passages = passagesOf(source)
  const diagnostics: Diagnostic[] = []
  const reviewed: ReviewedTranslation[] = []
  for (const translation of translations) {
    const others = passagesOf(translation)
    const mismatch = firstMismatch(passages, others)
    if (mismatch) diagnostics.push(refusal(source, translation, mismatch))
    else
      reviewed.push(
        reviewOf(
          translation.locale,
          passages,
          others,
          previous?.reviews.get(translation.locale),
          date,
        ),
      )
  }
  if (diagnostics.length > 0) return { diagnostics }
  const record: TranslationRecord = {
    source: new Map([
      ...(previous?.source ?? []),
      ...passages.map(({ fingerprint, words }) => [fingerprint, words] as const),
    ]),
    reviews: new Map([
      ...(previous?.reviews ?? []),
      ...reviewed.map(({ locale, review }) => [locale, review] as const),
    ]),
  }
  return { value: { record, reviewed }, diagnostics }
}

function reviewOf(
  locale: Locale,
  source: readonly Passage[],
  translation: readonly Passage[],
  previous: TranslationReview | undefined,
  date: IsoDate,
): ReviewedTranslation {
  const passages = source.map(({ fingerprint }, index) => ({
    source: fingerprint,
    translation: translation[index]?.fingerprint ?? '',
  }))
  const isSame =
    previous?.passages.length === passages.length &&
    previous.passages.every(
      (pair, index) =>
        pair.source === passages[index]?.source && pair.translation === passages[index].translation,
    )
  return previous && isSame
    ? { locale, review: previous, isNew: false }
    : { locale, review: { date, passages }, isNew: true }
}

function refusal(
  source: TranslatedText,
  translation: TranslatedText,
  mismatch: { readonly source?: Passage; readonly translation?: Passage },
): Diagnostic {
  const wanted = mismatch.source?.unit
  const found = mismatch.translation?.unit
  const place = wanted ? `${source.path}:${wanted.range.start.line}` : source.path
  return {
    code: 'content/translation-record',
    severity: 'error',
    message: wanted
      ? `Unexpected ${found?.kind ?? 'end of the document'} at this place, expected a ${wanted.kind} as in \`${place}\``
      : `Unexpected ${found?.kind ?? 'passage'}, expected the document to end as \`${place}\` does`,
    path: translation.path,
    ...(mismatch.translation ? { range: wordsRange(mismatch.translation) } : {}),
    locale: translation.locale,
    note: 'A review is recorded passage by passage. Give the two documents the same headings, paragraphs, items and cells in the same order, then record it; nothing was written.',
  }
}
