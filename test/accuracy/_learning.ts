/** Learns weights from labelled readings: logistic regression by FTRL-proximal, sparse and repeatable. */
import { weightStep } from '../../src/rules/no-token-activation/weights/decode.ts'
import { signedRange } from '../../src/rules/no-token-activation/weights/digits.ts'

export interface Example {
  readonly buckets: Int32Array
  readonly isInstruction: boolean
}

/** Further passes learn the samples by heart. */
const passes = 4
/** McMahan et al., Ad Click Prediction, KDD 2013, algorithm 1. */
const beta = 1
const l2 = 1

/** How fast it learns, and how much a bucket must tell to have a weight at all. */
export interface Pace {
  readonly alpha: number
  readonly l1: number
}

/** Park and Miller’s generator: the same order of the samples each time. */
function* order(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 16_807) % 2_147_483_647
    yield state / 2_147_483_647
  }
}

function shuffle(items: Int32Array, random: Generator<number, never>): void {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random.next().value * (last + 1))
    const moved = items[last] ?? 0
    items[last] = items[other] ?? 0
    items[other] = moved
  }
}

/** The whole number that a digit can stand for. */
export const nearestWhole = (number: number): number =>
  Math.max(signedRange.least, Math.min(signedRange.greatest, Math.round(number)))

/** What is learned depends on the order of the samples a little: the mean of a few orders does so less. */
const seeds = [1, 2, 3]

/** One weight for each of so many buckets. */
export function learnWeights(
  examples: readonly Example[],
  bucketCount: number,
  pace: Pace,
): Int8Array {
  const sums = new Float64Array(bucketCount)
  for (const seed of seeds)
    for (const [bucket, weight] of learnInOrder(examples, bucketCount, pace, seed).entries())
      sums[bucket] = (sums[bucket] ?? 0) + weight
  return Int8Array.from(sums, (sum) => nearestWhole(sum / seeds.length / weightStep))
}

function learnInOrder(
  examples: readonly Example[],
  bucketCount: number,
  { alpha, l1 }: Pace,
  seed: number,
): Float64Array {
  const z = new Float64Array(bucketCount)
  const squares = new Float64Array(bucketCount)
  /** Of the squares: each is asked for three times as often as it changes. */
  const roots = new Float64Array(bucketCount)
  const weightOf = (bucket: number): number => {
    const zed = z[bucket] ?? 0
    const size = Math.abs(zed)
    if (size <= l1) return 0
    return (-Math.sign(zed) * (size - l1)) / ((beta + (roots[bucket] ?? 0)) / alpha + l2)
  }
  const most = examples.reduce((length, { buckets }) => Math.max(length, buckets.length), 0)
  const weights = new Float64Array(most)
  const indexes = Int32Array.from(examples.keys())
  const random = order(seed)
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(indexes, random)
    for (const index of indexes) {
      const example = examples[index]
      if (!example) continue
      const { buckets, isInstruction } = example
      let sum = 0
      for (let at = 0; at < buckets.length; at += 1) {
        const weight = weightOf(buckets[at] ?? 0)
        weights[at] = weight
        sum += weight
      }
      const gradient = 1 / (1 + Math.exp(-sum)) - (isInstruction ? 1 : 0)
      for (let at = 0; at < buckets.length; at += 1) {
        const bucket = buckets[at] ?? 0
        const square = (squares[bucket] ?? 0) + gradient * gradient
        const root = Math.sqrt(square)
        const sigma = (root - (roots[bucket] ?? 0)) / alpha
        z[bucket] = (z[bucket] ?? 0) + gradient - sigma * (weights[at] ?? 0)
        squares[bucket] = square
        roots[bucket] = root
      }
    }
  }
  return Float64Array.from({ length: bucketCount }, (_, bucket) => weightOf(bucket))
}
