/**
 * What is counted of a sentence in its document: the verdict on it, on the headings above and on the sentences before
 * and after, its own words and roles beside those, and what is told around it and elsewhere.
 */
import {
  countOthers,
  groups,
  nearness,
  relations,
  type Around,
  type Relation,
  type Seen,
  type VerdictCount,
} from './around.ts'
import { evidenceOf } from './evidence.ts'
import { conceptsOf, forEachConceptPair } from './features.ts'
import { hashFeature, hashName } from './hashing.ts'
import type { Reading } from './reading.ts'
import { signsOf } from './signs.ts'
import { situationCount, topicCount } from './weights/decode.ts'

/** Kinds of features, hashed apart. */
const kinds = {
  bias: 1,
  verdict: 2,
  question: 3,
  key: 4,
  place: 5,
  previous: 8,
  role: 10,
  senses: 11,
  quoted: 12,
  leaning: 14,
  next: 15,
  elsewhere: 17,
  uses: 18,
  sign: 19,
  age: 20,
  previousRole: 21,
  nextRole: 22,
  previousLeaning: 24,
  concept: 27,
  conceptBefore: 28,
  conceptAfter: 29,
  conceptEarlier: 32,
  conceptLater: 33,
  conceptAnywhere: 34,
  conceptPlace: 35,
  conceptBoth: 36,
  rowRole: 37,
  conceptRow: 41,
} as const

/** The kinds of what is counted of each group that a sentence is one of, and of each that is something to it. */
const groupKinds = groups.map((group) => ({ group, kind: hashName(`group ${group}`) }))
const relationKinds = relations.map((relation) => ({
  relation,
  verdict: hashName(`verdict ${relation}`),
  leaning: hashName(`leaning ${relation}`),
  role: hashName(`role ${relation}`),
  concept: hashName(`concept ${relation}`),
}))

/** How many sentences stand between; from so many on it is far. */
const farAway = 4

/** What comes so few sentences after an instruction may go on with it. */
const stillNear = 3

const nothing = hashName('nothing')

/** Log-odds at which what the words say by themselves is no longer the same. */
const steps = [-5, -3, -2, -1, 0, 1, 2, 3, 5]

/** Learned of sentences that name the key: of others it says nothing. */
const leaningOf = (seen: Seen | undefined): number => {
  if (!seen?.isNamed) return nothing
  const evidence = evidenceOf(seen.sentence.reading)
  let reached = 0
  for (const step of steps) if (evidence >= step) reached += 1
  return reached
}

const classOf = (seen: Seen | undefined): number => seen?.class ?? nothing
const verdictOf = (seen: Seen | undefined): number => seen?.verdict ?? nothing
const keyOf = (seen: Seen | undefined): number => seen?.key ?? nothing
const rolesOf = (seen: Seen | undefined): readonly number[] => seen?.roles ?? []

/** What the words of a sentence that names the key say is counted by how they lean, not word by word. */
export const hasOwnWords = ({ isNamed }: Seen): boolean => !isNamed

const both = (first: number, second: number): number => hashFeature(0, first, second)

/** “the page with ‘Order your token’”: all of a sentence is quoted, some of it, or nothing. */
export function quotationOf({ words }: Reading): string {
  const isQuoted = (word: { readonly quote: number } | undefined): boolean => (word?.quote ?? 0) > 0
  if (!words.some(isQuoted)) return 'none'
  return isQuoted(words[0]) && isQuoted(words.at(-2)) ? 'all' : 'some'
}

/** Counts beyond which more is the same. */
const most = 3

const atMost = (count: number): number => Math.min(count, most)

/** What all others were judged to be: instructions, and denials. */
const toldBy = (counts: VerdictCount | undefined, seen: Seen): number =>
  both(
    atMost(countOthers(counts, 'instruction', seen)),
    atMost(countOthers(counts, 'denial', seen)),
  )

