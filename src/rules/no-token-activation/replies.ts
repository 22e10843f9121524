/** What the next sentence makes of a verdict: a no to a question, another key pointed out, a word that takes it back. */
import {
  beginsWith,
  countWords,
  does,
  hasWord,
  having,
  isCard,
  isInQuotes,
  namesKey,
  type Reading,
} from './reading.ts'
import { answersNo, answersYes } from './answers.ts'
import { evidenceOf } from './evidence.ts'
import { judgeSentence, limits, type Judgement, type Surroundings } from './judge.ts'
import { ceases } from './negation.ts'
import { isAnotherKey, namesOtherKey, pointsElsewhere } from './other-objects.ts'
import { takesTextAway } from './removal.ts'
import { wishesFor } from './wishes.ts'
import { asksInTurn, isSubject, labelOf } from './turns.ts'
import type { Word } from './words.ts'

/** A question answered no, and words that the next sentence takes back, instruct nobody. */
export function withReply(
  judgement: Judgement,
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  // “A colleague says that … Is that so?”
  isAskedAbout: boolean,
  // What follows the next sentence: “A customer asks for a key. Do you fill in the form? No.”
  afterNext: Reading | undefined,
): Judgement {
  // What stands in a text that is to go is not answered.
  if (!next || surroundings.isRemoval) return judgement
  // “Caller wants a key”, and below it what to say: “That is no longer possible.”
  const wish = judgement.class === 'neutral' ? wishesFor(reading) : undefined
  if (wish && answersNo(next, reading))
    return { ...judgement, class: 'denial', denial: 'negation', mention: wish }
  if (judgement.class === 'neutral' && isTicked(judgement, reading, next))
    return undenied(judgement)
  if (judgement.class !== 'instruction')
    return isContradicted(judgement, reading, next) ? undenied(judgement) : judgement
  // No detail of a statement is asked for.
  const question = reading.sentence.isQuestion ? reading : undefined
  const isRefused = (): boolean =>
    answersNo(next, question) && judgeSentence(next, surroundings).class !== 'instruction'
  // “Some ask how to get one. Answer: not any more.”
  // “People ask for keys again. Explain calmly why there are no more.”
  const isAnswer = (next.words[1]?.text === ':' || ceases(next)) && beginsWith(next, 'redirect')
  const isTold = tellsRequest(judgement, reading)
  const isWish =
    reading.sentence.isQuestion ||
    isAskedAbout ||
    isAnswer ||
    isTold ||
    // “Visitor: hi how can i get a key”, “Clerk: They are no longer made.”
    (labelOf(reading) !== undefined && asksInTurn(reading)) ||
    isSubject(reading) ||
    tellsQuestion(reading) ||
    isVainWish(reading) ||
    isRegretted(judgement, reading, next) ||
    wishesForKey(judgement, reading)
  // “‘He says that you still have them.’ ‘He is mistaken.’”
  const isDialogue =
    (isInQuotes(reading, 0) && isInQuotes(next, 0)) || /^[–—-]$/.test(next.words[0]?.text ?? '')
  if ((isWish || isDialogue || resumes(next) || isVerdict(next)) && isRefused())
    return { ...judgement, class: 'denial', denial: 'negation' }
  if (isTrueOrFalse(reading) && saysFalse(next))
    return { ...judgement, class: 'denial', denial: 'negation' }
  const isOfKey = judgement.mention?.meaning === 'retired'
  const isRequest = isTold && isOfKey
  // “My daughter would like one. Can she get it? No.”
  const isHoped = isRequest || (isOfKey && wishesForKey(judgement, reading))
  if (isHoped && next.sentence.isQuestion && afterNext && answersNo(afterNext, next))
    return { ...judgement, class: 'denial', denial: 'negation' }
  const isElsewhere =
    (reading.sentence.isQuestion && isAnsweredElsewhere(judgement, next)) ||
    // “Four citizens ask for one each week. We offer them the app.”
    (isRequest && does(next, 'recommend') && pointsElsewhere(next)) ||
    // “A friend wants a key. Tell her about the app instead.”
    (isWish && isShownElsewhere(next))
  if (isElsewhere && !next.sentence.isQuestion)
    return { ...judgement, class: 'denial', denial: 'other-key' }
  const isQuoted = isInQuotes(reading, judgement.predicate?.from ?? -1)
  return (isQuoted || resumes(next) || isCorrection(next) || isTextMeant(reading, next)) &&
    takesTextAway(next)
    ? { ...judgement, class: 'denial', denial: 'removal' }
    : judgement
}

/** “Which key may no longer be offered? Right answer: the token.” */
export const namesEnded = (reading: Reading, question: Reading | undefined): boolean =>
  question?.sentence.isQuestion === true &&
  ceases(question) &&
  namesKey(question, 'generic-key') &&
  !namesKey(question, 'retired') &&
  countWords(reading) <= longestAnswer

