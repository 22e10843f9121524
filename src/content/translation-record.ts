/** The record of a document's translations: which source text each of them was last reviewed against. */
import { z } from 'zod'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { isoDateSchema, type IsoDate } from '../domain/iso-date.ts'
import { translationLocales, type Locale } from '../domain/locale.ts'
import { parseYaml } from '../domain/yaml.ts'
import type { RecordAddress } from './parse-document.ts'
import { fingerprintOf, type Fingerprint } from './fingerprint.ts'

/** A passage of the source and its translation, as they were when someone compared them. */
export interface ReviewedPassage {
  readonly source: Fingerprint
  readonly translation: Fingerprint
}

export interface TranslationReview {
  /** The day of the review. */
  readonly date: IsoDate
  /** In reading order. */
  readonly passages: readonly ReviewedPassage[]
}

export interface TranslationRecord {
  /** The source passages that some review refers to, as they then read. */
  readonly source: ReadonlyMap<Fingerprint, string>
  readonly reviews: ReadonlyMap<Locale, TranslationReview>
}

/** `content/guidance/faq/translations.yaml`. */
export interface RecordFile {
  readonly kind: RecordAddress['kind']
  readonly id: string
  readonly path: string
  /** Absent where the file is damaged, which is reported. */
  readonly record?: TranslationRecord
}

const recordSchema = z
  .strictObject({
    source: z.record(z.string(), z.string()),
    reviews: z.partialRecord(
      z.enum(translationLocales),
      z.strictObject({
        date: isoDateSchema,
        // One text, not a list: a list of these would take most of the time that a check spends on all records.
        passages: z.string(),
      }),
    ),
  })
  .superRefine(({ source, reviews }, context) => {
    for (const [fingerprint, words] of Object.entries(source)) {
      const actual = fingerprintOf(words)
      if (actual !== fingerprint)
        context.addIssue({
          code: 'custom',
          path: ['source', fingerprint],
          message: `expected the text with this fingerprint; that of this text is ${actual}`,
        })
    }
    for (const [locale, review] of Object.entries(reviews)) {
      const fault = (message: string): void =>
        context.addIssue({ code: 'custom', path: ['reviews', locale, 'passages'], message })
      for (const line of linesOf(review.passages)) {
        const passage = parsePassage(line)
        if (!passage)
          fault(`expected two fingerprints of 12 hexadecimal digits in each line, not \`${line}\``)
        else if (!Object.hasOwn(source, passage.source))
          fault(`expected \`${passage.source}\` to stand under \`source\``)
      }
    }
  })

const linesOf = (passages: string): readonly string[] => passages.split('\n').filter(Boolean)

const parsePassage = (line: string): ReviewedPassage | undefined => {
  const [, source, translation] = /^([0-9a-f]{12}) ([0-9a-f]{12})$/.exec(line) ?? []
  return source !== undefined && translation !== undefined ? { source, translation } : undefined
}

/** Parses translations.yaml; a text that was altered, or that a passage refers to and that is not there, is a fault. */
export function parseTranslationRecord(file: {
  readonly text: string
  readonly path: string
}): Outcome<TranslationRecord> {
  const { value, diagnostics } = parseYaml(file, recordSchema, 'content/translation-record')
  if (!value)
    return {
      diagnostics: diagnostics.map((diagnostic) => ({
        ...diagnostic,
        note: '`lra translations accept` writes this file. After a merge conflict, keep either side and run it again for what it then calls stale.',
      })),
    }
  const { source, reviews } = value.value
  const review = (locale: Locale): readonly (readonly [Locale, TranslationReview])[] => {
    const written = reviews[locale]
    if (!written) return []
    const passages = linesOf(written.passages).flatMap((line) => parsePassage(line) ?? [])
    return [[locale, { date: written.date, passages }]]
  }
  return {
    value: {
      source: new Map(Object.entries(source)),
      reviews: new Map(translationLocales.flatMap(review)),
    },
    diagnostics,
  }
}

const header = `# Written by \`lra translations accept\`, never by hand: the text that each translation was last reviewed against.
# source: passages of the source as they then read, by fingerprint, each once.
# passages: in reading order, the fingerprint of a source passage and that of its translation.
`

/** The file's text: one line for each passage, so that a review and a merge see passages; the same record, the same bytes. */
export function printTranslationRecord({ source, reviews }: TranslationRecord): string {
  const ordered = translationLocales.flatMap((locale) => {
    const review = reviews.get(locale)
    return review ? [{ locale, ...review }] : []
  })
  // Texts that no review refers to any more are left out.
  const used = new Set(ordered.flatMap(({ passages }) => passages.map((passage) => passage.source)))
  const texts = [...used].map(
    (fingerprint) => `  "${fingerprint}": ${JSON.stringify(source.get(fingerprint) ?? '')}\n`,
  )
  const printed = ordered.map(
    ({ locale, date, passages }) =>
      `  ${locale}:\n    date: ${date}\n    passages: |\n${passages
        .map((passage) => `      ${passage.source} ${passage.translation}\n`)
        .join('')}`,
  )
  return `${header}source:${texts.length === 0 ? ' {}' : ''}\n${texts.join('')}reviews:${printed.length === 0 ? ' {}' : ''}\n${printed.join('')}`
}
