/**
 * What is counted of a sentence in its document: the verdict on it, on the heading above and on the sentences before,
 * and its own words and roles beside those.
 */
import type { Passage } from '../../extract/passage.ts'
import { evidenceOf } from './evidence.ts'
import { forEachPiece } from './features.ts'
import { rowOf } from './following.ts'
import { hashFeature, hashName } from './hashing.ts'
import { namesKey, type Reading } from './reading.ts'
import { addCounts, countSenses, noCount, type SenseCount } from './senses.ts'
import type { JudgedSentence } from './situation.ts'
import { besideCount, situationCount } from './weights/decode.ts'
import { columnOf, sectionOf } from './whole.ts'

/** Kinds of features, hashed apart. */
const kinds = {
  bias: 1,
  verdict: 2,
  question: 3,
  key: 4,
  place: 5,
  heading: 6,
  previous: 7,
  last: 8,
  role: 9,
  word: 10,
  senses: 11,
  quoted: 12,
  column: 13,
  leaning: 14,
} as const

/** How far back the key was last named, in sentences; from there on it is far. */
const farAway = 4

/** A sentence as its neighbours see it. */
export interface Seen {
  readonly sentence: JudgedSentence
  readonly isInstruction: boolean
  /** Hashes: the class, the class with its reason, which key is named, the roles each once. */
  readonly class: number
  readonly verdict: number
  readonly key: number
  readonly roles: readonly number[]
  readonly isNamed: boolean
}

const nothing = hashName('nothing')

/** Log-odds at which what the words say by themselves is no longer the same. */
const steps = [-5, -3, -2, -1, 0, 1, 2, 3, 5]

const leaningOf = (reading: Reading): number => {
  const evidence = evidenceOf(reading)
  return steps.filter((step) => evidence >= step).length
}

const classOf = (seen: Seen | undefined): number => seen?.class ?? nothing
const verdictOf = (seen: Seen | undefined): number => seen?.verdict ?? nothing
const keyOf = (seen: Seen | undefined): number => seen?.key ?? nothing

const keyNamed = (reading: Reading): string => {
  if (namesKey(reading, 'retired')) return 'retired'
  if (namesKey(reading, 'anaphora', 'ellipsis')) return 'stand-in'
  return namesKey(reading, 'other-key', 'generic-key') ? 'other' : 'none'
}

function see(sentence: JudgedSentence): Seen {
  const { reading, class: verdict, denial, context } = sentence
  return {
    sentence,
    isInstruction: verdict === 'instruction',
    class: hashName(verdict),
    verdict: hashName(context ?? `${verdict}/${denial}`),
    key: hashName(keyNamed(reading)),
    roles: [...reading.byRole.keys()].map(hashName),
    isNamed: namesKey(reading, 'retired'),
  }
}

const both = (first: number, second: number): number => hashFeature(0, first, second)

/** How near the sentence before is: of the same passage or row, of the same section, or of another. */
function nearness(before: Seen | undefined, passage: Passage): number {
  if (!before) return nothing
  const { passage: other } = before.sentence
  const isBeside = other === passage || (passage.table && rowOf(other) === rowOf(passage))
  if (isBeside) return hashName('beside')
  return hashName(sectionOf(other.headings) === sectionOf(passage.headings) ? 'section' : 'apart')
}

/** “the page with ‘Order your token’”: all of a sentence is quoted, some of it, or nothing. */
function quotation({ words }: Reading): string {
  const isQuoted = (word: { readonly quote: number } | undefined): boolean => (word?.quote ?? 0) > 0
  if (!words.some(isQuoted)) return 'none'
  return isQuoted(words[0]) && isQuoted(words.at(-2)) ? 'all' : 'some'
}

/** Where a sentence stands. */
export interface Around {
  readonly seen: Seen
  readonly heading: Seen | undefined
  readonly before: Seen | undefined
  readonly beforeThat: Seen | undefined
  /** The sentence that last named the key, and how far it is. */
  readonly last: Seen | undefined
  readonly distance: number
  /** Of the whole document. */
  readonly senses: SenseCount
  readonly removals: number
  readonly column: Seen | undefined
}

