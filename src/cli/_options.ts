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

export function parseCount(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new InvalidArgumentError('Expected a whole number from 1 to 10000.')
  return count
}

/** The ids of the rules, in their order; the rules themselves load when they are first needed. */
export const ruleIds = [
  'no-token-activation',
  'required-statements',
  'statement-validity',
  'fact-validity',
  'missing-translation',
  'translation-parity',
  'stale-translation',
  'unknown-placeholder',
  'approved-terms',
  'separate-channels',
  'locale-keys',
  'typography',
  'plain-language',
] as const
