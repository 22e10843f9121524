/** The negations of a sentence, and the words of ending that they take back. */
import { targetOf } from './negation-target.ts'
import {
  clauseOf,
  hasWord,
  having,
  isNegatedTwice,
  isWord,
  namesKey,
  overlaps,
  type Occurrence,
  type Reading,
} from './reading.ts'

export const negations = (reading: Reading): readonly Occurrence[] =>
  having(reading, 'determiner', 'adverb', 'nobody', 'without', 'nothing')

/** “not only”, “ne … que”, “non-Belgians”: no negation at all; nor is the second half of such a one. */
export const isMasked = (reading: Reading, negation: Occurrence): boolean =>
  isRestriction(reading, negation) ||
  isOfFew(reading, negation) ||
  (negation.role === 'adverb' &&
    having(reading, 'adverb').some(
      (one) => one.to === negation.to && one.from < negation.from && isRestriction(reading, one),
    ))

/** “Only children cannot get one”: everybody else can. */
const isOfFew = (reading: Reading, negation: Occurrence): boolean => {
  const { lexicon, words, keys } = reading
  const isExclusive =
    lexicon.is('exclusives', words[0]?.text ?? '') && keys.every(({ from }) => from > negation.from)
  return (
    isExclusive &&
    hasWord(reading, 'agents', 1, 4) &&
    reading.clauseAt(negation.from) === 0 &&
    !isCeasing(reading, negation)
  )
}

const isRestriction = (reading: Reading, negation: Occurrence): boolean =>
  (negation.to - negation.from === 1 && reading.words[negation.to]?.isJoined === true) ||
  having(reading, 'only').some(
    (only) =>
      only.from <= negation.from &&
      negation.from < only.to &&
      // “online kan men geen | token meer aanvragen”: it goes on
      !(reading.lexicon.isVerbFinal && isCeasing(reading, negation) && only.to < negation.to) &&
      (only.from === negation.from || only.to === negation.to || only.to - only.from < 6) &&
      // “nicht mehr als digitaler Schlüssel”: no longer as one
      !(
        reading.words[only.to - 1]?.text === 'als' &&
        having(reading, 'own-sense').some(({ from }) => from === only.to)
      ) &&
      !reading.words
        .slice(negation.to, only.to)
        .some((_, order) => isEitherWay(reading, negation.to + order)) &&
      !(
        reading.words[only.from]?.text === 'ne' &&
        isWord(reading, only.to - 1, 'restrictions') &&
        isNegatedTwice(reading, only) &&
        // “ne … pas seulement”, not “ne … pas plus que”
        (reading.words[only.to - 1]?.text === 'que' ||
          !having(reading, 'only').some(({ from, to }) => from > only.from && to === only.to))
      ),
  )

/** “Without a phone one takes the app; keys are …”: a semicolon stands between. */
export const isSetApart = ({ words }: Reading, from: number, to: number): boolean =>
  words.slice(from, to).some(({ text }) => text === ';')

/** “with or without an appointment”, “neither with an appointment nor without one” */
export const isEitherWay = (reading: Reading, at: number): boolean =>
  hasWord(reading, 'without', at, at + 1) &&
  ((hasWord(reading, 'coordinators', at - 1, at) && !hasWord(reading, 'reasons', at - 1, at)) ||
    (hasWord(reading, 'with', at - longestWith, at) &&
      reading.words.slice(at - longestWith, at).every((word) => !word.isPunctuation)))

/** Words of “with an appointment nor” */
const longestWith = 4

/** Ends what was, by itself or with a longer phrase from the same word (“niet … meer”). */
export const isCeasing = (reading: Reading, negation: Occurrence): boolean =>
  negations(reading).some((one) => one.isCessation && one.from === negation.from)

/** Something is no longer so, whatever it is. */
export const ceases = (reading: Reading): boolean =>
  having(reading, 'determiner', 'adverb', 'nobody').some(
    (one) => one.isCessation && !isMasked(reading, one),
  )

