/** The words of obliging, asking, proposing, advising and allowing, by their own samples. */
import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import {
  cues,
  strengthCue,
  type Strength,
} from '../../../src/rules/required-statements/modality.ts'

const strengths = ['obligation', 'request', 'proposal', 'advice', 'permission'] as const
const samplesOf = (locale: Locale, strength: Strength) => cues[locale][strength]

describe.each(locales)('%s', (locale) => {
  test.each(strengths)('%s', (strength) => {
    const { must, mustNot } = samplesOf(locale, strength)
    expect(must.filter((text) => strengthCue(text, locale, strength) === undefined)).toEqual([])
    expect(mustNot.filter((text) => strengthCue(text, locale, strength) !== undefined)).toEqual([])
    expect(Math.min(must.length, mustNot.length)).toBeGreaterThan(0)
  })

  test('names each word once', () => {
    for (const strength of strengths) {
      const words = samplesOf(locale, strength).words.split('|')
      expect(words.length).toBe(new Set(words).size)
    }
  })
})
