/** Finds the key in a list: among other keys, or among the things announced before a colon. */
import { holds } from './clause.ts'
import { isAnotherKey } from './other-objects.ts'
import {
  beforeNoun,
  clauseOf,
  hasWord,
  having,
  isWord,
  namesKey,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import { isItemMark, type Word } from './words.ts'

/** Keys in an enumeration share what is said of the enumeration. */
export function listedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  // “registering digital keys (token, e-mail)”
  const named = mentions.find(
    (mention) =>
      mention.part === 'object' &&
      reading.keys.some(
        (key) =>
          key.meaning === 'generic-key' &&
          key.to === mention.from - 1 &&
          /^[(:]$/.test(reading.words[key.to]?.text ?? '') &&
          reading.clauseAt(predicate.from) === reading.clauseAt(key.from),
      ),
  )
  if (named && !predicate.isWeak) return named
  const others = reading.keys.filter((key) => key.meaning === 'other-key')
  if (others.length === 0) return undefined
  const isGeneric = namesKey(reading, 'generic-key')
  // “Bring your key and your card to set up another one”
  const hasAnother = reading.keys.some(
    (key) =>
      key.from >= predicate.to &&
      isAnotherKey(reading, key) &&
      reading.clauseAt(key.from) === reading.clauseAt(predicate.from),
  )
  return mentions.find((mention) => {
    if (/^(replaced|holder|oblique)$/.test(mention.part)) return false
    if (hasAnother && mention.to <= predicate.from && !reading.lexicon.isVerbFinal) return false
    const isNextToOther = others.some((other) => {
      const between = wordsOfList(
        reading,
        Math.min(mention.to, other.to),
        Math.max(mention.from, other.from),
      )
      return (
        between.length <= 3 &&
        between.every((word) =>
          word.isPunctuation
            ? /[,/|;)[\]]/.test(word.text)
            : /^([\dox]|ou|oder)$/.test(word.text) ||
              reading.lexicon.is('coordinators', word.text) ||
              reading.lexicon.is('determiners', word.text),
        )
      )
    })
    const isOr = others.some((other) => isAlternative(reading, other, mention, predicate))
    if (!isOr && (!isNextToOther || isSaidApart(reading, mention))) return false
    return isGeneric
      ? !predicate.isWeak
      : reading.clauseAt(predicate.from) <= reading.clauseAt(mention.from)
  })
}

/** The words between two places of a list, without the letters and numbers of its items. */
const wordsOfList = ({ words }: Reading, from: number, to: number): readonly Word[] =>
  words
    .slice(from, to)
    .filter((_, order) => !isItemMark(words, from + order) && !isItemMark(words, from + order + 1))

/** “You have activated itsme; | your key stays usable.”, “After the renewal of your card, | your key goes on working” */
const isSaidApart = (reading: Reading, { from }: KeySpan): boolean => {
  const clause = reading.clauseAt(from)
  const { opener = '', from: start = 0 } = reading.clauses[clause] ?? {}
  return holds(reading, clause, 'use') && (opener === ';' || (opener === ',' && from - start <= 1))
}

/** “Activate the app or, failing a phone, a key” */
function isAlternative(
  reading: Reading,
  other: KeySpan,
  mention: KeySpan,
  predicate: Occurrence,
): boolean {
  const { words } = reading
  const before = beforeNoun(reading, mention.from)
  return (
    predicate.to <= other.from &&
    words.slice(predicate.to, other.from).every(({ text }) => text !== ':') &&
    isWord(reading, other.to, 'alternatives') &&
    words[other.to + 1]?.text === ',' &&
    words[before]?.text === ',' &&
    before > other.to + 1 &&
    before - other.to <= longestAside
  )
}

/** “not only codes by e-mail, | but tokens as well”: what the next clause adds. */
export function addedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  const clause = reading.clauseAt(predicate.from)
  const isOpen = having(reading, 'only').some(
    (one) => reading.clauseAt(one.from) === clause && one.to - one.from <= longestTurn,
  )
  const { from = 0, to = 0 } = reading.clauses[clause + 1] ?? {}
  const isTurn =
    isWord(reading, from, 'turns') || having(reading, 'contrast').some((one) => one.from === from)
  if (!isOpen || !isTurn) return undefined
  if (holds(reading, clause + 1, 'use', 'end', 'obtain', 'adverb', 'determiner')) return undefined
  return mentions.find(
    (mention) =>
      mention.part === 'object' &&
      reading.clauseAt(mention.from) === clause + 1 &&
      mention.from - from <= longestTurn &&
      to - mention.to <= longestTurn,
  )
}

/** Words of “but on request also a” */
const longestTurn = 5

/** Words of “or, if you do not have a phone,” */
const longestAside = 10

/** “Available here: passports, tokens, parking permits”: one of the things announced before the colon. */
export function announcedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  const clause = reading.clauseAt(predicate.from)
  const after = reading.clauses[clause + 1]
  if (after?.opener !== ':') return undefined
  const colon = after.from
  // “Issuing: passports, permits, tokens”: the noun is all that announces them
  const isTitle =
    predicate.from === reading.clauses[clause]?.from && colon - predicate.to <= 1 && clause === 0
  if (predicate.form === 'noun' && !isTitle) return undefined
  // “set up two keys: the app for on the road and the token for at home”
  const isOfKeys =
    reading.keys.some(
      (key) => key.meaning === 'generic-key' && reading.clauseAt(key.from) === clause,
    ) &&
    reading.keys.some((key) => key.meaning === 'other-key' && key.from >= colon) &&
    having(reading, 'obtain', 'use', 'end', 'replace', 'remove', 'adverb', 'determiner').every(
      (one) => one.from < colon,
    )
  const longest = isOfKeys ? longestItem * 2 + 2 : longestItem
  return mentions.find((mention) => {
    const to = reading.clauseAt(mention.from)
    return (
      mention.part === 'object' &&
      to > clause &&
      // “you get a message: your key is blocked”
      !holds(reading, to, 'use') &&
      reading.clauses
        .slice(clause + 1, to + 1)
        .every(
          (one, index) =>
            wordsOfList(reading, one.from, one.to).length <= longest &&
            (index === 0 || /^[,–]$/.test(one.opener)),
        )
    )
  })
}

/** Words of one thing in a list, with its comma. */
const longestItem = 5

/** “Token, itsme or text message: which may we set up for you?”: one of the things named before the question. */
export function askedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  const { opener = '', from = 0 } = clauseOf(reading, predicate.from) ?? {}
  const isAsked =
    reading.sentence.isQuestion &&
    /^[:–]$/.test(opener) &&
    hasWord(reading, 'interrogatives', from, from + 2)
  if (!isAsked) return undefined
  const isSaid = having(reading, 'obtain', 'use', 'end', 'replace', 'remove', 'desire').some(
    (one) => one.from < from,
  )
  return isSaid ? undefined : mentions.find(({ part, to }) => part === 'object' && to <= from)
}
