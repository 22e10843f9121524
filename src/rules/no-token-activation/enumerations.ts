/** Finds the key in a list: among other keys, or among the things announced before a colon. */
import { holds } from './clause.ts'
import { isAnotherKey } from './other-objects.ts'
import {
  hasWord,
  having,
  namesKey,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

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
    if (beginsMain(reading, mention, predicate)) return false
    const isNextToOther = others.some((other) => {
      const between = reading.words.slice(
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
    if (!isNextToOther) return false
    return isGeneric
      ? !predicate.isWeak
      : reading.clauseAt(predicate.from) <= reading.clauseAt(mention.from) ||
          isCoSubject(reading, mention, predicate) ||
          (reading.lexicon.isVerbFinal && isEndOfList(reading, predicate, mention, others))
  })
}

/** “When you activate itsme, | your token stays valid”: the mention is the subject of what follows. */
const beginsMain = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  !reading.lexicon.isVerbFinal &&
  reading.clauseAt(mention.from) > reading.clauseAt(predicate.from) &&
  reading.clauses[reading.clauseAt(predicate.from)]?.kind === 'condition' &&
  (reading.lexicon.is('presentAuxiliaries', reading.words[mention.to]?.text ?? '') ||
    having(reading, 'use', 'end', 'ability').some((one) => one.from === mention.to))

/** “Both the key | and the app can be activated”: the first of two subjects, which nothing precedes. */
function isCoSubject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const at = reading.clauseAt(mention.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  return (
    !reading.lexicon.isVerbFinal &&
    (predicate.form === 'participle' || predicate.isIntransitive) &&
    reading.clauses[at + 1]?.kind === 'coordinate' &&
    reading.clauseAt(predicate.from) === at + 1 &&
    mention.to === to &&
    mention.from - from <= longestDeterminer &&
    having(reading, 'determiner', 'adverb', 'without').every((one) => one.from > mention.to)
  )
}

/** Words before a noun: “both the paper”. */
const longestDeterminer = 3

/** “You can a token, an app or an SMS code | activate”: the verb closes the list. */
const isEndOfList = (
  reading: Reading,
  predicate: Occurrence,
  mention: KeySpan,
  others: readonly KeySpan[],
): boolean =>
  predicate.from > mention.to &&
  reading.clauseAt(predicate.from) === reading.clauseAt(mention.from) + 1 &&
  others.some((other) => other.from > mention.to && predicate.from - other.to <= 1)

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
      ((predicate.form === 'now' &&
        !predicate.isIntransitive &&
        isOnlyItem(reading, mention, clause + 1)) ||
        reading.clauses
          .slice(clause + 1, to + 1)
          .every(
            (one, index) =>
              one.to - one.from <= longest && (index === 0 || /^[,–]$/.test(one.opener)),
          ))
    )
  })
}

/** “Available online: the small card with 24 codes for public services”: all that is announced, and no verb with it. */
function isOnlyItem(reading: Reading, mention: KeySpan, clause: number): boolean {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return (
    reading.clauseAt(mention.from) === clause &&
    mention.from - from <= longestDeterminer &&
    to - mention.to <= longestItem + 1 &&
    !hasWord(reading, 'presentAuxiliaries', from, to) &&
    !hasWord(reading, 'pastAuxiliaries', from, to) &&
    !holds(reading, clause, 'end', 'adverb', 'determiner', 'obtain', 'replace')
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 5
