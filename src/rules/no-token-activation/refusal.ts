/** Refusals outside the predicate's clause: in the words after it, or with the key alone. */
import type { Binding } from './binding.ts'
import { firstOf, holds, isLaborious, opensWith, resumesBefore } from './clause.ts'
import { isTitle } from './ending-reach.ts'
import { ceases, isCancelled, isMasked, negations, shortAnswer } from './negation.ts'
import { targetOf } from './negation-target.ts'
import { hasWayOut } from './way-out.ts'
import {
  hasWord,
  having,
  inClause,
  isWord,
  namesKey,
  type KeySpan,
  type Reading,
} from './reading.ts'

/** “… ask us for a token; that is not possible.” */
export function isRefusedAfter(reading: Reading, { predicate }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  return negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    if (at <= clause || isMasked(reading, one)) return false
    // “you need nothing for it”
    if (one.role === 'nothing' && !one.isCessation && holds(reading, at, 'desire')) return false
    const { from = 0, to = 0 } = reading.clauses[at] ?? {}
    const head = firstOf(reading, at)
    const first = reading.lexicon.is('coordinators', head)
      ? (reading.words[from + 1]?.text ?? '')
      : head
    const isNext = at === clause + 1
    // “You need not go to Brussels for one: there too they have none any more”
    const isAlso =
      one.isCessation &&
      holds(reading, at, 'obtain') &&
      (reading.lexicon.is('alsoWords', first) ||
        (!isNext && isWord(reading, from - 2, 'alsoWords')))
    if (isAlso && !isLaborious(reading, at)) return true
    // “…, which is no longer open”
    const isEnded =
      one.isCessation && reading.lexicon.is('resumptives', first) && !isLaborious(reading, at)
    if (isNext && isEnded) return true
    // “your request for a token, | which we can no longer handle”
    const isRelative = predicate.form === 'noun' && reading.lexicon.is('relatives', first)
    // “…, | but the town hands none out any more”: the French pronoun is inside the negation
    const isOfIt =
      !reading.lexicon.isVerbFinal &&
      // “for my mother, | who no longer goes out”
      !opensWith(reading, at, 'subjectRelatives') &&
      hasWord(reading, 'pronouns', one.from, one.to)
    if (
      isNext &&
      one.isCessation &&
      !reading.lexicon.isVerbFinal &&
      (isRelative || isOfIt) &&
      !isLaborious(reading, at)
    )
      return true
    // “For a token, | you can no longer come to us”, not “… without an appointment”
    const isWishRefused =
      predicate.role === 'desire' &&
      one.isCessation &&
      (holds(reading, at, 'ability') ||
        // “bekommt hier keinen mehr”
        (one.role === 'determiner' && holds(reading, at, 'obtain') && !targetOf(reading, one))) &&
      !holds(reading, at, 'without') &&
      !isLaborious(reading, at)
    if (isNext && isWishRefused) return true
    // “We can give nobody the chance | to get one | any more”, in the order of Dutch and German
    const isRest =
      reading.lexicon.isVerbFinal &&
      one.isCessation &&
      one.from === from &&
      reading.clauses[clause]?.kind === 'infinitive' &&
      holds(reading, clause - 1, 'ability')
    if (isNext && isRest) return true
    // “they are not”, “but we have none”
    const isBare =
      reading.words.slice(from, to).filter((word) => !word.isPunctuation).length <= 6 &&
      (reading.lexicon.is('subjectPronouns', first) ||
        (one.role === 'determiner' && reading.lexicon.is('turns', head)) ||
        (!reading.lexicon.isVerbFinal &&
          !hasOwnSubject(reading, at) &&
          !reading.keys.some(
            (key) => key.meaning === 'other-key' && key.from >= from && key.to <= to,
          ))) &&
      // “do not wait”
      !isCancelled(reading, one) &&
      // “do not lose it”
      (one.isCessation || !holds(reading, at, 'use')) &&
      // “you will need nothing more”
      !(one.role === 'nothing' && isLaborious(reading, at)) &&
      reading.words.slice(one.to, to).every((word) => word.isPunctuation)
    if (isBare) return true
    // “Your request of Monday: we cannot grant it.”
    const isTakenUp =
      predicate.form === 'noun' &&
      one.role === 'adverb' &&
      resumesBefore(reading, at) &&
      !isLaborious(reading, at) &&
      reading.words
        .slice(from, to)
        .some((word) => !word.isCapital && reading.lexicon.is('takenUpPronouns', word.text))
    if (isNext && isTakenUp) return true
    const isResumed = reading.lexicon.is('refusedSubjects', first)
    if (!one.isCessation) return isResumed && holds(reading, at, 'transmit', 'ability')
    return (
      isResumed ||
      // “…; es kommen keine mehr hinzu”
      (first === 'es' && !isLaborious(reading, at))
    )
  })
}

