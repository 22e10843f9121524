/** What the neighbours make of a sentence: a question, an answer, an item, a step. */
import { answersNo } from './answers.ts'
import { answersQuestion, asksTerms, asksWay, isOffered, leadsTo, remediesLack } from './asked.ts'
import {
  isCellOfKeyRow,
  isItemOfInstruction,
  isItemOfKeys,
  isNameOfService,
  isTerm,
} from './listed.ts'
import {
  countWords,
  does,
  hasWord,
  having,
  isCard,
  isInKey,
  namesKey,
  obtainsOutright,
  type Reading,
} from './reading.ts'
import { quoteLeftToGo } from './removal.ts'
import { tellsQuestion } from './replies.ts'
import {
  isBare,
  isImperative,
  takesBack,
  type Context,
  type Neighbours,
  type Situation,
} from './situation.ts'
import { closing } from './way-out.ts'
import { desire } from './wishes.ts'

/** The first that holds gives the context. */
const contexts: readonly (readonly [Context, (situation: Situation) => boolean])[] = [
  ['answer', answersQuestion],
  ['remedy', remediesLack],
  ['list', isItemOfKeys],
  ['list', isCellOfKeyRow],
  ['list', isNameOfService],
  ['list', isItemOfInstruction],
  ['list', isOneToChoose],
  ['step', isOptionToTick],
  ['step', isWishForAnother],
  ['step', isCallAfter],
  ['step', isStepOfSection],
]

/** Whether the neighbours make an instruction of a sentence that is none by itself. */
export function contextOf(reading: Reading, around: Neighbours): Context | undefined {
  const { keys } = reading
  if (around.topic === 'removal' || around.topic === 'closed') return undefined
  // “Delete: ‘No key yet? | …’”
  if (does(reading, 'remove') && quoteLeftToGo(reading, 0) > 0) return undefined
  // “What | Price”: names of columns
  if (around.passage.table?.isHeader === true && !obtainsOutright(reading)) return undefined
  // “Until 2013 three numbers were enough to get one:”
  if (around.passage.list && around.listIntro.judgement === 'over') return undefined
  const mention = keys.find((key) => key.meaning === 'retired')
  if (leadsTo(reading, around)) return 'question'
  if (asksWay(reading) && goesOn(reading, around)) return 'question'
  if ((mention || around.isNear) && isOffered(reading, around)) return 'question'
  if (asksTerms(reading, around)) return 'question'
  if (isSpared(reading, around)) return 'step'
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

/** “How do I start?” right after a sentence that instructs; as a heading, it says of itself to what. */
function goesOn(reading: Reading, { passage, topic, previous, isContinuing }: Neighbours): boolean {
  if (previous?.class === 'instruction') return true
  if (passage.kind !== 'heading') return isContinuing
  return namesKey(reading, 'for-that')
    ? topic === 'key' || topic === 'obtain'
    : isContinuing && topic === 'obtain'
}

/** “Keys are no longer issued. Only for borderers we still make an exception at the desk.” */
const isSpared = (reading: Reading, { previous }: Neighbours): boolean =>
  previous?.class === 'denial' &&
  namesKey(previous.reading, 'retired') &&
  does(reading, 'exemption') &&
  !does(reading, ...closing) &&
  !namesKey(reading, 'other-key', 'generic-key') &&
  !reading.sentence.isQuestion &&
  // “Ralf asks whether one can make an exception.”
  !tellsQuestion(reading)

/** “Register your key. Choose ‘token’.” */
function isOptionToTick({ reading, mention, previous }: Situation): boolean {
  const isRegistering = previous !== undefined && obtainsOutright(previous.reading)
  return (
    mention !== undefined &&
    isRegistering &&
    !does(previous.reading, 'use', 'end') &&
    does(reading, 'select') &&
    !does(reading, 'use', 'determiner', 'adverb')
  )
}

/** “Which key would you like? ☐ app ☐ SMS ☐ token”: names and nothing else, after the question which one. */
function isOneToChoose({ reading, mention, previous }: Situation): boolean {
  const asks = previous?.reading
  return (
    mention !== undefined &&
    asks?.sentence.isQuestion === true &&
    namesKey(asks, 'generic-key') &&
    (does(asks, 'desire') || obtainsOutright(asks)) &&
    !does(asks, 'use', 'end', 'formerly', 'adverb', 'determiner') &&
    reading.words.every(
      ({ text, isPunctuation }, at) =>
        isPunctuation || isInKey(reading, at) || reading.lexicon.is('coordinators', text),
    )
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
    (isRequestSent(reading) ||
      (isImperative(reading) && (reading.words.length <= shortestCall || does(reading, 'offer'))))
  )
}

/** “You chose: token. Your request has been sent.” */
const isRequestSent = (reading: Reading): boolean =>
  having(reading, 'obtain').some(({ form, from }) => form !== 'past' && from <= 1) &&
  (hasWord(reading, 'participleAuxiliaries') || hasWord(reading, 'presentAuxiliaries'))

/** Words of “Do as I did!”, with its mark. */
const shortestCall = 4

/** A sentence of a section that tells how to obtain the key. */
function isStepOfSection(situation: Situation): boolean {
  const { reading, passage, topic, hasOtherKey, isStep } = situation
  if (reading.sentence.isQuestion || does(reading, 'formerly')) return false
  if (passage.kind === 'heading' && isHeadingOfWay(situation)) return true
  if (topic === 'key') return isStepOfKey(situation)
  if (topic !== 'obtain') return false
  if (hasOtherKey && passage.list?.ordered !== true) return false
  // “1. Log in on the portal.”
  const isNumbered = passage.list?.ordered === true && !namesKey(reading, 'retired')
  if (does(reading, 'use') && !isStep && !isNumbered) return false
  // “You can now create a key of your choice.”
  if (namesKey(reading, 'generic-key') && hasWord(reading, 'choice')) return false
  const obtains = having(reading, 'obtain', 'replace').filter((one) => one.form !== 'past')
  if (isStep && obtains.length > 0) return true
  if (passage.kind === 'heading') return false
  if (obtains.some((one) => !one.isWeak) || passage.list?.ordered === true) return true
  if (isStep && (isImperative(reading) || (passage.list && hasWord(reading, 'steps')))) return true
  return isTerm(situation) || isStepOfKey(situation)
}

/** “Apply online”, below a heading that names the key. */
function isHeadingOfWay({ reading, topic, hasDenied }: Situation): boolean {
  return (
    (topic === 'key' || topic === 'obtain') &&
    !hasDenied &&
    (obtainsOutright(reading) || isRenewal(reading)) &&
    !namesKey(reading, 'generic-key', 'other-key') &&
    !does(reading, 'use', 'end', 'other', 'adverb', 'determiner')
  )
}

/** “Renewing” */
const isRenewal = (reading: Reading): boolean =>
  does(reading, 'replace') && countWords(reading) === 1 && hasWord(reading, 'renewals')

/** Below a heading that names the key and says no more: what to do. */
function isStepOfKey(situation: Situation): boolean {
  const { reading, passage, hasDenied, isStep } = situation
  if (hasDenied || passage.kind === 'heading' || !isBare(situation)) return false
  return isStep && (isImperative(reading) || passage.list?.ordered === true)
}
