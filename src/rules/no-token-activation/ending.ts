/** The words of ending that bear on a predicate and its key. */
import type { Binding } from './binding.ts'
import { isComplement, isEffortful, opensWith } from './clause.ts'
import { governs, isVerdictOnList } from './ending-reach.ts'
import { isCeasing, isHandedOver, isMasked, isSetApart, negations } from './negation.ts'
import { targetOf } from './negation-target.ts'
import {
  clauseOf,
  hasWord,
  having,
  isWord,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** Why a word of ending says nothing of the predicate and its key: any one is enough. */
const exclusions: readonly ((reading: Reading, end: Occurrence, binding: Binding) => boolean)[] = [
  isPartOfPredicate,
  (_, end, { mention }) => shares(end, mention),
  isOfOldOne,
  isOfTerms,
  isAboutOtherKey,
  isUnlessBrought,
  isDutyOver,
  isOfOtherThing,
  isUnlessMet,
  isAlternative,
  isHandedOver,
  isLifted,
  isGranted,
]

/** The words of ending that are about the predicate or the key of the binding. */
export const endingsOf = (reading: Reading, binding: Binding): readonly Occurrence[] =>
  having(reading, 'end').filter(
    (end) =>
      !exclusions.some((isExcluded) => isExcluded(reading, end, binding)) &&
      governs(reading, end, binding),
  )

/** The phrase of the predicate takes the word in. */
function isPartOfPredicate(reading: Reading, end: Occurrence, binding: Binding): boolean {
  return (
    shares(end, binding.predicate) &&
    !isBeforeKey(reading, end, binding) &&
    !takesFirstWord(reading, end, binding)
  )
}

/** “… and the old one is cancelled”, if it is not the verdict on a list. */
function isOfOldOne(reading: Reading, end: Occurrence, { mention, predicate }: Binding): boolean {
  return (
    isAboutOld(reading, end, mention) &&
    !isVerdictOnList(reading, end, reading.clauseAt(predicate.from))
  )
}

/** “The suspension of token requests has been lifted”: one phrase takes both in. */
function isLifted(reading: Reading, end: Occurrence): boolean {
  return having(reading, 'nothing').some((one) => one.to - one.from > 2 && overlaps(one, end))
}

/** “He wondered | whether a torn key may be exchanged – | yes, …”: asked, and answered at once. */
function isGranted(reading: Reading, end: Occurrence, { predicate }: Binding): boolean {
  return (
    opensWith(reading, reading.clauseAt(end.from) + 1, 'whether') &&
    having(reading, 'yes').some(
      ({ from }) => from > predicate.from && clauseOf(reading, from)?.from === from,
    )
  )
}

/** “One need no longer come twice to get one”: the trouble has ended. */
function isDutyOver(reading: Reading, end: Occurrence): boolean {
  return (
    having(reading, 'obligation').some((one) => overlaps(one, end)) &&
    isEffortful(reading, reading.clauseAt(end.from))
  )
}

/** “activate or suspend your key”: one of the things that can be done. */
function isAlternative(
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  return (
    end.form === 'now' &&
    predicate.form === 'now' &&
    end.from - predicate.to === 1 &&
    hasWord(reading, 'alternatives', predicate.to, end.from) &&
    mention.from >= end.to
  )
}

/** “The end of the fax has no effect on requests for a key”: the noun has what ends beside it. */
function isOfOtherThing(
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const first = Math.min(predicate.from, mention.from)
  return (
    // “It is a mistake to think that …”
    !hasWord(reading, 'untruths', end.from, end.to) &&
    (end.form === 'noun' || hasWord(reading, 'determiners', end.from - 1, end.from)) &&
    first - end.to >= longestEnded &&
    hasWord(reading, 'objectPrepositions', end.to, end.to + 1) &&
    negations(reading).some(({ from }) => from >= end.to && from < first)
  )
}

/** Words of “of the fax has” */
const longestEnded = 4

/** “The fee for a token was abolished”: a price, a wait or a condition has ended, and not what it was for. */
function isOfTerms(reading: Reading, end: Occurrence, { mention }: Binding): boolean {
  const at = reading.clauseAt(mention.from)
  return (
    end.from >= mention.to &&
    reading.clauseAt(end.from) === at &&
    having(reading, 'terms').some(
      (one) =>
        one.to < mention.from &&
        mention.from - one.to <= longestLink &&
        reading.clauseAt(one.from) === at &&
        // “The delivery of tokens is suspended”
        !having(reading, 'obtain').some(
          (other) => other.form === 'noun' && other.from === one.from,
        ) &&
        hasWord(reading, 'objectPrepositions', one.to, mention.from),
    )
  )
}

/** Words of “for your second”. */
const longestLink = 3

/** “komt te laat voor een token”: in the gap of the predicate, on the way to the key; not “no one is refused a key”. */
const isBeforeKey = (reading: Reading, end: Occurrence, { predicate, mention }: Binding): boolean =>
  predicate.from < end.from &&
  end.to <= mention.from &&
  mention.to <= predicate.to &&
  !having(reading, 'only').some((one) => overlaps(one, end)) &&
  // “a pity to do without a key”
  !having(reading, 'cancel').some((one) => one.from === predicate.from)

/** “It is too late to have one made”, in Dutch: *te laat | laat … maken*. */
const takesFirstWord = ({ lexicon }: Reading, end: Occurrence, { predicate }: Binding): boolean =>
  lexicon.isVerbFinal &&
  end.from < predicate.from &&
  end.to === predicate.from + 1 &&
  end.to < predicate.to

/** “… and the old one is cancelled.” */
export const isAboutOld = (reading: Reading, end: Occurrence, mention?: KeySpan): boolean =>
  isObjectOld(reading, end) ||
  (isOldBeside(reading, end) &&
    !reading.keys.some(
      (key) =>
        key.meaning === 'retired' &&
        key.from >= end.from - 2 &&
        key.from <= end.to + 2 &&
        // “The old key is cancelled as soon as the new one is active.”
        (mention === undefined ||
          mention === key ||
          !hasWord(reading, 'old', key.from - 1, key.from)),
    ))

/** “A new key cancels the old one.” */
const isObjectOld = ({ lexicon, words }: Reading, { to }: Occurrence): boolean => {
  const [article, old, next] = words.slice(to, to + 3)
  return (
    !lexicon.isVerbFinal &&
    lexicon.is('determiners', article?.text ?? '') &&
    lexicon.is('old', old?.text ?? '') &&
    next?.isPunctuation !== false
  )
}

const isOldBeside = (reading: Reading, { from, to }: Occurrence): boolean =>
  // A short phrase of ending may hold the word itself: “lost labour”.
  to - from <= 2
    ? namesOld(reading, Math.max(0, from - 5), from) || namesOld(reading, to, to + 3)
    : namesOld(reading, Math.max(0, from - 5), to + 3)

/** “first”, not “first floor” */
const namesOld = (reading: Reading, from: number, to: number): boolean =>
  reading.words
    .slice(from, to)
    .some(
      ({ text }, order) =>
        reading.lexicon.is('old', text) &&
        !having(reading, 'offer').some((one) => one.from === from + order + 1),
    )

/** “whose itsme has stopped”, “the end of SMS”: another key is nearer, in the same breath. */
function isAboutOtherKey(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const { mention } = binding
  const gap = (key: { from: number; to: number }): number =>
    key.from >= end.to ? key.from - end.to : end.from - key.to
  const isBeside = (key: { from: number; to: number }): boolean =>
    !overlaps(key, end) &&
    gap(key) <= 3 &&
    reading.words
      .slice(Math.min(key.to, end.to), Math.max(key.from, end.from))
      .every((word) => !word.isPunctuation)
  return (
    mention.meaning === 'retired' &&
    mention.from > end.to &&
    (gap(mention) > 3 || binding.predicate.from >= end.to) &&
    reading.keys.some((key) => key.meaning === 'other-key' && isBeside(key))
  )
}

/** “Without an e-mail address, | it is impossible to …”: with it one can; not “with or without”, “without exception”. */
function isUnlessBrought(reading: Reading, end: Occurrence): boolean {
  return having(reading, 'without').some(
    (one) =>
      reading.clauseAt(one.from) < reading.clauseAt(end.from) &&
      !isSetApart(reading, one.to, end.from) &&
      !isWord(reading, one.from - 1, 'coordinators') &&
      !isMasked(reading, one) &&
      targetOf(reading, one) === undefined,
  )
}

/** “It is impossible to get one | without an e-mail address”, “… as long as it is not confirmed”: then one can. */
function isUnlessMet(reading: Reading, end: Occurrence, { predicate, mention }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  return (
    reading.clauseAt(end.from) === clause - 1 &&
    isComplement(reading, clause - 1, clause) &&
    (isConditionUnmet(reading, clause + 1) ||
      having(reading, 'except').some((one) => {
        const at = reading.clauseAt(one.from)
        return (
          one.from >= Math.max(predicate.to, mention.to) &&
          at - clause <= 1 &&
          !/^[;:(–]$/.test(at > clause ? (reading.clauses[at]?.opener ?? '') : '') &&
          !isWord(reading, one.from - 1, 'coordinators') &&
          !isMasked(reading, one)
        )
      }))
  )
}

/** “… if you have no address”, not “even if …” */
const isConditionUnmet = (reading: Reading, clause: number): boolean => {
  const { kind, from = 0 } = reading.clauses[clause] ?? {}
  return (
    kind === 'condition' &&
    !isWord(reading, from - 1, 'adverbs') &&
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === clause && one.role !== 'without' && !isCeasing(reading, one),
    )
  )
}

/** The phrases have a first or last word in common; a gap may hold the other (“lehnt jeden Tokenantrag ab”). */
export const shares = (phrase: Occurrence, other: { from: number; to: number }): boolean =>
  (other.from <= phrase.from && phrase.from < other.to) ||
  (other.from < phrase.to && phrase.to <= other.to)
