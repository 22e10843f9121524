import { describe, expect, it } from 'vitest'
import { extractText } from '../../../src/extract/extract-text.ts'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { readSentence } from '../../../src/rules/no-token-activation/annotate.ts'
import { reread } from '../../../src/rules/no-token-activation/document-evidence.ts'
import { judgeSentence } from '../../../src/rules/no-token-activation/judge.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { lexiconFor } from '../../../src/rules/no-token-activation/lexicon.ts'
import { noCount } from '../../../src/rules/no-token-activation/senses.ts'
import { splitSentences, type Word } from '../../../src/rules/no-token-activation/words.ts'
import { hostileTexts } from '../../bench/hostile-texts.ts'
import { judge } from './_judge.ts'
import { tokenRetired } from './_policy.ts'

const surroundings = {
  antecedent: {
    isNear: true,
    isNearSection: true,
    isNearDocument: true,
    isPair: false,
    isAfterKey: true,
    isContinuing: true,
  },
  senses: {
    passage: noCount,
    section: noCount,
    document: noCount,
  },
  isAddress: false,
  isPicture: false,
  isDefinition: false,
  isRemoval: false,
}

/** How often words are looked at while something is done with them: its cost without a clock. */
function countLooks(act: (counted: (words: readonly Word[]) => readonly Word[]) => void): number {
  let looks = 0
  act(
    (words) =>
      new Proxy(words, {
        get: (target, property) => {
          looks += 1
          return Reflect.get(target, property)
        },
      }),
  )
  return looks
}

const looksAtSentences = (text: string, locale: Locale): number =>
  countLooks((counted) => {
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
  })

/** What a document makes of its sentences, once each is judged by itself. */
function looksAmongNeighbours(text: string, locale: Locale): number {
  const judged = judge(extractText('text', 'hostile.txt', text), locale, phrases)
  return countLooks((counted) => {
    reread(
      judged.map((sentence) => {
        const { reading } = sentence
        return { ...sentence, reading: { ...reading, words: counted(reading.words), kept: {} } }
      }),
    )
  })
}

/** `npm run bench adversarial` measures the same texts at a megabyte, by the clock. */
describe.each(locales)('the cost of a text made to hurt, in %s', (locale) => {
  it.each(hostileTexts(locale))('grows with its length alone: $name', ({ build }) => {
    const looks = looksAtSentences(build(2_000), locale)
    expect(looks).toBeGreaterThan(0)
    expect(looksAtSentences(build(8_000), locale)).toBeLessThan(5 * looks)
  })
  it.each(hostileTexts(locale))('in its document, too: $name', ({ build }) => {
    // None where nothing names the key.
    const looks = looksAmongNeighbours(build(8_000), locale)
    expect(looksAmongNeighbours(build(24_000), locale)).toBeLessThanOrEqual(4 * looks)
  })
})
