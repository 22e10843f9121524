/**
 * A second reading of a sentence that names the key: how far its words, in general, speak for an instruction.
 * A logistic regression, learned from the labelled samples (`npm run learn`).
 */
import { forEachFeature } from './features.ts'
import { isInKey, type Reading } from './reading.ts'
import { weightStep } from './weights/decode.ts'

interface Sums {
  readonly alone: number
  readonly inDocument: number
}

/** A sentence is asked for more than once: by itself, as an answer, among its neighbours, and on every page. */
const weighed = new WeakMap<Reading, Sums>()

const nothing: Sums = { alone: 0, inDocument: 0 }

function sumsOf(reading: Reading): Sums {
  const { weights } = reading.lexicon
  if (!weights) return nothing
  const known = weighed.get(reading)
  if (known) return known
  const { sentences, documents } = weights
  let alone = 0
  let inDocument = 0
  forEachFeature(reading, (bucket) => {
    alone += sentences[bucket] ?? 0
    if (documents) inDocument += documents.words[bucket] ?? 0
  })
  const sums = { alone: alone * weightStep, inDocument: inDocument * weightStep }
  weighed.set(reading, sums)
  return sums
}

/** The log-odds that a sentence instructs, as its words have it; 0 where nothing was learned. */
export const evidenceOf = (reading: Reading): number => sumsOf(reading).alone

/** What its words add to the log-odds of a sentence in a document, whatever stands around it. */
export const wordEvidenceOf = (reading: Reading): number => sumsOf(reading).inDocument

/** How many words an explanation names, and the shortest that it names. */
const mostTelling = 3
const shortestTelling = 4

/** The words that speak most for an instruction, by their index, in the order of the sentence. */
export function tellingWords(
  reading: Reading,
  weights: Int8Array | undefined = reading.lexicon.weights?.sentences,
): readonly number[] {
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
