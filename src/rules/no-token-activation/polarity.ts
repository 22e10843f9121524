/** Whether something in the sentence denies that the key can be obtained. */
import { having, overlaps, type Occurrence, type Reading } from './annotate.ts'
import type { Binding } from './binding.ts'
import { isOtherwise } from './clause.ts'
import {
  isAboutOld,
  isAboutOtherKey,
  isBesides,
  isUnlessBrought,
  shares,
  governs,
} from './ending.ts'
import { isRedirected, isForgone, isReplaced, isServedOtherwise } from './instead.ts'
import { negations, isMasked, bearsOnWord } from './negation.ts'
import { isPast, hasLasted } from './past.ts'
import { applies, isRefuted } from './reach.ts'
import { isRefusedAfter, isLabelRefused, isContrasted, isLeftOut } from './refusal.ts'
import { isRemoved } from './removal.ts'

/** Why a sentence that names the key and a way to it is no instruction. */
export type Denial = 'negation' | 'end' | 'past' | 'removal' | 'redirection' | 'other-key'

/** The first denial that bears on the predicate; undefined if none does. */
export function denialOf(reading: Reading, binding: Binding): Denial | undefined {
  if (isPast(reading, binding) && !hasLasted(reading, binding)) return 'past'
  if (isRemoved(reading, binding)) return 'removal'
  if (isLeftOut(reading, binding) || isContrasted(reading, binding)) return 'negation'
  const consumed = new Set<Occurrence>()
  for (const end of having(reading, 'end')) {
    if (shares(end, binding.predicate) || shares(end, binding.mention)) continue
    if (isOtherwise(reading, end) || isAboutOld(reading, end) || isBesides(reading, end, binding))
      continue
    if (isAboutOtherKey(reading, end, binding) || isUnlessBrought(reading, end)) continue
    if (!governs(reading, end, binding)) continue
    const negation = negations(reading).find(
      (one) => isMasked(reading, one) || bearsOnWord(reading, one, end),
    )
    if (negation && !isMasked(reading, negation)) {
      for (const one of negations(reading)) if (overlaps(one, negation)) consumed.add(one)
      continue
    }
    return 'end'
  }
  for (const negation of negations(reading)) {
    if (isRefuted(reading, negation, binding)) continue
    if (!consumed.has(negation) && applies(reading, negation, binding)) return 'negation'
  }
  if (isRefusedAfter(reading, binding) || isLabelRefused(reading, binding)) return 'negation'
  if (isRedirected(reading, binding) || isForgone(reading, binding)) return 'redirection'
  if (isReplaced(reading, binding) || isServedOtherwise(reading, binding)) return 'other-key'
  return undefined
}
