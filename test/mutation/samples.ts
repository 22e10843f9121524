/** The first sample that is read otherwise than without a mutant kills it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import {
  describeReading,
  judgeDocument,
  judgeSentences,
  readingsPath,
  type ReadSamples,
} from './_readings.ts'

const samples: ReadSamples = JSON.parse(readFileSync(readingsPath, 'utf8'))

describe('samples are read as without a mutant', () => {
  it.each(locales)('sentences in %s', (locale) => {
    const other = samples.sentences[locale].find(
      ({ text, reading }) => describeReading(judgeSentences(text, locale)) !== reading,
    )
    expect(other).toBeUndefined()
  })

  it.each(locales)('documents in %s', (locale) => {
    const other = samples.documents[locale].find(
      ({ text, reading }) => describeReading(judgeDocument(text, locale)) !== reading,
    )
    expect(other).toBeUndefined()
  })
})
