/** How the learned weights are kept. */

/** Buckets of features: few features share one, and a page downloads as many bytes a language. */
export const bucketCount = 2 ** 14

/** Weights are kept in one byte each, in sixteenths of a log-odd. */
export const weightStep = 1 / 16

/** One signed byte a bucket. */
export type Weights = Int8Array

/** Bytes in base64, as a table holds them; throws when they are not as many as there are buckets. */
export function decodeWeights(base64: string): Weights {
  const bytes = Int8Array.from(atob(base64), (character) => character.charCodeAt(0))
  if (bytes.length !== bucketCount)
    throw new RangeError(`Expected ${bucketCount} weights, not ${bytes.length}`)
  return bytes
}
