/** Whether something in the sentence denies that the key can be obtained. */
import type { Binding } from './binding.ts'
import { coordinatedWith } from './coordination.ts'
import { endingsOf, undoing } from './ending.ts'
import { isForgone, isRedirected, isReplaced, isServedOtherwise } from './instead.ts'
import { negations } from './negation.ts'
import { isPast } from './past.ts'
import { applies } from './reach.ts'
import { overlaps, type Occurrence, type Reading } from './reading.ts'
import { isContrasted, isLabelRefused, isLeftOut, isRefusedAfter } from './refusal.ts'
import { isRemoved } from './removal.ts'

/** Why a sentence that names the key and a way to it is no instruction. */
export type Denial = 'negation' | 'end' | 'past' | 'removal' | 'redirection' | 'other-key'

/** The first denial that bears on the predicate; undefined if none does. */
export function denialOf(reading: Reading, binding: Binding): Denial | undefined {
  if (isPast(reading, binding)) return 'past'
  if (isRemoved(reading, binding)) return 'removal'
  if (isLeftOut(reading, binding) || isContrasted(reading, binding)) return 'negation'
  const undone = endingsOf(reading, binding).map((end) => undoing(reading, end, binding))
  if (undone.includes(undefined)) return 'end'
  const isSpent = (negation: Occurrence): boolean =>
    undone.some((one) => one !== undefined && overlaps(negation, one))
  const denying = negations(reading).filter((one) => !isSpent(one))
  if (denying.length > 0 && isDenied(reading, denying, binding)) return 'negation'
  if (isRefusedAfter(reading, binding) || isLabelRefused(reading, binding)) return 'negation'
  // “We have not stopped, as some say”: what others say is not so.
  if (undone.length === 0 && isRedirected(reading, binding)) return 'redirection'
  if (isForgone(reading, binding)) return 'redirection'
  if (isReplaced(reading, binding) || isServedOtherwise(reading, binding)) return 'other-key'
  return undefined
}

/** A negation reaches the predicate, or one that it is coordinated with. */
const isDenied = (reading: Reading, denying: readonly Occurrence[], binding: Binding): boolean =>
  coordinatedWith(reading, binding.predicate).some((predicate) =>
    denying.some((one) => applies(reading, one, { ...binding, predicate })),
  )
