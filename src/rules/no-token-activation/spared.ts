/** A duty that is denied spares the citizen a trouble: “You need not write to Brussels to get a token.” */
import type { Binding } from './binding.ts'
import { isAuxiliary } from './lexicon.ts'
import { negations } from './negation.ts'
import {
  beforeNoun,
  does,
  having,
  makeOccurrence,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/**
 * What is denied is that something else has to be done, and the key is what it would be for: it can be had, and with
 * less trouble.
 */
export const isTroubleSpared = (
  reading: Reading,
  negation: Occurrence,
  binding: Binding,
): boolean => {
  const at = reading.clauseAt(negation.from)
  const duty = dutyIn(reading, at)
  return (
    duty !== undefined &&
    isPurpose(reading, negation, duty, binding) &&
    hasTrouble(reading, at, duty, binding) &&
    !isOver(reading, at, binding)
  )
}

/** The same where no predicate bears on the key: “No need to queue for a token.” */
export const sparedFor = (reading: Reading, mention: KeySpan): Occurrence | undefined => {
  const predicate = makeOccurrence('offer', 'now', mention.from, mention.to)
  const at = beforeArticle(reading, mention.from)
  const denying = negations(reading)
  const isOpen =
    isFor(reading, at, predicate) &&
    !does(reading, 'use', 'end', 'remove') &&
    // “no longer for a token”
    denying.every(({ to }) => to !== at)
  return isOpen && denying.some((one) => isTroubleSpared(reading, one, { predicate, mention }))
    ? predicate
    : undefined
}

/** “…: none is issued any more” */
const isOver = (reading: Reading, at: number, { mention }: Binding): boolean =>
  having(reading, 'adverb', 'determiner', 'nobody', 'end').some(
    (one) => reading.clauseAt(one.from) > Math.max(at, reading.clauseAt(mention.from)),
  )

interface Span {
  readonly from: number
  readonly to: number
}

/** “have to”, “need”, “is needed” */
function dutyIn(reading: Reading, at: number): Span | undefined {
  const { lexicon, words, clauses } = reading
  const { from = 0, to = 0 } = clauses[at] ?? {}
  const duty = having(reading, 'obligation').find(
    (one) =>
      reading.clauseAt(one.from) === at && !lexicon.is('forbidding', words[one.from]?.text ?? ''),
  )
  if (duty) return duty
  const needed = words.findIndex(
    ({ text }, index) => from <= index && index < to && lexicon.is('requirements', text),
  )
  return needed < 0 ? undefined : { from: needed, to: needed + 1 }
}

/** “to get one”, “for a token”, “for the activation of a token” */
function isPurpose(reading: Reading, negation: Occurrence, duty: Span, binding: Binding): boolean {
  const { lexicon, words, clauses } = reading
  const { predicate, mention } = binding
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(mention.from)
  const { kind, from = 0 } = clauses[clause] ?? {}
  const isAim = kind === 'purpose' || kind === 'infinitive'
  // “You need not | ask for one”: the infinitive is the duty itself
  const isOwn = kind === 'infinitive' && from <= duty.to + 1
  if (clause !== at && isAim && !isOwn)
    return (
      reading.clauseAt(predicate.from) === clause &&
      !lexicon.is('interrogatives', words[from - 1]?.text ?? '')
    )
  // “To get one you no longer have to …”, in one clause
  if (isAim && Math.max(predicate.to, mention.to) <= negation.from) return true
  const start = beforeArticle(reading, mention.from)
  const head = beforeArticle(reading, predicate.from)
  const isOfPredicate =
    predicate.to <= start + 1 &&
    (predicate.to === start + 1 ||
      (predicate.to === start && lexicon.is('genitives', words[start]?.text ?? '')))
  return isFor(reading, start, predicate) || (isOfPredicate && isFor(reading, head, predicate))
}

/** Past “the”, “a new”. */
const beforeArticle = (reading: Reading, from: number): number =>
  beforeNoun(reading, from, ['determiners', 'indefinite'])

/** Not the “for” of “ask for (a token)” */
const isFor = (
  { lexicon, words }: Reading,
  at: number,
  { from, to, isWeak }: Occurrence,
): boolean =>
  lexicon.is('receiving', words[at]?.text ?? '') && at !== to - 1 && !(at === from + 1 && !isWeak)

/** What would have to be done or brought: neither the getting of the key nor its use. */
function hasTrouble(reading: Reading, at: number, duty: Span, { mention }: Binding): boolean {
  const { lexicon, words, clauses } = reading
  const { from = 0, to = 0 } = clauses[at] ?? {}
  const end = lexicon.isVerbFinal || to > duty.to + 1 ? to : (clauses[at + 1]?.to ?? to)
  const isTold = (index: number): boolean => {
    const { text = '', isPunctuation = true } = words[index] ?? {}
    return (
      !isPunctuation &&
      !isBetween(index, duty) &&
      !isBetween(index, mention) &&
      !skipped.some((one) => lexicon.is(one, text)) &&
      !isAuxiliary(lexicon, text) &&
      !having(reading, 'adverb', 'determiner', 'nobody').some((one) => one.from === index)
    )
  }
  const told = [...words.keys()].slice(from, end).filter(isTold)
  const isVerb = (index: number): boolean => lexicon.isVerbFinal || index > duty.from
  return told.some(isVerb) && told.some((index) => isTrouble(reading, index))
}

/** They tell of no trouble by themselves. */
const skipped = [
  'receiving',
  'determiners',
  'indefinite',
  'pronouns',
  'subjects',
  'adverbs',
  'agents',
  'infinitiveMarks',
  'objectPrepositions',
] as const

const isBetween = (index: number, { from, to }: Span): boolean => from <= index && index < to

/** No word of getting the key, choosing or using it. */
const isTrouble = (reading: Reading, index: number): boolean =>
  !reading.occurrences.some(
    (one) => /^(obtain|replace|recommend|select|use)$/.test(one.role) && isBetween(index, one),
  )
