/** What the headings of a document make of the text below them. */
import type { Judgement } from './judge.ts'
import {
  countWords,
  does,
  hasWord,
  having,
  isCard,
  isWord,
  namesKey,
  obtainsOutright,
  opensWithWhat,
  type Reading,
} from './reading.ts'
import { ceases } from './negation.ts'
import { isAnotherKey } from './other-objects.ts'
import { isAllToGo, isRevision } from './removal.ts'
import type { ReadPassage } from './read-passages.ts'
import type { SenseCount } from './senses.ts'

/**
 * What a section is about: how to obtain the key, the key and no more, its end, texts to be taken out, something
 * else, or nothing that the heading says.
 */
export type Topic = 'obtain' | 'key' | 'closed' | 'removal' | 'other' | 'none'

export interface Section {
  readonly level: number
  readonly topic: Topic
  /** The heading itself is part of the procedure, not only one above it. */
  readonly isFirm: boolean
  /** The heading announces conditions, a price or a delay. */
  readonly hasTerms: boolean
  readonly senses: SenseCount
  /** The heading names the identity card: “the card” below it is that one. */
  readonly isAboutCard: boolean
  /** The heading is one by its look alone. */
  readonly isLine: boolean
}

/** What the document has said so far. */
export interface Past {
  readonly hasInstructed: boolean
  readonly hasDenied: boolean
  /** The paragraph before is an instruction. */
  readonly wasInstructing: boolean
  /** What stands below the heading names the key. */
  readonly isNamedBelow: boolean
}

/** The section that a heading opens. */
export function openSection(
  level: number,
  { passage, readings, senses }: ReadPassage,
  verdicts: readonly Judgement[],
  parent: Topic,
  past: Past,
): Section {
  const topic = topicOf(verdicts, readings, parent, past)
  return {
    level,
    topic,
    isFirm: topic === 'obtain' && (isInstructing(verdicts) || readings.some(isProcedure)),
    hasTerms: readings.some(hasTerms),
    senses,
    isAboutCard: readings.some((reading) =>
      reading.keys.some((key) => key.meaning === 'other-key' && isCard(reading, key)),
    ),
    isLine: passage.isLine === true,
  }
}

export const isInstructing = (verdicts: readonly Judgement[]): boolean =>
  verdicts.some((verdict) => verdict.class === 'instruction')

function topicOf(
  verdicts: readonly Judgement[],
  readings: readonly Reading[],
  parent: Topic,
  past: Past,
): Topic {
  if (isInstructing(verdicts)) return 'obtain'
  if (verdicts.some((verdict) => verdict.class === 'other-sense')) return 'other'
  if (verdicts.some((verdict) => verdict.class === 'denial'))
    return parent === 'removal' ? 'removal' : 'closed'
  // “6. What we say no more”: the number is a sentence by itself.
  const reading = readings.find(({ words }) => words.some(({ text }) => /^[a-z]/.test(text)))
  if (!reading) return parent
  // Below “What?” on the page of a product may stand everything there is to say of it.
  if (isWord(reading, 0, 'why') && parent !== 'removal') return 'other'
  if (isAllToGo(reading) || isOldText(reading)) return 'removal'
  // “Activating another key”, “Phasing out”
  if (reading.keys.some((key) => isAnotherKey(reading, key))) return 'other'
  const namesOther = namesKey(reading, 'other-key')
  if (having(reading, 'remove').some((one) => !isRevision(reading, one)) && !namesOther)
    return 'removal'
  const isUse = does(reading, 'use')
  if (isUse || namesOther) {
    if (isUse && !does(reading, 'obtain')) return 'other'
    return parent === 'obtain' ? 'obtain' : 'other'
  }
  const isNamed = verdicts.some((verdict) => verdict.mention) && !namesKey(reading, 'generic-key')
  if (!isNamed && isCeased(reading)) return 'removal'
  if (!does(reading, 'other') && isProcedure(reading)) {
    if (isNamed && tellsWay(reading)) return 'obtain'
    if (parent === 'none' && past.hasInstructed && isStillOpen(past) && obtainsOrTells(reading))
      return 'obtain'
    if (parent === 'key' && !past.hasDenied) return 'obtain'
    if (parent === 'other' && past.wasInstructing) return 'obtain'
  }
  if (isNamed && parent !== 'removal') return parent === 'obtain' ? 'obtain' : 'key'
  return parent === 'closed' ? 'none' : parent
}

/** After a notice that it is over, a procedure without a name is the office's own. */
const isStillOpen = ({ hasDenied, isNamedBelow }: Past): boolean => !hasDenied || isNamedBelow

/** “Old texts”, “Alte Fassungen” */
const isOldText = (reading: Reading): boolean =>
  countWords(reading) === 2 && hasWord(reading, 'old', 0, 1) && hasWord(reading, 'texts', 1, 2)

/** “What do we no longer do?”: what stands below is not to be done. */
const isCeased = (reading: Reading): boolean =>
  (ceases(reading) && !isSlogan(reading)) ||
  // “What is going?”, “What stops on 25 September”
  (opensWithWhat(reading) && does(reading, 'end')) ||
  (reading.sentence.isQuestion && isWord(reading, 0, 'interrogatives') && does(reading, 'end'))

/** “Never queue again!”: something else is over, and what stands below is why. */
const isSlogan = (reading: Reading): boolean =>
  reading.words.at(-1)?.text === '!' && !does(reading, 'obtain', 'use', 'remove', 'select')

/** “Procedure”, “Step by step”; “Step 5” is a part of another. */
const tellsWay = (reading: Reading): boolean =>
  having(reading, 'procedure').some((one) => !/^\d/.test(reading.words[one.to]?.text ?? ''))

/** “Procedure”, “How to apply”: a heading that tells a way without saying to what. */
const obtainsOrTells = (reading: Reading): boolean => obtainsOutright(reading) || tellsWay(reading)

/** The same, or its conditions, price or delay: “Who can have one?”, “Price”. */
const isProcedure = (reading: Reading): boolean => obtainsOrTells(reading) || hasTerms(reading)

const hasTerms = (reading: Reading): boolean => does(reading, 'terms')
