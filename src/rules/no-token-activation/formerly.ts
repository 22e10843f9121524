/** Times that are over or just now, and whether one is said of a predicate. */
import type { Binding } from './binding.ts'
import { holds, isComplement, opensWith } from './clause.ts'
import {
  beginsWith,
  clauseOf,
  does,
  hasWord,
  having,
  overlaps,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** A time that is over, and a predicate it may be said of. */
interface Told extends Binding {
  readonly reading: Reading
  readonly time: Occurrence
  /** Nothing but the tense of a verb: “was”, “had”. */
  readonly isTense: boolean
  /** The place of its clause among the clauses. */
  readonly matrix: number
  /** The place of the predicate's clause. */
  readonly at: number
}

/** What looks like a time that is over and says nothing of the predicate: the first that holds settles it. */
const excuses: readonly ((told: Told) => boolean)[] = [
  isAsked,
  // “Did you forget to activate it?”
  ({ reading }) => reading.sentence.isQuestion && does(reading, 'cancel'),
  // “We have just had it made”, “I went there today”: the tense alone says nothing of when
  ({ reading, predicate, isTense }) => isTense && isRecent(reading, predicate),
  isSuggested,
  ({ reading, time, matrix }) => reading.clauseAt(time.to - 1) !== matrix,
  isPartOfVerb,
  isPassiveUse,
]

/** How a time that is over is said of the predicate: any one is enough. */
const ways: readonly ((told: Told) => boolean)[] = [
  ({ matrix, at }) => matrix === at,
  ({ reading, matrix, at }) => isComplement(reading, matrix, at),
  isWayLearned,
  isParted,
  isVerdict,
  isQuotedThen,
  isTimeBefore,
  isInfinitiveBefore,
  isOfDependent,
  isOfThen,
  isBeforeThen,
  isToldAhead,
  isTimeAfter,
  isBeforeWhich,
]

/** A time that is over is said of the predicate. */
export function isFormerly(reading: Reading, binding: Binding): boolean {
  const at = reading.clauseAt(binding.predicate.from)
  return having(reading, 'formerly').some((time) => {
    const told: Told = {
      ...binding,
      reading,
      time,
      isTense: time.form === 'past' || hasWord(reading, 'pastAuxiliaries', time.from, time.to),
      matrix: reading.clauseAt(time.from),
      at,
    }
    return !excuses.some((holds) => holds(told)) && ways.some((holds) => holds(told))
  })
}

/** It was just now: the clause says so before the verb or at its end, and in German and Dutch between. */
export function isRecent(reading: Reading, { from, to }: Occurrence): boolean {
  const { lexicon, words } = reading
  const clause = clauseOf(reading, from)
  if (clause === undefined) return false
  return (
    reading.byRole.has('recently') ||
    hasWord(reading, 'recent', clause.from, to) ||
    hasWord(reading, 'recent', clause.to - 2, clause.to) ||
    (lexicon.isVerbFinal &&
      words
        .slice(to, clause.to)
        .some(({ text, quote }) => lexicon.is('recent', text) && quote === words[from]?.quote))
  )
}

/** “Could everyone order one this week?” asks for it. */
function isAsked({ reading, time }: Told): boolean {
  const isRequest = beginsWith(reading, 'ability')
  return reading.sentence.isQuestion && isRequest && time.to === 1
}

/** “You could order one tonight” */
function isSuggested({ reading, time }: Told): boolean {
  return (
    having(reading, 'ability').some(({ from, to }) => from === time.from && to === time.to) &&
    (reading.words.slice(time.to).some(({ text }) => /^(now|today|tonight|tomorrow)$/.test(text)) ||
      // “You could also order one”
      having(reading, 'persist').some((one) => overlaps(one, time)))
  )
}

/** “We handed out two keys yesterday”: the phrase of the verb takes the time in. */
function isPartOfVerb({ reading, time, predicate }: Told): boolean {
  const isWithin = predicate.from <= time.from && time.to <= predicate.to
  return isWithin && !reading.lexicon.isVerbFinal
}

/** “The passport is used to ask for one”: a passive and its purpose, no habit. */
function isPassiveUse({ reading: { lexicon, words }, time: { from, to } }: Told): boolean {
  const previous = words[from - 1]?.text ?? ''
  return (
    words[to - 1]?.text === 'to' &&
    /^(is|are|be)$/.test(previous) &&
    lexicon.is('presentAuxiliaries', previous)
  )
}

/** “One used to learn here | how to get one”, in German: the clause begins with a question for the way. */
function isWayLearned({ reading, time, isTense, matrix, at }: Told): boolean {
  const asksHow = having(reading, 'procedure').some(
    ({ from }) => from === reading.clauses[at]?.from,
  )
  return matrix === at - 1 && !isTense && !isRecent(reading, time) && asksHow
}

/** “Man konnte ihn bei der Gemeinde, beim Finanzamt oder hier beantragen”: a list parts the infinitive from its verb. */
function isParted({ reading, predicate, mention, matrix, at }: Told): boolean {
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    reading.clauseAt(mention.from) === matrix &&
    at > matrix &&
    at - matrix <= 2 &&
    predicate.from > from &&
    predicate.to >= to - 1 &&
    !reading.words
      .slice(from, to)
      .some((word) => reading.lexicon.is('presentAuxiliaries', word.text) && word.text !== 'zu')
  )
}