/** Visits the features that all languages share: how a sentence stands to its neighbours. */
export function forEachSituation(around: Around, visit: (bucket: number) => void): void {
  const { seen, related, row, counts, document } = around
  const [before, beforeThat] = around.before
  const [after, afterThat] = around.after
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
  const leaning = leaningOf(seen)
  add(kinds.leaning, leaning, key)
  add(kinds.leaning, leaning, both(key, seen.class))
  const last = related['last named']
  const lastVerdict = both(verdictOf(last?.seen), last ? Math.min(last.distance, farAway) : 0)
  const previous = both(hashName(nearness(seen, before)), verdictOf(before))
  add(kinds.previous, previous)
  add(kinds.previous, previous, seen.class)
  add(kinds.previous, classOf(before), keyOf(before))
  add(kinds.previous, classOf(before), classOf(beforeThat))
  add(kinds.previousLeaning, both(leaningOf(before), leaning), key)
  const next = both(hashName(nearness(seen, after)), verdictOf(after))
  add(kinds.next, next)
  add(kinds.next, next, seen.class)
  add(kinds.next, next, key)
  add(kinds.next, classOf(after), keyOf(after))
  add(kinds.next, classOf(after), classOf(afterThat))
  for (const kind of relationKinds) {
    const other = related[kind.relation]
    if (!other) continue
    const verdict = both(verdictOf(other.seen), keyOf(other.seen))
    const distance = Math.min(other.distance, farAway)
    add(kind.verdict, verdict, key)
    add(kind.verdict, verdict, seen.class)
    add(kind.verdict, both(verdictOf(other.seen), distance))
    add(kind.verdict, both(verdictOf(other.seen), distance), key)
    add(kind.leaning, both(leaningOf(other.seen), distance), key)
    for (const role of other.seen.roles) {
      add(kind.role, role, key)
      add(kind.role, role, seen.class)
    }
  }
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
  for (const { group, kind } of groupKinds) {
    const told = toldBy(counts[group], seen)
    add(kind, told)
    add(kind, told, seen.class)
    add(kind, told, key)
  }
  const elsewhere = toldBy(document.verdicts, seen)
  add(kinds.elsewhere, elsewhere)
  add(kinds.elsewhere, elsewhere, seen.class)
  add(kinds.elsewhere, elsewhere, both(key, seen.class))
  const uses = both(
    atMost(countOthers(document.verdicts, 'use', seen)),
    atMost(countOthers(document.verdicts, 'instruction', seen)),
  )
  add(kinds.uses, uses)
  add(kinds.uses, uses, seen.class)
  const age = hashName(document.age)
  add(kinds.age, age, key)
  add(kinds.age, age, both(key, seen.class))
  const { start, end } = reading.sentence
  for (const name of signsOf(passage.text.slice(start, end))) {
    const sign = hashName(name)
    add(kinds.sign, sign)
    add(kinds.sign, sign, key)
    add(kinds.sign, sign, seen.class)
    add(kinds.sign, sign, lastVerdict)
  }
  for (const role of rolesOf(before)) {
    add(kinds.previousRole, role, key)
    add(kinds.previousRole, role, classOf(before))
  }
  for (const role of rolesOf(after)) add(kinds.nextRole, role, key)
  for (const cell of row)
    for (const role of cell.roles) {
      add(kinds.rowRole, role, key)
      add(kinds.rowRole, role, seen.class)
    }
  const heading = related.heading?.seen
  for (const role of roles) {
    add(kinds.role, role)
    add(kinds.role, role, lastVerdict)
    add(kinds.role, role, classOf(before))
    add(kinds.role, role, verdictOf(heading))
    add(kinds.role, role, previous)
    add(kinds.role, role, place)
    add(kinds.role, role, leaning)
    add(kinds.role, role, senses)
  }
}

/** What the sentence follows: an instruction just before it, a heading that instructs, neither. */
function leadOf({ related: { heading, 'last named': last } }: Around): number {
  const isAfter = last?.seen.isInstruction === true && last.distance < stillNear
  if (isAfter) return hashName('instruction')
  return hashName(heading?.seen.isInstruction === true ? 'heading' : 'none')
}

const topicOf = (kind: number, concept: number, beside = 0): number =>
  hashFeature(kind, concept, beside) & (topicCount - 1)

/** Visits what a sentence means, whatever its language and whatever stands around it. */
export const forEachMeaning = (reading: Reading, visit: (bucket: number) => void): void =>
  forEachConceptPair(reading, (pair) => visit(topicOf(kinds.conceptBoth, pair)))

/**
 * Visits what is told around a sentence, whatever the language: the concepts of the sentence itself, beside what it
 * follows and where it stands, and those of its neighbours and its headings, beside which key it names.
 */
export function forEachTopic(around: Around, visit: (bucket: number) => void): void {
  const { seen, related, before, after, row } = around
  const { passage, reading } = seen.sentence
  const add = (kind: number, concepts: readonly number[], beside = seen.key): void => {
    for (const concept of concepts) visit(topicOf(kind, concept, beside))
  }
  add(kinds.concept, conceptsOf(reading), leadOf(around))
  add(kinds.conceptPlace, conceptsOf(reading), hashName(passage.kind))
  add(kinds.conceptBefore, conceptsOfOne(before[0]))
  add(kinds.conceptAfter, conceptsOfOne(after[0]))
  for (const { relation, concept } of relationKinds) {
    const other = related[relation]
    if (other && isStillTold(relation, other.distance)) add(concept, conceptsOfOne(other.seen))
  }
  for (const cell of row) add(kinds.conceptRow, conceptsOfOne(cell))
  for (const one of before) add(kinds.conceptEarlier, conceptsOfOne(one))
  for (const one of after) add(kinds.conceptLater, conceptsOfOne(one))
}

/** Visits what the whole document is about, beside which key a sentence of it names. */
export function forEachSubject(
  { concepts }: Around['document'],
  key: Seen['key'],
  visit: (bucket: number) => void,
): void {
  for (const concept of concepts) visit(topicOf(kinds.conceptAnywhere, concept, key))
}

/** What stands above a sentence holds until the next of its kind; what was asked or said is soon forgotten. */
const soonForgotten: ReadonlySet<Relation> = new Set([
  'question',
  'last named',
  'next named',
  'last other',
])

const isStillTold = (relation: Relation, distance: number): boolean =>
  distance < farAway || !soonForgotten.has(relation)

const conceptsOfOne = (seen: Seen | undefined): readonly number[] =>
  seen ? conceptsOf(seen.sentence.reading) : []
