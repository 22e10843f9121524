/** Whether a translation still says what its source says, by the review that is on record. */
import type { Range } from '../diagnostics/diagnostic.ts'
import { translationLocales, type Locale } from '../domain/locale.ts'
import { alignLists, wordLikeness, type Origin } from './align.ts'
import { fingerprintOf, passageWords, type Fingerprint } from './fingerprint.ts'
import type { Project } from './project.ts'
import type { ReviewedPassage, TranslationRecord, TranslationReview } from './translation-record.ts'
import { translatedSets, type TranslatedText } from './translated-text.ts'
import type { Unit } from './units.ts'

/** A unit of a text with its words. */
export interface Passage {
  readonly unit: Unit
  readonly words: string
  readonly fingerprint: Fingerprint
}

/**
 * Why a passage needs a review: its source, itself, or both have changed since the last one; both are new; the
 * translation lacks it; the source has no such passage.
 */
export type StaleReason =
  | 'source-changed'
  | 'translation-changed'
  | 'both-changed'
  | 'added'
  | 'untranslated'
  | 'without-source'

export interface StalePassage {
  readonly reason: StaleReason
  /** In the translation; of a passage that it lacks, the one before it. */
  readonly range: Range
  readonly translation?: Passage
  /** As the source now reads. */
  readonly source?: Passage
  /** The source at this place when it was last reviewed. */
  readonly reviewedSource?: string
}

interface StatusBase {
  readonly source: TranslatedText
  readonly locale: Locale
}

export type TranslationStatus =
  | (StatusBase & { readonly state: 'missing' })
  | (StatusBase & { readonly state: 'unreviewed'; readonly translation: TranslatedText })
  | (StatusBase & {
      readonly state: 'current'
      readonly translation: TranslatedText
      readonly review: TranslationReview
    })
  | (StatusBase & {
      readonly state: 'stale'
      readonly translation: TranslatedText
      readonly review: TranslationReview
      readonly passages: readonly StalePassage[]
    })

/** Every translation that there is or should be; one that could not be read, or whose record could not, is left out. */
export function translationStatuses(project: Project): readonly TranslationStatus[] {
  return translatedSets(project).flatMap(({ source, translations }) => {
    const file = project.translationRecords.find(
      ({ kind, id }) => kind === source.kind && id === source.id,
    )
    if (file && !file.record) return []
    const sourcePassages = passagesOf(source)
    return translationLocales.flatMap((locale): readonly TranslationStatus[] => {
      const base = { source, locale }
      const translation = translations.find((document) => document.locale === locale)
      if (!translation)
        return isUnparsed(project, source, locale) ? [] : [{ ...base, state: 'missing' }]
      const review = file?.record?.reviews.get(locale)
      if (!file?.record || !review) return [{ ...base, state: 'unreviewed', translation }]
      const passages = stalePassages(sourcePassages, passagesOf(translation), review, file.record)
      return passages.length === 0
        ? [{ ...base, state: 'current', translation, review }]
        : [{ ...base, state: 'stale', translation, review, passages }]
    })
  })
}

/** Of strings, only those that are there: what a locale lacks is told by its keys. */
const isUnparsed = ({ unparsed }: Project, { kind, id }: TranslatedText, locale: Locale): boolean =>
  kind === 'strings' ||
  unparsed.some((other) => other.kind === kind && other.id === id && other.locale === locale)

export const passagesOf = ({ units }: Pick<TranslatedText, 'units'>): readonly Passage[] =>
  units.map((unit) => {
    const words = passageWords(unit.children)
    return { unit, words, fingerprint: fingerprintOf(words) }
  })

/** The first place where two texts do not have the same kind of passage; undefined where they line up. */
export function firstMismatch(
  source: readonly Passage[],
  translation: readonly Passage[],
): { readonly source?: Passage; readonly translation?: Passage } | undefined {
  for (let index = 0; index < Math.max(source.length, translation.length); index += 1) {
    const [wanted, found] = [source[index], translation[index]]
    if (wanted?.unit.key !== found?.unit.key || wanted?.unit.kind !== found?.unit.kind)
      return { ...(wanted ? { source: wanted } : {}), ...(found ? { translation: found } : {}) }
  }
  return undefined
}

/** A passage of the source beside its translation; one of them may be missing. */
interface Pair {
  readonly source?: Traced
  readonly translation?: Traced
}

/** A passage with what the review knew at its place. */
interface Traced {
  readonly passage: Passage
  readonly origin: Origin | undefined
}

