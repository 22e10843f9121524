import { describe, expect, it } from 'vitest'
import { judgeLines, readDocuments } from './_samples.ts'

describe.each(readDocuments('development'))('$name', (sample) => {
  const lines = judgeLines(sample)

  it('has findings on the marked lines and nowhere else', () => {
    const tested = lines.filter(({ isKnownFault }) => !isKnownFault)
    const wrong = tested.filter(({ isFound, isWanted }) => isFound !== isWanted)
    expect(wrong).toEqual([])
  })

  it('is wrong where a line is a known fault', () => {
    const faults = lines.filter(({ isKnownFault }) => isKnownFault)
    const mended = faults.filter(({ isFound, isWanted }) => isFound === isWanted)
    expect(mended).toEqual([])
  })
})
