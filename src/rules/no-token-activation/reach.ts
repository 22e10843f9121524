/** Whether a negation reaches the predicate, in its own clause or from another. */
import { isAuxiliary } from './lexicon.ts'
import type { Binding } from './binding.ts'
import { isMeans, isNegatedSubject, reachesAcross } from './across-clauses.ts'
import { holds, isComplement, isConditional, isRelativeTo, opensWith } from './clause.ts'
import { deniesTarget } from './determiners.ts'
import { isCancelled, isCeasing, isMasked } from './negation.ts'
import { isPlainNoun, targetOf } from './negation-target.ts'
import { hasWayOut } from './way-out.ts'
import {
  hasWord,
  having,
  isInKey,
  isWord,
  overlaps,
  type Occurrence,
  type Reading,
} from './reading.ts'
import { bearsOnPredicate, isEffort } from './within-clause.ts'

/** “Qui n'en a pas | peut s'en procurer un”: says who, and the verb after it says what they can do. */
const isOfWhoever = (reading: Reading, negation: Occurrence, { predicate }: Binding): boolean => {
  const clause = reading.clauseAt(negation.from)
  return (
    opensWith(reading, clause, 'whoever') &&
    negation.from - (reading.clauses[clause]?.from ?? 0) <= 2 &&
    having(reading, 'ability', 'obligation').some(
      (one) => one.from >= negation.to && one.to <= predicate.from && one.from - negation.to <= 1,
    )
  )
}

/** “Een token aanvragen kan iedereen | die niet …”, “verkrijgbaar voor wie niet …”: no comma before what is said of them. */
const isOfThoseAfter = (
  { lexicon, words }: Reading,
  { from }: Occurrence,
  { predicate, mention }: Binding,
): boolean =>
  lexicon.isVerbFinal &&
  from > Math.max(predicate.to, mention.to) &&
  (lexicon.is('whoever', words[from - 1]?.text ?? '') ||
    (lexicon.is('subjectRelatives', words[from - 1]?.text ?? '') &&
      words[from - 2]?.isPunctuation === false &&
      !isAuxiliary(lexicon, words[from - 2]?.text ?? '')))

/** One negation denies the predicate of a binding. */
export function applies(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  if (isOfWhoever(reading, negation, binding) || isOfThoseAfter(reading, negation, binding))
    return false
  if (isMasked(reading, negation) || hasWayOut(reading, negation, binding)) return false
  if (isOfRelative(reading, negation, binding)) return false
  if (isRightBefore(reading, negation, binding)) return true
  if (isRefuted(reading, negation, binding)) return false
  if (negation.role === 'nothing' || isCancelled(reading, negation)) return false
  // “We no longer charge for new keys”
  if (
    isCeasing(reading, negation) &&
    reading.lexicon.locale === 'en' &&
    isWord(reading, binding.predicate.from, 'effort')
  )
    return false
  if (isDutyAhead(reading, negation, binding) || isTripSpared(reading, negation, binding))
    return false
  if (isOtherSpared(reading, negation)) return false
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (at === clause && isPresupposed(reading, negation, at)) return false
  if (negation.role === 'without') {
    // “Those who are still without a key”: the wish takes the word in
    if (binding.predicate.role === 'desire' && overlaps(negation, binding.predicate)) return false
    // “Nobody leaves without a key”
    const isUndone = having(reading, 'nobody', 'adverb').some(
      (one) => one.from < negation.from && reading.clauseAt(one.from) === at,
    )
    const target = targetOf(reading, negation)
    // “Anyone without a token can have one made”
    const isMadeGood =
      target !== undefined &&
      'meaning' in target &&
      target.meaning === 'retired' &&
      reading.keys.some((key) => key.meaning === 'ellipsis' && key.from >= target.to)
    const isLacked = target === binding.mention || target === binding.predicate
    return !isUndone && !isMadeGood && isLacked
  }
  if (isNegatedSubject(reading, negation, binding)) return true
  if (negation.role === 'determiner') return deniesTarget(reading, negation, binding)
  if (negation.role === 'nobody')
    return (
      at === clause ||
      // “Tokens remain usable, but none is issued”, in one phrase
      (binding.predicate.from < negation.from && negation.to < binding.predicate.to) ||
      // “Nobody, as far as I know, makes one”
      reading.clauseAt(negation.to - 1) === clause ||
      (isComplement(reading, at, clause) && !isMeans(reading, at, clause)) ||
      // “There is nobody | who still issues keys”
      (isRelativeTo(reading, at, clause) && !holds(reading, clause, 'adverb', 'determiner'))
    )
  if (at === clause) {
    if (reading.lexicon.isVerbFinal) return !isEffort(reading, at, binding)
    return bearsOnPredicate(reading, negation, binding)
  }
  return reachesAcross(reading, negation, binding)
}

