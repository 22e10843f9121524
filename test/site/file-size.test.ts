import { expect, it } from 'vitest'
import { fileSize, textBytes } from '../../src/site/file-size.ts'

it.each([
  [24_600, 'nl', '25\u00A0kB'],
  [24_600, 'fr', '25\u00A0ko'],
  [1_234_567, 'de', '1.235\u00A0kB'],
  [12, 'en', '1\u00A0kB'],
] as const)('writes %i bytes in %s as %s', (bytes, locale, expected) => {
  expect(fileSize(bytes, locale)).toBe(expected)
})

it('counts a text as UTF-8', () => {
  expect(textBytes('één')).toBe(5)
})