/** “Requests, | that was before” */
function isVerdict({ reading, matrix, at }: Told): boolean {
  return matrix === at + 1 && opensWith(reading, matrix, 'resumptives')
}

/** “‘Request your key!’, | one could read in those days” */
function isQuotedThen({ reading, predicate, time, matrix, at }: Told): boolean {
  const quote = reading.words[predicate.from]?.quote ?? 0
  return matrix === at + 1 && quote > 0 && reading.words[time.from]?.quote !== quote
}

/** “Formerly, | one asked for it here”, not “Formerly only in the capital, | today at any desk” */
function isTimeBefore({ reading, predicate, time, matrix, at }: Told): boolean {
  return matrix === at - 1 && isAdverbial(reading, time) && !isRecent(reading, predicate)
}

/** “Ein Token zu beantragen, | war seinerzeit kostenlos” */
function isInfinitiveBefore({ reading, matrix, at }: Told): boolean {
  return (
    matrix === at + 1 &&
    at === 0 &&
    reading.lexicon.isVerbFinal &&
    !holds(reading, at, 'ability') &&
    opensWith(reading, matrix, 'pastAuxiliaries')
  )
}

/** “In my mother's day | one queued at the desk | to get one”, “Up to 2013, | anyone | who wanted a key only had to …” */
function isOfDependent({ reading, time, matrix, at }: Told): boolean {
  const { kind = '' } = reading.clauses[at] ?? {}
  return matrix === at - 2 && /^(purpose|subordinate)$/.test(kind) && isAdverbial(reading, time)
}

/** “In 2009 one had to sign up, | then wait a week | before getting one”: a time to begin with, and the tense goes with it. */
function isOfThen({ reading, predicate, time, at }: Told): boolean {
  const { lexicon, words, clauses } = reading
  const isTold = having(reading, 'formerly').some(
    (other) => other.from >= time.to && reading.clauseAt(other.from) < at,
  )
  const goesOn = clauses
    .slice(1, at + 1)
    .every(
      ({ opener }, order) =>
        !/^[;:–]$/.test(opener) && !opensWith(reading, order + 1, 'turns', 'presentAuxiliaries'),
    )
  return (
    !lexicon.isVerbFinal &&
    time.from === 0 &&
    isTold &&
    goesOn &&
    /(?:ing|er|ir|re)$/.test(words[predicate.from]?.text ?? '')
  )
}

/** “In 2011 you had to wait two weeks | after you had requested it” */
function isBeforeThen({ reading, predicate, matrix, at }: Told): boolean {
  return (
    matrix < at &&
    /^(had|avait|avaient|avais|aviez)$/.test(reading.words[predicate.from - 1]?.text ?? '')
  )
}

/** “It was still possible until June: | ordering a key at the desk.” */
function isToldAhead({ reading, matrix, at }: Told): boolean {
  const { from = 0, to = 0 } = reading.clauses[matrix] ?? {}
  return (
    matrix === at - 1 &&
    reading.clauses[at]?.opener === ':' &&
    hasWord(reading, 'pastAuxiliaries', from, to) &&
    !hasWord(reading, 'presentAuxiliaries', from, to)
  )
}

/** “You asked for it here, | until last September”: a clause that is nothing but the time, at the end. */
function isTimeAfter({ reading, time, matrix, at }: Told): boolean {
  const { from = 0, to = 0, opener = '' } = reading.clauses[matrix] ?? {}
  return (
    matrix === at + 1 &&
    !reading.lexicon.isVerbFinal &&
    !/^[,;:(–]$/.test(opener) &&
    time.from === from &&
    to - time.to <= 1
  )
}

/** “Il fallait attendre dix jours | avant | que le facteur n'apporte la clé”: the subjunctive goes with the tense before it. */
function isBeforeWhich({ reading, time, matrix, at }: Told): boolean {
  const { from = 0 } = reading.clauses[at] ?? {}
  return having(reading, 'except').some((one) => {
    const main = reading.clauseAt(one.from - 1)
    return (
      one.from > 0 &&
      one.to === from + 1 &&
      one.to - one.from > 1 &&
      (matrix === main || (matrix === main - 1 && isAdverbial(reading, time)))
    )
  })
}

/** “Formerly, …”, “In the early years, …”: a clause that is nothing but the time. */
function isAdverbial(reading: Reading, time: Occurrence): boolean {
  const clause = reading.clauseAt(time.from)
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return (
    // “9 May 2009:”
    reading.words.slice(from, time.from).every(({ text }) => /^(\d+|\.)$/.test(text)) &&
    to - from <= 7 &&
    // “Until then it was a burden, | now you order one here”
    !(reading.lexicon.isVerbFinal && hasWord(reading, 'pastAuxiliaries', from, to)) &&
    /^[,:]$/.test(reading.words[to - 1]?.text ?? '') &&
    !reading.occurrences.some(
      (other) =>
        reading.clauseAt(other.from) === clause && /^(obtain|use|desire|end)$/.test(other.role),
    )
  )
}