/** What the review does not cover: a pair that it has, moved or not, is current. */
function stalePassages(
  source: readonly Passage[],
  translation: readonly Passage[],
  review: TranslationReview,
  record: TranslationRecord,
): readonly StalePassage[] {
  const reviewed = new Set(review.passages.map((pair) => `${pair.source} ${pair.translation}`))
  const isReviewed = (one: Passage | undefined, other: Passage | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    reviewed.has(`${one.fingerprint} ${other.fingerprint}`)
  const linesUp = firstMismatch(source, translation) === undefined
  if (linesUp && source.every((passage, index) => isReviewed(passage, translation[index])))
    return []

  const earlier = (pair: ReviewedPassage | undefined): string =>
    record.source.get(pair?.source ?? '') ?? ''
  const sources = trace(
    source,
    alignLists(
      review.passages.map((pair) => pair.source),
      source.map(({ fingerprint }) => fingerprint),
      (before, after) => wordLikeness(earlier(review.passages[before]), source[after]?.words ?? ''),
    ),
  )
  const translations = trace(
    translation,
    alignLists(
      review.passages.map((pair) => pair.translation),
      translation.map(({ fingerprint }) => fingerprint),
      // The earlier words of a translation are not kept.
      () => 0,
    ),
  )
  const pairs = linesUp
    ? sources.map((one, index): Pair => {
        const other = translations[index]
        return other ? { source: one, translation: other } : { source: one }
      })
    : pairThroughReview(sources, translations)
  let before = translation[0] && wordsRange(translation[0])
  return pairs.flatMap((pair): readonly StalePassage[] => {
    const range = pair.translation ? wordsRange(pair.translation.passage) : before
    before = range
    if (!range || isReviewed(pair.source?.passage, pair.translation?.passage)) return []
    const { reason, origin } = explain(pair)
    const reviewedSource = origin && earlier(review.passages[origin.index])
    return [
      {
        reason,
        range,
        ...(pair.translation ? { translation: pair.translation.passage } : {}),
        ...(pair.source ? { source: pair.source.passage } : {}),
        ...(reviewedSource === undefined ? {} : { reviewedSource }),
      },
    ]
  })
}

/** From the first word to the last: without the signs of a heading or an item. */
export function wordsRange({ unit: { kind, children, range } }: Passage): Range {
  const start = children[0]?.range.start
  const end = children.at(-1)?.range.end
  return kind !== 'front-matter' && start && end ? { start, end } : range
}

const trace = (
  passages: readonly Passage[],
  origins: readonly (Origin | undefined)[],
): readonly Traced[] => passages.map((passage, index) => ({ passage, origin: origins[index] }))

/** What happened to a pair that the review does not have, and whose source it had at that place. */
function explain({ source, translation }: Pair): {
  readonly reason: StaleReason
  readonly origin: Origin | undefined
} {
  if (!source) return { reason: 'without-source', origin: translation?.origin }
  if (!translation) return { reason: 'untranslated', origin: undefined }
  // A translation that stayed was made from the source then at its place, wherever the source's words are now.
  if (translation.origin?.isSame) return { reason: 'source-changed', origin: translation.origin }
  if (source.origin?.isSame) return { reason: 'translation-changed', origin: source.origin }
  return source.origin
    ? { reason: 'both-changed', origin: source.origin }
    : { reason: 'added', origin: undefined }
}

/** Documents that do not line up, set beside each other by what was reviewed together; new passages pair in order. */
function pairThroughReview(
  sources: readonly Traced[],
  translations: readonly Traced[],
): readonly Pair[] {
  const pairs: Pair[] = []
  let newSources: Traced[] = []
  let next = 0
  /** Puts the translations up to one beside the new passages of the source that precede it. */
  const closeGap = (end: number): void => {
    for (const translation of translations.slice(next, end)) {
      const source = translation.origin ? undefined : newSources.shift()
      pairs.push(source ? { source, translation } : { translation })
    }
    pairs.push(...newSources.map((source) => ({ source })))
    newSources = []
    next = end
  }
  for (const source of sources) {
    const at = translations.findIndex(
      ({ origin }, index) =>
        index >= next && origin !== undefined && origin.index === source.origin?.index,
    )
    if (at >= 0) {
      closeGap(at)
      pairs.push({ source, translation: translations[at] ?? source })
      next = at + 1
    } else if (source.origin) {
      closeGap(next)
      pairs.push({ source })
    } else newSources.push(source)
  }
  closeGap(translations.length)
  return pairs
}
