/** How the learned weights are kept. */
import { signedAt, signedDigitFor } from './digits.ts'
import { decodeTrees, type Trees } from './trees.ts'

/** Buckets of a sentence’s features: few features share one, and a page downloads as many bytes a language. */
export const bucketCount = 2 ** 14

/** Buckets for the concepts of a sentence, which all languages share. */
export const conceptCount = 2 ** 15

/** Buckets for what the text around a sentence is about, which all languages share. */
export const topicCount = 2 ** 16

/** Buckets for what all languages share of a sentence in its document: verdicts, roles and places. */
export const situationCount = 2 ** 14

/** Weights are whole numbers of sixteenths of a log-odd. */
export const weightStep = 1 / 16

/** What a table holds: a digit for each bucket. */
export interface WrittenWeights {
  readonly words: string
  readonly concepts: string
  /** Absent, a sentence is weighed by itself alone. */
  readonly documents?: WrittenDocumentWeights
}

interface WrittenDocumentWeights {
  readonly words: string
  readonly situations: string
  readonly topics: string
  readonly trees: string
}

/** One signed byte a bucket. */
export interface Weights {
  /** Of a sentence by itself. */
  readonly words: Int8Array
  readonly concepts: Int8Array
  readonly documents: DocumentWeights | undefined
}

/** Of a sentence in its document: of its words, its situation, and what is told around it. */
export interface DocumentWeights {
  readonly words: Int8Array
  readonly situations: Int8Array
  readonly topics: Int8Array
  /** What decides, once it is known how far each sentence speaks for an instruction. */
  readonly trees: Trees
}

/** Throws when there are not as many weights as buckets. */
export const decodeWeights = ({ words, concepts, documents }: WrittenWeights): Weights => ({
  words: decode(words, bucketCount),
  concepts: decode(concepts, conceptCount),
  documents: documents && {
    words: decode(documents.words, bucketCount),
    situations: decode(documents.situations, situationCount),
    topics: decode(documents.topics, topicCount),
    trees: decodeTrees(documents.trees),
  },
})

function decode(written: string, count: number): Int8Array {
  if (written.length !== count)
    throw new RangeError(`Expected ${count} weights, not ${written.length}`)
  const weights = new Int8Array(count)
  for (let at = 0; at < count; at += 1) weights[at] = signedAt(written, at)
  return weights
}

export const encodeWeights = (weights: Int8Array): string =>
  Array.from(weights, signedDigitFor).join('')
