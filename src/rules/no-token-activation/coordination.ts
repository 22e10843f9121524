/** Predicates side by side, which share what denies one of them. */
import { hasWord, having, isInKey, type Occurrence, type Reading } from './reading.ts'

/** All predicates said in one breath with this one, itself among them: “no longer request, order or activate a key”. */
export function coordinatedWith(reading: Reading, predicate: Occurrence): readonly Occurrence[] {
  const all = having(reading, 'obtain', 'replace', 'select')
  const chain = [predicate]
  for (const one of all.filter(({ to }) => to <= predicate.from).toReversed())
    if (chain[0] && isLinked(reading, one, chain[0])) chain.unshift(one)
  for (const one of all.filter(({ from }) => from >= predicate.to)) {
    const last = chain.at(-1)
    if (last && isLinked(reading, last, one)) chain.push(one)
  }
  return chain
}

function isLinked(reading: Reading, before: Occurrence, after: Occurrence): boolean {
  if (after.from <= before.to || after.from - before.to > longestLink) return false
  const link = reading.words.slice(before.to, after.from).map(({ text }) => text)
  if (!link.every((_, offset) => isLink(reading, before.to + offset))) return false
  // “… a key or activate it”, “… of er een te laten activeren”
  if (hasWord(reading, 'alternatives', before.to, after.from)) return true
  // “de commander un token et d’en activer un”: what governs the one infinitive governs the other
  const isRepeated =
    marks.test(reading.words[before.from - 1]?.text ?? '') &&
    link.some((word) => marks.test(word)) &&
    hasWord(reading, 'coordinators', before.to, after.from)
  if (isRepeated) return true
  const [first, ...others] = link.filter((word) => !marks.test(word))
  const next = reading.words[after.to]?.text ?? ''
  const goesOn = next === ',' || reading.lexicon.is('coordinators', next)
  // “register first to get a key”: nothing joins the two
  const isJoined = first !== undefined && !reading.lexicon.is('determiners', first)
  return isJoined && others.length === 0 && (first !== ',' || goesOn)
}

/** Words between the two, the object of the first among them. */
const longestLink = 8

/** What an infinitive or a causative puts before its verb. */
const marks = /^(to|te|zu|de|a|om|have|get|laten|lassen|faire)$/

const isLink = ({ words, lexicon, keys }: Reading, at: number): boolean => {
  const text = words[at]?.text ?? ''
  return (
    text === ',' ||
    marks.test(text) ||
    isInKey({ keys }, at) ||
    lexicon.is('determiners', text) ||
    lexicon.is('pronouns', text) ||
    (lexicon.is('coordinators', text) && !lexicon.is('turns', text))
  )
}
