/** The names of the retired key in every language, as a text in one of them is searched for them. */
import { locales, type Locale } from '../../domain/locale.ts'
import type { Policy } from '../../domain/policy.ts'
import { foldPhrase } from './normalise.ts'
import type { PhraseTables } from './phrases/phrase.ts'
import { createTypoFinder } from './typos.ts'
import { spellWords, splitWords } from './words.ts'

/** What the detector needs to know of the policy. */
export type DetectorPolicy = Pick<Policy, 'cutoff' | 'retiredKey' | 'keys'>

/** What the detector reads by: the policy, and the phrase tables at hand. */
export interface DetectorTerms {
  readonly policy: DetectorPolicy
  readonly tables: PhraseTables
}

export interface KeyNames {
  /** In the language of the phrase tables. */
  readonly patterns: readonly string[]
  /** Names of one word. */
  readonly words: readonly string[]
  /** What may be left of such a name where it is broken in two. */
  readonly starts: ReadonlySet<string>
  /** One slip away from a name, and no other word of the locale. */
  readonly isTypo: (word: string) => boolean
}

/** A name as the policy writes it, as a pattern: its words, spelt as those of a text are, and nothing else. */
const namePattern = (name: string, locale: Locale): string =>
  spellWords(splitWords(name), locale)
    .map(({ text }) => text.replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
    .join(' ')

/** The patterns of any key's names in one language, for texts in another. */
export const namesOf = (
  key: DetectorPolicy['retiredKey'],
  own: Locale,
  locale: Locale,
  tables: PhraseTables,
): readonly string[] => [
  ...[key.name[own], ...(key.synonyms?.[own] ?? [])].map((name) => namePattern(name, locale)),
  ...(tables[own]?.keys[key.id]?.names ?? []),
]

export function keyNamesIn(locale: Locale, { policy, tables }: DetectorTerms): KeyNames {
  const { retiredKey } = policy
  const written = [...new Set(locales.flatMap((own) => namesOf(retiredKey, own, locale, tables)))]
  const words = [
    ...new Set(
      written
        .filter((name) => !name.includes(' '))
        .flatMap((name) => name.split('|'))
        .map((name) => foldPhrase(name).replaceAll('*', '')),
    ),
  ]
  const known = new Set(
    (tables[locale]?.keys[retiredKey.id]?.lookalikes ?? '').split(' ').map(foldPhrase),
  )
  const typos = createTypoFinder(
    words.filter((word) => word.length >= 5).map((word) => ({ word, value: true })),
  )
  return {
    // Slots of templates stand for the name as well.
    patterns: [...written, 'retiredkey|retiredkeyname'],
    words,
    starts: new Set(words.filter((name) => name.length <= longestSimple).flatMap(startsOf)),
    isTypo: (word) => !known.has(word) && typos.find(word) !== undefined,
  }
}

/** Letters of a name that is one word; the halves of a longer one are words themselves. */
const longestSimple = 6

/** What may stand before a break: two letters or more. */
const startsOf = (name: string): readonly string[] =>
  Array.from({ length: Math.max(0, name.length - 2) }, (_, at) => name.slice(0, at + 2))
