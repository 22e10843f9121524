import { describe, expect, it } from 'vitest'
import { flaggedLines, readDocuments } from './_samples.ts'

describe.each(readDocuments('development'))('$name', (sample) => {
  const { wanted, either, knownFaults } = sample
  const flagged = flaggedLines(sample)
  const lines = sample.text.split('\n').map((text, index) => ({ text, number: index + 1 }))
  const judged = lines.filter(({ text, number }) => text.trim() !== '' && !either.has(number))

  it('has findings on the marked lines and nowhere else', () => {
    const tested = judged.filter(({ number }) => !knownFaults.has(number))
    const wrong = tested.filter(({ number }) => flagged.has(number) !== wanted.has(number))
    expect(wrong).toEqual([])
  })

  it('is wrong where a line is a known fault', () => {
    const faults = judged.filter(({ number }) => knownFaults.has(number))
    const mended = faults.filter(({ number }) => flagged.has(number) === wanted.has(number))
    expect(mended).toEqual([])
  })
})