/** “… help you to an app, | not to a key”: the last word of the clause is the one that is denied. */
function isRightBefore(reading: Reading, negation: Occurrence, { mention }: Binding): boolean {
  const { words, lexicon } = reading
  const between = words.slice(negation.to, mention.from)
  const before = words[negation.from - 1]
  return (
    negation.role === 'adverb' &&
    (before?.text === ',' || lexicon.is('coordinators', before?.text ?? '')) &&
    between.length > 0 &&
    between.length <= 2 &&
    between.every(
      ({ text }) =>
        lexicon.is('objectPrepositions', text) ||
        lexicon.is('determiners', text) ||
        lexicon.is('purpose', text),
    ) &&
    words.slice(mention.to).every(({ isPunctuation }) => isPunctuation)
  )
}

/**
 * “who have no reader | can get one”, “that no longer work | are renewed”: the relative clause has its verb, and past
 * what belongs to it comes that of the sentence.
 */
function isOfRelative(reading: Reading, negation: Occurrence, { predicate }: Binding): boolean {
  const { lexicon, words } = reading
  const at = reading.clauseAt(negation.from)
  const { from = 0, to = 0, kind } = reading.clauses[at] ?? {}
  if (lexicon.isVerbFinal || kind !== 'subordinate' || negation.from - from > 4) return false
  const isRelative =
    opensWith(reading, at, 'subjectRelatives', 'genitiveRelatives') ||
    (opensWith(reading, at, 'relatives') && isInKey(reading, from - 1))
  // “I confirm | that no key can be requested”: the subject comes next
  const target = negation.role === 'determiner' ? targetOf(reading, negation) : undefined
  const isSubject = target !== undefined && ('meaning' in target || target.form === 'noun')
  const isComplementizer = isSubject && negation.from === from + 1
  if (!isRelative || isComplementizer) return false
  // “qui ne fonctionnent plus”
  const isAroundVerb =
    negation.to - negation.from > 2 &&
    words
      .slice(negation.from + 1, negation.to - 1)
      .some(({ text }) => !isAuxiliary(lexicon, text) && !lexicon.is('pronouns', text))
  const isNoun = (index: number): boolean =>
    index >= negation.to &&
    (isPlainNoun(reading, index, negation.to) ||
      isInKey(reading, index) ||
      having(reading, 'idiom', 'other', 'use').some((one) => one.from <= index && index < one.to) ||
      // “that was never activated | can still be …”
      having(reading, 'obtain').some((one) => one.form === 'participle' && one.to === index + 1))
  const isVerb = (index: number): boolean => {
    const { text = '', isAccented = false } = words[index] ?? {}
    return (
      (!isAccented && isAuxiliary(lexicon, text)) ||
      having(reading, 'ability', 'obligation').some((one) => one.from === index) ||
      (predicate.from === index && predicate.form === 'now')
    )
  }
  // “ne fonctionnent plus | sont renouvelés”, not “ne peuvent plus être”
  if (isAroundVerb && isVerb(negation.to) && !/re$|oir$/.test(words[negation.to]?.text ?? ''))
    return true
  for (let index = negation.to + 1; index < to && index <= predicate.from; index += 1) {
    const isAfterPronoun = isWord(reading, index - 1, 'pronouns')
    if (isVerb(index) && isNoun(isAfterPronoun ? index - 2 : index - 1)) return true
  }
  return false
}

