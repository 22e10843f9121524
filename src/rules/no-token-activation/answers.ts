/** The answer to a question about obtaining the key: yes, no, or no to a detail only. */
import { does, hasWord, having, namesKey, type Occurrence, type Reading } from './reading.ts'
import { isAboutOld } from './ending.ts'
import { ceases, negations } from './negation.ts'
import { pointsElsewhere } from './other-objects.ts'

/** “No, …”, “That is no longer possible.”: the answer to a question about obtaining the key. */
export function answersNo(reading: Reading, question?: Reading): boolean {
  if (reading.sentence.isQuestion && !refusesFirst(reading)) return false
  const isOver =
    ceases(reading) ||
    having(reading, 'end').some((one) => !isAboutOld(reading, one)) ||
    isOnceAnotherNow(reading)
  const first = answerStart(reading)
  // “not at all, you are welcome”, “certainly not”: the longer phrase holds.
  const startOf = (role: 'yes' | 'no'): number =>
    Math.max(
      0,
      ...having(reading, role).flatMap((one) =>
        one.from === first && !saysWhatItIsNot(reading, one) ? one.to - one.from : [],
      ),
    )
  const no = startOf('no')
  if (no > 0 && isDutyLifted(reading, first + no, question)) return false
  if (no > 0 && no >= startOf('yes'))
    return isOver || isNotNeeded(reading, question) || !refusesOnlyDetail(reading, question)
  return isOver && !answersYes(reading) && !isEffortOver(reading, question)
}

/** “You once could; today you choose the app.” */
const isOnceAnotherNow = (reading: Reading): boolean =>
  having(reading, 'formerly').some(
    (one) =>
      one.from <= answerStart(reading) + 3 && reading.keys.every((key) => one.to <= key.from),
  ) &&
  !namesKey(reading, 'retired') &&
  pointsElsewhere(reading)

/** “Must I go to Brussels for one? Luckily no longer, it is done at our desk.” */
const isEffortOver = (answer: Reading, question: Reading | undefined): boolean =>
  question !== undefined &&
  does(question, 'obligation') &&
  (answer.clauses[0]?.to ?? 0) <= longestRelief &&
  negations(answer).every((one) => answer.clauseAt(one.from) === 0) &&
  !having(answer, 'obtain', 'end').some((one) => answer.clauseAt(one.from) === 0) &&
  refusesOnlyDetail(answer, question)

/** Words of “Luckily not any more,”. */
const longestRelief = 6

/** “Sorry, those are no longer issued; shall I set up the app for you?” */
const refusesFirst = (reading: Reading): boolean => {
  const asked = reading.clauses.findLastIndex(({ opener }) => /^[;–]$/.test(opener))
  return (
    ceases(reading) &&
    having(reading, 'no').some(({ to }) => asked > 0 && reading.clauseAt(to - 1) < asked)
  )
}

/** “Must I come by to activate my key? Not any more, you can do it from home.” */
const isDutyLifted = (answer: Reading, after: number, question: Reading | undefined): boolean =>
  question !== undefined &&
  does(question, 'obligation') &&
  question.clauses.some(({ kind }) => kind === 'purpose' || kind === 'infinitive') &&
  having(answer, 'yes').some(({ from }) => from >= after) &&
  !pointsElsewhere(answer)

/** “No key yet? You do not need one.” */
export const isNotNeeded = (answer: Reading, question: Reading | undefined): boolean =>
  question !== undefined &&
  !does(question, 'obligation') &&
  having(answer, 'obligation').some((duty) =>
    having(answer, 'no').some(
      (no) => no.from === 0 && no.from <= duty.from && duty.to <= no.to && no.to - no.from >= 3,
    ),
  )

/** “This is not an official site”: no answer, as “This is not an option” is. */
function saysWhatItIsNot({ words, lexicon }: Reading, { from, to }: Occurrence): boolean {
  const [article, ...rest] = words.slice(to, to + 4).map(({ text }) => text)
  return (
    to - from > 2 &&
    lexicon.is('nots', words[to - 1]?.text ?? '') &&
    article !== undefined &&
    lexicon.is('determiners', article) &&
    !rest.some((text) => /^(option|case|cas|fall|possib|moglich|question|truth|verite)/.test(text))
  )
}