/** “…; the registered letter is not”: somebody or something else is meant. */
function hasOwnSubject(reading: Reading, clause: number): boolean {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  const first = firstOf(reading, clause)
  return (
    reading.lexicon.is('determiners', first) &&
    !reading.keys.some((key) => key.from >= from && key.to <= to)
  )
}

/** “Requesting a token: no longer possible”, “Token activation (no longer)”. */
export function isLabelRefused(reading: Reading, { predicate, mention }: Binding): boolean {
  const clause = Math.max(reading.clauseAt(predicate.from), reading.clauseAt(mention.from))
  // “Using a token, yes; requesting one, no.”
  const { from: next = 0, to: end = 0, opener: mark = '' } = reading.clauses[clause + 1] ?? {}
  const isNo = having(reading, 'no').some(
    (one) =>
      one.from === next && reading.words.slice(one.to, end).every((word) => word.isPunctuation),
  )
  if (isNo && /^[,:=]$/.test(mark) && !reading.sentence.isQuestion) return true
  return negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    const { from = 0, to = 0, opener = '' } = reading.clauses[at] ?? {}
    if (at !== clause + 1 || one.from > from + 1 || !/^[:(–|=/-]$/.test(opener)) return false
    // “Token | free of charge | without a phone”
    if (one.role === 'without') return false
    // “Fee for a token: none”
    if (!one.isCessation && holds(reading, clause, 'terms')) return false
    if (isMasked(reading, one) || isCancelled(reading, one)) return false
    return to - from <= shortAnswer || holds(reading, at, 'transmit', 'ability')
  })
}

/** “No longer available: token application (PDF)” */
export function isLabelEnded(reading: Reading, { predicate, mention }: Binding): boolean {
  const { to = 0 } = reading.clauses[0] ?? {}
  const { opener = '' } = reading.clauses[1] ?? {}
  return (
    opener === ':' &&
    to <= longestLabel &&
    Math.min(predicate.from, mention.from) >= to &&
    (predicate.form === 'noun' || isTitle(reading, predicate, mention)) &&
    !holds(reading, 0, 'desire', 'obligation') &&
    (negations(reading).some(
      (one) => one.isCessation && one.from === 0 && !isMasked(reading, one),
    ) ||
      // “Withdrawn: the application; the activation”
      having(reading, 'end').some((end) => end.from === 0 && end.to === to - 1))
  )
}

/** Words of “no longer available for download:” */
const longestLabel = 6

/** “An appointment for a token is of no use: none is activated any more.” The later words are the reason. */
export function isExplainedAway(
  reading: Reading,
  { mention, predicate }: Binding,
  denied: readonly Binding[],
): boolean {
  const clause = reading.clauseAt(predicate.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  // “Do not send applicants away: nobody else can help them any more.”
  const isVerdict = negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    return (
      at > clause &&
      one.isCessation &&
      reading.clauses[at]?.opener === ':' &&
      opensWith(reading, at, 'subjectPronouns') &&
      (holds(reading, at, 'ability') || holds(reading, at, 'obtain'))
    )
  })
  if (isVerdict || isOverAfter(reading, clause, denied)) return true
  // “None is issued, | even if a citizen asks for one”, “You are given none | when you ask for it”
  const isDeniedIn = (isSuch: (other: number) => boolean): boolean =>
    denied.some((other) => isSuch(reading.clauseAt(other.predicate.from)))
  const isEven =
    hasWord(reading, 'evenWords', from - 1, from + 3) &&
    (ceases(reading) || isDeniedIn((other) => other < clause))
  const isConceded =
    clause === reading.clauses.length - 1 &&
    reading.clauses[clause]?.kind === 'condition' &&
    mention.meaning !== 'retired' &&
    (isEven || isDeniedIn((other) => other === clause - 1))
  // “None is given | to those who ask for one.”
  const isOfThoseRefused =
    mention.meaning !== 'retired' &&
    !/^[;:]$/.test(reading.clauses[clause]?.opener ?? '') &&
    opensWith(reading, clause, 'subjectRelatives', 'whoever') &&
    isDeniedIn((other) => other === clause - 1)
  if (isConceded || isOfThoseRefused) return true
  if (!predicate.isWeak && predicate.form !== 'noun') return false
  const isReason = (at: number): boolean =>
    at > clause && opensWith(reading, at, 'reasons') && resumesBefore(reading, at)
  if (negations(reading).some((one) => one.isCessation && isReason(reading.clauseAt(one.from))))
    return true
  return denied.some((other) => {
    const at = reading.clauseAt(other.predicate.from)
    return (
      at > clause &&
      // not “Get yours today, | because after the 24th we hand out none any more”
      ((opensWith(reading, at, 'reasons') &&
        !(predicate.form === 'now' && predicate.from === reading.clauses[clause]?.from)) ||
        // “we have your request | but cannot grant it”
        (predicate.form === 'noun' &&
          other.mention.meaning === 'ellipsis' &&
          opensWith(reading, at, 'coordinators')))
    )
  })
}

