/** What a text holds that a translation must say too, whatever the language: dates, addresses, numbers. */
import type { Locale } from '../../domain/locale.ts'
import { datesIn } from './dates.ts'
import { findAll } from './patterns.ts'
import type { Piece } from './piece.ts'
import { readOnce } from './read-once.ts'
import type { Value } from './value.ts'

/** In the order in which they take their characters from the text: an address holds no number. */
export type ValueKind = 'email' | 'address' | 'date' | 'phone' | 'time' | 'number'
type Values = Readonly<Record<ValueKind, readonly Value[]>>

type Reader = (text: string, locale: Locale) => readonly Value[]

const matches = (
  text: string,
  pattern: RegExp,
  valueOf: (match: RegExpExecArray) => string,
): readonly Value[] =>
  findAll(text, pattern).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    value: valueOf(match),
  }))

const emails: Reader = (text) =>
  matches(text, /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, ([found]) =>
    found.toLowerCase(),
  )

/** Bare names count by their ending, so that a missing space after a full stop is not an address. */
const addresses: Reader = (text, locale) =>
  matches(
    text,
    /(?:https?:\/\/|www\.)[^\s<>()"'«»“”‘’„]*[^\s<>()"'«»“”‘’„.,;:!?]|(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]+\.)+(?:be|eu|org|com|net|info|example|brussels|vlaanderen|gent)(?![\p{L}\p{N}_-])(?:\/[^\s<>()"'«»“”‘’„]*[^\s<>()"'«»“”‘’„.,;:!?])?/giu,
    ([found]) => neutralAddress(found, locale),
  )

/** @example neutralAddress('https://help.example/fr/a?lang=fr', 'fr') // 'https://help.example/{locale}/a?lang={locale}' */
export const neutralAddress = (address: string, locale: Locale): string =>
  address
    .replace(new RegExp(`(?<=/)${locale}(?=[/?#.]|$)`, 'g'), '{locale}')
    .replace(
      new RegExp(`(?<=[?&](?:lang|language|locale|hl)=)${locale}(?=&|#|$)`, 'gi'),
      '{locale}',
    )

const phones: Reader = (text) =>
  matches(
    text,
    /(?<![\p{L}\p{N}/.-])(?:\+|0)\d?(?:[\s./-]?(?:\(0\))?\d){7,12}(?![\p{L}\p{N}])/gu,
    ([found]) =>
      found
        .replace('(0)', '')
        .replace(/[^\d+]/g, '')
        .replace(/^(?:\+|00)320?/, '0'),
  )

const hourPattern =
  /(?<![\p{L}\p{N}.,])(\d{1,2})(?:[.:](\d{2}))?\s?(?:uur|u|heures?|h|Uhr|Stunden?|hours?|o’clock|(a\.?m\.?|p\.?m\.?))(?:\s?(\d{2}))?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])(\d{1,2}):(\d{2})(?![\p{L}\p{N}:])/giu

/** Hours and minutes; `14 heures` may be a time or a while, which makes no difference to a comparison. */
const times: Reader = (text) =>
  matches(text, hourPattern, ([, hour, minutes, half, minutesAfter, plainHour, plainMinutes]) => {
    const written = Number(hour ?? plainHour)
    const isAfternoon = half?.toLowerCase().startsWith('p') === true && written < 12
    const clock = isAfternoon ? written + 12 : written
    return `${String(clock).padStart(2, '0')}:${minutes ?? minutesAfter ?? plainMinutes ?? '00'}`
  })

/** Digits, grouped and with decimals as any of the four locales writes them. */
const numbers: Reader = (text) =>
  matches(
    text,
    /\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?/gu,
    ([found]) => found.replace(/[.,\u00A0\u202F ](?=\d{3}(?!\d))/g, '').replace(',', '.'),
  )

const readers: Readonly<Record<ValueKind, Reader>> = {
  email: emails,
  address: addresses,
  date: datesIn,
  phone: phones,
  time: times,
  number: numbers,
}

/** What a text must have for a kind to be looked for. */
const signs: Readonly<Record<ValueKind, RegExp>> = {
  email: /@/,
  address: /[a-z0-9]\.[a-z]|:\/\//i,
  date: /\d/,
  phone: /[+0]\d/,
  time: /\d/,
  number: /\d/,
}

/** All values of a piece; slots hold none. */
export const valuesOf = readOnce((piece: Piece): Values => {
  let rest = piece.words
  const read = (kind: ValueKind): readonly Value[] => {
    if (!signs[kind].test(rest)) return []
    const values = readers[kind](rest, piece.locale)
    for (const { from, to } of values)
      rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
    return values
  }
  return {
    email: read('email'),
    address: read('address'),
    date: read('date'),
    phone: read('phone'),
    time: read('time'),
    number: read('number'),
  }
})
