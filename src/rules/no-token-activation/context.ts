/** What the neighbours of a sentence make of it: a step, an answer, an item of a list of keys. */
import type { Passage } from '../../extract/passage.ts'
import {
  hasWord,
  having,
  isCard,
  isByline,
  namesKey,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import { answersNo, answersYes } from './answers.ts'
import { isAboutOld } from './ending.ts'
import type { Judgement } from './judge.ts'
import { asksForOther } from './nearness.ts'
import { ceases } from './negation.ts'
import { offersOtherKey, pointsElsewhere } from './other-objects.ts'
import type { Section, Topic } from './sections.ts'
import { desire, wishesFor } from './wishes.ts'

/** Why a sentence without a verdict of its own is part of an instruction. */
export type Context = 'question' | 'step' | 'list' | 'answer' | 'continuation'

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
  /** An item above in the same list is part of the instruction. */
  readonly isFellowItem: boolean
  /** In a table, an earlier cell of the row names the key. */
  readonly isKeyRow: boolean
  /** In a table, the other cells of the row. */
  readonly row: readonly Reading[]
  /** It is a table of prices, delays or desks. */
  readonly isPriceList: boolean
  /** The document has said that it is over. */
  readonly hasDenied: boolean
  /** It tells how to obtain the key and nowhere that it is over. */
  readonly isLive: boolean
  readonly isNear: boolean
  readonly isNearSection: boolean
  readonly isContinuing: boolean
  /** The paragraph before the list or table, or its heading, offers keys to choose from. */
  readonly isKeyChoice: boolean
}

interface Situation extends Neighbours {
  readonly reading: Reading
  readonly mention: KeySpan | undefined
  /** It says where, when or what to do. */
  readonly isStep: boolean
  readonly hasOtherKey: boolean
}

/** The first that holds gives the context. */
const contexts: readonly (readonly [Context, (situation: Situation) => boolean])[] = [
  ['answer', answersQuestion],
  ['list', isItemOfKeys],
  ['list', isCellOfKeyRow],
  ['list', isFellowOfSteps],
  ['list', isPricedRow],
  ['list', isItemOfInstruction],
  ['step', isOptionToTick],
  ['step', isWishForAnother],
  ['continuation', goesOn],
  ['step', isCallAfter],
  ['list', isChoiceOfKeys],
  ['step', isStepOfSection],
]

/** Whether the neighbours make an instruction of a sentence that is none by itself. */
export function contextOf(reading: Reading, around: Neighbours): Context | undefined {
  const { keys } = reading
  if (around.topic === 'removal' || around.topic === 'closed') return undefined
  // “What | Price”: names of columns
  if (around.passage.table?.isHeader === true && !does(reading, 'obtain')) return undefined
  // “Until 2013 three numbers were enough to get one:”
  if (around.passage.list && around.listIntro.judgement === 'over') return undefined
  const mention = keys.find((key) => key.meaning === 'retired')
  if (leadsTo(reading, around) || (mention && isReassured(reading, around.next))) return 'question'
  if (asksWay(reading) && (around.isContinuing || around.previous?.class === 'instruction'))
    return 'question'
  if (mention && isOffered(reading, around)) return 'question'
  if (mention && isUrged(reading, mention, around)) return 'continuation'
  if (asksTerms(reading, around)) return 'question'
  if (answersNo(reading) || takesBack(reading)) return undefined
  const tells = hasWord(reading, 'steps')
  const isShown = tells && !does(reading, 'use')
  const situation: Situation = {
    ...around,
    reading,
    mention,
    isStep: tells || does(reading, 'offer'),
    hasOtherKey: keys.some(
      (key) =>
        key.meaning === 'other-key' && key.part === 'object' && !(isShown && isCard(reading, key)),
    ),
  }
  return contexts.find(([, holds]) => holds(situation))?.[0]
}

const does = (reading: Reading, ...roles: Parameters<typeof having>[1][]): boolean =>
  having(reading, ...roles).length > 0

