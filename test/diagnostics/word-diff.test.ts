/** Changes word by word, as they are printed. */
import { describe, expect, test } from 'vitest'
import { compactDiff, formatWordDiff, wordDiff } from '../../src/diagnostics/word-diff.ts'

describe('a diff', () => {
  test.each([
    ['nothing', 'a red door', 'a red door', 'a red door'],
    ['a word', 'a red door', 'a blue door', 'a [-red-]{+blue+} door'],
    [
      'two words together',
      'a big red door',
      'a small blue door',
      'a [-big red-]{+small blue+} door',
    ],
    ['a word more', 'a door', 'a red door', 'a {+red +}door'],
    ['a word less', 'a red door', 'a door', 'a [-red -]door'],
    ['a sign', 'a door.', 'a door?', 'a door[-.-]{+?+}'],
    ['the first text', '', 'a door', '{+a door+}'],
    ['the last text', 'a door', '', '[-a door-]'],
    ['the width of a space', 'a red door', 'a\u00A0red door', 'a\u00A0red door'],
  ])('of %s', (_name, before, after, expected) => {
    expect(formatWordDiff(wordDiff(before, after, 'en'))).toBe(expected)
  })

  test('gives back both texts', () => {
    const [before, after] = ['U kunt het blijven gebruiken.', 'U kunt het niet meer gebruiken!']
    const changes = wordDiff(before, after, 'nl')
    const without = (kind: 'removed' | 'added'): string =>
      changes
        .filter((change) => change.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect([without('added'), without('removed')]).toEqual([before, after])
  })
})

describe('a compact diff', () => {
  const numbers = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, step) => `w${from + step}`).join(' ')

  test.each([
    [
      'keeps words around a change',
      numbers(1, 20),
      numbers(1, 20).replace('w10 ', 'X '),
      '… w6 w7 w8 w9 [-w10-]{+X+} w11 w12 w13 …',
    ],
    [
      'leaves out what lies between two',
      numbers(1, 20),
      `X ${numbers(2, 19)} Y`,
      '[-w1-]{+X+} w2 w3 w4 … w16 w17 w18 w19 [-w20-]{+Y+}',
    ],
    [
      'shortens a long change',
      'a door',
      `a ${numbers(1, 20)} door`,
      'a {+w1 w2 w3 w4 … w17 w18 w19 w20 +}door',
    ],
    [
      'leaves a short text whole',
      'one two three four X',
      'one two three four Y',
      'one two three four [-X-]{+Y+}',
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(formatWordDiff(compactDiff(wordDiff(before, after, 'en')))).toBe(expected)
  })
})
