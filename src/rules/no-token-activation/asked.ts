/** Questions about the key, their answers, and invitations that the next sentence takes up. */
import { answersNo, answersYes, isNotNeeded } from './answers.ts'
import { offersOtherKey, pointsElsewhere } from './other-objects.ts'
import {
  beginsWith,
  countWords,
  does,
  hasWord,
  having,
  isByline,
  namesKey,
  overlaps,
  type Reading,
} from './reading.ts'
import { isInstructive, isOfPast, takesBack, type Neighbours, type Situation } from './situation.ts'
import { isSalutation } from './turns.ts'
import { closing } from './way-out.ts'
import { wishesFor } from './wishes.ts'

/** “A token? Come to the desk.” */
export const leadsTo = (reading: Reading, { next, isNearSection }: Neighbours): boolean =>
  next !== undefined &&
  wishesFor(reading, isNearSection) !== undefined &&
  !answersNo(next) &&
  !isNotNeeded(next, reading) &&
  !tellsWhatItIs(reading, next) &&
  ((answersYes(next) && !pointsElsewhere(next) && !isOfUse(next)) ||
    persists(next) ||
    isInstructive(next) ||
    asksWay(next))

/** “The token? A paper card with 24 codes.” */
const tellsWhatItIs = (question: Reading, answer: Reading): boolean =>
  countWords(question) <= 2 &&
  hasWord(question, 'determiners', 0, 1) &&
  !hasWord(question, 'indefinite', 0, 1) &&
  hasWord(answer, 'indefinite', 0, 1) &&
  !hasWord(answer, 'otherOnes', 1, 2) &&
  !hasWord(answer, 'steps') &&
  !does(answer, 'obtain', 'select', 'offer', 'ability', 'terms')

/** “You may still have one”: no yes to the wish. */
const isOfUse = (next: Reading): boolean =>
  having(next, 'yes').every(
    ({ from, to }) =>
      to - from > 1 && having(next, 'use').some((use) => use.from >= to && use.from - to <= 1),
  )

/** “Still possible, though the app is handier”: so at once, whatever is said of other keys. */
const persists = (next: Reading): boolean =>
  having(next, 'persist').some(({ from }) => from <= 1) &&
  !next.sentence.isQuestion &&
  !takesBack(next) &&
  !does(next, 'use', 'adverb', 'determiner')

/** “Where do I start?” */
export const asksWay = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  reading.keys.every(({ meaning }) => meaning === 'for-that') &&
  does(reading, 'procedure') &&
  !does(reading, 'use')

/** “Would you like a key?” and nothing after it. */
export const isOffered = (reading: Reading, { next, passage, isNear }: Neighbours): boolean =>
  next === undefined &&
  passage.kind !== 'heading' &&
  reading.sentence.isQuestion &&
  wishesFor(reading, isNear) !== undefined &&
  !offersOtherKey(reading) &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly') &&
  // “You do not have one yet?”: the wish takes the negation in.
  having(reading, 'adverb', 'determiner').every((one) =>
    having(reading, 'desire').some((wish) => overlaps(wish, one)),
  )

/** “How long before I have my token?”, “What does it cost?”: taken for granted that one can have it. */
export const asksTerms = (
  reading: Reading,
  { next, topic, isContinuing, hasDenied }: Neighbours,
): boolean =>
  reading.sentence.isQuestion &&
  does(reading, 'terms') &&
  !does(reading, 'use', 'end', 'remove', 'formerly') &&
  (namesKey(reading, 'retired') ||
    ((isContinuing || (topic === 'key' && !hasDenied) || topic === 'obtain') &&
      !does(reading, 'other') &&
      (hasWord(reading, 'pronouns') || hasWord(reading, 'resumptives', 0, 3)))) &&
  !namesKey(reading, 'other-key', 'generic-key') &&
  !(next && (answersNo(next) || takesBack(next)))

export function answersQuestion({ reading, previous, isStep, hasOtherKey }: Situation): boolean {
  if (previous?.class !== 'instruction' || !previous.reading.sentence.isQuestion) return false
  if (reading.sentence.isQuestion || isByline(reading) || isSalutation(reading)) return false
  if (isOfPast(reading)) return false
  return answersYes(reading) || (!hasOtherKey && (isStep || !does(reading, 'use')))
}

/** “No smartphone? The token.”, “… Take the token.” */
export const remediesLack = ({ reading, mention, previous, hasOtherKey }: Situation): boolean =>
  mention?.part === 'object' &&
  previous !== undefined &&
  asksForLack(previous.reading) &&
  !hasOtherKey &&
  countWords(reading) <= longestRemedy &&
  !reading.sentence.isQuestion &&
  !does(reading, ...closing, 'other') &&
  !namesKey(reading, 'generic-key')

/** Words of “There is always the token then.” */
const longestRemedy = 7

/** “No smartphone?”, “You do not have a reader?” */
const asksForLack = (question: Reading): boolean =>
  question.sentence.isQuestion &&
  !namesKey(question, 'retired', 'generic-key') &&
  (does(question, 'determiner', 'adverb', 'without') || beginsWith(question, 'idiom'))
