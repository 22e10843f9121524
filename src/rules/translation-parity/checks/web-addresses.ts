import { compareItems, valueItems, type Item } from '../compare.ts'
import type { Locale } from '../../../domain/locale.ts'
import type { Fault, PairCheck } from '../parity-check.ts'
import { neutralAddress } from '../values.ts'

export const webAddresses: PairCheck = {
  kind: 'pair',
  id: 'web-addresses',
  summary: 'the same web addresses in the text, each in its own language',
  severity: 'error',
  check: ({ source, translation }) =>
    compareAddresses(
      [valueItems(source, 'address'), source.locale],
      [valueItems(translation, 'address'), translation.locale],
      'web address',
    ),
}

type Addresses = readonly [items: readonly Item[], locale: Locale]

/** Addresses of others may not exist in every language: one that was left in the source's is a warning. */
export function compareAddresses(
  [own, sourceLocale]: Addresses,
  [other, locale]: Addresses,
  name: string,
): readonly Fault[] {
  if (own.length + other.length === 0) return []
  const wanted = new Set(own.map(({ value }) => value))
  const isKept = ({ value, shown }: Item): boolean =>
    !wanted.has(value) && wanted.has(neutralAddress(shown, sourceLocale))
  const write = ({ value }: Item): string => value.replaceAll('{locale}', locale)
  const kept = other.filter(isKept)
  return [
    ...compareItems(
      own,
      other.map((item) =>
        isKept(item) ? { ...item, value: neutralAddress(item.shown, sourceLocale) } : item,
      ),
      {
        name,
        note: 'Use the same address, in the language of the translation where it has one.',
        write,
      },
    ),
    ...kept.map(({ shown, range }): Fault => {
      const expected = neutralAddress(shown, sourceLocale).replaceAll('{locale}', locale)
      return {
        range,
        severity: 'warning',
        message: `Unexpected ${name} \`${shown}\` in \`${sourceLocale}\`, expected \`${expected}\``,
        actual: shown,
        expected,
        note: 'Look whether the page exists in the language of the translation, and link to that one.',
      }
    }),
  ]
}
