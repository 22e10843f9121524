import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { isFlagged, readSentences } from './_samples.ts'

describe.each(locales)('sentences in %s', (locale) => {
  const samples = readSentences('development', locale)

  it('are several hundred, each once', () => {
    expect(samples.length).toBeGreaterThan(200)
    expect(new Set(samples.map(({ text }) => text)).size).toBe(samples.length)
  })

  // All in one: a test for each of thousands takes longer than judging them.
  it('are judged as they are labelled, or wrong where they are known faults', () => {
    const unexpected = samples.filter(
      (sample) => (isFlagged(sample) === sample.isInstruction) === sample.isKnownFault,
    )
    expect(unexpected).toEqual([])
  })
})