/** “A token? Come to the desk.” */
const leadsTo = (reading: Reading, { next, isNearSection, passage }: Neighbours): boolean =>
  next !== undefined &&
  !(passage.kind === 'heading' && isQuotedInTitle(reading)) &&
  wishesFor(reading, isNearSection) !== undefined &&
  !answersNo(next) &&
  ((answersYes(next) && !pointsElsewhere(next)) ||
    persists(next) ||
    isInstructive(next) ||
    asksWay(next))

/** “Still possible, though the app is handier”: so at once, whatever is said of other keys. */
const persists = (next: Reading): boolean =>
  having(next, 'persist').some(({ from }) => from <= 1) &&
  !next.sentence.isQuestion &&
  !takesBack(next) &&
  !does(next, 'use', 'adverb', 'determiner')

/** “Call card 3: ‘I want a key’”: a title for what somebody may say */
const isQuotedInTitle = ({ words, sentence }: Reading): boolean =>
  !sentence.isQuestion && (words[0]?.quote ?? 0) === 0 && words.some(({ quote }) => quote > 0)

/** “A token, that is no trouble at all. Do come along!”, and nothing is said against it. */
const isUrged = (
  reading: Reading,
  { from, part }: KeySpan,
  { next, passage, topic }: Neighbours,
): boolean =>
  part === 'object' &&
  passage.kind !== 'heading' &&
  topic !== 'removal' &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly', 'other-sense', 'no') &&
  !ceases(reading) &&
  !hasWord(reading, 'old') &&
  !namesKey(reading, 'generic-key') &&
  !offersOtherKey(reading) &&
  (having(reading, 'persist').some(
    (one) =>
      one.from > from &&
      reading.clauses.some((clause) => clause.from === one.from && clause.kind === 'main'),
  ) ||
    (next !== undefined && persists(next) && !pointsElsewhere(next)))

/** “Where do I start?” */
const asksWay = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  reading.keys.every(({ meaning }) => meaning === 'for-that') &&
  does(reading, 'procedure')

/** “Would you like a key?” and nothing after it. */
const isOffered = (reading: Reading, { next, passage }: Neighbours): boolean =>
  next === undefined &&
  passage.kind !== 'heading' &&
  reading.sentence.isQuestion &&
  wishesFor(reading) !== undefined &&
  !offersOtherKey(reading) &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly', 'adverb', 'determiner')

/** “Am I too late for one? No, that is still possible.” */
const isReassured = (reading: Reading, next: Reading | undefined): boolean =>
  next !== undefined &&
  reading.sentence.isQuestion &&
  does(reading, 'end') &&
  does(next, 'no') &&
  // “Am I too late for one? Not at all!”
  ((isBareNo(next) && does(reading, 'obtain')) ||
    (does(next, 'ability', 'transmit', 'obtain') &&
      !does(next, 'end', 'adverb', 'determiner', 'redirect'))) &&
  // “Will my key stop? No, you can go on using it.”
  (does(next, 'obtain') || !does(next, 'use')) &&
  !namesKey(next, 'other-key', 'generic-key')

/** The sentence is as short as its answer. */
const isBareNo = (reading: Reading): boolean =>
  does(reading, 'no') &&
  reading.words.filter((word) => !word.isPunctuation).length <= longestBareAnswer

/** “Not at all” */
const longestBareAnswer = 3

/** “How long before I have my token?”, “What does it cost?”: taken for granted that one can have it. */
const asksTerms = (
  reading: Reading,
  { next, topic, isContinuing, hasDenied, passage, isLive }: Neighbours,
): boolean =>
  reading.sentence.isQuestion &&
  // “How does that go?”, above the steps
  (does(reading, 'terms') ||
    (isLive && passage.kind === 'heading' && does(reading, 'procedure'))) &&
  !does(reading, 'use', 'end', 'remove', 'formerly') &&
  (namesKey(reading, 'retired') ||
    ((isContinuing || (topic === 'key' && !hasDenied) || topic === 'obtain') &&
      !does(reading, 'other') &&
      (hasWord(reading, 'pronouns') || hasWord(reading, 'resumptives', 0, 3)))) &&
  !namesKey(reading, 'other-key', 'generic-key') &&
  !(next && (answersNo(next) || takesBack(next)))

