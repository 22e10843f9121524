/** Questions about the key, their answers, and invitations that the next sentence takes up. */
import { answersNo, answersYes } from './answers.ts'
import { ceases } from './negation.ts'
import { offersOtherKey, pointsElsewhere } from './other-objects.ts'
import {
  countWords,
  hasWord,
  having,
  isByline,
  namesKey,
  type KeySpan,
  type Reading,
} from './reading.ts'
import { does, isInstructive, takesBack, type Neighbours, type Situation } from './situation.ts'
import { wishesFor } from './wishes.ts'

/** “A token? Come to the desk.” */
export const leadsTo = (reading: Reading, { next, isNearSection, passage }: Neighbours): boolean =>
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
export const isUrged = (
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
export const asksWay = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  reading.keys.every(({ meaning }) => meaning === 'for-that') &&
  does(reading, 'procedure')

/** “Would you like a key?” and nothing after it. */
export const isOffered = (reading: Reading, { next, passage }: Neighbours): boolean =>
  next === undefined &&
  passage.kind !== 'heading' &&
  reading.sentence.isQuestion &&
  wishesFor(reading) !== undefined &&
  !offersOtherKey(reading) &&
  !does(reading, 'use', 'end', 'remove', 'redirect', 'formerly', 'adverb', 'determiner')

/** “Am I too late for one? No, that is still possible.” */
export const isReassured = (reading: Reading, next: Reading | undefined): boolean =>
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
  does(reading, 'no') && countWords(reading) <= longestBareAnswer

/** “Not at all” */
const longestBareAnswer = 3

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
  return answersYes(reading) || (!hasOtherKey && (isStep || !does(reading, 'use')))
}

/** “Kind regards,”, “Thanks in advance!” */
function isSalutation(reading: Reading): boolean {
  const { words, occurrences } = reading
  const mark = words.at(-1)?.text
  return (
    words.length <= longestSalutation &&
    (mark === ',' || (mark === '!' && occurrences.length === 0 && !hasWord(reading, 'steps')))
  )
}

const longestSalutation = 5
