/** A sentence among its neighbours, and what is asked of it in more than one context. */
import type { Passage } from '../../extract/passage.ts'
import { isAboutOld } from './ending.ts'
import type { Judgement } from './judge.ts'
import { pointsElsewhere } from './other-objects.ts'
import {
  does,
  hasWord,
  having,
  isWord,
  namesKey,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Section, Topic } from './sections.ts'

/** Why a sentence without a verdict of its own is part of an instruction. */
export type Context = 'question' | 'step' | 'list' | 'answer' | 'remedy'

/** Where an instruction stands, seen from a sentence: nearest first. */
export type Beside = 'above' | 'before' | 'after' | 'in its section' | 'elsewhere'

/** A sentence with the verdict on it. */
export interface JudgedSentence extends Judgement {
  readonly passage: Passage
  readonly reading: Reading
  readonly context?: Context
  /** Of an instruction by the last reading of its document alone: where the nearest other one stands. */
  readonly beside?: Beside
}

/** What stands before a list. */
export interface ListIntro {
  readonly judgement: 'instruction' | 'keys' | 'removal' | 'over' | 'none'
  /** It ends in a colon. */
  readonly isOpen: boolean
}

export interface Neighbours {
  readonly passage: Passage
  readonly topic: Topic
  /** The section that the nearest heading opened. */
  readonly section: Section | undefined
  /** The sentence before in the passage, or the question that the passage answers. */
  readonly previous: (Judgement & { readonly reading: Reading }) | undefined
  readonly next: Reading | undefined
  readonly listIntro: ListIntro
  /** Nothing but a list stands between the heading and the passage. */
  readonly isBelowHeading: boolean
  /** In a table, an earlier cell of the row names the key. */
  readonly isKeyRow: boolean
  /** The heading of its column asks how a key is obtained. */
  readonly isOfWay: boolean
  /** In a table, the cells of the row, its own among them. */
  readonly row: readonly Reading[]
  /** The document has said that it is over. */
  readonly hasDenied: boolean
  readonly isNear: boolean
  readonly isNearSection: boolean
  readonly isContinuing: boolean
}

export interface Situation extends Neighbours {
  readonly reading: Reading
  readonly mention: KeySpan | undefined
  /** It says where, when or what to do. */
  readonly isStep: boolean
  readonly hasOtherKey: boolean
}

/** An address or the name of a file: words, and no sentence. */
export const isLocator = ({ kind }: Passage): boolean => /^(link-target|file-name)$/.test(kind)

/** Something ends, is taken away, or another key is pointed out. */
export const takesBack = (reading: Reading): boolean =>
  having(reading, 'end').some((one) => !isAboutOld(reading, one)) ||
  having(reading, 'remove').some(
    (one) => !having(reading, 'obtain').some((other) => other.from === one.from),
  ) ||
  (does(reading, 'redirect') && namesKey(reading, 'other-key', 'generic-key'))

/** It speaks of nothing but what to do, where and when. */
export const isBare = ({ reading, hasOtherKey }: Situation): boolean =>
  !hasOtherKey &&
  !reading.sentence.isQuestion &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly') &&
  having(reading, 'determiner', 'adverb').every((one) => isSpared(reading, one)) &&
  !namesKey(reading, 'generic-key')

/** “It is not necessary to come to the counter”: an effort denied. */
export const isSpared = (reading: Reading, negation: Occurrence): boolean =>
  !negation.isCessation &&
  having(reading, 'transmit', 'obligation').some(
    (one) => reading.clauseAt(one.from) === reading.clauseAt(negation.from),
  )

export const isImperative = (reading: Reading): boolean => isWord(reading, 0, 'steps')

/** After a wish for the key: anything but a no, another key, a redirection or advice on use. */
export const isInstructive = (reading: Reading): boolean =>
  !reading.sentence.isQuestion &&
  !takesBack(reading) &&
  (!does(reading, 'use') || hasStep(reading)) &&
  !does(reading, 'nobody') &&
  !isOfPast(reading) &&
  !pointsElsewhere(reading)

/** A step that is none of using: “Sign in and get it”, not “Log in with it”. */
const hasStep = (reading: Reading): boolean =>
  (having(reading, 'obtain').some(({ form }) => form === 'now') &&
    !does(reading, 'other', 'adverb', 'determiner')) ||
  reading.words.some(
    ({ text }, at) =>
      reading.lexicon.is('steps', text) &&
      !having(reading, 'use').some(({ from, to }) => from <= at && at < to),
  )

/** “We had them in those days!” */
export const isOfPast = (reading: Reading): boolean => {
  const obtained = having(reading, 'obtain')
  const isTold = obtained.length > 0 || does(reading, 'formerly')
  return (
    isTold &&
    obtained.every(({ form }) => form === 'past') &&
    !hasWord(reading, 'presentAuxiliaries') &&
    !hasWord(reading, 'steps') &&
    !does(reading, 'persist', 'ability', 'obligation')
  )
}
