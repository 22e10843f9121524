import { describe, expect, it } from 'vitest'
import { flaggedLines, readDocuments } from './_samples.ts'

const sorted = (lines: Iterable<number>): readonly number[] => [...lines].sort((a, b) => a - b)

describe.each(readDocuments('development'))('$name', (sample) => {
  it('has findings on the marked lines and nowhere else', () => {
    const flagged = [...flaggedLines(sample)].filter((line) => !sample.either.has(line))
    expect(sorted(flagged)).toEqual(sorted(sample.wanted))
  })
})
