/** Calendar dates in running text, as any of the four locales writes them, read as ISO dates. */
import { locales, type Locale } from '../../domain/locale.ts'
import { formatDate } from '../../i18n/format-date.ts'
import { findAll } from './patterns.ts'
import type { Value } from './value.ts'

/** Names of the months, whole and short. */
const months = {
  nl: [
    ['januari', 'jan'],
    ['februari', 'feb', 'febr'],
    ['maart', 'mrt'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  fr: [
    ['janvier', 'janv'],
    ['février', 'févr'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  de: [
    ['Januar', 'Jänner', 'Jan'],
    ['Februar', 'Feb'],
    ['März'],
    ['April', 'Apr'],
    ['Mai'],
    ['Juni', 'Jun'],
    ['Juli', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['Oktober', 'Okt'],
    ['November', 'Nov'],
    ['Dezember', 'Dez'],
  ],
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
} as const satisfies Record<Locale, readonly (readonly string[])[]>

const numberOf: ReadonlyMap<string, number> = new Map(
  locales.flatMap((locale) =>
    months[locale].flatMap((names, index) =>
      names.map((name) => [name.toLowerCase(), index + 1] as const),
    ),
  ),
)

const month = `(?<month>${[...numberOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\.?`
const day = String.raw`(?<day>\d{1,2})(?:er|ère|e|\.|st|nd|rd|th)?`
const year = String.raw`(?<year>\d{4})`
const wordStart = String.raw`(?<![\p{L}\p{N}])`
const wordEnd = String.raw`(?![\p{L}\p{N}])`
/** For a text in small letters: a pattern that takes both costs twice as much. */
const compile = (body: string): RegExp => new RegExp(`${wordStart}${body}${wordEnd}`, 'gu')

/** The longest first: each takes its characters from the text that the next one reads. */
const patterns: readonly RegExp[] = [
  compile(String.raw`${day}\s(?:of\s)?${month}(?:,?\s${year})?`),
  compile(String.raw`${month}\s${day}(?:,?\s${year})?`),
  compile(String.raw`${month}\s${year}`),
  compile(String.raw`${year}-(?<monthNumber>\d{2})-(?<day>\d{2})`),
  compile(String.raw`(?<day>\d{1,2})(?<sign>[/.-])(?<monthNumber>\d{1,2})\k<sign>${year}`),
]

/** Dates in reading order: `2020-09-25`, without the year `--09-25`, without the day `2020-09`. */
export function datesIn(text: string): readonly Value[] {
  const values: Value[] = []
  let rest = text.toLowerCase()
  for (const pattern of patterns) {
    for (const { 0: found, index: from, groups = {} } of findAll(rest, pattern)) {
      const to = from + found.length
      // "Part 2 may …": in English the month alone has a capital.
      const isVerb = text.slice(from, to).includes('may')
      const value = isVerb ? undefined : isoOf(groups)
      if (value !== undefined) values.push({ from, to, value })
    }
    for (const { from, to } of values)
      rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
  }
  return values.sort((a, b) => a.from - b.from)
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const monthNumber = numberOf.get(groups['month'] ?? '') ?? Number(groups['monthNumber'])
  const dayNumber = groups['day'] === undefined ? undefined : Number(groups['day'])
  if (!(monthNumber >= 1 && monthNumber <= 12)) return undefined
  if (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31)) return undefined
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return [
    groups['year'] ?? '-',
    twoDigits(monthNumber),
    ...(dayNumber === undefined ? [] : [twoDigits(dayNumber)]),
  ].join('-')
}

/** Whether the month, if it is in words, is in the locale's. @example isWordedIn('25 september 2020', 'fr') // false */
export function isWordedIn(date: string, locale: Locale): boolean {
  const word = /\p{L}{3,}/gu
  const named = (date.match(word) ?? []).filter((name) => numberOf.has(name.toLowerCase()))
  return named.every((name) =>
    months[locale].some((names) => names.some((own) => own.toLowerCase() === name.toLowerCase())),
  )
}

/**
 * As the locale writes it, with as much as is known.
 * @example dateText('2020-09', 'fr') // 'septembre 2020'
 * @example dateText('--05-01', 'fr') // '1er mai'
 */
export function dateText(iso: string, locale: Locale): string {
  if (iso.startsWith('--')) return formatDate(`2000${iso.slice(1)}`, locale).replace(/\s2000$/, '')
  const isMonth = /^\d{4}-\d{2}$/.test(iso)
  return isMonth ? formatDate(`${iso}-02`, locale).replace(/^\S+\s/, '') : formatDate(iso, locale)
}