/** “Must I go to Brussels? No.” “Does it cost anything? No.” “Can someone else collect it? No, you must come yourself.” */
function refusesOnlyDetail(answer: Reading, question: Reading | undefined): boolean {
  // “Must I order another? No, take the app.”
  const isElsewhere = pointsElsewhere(answer)
  if (isElsewhere && does(answer, 'obligation', 'obtain', 'select')) return false
  if (does(answer, 'remove')) return false
  // “No, your key goes on working.”
  const isKept = does(answer, 'use') && namesKey(answer, 'retired')
  const isForSomething = question?.clauses.some((clause) => clause.kind === 'purpose') ?? false
  if (isKept && !isForSomething) return false
  // “Must we still issue them? No.”
  const isStillDue =
    question !== undefined &&
    does(question, 'obligation') &&
    hasWord(question, 'still') &&
    !isForSomething
  if (isStillDue) return false
  // “Must I replace my key?”
  if (question && does(question, 'obligation') && !asksForDuty(question)) return false
  // “Certainly not, not even for money.”
  const isEven = having(answer, 'no').some(
    ({ from, to }) => from === answerStart(answer) && hasWord(answer, 'evenWords', to, to + 3),
  )
  if (
    (hasWord(answer, 'effort') && !isEven) ||
    (question && (hasWord(question, 'effort') || asksForDuty(question)))
  )
    return true
  // “No, we can do nothing about it.”
  const isInNo = (one: Occurrence): boolean =>
    having(answer, 'no').some(
      (no) =>
        (no.from <= one.from && one.to <= no.to) ||
        // “…, and neither may they”
        (no.from > 0 && answer.clauseAt(no.from) === answer.clauseAt(one.from)),
    )
  const isNegated = having(answer, 'determiner', 'adverb', 'nobody').some((one) => !isInNo(one))
  return (
    !isElsewhere &&
    !isEven &&
    !isNegated &&
    // “They cannot.” leaves nothing open.
    having(answer, 'obligation', 'ability', 'except').some(
      (one) => one.role === 'obligation' || !isInNo(one),
    )
  )
}

/** “Must I …?”, but not “must I replace my token?” */
const asksForDuty = (question: Reading): boolean =>
  does(question, 'obligation') &&
  (!does(question, 'replace') || question.clauses.some((clause) => clause.kind === 'purpose'))

/** “Yes, …”, “That is possible.”, not “That is possible no longer.” */
export const answersYes = (reading: Reading): boolean =>
  // “Yes, one could in those days; no longer now.”
  !(does(reading, 'formerly') && ceases(reading)) &&
  having(reading, 'yes').some(
    (one) =>
      one.from === answerStart(reading) &&
      !having(reading, 'no').some((no) => no.from === one.from && no.to > one.to) &&
      !having(reading, 'determiner', 'adverb').some(
        (negation) =>
          negation.isCessation && reading.clauseAt(negation.from) === reading.clauseAt(one.from),
      ),
  )

/** Past “A:”, “Antwoord:”, a dash, a bracket, an arrow. */
function answerStart(reading: Reading): number {
  const { words } = reading
  let start = speechStart(words)
  // “Correct answer:”, “Réponse attendue :”
  const isLabelled = words[2]?.text === ':' && hasWord(reading, 'answerLabels', 0, 2)
  for (let at = 0; at <= start + (isLabelled ? 2 : 1); at += 1) {
    const word = words[at]
    if (word?.isPunctuation === true && /[:–()>]/.test(word.text)) start = at + 1
    // “Answer: B, nobody does.”
    else if (at === start && /^[a-d]$/.test(word?.text ?? '') && words[at + 1]?.text === ',')
      start = at + 2
  }
  return start
}

/** Words of “[14:03] Joke (counter):” */
const longestSpeaker = 9

/** Past who speaks, and when: numbers, marks and names up to a colon. */
function speechStart(words: Reading['words']): number {
  const isTime = (at: number): boolean => /^\d/.test(words[at + 1]?.text ?? '')
  const colon = words.findIndex(({ text }, at) => text === ':' && !isTime(at))
  const isNamed =
    colon > 0 &&
    colon <= longestSpeaker &&
    words
      .slice(0, colon)
      .every((word) => word.isPunctuation || word.isCapital || /^\d/.test(word.text))
  return isNamed ? colon + 1 : 0
}
