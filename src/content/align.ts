/** Two versions of a list of passages set side by side: what became of each. */
import { diffArrays } from 'diff'

/** The earlier entry that a later one is, or has taken the place of. */
export interface Origin {
  readonly index: number
  readonly isSame: boolean
}

/** How alike an earlier and a later entry are, by their indices: 0 not at all, 1 the same words. */
export type Likeness = (before: number, after: number) => number

/**
 * The origin of every later entry; undefined for one that was inserted. What stayed is found by the longest common
 * subsequence; between two entries that stayed, changed ones pair in order, the likest ones first.
 */
export function alignLists(
  before: readonly string[],
  after: readonly string[],
  likeness: Likeness,
): readonly (Origin | undefined)[] {
  const origins = after.map((): Origin | undefined => undefined)
  let removed: number[] = []
  let added: number[] = []
  const closeGap = (): void => {
    for (const [index, at] of pairInOrder(removed, added, likeness))
      origins[at] = { index, isSame: false }
    removed = []
    added = []
  }
  let from = 0
  let to = 0
  for (const change of diffArrays([...before], [...after])) {
    const { length } = change.value
    if (change.removed) {
      removed.push(...indices(from, length))
      from += length
    } else if (change.added) {
      added.push(...indices(to, length))
      to += length
    } else {
      closeGap()
      for (const step of indices(0, length))
        origins[to + step] = { index: from + step, isSame: true }
      from += length
      to += length
    }
  }
  closeGap()
  return origins
}

const indices = (start: number, length: number): readonly number[] =>
  Array.from({ length }, (_, step) => start + step)

type Pair = readonly [number, number]

/** Entries that take each other's place whatever they say: a pair counts a little even without likeness. */
const placeCounts = 0.01

/** The pairs, never crossing, with the greatest likeness together; as early as possible where that leaves a choice. */
function pairInOrder(
  before: readonly number[],
  after: readonly number[],
  likeness: Likeness,
): readonly Pair[] {
  // best[i][j]: of the entries from i and from j on.
  const best = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  )
  const bestAt = (i: number, j: number): number => best[i]?.[j] ?? 0
  const paired = (i: number, j: number): number =>
    placeCounts + likeness(before[i] ?? 0, after[j] ?? 0) + bestAt(i + 1, j + 1)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(paired(i, j), bestAt(i + 1, j), bestAt(i, j + 1))
    }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (bestAt(i, j) === paired(i, j)) {
      pairs.push([before[i] ?? 0, after[j] ?? 0])
      i += 1
      j += 1
    } else if (bestAt(i, j) === bestAt(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}

/** The share of words that two texts have in common (Dice's coefficient over their sets of words). */
export function wordLikeness(one: string, other: string): number {
  const [words, others] = [wordSet(one), wordSet(other)]
  const common = [...words].filter((word) => others.has(word)).length
  return words.size + others.size === 0 ? 0 : (2 * common) / (words.size + others.size)
}

const wordSet = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
