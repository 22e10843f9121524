/**
 * A second reading of a sentence that names the key: how far its words, in general, speak for an instruction.
 * A logistic regression, learned from the labelled samples (`npm run learn`).
 */
import { forEachFeature } from './features.ts'
import { isInKey, type Reading } from './reading.ts'
import { weightStep } from './weights/decode.ts'

/** A sentence is asked for more than once: by itself, as an answer, and on the second walk through a file. */
const weighed = new WeakMap<Reading, number>()

/** The log-odds that a sentence instructs, as its words have it; 0 where nothing was learned. */
export function evidenceOf(reading: Reading): number {
  const { weights } = reading.lexicon
  if (!weights) return 0
  const known = weighed.get(reading)
  if (known !== undefined) return known
  let sum = 0
  forEachFeature(reading, (bucket) => {
    sum += weights[bucket] ?? 0
  })
  const evidence = sum * weightStep
  weighed.set(reading, evidence)
  return evidence
}

/** How many words an explanation names, and the shortest that it names. */
const mostTelling = 3
const shortestTelling = 4

/** The words that speak most for an instruction, by their index, in the order of the sentence. */
export function tellingWords(reading: Reading): readonly number[] {
  const { weights } = reading.lexicon
  if (!weights) return []
  const sums = new Map<number, number>()
  forEachFeature(reading, (bucket, at) => {
    const length = reading.words[at]?.text.length ?? 0
    if (length >= shortestTelling && !isInKey(reading, at))
      sums.set(at, (sums.get(at) ?? 0) + (weights[bucket] ?? 0))
  })
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTelling)
    .map(([at]) => at)
    .sort((a, b) => a - b)
}
