/** How far the retired key is, and whether “it” and “the card” may still stand for it. */
import { having, isCard, type Reading } from './reading.ts'
import type { Antecedent } from './binding.ts'
import type { Judgement } from './judge.ts'
import type { Topic } from './sections.ts'

/** How far back the retired key was the last to be named. */
export interface Nearness {
  readonly passage: boolean
  readonly section: boolean
  readonly document: boolean
}

/** What stands around a sentence, besides how near the key is. */
interface Place {
  readonly topic: Topic
  readonly isHeading: boolean
  /** The sentence before in the passage. */
  readonly previous: Judgement | undefined
  readonly isContinuing: boolean
}

/** What may stand for the key in a sentence. */
export const antecedentAt = (
  near: Nearness,
  { topic, isHeading, previous, isContinuing }: Place,
): Antecedent => ({
  isNear: near.passage,
  isNearSection: near.section || ((topic === 'obtain' || isHeading) && near.document),
  isNearDocument: near.document,
  isOpen: near.passage && !/^(denial|use)$/.test(previous?.class ?? 'denial'),
  isContinuing,
  isTopic: topic === 'obtain',
})

/** How near the key is after a sentence. */
export function nearnessAfter(
  near: Nearness,
  { class: verdict, denial, reading }: Judgement & { readonly reading: Reading },
): Nearness {
  const { keys } = reading
  const retired = keys.findLast((key) => key.meaning === 'retired')
  // “With a key you need no card reader. Order it today.”
  const isNone = (key: { from: number }): boolean =>
    having(reading, 'determiner').some((one) => one.to === key.from)
  // “An alternative to the identity card. Order it today.”
  const other = keys.findLast(
    (key) => key.meaning === 'other-key' && key.part !== 'replaced' && !isNone(key),
  )
  if (retired && verdict !== 'other-sense') {
    const isLast =
      (!other || other.from < retired.from || verdict === 'instruction') && denial !== 'removal'
    return {
      passage: isLast,
      section: isLast,
      document: isLast || (other !== undefined && !isCard(reading, other)),
    }
  }
  if (other && verdict === 'instruction' && isCard(reading, other) && near.document) return near
  if (other)
    return {
      passage: false,
      section: false,
      document: near.document && !isCard(reading, other),
    }
  const standsIn = keys.some((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')
  return near.document && standsIn ? { passage: true, section: true, document: true } : near
}
