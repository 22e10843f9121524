/** Reads one sentence with a lexicon: keys, then what each phrase does, then clauses, then how the keys stand in them. */
import { findKeys, standsAlone } from './keys.ts'
import type { Lexicon } from './lexicon.ts'
import { partOf } from './mention-parts.ts'
import { findOccurrences } from './occurrences.ts'
import type { MatchContext } from './pattern.ts'
import type { Reading } from './reading.ts'
import { splitClauses } from './split-clauses.ts'
import type { Sentence } from './words.ts'

/** Reads a sentence; the cost grows with its words. */
export function readSentence(sentence: Sentence, lexicon: Lexicon): Reading {
  const { words } = sentence
  const entries = words.map((word) => lexicon.entryOf(word.text))
  const found = findKeys(words, entries)
  const keyEnds = new Map(
    found.filter((key) => key.meaning === 'retired').map((key) => [key.from, key.to]),
  )
  const context: MatchContext = {
    words,
    hasKey: keyEnds.size > 0,
    keyEnd: (index) => keyEnds.get(index),
  }
  const occurrences = findOccurrences(context, entries, lexicon)
  const clauses = splitClauses(words, lexicon, occurrences, keyEnds)
  // What stands between two clauses is in none, and counted to the first.
  const clauseAt = (at: number): number => {
    for (let order = clauses.length - 1; order >= 0; order -= 1) {
      const { from = 0, to = 0 } = clauses[order] ?? {}
      if (from <= at && at < to) return order
    }
    return 0
  }
  const keys = found
    .filter((key) => standsAlone(key, words, found, occurrences, lexicon))
    .map((key) => ({ ...key, part: partOf(words, key, found, occurrences, lexicon) }))
  return {
    lexicon,
    sentence,
    words,
    clauses,
    clauseAt,
    keys,
    occurrences,
    byRole: Map.groupBy(occurrences, (one) => one.role),
    kept: {},
  }
}
