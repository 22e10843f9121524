/** Words of ending, and what they are about. */
import { having, overlaps, type Occurrence, type Reading } from './annotate.ts'
import type { Binding } from './binding.ts'
import { isComplement, resumesBefore } from './clause.ts'
import { targetOf } from './negation.ts'

/** “… and the old one is cancelled.” */
export const isAboutOld = (reading: Reading, end: Occurrence): boolean =>
  reading.words
    .slice(Math.max(0, end.from - 5), end.to + 3)
    .some((word) => reading.lexicon.is('old', word.text)) &&
  !reading.keys.some(
    (key) => key.meaning === 'retired' && key.from >= end.from - 2 && key.from <= end.to + 2,
  )

/** “whose itsme has stopped”, “the end of SMS”: another key is nearer, in the same breath. */
export function isAboutOtherKey(reading: Reading, end: Occurrence, binding: Binding): boolean {
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

/** “Request a token and stop queueing”: after the coordination something else ends. */
export const isBesides = (
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean =>
  predicate.form === 'now' &&
  predicate.from < end.from &&
  mention.to <= end.from &&
  reading.words
    .slice(Math.max(predicate.to, mention.to), end.from)
    .some((word) => reading.lexicon.is('coordinators', word.text))

/** “Without your identity card, | it is impossible to …”: with it one can. */
export const isUnlessBrought = (reading: Reading, end: Occurrence): boolean =>
  having(reading, 'without').some(
    (one) =>
      reading.clauseAt(one.from) < reading.clauseAt(end.from) &&
      reading.lexicon.is('determiners', reading.words[one.to]?.text ?? '') &&
      targetOf(reading, one) === undefined,
  )

/** The phrases have a first or last word in common; a gap may hold the other (“lehnt jeden Tokenantrag ab”). */
export const shares = (phrase: Occurrence, other: { from: number; to: number }): boolean =>
  (other.from <= phrase.from && phrase.from < other.to) ||
  (other.from < phrase.to && phrase.to <= other.to)

/** The word of ending is about the predicate or the key of the binding. */
export function governs(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (at === clause) return true
  if (at === reading.clauseAt(binding.mention.from))
    // “If your request was refused, apply again.”
    return at > clause || reading.clauses[at]?.kind !== 'condition'
  if (isComplement(reading, at, clause)) return true
  // “If anybody offers you a key, hang up.”
  if (at > clause && at - clause <= 2 && isInCondition(reading, clause)) return true
  // “Rumour has it | that you can …”, “You are wasting your time | if you come for one.”
  if (clause === at + 1 && (isContent(reading, clause) || isInCondition(reading, clause)))
    return true
  if (at > clause && at - clause <= 2 && resumesBefore(reading, at)) return true
  if (at === clause + 1 && isPredicateOf(reading, at, end)) return true
  // “The screen shows an error | when someone tries | to activate one.”
  if (
    clause === at + 2 &&
    isComplement(reading, at + 1, clause) &&
    reading.clauses[at + 1]?.kind === 'condition' &&
    reading.clauses[at + 1]?.opener !== ','
  )
    return true
  // “Das Gerücht, man bekomme noch ein Token, …”
  if (end.form === 'noun' && clause === at + 1 && end.to + 1 === reading.clauses[at]?.to)
    return true
  // “fraudulent sites | that offer | to order one”
  if (
    isRelative(reading, at + 1) &&
    (clause === at + 1 || (clause === at + 2 && isComplement(reading, at + 1, clause)))
  )
    return true
  // “The possibility to activate a token | has gone.”
  if (
    at === clause + 1 &&
    reading.occurrences.some(
      (one) => one.role === 'transmit' && reading.clauseAt(one.from) === clause - 1,
    )
  )
    return true
  // “Token activation: stopped on …”
  const isNominal =
    binding.predicate.form === 'noun' ||
    binding.predicate.to === (reading.clauses[clause]?.to ?? 0) - 1
  const { from = 0 } = reading.clauses[clause] ?? {}
  const startsClause = Math.min(binding.predicate.from, binding.mention.from) <= from + 1
  const isResumed = /^(ce|cela|c|dat|das|that|this)$/.test(
    reading.words[reading.clauses[at]?.from ?? 0]?.text ?? '',
  )
  const head = reading.clauses[at]
  // “your request, | to which we cannot …”
  const hasRelative = /^(laquelle|lequel|auquel|auxquelles|lesquelles|which)$/.test(
    reading.words[head?.from ?? 0]?.text ?? '',
  )
  if (hasRelative && at > clause && at - clause <= 2 && binding.predicate.form === 'noun')
    return true
  // “Over, the requests for a token!”
  if (head && clause === at + 1 && end.from === head.from && head.to - end.to <= 1 && isNominal)
    return true
  // “…; that is over”, “… must know | that it is over”: a verdict, and nothing more
  const opening = reading.clauses[at]?.from ?? 0
  const isVerdict =
    at > clause &&
    at - clause <= 2 &&
    reading.words
      .slice(opening, opening + 2)
      .some((word) => /^(ce|cela|ca|this|that)$/.test(word.text)) &&
    (reading.clauses[at]?.to ?? 0) - end.to <= 2
  if (isVerdict) return true
  // “itsme or SMS; the token, that is over”
  const named = reading.clauseAt(binding.mention.from)
  if (isResumed && named > clause && at > named && at - named <= 2) return true
  // “Requests for a token that reach us later are returned”
  const after = reading.words[binding.predicate.to]?.text ?? ''
  const isHeadNoun = startsClause && reading.lexicon.is('objectPrepositions', after)
  if (isHeadNoun && at > clause && at - clause <= 2) return true
  return (isNominal || (startsClause && isResumed)) && at === clause + 1
}

/** A condition, or an infinitive that ends one. */
const isInCondition = (reading: Reading, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'condition' ||
  (reading.clauses[clause]?.kind === 'infinitive' &&
    reading.clauses[clause - 1]?.kind === 'condition')

/** The clause says what the word before it spoke of: “the myth that …”. */
const isContent = (reading: Reading, clause: number): boolean =>
  /^(that|dat|dass|que)$/.test(reading.words[reading.clauses[clause]?.from ?? 0]?.text ?? '')

/** “The news that one can order keys, | is false”, in Dutch */
function isPredicateOf(reading: Reading, clause: number, end: Occurrence): boolean {
  const { from, to, opener } = reading.clauses[clause] ?? { from: 0, to: 0, opener: '' }
  return (
    opener === ',' &&
    reading.lexicon.isVerbFinal &&
    (reading.lexicon.is('pastAuxiliaries', reading.words[from]?.text ?? '') || end.from === from) &&
    reading.clauses[clause - 1]?.kind === 'main' &&
    to - from <= shortVerdict
  )
}

/** “is false.” */
const shortVerdict = 5

/** “… sites that …”: hangs on the noun before it. */
const isRelative = (reading: Reading, clause: number): boolean => {
  const { from = 0, kind } = reading.clauses[clause] ?? {}
  return (
    kind === 'subordinate' &&
    /^(qui|que|dont|that|which|who)$/.test(reading.words[from]?.text ?? '')
  )
}
