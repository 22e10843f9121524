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
  readonly previous: (Judgement & { readonly reading: Reading }) | undefined
  readonly isContinuing: boolean
}

/** What may stand for the key in a sentence. */
export function antecedentAt(
  near: Nearness,
  { topic, isHeading, previous, isContinuing }: Place,
): Antecedent {
  const isOther = previous !== undefined && asksForOther(previous.reading)
  return {
    isNear: near.passage,
    isNearSection: near.section || ((topic === 'obtain' || isHeading) && near.document && !isOther),
    isNearDocument: near.document,
    isOpen: near.passage && !/^(denial|use)$/.test(previous?.class ?? 'denial'),
    isContinuing,
    isTopic: topic === 'obtain' && !isOther,
  }
}

/** How near the key is after a sentence. */
export function nearnessAfter(
  near: Nearness,
  { class: verdict, denial, reading }: Judgement & { readonly reading: Reading },
): Nearness {
  const { keys } = reading
  const retired = keys.findLast((key) => key.meaning === 'retired')
  // “With a key you need no card reader. Order it today.”
  const isNone = (key: { from: number }): boolean =>
    having(reading, 'determiner', 'without').some((one) => one.to === key.from)
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
  if (keys.length === 0 && asksForOther(reading))
    return { passage: false, section: false, document: near.document }
  const standsIn = keys.some((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')
  return near.document && standsIn ? { passage: true, section: true, document: true } : near
}

/** “No e-mail address?”: “one” in the next sentence stands for that. */
export const asksForOther = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  having(reading, 'determiner', 'without').some((one) => one.from <= 1) &&
  reading.words.length <= longestLack &&
  having(reading, 'obtain', 'procedure', 'terms').length === 0

/** Words of “No address in Belgium yet?”, with its mark. */
const longestLack = 8
