import { describe, expect, it } from 'vitest'
import {
  decodeTrees,
  encodeTrees,
  leafStep,
  sumOfTrees,
  type Tree,
} from '../../../src/rules/no-token-activation/weights/trees.ts'
import { growTrees } from '../../accuracy/_boosting.ts'

const low: Tree = { feature: 0, most: 10, yes: { leaf: -32 }, no: { leaf: 31 } }
const both: Tree = {
  feature: 1,
  most: 62,
  yes: { feature: 0, most: 0, yes: { leaf: 1 }, no: { leaf: 2 } },
  no: low,
}

describe('trees', () => {
  it.each([
    { row: [10, 0], sum: -32 + 2 },
    { row: [11, 0], sum: 31 + 2 },
    { row: [0, 62], sum: -32 + 1 },
    { row: [10, 63], sum: -32 - 32 },
    { row: [11, 63], sum: 31 + 31 },
  ])('give $sum steps of $row, as they were written', ({ row, sum }) => {
    const trees = decodeTrees(encodeTrees([low, both]))
    expect(sumOfTrees(trees, Uint8Array.from(row))).toBe(sum * leafStep)
  })

  it('ask for the last number of a long row', () => {
    const row = Uint8Array.from({ length: 101 }, (_, at) => (at === 100 ? 9 : 0))
    const trees = decodeTrees(encodeTrees([{ ...low, feature: 100 }]))
    expect(sumOfTrees(trees, row)).toBe(-32 * leafStep)
    row[100] = 11
    expect(sumOfTrees(trees, row)).toBe(31 * leafStep)
  })

  it('are three digits a node', () => {
    expect(encodeTrees([low])).toHaveLength(9)
    expect(encodeTrees([])).toBe('')
  })

  it('must be whole', () => {
    expect(() => decodeTrees(encodeTrees([low]).slice(0, 6))).toThrow('Expected a whole tree')
  })
})

describe('trees that are grown', () => {
  /** Neither much nor little of the first number. */
  const examples = Array.from({ length: 640 }, (_, at) => ({
    row: Uint8Array.of(at % 64, at % 7),
    isInstruction: at % 64 > 20 && at % 64 <= 40,
  }))

  it('learn what no sum of weights could', () => {
    const trees = decodeTrees(encodeTrees(growTrees(examples)))
    for (const { row, isInstruction } of examples)
      expect(sumOfTrees(trees, row) > 0).toBe(isInstruction)
  })

  it('are the same from the same examples', () => {
    expect(growTrees(examples)).toEqual(growTrees(examples))
  })

  it('have one leaf where there is nothing to tell apart', () => {
    const alike = examples.map(({ isInstruction }) => ({ row: Uint8Array.of(1), isInstruction }))
    expect(growTrees(alike).every((tree) => 'leaf' in tree)).toBe(true)
  })

  it('ask nothing that tells too few apart', () => {
    const few = examples.slice(0, 60)
    expect(growTrees(few).every((tree) => 'leaf' in tree)).toBe(true)
  })
})
