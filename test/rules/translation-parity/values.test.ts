import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../src/domain/locale.ts'
import { cataloguePieces } from '../../../src/rules/translation-parity/piece.ts'
import { valuesOf, type ValueKind } from '../../../src/rules/translation-parity/values.ts'

const range = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
}

function read(text: string, locale: Locale): Readonly<Record<ValueKind, readonly string[]>> {
  const path = 'locales/x.json'
  const entry = { key: 'key', text, path, range }
  const file = { locale, namespace: 'site', path, source: text, entries: [entry] }
  const piece = cataloguePieces(file).get('key')
  if (!piece) throw new Error('no piece')
  const { email, address, date, phone, time, number } = valuesOf(piece)
  const values = (tokens: typeof email): readonly string[] => tokens.map(({ value }) => value)
  return {
    email: values(email),
    address: values(address),
    date: values(date),
    phone: values(phone),
    time: values(time),
    number: values(number),
  }
}

const none = { email: [], address: [], date: [], phone: [], time: [], number: [] }

const cases: readonly (readonly [
  text: string,
  locale: Locale,
  expected: Partial<Readonly<Record<ValueKind, readonly string[]>>>,
])[] = [
  ['vanaf 25 september 2020', 'nl', { date: ['2020-09-25'] }],
  ['au 1er octobre 2020', 'fr', { date: ['2020-10-01'] }],
  ['ab dem 1. März 2021', 'de', { date: ['2021-03-01'] }],
  ['on 3rd of May 2021', 'en', { date: ['2021-05-03'] }],
  ['on September 25, 2020', 'en', { date: ['2020-09-25'] }],
  ['Part 2 may apply', 'en', { number: ['2'] }],
  ['le 25 sept. 2020 et en août 2021', 'fr', { date: ['2020-09-25', '2021-08'] }],
  ['op 5 mei', 'nl', { date: ['--05-05'] }],
  [
    '25/09/2020, 25.9.2020 en 2020-09-25',
    'nl',
    { date: ['2020-09-25', '2020-09-25', '2020-09-25'] },
  ],
  ['op 32 mei en 25.13.2020', 'nl', { number: ['32', '25.13', '2020'] }],
  ['In 2020 gaf 2016/2102', 'nl', { number: ['2020', '2016', '2102'] }],
  ['1.250,50 euro', 'nl', { number: ['1250.50'] }],
  ['1,250.50 euros', 'en', { number: ['1250.50'] }],
  ['1\u202F250,50 euros', 'fr', { number: ['1250.50'] }],
  ['WCAG 2.1, EN 301 549', 'de', { number: ['2.1', '301549'] }],
  ['12:30, 14.30 uur en 9u', 'nl', { time: ['12:30', '14:30', '09:00'] }],
  ['à 14 h 30 ou 9h', 'fr', { time: ['14:30', '09:00'] }],
  ['um 16.30 Uhr, 24 Stunden', 'de', { time: ['16:30', '24:00'] }],
  ['at 4.30 pm, 12 p.m. and 9 am', 'en', { time: ['16:30', '12:00', '09:00'] }],
  ['Bel 02 555 01 23 of +32 2 555 01 23', 'nl', { phone: ['025550123', '025550123'] }],
  ['078/15.03.10 en +32 (0)475 12 34 56', 'nl', { phone: ['078150310', '0475123456'] }],
  ['Mail Naam.X@example.org.', 'nl', { email: ['naam.x@example.org'] }],
  [
    'Kijk op www.example.be/nl, https://help.example.be/nl?lang=nl of csam.be.',
    'nl',
    {
      address: [
        'www.example.be/{locale}',
        'https://help.example.be/{locale}?lang={locale}',
        'csam.be',
      ],
    },
  ],
  ['Einde van de zin.be careful', 'nl', { address: ['zin.be'] }],
  ['{{activation.code2}} dagen', 'nl', {}],
]

describe('tokens', () => {
  test.each(cases)('%s (%s)', (text, locale, expected) => {
    expect(read(text, locale)).toEqual({ ...none, ...expected })
  })
})
