/**
 * Learns trees from rows of small numbers: gradient boosting of a logistic loss, by histograms, leaf by leaf; the same
 * rows give the same trees. Friedman, Greedy Function Approximation, Annals of Statistics 29 (2001); Ke et al.,
 * LightGBM, NIPS 2017.
 */
import { digitCount as bins } from '../../src/rules/no-token-activation/weights/digits.ts'
import { leafStep, type Tree } from '../../src/rules/no-token-activation/weights/trees.ts'
import { createRandom } from '../planted-faults/random.ts'
import { nearestWhole } from './_learning.ts'

export interface RowExample {
  /** Numbers from 0 to 63. */
  readonly row: Uint8Array
  readonly isInstruction: boolean
}

const treeCount = 300
const mostLeaves = 31
/** Each tree asks for a part of the numbers only, so that it does not say what the one before it said. */
const percentAsked = 30
/** So much of what a leaf would mend is mended by it. */
const rate = 0.1
const fewestExamples = 40
const l2 = 20

/** Examples that lead to one leaf, between two places of the order; sums of gradients and curvatures by feature that is asked for, and bin. */
interface Leaf {
  readonly from: number
  readonly to: number
  readonly sums: Float64Array
  readonly split: Split | undefined
  parts: readonly [Leaf, Leaf] | undefined
}

interface Split {
  readonly feature: number
  readonly most: number
  readonly gain: number
}

export function growTrees(examples: readonly RowExample[]): readonly Tree[] {
  const width = examples[0]?.row.length ?? 0
  const total = examples.length
  const columns = Array.from({ length: width }, (_, feature) =>
    Uint8Array.from(examples, ({ row }) => row[feature] ?? 0),
  )
  const scores = new Float64Array(total)
  const gradients = new Float64Array(total)
  const curvatures = new Float64Array(total)
  const order = new Int32Array(total)
  const aside = new Int32Array(total)

  const random = createRandom('trees')
  let asked: readonly number[] = []
  const ask = (): readonly number[] => {
    const some = [...columns.keys()].filter(() => random.below(100) < percentAsked)
    return some.length > 0 ? some : [...columns.keys()]
  }

  const sumUp = (from: number, to: number): Float64Array => {
    const sums = new Float64Array(asked.length * bins * 3)
    asked.forEach((feature, place) => {
      const column = columns[feature] ?? new Uint8Array()
      const start = place * bins
      for (let at = from; at < to; at += 1) {
        const example = order[at] ?? 0
        const bin = (start + (column[example] ?? 0)) * 3
        sums[bin] = (sums[bin] ?? 0) + (gradients[example] ?? 0)
        sums[bin + 1] = (sums[bin + 1] ?? 0) + (curvatures[example] ?? 0)
        sums[bin + 2] = (sums[bin + 2] ?? 0) + 1
      }
    })
    return sums
  }
  const makeLeaf = (from: number, to: number, sums: Float64Array): Leaf => ({
    from,
    to,
    sums,
    split: bestSplit(sums, asked),
    parts: undefined,
  })
  /** Puts those that are at most as great first; the order among them stays. */
  const partition = ({ from, to }: Leaf, { feature, most }: Split): number => {
    const column = columns[feature] ?? new Uint8Array()
    let low = from
    let high = 0
    for (let at = from; at < to; at += 1) {
      const example = order[at] ?? 0
      if ((column[example] ?? 0) <= most) order[low++] = example
      else aside[high++] = example
    }
    order.set(aside.subarray(0, high), low)
    return low
  }
  const grow = (): Tree => {
    for (let at = 0; at < total; at += 1) {
      const chance = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      gradients[at] = chance - (examples[at]?.isInstruction ? 1 : 0)
      curvatures[at] = chance * (1 - chance)
      order[at] = at
    }
    asked = ask()
    const root = makeLeaf(0, total, sumUp(0, total))
    const leaves = [root]
    while (leaves.length < mostLeaves) {
      const best = leaves.reduce((one, other) =>
        (other.split?.gain ?? 0) > (one.split?.gain ?? 0) ? other : one,
      )
      if (!best.split) break
      const middle = partition(best, best.split)
      const isLowSmaller = middle - best.from < best.to - middle
      const smaller = isLowSmaller ? sumUp(best.from, middle) : sumUp(middle, best.to)
      const larger = best.sums.map((sum, at) => sum - (smaller[at] ?? 0))
      const parts = [
        makeLeaf(best.from, middle, isLowSmaller ? smaller : larger),
        makeLeaf(middle, best.to, isLowSmaller ? larger : smaller),
      ] as const
      best.parts = parts
      leaves.splice(leaves.indexOf(best), 1, ...parts)
    }
    return finish(root)
  }
  const finish = (leaf: Leaf): Tree => {
    if (leaf.parts && leaf.split)
      return {
        feature: leaf.split.feature,
        most: leaf.split.most,
        yes: finish(leaf.parts[0]),
        no: finish(leaf.parts[1]),
      }
    const { gradient, curvature } = totalOf(leaf.sums)
    const whole = nearestWhole((-rate * gradient) / (curvature + l2) / leafStep)
    for (let at = leaf.from; at < leaf.to; at += 1) {
      const example = order[at] ?? 0
      scores[example] = (scores[example] ?? 0) + whole * leafStep
    }
    return { leaf: whole }
  }
  return Array.from({ length: treeCount }, grow)
}

/** Every example is in some bin of the first feature that is asked for. */
function totalOf(sums: Float64Array): {
  readonly gradient: number
  readonly curvature: number
  readonly count: number
} {
  let gradient = 0
  let curvature = 0
  let count = 0
  for (let bin = 0; bin < bins; bin += 1) {
    gradient += sums[bin * 3] ?? 0
    curvature += sums[bin * 3 + 1] ?? 0
    count += sums[bin * 3 + 2] ?? 0
  }
  return { gradient, curvature, count }
}

function bestSplit(sums: Float64Array, asked: readonly number[]): Split | undefined {
  let best: Split | undefined
  const all = totalOf(sums)
  if (all.count < 2 * fewestExamples) return undefined
  const worth = (gradient: number, curvature: number): number => gradient ** 2 / (curvature + l2)
  const before = worth(all.gradient, all.curvature)
  for (const [place, feature] of asked.entries()) {
    let gradient = 0
    let curvature = 0
    let count = 0
    for (let most = 0; most < bins - 1; most += 1) {
      const bin = (place * bins + most) * 3
      const here = sums[bin + 2] ?? 0
      if (here < 0.5) continue
      gradient += sums[bin] ?? 0
      curvature += sums[bin + 1] ?? 0
      count += here
      if (count < fewestExamples) continue
      if (all.count - count < fewestExamples) break
      const gain =
        worth(gradient, curvature) +
        worth(all.gradient - gradient, all.curvature - curvature) -
        before
      if (gain > (best?.gain ?? 1e-6)) best = { feature, most, gain }
    }
  }
  return best
}