function answersQuestion({ reading, previous, isStep, hasOtherKey }: Situation): boolean {
  if (previous?.class !== 'instruction' || !previous.reading.sentence.isQuestion) return false
  if (reading.sentence.isQuestion || isByline(reading) || isSalutation(reading)) return false
  return answersYes(reading) || (!hasOtherKey && (isStep || !does(reading, 'use')))
}

/** “Kind regards,” */
const isSalutation = ({ words }: Reading): boolean =>
  words.at(-1)?.text === ',' && words.length <= longestSalutation

const longestSalutation = 5

/** “You can activate these keys:” and below it “token”. */
function isItemOfKeys({ reading, passage, mention, listIntro, previous }: Situation): boolean {
  if (mention && previous && asksForKey(previous.reading))
    return namesKey(reading, 'other-key') && !does(reading, 'determiner', 'adverb', 'use')
  return (
    passage.list !== undefined &&
    mention !== undefined &&
    listIntro.judgement === 'keys' &&
    !does(reading, 'determiner', 'adverb')
  )
}

/** “Which key do you wish to activate?” */
const asksForKey = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  hasWord(reading, 'choice') &&
  namesKey(reading, 'generic-key') &&
  does(reading, 'obtain')

/** “| Token | ask at the desk |” */
function isCellOfKeyRow({ reading, isKeyRow, hasOtherKey }: Situation): boolean {
  return (
    isKeyRow &&
    having(reading, 'obtain').some((one) => one.form !== 'past') &&
    !hasOtherKey &&
    !does(reading, 'determiner', 'adverb', 'use')
  )
}

/** Below “Token”, among the steps to it: “He confirms the delivery address”. */
function isFellowOfSteps({ reading, topic, isFellowItem, hasOtherKey }: Situation): boolean {
  return (
    isFellowItem &&
    (topic === 'key' || topic === 'obtain') &&
    !hasOtherKey &&
    !reading.sentence.isQuestion &&
    !namesKey(reading, 'generic-key') &&
    !takesBack(reading) &&
    !ceases(reading) &&
    !does(reading, 'formerly', 'redirect', 'remove', 'end')
  )
}

/** “| Token | free of charge | 10 days |”, on a page of the procedure or in a price list */
function isPricedRow(situation: Situation): boolean {
  const { passage, mention, isLive, isPriceList, row, reading } = situation
  if (passage.table?.isHeader !== false || !mention || !(isLive || isPriceList)) return false
  const isFirst = mention.from === 0 || reading.words[mention.from - 1]?.text === ':'
  const others = row.filter((one) => one !== reading)
  const cells = [reading, ...others]
  return (
    isFirst &&
    others.some((one) => does(one, 'offer')) &&
    !cells.some((one) => does(one, 'obtain')) &&
    !cells.some((one) => does(one, 'use', 'end', 'remove', 'redirect', 'determiner', 'adverb')) &&
    !others.some((one) => namesKey(one, 'other-key', 'generic-key')) &&
    !namesKey(reading, 'other-key')
  )
}

/** “To activate a token:” and below it what to do. */
function isItemOfInstruction({ passage, listIntro }: Situation): boolean {
  return passage.list !== undefined && listIntro.judgement === 'instruction' && listIntro.isOpen
}

/** Below “Activating your key”: “choose ‘token’”. */
function isOptionToTick({ reading, mention, section, previous }: Situation): boolean {
  const isRegistering =
    previous !== undefined && having(previous.reading, 'obtain').some((one) => !one.isWeak)
  return (
    mention !== undefined &&
    (section?.isObtaining === true || (isRegistering && !does(previous.reading, 'use', 'end'))) &&
    !namesKey(reading, 'generic-key') &&
    does(reading, 'select') &&
    !does(reading, 'use', 'determiner', 'adverb')
  )
}

