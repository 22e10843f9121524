/** Finds the sentence that answers or goes on with another: after it, below the heading, in the next cell. */
import type { Passage } from '../../extract/passage.ts'
import { countWords, does, hasWord, having, namesKey, type Reading } from './reading.ts'
import { asksInTurn, isSalutation, isSubject, labelOf } from './turns.ts'
import { answersNo, answersYes } from './answers.ts'
import type { ReadPassage } from './read-passages.ts'
import { wishesFor } from './wishes.ts'

/** The sentence after one of a passage, or in the passage after it where what is said there may be its answer. */
export function nextReading(
  passages: readonly ReadPassage[],
  order: number,
  index: number,
): Reading | undefined {
  const { passage, readings } = passages[order] ?? { readings: [] }
  const reading = readings[index]
  if (!passage || !reading) return undefined
  const turn = asksInTurn(reading) ? nextTurn(passages, order, index) : undefined
  if (turn) return turn
  const following = replyIn(readings, index + 1, reading)
  if (following) return following
  const leadsOn =
    passage.kind === 'heading' ||
    isSubject(reading) ||
    isSpoken(passage) ||
    // “The caller wants a key.” and below it, as a quotation, what to say
    (passages[order + 1]?.passage.kind === 'quote' && wishesFor(reading) !== undefined) ||
    isOwnWish(reading) ||
    isLabelOfWish(reading, readings) ||
    readings.at(-1)?.sentence.isQuestion === true
  return (
    (leadsOn ? firstReading(passages, order, reading) : undefined) ??
    nextCell(passages, order, reading) ??
    // “I want a token. How do I begin?”, and nothing after it
    readings[index + 1]
  )
}

/** What the other one says to it, in a chat or a script: nobody answers himself. */
function nextTurn(
  passages: readonly ReadPassage[],
  order: number,
  index: number,
): Reading | undefined {
  const readings = passages[order]?.readings ?? []
  const asked = readings[index]
  const speaker = readings
    .slice(Math.max(0, index - longestTurn), index + 1)
    .map(labelOf)
    .findLast((label) => label !== undefined)?.speaker
  if (!asked || speaker === undefined) return undefined
  const isOther = (one: Reading | undefined): boolean => {
    const label = one && labelOf(one)
    return label !== undefined && label.speaker !== speaker
  }
  const rest = readings.slice(index + 1, index + 1 + longestTurn)
  const at = rest.findIndex(isOther)
  // “Visitor: Can I get a key? | Certainly.”: the answer is here already.
  const isAnswered = rest
    .slice(0, at < 0 ? undefined : at)
    .some(
      (one) => answersNo(one, asked) || answersYes(one) || /^[–—-]$/.test(one.words[0]?.text ?? ''),
    )
  if (isAnswered) return undefined
  const next = at < 0 ? nextProse(passages, order)?.readings : rest.slice(at)
  const reply = next && isOther(next[0]) ? firstReply(next, asked) : undefined
  return reply?.sentence.isQuestion ? undefined : reply
}

/** “Visitor: Can I get a key? | It is for my taxes.” “Clerk: …”: the one who asked goes on, and another answers. */
export function goesOnAsking(
  passages: readonly ReadPassage[],
  order: number,
  index: number,
): boolean {
  const readings = passages[order]?.readings ?? []
  const begin = Math.max(0, index - longestTurn)
  const before = readings.slice(begin, index)
  const first = before.findLastIndex((one) => labelOf(one))
  const reading = readings[index]
  if (!reading || first < 0 || labelOf(reading)) return false
  const question = before.findIndex(({ sentence }, at) => at >= first && sentence.isQuestion)
  return question >= 0 && nextTurn(passages, order, begin + question) !== undefined
}

/** Sentences that one speaker says. */
const longestTurn = 8

/** “**Caller insists on a key**”, and below it what to say */
const isLabelOfWish = (reading: Reading, { length }: readonly Reading[]): boolean =>
  length === 1 &&
  reading.words.at(-1)?.isPunctuation === false &&
  countWords(reading) <= longestLabel &&
  hasWord(reading, 'agents', 0, 2) &&
  namesKey(reading, 'retired')

