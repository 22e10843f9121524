import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import { lookAround } from '../../../src/rules/no-token-activation/around.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import { standingsOf } from '../../../src/rules/no-token-activation/standing.ts'
import { tokenRetired } from './_policy.ts'

const last = 'Bring a pen.'

/** How the last sentence of a text stands in it, if its sentences weigh so much, in their order. */
function standingOfLast(text: string, evidences: readonly number[]): readonly number[] {
  const file = extractText('markdown', 'page.md', text)
  const options = { policy: tokenRetired, tables: phrases, locale: 'en' as const }
  const arounds = lookAround(judgeFile(file, options, options))
  expect(arounds).toHaveLength(evidences.length)
  const weighed = evidences.map((situation) => ({ situation, topic: 0, words: 0 }))
  return Array.from(standingsOf(arounds, weighed)(arounds.length - 1))
}

describe('how a sentence stands in its document', () => {
  const lines = (...texts: readonly string[]): string => texts.join('\n\n')
  const page = lines('# A token', 'We open at nine.', 'Ring twice.', last)

  it.each([
    { what: 'what it weighs itself', at: 3 },
    { what: 'what the sentence before it weighs', at: 2 },
    { what: 'what the one before that weighs', at: 1 },
    { what: 'what the heading weighs', at: 0 },
  ])('knows $what', ({ at }) => {
    const standing = (evidence: number) =>
      standingOfLast(
        page,
        [0, 0, 0, 0].map((none, order) => (order === at ? evidence : none)),
      )
    expect(standing(2)).not.toEqual(standing(-2))
    // It is told in quarters.
    expect(standing(2)).toEqual(standing(2.05))
  })

  const nothing = [0, 0, 0, 0]
  it.each([
    {
      what: 'whether it is an item beside others',
      one: lines('A token.', '- One.\n- Two.', `- ${last}`),
      other: lines('A token.', '- One.\n- Two.', last),
    },
    {
      what: 'whether a heading comes before it',
      one: lines('A token.', 'One.', '# Two', last),
      other: lines('A token.', 'One.', 'Two', last),
    },
    {
      what: 'whether a question comes before it',
      one: lines('A token.', 'One.', 'Two?', last),
      other: lines('A token.', 'One.', 'Two.', last),
    },
    {
      what: 'whether it is in the row of another cell',
      one: '| A token | One |\n| --- | --- |\n| Two | Bring a pen. |',
      other: lines('A token', 'One', 'Two', last),
    },
  ])('knows $what', ({ one, other }) => {
    expect(standingOfLast(one, nothing)).not.toEqual(standingOfLast(other, nothing))
  })

  it('leaves itself out of what its section says', () => {
    const alone = standingOfLast(lines('# A token', '# Desk', 'Here.', last), [0, 0, -3, 5])
    const more = standingOfLast(lines('# A token', '# Desk', 'Here.', last), [0, 0, -3, 6])
    // Only its own numbers differ: the sum, and the part that makes it.
    expect(alone.filter((number, at) => number !== more[at])).toHaveLength(2)
  })

  it('has as many numbers in every document, none above 63', () => {
    const long = lines('# A token', ...Array.from({ length: 200 }, () => 'Ring twice.'), last)
    const standing = standingOfLast(
      long,
      Array.from({ length: 202 }, () => 9),
    )
    expect(standing).toHaveLength(standingOfLast(page, nothing).length)
    expect(Math.max(...standing)).toBe(63)
  })
})
