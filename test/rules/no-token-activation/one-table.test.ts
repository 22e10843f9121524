/** A browser loads the table of the language at hand: the verdicts are those of all four tables. */
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { extractPlainText } from '../../../src/extract/plain-text.ts'
import { findInstructions } from '../../../src/rules/no-token-activation/engine.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { localesOf } from '../../../src/rules/no-token-activation/read-passages.ts'
import { paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'
import { isFlagged, readSentences, type SentenceSample } from './_samples.ts'

/** Milliseconds: some 25,000 sentences are read. */
const manySentences = 120_000

const french = 'Demandez votre token au guichet de la commune, du lundi au vendredi.'

describe.each(locales)('with the table of %s alone', (locale) => {
  test('every sample sentence gets the same verdict', { timeout: manySentences }, () => {
    const tables = { [locale]: phrases[locale] }
    // A sample may quote another language, which its own table cannot read.
    const isOwn = (text: string): boolean =>
      [...localesOf(paragraph(text, locale), {})].join() === locale
    const samples = readSentences('development', locale).filter(({ text }) => isOwn(text))
    expect(samples.length).toBeGreaterThan(2000)
    const isFound = ({ text }: SentenceSample): boolean =>
      findInstructions(paragraph(text, locale), { policy: tokenRetired, tables }).length > 0
    expect(samples.filter((sample) => isFound(sample) !== isFlagged(sample))).toEqual([])
  })
})

test('a text says whose table it needs, and none is guessed', () => {
  const file = extractPlainText('a.txt', french)
  expect([...localesOf(file, {})]).toEqual(['fr'])
  expect(() =>
    findInstructions(file, { policy: tokenRetired, tables: { nl: phrases.nl } }),
  ).toThrow('The phrase table of `fr` is not loaded')
  expect(findInstructions(file, { policy: tokenRetired, tables: { fr: phrases.fr } })).toHaveLength(
    1,
  )
})
