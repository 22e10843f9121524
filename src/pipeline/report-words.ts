/** The words of the printable report, in an office's language. */
import type { Reference } from '../content/reference.ts'
import type { ReportWords } from '../diagnostics/report-html.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import { formatDate } from '../i18n/format-date.ts'
import { createTranslator } from '../i18n/translator.ts'

/** The strings of all languages. */
export type ReportStrings = Pick<Reference, 'catalogues'>

export const reportWords = (
  { catalogues }: ReportStrings,
  locale: Locale,
  today: IsoDate,
): ReportWords => ({
  locale,
  date: formatDate(today, locale),
  t: createTranslator(locale, catalogues).t,
})
