/**
 * A second reading of a sentence that names the key: how far its words, in general, speak for an instruction.
 * A logistic regression, learned from the labelled samples (`npm run learn`).
 */
import { forEachConceptFeature, forEachWordFeature } from './features.ts'
import { isInKey, type Kept, type Reading } from './reading.ts'
import { weightStep, type Weights } from './weights/decode.ts'

type Evidence = NonNullable<Kept['evidence']>

const nothing: Evidence = { alone: 0, inDocument: 0 }

/** A sentence is asked for more than once: by itself, as an answer, among its neighbours, and on every page. */
function weigh(reading: Reading): Evidence {
  const { weights } = reading.lexicon
  if (!weights) return nothing
  reading.kept.evidence ??= sumUp(reading, weights)
  return reading.kept.evidence
}

function sumUp(reading: Reading, { words, concepts, documents }: Weights): Evidence {
  let alone = 0
  let inDocument = 0
  forEachWordFeature(reading, (bucket) => {
    alone += words[bucket] ?? 0
    if (documents) inDocument += documents.words[bucket] ?? 0
  })
  forEachConceptFeature(reading, (bucket) => {
    alone += concepts[bucket] ?? 0
  })
  return { alone: alone * weightStep, inDocument: inDocument * weightStep }
}

/** The log-odds that a sentence instructs, as its words have it; 0 where nothing was learned. */
export const evidenceOf = (reading: Reading): number => weigh(reading).alone

/** What its words add to the log-odds of a sentence in a document, whatever stands around it. */
export const wordEvidenceOf = (reading: Reading): number => weigh(reading).inDocument

/** How many words an explanation names, and the shortest that it names. */
const mostTelling = 3
const shortestTelling = 4

/** The words that speak most for an instruction, by their index, in the order of the sentence. */
export function tellingWords(
  reading: Reading,
  where: 'alone' | 'in document' = 'alone',
): readonly number[] {
  const { words, concepts, documents } = reading.lexicon.weights ?? {}
  const sums = new Map<number, number>()
  const add = (weights: Int8Array | undefined) => (bucket: number, at: number) => {
    const length = reading.words[at]?.text.length ?? 0
    if (length >= shortestTelling && !isInKey(reading, at))
      sums.set(at, (sums.get(at) ?? 0) + (weights?.[bucket] ?? 0))
  }
  if (where === 'in document') forEachWordFeature(reading, add(documents?.words))
  else {
    forEachWordFeature(reading, add(words))
    forEachConceptFeature(reading, add(concepts))
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostTelling)
    .map(([at]) => at)
    .sort((a, b) => a - b)
}
