/** Slots that name nothing, or another thing. */
import { plantAnySpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

const inBody = {
  raw: true,
  units: (unit: { readonly kind: string }) => unit.kind !== 'front-matter',
}

export const placeholderMisspelt: Kind = {
  id: 'placeholder-misspelt',
  what: 'A slot’s name has a typing error.',
  why: 'Nothing is filled in, and a reader sees the braces.',
  codes: ['rules/unknown-placeholder'],
  cases: 16,
  plant: (ground, random) =>
    plantAnySpot(
      ground,
      random,
      [[/\{\{([\w.-]+)\}\}/g, (name = '') => `{{${misspell(name, random.below(3))}}}`]],
      inBody,
    ),
}

/** A letter too few, two letters that swap places, or a letter twice. */
function misspell(name: string, way: number): string {
  const [head, tail] = [name.slice(0, -2), name.slice(-2)]
  const [a = '', b = ''] = tail
  if (way === 0 || a === b) return head + a
  return way === 1 ? head + b + a : `${head}${a}${a}${b}`
}

/** Other declared names that fit the sentence as well. */
const swaps: readonly Swap[] = (
  [
    ['cutoff', 'asOf'],
    ['useEnds', 'cutoff'],
    ['recommendedKey', 'keys.sms'],
    ['keys.itsme', 'keys.eid'],
    ['keys.eid', 'keys.itsme'],
    ['keys.mobile-app', 'keys.sms'],
    ['keys.sms', 'keys.mobile-app'],
    ['keys.eidas', 'keys.eid'],
    ['serviceDesk.email', 'serviceDesk'],
    ['csam.url', 'help.url'],
    ['help.url', 'myDigitalKeys.url'],
    ['myDigitalKeys.url', 'csam.url'],
    ['office.name', 'office.municipality'],
    ['office.street', 'office.name'],
    ['office.postcode', 'office.municipality'],
    ['office.email', 'office.name'],
    ['appointment.date', 'appointment.time'],
    ['appointment.time', 'appointment.date'],
  ] as const
).map(([from, to]): Swap => [
  new RegExp(`\\{\\{${from.replaceAll('.', '\\.')}\\}\\}`, 'g'),
  () => `{{${to}}}`,
])

export const placeholderSwapped: Kind = {
  id: 'placeholder-swapped',
  what: 'A slot names another fact or placeholder that is declared too.',
  why: 'It is filled in without a complaint, with another date, key, address or name than in the other languages.',
  codes: ['rules/translation-parity', 'rules/required-statements'],
  cases: 16,
  plant: (ground, random) => plantAnySpot(ground, random, swaps, inBody),
}
