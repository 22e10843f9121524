import { describe, expect, it } from 'vitest'
import { joinBrokenWords } from '../../../src/rules/no-token-activation/broken-words.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { lexiconFor, type Lexicon } from '../../../src/rules/no-token-activation/lexicon.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { splitWords } from '../../../src/rules/no-token-activation/words.ts'
import { tokenRetired } from './_policy.ts'

describe('words broken in two', () => {
  const lexiconOf = (locale: Locale): Lexicon =>
    lexiconFor(locale, { policy: tokenRetired, tables: phrases })
  const lexicon = lexiconOf('en')
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
  it.each([
    { locale: 'en', text: 'the de-activation', words: ['the', 'deactivation'] },
    { locale: 'nl', text: 'de de-activatie', words: ['de', 'deactivatie'] },
    { locale: 'nl', text: 'de activatie', words: ['de', 'activatie'] },
    { locale: 'fr', text: 'la dés-activation', words: ['la', 'desactivation'] },
    { locale: 'fr', text: "guide d'activation", words: ['guide', 'de', 'activation'] },
  ] as const)('what is undone in $locale: $text', ({ locale, text, words }) => {
    const joined = joinBrokenWords(splitWords(text), lexiconOf(locale))
    expect(joined.map((word) => word.text)).toEqual(words)
  })
})
