/** Documents of a few paragraphs, for tests of reviews. */
import type { Document, GuidanceDocument } from '../../src/content/document.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import { recordReviews } from '../../src/content/record-reviews.ts'
import { documentText } from '../../src/content/translated-text.ts'
import type { TranslationRecord } from '../../src/content/translation-record.ts'
import type { Locale } from '../../src/domain/locale.ts'

/** A guidance document with these blocks below its title. */
export function faq(locale: Locale, ...blocks: readonly string[]): GuidanceDocument {
  const { value } = parseDocument(
    { kind: 'guidance', id: 'faq', locale },
    `content/guidance/faq/${locale}.md`,
    `---\ntitle: Title in ${locale}\ndescription: About\norder: 1\n---\n\n${blocks.join('\n\n')}\n`,
  )
  if (value?.kind !== 'guidance') throw new Error('the document does not parse')
  return value
}

/** The record after a review of these translations. */
export function reviewed(
  source: Document,
  translations: readonly Document[],
  date = '2026-11-26',
  previous?: TranslationRecord,
): TranslationRecord {
  const { value } = recordReviews(
    { source: documentText(source), translations: translations.map(documentText) },
    previous,
    date,
  )
  if (!value) throw new Error('the documents do not line up')
  return value.record
}