/** Words of “A caller still insists on a token for himself” */
const longestLabel = 9

/** “I would like a key”: what somebody says, and another answers. */
const isOwnWish = (reading: Reading): boolean =>
  hasWord(reading, 'selves') && does(reading, 'desire') && namesKey(reading, 'retired')

/** From a sentence on, the first that says something. */
function replyIn(readings: readonly Reading[], start: number, to: Reading): Reading | undefined {
  let at = start
  while (at < start + 2 && (saysNothing(readings[at]) || isLedUpTo(readings, at, to))) at += 1
  return readings[at]
}

/** What the next passage or cell answers with. */
const firstReply = (readings: readonly Reading[], to: Reading): Reading | undefined =>
  replyIn(readings, 0, to) ?? readings[0]

/** “Can one get a key? I understand. | That is over.”, “… You could in the past. | Nobody can any more.” */
const isLedUpTo = (readings: readonly Reading[], at: number, to: Reading): boolean => {
  const reading = readings[at]
  return (
    reading !== undefined &&
    readings[at + 1] !== undefined &&
    (isNod(reading) ||
      (to.sentence.isQuestion &&
        !answersNo(reading, to) &&
        does(reading, 'formerly') &&
        !does(reading, 'persist') &&
        countWords(reading) <= longestLead))
  )
}

/** Words of “Bot: You could in the past.” */
const longestLead = 7

/** “Agent: Hello!”, “What now?” */
const saysNothing = (reading: Reading | undefined): boolean =>
  isEmptyQuestion(reading) || (reading !== undefined && isSalutation(reading))

/** “I understand.” */
const isNod = (reading: Reading): boolean =>
  reading.occurrences.length === 0 && reading.keys.length === 0 && countWords(reading) <= longestNod

/** Words of “I quite understand.” */
const longestNod = 3

/** “What now?”, “Is that so?”, not “Must I come by for it?”, which asks for a detail */
export const isEmptyQuestion = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  reading.sentence.isQuestion &&
  reading.keys.length === 0 &&
  !does(reading, 'obtain') &&
  // The verb comes first, or right after who asks.
  !having(reading, 'obligation').some(
    ({ from }) => from === 0 || reading.words[from - 1]?.text === ':',
  ) &&
  !answersYes(reading)

/** The first sentence below a heading, or after a passage. */
function firstReading(
  passages: readonly ReadPassage[],
  order: number,
  to: Reading,
): Reading | undefined {
  const next = nextProse(passages, order)
  // “Subject: Your request”, “We have received your letter. Keys are no longer issued.”
  const answer = isSubject(to)
    ? next?.readings.slice(0, longestPreamble).find((one) => answersNo(one, to))
    : undefined
  return answer ?? (next && firstReply(next.readings, to))
}

/** Sentences of a letter up to its answer. */
const longestPreamble = 3

/** The passage after this one that says something, unless a heading comes first. */
function nextProse(passages: readonly ReadPassage[], order: number): ReadPassage | undefined {
  const next = passages.slice(order + 1, order + 5).find(
    ({ passage, readings }) =>
      // “## Request for a key”, “Subject: Your request”, “Dear Anna,”, “That is no longer possible.”
      passage.kind !== 'link-target' &&
      !readings.every((one) => isSalutation(one) || isSubject(one)),
  )
  return next?.passage.kind === 'heading' ? undefined : next
}

/** The cell after this one in the same row: “| I want a key | That is no longer possible |”. */
function nextCell(
  passages: readonly ReadPassage[],
  order: number,
  to: Reading,
): Reading | undefined {
  const cell = passages[order]
  const next = passages[order + 1]
  if (!cell?.passage.table || !next || rowOf(cell.passage) !== rowOf(next.passage)) return undefined
  return firstReply(next.readings, to)
}

/** A table's row; nothing outside of tables. */
export const rowOf = ({ table }: Passage): string => (table ? `${table.id}/${table.row}` : '')

/** What somebody says, with the reply in the next cell or quotation. */
const isSpoken = ({ table, kind }: Passage): boolean =>
  kind === 'quote' || (table !== undefined && !table.isHeader)
