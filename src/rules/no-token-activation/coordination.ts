/** Predicates side by side, which share what denies the first of them. */
import { having, type Occurrence, type Reading } from './reading.ts'

/** The predicate before, where both are said in one breath: “no longer request, order or activate a key”. */
export function coordinatedBefore(
  reading: Reading,
  predicate: Occurrence,
): Occurrence | undefined {
  const before = having(reading, 'obtain', 'replace', 'select').findLast(
    (one) => one.to <= predicate.from,
  )
  if (!before || predicate.from - before.to > longestLink) return undefined
  const link = reading.words.slice(before.to, predicate.from).map(({ text }) => text)
  if (!link.every((_, offset) => isLink(reading, before.to + offset))) return undefined
  // “… a key or activate it”, “… of er een te laten activeren”
  if (link.some((word) => alternatives.test(word))) return before
  const [first = ''] = link.filter((word) => !marks.test(word))
  const isSideBySide = link.filter((word) => !marks.test(word)).length === 1
  const next = reading.words[predicate.to]?.text ?? ''
  const goesOn = next === ',' || reading.lexicon.is('coordinators', next)
  return isSideBySide && (first !== ',' || goesOn) ? before : undefined
}

/** Words between the two, the object of the first among them. */
const longestLink = 8

const alternatives = /^(of|or|nor|ou|ni|oder|noch)$/

/** What an infinitive or a causative puts before its verb. */
const marks = /^(to|te|zu|de|a|om|have|get|laten|lassen|faire)$/

const isLink = ({ words, lexicon, keys }: Reading, at: number): boolean => {
  const text = words[at]?.text ?? ''
  return (
    text === ',' ||
    marks.test(text) ||
    keys.some((key) => key.from <= at && at < key.to) ||
    lexicon.is('determiners', text) ||
    lexicon.is('pronouns', text) ||
    (lexicon.is('coordinators', text) && !/^(but|maar|mais|aber|sondern|denn|want|so|dus|donc)$/.test(text))
  )
}
