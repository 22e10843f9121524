/** Finds the words that name the retired key or another, or that may stand for one. */
import { isTelltale } from './language.ts'
import type { KeyMeaning, Lexicon, WordClass, WordEntry } from './lexicon.ts'
import { nothingBegins, visitMatches, type Candidates, type MatchContext } from './pattern.ts'
import { overlaps, type KeySpan, type Occurrence } from './reading.ts'
import type { Word } from './words.ts'

export type FoundKey = Omit<KeySpan, 'part'>

/** Whether a text may name the retired key: what does not is not read further. */
export function namesRetiredKey(words: readonly Word[], lexicon: Lexicon): boolean {
  const context = contextOf(words)
  return words.some((word, from) => {
    if (word.isPunctuation) return false
    const entry = lexicon.entryOf(word.text)
    return entry.isKeyTypo || (entry.mayName && isNamedAt(entry.keys, context, from))
  })
}

/** Whether words name it, by the names that each of them may begin. */
export function isNamedAmong(
  words: readonly Word[],
  startingAt: (word: string) => readonly Candidates<KeyMeaning>[],
): boolean {
  const context = contextOf(words)
  return words.some(({ text }, from) =>
    startingAt(text).some((candidates) => isNamedAt(candidates, context, from)),
  )
}

/** For patterns of names, in which no key is a part of another. */
const contextOf = (words: readonly Word[]): MatchContext => ({
  words,
  hasKey: false,
  keyEnd: () => undefined,
})

function isNamedAt(
  candidates: Candidates<KeyMeaning>,
  context: MatchContext,
  from: number,
): boolean {
  let isNamed = false
  visitMatches(candidates, context, from + 1, (value) => {
    isNamed ||= value === 'retired'
  })
  return isNamed
}

const rank: Readonly<Record<KeyMeaning, number>> = {
  instead: 0,
  'for-that': 0,
  namesake: 0,
  retired: 1,
  'other-key': 2,
  'generic-key': 3,
  ellipsis: 4,
  anaphora: 5,
}

/** `entries` are those of the words, in their order. */
export function findKeys(
  words: readonly Word[],
  entries: readonly WordEntry[],
): readonly FoundKey[] {
  const context = contextOf(words)
  const all: FoundKey[] = []
  entries.forEach(({ keys, isKeyTypo }, from) => {
    if ((keys === nothingBegins && !isKeyTypo) || words[from]?.isPunctuation !== false) return
    visitMatches(keys, context, from + 1, (value, to) => {
      // “liever geen app, | dan …”: no comparison
      if (value === 'instead' && to - from > 1 && words[to - 2]?.text === ',') return
      all.push({ meaning: value, from, to })
    })
    if (isKeyTypo && !all.some((key) => key.from <= from && from < key.to))
      all.push({ meaning: 'retired', from, to: from + 1 })
  })
  if (all.length === 0) return all
  const kept: FoundKey[] = []
  for (const key of all.sort(
    (a, b) => rank[a.meaning] - rank[b.meaning] || b.to - b.from - (a.to - a.from),
  )) {
    // “an SMS” is a message, “an SMS code” the key
    if (key.meaning === 'namesake' && all.some((other) => goesOn(other, key))) continue
    const isFree =
      key.meaning === 'instead' ||
      (key.meaning === 'ellipsis' &&
        kept.every((other) => other.meaning === 'ellipsis' || !overlaps(other, key))) ||
      !kept.some((other) => other.meaning !== 'instead' && overlaps(other, key))
    if (isFree) kept.push(key)
  }
  return kept.filter((key) => key.meaning !== 'namesake').toSorted((a, b) => a.from - b.from)
}

/** A name of the key that begins in the namesake and ends after it. */
const goesOn = (key: FoundKey, namesake: FoundKey): boolean =>
  key.meaning === 'retired' &&
  namesake.from <= key.from &&
  key.from < namesake.to &&
  namesake.to < key.to

/** “a new one” stands for the key, “a new address” does not; nor does the card in “activation codes”. */
export function standsAlone(
  key: FoundKey,
  words: readonly Word[],
  found: readonly FoundKey[],
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
): boolean {
  if (key.meaning === 'anaphora')
    return !occurrences.some((one) => one.role === 'other' && overlaps(one, key))
  if (key.meaning !== 'ellipsis') return true
  const next = words[key.to]
  const last = words[key.to - 1]
  if (next && /^(of|van|der|des)$/.test(next.text)) return false
  if (!next || next.isPunctuation || (last && lexicon.is('standInNouns', last.text))) return true
  if (
    lexicon.locale === 'de' &&
    !next.isCapital &&
    last &&
    !lexicon.is('ellipticArticles', last.text)
  )
    return true
  if (found.some((other) => other.from === key.to && other.meaning !== 'ellipsis')) return false
  // “einen anderen digitalen Schlüssel”
  if (
    !next.isCapital &&
    found.some((other) => other.from === key.to + 1 && other.meaning === 'generic-key') &&
    occurrences.some((one) => one.role === 'own-sense' && one.from === key.to)
  )
    return false
  const is = (...classes: readonly WordClass[]): boolean =>
    classes.some((one) => lexicon.is(one, next.text))
  if (
    is(
      'coordinators',
      'openers',
      'instrument',
      'objectPrepositions',
      'adverbs',
      'pronouns',
      'presentAuxiliaries',
      'pastAuxiliaries',
      'conditional',
    ) ||
    isTelltale(next.text, lexicon.locale)
  )
    return true
  return occurrences.some(
    (one) =>
      // “a new request”: a noun of its own; a Dutch or German one may be the verb
      (one.from === key.to &&
        !/^(other|own-sense)/.test(one.role) &&
        (lexicon.isVerbFinal || (one.form !== 'noun' && one.role !== 'idiom'))) ||
      // “sturen wij u een nieuwe | toe”: the end of its verb
      (one.role === 'obtain' && one.from < key.from && one.to === key.to + 1),
  )
}
