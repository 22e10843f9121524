import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { isFlagged, readSentences } from './_samples.ts'

describe.each(locales)('sentences in %s', (locale) => {
  const samples = readSentences('development', locale)

  it('are several hundred, each once', () => {
    expect(samples.length).toBeGreaterThan(200)
    expect(new Set(samples.map(({ text }) => text)).size).toBe(samples.length)
  })

  it('are wrong where they are known faults', () => {
    const mended = samples.filter(
      (sample) => sample.isKnownFault && isFlagged(sample) === sample.isInstruction,
    )
    expect(mended).toEqual([])
  })

  it.each(samples.filter((sample) => !sample.isKnownFault))('line $number: $text', (sample) => {
    expect(isFlagged(sample)).toBe(sample.isInstruction)
  })
})