/** “Those who would like a new one should sign in with their card.”, where the key was the last one named */
function isWishForAnother({ reading, isNearSection, hasDenied }: Situation): boolean {
  if (!isNearSection || hasDenied) return false
  const others = reading.keys.filter(
    ({ meaning, from, to }) =>
      meaning === 'ellipsis' && to - from > 1 && hasWord(reading, 'indefinite', from, to),
  )
  return (
    desire(reading, others) !== undefined &&
    !does(reading, 'end', 'remove', 'redirect', 'formerly', 'adverb', 'determiner')
  )
}

/** “Or order it online.” “For that, bring your card.” */
function goesOn(situation: Situation): boolean {
  const { reading, previous, isStep, isNear, isContinuing } = situation
  if (!isStep) return false
  // “You want a token.” ¶ “Come to our desk.”: what is spoken goes on
  const isSpoken = (reading.words[0]?.quote ?? 0) > 0 && situation.passage.list === undefined
  if (isContinuing && isSpoken && isBare(situation) && isImperative(reading)) return true
  if (
    previous?.class === 'instruction' &&
    reading.lexicon.is('continuation', reading.words[0]?.text ?? '')
  )
    return true
  if (
    previous?.class === 'instruction' &&
    isBare(situation) &&
    does(reading, 'offer', 'obtain') &&
    !(isEntry(reading) && isEntry(previous.reading))
  )
    return true
  return (
    (isNear || isContinuing) &&
    reading.keys.some((key) => key.meaning === 'for-that' && !isUsing(reading, key))
  )
}

/** “Friday: from 9 to 12”: below “Wednesday: tokens only” the next line is about another day. */
const isEntry = ({ clauses }: Reading): boolean =>
  clauses[1]?.opener === ':' && clauses[1].from <= longestEntry

/** Words of “Monday and Thursday”, with the colon. */
const longestEntry = 5

/** “The token: a safe bet. Come to the counter!”: the key is all that was spoken of. */
function isCallAfter(situation: Situation): boolean {
  const { reading, previous, isNear, hasDenied } = situation
  return (
    isNear &&
    !hasDenied &&
    previous?.class === 'neutral' &&
    !previous.reading.sentence.isQuestion &&
    namesKey(previous.reading, 'retired') &&
    !namesKey(previous.reading, 'other-key', 'generic-key') &&
    isBare(situation) &&
    isImperative(reading) &&
    (reading.words.length <= shortestCall || does(reading, 'offer'))
  )
}

/** Words of “Do as I did!”, with its mark. */
const shortestCall = 4

/** “you may continue to do so” */
const isUsing = (reading: Reading, key: KeySpan): boolean =>
  having(reading, 'use').some((use) => overlaps(use, key))

/** “Which key?” and below it, in a list or a table, “Token: a postal address”. */
function isChoiceOfKeys({ reading, passage, mention, isKeyChoice, row }: Situation): boolean {
  if (!mention || !isKeyChoice || mention.from > 2) return false
  const isFirstCell = passage.table?.isHeader === false && passage.table.column === 0
  if (!passage.list && !isFirstCell) return false
  if (does(reading, 'determiner', 'adverb')) return false
  return ![reading, ...row].some((one) => does(one, 'use') || answersNo(one) || takesBack(one))
}

/** A sentence of a section that tells how to obtain the key. */
function isStepOfSection(situation: Situation): boolean {
  const { reading, passage, topic, section, previous, hasOtherKey, isStep } = situation
  if (reading.sentence.isQuestion || does(reading, 'formerly')) return false
  // “No card yet?” asks for another way to the key
  if (previous && asksForOther(previous.reading) && !namesKey(previous.reading, 'other-key'))
    return false
  if (topic === 'key') return isStepOfKey(situation)
  if (topic !== 'obtain' || isItemOfOther(situation)) return false
  if (hasOtherKey && passage.list?.ordered !== true) return false
  // “1. Log in on the portal.”
  const isNumbered = passage.list?.ordered === true && !namesKey(reading, 'retired')
  const tellsStep = section?.isDefinition === true ? isNumbered : isStep || isNumbered
  if (does(reading, 'use') && !tellsStep && !isAboutRequest(reading)) return false
  // “You can now create a key of your choice.”
  if (namesKey(reading, 'generic-key') && hasWord(reading, 'choice')) return false
  const obtains = having(reading, 'obtain', 'replace').filter((one) => one.form !== 'past')
  if (isStep && obtains.length > 0) return true
  if (passage.kind === 'heading') return false
  if (obtains.some((one) => !one.isWeak) || passage.list?.ordered === true) return true
  if (isStep && (isImperative(reading) || (passage.list && hasWord(reading, 'steps')))) return true
  return isTerm(situation) || isStepOfKey(situation)
}

