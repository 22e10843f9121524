/** What is counted of a sentence: its words, their parts and neighbours, and what the phrases found. */
import { hashFeature, hashName, hashText } from './hashing.ts'
import { bucketCount, conceptCount } from './weights/decode.ts'
import type { Lexicon } from './lexicon.ts'
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
  concept: 13,
  conceptPair: 14,
  conceptSkip: 15,
  conceptBoth: 16,
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

const isNumber = (text: string): boolean => /^\d+$/.test(text)

interface WordFeatures {
  readonly hash: number
  /** The word itself and its parts. */
  readonly buckets: readonly number[]
}

function featuresOf(text: string): WordFeatures {
  const word = isNumber(text) ? '0' : text.slice(0, longestWord)
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
const hashOfKey = ({ meaning }: KeySpan): number => hashName(`<${meaning}>`)

const featuresOfKey = (key: KeySpan): WordFeatures => {
  const hash = hashOfKey(key)
  return { hash, buckets: [bucketOf(kinds.word, hash)] }
}

/** A word, or the words that name a key. */
interface Piece {
  readonly at: number
  readonly text: string
  readonly key: KeySpan | undefined
}

const edge = hashText('<>')

function piecesOf({ words, keys }: Reading): readonly Piece[] {
  const longest = new Map<number, KeySpan>()
  for (const key of keys)
    if (key.to > (longest.get(key.from)?.to ?? key.from)) longest.set(key.from, key)
  const pieces: Piece[] = []
  for (let at = 0; at < words.length;) {
    const key = longest.get(at)
    pieces.push({ at, text: words[at]?.text ?? '', key })
    at = key?.to ?? at + 1
  }
  return pieces
}

const featuresOfPiece = ({ text, key }: Piece): WordFeatures =>
  key ? featuresOfKey(key) : rememberedFeatures(text)

/** The bucket, and the word that it belongs to (-1: to none). */
type Visit = (bucket: number, at: number) => void

/** Visits each of so many buckets once a sentence. */
function onceEach(count: number): (visit: Visit) => Visit {
  /** In which sentence, counted from the first, a bucket was last seen: cheaper than a set for each. */
  const lastSeen = new Float64Array(count)
  let sentences = 0
  return (visit) => {
    sentences += 1
    return (bucket, at) => {
      if (lastSeen[bucket] === sentences) return
      lastSeen[bucket] = sentences
      visit(bucket, at)
    }
  }
}

const eachWordBucket = onceEach(bucketCount)
const eachConceptBucket = onceEach(conceptCount)

/** Visits what the words of a sentence say, in its own language. */
export function forEachWordFeature(reading: Reading, visit: Visit): void {
  const see = eachWordBucket(visit)
  see(bucketOf(kinds.bias), -1)
  if (reading.sentence.isQuestion) see(bucketOf(kinds.question), -1)
  const pieces = piecesOf(reading).map((piece) => ({
    at: piece.at,
    features: featuresOfPiece(piece),
  }))
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
  for (const key of reading.keys) events.push({ at: key.from, hash: hashOfKey(key), form: '' })
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

interface PlacedConcept {
  readonly at: number
  readonly concept: number
}

const number = hashName('number')

/** What the words mean, one after the other; a word that stands for several has them side by side. */
const conceptsIn = (reading: Reading): readonly PlacedConcept[] =>
  piecesOf(reading).flatMap((piece) =>
    conceptsOfPiece(piece, reading.lexicon).map((concept) => ({ at: piece.at, concept })),
  )

function conceptsOfPiece({ text, key }: Piece, { concepts }: Lexicon): readonly number[] {
  if (key) return [hashOfKey(key), hashName(`<${key.meaning}/${key.part}>`)]
  return isNumber(text) ? [number] : (concepts.get(text) ?? [])
}

/** Visits what the words of a sentence mean, whatever its language. */
export function forEachConceptFeature(reading: Reading, visit: Visit): void {
  const see = eachConceptBucket(visit)
  const add = (at: number, kind: number, first: number, second = 0): void =>
    see(hashFeature(kind, first, second) & (conceptCount - 1), at)
  let before = edge
  let beforeThat = edge
  for (const { at, concept } of conceptsIn(reading)) {
    add(at, kinds.concept, concept)
    add(at, kinds.conceptPair, before, concept)
    add(at, kinds.conceptSkip, beforeThat, concept)
    beforeThat = before
    before = concept
  }
  forEachConceptPair(reading, (pair) => add(-1, kinds.conceptBoth, pair))
}

/** Concepts of a sentence that are seen in pairs: an endless one is read in time. */
const mostPaired = 24

/** Visits each two of the concepts of a sentence, however far apart and in whatever order. */
export function forEachConceptPair(reading: Reading, visit: (pair: number) => void): void {
  const concepts = conceptsOf(reading).slice(0, mostPaired)
  concepts.forEach((one, index) => {
    for (const other of concepts.slice(index + 1))
      visit(hashFeature(0, Math.min(one, other), Math.max(one, other)))
  })
}

/** What a sentence is about: its concepts, each once. */
export function conceptsOf(reading: Reading): readonly number[] {
  reading.kept.concepts ??= [...new Set(conceptsIn(reading).map(({ concept }) => concept))]
  return reading.kept.concepts
}
