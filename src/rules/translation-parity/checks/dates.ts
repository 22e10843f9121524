import { compareItems, valueItems } from '../compare.ts'
import { dateText, isWordedIn } from '../dates.ts'
import type { PairCheck } from '../parity-check.ts'

export const dates: PairCheck = {
  kind: 'pair',
  id: 'dates',
  summary: 'the same calendar dates, as the locale writes them',
  severity: 'error',
  check: ({ source, translation }) => {
    const own = valueItems(source, 'date')
    const other = valueItems(translation, 'date')
    const { locale } = translation
    const different = compareItems(own, other, {
      name: 'date',
      note: 'A date in one language only is how readers get another rule; name a date of the policy by its slot.',
      write: ({ value }) => dateText(value, locale),
    })
    const foreign = other.filter(({ shown }) => !isWordedIn(shown, locale))
    return [
      ...different,
      ...foreign
        .filter(({ range }) => different.every((fault) => fault.range !== range))
        .map(({ value, shown, range }) => {
          const expected = dateText(value, locale)
          return {
            range,
            message: `Unexpected date \`${shown}\`, expected \`${expected}\``,
            actual: shown,
            expected,
            note: 'The month is in the words of another language.',
          }
        }),
    ]
  },
}
