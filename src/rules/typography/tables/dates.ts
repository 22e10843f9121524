/** Dates as each locale writes them: the same habits, with the months of the locale. */
import { isIsoDate } from '../../../domain/iso-date.ts'
import type { Locale } from '../../../domain/locale.ts'
import { formatDate } from '../../../i18n/format-date.ts'
import { noBreakSpace, type Entry } from '../entry.ts'

const nb = noBreakSpace

export const months = {
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  de: 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
} as const satisfies Record<Locale, string>

/** A day and its month stay on one line. `sample` is the 25th of September without its year. */
export const dayAndMonth = (locale: Locale, day: string, sample: string): Entry => ({
  fault: 'day that may break from its month',
  pattern: new RegExp(` (?=(?:${months[locale]})(?!\\p{L}))(?<=(?<![\\d.,/-])${day} )`, 'gu'),
  mend: () => nb,
  note: 'A no-break space keeps the day and the month on one line.',
  source: 'HOUSE',
  isLayout: true,
  wrong: [[`${sample} 2020`, `${sample.replace(' ', nb)} 2020`]],
  right: [`${sample.replace(' ', nb)} 2020`, sample.replace(/^\S+/, '2020')],
})

/** A date written for machines. `sample` is 25 September 2020 in this locale. */
export const isoDate = (locale: Locale, sample: string): Entry => ({
  fault: 'date for machines',
  pattern: /\d{4}-\d{2}-\d{2}(?<!(?:\p{L}|[\d-])\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}-])/gu,
  mend: ([found = '']) =>
    isIsoDate(found) ? formatDate(found, locale).replace(/(?<=^\S+) /, nb) : found,
  note: 'In a sentence a reader expects the day, the month in words, and the year.',
  source: 'NBN',
  wrong: [['2020-09-25', sample.replace(' ', nb)]],
  right: [sample, 'LRA-2020-09-25', '2020-13-45'],
})

/** A date in figures, with the separator of another locale. */
export const figureDate = (wanted: '.' | '/'): Entry => {
  const other = wanted === '.' ? '/' : '.'
  return {
    fault: 'date in figures of another locale',
    pattern: new RegExp(
      `(?<![\\d./])\\d{1,2}\\${other}\\d{1,2}\\${other}\\d{4}(?!\\d|[./]\\d)`,
      'gu',
    ),
    mend: ([found = '']) => found.replaceAll(other, wanted),
    note: `In figures this locale writes 25${wanted}09${wanted}2020; in a sentence the month in words reads better.`,
    source: 'NBN',
    wrong: [[`25${other}09${other}2020`, `25${wanted}09${wanted}2020`]],
    right: [`25${wanted}09${wanted}2020`, '2016/2102', '1.2.3'],
  }
}

/** Dutch and French write months small. */
export const smallMonths = (locale: 'nl' | 'fr'): Entry => {
  const names = months[locale].split('|')
  const capitals = names.map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`)
  return {
    fault: 'capital month',
    pattern: new RegExp(
      `[ \\u00A0](?:${capitals.join('|')})(?<=\\d(?:er)?[ \\u00A0]\\p{L}+)(?!\\p{L})`,
      'gu',
    ),
    mend: ([found = '']) => found.toLowerCase(),
    note: 'Names of months are written small in this locale.',
    source: locale === 'nl' ? 'TAALUNIE' : 'EUFR',
    wrong: [[`25${nb}${capitals[8]}`, `25${nb}${names[8]}`]],
    right: [`25${nb}${names[8]}`, `${capitals[8]} 2020`],
  }
}
