import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { readSentence } from '../../../src/rules/no-token-activation/annotate.ts'
import { judgeSentence } from '../../../src/rules/no-token-activation/judge.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { lexiconFor } from '../../../src/rules/no-token-activation/lexicon.ts'
import { splitSentences, type Word } from '../../../src/rules/no-token-activation/words.ts'
import { hostileTexts } from '../../bench/hostile-texts.ts'
import { tokenRetired } from './_policy.ts'

const surroundings = {
  antecedent: {
    isNear: true,
    isNearSection: true,
    isNearDocument: true,
    isPair: false,
    isContinuing: true,
  },
  senses: {
    passage: { own: 0, other: 0 },
    section: { own: 0, other: 0 },
    document: { own: 0, other: 0 },
  },
  isAddress: false,
  isPicture: false,
  isDefinition: false,
  isRemoval: false,
}

/** How often a word is looked at while the sentences of a text are read and judged: its cost without a clock. */
function countLooks(text: string, locale: Locale): number {
  let looks = 0
  const counted = (words: readonly Word[]): readonly Word[] =>
    new Proxy(words, {
      get: (target, property) => {
        looks += 1
        return Reflect.get(target, property)
      },
    })
  for (const sentence of splitSentences(text)) {
    const words = counted(sentence.words)
    judgeSentence(
      readSentence(
        { ...sentence, words },
        lexiconFor(locale, { policy: tokenRetired, tables: phrases }),
      ),
      surroundings,
    )
  }
  return looks
}

/** `npm run bench adversarial` measures the same texts at a megabyte, by the clock. */
describe.each(locales)('the cost of a text made to hurt, in %s', (locale) => {
  it.each(hostileTexts(locale))('grows with its length alone: $name', ({ build }) => {
    const looks = countLooks(build(2_000), locale)
    expect(looks).toBeGreaterThan(0)
    expect(countLooks(build(8_000), locale)).toBeLessThan(5 * looks)
  })
})
