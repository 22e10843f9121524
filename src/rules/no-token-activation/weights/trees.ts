/** Decision trees: how they are written, kept and asked. */
import { digitCount, digitFor, numberAt, signedAt, signedDigitFor } from './digits.ts'

/** Leaves are whole numbers of sixty-fourths of a log-odd. */
export const leafStep = 1 / 64

/** Stands where a leaf comes instead of the number of a feature, which takes two digits. */
const leafMark = digitCount ** 2 - 1

const twoDigitsFor = (number: number): string =>
  digitFor(Math.floor(number / digitCount)) + digitFor(number % digitCount)

/** A branch asks whether a feature is at most a number. */
export type Tree =
  | { readonly leaf: number }
  | { readonly feature: number; readonly most: number; readonly yes: Tree; readonly no: Tree }

/** All trees, node after node; the `yes` of a branch is the node after it. */
export interface Trees {
  /** By node: the feature that it asks for, or -1 for a leaf. */
  readonly features: Int8Array
  /** By node: the greatest number that leads to `yes`, or the value of the leaf. */
  readonly values: Int8Array
  /** By node: where its `no` is. */
  readonly no: Int16Array
  readonly roots: readonly number[]
}

/** Three digits a node. */
export const encodeTrees = (trees: readonly Tree[]): string => trees.map(encodeTree).join('')

const encodeTree = (tree: Tree): string =>
  'leaf' in tree
    ? twoDigitsFor(leafMark) + signedDigitFor(tree.leaf)
    : twoDigitsFor(tree.feature) + digitFor(tree.most) + encodeTree(tree.yes) + encodeTree(tree.no)

/** Throws where a tree breaks off. */
export function decodeTrees(written: string): Trees {
  const nodes = written.length / 3
  const features = new Int8Array(nodes)
  const values = new Int8Array(nodes)
  const no = new Int16Array(nodes)
  const roots: number[] = []
  /** Gives the node after the tree. */
  const decode = (node: number): number => {
    if (node >= nodes) throw new RangeError('Expected a whole tree')
    const feature = numberAt(written, 3 * node) * digitCount + numberAt(written, 3 * node + 1)
    if (feature === leafMark) {
      features[node] = -1
      values[node] = signedAt(written, 3 * node + 2)
      return node + 1
    }
    features[node] = feature
    values[node] = numberAt(written, 3 * node + 2)
    const other = decode(node + 1)
    no[node] = other
    return decode(other)
  }
  for (let root = 0; root < nodes; root = decode(root)) roots.push(root)
  return { features, values, no, roots }
}

/** The log-odds that all trees give together; `row` has the number of each feature. */
export function sumOfTrees({ features, values, no, roots }: Trees, row: Uint8Array): number {
  let sum = 0
  for (const root of roots) {
    let node = root
    for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1)
      node = (row[feature] ?? 0) <= (values[node] ?? 0) ? node + 1 : (no[node] ?? 0)
    sum += values[node] ?? 0
  }
  return sum * leafStep
}
