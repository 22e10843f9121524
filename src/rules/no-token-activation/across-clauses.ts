/** Whether a negation reaches the predicate of another clause. */
import { isAuxiliary } from './lexicon.ts'
import type { Binding } from './binding.ts'
import { holds, isComplement, isEffortful, isLaborious, opensWith } from './clause.ts'
import { isCeasing, shortAnswer } from './negation.ts'
import {
  hasWord,
  having,
  inClause,
  isWord,
  overlaps,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** A negation in another clause denies the predicate: its subject, what governs it, or a verdict on it. */
export function reachesAcross(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (isSubjectAside(reading, negation, binding)) return true
  if (isAnnounced(reading, negation, clause) || isUnsaid(reading, at, clause)) return true
  if (!isComplement(reading, at, clause)) return false
  // “You no longer have to | queue for one”
  const first = reading.words[binding.predicate.from]?.text ?? ''
  if (reading.lexicon.is('effort', first) && holds(reading, at, 'obligation')) return false
  return transmits(reading, negation, at)
}

/** “Requests for a token that reach us later, | are no longer handled”: past the subject comes the verb. */
function isSubjectAside(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(predicate.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  const startsWithObtaining = Math.min(predicate.from, mention.from) <= from + 1
  if (!reading.lexicon.isVerbFinal)
    return (
      startsWithObtaining &&
      Math.max(predicate.to, mention.to) === reading.clauses[at]?.from &&
      isPastRelative(reading, negation, at)
    )
  if (at <= clause || at - clause > 2 || reading.clauses[at]?.opener !== ',') return false
  // “Einen Schlüssel zu beantragen, | ist nicht nötig”
  const isInfinitive =
    clause === 0 && hasWord(reading, 'infinitiveMarks', predicate.from - 1, predicate.from)
  if (isInfinitive && at === 1 && negation.from === (reading.clauses[at]?.from ?? 0) + 1)
    return !isEffortful(reading, at)
  // “Die Möglichkeit, | ein Token zu beantragen, | besteht nicht mehr”
  const isOfPossibility =
    at === clause + 1 &&
    reading.clauses[clause]?.kind === 'infinitive' &&
    holds(reading, clause - 1, 'transmit') &&
    negation.from === (reading.clauses[at]?.from ?? 0) + 1
  if (isOfPossibility) return true
  if (!opensWith(reading, at, 'presentAuxiliaries')) return false
  const isHeadNoun = startsWithObtaining && isWord(reading, predicate.to, 'objectPrepositions')
  return isHeadNoun || (isCeasing(reading, negation) && !isLaborious(reading, at))
}

/** “No office | that you call on | may activate one for you”: past what is said of the subject comes its verb. */
export function isNegatedSubject(
  reading: Reading,
  negation: Occurrence,
  { predicate }: Binding,
): boolean {
  const { words, lexicon, clauses } = reading
  const clause = reading.clauseAt(predicate.from)
  const isSubject =
    negation.from === 0 &&
    (negation.role === 'nobody' || hasWord(reading, 'agents', negation.to, negation.to + 2))
  if (!isSubject || clause === 0 || holds(reading, clause, 'obligation')) return false
  if (lexicon.isVerbFinal) {
    const { from = 0, kind, opener } = clauses[clause] ?? {}
    const isInRelative = words
      .slice(negation.to, from)
      .some(({ text }, at) => at <= 3 && lexicon.is('subjectRelatives', text))
    // “Keine einzige LRA, | auch nicht die unsere, | darf …”
    const isInAside = opensWith(reading, 1, 'alsoWords', 'evenWords') && clause === 2
    return (isInRelative || isInAside) && kind === 'main' && opener === ',' && clause <= 2
  }
  const { from = 0, to = 0, kind } = clauses[1] ?? {}
  const isRelative = kind === 'subordinate' && opensWith(reading, 1, 'subjectRelatives')
  const last = clause === 1 ? predicate.from : to
  return (
    isRelative &&
    clause <= 2 &&
    words.slice(from + 2, last).some(({ text }) => isAuxiliary(lexicon, text))
  )
}

/** “requests | that still reach us are not handled”: the relative clause has its own verb, and the negation the last. */
function isPastRelative(reading: Reading, negation: Occurrence, clause: number): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0, kind } = reading.clauses[clause] ?? {}
  const isRelative = kind === 'subordinate' && isWord(reading, from, 'subjectRelatives')
  const isPresent = (at: number): boolean => isWord(reading, at, 'presentAuxiliaries')
  let end = negation.to
  while (isPresent(end)) end += 1
  const hasVerb = words
    .slice(from + 1, negation.from)
    .some(
      ({ text }, offset) =>
        !isPresent(from + 1 + offset) &&
        !lexicon.is('subjects', text) &&
        !lexicon.is('pronouns', text) &&
        !lexicon.is('adverbs', text) &&
        !lexicon.is('determiners', text) &&
        !lexicon.is('agents', text),
    )
  return isRelative && hasVerb && !words.slice(end, to).some((_, offset) => isPresent(end + offset))
}

