import { describe, expect, test } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import {
  exampleValues,
  inputOf,
  inputOutcome,
  placeholders,
  root,
  sampleDocument,
} from './sample.ts'

const golden = (name: string): string => `${root}/test/golden/letters/sample/${name}.json`
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

describe('letterInput', () => {
  test.each(locales)('sets the sample in %s as a form', async (locale) => {
    await expect(asJson(inputOf(sampleDocument(locale)))).toMatchFileSnapshot(
      golden(`${locale}.form`),
    )
  })

  test('sets the sample for one person', async () => {
    const input = inputOf(sampleDocument('nl'), { values: exampleValues })
    await expect(asJson(input)).toMatchFileSnapshot(golden('nl.person'))
  })

  test('survives JSON', () => {
    const input = inputOf(sampleDocument('nl'))
    expect(JSON.parse(JSON.stringify(input))).toEqual(input)
  })

  test('prints no reference where there is none', () => {
    const { references } = inputOf(sampleDocument('nl'), {
      values: { ...exampleValues, 'letter.reference': '' },
    })
    expect(references.map((field) => field.label)).toEqual(['Datum'])
  })

  test('shortens the widest blank of a line that is too long', () => {
    const { layout, letterhead } = inputOf(sampleDocument('nl'))
    const widths = (letterhead[1]?.line ?? []).map((node) =>
      node.type === 'blank' ? node.widthMm : 0,
    )
    expect(widths[0]).toBe(16)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(layout.letterhead.widthMm)
  })

  test('puts the municipality of the address in capitals, and no other', () => {
    const values = {
      ...exampleValues,
      'citizen.municipality': 'Büllingen',
      'office.municipality': 'Büllingen',
    }
    const text = JSON.stringify(inputOf(sampleDocument('de'), { values }))
    expect(text).toContain('"name":"citizen.municipality","text":"BÜLLINGEN"')
    expect(text).toContain('"name":"office.municipality","text":"Büllingen"')
  })

  test('leaves out lines whose placeholders the project does not declare', () => {
    const {
      'citizen.street': _street,
      'office.postcode': _postcode,
      'office.municipality': _place,
      ...some
    } = placeholders
    const { addressBlock, letterhead } = inputOf(sampleDocument('nl'), { placeholders: some })
    expect(addressBlock).toHaveLength(2)
    expect(letterhead).toHaveLength(1)
  })

  test('reports every missing value in one go, without naming anyone', () => {
    const { 'citizen.street': _street, 'citizen.postcode': _postcode, ...values } = exampleValues
    const { value, diagnostics } = inputOutcome(sampleDocument('nl'), { values })
    expect(value).toBeUndefined()
    expect(diagnostics).toEqual([
      {
        code: 'render/letter',
        severity: 'error',
        message: 'Missing value for `citizen.street`, expected one',
        path: 'content/letters/sample/nl.md',
        locale: 'nl',
        note: 'What it is: Straat en nummer.',
      },
      {
        code: 'render/letter',
        severity: 'error',
        message: 'Missing value for `citizen.postcode`, expected one',
        path: 'content/letters/sample/nl.md',
        locale: 'nl',
        note: 'What it is: Postcode, vier cijfers.',
      },
    ])
  })
})