/** “do not forget”, “nothing prevents”: the two undo each other. */
export const isCancelled = (reading: Reading, negation: Occurrence): boolean => {
  const clause = reading.clauseAt(negation.from)
  return having(reading, 'cancel').some((one) => {
    const at = reading.clauseAt(one.from)
    if (at === clause) return !isSecond(reading, one, negation)
    // “it would be a pity not to …”
    return (
      !isCeasing(reading, negation) &&
      at === clause - 1 &&
      one.from < negation.from &&
      negation.from - one.from <= 4
    )
  })
}

/** “Vergeet niet dat … niet meer kan”: the first negation after the word is the one that it undoes. */
const isSecond = (reading: Reading, cancel: Occurrence, negation: Occurrence): boolean =>
  isCeasing(reading, negation) &&
  having(reading, 'adverb').some((one) => cancel.to <= one.from && one.to < negation.from)

/** “Consulates no longer issue keys; that job now falls to your last commune” */
export const isHandedOver = (reading: Reading, { from }: Occurrence): boolean =>
  having(reading, 'handover').some(
    (one) => reading.clauseAt(one.from) > reading.clauseAt(from) && !namesKey(reading, 'other-key'),
  )

/** Whether a negation is about a word of ending: “is not stopped”, “nothing prevents”. */
export function bearsOnWord(reading: Reading, negation: Occurrence, end: Occurrence): boolean {
  // “n'arrêtez pas”: the French negation encloses its verb.
  if (negation.from < end.from && end.to < negation.to && reading.lexicon.locale === 'fr')
    return true
  // “spricht nichts dagegen”, “lehnen keinen Antrag ab”: so does the German or Dutch verb its negation.
  if (
    end.from < negation.from &&
    negation.to < end.to &&
    reading.lexicon.isVerbFinal &&
    /^(nothing|determiner|nobody)$/.test(negation.role)
  )
    return true
  // “wird nicht abgelehnt”: its last word ends what is asked for without the negation as well.
  const isInside = end.from < negation.from && negation.to < end.to && !isCeasing(reading, negation)
  if (
    isInside &&
    having(reading, 'end').some((one) => one.from >= negation.to && one.to === end.to)
  )
    return true
  if (overlaps(negation, end)) return false
  if (reading.clauseAt(negation.from) !== reading.clauseAt(end.from)) return false
  const target = negation.role === 'determiner' ? targetOf(reading, negation) : undefined
  // “No request for a key will be refused”
  const isOfRequest =
    target !== undefined &&
    'role' in target &&
    target.form === 'noun' &&
    target.to <= end.from &&
    !isCeasing(reading, negation)
  if (negation.role === 'determiner')
    return (
      target === end ||
      isOfRequest ||
      (isWord(reading, negation.to, 'agents') && negation.from < end.from)
    )
  const between = reading.words.slice(
    Math.min(negation.to, end.to),
    Math.max(negation.from, end.from),
  )
  if (between.some((word) => reading.lexicon.is('coordinators', word.text))) return false
  // “without interruption”, not “ruled out without a phone, too”
  if (negation.role === 'without' && between.length > 0) return false
  // “Niemand wird von der Beantragung eines Tokens ausgeschlossen”: the subject's verb stands last
  const { to: clauseEnd = 0 } = clauseOf(reading, end.from) ?? {}
  if (reading.lexicon.isVerbFinal && negation.to <= end.from && clauseEnd - end.to <= 1) return true
  // “Streichen Sie den Satz ‘…’ nicht”: what is quoted stands for one thing
  if (reading.lexicon.isVerbFinal) return between.filter(({ quote }) => quote === 0).length <= 3
  return negation.from < end.from && end.from - negation.to <= 2
}

/** Words of an answer that is nothing else: “no longer possible.” */
export const shortAnswer = 3
