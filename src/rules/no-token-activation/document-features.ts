/**
 * What is counted of a sentence in its document: the verdict on it, on the heading above and on the sentences before,
 * and its own words and roles beside those.
 */
import type { Passage } from '../../extract/passage.ts'
import { evidenceOf } from './evidence.ts'
import { wordHashesOf } from './features.ts'
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

/** What comes so few sentences after an instruction may go on with it. */
const stillNear = 3

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
  const named = keyNamed(reading)
  return {
    sentence,
    isInstruction: verdict === 'instruction',
    class: hashName(verdict),
    verdict: hashName(context ?? `${verdict}/${denial}`),
    key: hashName(named),
    roles: [...reading.byRole.keys()].map(hashName),
    isNamed: named === 'retired',
  }
}

/** What the words of a sentence that names the key say is counted by how they lean, not word by word. */
export const hasOwnWords = ({ isNamed }: Seen): boolean => !isNamed

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
export function quotationOf({ words }: Reading): string {
  const isQuoted = (word: { readonly quote: number } | undefined): boolean => (word?.quote ?? 0) > 0
  if (!words.some(isQuoted)) return 'none'
  return isQuoted(words[0]) && isQuoted(words.at(-2)) ? 'all' : 'some'
}

/** Where a sentence stands. */
export interface Around {
  readonly seen: Seen
  /** What stands above it: a heading, the name of its column. */
  readonly heading: Seen | undefined
  readonly column: Seen | undefined
  readonly before: Seen | undefined
  readonly beforeThat: Seen | undefined
  /** The sentence that last named the key, and how many came since. */
  readonly last: Seen | undefined
  readonly distance: number
  readonly document: DocumentCount
}

/** What is counted once for a whole document. */
interface DocumentCount {
  readonly senses: SenseCount
  /** Sentences that have a text taken away. */
  readonly removals: number
}

const countDocument = (told: readonly JudgedSentence[]): DocumentCount => ({
  senses: told
    // An address says nothing of the sense.
    .filter(({ passage }) => passage.kind !== 'link-target')
    .reduce((sum, { reading }) => addCounts(sum, countSenses(reading)), noCount),
  removals: told.filter(({ reading }) => reading.byRole.has('remove')).length,
})

/** Counts beyond which more is the same. */
const most = 3

const atMost = (count: number): number => Math.min(count, most)

/** Visits the features that all languages share: how a sentence stands to its neighbours. */
export function forEachSituation(around: Around, visit: (bucket: number) => void): void {
  const { seen, heading, column, before, beforeThat, last, distance, document } = around
  const { verdict, key, roles } = seen
  const { passage, reading } = seen.sentence
  const add = (kind: number, first = 0, second = 0): void =>
    visit(hashFeature(kind, first, second) & (situationCount - 1))
  add(kinds.bias)
  add(kinds.verdict, verdict)
  add(kinds.key, key)
  add(kinds.key, key, verdict)
  const question = hashName(String(reading.sentence.isQuestion))
  add(kinds.question, question)
  add(kinds.question, question, seen.class)
  const leaning = leaningOf(reading)
  add(kinds.leaning, leaning, key)
  add(kinds.leaning, leaning, both(key, seen.class))
  const lastVerdict = both(verdictOf(last), last ? Math.min(distance, farAway) : 0)
  add(kinds.last, lastVerdict)
  add(kinds.key, key, lastVerdict)
  const near = both(nearness(before, passage), verdictOf(before))
  add(kinds.previous, near)
  add(kinds.previous, near, seen.class)
  add(kinds.previous, classOf(before), keyOf(before))
  add(kinds.previous, classOf(before), classOf(beforeThat))
  const above = both(verdictOf(heading), keyOf(heading))
  add(kinds.heading, above)
  add(kinds.heading, above, key)
  for (const role of column?.roles ?? []) add(kinds.column, role, seen.class)
  const place = hashName(`${passage.kind}/${passage.list?.ordered}/${passage.table?.isHeader}`)
  add(kinds.place, place)
  add(kinds.place, place, key)
  add(kinds.place, place, seen.class)
  add(kinds.place, place, lastVerdict)
  const quotation = hashName(quotationOf(reading))
  const cleared = both(quotation, atMost(document.removals))
  add(kinds.quoted, quotation, place)
  add(kinds.quoted, cleared)
  add(kinds.quoted, cleared, seen.class)
  const senses = both(atMost(document.senses.own), atMost(document.senses.other))
  add(kinds.senses, senses)
  add(kinds.senses, senses, seen.class)
  add(kinds.senses, senses, both(key, seen.class))
  for (const role of roles) {
    add(kinds.role, role)
    add(kinds.role, role, lastVerdict)
    add(kinds.role, role, classOf(before))
    add(kinds.role, role, verdictOf(heading))
  }
}

/** Visits the words of a sentence, beside whether an instruction stands just before or above it. */
export function forEachWordBeside(around: Around, visit: (bucket: number) => void): void {
  const { seen, heading, last, distance } = around
  const isAfter = last?.isInstruction === true && distance < stillNear
  const beside = isAfter ? 'instruction' : heading?.isInstruction === true ? 'heading' : 'none'
  const follows = hashName(beside)
  for (const hash of wordHashesOf(seen.sentence.reading))
    visit(hashFeature(kinds.word, hash, follows) & (besideCount - 1))
}

/** Each sentence that a document tells, its metadata left out, among its neighbours, in their order. */
export function lookAround(judged: readonly JudgedSentence[]): readonly Around[] {
  const told = judged.filter(({ passage }) => passage.kind !== 'metadata')
  const document = countDocument(told)
  const columns = new Map<string, Seen>()
  const headings = new Map<string, Seen>()
  let before: Seen | undefined
  let beforeThat: Seen | undefined
  let last: Seen | undefined
  let distance = 0
  return told.map((sentence) => {
    const seen = see(sentence)
    const { passage } = sentence
    const above = passage.headings.findLast(({ text }) => headings.has(text))
    const heading = above && headings.get(above.text)
    const column = columns.get(columnOf(passage))
    const around = { seen, heading, column, before, beforeThat, last, distance, document }
    if (passage.kind === 'heading') headings.set(passage.text, seen)
    if (passage.table?.isHeader) columns.set(columnOf(passage), seen)
    if (seen.isNamed) last = seen
    distance = seen.isNamed ? 0 : distance + 1
    beforeThat = before
    before = seen
    return around
  })
}
