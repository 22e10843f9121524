import { expect, test } from 'vitest'
import { interpolations, parseCatalogueFile } from '../../src/i18n/catalogue.ts'
import { formatDate } from '../../src/i18n/format-date.ts'
import { createTranslator } from '../../src/i18n/translator.ts'

test.each([
  ['2020-09-25', 'nl', '25\u00A0september 2020'],
  ['2020-09-25', 'fr', '25\u00A0septembre 2020'],
  ['2020-10-01', 'fr', '1er\u00A0octobre 2020'],
  ['2020-10-21', 'fr', '21\u00A0octobre 2020'],
  ['2020-09-25', 'de', '25.\u00A0September 2020'],
  ['2020-03-01', 'de', '1.\u00A0März 2020'],
  ['2020-09-25', 'en', '25\u00A0September 2020'],
  ['2024-02-29', 'nl', '29\u00A0februari 2024'],
] as const)('formatDate %s %s', (date, locale, expected) => {
  expect(formatDate(date, locale)).toBe(expected)
})

test('a catalogue file knows the place of every key', () => {
  const { value, diagnostics } = parseCatalogueFile(
    'nl',
    'letters',
    'locales/nl/letters.json',
    '{\n  "letters.a": "x {{date}}"\n}\n',
  )
  expect(diagnostics).toEqual([])
  expect(value?.entries.map(({ key, text, range }) => [key, text, range.start.line])).toEqual([
    ['letters.a', 'x {{date}}', 2],
  ])
})

test.each([
  ['{ "a": 1 }', 'Unexpected value `1` at `a`, expected string'],
  ['{ "a": { "b": "c" } }', 'Unexpected value at `a`, expected string'],
  ['{ "a": "b", "a": "c" }', 'Unexpected YAML: Map keys must be unique'],
])('a catalogue is a flat object of strings: %s', (text, message) => {
  expect(
    parseCatalogueFile('nl', 'x', 'locales/nl/x.json', text).diagnostics.map(
      (diagnostic) => diagnostic.message,
    ),
  ).toEqual([message])
})

test('interpolations are read without formats', () => {
  expect(interpolations('{{count}} of {{- total, number}} {{a.b}}')).toEqual([
    'count',
    'total',
    'a.b',
  ])
})

test('a translator interpolates text as text, and a missing string is our error', () => {
  const { value } = parseCatalogueFile(
    'de',
    'letters',
    'p',
    '{"letters.footer.status": "Stand: {{date}}"}',
  )
  const { t } = createTranslator('de', value ? [value] : [])
  expect(t('letters.footer.status', { date: '<b>&' })).toBe('Stand: <b>&')
  expect(() => t('site.name')).toThrow('No string for site.name in de')
})