/** Below a heading that names the key and says no more: what to do, and on a page of the procedure where, when and for how much. */
function isStepOfKey(situation: Situation): boolean {
  const { reading, passage, hasDenied, isLive, isStep } = situation
  if (hasDenied || passage.kind === 'heading' || !isBare(situation)) return false
  if (isStep && (isImperative(reading) || passage.list?.ordered === true)) return true
  return (
    isLive &&
    !namesKey(reading, 'retired') &&
    (does(reading, 'procedure', 'terms', 'obtain', 'select') ||
      // “The card is free.”
      (does(reading, 'offer') && namesKey(reading, 'anaphora', 'ellipsis')))
  )
}

/** “The request is made on the portal, once you have logged in.” */
const isAboutRequest = (reading: Reading): boolean =>
  having(reading, 'obtain').some(
    ({ form, isWeak, from }) => form === 'noun' && !isWeak && from <= 1,
  )

/** “With the token you can use:” and below it services. */
const isItemOfOther = ({ passage, listIntro }: Situation): boolean =>
  passage.list?.ordered === false && listIntro.isOpen && listIntro.judgement === 'none'

/** It speaks of nothing but what to do, where and when. */
const isBare = ({ reading, hasOtherKey }: Situation): boolean =>
  !hasOtherKey &&
  !reading.sentence.isQuestion &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly') &&
  having(reading, 'determiner', 'adverb').every((one) => isSpared(reading, one)) &&
  !namesKey(reading, 'generic-key')

/** “It is not necessary to come to the counter”: an effort denied. */
const isSpared = (reading: Reading, negation: Occurrence): boolean =>
  !negation.isCessation &&
  having(reading, 'transmit', 'obligation').some(
    (one) => reading.clauseAt(one.from) === reading.clauseAt(negation.from),
  )

/** Right below “Who can have one?” or “Price”: the conditions, in a list, or the price in a few words. */
function isTerm({ reading, passage, section, row, isBelowHeading }: Situation): boolean {
  if (!isBelowHeading || section?.isFirm !== true || does(reading, 'use', 'end')) return false
  if (passage.list !== undefined) return !namesKey(reading, 'generic-key')
  if (passage.table !== undefined)
    return !passage.table.isHeader && !row.some((one) => namesKey(one, 'generic-key', 'other-key'))
  return section.hasTerms && reading.words.length <= longestPrice && does(reading, 'offer')
}

/** “Free the first time, €3 for each after that.” */
const longestPrice = 14

/** Something ends, is taken away, or another key is pointed out. */
const takesBack = (reading: Reading): boolean =>
  having(reading, 'end').some((one) => !isAboutOld(reading, one)) ||
  having(reading, 'remove').some(
    (one) => !having(reading, 'obtain').some((other) => other.from === one.from),
  ) ||
  (does(reading, 'redirect') && namesKey(reading, 'other-key', 'generic-key'))

const isImperative = (reading: Reading): boolean =>
  reading.lexicon.is('steps', reading.words[0]?.text ?? '')

/** After a wish for the key: anything but a no, another key, a redirection or advice on use. */
const isInstructive = (reading: Reading): boolean =>
  !reading.sentence.isQuestion &&
  !takesBack(reading) &&
  (!does(reading, 'use') || hasWord(reading, 'steps')) &&
  !does(reading, 'nobody') &&
  !pointsElsewhere(reading)
