import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { joinBrokenWords } from '../../../src/rules/no-token-activation/broken-words.ts'
import { keyNamesIn } from '../../../src/rules/no-token-activation/key-names.ts'
import { namesRetiredKey } from '../../../src/rules/no-token-activation/keys.ts'
import { lexiconFor } from '../../../src/rules/no-token-activation/lexicon.ts'
import { compileNames } from '../../../src/rules/no-token-activation/may-name.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { spellWords, splitWords } from '../../../src/rules/no-token-activation/words.ts'
import { smsRetired, tokenRetired } from './_policy.ts'
import { readSentences } from './_samples.ts'

const terms = { policy: tokenRetired, tables: bare }
const mayName = compileNames(terms)

/** What the reading of the text in any of the languages says. */
const isNamed = (text: string): boolean =>
  locales.some((locale) => {
    const lexicon = lexiconFor(locale, terms)
    const words = joinBrokenWords(splitWords(text), lexicon)
    return namesRetiredKey(spellWords(words, locale), lexicon)
  })

describe('may name the key', () => {
  it.each([
    'token',
    'De TOKENS liggen klaar.',
    'Tokenaktivierung',
    'T O K E N',
    'your to-ken',
    'your tok en',
    'your to\u00adken',
    'your t\u043eken',
    'your t0ken',
    'your tokken',
    'le jet-on',
    '{{ retired_key }}',
    '{{retired_key_name}}',
    'een kaart met 24 codes',
    'la carte de 24 codes',
    'Karte mit 24 Codes',
    'die Karte mit\u00a024 Codes',
  ])('%s', (text) => {
    expect(mayName(text)).toBe(true)
    expect(isNamed(text)).toBe(true)
  })
})

describe('cannot name it', () => {
  it.each([
    '',
    '…',
    'Het loket is open van 9 tot 12 uur.',
    'Breng uw identiteitskaart en de codes van uw kaart mee.',
    'Votre carte d’identité est prête.',
    'Die Karte mit den Wanderwegen kostet 24 Euro.',
    'Section a, b or c',
    'Dear {{ name }}',
    'broken down and spoken of',
  ])('%s', (text) => {
    expect(mayName(text)).toBe(false)
  })
})

it('says of no text that it cannot, in which a reader of any language finds it', () => {
  const parts = locales.flatMap((locale) => {
    const { patterns, starts, words } = keyNamesIn(locale, terms)
    return [...patterns.flatMap((pattern) => pattern.split(/[ |]/)), ...starts, ...words]
  })
  const piece = fc.oneof(
    fc.constantFrom(...new Set(parts.map((part) => part.replace(/[*?]/g, '')))),
    fc.constantFrom(
      '24',
      'wären',
      'l',
      'n',
      'oe',
      'ken',
      'on',
      '0',
      'ö',
      'can',
      't',
      'x',
      '{',
      '}',
    ),
  )
  const gap = fc.constantFrom(
    ' ',
    ' ',
    ' ',
    '',
    '-',
    '’',
    "'",
    '\u00ad',
    ', ',
    '. ',
    ' (',
    '\u200b',
  )
  const text = fc
    .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 8 })
    .map((pairs) => pairs.flat().join(''))
  let named = 0
  fc.assert(
    fc.property(text, (written) => {
      if (!isNamed(written)) return
      named += 1
      expect(mayName(written)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
  expect(named).toBeGreaterThan(1000)
})

it('holds for the samples, and spares the reading of most lines that do not name it', () => {
  const texts = locales.flatMap((locale) => readSentences('development', locale))
  const some = texts.filter((_, order) => order % 10 === 0).map(({ text }) => text)
  const named = some.filter(isNamed)
  expect(named.filter((text) => !mayName(text))).toEqual([])
  const others = some.filter((text) => !isNamed(text))
  expect(others.filter(mayName).length).toBeLessThan(others.length / 50)
})

it('goes by the policy', () => {
  const mayNameSms = compileNames({ policy: smsRetired, tables: bare })
  expect([mayNameSms('token'), mayNameSms('Beveiligingscode via sms')]).toEqual([false, true])
})
