import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { carriersIn } from '../../../src/rules/separate-channels/carriers.ts'
import { misguidedSentences } from '../../../src/rules/separate-channels/sentences.ts'
import { keyNamesOf } from '../../../src/rules/separate-channels/sentences-in-file.ts'
import { paragraph } from '../no-token-activation/_passages.ts'
import { tokenRetired } from '../no-token-activation/_policy.ts'
import { codeSamples, sentenceSamples } from './_samples.ts'

const names = keyNamesOf(tokenRetired)

describe.each(locales)('%s', (locale) => {
  const faults = (text: string): readonly string[] =>
    misguidedSentences({ kind: 'paragraph', text }, locale, names, { isDenied: false }).map(
      ({ fault }) => fault,
    )
  const codes = (text: string): number => carriersIn(paragraph(text, locale), {}).length

  test.each(sentenceSamples[locale].reported)('reports once: %s', (text) => {
    expect(faults(text)).toHaveLength(1)
  })
  test.each(sentenceSamples[locale].clean)('leaves alone: %s', (text) => {
    expect(faults(text)).toEqual([])
  })
  test.each(codeSamples[locale].reported)('finds the code in: %s', (text) => {
    expect(codes(text)).toBe(1)
  })
  test.each(codeSamples[locale].clean)('finds no code in: %s', (text) => {
    expect(codes(text)).toBe(0)
  })
})
