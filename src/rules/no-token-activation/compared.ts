/** What is said of others and holds of the key as well, or its contrary. */
import { holds } from './clause.ts'
import { isMasked, negations } from './negation.ts'
import {
  beforeNoun,
  clauseOf,
  hasOnly,
  having,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/**
 * What is said of others in the clauses before holds of the key as well, or the contrary does: “…, the key too”, “The
 * app cannot be activated here, | but the key can”, “not the app but the key”, “no key any more, except this one”.
 */
export function comparedWith(reading: Reading, mention: KeySpan): Occurrence | undefined {
  const clause = reading.clauseAt(mention.from)
  const isUsed = holds(reading, clause, 'use')
  const isIn = ({ from, to }: Occurrence): boolean => from <= mention.from && mention.to <= to
  const tells = (role: 'likewise' | 'contrast'): boolean =>
    !isUsed && having(reading, role).some(isIn)
  const isExcepted = isExempt(reading, mention)
  const isContrary = isExcepted || tells('contrast') || isTurnedTo(reading, mention)
  if (tells('likewise') === isContrary) return undefined
  // An exception goes back no further than to a semicolon.
  const first = isExcepted ? lastClauseAfter(reading, ';', clause) : 0
  return having(reading, 'obtain', 'select').find((one) => {
    const at = reading.clauseAt(one.from)
    if (one.form === 'past' || at >= clause || at < first) return false
    const isDenied = negations(reading).some((negation) => {
      const where = reading.clauseAt(negation.from)
      const isNear = where >= Math.max(first, at - 1) && where < clause
      return isNear && negation.role !== 'without' && !isMasked(reading, negation)
    })
    return isDenied === isContrary
  })
}

/** The last clause, up to one, that follows the mark; the first of all where none does. */
const lastClauseAfter = ({ clauses }: Reading, mark: string, upTo: number): number =>
  Math.max(
    0,
    clauses.findLastIndex(({ opener }, at) => at <= upTo && opener === mark),
  )

/** “…, | but the key.”: the clause has nothing else in it, and another key before it is denied. */
function isTurnedTo(reading: Reading, { from, to }: KeySpan): boolean {
  const { words, lexicon, keys } = reading
  const { from: start = 0 } = clauseOf(reading, from) ?? {}
  return (
    lexicon.is('turns', words[start]?.text ?? '') &&
    // “not however the key”
    !negations(reading).some((one) => one.to === start) &&
    words[to]?.isPunctuation === true &&
    hasOnly(reading, start + 1, from, 'determiners', 'objectPrepositions', 'alsoWords') &&
    keys.some((key) => key.meaning === 'other-key' && key.to <= start)
  )
}

/** “No key is activated here any more, | except this one”: any key is denied before it. */
function isExempt(reading: Reading, { from, to }: KeySpan): boolean {
  const { words, lexicon, keys } = reading
  const at = beforeNoun(reading, from)
  return (
    lexicon.is('exceptions', words[at]?.text ?? '') &&
    words[to]?.isPunctuation === true &&
    keys.some((key) => key.meaning === 'generic-key' && key.to <= at)
  )
}
