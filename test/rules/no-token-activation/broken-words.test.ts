import { describe, expect, it } from 'vitest'
import { joinBrokenWords } from '../../../src/rules/no-token-activation/broken-words.ts'
import { lexiconFor } from '../../../src/rules/no-token-activation/lexicon.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { splitWords } from '../../../src/rules/no-token-activation/words.ts'
import { tokenRetired } from './_policy.ts'

describe('words broken in two', () => {
  const lexicon = lexiconFor('en', { policy: tokenRetired, tables: phrases })
  it.each([
    { text: 'your to-ken', words: ['your', 'token'] },
    { text: 'your tok en', words: ['your', 'token'] },
    { text: 'activ-ating it', words: ['activating', 'it'] },
    { text: 'to open', words: ['to', 'open'] },
    { text: 'a code card', words: ['a', 'code', 'card'] },
    { text: 'token-entry', words: ['token', 'entry'] },
    { text: 'to  ken', words: ['to', 'ken'] },
  ])('$text', ({ text, words }) => {
    const joined = joinBrokenWords(splitWords(text), lexicon)
    expect(joined.map((word) => word.text)).toEqual(words)
    expect(text.slice(joined[0]?.start, joined.at(-1)?.end)).toBe(text)
  })
})
