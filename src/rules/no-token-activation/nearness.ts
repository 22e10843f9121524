/** How far the retired key is, and whether “it” and “the card” may still stand for it. */
import { isAfter, isCard, type KeySpan, type Reading } from './reading.ts'
import type { Antecedent } from './referents.ts'
import type { Judgement } from './judge.ts'

/** How far back the retired key was the last to be named. */
export interface Nearness {
  readonly passage: boolean
  readonly section: boolean
  readonly document: boolean
  /** The last sentence named it beside another key. */
  readonly pair: boolean
}

/** What may stand for the key in a sentence: below a heading, or as one, also a key named sections ago. */
export const antecedentAt = (
  near: Nearness,
  {
    isBelowKey,
    ...rest
  }: { readonly isBelowKey: boolean } & Pick<Antecedent, 'isAfterKey' | 'isContinuing'>,
): Antecedent => ({
  isNear: near.passage,
  isNearSection: near.section || (isBelowKey && near.document),
  isNearDocument: near.document,
  isPair: near.pair,
  ...rest,
})

/** How near the key is after a sentence. */
export function nearnessAfter(
  near: Nearness,
  { class: verdict, denial, reading }: Judgement & { readonly reading: Reading },
): Nearness {
  const { keys } = reading
  const retired = keys.findLast((key) => key.meaning === 'retired')
  // “With a key you need no card reader. Order it today.”
  const isNone = (key: KeySpan): boolean => isAfter(reading, key, 'determiner', 'without')
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
      pair: other !== undefined && denial === undefined,
    }
  }
  if (other)
    return {
      passage: false,
      section: false,
      document: near.document && !isCard(reading, other),
      pair: false,
    }
  const standsIn = keys.some((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')
  return near.document && standsIn
    ? { passage: true, section: true, document: true, pair: false }
    : { ...near, pair: false }
}
