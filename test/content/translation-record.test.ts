/** The record of reviews: what is written, what is read again, and what is refused. */
import { describe, expect, test } from 'vitest'
import { parseProject } from '../../src/content/project.ts'
import { documentText } from '../../src/content/translated-text.ts'
import { recordReviews } from '../../src/content/record-reviews.ts'
import {
  parseTranslationRecord,
  printTranslationRecord,
} from '../../src/content/translation-record.ts'
import { baseProject } from '../fixtures/projects/base.ts'
import { faq, reviewed } from './translations.ts'

const path = 'content/guidance/faq/translations.yaml'
const source = faq('nl', 'Geen "token": nooit\u00A0meer.', 'Nee.', 'Nee.')
const french = faq('fr', 'Pas de « jeton ».', 'Non.', 'Non.')
const german = faq('de', 'Kein „Token“.', 'Nein.', 'Nein.')
const record = reviewed(source, [french, german])
const printed = printTranslationRecord(record)

describe('a record', () => {
  test('is printed for people to read and merge', async () => {
    await expect(printed).toMatchFileSnapshot('../golden/content/translations.yaml')
  })

  test('is the same after reading and printing, byte for byte', () => {
    const { value, diagnostics } = parseTranslationRecord({ path, text: printed })
    expect(diagnostics).toEqual([])
    expect(value && printTranslationRecord(value)).toBe(printed)
  })

  test('is the same whichever translation was reviewed first', () => {
    const germanFirst = reviewed(source, [german])
    expect(printTranslationRecord(reviewed(source, [french], '2026-11-26', germanFirst))).toBe(
      printed,
    )
  })

  test('of nothing is read again too', () => {
    const text = printTranslationRecord({ source: new Map(), reviews: new Map() })
    expect(parseTranslationRecord({ path, text }).value).toEqual({
      source: new Map(),
      reviews: new Map(),
    })
  })

  test('keeps an earlier source text while a translation was made from it', () => {
    const changed = faq('nl', 'Geen token, nooit meer.', 'Nee.', 'Nee.')
    const later = reviewed(changed, [french], '2026-12-01', record)
    const text = printTranslationRecord(later)
    expect(text).toContain('"Geen \\"token\\": nooit meer."')
    expect(text).toContain('"Geen token, nooit meer."')
    const both = printTranslationRecord(reviewed(changed, [german], '2026-12-02', later))
    expect(both).not.toContain('\\"token\\"')
  })

  test('keeps the date of a review that covers all that is there', () => {
    const again = recordReviews(
      {
        source: documentText(faq('nl', 'Geen “token”: nooit meer. {S4}', 'Nee.', 'Nee.')),
        translations: [documentText(french)],
      },
      record,
      '2027-01-01',
    )
    expect(
      again.value?.reviewed.map(({ locale, isNew, review }) => [locale, isNew, review.date]),
    ).toEqual([['fr', false, '2026-11-26']])
  })
})

describe('a record is refused', () => {
  const faults = (text: string): readonly string[] =>
    parseTranslationRecord({ path, text }).diagnostics.map(
      ({ range, message }) => `${range?.start.line}:${range?.start.column} ${message}`,
    )
  const [fingerprint = ''] = record.source.keys()

  test.each([
    [
      'whose source text was altered',
      printed.replace('"Title in nl"', '"Another title"'),
      /^5:19 Unexpected value `Another title` at `source\.[0-9a-f]{12}`, expected the text with this fingerprint; that of this text is [0-9a-f]{12}$/,
    ],
    [
      'whose source text is gone',
      printed.replace(/^ {2}"[0-9a-f]{12}": "Title in nl"\n/m, ''),
      new RegExp(`expected \`${fingerprint}\` to stand under \`source\`$`),
    ],
    [
      'with a line that is no pair',
      printed.replace(/^( {6}[0-9a-f]{12}) [0-9a-f]{12}$/m, '$1 x'),
      /expected two fingerprints of 12 hexadecimal digits in each line, not `[0-9a-f]{12} x`$/,
    ],
    [
      'with a date that is none',
      printed.replace('date: 2026-11-26', 'date: 2026-11-31'),
      /Unexpected value `2026-11-31` at `reviews\.fr\.date`, expected a real calendar date/,
    ],
    ['with a review of the source', printed.replace('  fr:', '  nl:'), /reviews/],
    ['with another key', `${printed}author: x\n`, /Unexpected key `author`, remove it$/],
    ['without its parts', 'source: {}\n', /Missing key `reviews`/],
    [
      'with the marks of a merge conflict',
      printed.replace('reviews:\n', '<<<<<<< HEAD\nreviews:\n=======\n'),
      /Unexpected YAML/,
    ],
  ])('%s', (_name, text, expected) => {
    expect(text).not.toBe(printed)
    const found = faults(text)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(expected)
  })

  test('with what to do', () => {
    const { diagnostics } = parseTranslationRecord({ path, text: 'x: 1\n' })
    expect(diagnostics[0]).toMatchObject({ code: 'content/translation-record', path })
    expect(diagnostics[0]?.note).toContain('lra translations accept')
  })
})

describe('a review is not recorded', () => {
  test.each([
    [
      'of a translation that lacks a passage',
      faq('fr', 'Pas de jeton.', 'Non.'),
      'Unexpected end of the document at this place, expected a paragraph as in `content/guidance/faq/nl.md:11`',
    ],
    [
      'of one with a passage too many',
      faq('fr', 'Pas de jeton.', 'Non.', 'Non.', 'Encore.'),
      'Unexpected paragraph, expected the document to end as `content/guidance/faq/nl.md` does',
    ],
    [
      'of one with another kind of passage',
      faq('fr', '## Pas de jeton', 'Non.', 'Non.'),
      'Unexpected heading at this place, expected a paragraph as in `content/guidance/faq/nl.md:7`',
    ],
    [
      'of one with a list for a paragraph',
      faq('fr', 'Pas de jeton.', '- Non.', 'Non.'),
      'Unexpected paragraph at this place, expected a paragraph as in `content/guidance/faq/nl.md:9`',
    ],
  ])('%s', (_name, translation, message) => {
    const { value, diagnostics } = recordReviews(
      { source: documentText(source), translations: [german, translation].map(documentText) },
      record,
      '2026-12-01',
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message])
  })
})

describe('a project', () => {
  test('has the record of each document', () => {
    const { value } = parseProject(baseProject())
    expect(
      value?.translationRecords.map(({ kind, id, record }) => [
        kind,
        id,
        [...(record?.reviews.keys() ?? [])],
      ]),
    ).toEqual([
      ['guidance', 'faq', ['fr', 'de', 'en']],
      ['guidance', 'home', ['fr', 'de', 'en']],
      ['letter', 'activation-letter', ['fr', 'de', 'en']],
      ['notice', 'token-holders', ['fr', 'de', 'en']],
    ])
  })

  test('has no record in any other place', () => {
    const stray = { path: 'content/guidance/translations.yaml', text: printed }
    const { diagnostics } = parseProject([...baseProject(), stray])
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['content/unknown-file', 'content/guidance/translations.yaml'],
    ])
  })

  test('has no record without a document', () => {
    const stray = { path: 'content/guidance/gone/translations.yaml', text: printed }
    const { diagnostics } = parseProject([...baseProject(), stray])
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([
      ['content/unknown-file', 'content/guidance/gone/translations.yaml'],
    ])
  })
})
