import type { Locale } from '../../../domain/locale.ts'
import { formatDate } from '../../../i18n/format-date.ts'
import { compareItems, tokenItems } from '../compare.ts'
import { isWordedIn, monthText } from '../dates.ts'
import type { PairCheck } from '../parity-check.ts'

export const dates: PairCheck = {
  kind: 'pair',
  id: 'dates',
  summary: 'the same calendar dates, as the locale writes them',
  severity: 'error',
  check: ({ source, translation }) => {
    const own = tokenItems(source, 'date')
    const other = tokenItems(translation, 'date')
    const { locale } = translation
    const different = compareItems(own, other, {
      name: 'date',
      note: 'A date in one language only is how readers get another rule; name a date of the policy by its slot.',
      write: ({ value, shown }) => localDate(value, locale) ?? shown,
    })
    const foreign = other.filter(({ shown }) => !isWordedIn(shown, locale))
    return [
      ...different,
      ...foreign
        .filter(({ range }) => different.every((fault) => fault.range !== range))
        .map(({ value, shown, range }) => {
          const expected = localDate(value, locale)
          return {
            range,
            message: `Unexpected date \`${shown}\`, expected ${expected === undefined ? `the month in \`${locale}\`` : `\`${expected}\``}`,
            actual: shown,
            ...(expected === undefined ? {} : { expected }),
            note: 'The month is in the words of another language.',
          }
        }),
    ]
  },
}

/** Undefined for a date without a year: nobody can write more than is known. */
const localDate = (iso: string, locale: Locale): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return formatDate(iso, locale)
  return /^\d{4}-\d{2}$/.test(iso) ? monthText(iso, locale) : undefined
}
