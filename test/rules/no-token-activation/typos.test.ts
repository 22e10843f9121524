import { describe, expect, it } from 'vitest'
import { createTypoFinder } from '../../../src/rules/no-token-activation/typos.ts'

const finder = createTypoFinder(
  ['token', 'aanvragen', 'kopen'].map((word) => ({ word, value: true as const })),
)

describe('one slip of the finger', () => {
  it.each([
    ['a letter added', 'tokken'],
    ['a letter dropped', 'tokn'],
    ['a letter changed in the middle', 'tomen'],
    ['neighbours swapped', 'tokne'],
    ['neighbours swapped in the middle', 'toekn'],
    ['in a longer word', 'aanvargen'],
    ['dropped in a longer word', 'aanvraen'],
  ])('%s: %s', (_, word) => {
    expect(finder.find(word)).toBe(true)
  })
})

describe('no slip', () => {
  it.each([
    ['the word itself', 'token'],
    ['another form of it', 'tokens'],
    ['the first letter', 'boken'],
    ['the last letter, which makes another form', 'toked'],
    ['two letters', 'tomed'],
    ['two letters apart', 'tikan'],
    ['swapped across another', 'tneok'],
    ['another word of the list', 'kopen'],
    ['three letters', 'tok'],
    ['a number', '10ken'],
    ['more than thirty letters', `tokken${'n'.repeat(30)}`],
  ])('%s: %s', (_, word) => {
    expect(finder.find(word)).toBeUndefined()
  })

  it('gives the same answer the second time', () => {
    expect([finder.find('tokken'), finder.find('tokken')]).toEqual([true, true])
    expect([finder.find('woord'), finder.find('woord')]).toEqual([undefined, undefined])
  })
})
