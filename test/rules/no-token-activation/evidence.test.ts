import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import { locales } from '../../../src/domain/locale.ts'
import { evidenceOf } from '../../../src/rules/no-token-activation/evidence.ts'
import {
  bucketCount,
  decodeWeights,
} from '../../../src/rules/no-token-activation/weights/decode.ts'
import { findInstructions } from '../../../src/rules/no-token-activation/engine.ts'
import type { DetectorPolicy } from '../../../src/rules/no-token-activation/lexicon.ts'
import type { PhraseTables } from '../../../src/rules/no-token-activation/phrases/phrase.ts'
import { bare, phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import { learnLocale } from '../../accuracy/_lessons.ts'
import { paragraph } from './_passages.ts'
import { smsRetired, tokenRetired } from './_policy.ts'

describe.each(locales)('weights of %s', (locale) => {
  it('are those that `npm run learn` learns from the samples', () => {
    const learned = learnLocale(locale)
    const kept = decodeWeights(phrases[locale].weights ?? '')
    expect(learned.findIndex((weight, bucket) => weight !== kept[bucket])).toBe(-1)
  }, 60_000)
})

describe('evidence', () => {
  /** Words that all speak for an instruction, or all against one. */
  const allOf = (weight: number) => ({
    en: {
      ...bare.en,
      weights: btoa(String.fromCharCode(weight & 0xff).repeat(bucketCount)),
    },
  })
  const find = (text: string, tables: PhraseTables = { en: bare.en }, policy = tokenRetired) =>
    findInstructions(paragraph(text, 'en'), { policy, tables }).map(({ quote, reason }) => ({
      quote,
      reason,
    }))
  const plain = 'Grandmother keeps her token between two postcards.'

  it('finds what the phrases do not, and says by which words', () => {
    expect(find(plain)).toEqual([])
    expect(find(plain, allOf(1))).toEqual([
      {
        quote: plain,
        reason:
          '`token` is named, and words such as `Grandmother`, `keeps`, `postcards` stand mostly in instructions; nothing here speaks as clearly against it.',
      },
    ])
  })

  it('takes back what the phrases find', () => {
    const instruction = 'Request your token at the town hall today.'
    expect(find(instruction)).toHaveLength(1)
    expect(find(instruction, allOf(-1))).toEqual([])
  })

  it.each([
    { what: 'a short label', text: 'Token holders' },
    { what: 'another sense', text: 'The access token of the API is kept for an hour.' },
    { what: 'a text that is to go', text: `# To be deleted\n\n- ${plain}` },
    {
      what: 'the address of a link',
      text: '[Read on](https://www.town.example/grandmother-keeps-token)',
    },
  ])('is not asked of $what', ({ text }) => {
    const file = extractText('markdown', 'page.md', text)
    const options = { policy: tokenRetired, tables: allOf(1), locale: 'en' as const }
    expect(findInstructions(file, options).map(({ quote }) => quote)).toEqual([])
  })

  it('is of any key, whatever its name', () => {
    const of = (key: string) => `Fresh from the counter: a ${key}, and no queue at all.`
    const score = (key: string, policy: DetectorPolicy) => {
      const [sentence] = judgeFile(paragraph(of(key), 'en'), { policy, tables: phrases }, {})
      return sentence && evidenceOf(sentence.reading)
    }
    expect(score('token', tokenRetired)).toBe(score('security code via SMS', smsRetired))
  })

  it('refuses weights of another length', () => {
    expect(() => decodeWeights(btoa('abc'))).toThrow(`Expected ${bucketCount} weights, not 3`)
  })
})
