import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { readSentence } from '../../../src/rules/no-token-activation/annotate.ts'
import { lexiconFor } from '../../../src/rules/no-token-activation/lexicon.ts'
import type { Phrase } from '../../../src/rules/no-token-activation/phrases/phrase.ts'
import { phrases } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import {
  spellWords,
  splitSentences,
  splitWords,
} from '../../../src/rules/no-token-activation/words.ts'
import { tokenRetired } from './_policy.ts'

const patternsOf = (phrase: Phrase): readonly string[] =>
  [phrase.now, phrase.participle, phrase.past, phrase.noun].flatMap((list) => list ?? [])

const engine = join(import.meta.dirname, '../../../src/rules/no-token-activation')
const code = globSync('*.ts', { cwd: engine })
  .map((name) => readFileSync(join(engine, name), 'utf8'))
  .join('\n')

it.each(Object.keys(phrases.en))('%s of a table is read by the engine', (name) => {
  expect(code).toMatch(new RegExp(`['.]${name}\\b`))
})

describe.each(locales)('phrases in %s', (locale) => {
  const table = phrases[locale]
  const lexicon = lexiconFor(locale, { policy: tokenRetired, tables: phrases })
  const isFound = (phrase: Phrase, text: string): boolean =>
    splitSentences(text).some((sentence) =>
      readSentence(sentence, lexicon).occurrences.some(
        (one) => one.role === phrase.role && one.isCessation === (phrase.isCessation ?? false),
      ),
    )

  it.each(table.phrases.map((phrase) => ({ name: `${phrase.role}: ${phrase.note}`, phrase })))(
    '$name',
    ({ phrase }) => {
      expect(patternsOf(phrase)).not.toEqual([])
      expect(phrase.match.length).toBeGreaterThan(0)
      expect(phrase.except.length).toBeGreaterThan(0)
      expect(phrase.match.filter((text) => !isFound(phrase, text))).toEqual([])
      expect(phrase.except.filter((text) => isFound(phrase, text))).toEqual([])
    },
  )

  it('spell words as a text is read: no accent, and no German umlaut as two letters', () => {
    const written = [
      ...table.phrases.flatMap(patternsOf),
      ...Object.values(table.words).filter((words) => typeof words !== 'boolean'),
      ...Object.values(table.keys).flatMap((key) => Object.values(key)),
      ...table.genericKey,
      ...Object.values(table.concepts ?? {}),
    ].flat()
    const words = written.join(' ').split(/[ |~*?!]+/)
    const misspelled = words.filter(
      (word) =>
        /^\p{L}+$/u.test(word) &&
        word !== 'KEY' &&
        spellWords(splitWords(word), locale).some(({ text }) => text !== word),
    )
    expect([...new Set(misspelled)]).toEqual([])
  })

  it('name no pattern twice in one role, and no word twice in one pattern', () => {
    const seen = new Set<string>()
    const twice = table.phrases.flatMap((phrase) =>
      patternsOf(phrase).filter((pattern) => {
        const key = `${phrase.role} ${phrase.isCessation ?? false} ${pattern}`
        const isRepeated =
          seen.has(key) ||
          pattern.split(' ').some((word) => new Set(word.split('|')).size < word.split('|').length)
        seen.add(key)
        return isRepeated
      }),
    )
    expect(twice).toEqual([])
  })
})
