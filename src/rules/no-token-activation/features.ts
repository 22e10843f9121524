/** What is counted of a sentence: its words, their parts and neighbours, and what the phrases found. */
import { hashFeature, hashName, hashText } from './hashing.ts'
import { bucketCount } from './weights/decode.ts'
import { isInKey, type KeySpan, type Reading } from './reading.ts'

/** Kinds of features, hashed apart. */
const kinds = {
  bias: 1,
  word: 2,
  first: 3,
  pair: 4,
  skip: 5,
  letters: 6,
  role: 7,
  form: 8,
  next: 9,
  later: 10,
  part: 11,
  question: 12,
} as const

/** Letters of the parts that a word is cut into, its edges marked. */
const partLength = 4

/** Roles after one another that are seen as a pair. */
const reach = 3

/** The bucket of a feature made of one or two hashes. */
const bucketOf = (kind: number, first = 0, second = 0): number =>
  hashFeature(kind, first, second) & (bucketCount - 1)

/** Letters of a word that count; a number counts as a number. */
const longestWord = 40

interface WordFeatures {
  readonly hash: number
  /** The word itself and its parts. */
  readonly buckets: readonly number[]
}

function featuresOf(text: string): WordFeatures {
  const word = /^\d+$/.test(text) ? '0' : text.slice(0, longestWord)
  const hash = hashText(word)
  const buckets = [bucketOf(kinds.word, hash)]
  const marked = `^${word}$`
  for (let at = 0; at + partLength <= marked.length; at += 1)
    buckets.push(bucketOf(kinds.letters, hashText(marked, at, at + partLength)))
  return { hash, buckets }
}

/** Words whose features are remembered. */
const mostWords = 20_000
const remembered = new Map<string, WordFeatures>()

function rememberedFeatures(word: string): WordFeatures {
  const known = remembered.get(word)
  if (known) return known
  const features = featuresOf(word)
  if (remembered.size >= mostWords) remembered.clear()
  remembered.set(word, features)
  return features
}

/** A key counts by what it is, not by its name: what is learned of one key holds for another. */
const featuresOfKey = ({ meaning }: KeySpan): WordFeatures => {
  const hash = hashName(`<${meaning}>`)
  return { hash, buckets: [bucketOf(kinds.word, hash)] }
}

interface Piece {
  readonly at: number
  readonly features: WordFeatures
}

const edge = hashText('<>')

function piecesOf({ words, keys }: Reading): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < words.length;) {
    let key: KeySpan | undefined
    for (const one of keys) if (one.from === at && one.to > (key?.to ?? at)) key = one
    const features = key ? featuresOfKey(key) : rememberedFeatures(words[at]?.text ?? '')
    pieces.push({ at, features })
    at = key?.to ?? at + 1
  }
  return pieces
}

/** The hash of each word, or of the key that several words name, once. */
export function wordHashesOf(reading: Reading): readonly number[] {
  reading.kept.wordHashes ??= [...new Set(piecesOf(reading).map(({ features }) => features.hash))]
  return reading.kept.wordHashes
}

/** In which sentence, counted from the first, a bucket was last seen: cheaper than a set for each. */
const lastSeen = new Float64Array(bucketCount)
let sentences = 0

/** Visits each feature once: the bucket, and the word that it belongs to (-1: to none). */
export function forEachFeature(
  reading: Reading,
  visit: (bucket: number, at: number) => void,
): void {
  sentences += 1
  const see = (bucket: number, at: number): void => {
    if (lastSeen[bucket] === sentences) return
    lastSeen[bucket] = sentences
    visit(bucket, at)
  }
  see(bucketOf(kinds.bias), -1)
  if (reading.sentence.isQuestion) see(bucketOf(kinds.question), -1)
  const pieces = piecesOf(reading)
  const hashAt = (index: number): number => pieces[index]?.features.hash ?? edge
  see(bucketOf(kinds.first, hashAt(0)), pieces[0]?.at ?? -1)
  pieces.forEach(({ at, features }, index) => {
    for (const bucket of features.buckets) see(bucket, at)
    see(bucketOf(kinds.pair, hashAt(index - 1), features.hash), at)
    see(bucketOf(kinds.skip, hashAt(index - 2), features.hash), at)
  })
  see(bucketOf(kinds.pair, hashAt(pieces.length - 1), edge), -1)
  for (const { meaning, part, from } of reading.keys)
    see(bucketOf(kinds.part, hashName(meaning), hashName(part)), from)
  const events: { readonly at: number; readonly hash: number; readonly form: string }[] = []
  for (const { role, form, from } of reading.occurrences)
    if (!isInKey(reading, from)) events.push({ at: from, hash: hashName(role), form })
  for (const { meaning, from } of reading.keys)
    events.push({ at: from, hash: hashName(`<${meaning}>`), form: '' })
  events.sort((a, b) => a.at - b.at)
  events.forEach(({ at, form, hash }, index) => {
    see(bucketOf(kinds.role, hash), at)
    see(bucketOf(kinds.form, hash, hashName(form)), at)
    for (let later = index + 1; later <= index + reach; later += 1) {
      const other = events[later]
      if (other) see(bucketOf(later === index + 1 ? kinds.next : kinds.later, hash, other.hash), at)
    }
  })
}

/** The buckets of a sentence, each once. */
export function bucketsOf(reading: Reading): Int32Array {
  const buckets: number[] = []
  forEachFeature(reading, (bucket) => buckets.push(bucket))
  return Int32Array.from(buckets)
}