/** “No longer: activation of tokens.” */
function isAnnounced(reading: Reading, negation: Occurrence, clause: number): boolean {
  const at = reading.clauseAt(negation.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  // “No longer on offer: …”
  const isWhole = negation.from === from && to - negation.to <= shortAnswer
  return (
    clause > at &&
    ((isCeasing(reading, negation) &&
      (isWhole || to - negation.to <= 1) &&
      // “No more travelling: order it online”
      !isLaborious(reading, at)) ||
      // “Not possible for tourists: …”
      having(reading, 'transmit').some((one) => one.from > negation.from && one.to === to - 1)) &&
    reading.clauses[at + 1]?.opener === ':' &&
    reading.clauses
      .slice(at + 1, clause)
      .every(
        (one) => one.to - one.from <= longestItem && reading.words[one.to - 1]?.text === ',',
      ) &&
    !holds(reading, at, 'obtain', 'cancel')
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 4

/** “Never say that a token can still be had.”, “We no longer explain | where to get one.” */
const isUnsaid = (reading: Reading, at: number, clause: number): boolean =>
  clause === at + 1 &&
  (reading.clauses[clause]?.kind === 'subordinate' ||
    (reading.lexicon.isVerbFinal && opensWith(reading, clause, 'interrogatives'))) &&
  (holds(reading, at, 'redirect') ||
    // “That does not mean | that one can still be had”
    (opensWith(reading, clause, 'complementizers') &&
      having(reading, 'transmit').some((one) => one.to === reading.clauses[clause]?.from)))

/** “not possible to”, “cannot … to”: what governs the infinitive hands the negation on. A duty to travel does not. */
function transmits(reading: Reading, negation: Occurrence, clause: number): boolean {
  if (isEffortful(reading, clause)) return false
  const here = reading.occurrences.filter(inClause(reading, clause))
  const end = reading.clauses[clause]?.to ?? 0
  const handedOn = here.filter(
    (one) =>
      one.role === 'transmit' &&
      !isFilled(reading, one) &&
      // “you do not need”, not “there is no need”
      !(negation.role === 'adverb' && isObligation(reading, one)) &&
      // “you need not be a resident | to get one”
      !reading.words.slice(one.to, end).some(({ text }) => text === 'be'),
  )
  if (handedOn.some((one) => !here.some((other) => other.role === 'other' && other.from >= one.to)))
    return true
  if (here.some((one) => one.role === 'obligation')) {
    // “you do not have to | request”: nothing stands between the duty and the infinitive
    const last = Math.max(
      ...here.filter((one) => one.role === 'obligation' || one === negation).map((one) => one.to),
    )
    // “you do not have to pay | to get one”
    const isPurpose =
      reading.lexicon.locale === 'fr' && reading.clauses[clause + 1]?.kind === 'purpose'
    return end - last <= (isPurpose ? 0 : 1)
  }
  // “advises those | who cannot install itsme | to get a key”: the relative clause has its verb
  const isFull =
    !reading.lexicon.isVerbFinal &&
    opensWith(reading, clause, 'subjectRelatives') &&
    reading.clauses[clause]?.kind === 'subordinate'
  const abilities = here.filter((one) => one.role === 'ability')
  return (
    abilities.some((one) => !(isFull && end - Math.max(one.to, negation.to) > 0)) ||
    end - negation.to <= 1
  )
}

/** “not necessary to be Belgian | to get one”: the need has a complement of its own. */
export const isFilled = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  const kind = reading.clauses[clause + 1]?.kind
  const { words, lexicon } = reading
  const rest = words.slice(one.to, reading.clauses[clause]?.to ?? 0)
  // “You no longer need a photo | to get one”, not “no need for anyone | to get one”
  const hasObject =
    kind === 'infinitive' &&
    words[one.from]?.text === 'need' &&
    !lexicon.is('objectPrepositions', rest[0]?.text ?? '') &&
    rest.some(({ text }) => !lexicon.is('determiners', text) && !lexicon.is('adverbs', text))
  return (
    !lexicon.isVerbFinal &&
    (kind === 'purpose' || (kind === 'infinitive' && isObligation(reading, one))) &&
    (hasObject || rest.some((word) => lexicon.is('infinitiveMarks', word.text)))
  )
}

const isObligation = (reading: Reading, one: Occurrence): boolean =>
  having(reading, 'obligation').some((duty) => overlaps(duty, one))

/** “Nobody has to travel | to get one”: a duty denied, and what it would be for. */
export const isMeans = (reading: Reading, at: number, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'purpose' && holds(reading, at, 'obligation')