/** Visits the features that all languages share: how a sentence stands to its neighbours. */
export function forEachSituation(around: Around, visit: (bucket: number) => void): void {
  const { seen, heading, before, beforeThat, last, distance, senses } = around
  const { verdict, key, roles } = seen
  const { passage, reading } = seen.sentence
  const near = nearness(before, passage)
  const away = last ? Math.min(distance, farAway) : 0
  const lastVerdict = both(verdictOf(last), away)
  const headingKey = both(verdictOf(heading), keyOf(heading))
  const place = hashName(`${passage.kind}/${passage.list?.ordered}/${passage.table?.isHeader}`)
  const question = hashName(String(reading.sentence.isQuestion))
  const add = (kind: number, first = 0, second = 0): void =>
    visit(hashFeature(kind, first, second) & (situationCount - 1))
  add(kinds.bias)
  add(kinds.verdict, verdict)
  const world = both(Math.min(senses.own, 3), Math.min(senses.other, 3))
  const quoted = both(hashName(quotation(reading)), Math.min(around.removals, 3))
  add(kinds.quoted, quoted)
  add(kinds.quoted, quoted, seen.class)
  add(kinds.quoted, hashName(quotation(reading)), place)
  for (const role of around.column?.roles ?? []) add(kinds.column, role, seen.class)
  add(kinds.senses, world)
  add(kinds.senses, world, seen.class)
  add(kinds.senses, world, both(key, seen.class))
  const leaning = leaningOf(reading)
  add(kinds.leaning, leaning, key)
  add(kinds.leaning, leaning, both(key, seen.class))
  add(kinds.question, question)
  add(kinds.question, question, seen.class)
  add(kinds.key, key)
  add(kinds.key, key, verdict)
  add(kinds.key, key, lastVerdict)
  add(kinds.place, place)
  add(kinds.place, place, key)
  add(kinds.place, place, seen.class)
  add(kinds.place, place, lastVerdict)
  add(kinds.heading, headingKey)
  add(kinds.heading, headingKey, key)
  add(kinds.previous, near, verdictOf(before))
  add(kinds.previous, both(near, verdictOf(before)), seen.class)
  add(kinds.previous, classOf(before), keyOf(before))
  add(kinds.previous, classOf(before), classOf(beforeThat))
  add(kinds.last, lastVerdict)
  for (const role of roles) {
    add(kinds.role, role)
    add(kinds.role, role, lastVerdict)
    add(kinds.role, role, classOf(before))
    add(kinds.role, role, verdictOf(heading))
  }
}

/** Visits the words of a sentence beside what stands before it, each once. */
export function forEachWordBeside(
  {
    seen: {
      sentence: { reading },
    },
    heading,
    last,
    distance,
  }: Around,
  visit: (bucket: number) => void,
): void {
  const isAfter = last?.isInstruction === true && distance < farAway - 1
  const beside = isAfter ? 'instruction' : heading?.isInstruction === true ? 'heading' : 'none'
  const follows = hashName(beside)
  const seen = new Set<number>()
  forEachPiece(reading, (hash) => {
    const bucket = hashFeature(kinds.word, hash, follows) & (besideCount - 1)
    if (!seen.has(bucket)) visit(bucket)
    seen.add(bucket)
  })
}

/** Each sentence of a document among its neighbours, in their order. */
export function lookAround(judged: readonly JudgedSentence[]): readonly Around[] {
  const senses = judged.reduce(
    (sum, { reading, passage }) =>
      passage.kind === 'link-target' ? sum : addCounts(sum, countSenses(reading)),
    noCount,
  )
  const removals = judged.filter(({ reading }) => reading.byRole.has('remove')).length
  const columns = new Map<string, Seen>()
  const headings = new Map<string, Seen>()
  let before: Seen | undefined
  let beforeThat: Seen | undefined
  let last: Seen | undefined
  let distance = 0
  return judged.map((sentence) => {
    const seen = see(sentence)
    const { passage } = sentence
    const above = passage.headings.findLast(({ text }) => headings.has(text))
    const heading = above && headings.get(above.text)
    const column = columns.get(columnOf(passage))
    if (passage.table?.isHeader) columns.set(columnOf(passage), seen)
    const around = { seen, heading, before, beforeThat, last, distance, senses, removals, column }
    if (passage.kind === 'heading') headings.set(passage.text, seen)
    if (seen.isNamed) last = seen
    distance = seen.isNamed ? 0 : distance + 1
    beforeThat = before
    before = seen
    return around
  })
}
