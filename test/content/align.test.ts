/** Versions of a list set side by side. */
import { array, assert, constantFrom, property } from 'fast-check'
import { expect, test } from 'vitest'
import { alignLists, wordLikeness } from '../../src/content/align.ts'

/** `B=1` stayed from place 1, `X~0` took the place of 0, `N` is new. */
function aligned(before: string, after: string): string {
  const [old, now] = [before.split(' '), after.split(' ')].map((list) => list.filter(Boolean))
  const origins = alignLists(old ?? [], now ?? [], (one, other) =>
    (old?.[one] ?? '').toLowerCase() === (now?.[other] ?? '').toLowerCase() ? 1 : 0,
  )
  return (now ?? [])
    .map((entry, index) => {
      const origin = origins[index]
      return origin ? `${entry}${origin.isSame ? '=' : '~'}${origin.index}` : entry
    })
    .join(' ')
}

// A letter in the other case is the same entry with a small change.
test.each([
  ['A B C', 'A B C', 'A=0 B=1 C=2'],
  ['A B C', 'A X C', 'A=0 X~1 C=2'],
  ['A C', 'A B C', 'A=0 B C=1'],
  ['A B C', 'A C', 'A=0 C=2'],
  ['A B C', 'A N b C', 'A=0 N b~1 C=2'],
  ['A B C', 'A b N C', 'A=0 b~1 N C=2'],
  ['A B C D', 'A b N D', 'A=0 b~1 N~2 D=3'],
  ['A B C D', 'A c D', 'A=0 c~2 D=3'],
  ['A B', 'X Y', 'X~0 Y~1'],
  ['A B', 'X Y Z', 'X~0 Y~1 Z'],
  ['', 'A', 'A'],
  ['A', '', ''],
  ['A A A', 'A A', 'A=0 A=1'],
])('%s | %s', (before, after, expected) => {
  expect(aligned(before, after)).toBe(expected)
})

test('origins never cross, are used once, and are the same where they say so', () => {
  const list = array(constantFrom('a', 'b', 'c', 'A', 'B'), { maxLength: 8 })
  assert(
    property(list, list, (before, after) => {
      const origins = alignLists(before, after, (one, other) =>
        wordLikeness(before[one] ?? '', after[other] ?? ''),
      )
      expect(origins.length).toBe(after.length)
      const used = origins.flatMap((origin) => (origin ? [origin.index] : []))
      expect(used).toEqual([...new Set(used)].sort((a, b) => a - b))
      const same = origins.flatMap((origin, index) =>
        origin?.isSame ? [[before[origin.index], after[index]]] : [],
      )
      for (const [one, other] of same) expect(one).toBe(other)
      // Nothing is called new while something has gone from its place.
      expect(used.length).toBeGreaterThanOrEqual(before.length === 0 || after.length === 0 ? 0 : 1)
    }),
  )
})

test.each([
  ['een token', 'een token', 1],
  ['Een token.', 'een token', 1],
  ['een token', 'geen sleutel', 0],
  ['een rode deur', 'een blauwe deur', 2 / 3],
  ['', '', 0],
])('%j is like %j: %d', (one, other, expected) => {
  expect(wordLikeness(one, other)).toBeCloseTo(expected)
})
