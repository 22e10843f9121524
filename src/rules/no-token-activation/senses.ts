/** Tells the citizen's key from its namesakes: computing, bank, laundry, queue. */
import type { WordClass } from './lexicon.ts'
import { isPlainNoun } from './negation-target.ts'
import {
  beforeNoun,
  clauseOf,
  hasWord,
  having,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

export interface SenseCount {
  readonly own: number
  readonly other: number
  /** Of its own, those that only name another key: a bank has an app as well. */
  readonly keys: number
}

export const noCount: SenseCount = { own: 0, other: 0, keys: 0 }

export const addCounts = (a: SenseCount, b: SenseCount): SenseCount => ({
  own: a.own + b.own,
  other: a.other + b.other,
  keys: a.keys + b.keys,
})

/** What is counted around a sentence, from near to far. */
export interface SensesAround {
  /** Its passage, with the nearest heading that speaks for either. */
  readonly passage: SenseCount
  readonly section: SenseCount
  readonly document: SenseCount
}

/** The words of a sentence, or of one of its clauses, that speak for either sense. */
export function countSenses(reading: Reading, clause?: number): SenseCount {
  const isHere = ({ from }: { readonly from: number }): boolean =>
    clause === undefined || reading.clauseAt(from) === clause
  const own = having(reading, 'own-sense').filter(isHere).length
  const other = having(reading, 'other-sense').filter(
    (one) =>
      isHere(one) &&
      !isCompared(reading, one) &&
      !isNotNeeded(reading, one) &&
      !isLandmark(reading, one),
  ).length
  const isNamed = reading.keys.some(
    (key) => isHere(key) && (key.meaning === 'other-key' || key.meaning === 'generic-key'),
  )
  return { own: own + (isNamed ? 1 : 0), other, keys: isNamed && own === 0 ? 1 : 0 }
}

/** Whether a noun, or the one it is joined to, follows such a word, past articles and prepositions. */
const follows = (
  reading: Reading,
  noun: number,
  wordClass: WordClass,
  passed: readonly WordClass[],
): boolean =>
  [noun, noun - 1].some((at) => {
    const before = beforeNoun(reading, at, passed)
    return hasWord(reading, wordClass, before, before + 1)
  })

/** “like a bank card”, “the size of a bank card”, “comme votre carte bancaire” */
const isCompared = (reading: Reading, { from }: { readonly from: number }): boolean =>
  follows(reading, from, 'likeness', ['determiners', 'genitives'])

/** “the sheet next to the coffee machine”: it tells where. */
const isLandmark = (reading: Reading, { from }: { readonly from: number }): boolean =>
  follows(reading, from, 'beside', ['determiners', 'objectPrepositions'])

/** “It needs no software”, not “no refresh token” */
const isNotNeeded = (reading: Reading, one: Occurrence): boolean =>
  having(reading, 'determiner', 'without').some(({ to }) => to === one.from) &&
  !reading.keys.some((key) => overlaps(key, one))

/** The word itself or its direct neighbour names another kind of thing: *access token*, *Sitzungs-Token*. */
function isMarked(reading: Reading, mention: KeySpan): boolean {
  if (isOtherCompound(reading, mention)) return true
  const others = having(reading, 'other-sense')
  return others.some((one) => {
    // “draw a federal token”, “jeton d'accès à Tax-on-web”
    const isCalledOwn = having(reading, 'own-sense').some(
      ({ from, to }) =>
        (one.from < from && to <= mention.to && to < one.to && mention.from <= to) ||
        (mention.from === one.from && from >= one.to && from - one.to <= 1),
    )
    if (isCalledOwn) return false
    if (one.from < mention.to && mention.from < one.to) return true
    const gap = one.to <= mention.from ? mention.from - one.to : one.from - mention.to
    if (gap === 0) return reading.words.slice(one.from, one.to).every((word) => !word.isPunctuation)
    // “jeton de lavage”, “token d’accès”
    const between = reading.words.slice(
      Math.min(one.to, mention.to),
      Math.max(one.from, mention.from),
    )
    return (
      gap >= 1 &&
      gap <= 3 &&
      one.from > mention.from &&
      between.every(
        (word, at) =>
          (at === 0 && /^(de|du|des|pour|voor|for|van|of)$/.test(word.text)) ||
          (at === 1 && reading.lexicon.is('determiners', word.text)) ||
          // “for the staff canteen”
          (at === 2 && !word.isPunctuation),
      )
    )
  })
}

/** “heating-token”, “Heiztoken”: the first part of the compound, in one word or before a hyphen, makes it another thing. */
function isOtherCompound({ words, lexicon }: Reading, { from, to }: KeySpan): boolean {
  const word = words[from]
  if (lexicon.locale !== 'de' || to - from > 1 || !word) return false
  const name = lexicon.names.words.find(
    (one) => word.text.length > one.length && word.text.endsWith(one),
  )
  const first = name === undefined ? undefined : word.text.slice(0, -name.length)
  const before = word.isJoined ? words[from - 1] : undefined
  const part = first ?? (before?.isPunctuation === false ? before.text : undefined)
  return part !== undefined && /^\p{L}{2,}$/u.test(part) && !lexicon.is('ownCompounds', part)
}

/** “a token of thanks”: no article, no person, nothing that a table knows. */
const isOfKind = (reading: Reading, { from, to: at }: KeySpan): boolean => {
  const noun = reading.words[at + 1]
  return (
    at - from === 1 &&
    /^(de|of)$/.test(reading.words[at]?.text ?? '') &&
    noun !== undefined &&
    /^[a-z]/.test(noun.text) &&
    !reading.lexicon.is('determiners', noun.text) &&
    !noun.isCapital &&
    isPlainNoun(reading, at + 1, 0)
  )
}

/** “citizen token”, “your citizen token”: the name itself says whose it is. */
const isOwnName = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'own-sense').some(
    (one) => mention.from - one.from <= 1 && one.to <= mention.to && mention.from < one.to,
  )

