/** Whether something in the sentence denies that the key can be obtained. */
import type { Binding } from './binding.ts'
import { holds } from './clause.ts'
import { coordinatedWith } from './coordination.ts'
import { endingsOf } from './ending.ts'
import { exceptedFromNone } from './excepted.ts'
import { isForgone, isRedirected, isReplaced, isServedOtherwise } from './instead.ts'
import { bearsOnWord, negations } from './negation.ts'
import { isPast } from './past.ts'
import { applies } from './reach.ts'
import { having, isInQuotes, overlaps, type Occurrence, type Reading } from './reading.ts'
import { isContrasted, isLabelEnded, isLabelRefused, isLeftOut, isRefusedAfter } from './refusal.ts'
import { isRemoved } from './removal.ts'
import { isTroubleSpared } from './spared.ts'
import { undoing } from './undoing.ts'

/** Why a sentence that names the key and a way to it is no instruction. */
export type Denial = 'negation' | 'end' | 'past' | 'removal' | 'redirection' | 'other-key'

/** The first denial that bears on the predicate; undefined if none does. */
export function denialOf(reading: Reading, binding: Binding): Denial | undefined {
  if (isPast(reading, binding)) return isResumed(reading, binding) ? undefined : 'past'
  if (isRemoved(reading, binding)) return 'removal'
  if (exceptedFromNone(reading, [binding.mention], binding.predicate)) return undefined
  if (isLeftOut(reading, binding) || isContrasted(reading, binding)) return 'negation'
  const spared = negations(reading).filter((one) => isTroubleSpared(reading, one, binding))
  const endings = endingsOf(reading, binding).filter(
    (end) => !spared.some((one) => overlaps(one, end)),
  )
  const undone = endings.map((end) => undoing(reading, end, binding))
  if (undone.includes(undefined)) return 'end'
  // “It is not true | that none is issued any more”: the one takes the other back.
  const isSpent = (negation: Occurrence): boolean =>
    [...endings, ...undone].some((one) => one !== undefined && overlaps(negation, one)) ||
    // “Do not delete the sentence ‘…’”
    (isInQuotes(reading, binding.predicate.from) &&
      having(reading, 'remove').some(
        (one) => !isInQuotes(reading, one.from) && bearsOnWord(reading, negation, one),
      ))
  const denying = negations(reading).filter((one) => !spared.includes(one) && !isSpent(one))
  if (denying.length > 0 && isDenied(reading, denying, binding)) return 'negation'
  if (
    isRefusedAfter(reading, binding) ||
    isLabelRefused(reading, binding) ||
    isLabelEnded(reading, binding)
  )
    return 'negation'
  // “We have not stopped, as some say”: what others say is not so.
  const isTaken = undone.length > 0 || spared.length > 0
  if (!isTaken && isRedirected(reading, binding)) return 'redirection'
  if (isForgone(reading, binding)) return 'redirection'
  if (isReplaced(reading, binding) || isServedOtherwise(reading, binding)) return 'other-key'
  return undefined
}

/** “Until June you could order one here only; | now you can do so anywhere.”, “It came years ago and is still issued.” */
const isResumed = (reading: Reading, { predicate }: Binding): boolean =>
  having(reading, 'persist').some((one) => {
    const clause = reading.clauseAt(one.from)
    if (isPresent(reading, one) && overlaps(one, predicate)) return true
    const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
    return (
      clause > reading.clauseAt(predicate.from) &&
      // “You should have asked for one | while it was still possible”
      !wasSo(reading, from, to) &&
      reading.clauses
        .slice(clause)
        .every(
          (_, order) => !holds(reading, clause + order, 'adverb', 'determiner', 'nobody', 'end'),
        ) &&
      !reading.keys.some(
        (key) => key.from >= one.from && /^(other-key|generic-key)$/.test(key.meaning),
      )
    )
  })

/** “while it was still possible”; a German *was* is a what. */
const wasSo = ({ lexicon, words }: Reading, from: number, to: number): boolean =>
  words
    .slice(from, to)
    .some(
      ({ text }) =>
        /^(were|etait|etaient|war|waren)$/.test(text) ||
        (text === 'was' && lexicon.locale !== 'de'),
    )

/** “is still issued” */
const isPresent = ({ lexicon, words }: Reading, { from }: Occurrence): boolean =>
  lexicon.is('presentAuxiliaries', words[from]?.text ?? '') &&
  !lexicon.is('pastAuxiliaries', words[from]?.text ?? '')

/** A negation reaches the predicate, or one that it is coordinated with. */
const isDenied = (reading: Reading, denying: readonly Occurrence[], binding: Binding): boolean =>
  coordinatedWith(reading, binding.predicate).some((predicate) =>
    denying.some((one) => applies(reading, one, { ...binding, predicate })),
  )