/** “Für einen Schlüssel müssen Sie nicht mehr reisen, | das geht jetzt auch hier”: another way is nearer. */
function isTripSpared(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  return (
    reading.lexicon.isVerbFinal &&
    predicate.isWeak &&
    overlaps(predicate, mention) &&
    predicate.from < negation.from &&
    holds(reading, at, 'obligation') &&
    reading.clauses.some(
      (_, order) =>
        order > at &&
        holds(reading, order, 'offer') &&
        !holds(reading, order, 'adverb', 'determiner', 'nobody', 'end'),
    )
  )
}

/** “A card reader is not required to activate one”, “An appointment to get one is not needed”: something else is spared. */
function isOtherSpared(reading: Reading, negation: Occurrence): boolean {
  const { lexicon, words, clauses } = reading
  const at = reading.clauseAt(negation.from)
  const end = Math.min(clauses[at]?.to ?? 0, negation.to + longestDegree)
  if (!hasWord(reading, 'requirements', negation.to, end)) return false
  const isOfKey = (noun: { from: number; to: number }): boolean =>
    reading.keys.some((key) => key.meaning !== 'other-key' && overlaps(key, noun)) ||
    having(reading, 'obtain', 'replace').some((one) => overlaps(one, noun))
  // The noun may have a clause of its own: “Een afspraak | om er een te krijgen is niet nodig”
  return [at, at - 1].some((clause) => {
    const from = (clauses[clause]?.from ?? 0) + 1
    return (
      opensWith(reading, clause, 'determiners') &&
      !isAuxiliary(lexicon, words[from]?.text ?? '') &&
      !isOfKey({ from, to: from + 2 })
    )
  })
}

/** “not strictly required” */
const longestDegree = 3

/** “You no longer have to make an appointment for a key”, “no longer need to go to Brussels for one”: the trouble has ended. */
function isDutyAhead(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const { lexicon } = reading
  const clause = reading.clauseAt(predicate.from)
  const isDuty = having(reading, 'obligation').some(
    (one) =>
      one.from >= negation.from - 1 &&
      one.to <= predicate.from &&
      clause - reading.clauseAt(one.from) <= 1,
  )
  const hasOther = having(reading, 'other').some(
    (one) => predicate.from <= one.from && one.to <= predicate.to && one.from < mention.from,
  )
  const isTrip =
    predicate.to - predicate.from >= shortestTrip && isWord(reading, predicate.from, 'steps')
  return isDuty && !lexicon.isVerbFinal && (hasOther || isTrip)
}

/** “go to Brussels for a key” */
const shortestTrip = 5

/** “They say that there are no keys any more; that is not true, we still issue them.” */
function isRefuted(reading: Reading, negation: Occurrence, { predicate }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  const said = reading.clauseAt(negation.from)
  return having(reading, 'end').some((end) => {
    const at = reading.clauseAt(end.from)
    const { from = 0, to = 0 } = reading.clauses[at] ?? {}
    return (
      said < at &&
      at < clause &&
      to - from <= longestVerdict &&
      opensWith(reading, at, 'resumptives')
    )
  })
}

/** “that is simply not true,” */
const longestVerdict = 6

/** “If no key reaches you in time, …”: it should have. */
const isPresupposed = (reading: Reading, negation: Occurrence, at: number): boolean =>
  isConditional(reading, at) &&
  reading.lexicon.locale !== 'de' &&
  !isCeasing(reading, negation) &&
  !holds(reading, at, 'ability', 'transmit')