/** Words of “The right answer: the token” */
const longestAnswer = 5

/** “The poster says that keys are free. It should have come down.”, “… The line is gone.”, “It still says … Take it down.” */
const isTextMeant = (reading: Reading, next: Reading): boolean => {
  const { lexicon, words } = next
  if (!hasWord(reading, 'texts') || namesKey(next, 'retired')) return false
  const first = words[0]?.text
  return (
    lexicon.is('subjectPronouns', first ?? '') ||
    hasWord(next, 'texts') ||
    (hasWord(reading, 'still') && hasWord(next, 'pronouns'))
  )
}

/** “A second key for your husband? Just tick the box.”, not “Are you a holder of a key? Click here.” */
const isTicked = ({ mention }: Judgement, reading: Reading, next: Reading): boolean =>
  reading.sentence.isQuestion &&
  (mention?.from ?? Infinity) <= 2 &&
  !does(reading, 'use') &&
  having(next, 'select').some(({ from }) => from < 2) &&
  !does(next, 'determiner', 'adverb', 'nobody', 'nothing', 'end') &&
  !namesKey(next, 'other-key', 'generic-key')

/** “You cannot activate your key online. That happens at our desk.” */
const isMoved = ({ denial }: Judgement, reading: Reading, next: Reading): boolean =>
  denial === 'negation' && !ceases(reading) && beginsWith(next, 'contrast')

/** “Is it too late for a key? No, there is still time.”, “Last year one could ask for it. That is still so.” */
const isContradicted = (judgement: Judgement, reading: Reading, next: Reading): boolean =>
  (isMoved(judgement, reading, next) ||
    isStillSo(judgement, reading, next) ||
    isMended(judgement, reading, next)) &&
  !ceases(next) &&
  !pointsElsewhere(next)

/** “Error when activating the key. Fix: reset the account and repeat the activation.” */
const isMended = ({ denial }: Judgement, reading: Reading, next: Reading): boolean =>
  (denial === 'negation' || denial === 'end') &&
  !ceases(reading) &&
  hasWord(next, 'solutions', 0, 1) &&
  next.words[1]?.text === ':' &&
  !does(next, 'use', 'end') &&
  !namesKey(next, 'other-key', 'generic-key')

const isStillSo = (judgement: Judgement, reading: Reading, next: Reading): boolean =>
  (reading.sentence.isQuestion
    ? (judgement.class === 'denial' ||
        // “Have you asked for yours? If not, do so today.”
        (judgement.denial === 'past' && beginsWith(next, 'persist'))) &&
      judgement.mention !== undefined &&
      // “Have you replaced yours by the app? If not, do so today.”
      !(judgement.predicate?.role === 'replace' && namesKey(reading, 'other-key')) &&
      // “Does my key no longer work? Yes, it does.”
      (judgement.predicate !== undefined || !does(reading, 'use'))
    : (judgement.denial === 'past' &&
        // “Hundreds have already asked for one. Do the same!”
        (resumes(next) || beginsWith(next, 'persist'))) ||
      // “I read that keys are no longer issued. Not true, we still do it.”
      (judgement.class === 'denial' && beginsWith(next, 'end'))) && does(next, 'persist')

const undenied = ({ mention, predicate }: Judgement): Judgement => ({
  class: 'instruction',
  ...(mention ? { mention } : {}),
  ...(predicate ? { predicate } : {}),
})

function isAnsweredElsewhere(judgement: Judgement, next: Reading): boolean {
  // “Must I replace my key? Yes, by another one.”
  if (
    judgement.predicate?.role === 'replace' &&
    next.keys.some((key) => namesOtherKey(next, key) && !isCard(next, key))
  )
    return true
  if (answersYes(next)) return false
  const isRedirected = does(next, 'redirect', 'recommend')
  // “Looking for a key? See the app instead.”
  const isElsewhere =
    (judgement.predicate?.isWeak === true || isRedirected) &&
    next.keys.some(
      (key) =>
        (key.meaning === 'other-key' || (key.meaning === 'generic-key' && isRedirected)) &&
        key.part === 'object' &&
        !isCard(next, key) &&
        /^(main|coordinate)$/.test(next.clauses[next.clauseAt(key.from)]?.kind ?? ''),
    ) &&
    !namesKey(next, 'retired')
  // “An appointment for a key? We help you to another one.”
  return isElsewhere || next.keys.some((key) => isAnotherKey(next, key))
}

/** “A friend wants a key.”, not “For a first key, you need your passport.”, “Without a key, we help you to one.” */
const wishesForKey = ({ mention }: Judgement, reading: Reading): boolean =>
  having(reading, 'desire').some(
    (one) =>
      mention === undefined ||
      one.from <= mention.to ||
      !having(reading, 'obligation').some((duty) => duty.from === one.from),
  ) && evidenceOf(reading) <= limits.denial

