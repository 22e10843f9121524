/** Who speaks in a chat, a script or an interview, and what a letter begins with: “[14:02] Visitor: …”, “Subject: …”. */
import { countWords, hasWord, type Reading } from './reading.ts'
import type { Word } from './words.ts'

/** The words of “[14:02] Visitor (town hall):” with their marks. */
const longestLabel = 9
/** Names of one speaker. */
const longestName = 3

/** The speaker that a sentence names at its beginning, and the index of the first word that is said. */
export interface Label {
  readonly speaker: string
  readonly to: number
}

/** Only a few words before the first colon, names of nothing that the tables know, are a speaker. */
export function labelOf(reading: Reading): Label | undefined {
  const { words } = reading
  const colon = colonOf(words)
  if (colon < 1 || colon === words.length - 1) return undefined
  const names = words
    .slice(0, colon)
    .filter(({ text, isPunctuation }) => !isPunctuation && !/^\d/.test(text))
  if (names.length === 0 || names.length > longestName) return undefined
  const isName =
    reading.keys.every(({ from }) => from >= colon) &&
    reading.occurrences.every(
      ({ role, from }) =>
        from >= colon ||
        role === 'own-sense' ||
        // “Desk: Good morning!”
        (role === 'offer' && names.length === 1),
    )
  return isName ? { speaker: names.map(({ text }) => text).join(' '), to: colon + 1 } : undefined
}

/** The first colon that is none of “14:02”; -1 without one. Asked of each sentence many times: it makes no copies. */
function colonOf(words: readonly Word[]): number {
  const end = Math.min(words.length, longestLabel)
  for (let at = 1; at < end; at += 1)
    if (words[at]?.text === ':' && !/^\d/.test(words[at - 1]?.text ?? '0')) return at
  return -1
}

/** What stands before the subject of a letter, as a part of a pattern. */
export const subjectNames = 'onderwerp|betreft?|objet|concerne|betreff|subject|re'
const subjectName = new RegExp(`^(?:${subjectNames})$`)

/** “Subject: your request for a key”: the letter answers it. */
export const isSubject = ({ words }: Reading): boolean =>
  words[1]?.text === ':' && subjectName.test(words[0]?.text ?? '')

/** “Good morning!”, “Thanks in advance,”, “Ann (town hall): Hello!” */
export function isSalutation(reading: Reading): boolean {
  const { keys, occurrences, words } = reading
  const mark = words.at(-1)?.text
  if (keys.length > 0 || (mark !== ',' && mark !== '!')) return false
  const from = labelOf(reading)?.to ?? 0
  const count = countWords({ words: words.slice(from) })
  return mark === ','
    ? count <= longestSalutation
    : count <= longestGreeting &&
        occurrences.every((one) => one.from < from) &&
        !hasWord(reading, 'steps')
}

/** Words of “Hi Anna, welcome!”, and of “Sehr geehrte Damen und Herren,” */
const longestGreeting = 3
const longestSalutation = 5

/** A question, with or without its mark, or a wish of one's own. */
export function asksInTurn(reading: Reading): boolean {
  const from = labelOf(reading)?.to ?? 0
  return (
    reading.sentence.isQuestion ||
    hasWord(reading, 'selves', from, from + longestOpening) ||
    hasWord(reading, 'interrogatives', from, from + 2)
  )
}

/** Words of “Hello to you, may I” with its mark */
const longestOpening = 6
