/** How the learned weights are kept. */

/** Buckets of a sentence’s features: few features share one, and a page downloads as many bytes a language. */
export const bucketCount = 2 ** 14

/** Buckets for the words of a sentence in its document beside what stands before it. */
export const besideCount = 2 ** 14

/** Buckets for what all languages share of a sentence in its document: verdicts, roles and places. */
export const situationCount = 2 ** 13

/** Weights are kept in one byte each, in sixteenths of a log-odd. */
export const weightStep = 1 / 16

/** What a table holds: bytes in base64. */
export interface WrittenWeights {
  readonly sentences: string
  /** Absent, a sentence is weighed by itself alone. */
  readonly documents?: WrittenDocumentWeights
}

interface WrittenDocumentWeights {
  readonly words: string
  readonly beside: string
  readonly situations: string
}

/** One signed byte a bucket. */
export interface Weights {
  readonly sentences: Int8Array
  readonly documents: DocumentWeights | undefined
}

/** Of the features of a sentence, of its words beside what stands before it, and of its situation. */
export interface DocumentWeights {
  readonly words: Int8Array
  readonly beside: Int8Array
  readonly situations: Int8Array
}

/** Throws when there are not as many bytes as buckets. */
export const decodeWeights = ({ sentences, documents }: WrittenWeights): Weights => ({
  sentences: decodeBytes(sentences, bucketCount),
  documents: documents && {
    words: decodeBytes(documents.words, bucketCount),
    beside: decodeBytes(documents.beside, besideCount),
    situations: decodeBytes(documents.situations, situationCount),
  },
})

function decodeBytes(base64: string, count: number): Int8Array {
  const bytes = Int8Array.from(atob(base64), (character) => character.charCodeAt(0))
  if (bytes.length !== count) throw new RangeError(`Expected ${count} weights, not ${bytes.length}`)
  return bytes
}
