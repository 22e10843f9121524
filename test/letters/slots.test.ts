import { describe, expect, test } from 'vitest'
import { createSlotFiller } from '../../src/letters/slots.ts'
import { exampleValues, placeholders, translatorOf } from './sample.ts'

const path = 'content/letters/sample/nl.md'
const fillerWith = (
  values?: Readonly<Record<string, string>>,
): ReturnType<typeof createSlotFiller> =>
  createSlotFiller({
    path,
    translator: translatorOf('nl'),
    placeholders,
    ...(values ? { values } : {}),
  })

describe('without values', () => {
  test('a placeholder is a blank as wide as its type needs, with the first sentence of its description', () => {
    expect(fillerWith().fill('citizen.postcode')).toEqual({
      type: 'blank',
      name: 'citizen.postcode',
      widthMm: 16,
      label: 'Postcode, vier cijfers',
      text: '(in te vullen: Postcode, vier cijfers)',
    })
  })
})

describe('with values', () => {
  test.each([
    ['a date in the words of the locale', 'letter.date', '2020-10-01', '1\u00A0oktober 2020'],
    ['a date that is not an ISO date as it is', 'letter.date', 'morgen', 'morgen'],
    [
      'white space folded, no-break spaces kept',
      'citizen.street',
      ' Laan\t1\r\n bus\u00A02 ',
      'Laan 1 bus\u00A02',
    ],
    ['decomposed letters composed', 'citizen.lastName', 'Andre\u0301', 'André'],
    [
      'markup as it is',
      'citizen.lastName',
      '#let x = [*a*] $b$ "c" <d> {{e}} \\',
      '#let x = [*a*] $b$ "c" <d> {{e}} \\',
    ],
    ['an optional value that is empty', 'letter.reference', '', ''],
  ])('%s', (_, name, value, expected) => {
    const filler = fillerWith({ ...exampleValues, [name]: value })
    expect(filler.fill(name)).toEqual({ type: 'value', name, text: expected })
    expect(filler.diagnostics).toEqual([])
  })

  test.each([
    [
      'a name that is not declared',
      'citizen.phone',
      'x',
      'Unknown placeholder `{{citizen.phone}}`, expected a declared name',
    ],
    [
      'a required value that is empty',
      'citizen.lastName',
      ' \t',
      'Missing value for `citizen.lastName`, expected one',
    ],
    [
      'a change of writing direction',
      'citizen.lastName',
      'Jan\u202Enaj',
      'Unexpected invisible character U+202E in the value of `citizen.lastName`, remove it',
    ],
    [
      'a control character',
      'citizen.lastName',
      'Jan\u0007',
      'Unexpected invisible character U+0007 in the value of `citizen.lastName`, remove it',
    ],
    [
      'half a surrogate pair',
      'citizen.lastName',
      'Jan\uD800',
      'Unexpected invisible character U+D800 in the value of `citizen.lastName`, remove it',
    ],
  ])('%s is refused, once', (_, name, value, message) => {
    const filler = fillerWith({ ...exampleValues, [name]: value })
    expect(filler.fill(name)).toBeUndefined()
    expect(filler.fill(name)).toBeUndefined()
    expect(filler.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message])
    expect(JSON.stringify(filler.diagnostics)).not.toContain('Jan')
  })
})
