/** Plain language: the tables against their own samples, sentences, forms of address. */
import { describe, expect, test } from 'vitest'
import { statementMark } from '../../../src/content/prose.ts'
import { locales } from '../../../src/domain/locale.ts'
import { formsOfAddress, oddAddress } from '../../../src/rules/plain-language/address.ts'
import { findWords, wordTables } from '../../../src/rules/plain-language/find-words.ts'
import { longSentences, sentenceLimits } from '../../../src/rules/plain-language/sentences.ts'
import type { Word } from '../../../src/rules/plain-language/words/word.ts'

describe.each(locales)('%s words', (locale) => {
  const { formal, abbreviations } = wordTables[locale]
  const table: readonly Word[] = [...formal, ...abbreviations]

  test('are many, and each stands once', () => {
    expect([formal.length > 30, abbreviations.length > 5]).toEqual([true, true])
    expect(new Set(table.map(({ pattern }) => pattern)).size).toBe(table.length)
    for (const { pattern, wrong, right } of table)
      expect([pattern, wrong.length > 0, right.length > 0]).toEqual([pattern, true, true])
  })

  const wrong = table.flatMap((word) => word.wrong.map((text) => ({ word, text })))
  test.each(wrong)('$text', ({ word, text }) => {
    expect(findWords(text, locale).map((found) => found.word.pattern)).toContain(word.pattern)
  })

  const right = table.flatMap((word) => word.right.map((text) => ({ word, text })))
  test.each(right)('not $text', ({ word, text }) => {
    expect(findWords(text, locale).map((found) => found.word.pattern)).not.toContain(word.pattern)
  })

  test('what is better is not itself advised against', () => {
    for (const { better } of table)
      expect([better, findWords(better, locale)]).toEqual([better, []])
  })
})

describe('ranges', () => {
  test.each([
    ['nl', 'Wij vragen u, teneinde te helpen.', 'teneinde'],
    ['fr', 'Venez afin d’activer la clé.', 'afin d’'],
    ['de', 'Ein Schlüssel, z.\u00A0B. itsme.', 'z.\u00A0B.'],
    ['en', 'A key, e.g. itsme.', 'e.g.'],
  ] as const)('%s: %s', (locale, text, found) => {
    expect(findWords(text, locale).map(({ from, to }) => text.slice(from, to))).toEqual([found])
  })
})

describe('customary formulas are no formal words', () => {
  test.each([
    ['nl', 'Geachte mevrouw, geachte heer, … Met vriendelijke groeten'],
    ['nl', 'Hoogachtend'],
    ['fr', 'Veuillez agréer, Madame, Monsieur, nos salutations distinguées.'],
    ['de', 'Sehr geehrte Damen und Herren, … Mit freundlichen Grüßen'],
    ['en', 'Dear Sir or Madam, … Yours faithfully,'],
  ] as const)('%s: %s', (locale, text) => {
    expect(findWords(text, locale)).toEqual([])
  })
})

const words = (count: number): string => `Woord${' woord'.repeat(count - 1)}`

describe.each(locales)('%s sentences', (locale) => {
  const { ordinary, statement } = sentenceLimits[locale]

  test.each([
    ['at the limit', `${words(ordinary)}. Nog een.`],
    ['two in a row', `${words(ordinary)}. ${words(ordinary)}.`],
    ['cut by a colon', `${words(ordinary)}: ${words(ordinary)}.`],
    ['cut by a semicolon', `${words(ordinary)}; ${words(ordinary)}.`],
    ['making a statement', `${words(statement)}. ${statementMark} Nog een.`],
    ['elisions, hyphens and slots', `${words(ordinary - 3)} l’e-mail \uFFFC\uFFFC ’s.`],
  ])('short enough: %s', (_name, text) => {
    expect(longSentences(text, locale)).toEqual([])
  })

  test.each([
    ['too long', `${words(ordinary + 1)}. Nog een.`, 0, ordinary + 1],
    ['second', `Eén. ${words(ordinary + 1)}.`, 5, ordinary + 1],
    ['after a colon', `Zo: ${words(ordinary + 1)}.`, 4, ordinary + 1],
    ['too long a statement', `${words(statement + 1)}. ${statementMark}`, 0, statement + 1],
    ['after the last mark', `Eén. ${statementMark} ${words(ordinary + 1)}.`, 7, ordinary + 1],
  ])('%s', (_name, text, from, count) => {
    const [found, ...others] = longSentences(text, locale)
    expect([found?.from, found?.words, others]).toEqual([from, count, []])
    expect(text.slice(found?.from, found?.to)).toMatch(/^Woord .*woord\.$/)
  })
})

test('the full stop of a German date ends no sentence', () => {
  const text = `Ab dem 25. September ${words(22)}.`
  expect(longSentences(text, 'de')).toMatchObject([{ from: 0, words: 26 }])
})

describe('address', () => {
  test.each(
    locales.flatMap((locale) => {
      const forms = formsOfAddress[locale]
      return forms ? [{ locale, forms }] : []
    }),
  )('$locale: one form a document', ({ locale, forms: { samples, names } }) => {
    for (const familiar of samples.familiar) {
      const text = [...samples.formal, ...samples.formal, familiar].join('\n')
      const odd = oddAddress(text, locale)
      expect([familiar, odd.length > 0]).toEqual([familiar, true])
      for (const { from, expected } of odd) {
        expect(from).toBeGreaterThanOrEqual(text.length - familiar.length)
        expect(expected).toBe(names[0])
      }
    }
    const [formal = ''] = samples.formal
    const text = [formal, ...samples.familiar, ...samples.familiar].join('\n')
    const odd = oddAddress(text, locale)
    expect(odd.length).toBeGreaterThan(0)
    for (const { to, expected } of odd) {
      expect(to).toBeLessThanOrEqual(formal.length)
      expect(expected).toBe(names[1])
    }
    expect(oddAddress([...samples.formal, ...samples.neither].join('\n'), locale)).toEqual([])
    expect(oddAddress([...samples.familiar, ...samples.neither].join('\n'), locale)).toEqual([])
  })
})
