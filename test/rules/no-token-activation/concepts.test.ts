import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { indexConcepts } from '../../../src/rules/no-token-activation/concepts/concept-index.ts'
import {
  conceptsOf,
  forEachConceptFeature,
} from '../../../src/rules/no-token-activation/features.ts'
import { foldPhrase } from '../../../src/rules/no-token-activation/normalise.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import { paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const read = (text: string, locale: Locale) => {
  const [sentence] = judgeFile(paragraph(text, locale), { policy: tokenRetired, tables: bare }, {})
  if (!sentence) throw new Error(`Nothing is read of “${text}”`)
  return sentence.reading
}

const conceptsIn = (locale: Locale): Readonly<Record<string, string>> => bare[locale].concepts ?? {}

describe('the tables', () => {
  it.each(locales)('hold folded words of %s, in order, none twice under a concept', (locale) => {
    const amiss = Object.entries(conceptsIn(locale)).filter(
      ([, words]) => words !== [...new Set(words.split(' ').map(foldPhrase))].toSorted().join(' '),
    )
    expect(amiss).toEqual([])
  })

  it('hold no concept that one language has alone: nothing would be learned from another', () => {
    const languages = new Map<string, number>()
    for (const locale of locales)
      for (const name of Object.keys(conceptsIn(locale)))
        languages.set(name, (languages.get(name) ?? 0) + 1)
    expect([...languages].filter(([, count]) => count === 1)).toEqual([])
  })
})

describe('a word', () => {
  it('may stand for several concepts', () => {
    const index = indexConcepts({
      request: 'aanvraag aanvraagformulier',
      form: 'aanvraagformulier',
    })
    expect(index.get('aanvraag')).toHaveLength(1)
    expect(index.get('aanvraagformulier')).toHaveLength(2)
    expect(index.get('loket')).toBeUndefined()
  })

  it('means the same in each language and form', () => {
    const counted = (text: string, locale: Locale) => {
      const buckets = new Set<number>()
      forEachConceptFeature(read(text, locale), (bucket) => buckets.add(bucket))
      return buckets
    }
    const english = counted('The token and the counter', 'en')
    expect(counted('De token en het loket', 'nl')).toEqual(english)
    expect(counted('Der Token und der Schalter', 'de')).toEqual(english)
    expect(counted('The tokens and the counters', 'en')).toEqual(english)
    expect(counted('The token and the library', 'en')).not.toEqual(english)
  })

  it('is the key, whatever its name, and a number, whatever its value', () => {
    expect(conceptsOf(read('Token 12', 'en'))).toEqual(conceptsOf(read('Burgertoken 7', 'nl')))
  })
})
