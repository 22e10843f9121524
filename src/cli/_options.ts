/** Options that several commands share, read strictly: a wrong value is a usage error, not a guess. */
import { InvalidArgumentError } from 'commander'
import { isIsoDate } from '../domain/iso-date.ts'
import { isLocale, locales, type Locale } from '../domain/locale.ts'

export function parseDateOption(value: string): string {
  if (!isIsoDate(value))
    throw new InvalidArgumentError('Expected a date written YYYY-MM-DD, such as 2020-09-25.')
  return value
}

export function parseLocaleOption(value: string): Locale {
  if (!isLocale(value)) throw new InvalidArgumentError(`Expected one of ${locales.join(', ')}.`)
  return value
}

export function parseUrlOption(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value))
    throw new InvalidArgumentError('Expected a whole address, such as https://lra.example.org/.')
  return value
}
