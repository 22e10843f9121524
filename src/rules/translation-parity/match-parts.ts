/** Two lists of parts, matched in order: like with like where one list has a part more. */
import { partText, partTraits, type Part } from './parts.ts'

/** A part and its counterpart; one side is missing where there is none. */
export type PartMatch =
  | readonly [source: Part, translation: Part]
  | readonly [source: Part, translation: undefined]
  | readonly [source: undefined, translation: Part]

/**
 * Lists of the same types are counterparts one by one. Others are aligned so that the sum of likenesses is the
 * greatest (Needleman and Wunsch, 1970): a diff of types alone cannot say *which* of five paragraphs was dropped.
 */
export function matchParts(own: readonly Part[], other: readonly Part[]): readonly PartMatch[] {
  const isSameShape =
    own.length === other.length && own.every((part, index) => part.type === other[index]?.type)
  if (!isSameShape) return mergeReplaced(alignByLikeness(own, other))
  return own.flatMap((part, index): readonly PartMatch[] => {
    const counterpart = other[index]
    return counterpart ? [[part, counterpart]] : []
  })
}

function alignByLikeness(own: readonly Part[], other: readonly Part[]): readonly PartMatch[] {
  const [left, right] = [own.map(profileOf), other.map(profileOf)]
  const width = right.length + 1
  /** Greatest sum for the lists from (i, j) on; with a part left over nothing is gained or lost. */
  const best = new Float64Array((left.length + 1) * width)
  const at = (i: number, j: number): number => best[i * width + j] ?? 0
  const paired = (i: number, j: number): number => {
    const [a, b] = [left[i], right[j]]
    return a && b && a.part.type === b.part.type ? at(i + 1, j + 1) + likeness(a, b) : -1
  }
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(paired(i, j), at(i + 1, j), at(i, j + 1))
  const matches: PartMatch[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [a, b] = [own[i], other[j]]
    if (a && b && paired(i, j) >= Math.max(at(i + 1, j), at(i, j + 1))) {
      matches.push([a, b])
      i += 1
      j += 1
    } else if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      matches.push([a, undefined])
      i += 1
    } else if (b) {
      matches.push([undefined, b])
      j += 1
    }
  }
  return matches
}

interface Profile {
  readonly part: Part
  readonly traits: ReadonlySet<string>
  readonly trigrams: ReadonlySet<string>
  readonly signs: ReadonlySet<string>
  readonly length: number
}

function profileOf(part: Part): Profile {
  const text = partText(part)
  return {
    part,
    traits: partTraits(part),
    trigrams: trigramsOf(text),
    signs: signsOf(text),
    length: text.length,
  }
}

/** Names and loan words look alike in the four languages: `PDF`, `intranet`, `token`. */
function trigramsOf(text: string): ReadonlySet<string> {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
  return new Set(Array.from(letters, (_, index) => letters.slice(index, index + 3)))
}

/** Each sign of the text once, with its count: a question, an aside and an enumeration stay what they are. */
function signsOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [sign] of text.replace(/[«‘„]/g, '“').matchAll(/[.,:;?!(“-]/g))
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return new Set([...counts].flatMap(([sign, count]) => [sign, `${sign}${count}`]))
}

/** From 0.1 (only the type is the same) to 2.4: what is kept as it is counts most, then names, then signs and length. */
const likeness = (a: Profile, b: Profile): number =>
  0.1 +
  (a.part.name === b.part.name ? 0.2 : 0) +
  (a.traits.size + b.traits.size === 0 ? 0.4 : 0.9 * share(a.traits, b.traits)) +
  0.5 * share(a.trigrams, b.trigrams) +
  0.3 * share(a.signs, b.signs) +
  (0.4 * Math.min(a.length, b.length)) / Math.max(a.length, b.length, 1)

/** How much two sets share (Dice), 0 to 1. */
const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  a.size + b.size === 0
    ? 0
    : (2 * [...a].filter((entry) => b.has(entry)).length) / (a.size + b.size)

/** A part dropped where another is added took its place: a paragraph that became a quote. */
function mergeReplaced(matches: readonly PartMatch[]): readonly PartMatch[] {
  const merged: PartMatch[] = []
  for (const match of matches) {
    const last = merged.at(-1)
    const [source, translation] = last ? [last[0] ?? match[0], last[1] ?? match[1]] : []
    const isReplaced =
      last && source && translation && !(last[0] && last[1]) && !(match[0] && match[1])
    if (isReplaced && source.type !== translation.type)
      merged[merged.length - 1] = [source, translation]
    else merged.push(match)
  }
  return merged
}
