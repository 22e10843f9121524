/** Dates that no longer are the policy’s, or no longer the same in every language. */
import { formatDate } from '../../../src/i18n/format-date.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { findSpots, plantSpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

/** What an editor who “corrects” a date from memory writes: another day, month or year. */
const wrongDates: Readonly<Record<string, readonly string[]>> = {
  cutoff: ['2020-09-26', '2020-10-25', '2020-09-15', '2021-09-25', '2020-10-01'],
  useEnds: ['2024-01-01', '2024-12-31', '2023-01-31', '2024-02-29'],
}

const months = {
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  de: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const satisfies Record<Locale, string>

export const dateChanged: Kind = {
  id: 'date-changed',
  what: 'A date is another one in one language: a slot became a wrong date, or a written date was altered.',
  why: 'The circular, the law or the help page gives one date; any other is false.',
  codes: ['rules/required-statements', 'rules/translation-parity'],
  cases: 24,
  plant: (ground, random) => {
    const { document } = ground
    const slots = Object.entries(wrongDates).map(([name, dates]): Swap => [
      new RegExp(`\\{\\{${name}\\}\\}`, 'g'),
      () => formatDate(random.pick(dates) ?? '', document.locale),
    ])
    const written: Swap = [
      new RegExp(`(?<!\\d)(\\d{1,2})(\\.?\\s)(${months[document.locale]})`, 'gu'),
      (day = '', space = '', month = '') => `${otherDay(day)}${space}${month}`,
    ]
    const found = [
      ...findSpots(document, slots, { raw: true, units: (unit) => unit.kind !== 'front-matter' }),
      ...findSpots(document, [written]),
    ]
    return plantSpot(ground, random.pick(found))
  },
}

/** Two figures that swap places, or the next day. @example otherDay('18') // '19' */
const otherDay = (day: string): string => String(Number(day) < 28 ? Number(day) + 1 : 21)