/** “True or false: …” */
const isTrueOrFalse = ({ lexicon, words }: Reading): boolean =>
  lexicon.is('trueWords', words[0]?.text ?? '') && lexicon.is('coordinators', words[1]?.text ?? '')

/** “False.”, “The answer was ‘false’.” */
const saysFalse = ({ lexicon, words }: Reading): boolean =>
  words.slice(0, longestSolution).some(
    ({ text }, at) =>
      lexicon.is('falseWords', text) ||
      // “niet waar”
      (lexicon.is('trueWords', text) && /^(niet|not|nicht)$/.test(words[at - 1]?.text ?? '')),
  )

/** Words of “The right answer was of course ‘false’” */
const longestSolution = 8

/** “A pensioner asks for a key.”: what somebody wants, told of him. */
const tellsRequest = ({ predicate }: Judgement, reading: Reading): boolean =>
  predicate !== undefined &&
  hasWord(reading, 'asking', predicate.from - 1, predicate.to) &&
  // “vraagt … aan”, “fragt … an”: not of somebody but from an office
  !/^aa?n$/.test(reading.words[predicate.to - 1]?.text ?? '') &&
  !hasWord(reading, 'steps')

/** “If only one could still order a key!” */
const isVainWish = ({ lexicon, words }: Reading): boolean =>
  words.at(-1)?.text === '!' &&
  (lexicon.is('ifs', words[0]?.text ?? '') ||
    (lexicon.isVerbFinal && lexicon.is('pastAuxiliaries', words[0]?.text ?? '')))

/** “We have received your request for a key. Unfortunately we can no longer handle it.” */
const isRegretted = ({ predicate }: Judgement, reading: Reading, next: Reading): boolean =>
  predicate?.form === 'noun' &&
  !does(reading, 'offer', 'terms') &&
  beginsWith(next, 'no') &&
  ceases(next)

/** “A listener asks where he can request one.” */
export const tellsQuestion = ({ lexicon, words }: Reading): boolean => {
  const opensQuestion = ({ text }: Word): boolean =>
    lexicon.is('interrogatives', text) || lexicon.is('whether', text)
  return words.some(
    ({ text }, at) => lexicon.is('asking', text) && words.slice(at + 1, at + 3).some(opensQuestion),
  )
}

const isShownElsewhere = (next: Reading): boolean =>
  beginsWith(next, 'redirect') && pointsElsewhere(next) && !namesKey(next, 'retired')

/** “Many think that you can still get one. A myth.”, “… Well no.” */
const isVerdict = (next: Reading): boolean =>
  isPutRight(next) ||
  ((isShort(next) || isUntruth(next)) &&
    // “(not yet revised)”: a note on the text
    !(next.words[0]?.text === '(' && hasWord(next, 'still')) &&
    (does(next, 'no') ||
      having(next, 'end').some(
        ({ form, from, to }) => form === 'noun' || hasWord(next, 'untruths', from, to),
      )))

/** “… says that keys are issued. Please correct.” */
const isCorrection = (next: Reading): boolean => isShort(next) && next.keys.length === 0

const isShort = (next: Reading): boolean => countWords(next) <= longestVerdict

/** Words of “A mere rumour.” */
const longestVerdict = 3

/** “(False, since 2020.)” */
const isUntruth = (next: Reading): boolean =>
  hasWord(next, 'untruths', 0, 2) && countWords(next) <= longestUntruth

/** Words of “False, since the 25th of September.” */
const longestUntruth = 6

/** “He is mistaken, | that came to an end.”, “Erratum: | we only help with the app.” */
function isPutRight(next: Reading): boolean {
  const { to = 0 } = next.clauses[0] ?? {}
  return (
    to < next.words.length &&
    to <= longestUntruth &&
    hasWord(next, 'untruths', 0, to) &&
    (ceases(next) ||
      having(next, 'end').some(({ from }) => from >= to) ||
      namesKey(next, 'generic-key') ||
      next.keys.some((key) => namesOtherKey(next, key)))
  )
}

/** “That information is out of date.”, “But those days are over.” */
const resumes = ({ lexicon, words, keys }: Reading): boolean => {
  const at = words.findIndex(
    ({ isPunctuation, text }) => !isPunctuation && !lexicon.is('turns', text),
  )
  return (
    lexicon.is('resumptives', words[at]?.text ?? '') &&
    // “Those who have one …”
    !lexicon.is('personRelatives', words[at + 1]?.text ?? '') &&
    keys.every(({ meaning }) => /^(anaphora|ellipsis|generic-key)$/.test(meaning))
  )
}
