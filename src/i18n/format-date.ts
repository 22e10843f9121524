/** ISO dates as a reader of a locale writes them. The only place outside `io` and `cli` that may use `Date`. */
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import { formatTags } from './format-tags.ts'

/** Made once, when first asked for: a formatter costs more than a thousand dates. */
const formats = new Map<Locale, Intl.DateTimeFormat>()

function formatFor(locale: Locale): Intl.DateTimeFormat {
  const made =
    formats.get(locale) ??
    new Intl.DateTimeFormat(formatTags[locale], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  formats.set(locale, made)
  return made
}

/**
 * A calendar date in running text: day, month in words, year. The day stays on the line of its month.
 * French writes the first of the month as an ordinal, which `Intl` does not.
 * @example formatDate('2020-09-25', 'de') // '25.\u00A0September 2020'
 * @example formatDate('2020-10-01', 'fr') // '1er\u00A0octobre 2020'
 */
export function formatDate(date: IsoDate, locale: Locale): string {
  const text = formatFor(locale)
    .format(new Date(`${date}T00:00:00Z`))
    .replace(' ', '\u00A0')
  return locale === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text
}