/** Its clause says something of its own: after a comma, a semicolon, a colon. */
const isApart = (reading: Reading, { from }: KeySpan): boolean =>
  /^[,;:]$/.test(clauseOf(reading, from)?.opener ?? '')

/** How many times more a document speaks for the citizen's key where a few words of a passage, of a section, say nothing against it. */
const homeRatios = { passage: 12, section: 4 } as const

/** From so many words for the citizen's key on, its last reading settles what a document of both is about. */
const mixed = 3

/** So many words for another sense may be outweighed by the names of other keys. */
const fewOthers = 3

/**
 * Whether the mention is the retired key, judged from near to far: its own word, its sentence, its passage and
 * headings, its section, its document. Nothing said, it is.
 */
export function isRetiredKey(reading: Reading, mention: KeySpan, around: SensesAround): boolean {
  if (isMarked(reading, mention)) return false
  if (isOwnName(reading, mention)) return true
  // “The laundry has new tokens; | those for your tax return we issue as before.”
  if (isApart(reading, mention)) {
    const here = countSenses(reading, reading.clauseAt(mention.from))
    if (here.own > here.other) return true
  }
  const own = countSenses(reading)
  const { keys, other, own: all } = around.document
  // In a text about something else, the names of other keys say nothing.
  const isHome = other < 2 || all - keys >= other
  const spoken = (count: SenseCount): number => (isHome ? count.own : count.own - count.keys)
  if (own.other !== spoken(own)) return spoken(own) > own.other
  for (const part of ['passage', 'section'] as const) {
    const count = around[part]
    // In a text about the citizen's key, “cookies” or “a reader” in a section on privacy mean no other key.
    if (count.other > count.own) return all / Math.max(1, other) >= homeRatios[part]
    if (spoken(count) > count.other) return true
  }
  if (isOfKind(reading, mention)) return all > other
  return isHome || all - keys >= mixed || (other <= fewOthers && other <= all)
}