/** “You need not go to Brussels for a token; they are no longer issued.”, “…; there are none any more” */
const isOverAfter = (reading: Reading, clause: number, denied: readonly Binding[]): boolean => {
  const at = reading.clauses.length - 1
  const isOfKey = denied.some(
    ({ mention, predicate }) =>
      mention.meaning !== 'retired' && reading.clauseAt(predicate.from) === at,
  )
  return (
    at > clause &&
    /^[;:]$/.test(reading.clauses[at]?.opener ?? '') &&
    // “…; at the other desk they are no longer issued”
    !holds(reading, at, 'offer') &&
    negations(reading).some(
      (one) =>
        one.isCessation &&
        reading.clauseAt(one.from) === at &&
        (isOfKey || (one.role === 'nobody' && holds(reading, at, 'obtain'))),
    )
  )
}

/**
 * “You can order the app, a token not”: the negation stands with the key, after the predicate's clause; or before it, in
 * a clause that says no more: “The app, and not the token, you activate at home”.
 */
export function isContrasted(reading: Reading, binding: Binding): boolean {
  const { predicate, mention } = binding
  const clause = reading.clauseAt(mention.from)
  if (mention.meaning !== 'retired') return false
  const own = reading.clauseAt(predicate.from)
  const isAfter = clause > own
  const isBefore =
    clause < own && (isAsideOf(reading, mention) || isOneOfKeys(reading, mention, own))
  if (!isAfter && !isBefore) return false
  return negations(reading).some(
    (one) =>
      reading.clauseAt(one.from) === clause &&
      !isMasked(reading, one) &&
      one.role !== 'without' &&
      (one.role !== 'determiner' || targetOf(reading, one) !== undefined) &&
      !hasWayOut(reading, one, binding),
  )
}

/** “Der Token gehört nicht zu den Schlüsseln, | die Sie aktivieren können” */
const isOneOfKeys = (reading: Reading, mention: KeySpan, clause: number): boolean => {
  const { from = 0, opener } = reading.clauses[clause] ?? {}
  return (
    opener === ',' &&
    opensWith(reading, clause, 'relatives') &&
    reading.keys.some(
      (key) => key.meaning === 'generic-key' && key.from >= mention.to && key.to === from - 1,
    )
  )
}

/** “the app, | and not the token, | …”: a clause of a negation and a key, after another key. */
const isAsideOf = (reading: Reading, mention: KeySpan): boolean => {
  const { lexicon, words } = reading
  const clause = reading.clauseAt(mention.from)
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  const isOfNegation = (at: number): boolean =>
    negations(reading).some((one) => one.from <= at && at < one.to)
  return (
    reading.keys
      .filter(inClause(reading, clause - 1))
      .some(({ meaning }) => meaning === 'other-key') &&
    words
      .slice(from, mention.from)
      .every(
        ({ text }, offset) =>
          lexicon.is('coordinators', text) ||
          lexicon.is('determiners', text) ||
          isOfNegation(from + offset),
      ) &&
    words.slice(mention.to, to).every(({ isPunctuation }) => isPunctuation)
  )
}

/** “Choose your key (SMS, app; no token any more) and activate it”: what stands for a key is not the one left out. */
export function isLeftOut(reading: Reading, binding: Binding): boolean {
  if (binding.mention.meaning === 'retired' || !namesKey(reading, 'generic-key')) return false
  const mention = reading.keys.findLast(
    (key) => key.meaning === 'retired' && key.from < binding.predicate.from,
  )
  if (!mention) return false
  const clause = reading.clauseAt(mention.from)
  return (
    holds(reading, clause, 'end') ||
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === clause &&
        !isMasked(reading, one) &&
        // “the only key that works without a phone”
        (one.role !== 'without' || targetOf(reading, one) === mention),
    )
  )
}
