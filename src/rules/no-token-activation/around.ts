/** Each sentence of a document among its neighbours: what stands before, after and above it, and what is told elsewhere. */
import type { IsoDate } from '../../domain/iso-date.ts'
import { rowOf } from './following.ts'
import { conceptsOf } from './features.ts'
import { hashName } from './hashing.ts'
import type { PassageClass } from './judge.ts'
import { namesKey, type Reading } from './reading.ts'
import { addCounts, countSenses, noCount, type SenseCount } from './senses.ts'
import type { JudgedSentence } from './situation.ts'
import { columnOf, sectionOf } from './whole.ts'

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
  /** The headings above it; a heading's own, too. */
  readonly section: string
}

/** How many of the sentences that name the key were judged to be of a class; a class without any is absent. */
export type VerdictCount = ReadonlyMap<PassageClass, number>

/** Where a sentence stands. */
export interface Around {
  readonly seen: Seen
  /** The heading above it, the one above that, the name of its column. */
  readonly heading: Seen | undefined
  readonly headingAbove: Seen | undefined
  readonly column: Seen | undefined
  /** Those before it and those after it, the nearest first. */
  readonly before: readonly Seen[]
  readonly after: readonly Seen[]
  /** The sentence that last named the key, and how many came since. */
  readonly last: Seen | undefined
  readonly distance: number
  /** The verdicts on all of its section, its own among them; `countOthers` leaves that out. */
  readonly section: VerdictCount
  readonly document: DocumentCount
}

/** What is counted once for a whole document. */
interface DocumentCount {
  readonly verdicts: VerdictCount
  readonly senses: SenseCount
  /** Sentences that have a text taken away. */
  readonly removals: number
  /** How the last year that it names stands to the year in which the key was retired. */
  readonly age: 'unknown' | 'earlier' | 'same' | 'later'
  /** What it is about, each concept once. */
  readonly concepts: readonly number[]
}

/** So many sentences on each side are its neighbours. */
const neighbours = 5

/**
 * Each sentence that a document tells, its metadata left out, among its neighbours, in their order.
 *
 * @param cutoff the day from which the key can no longer be had
 */
export function lookAround(judged: readonly JudgedSentence[], cutoff: IsoDate): readonly Around[] {
  const told = judged.filter(({ passage }) => passage.kind !== 'metadata').map(see)
  const document = countDocument(told, cutoff)
  const sections = Map.groupBy(told, ({ section }) => section)
  const sectionCounts = new Map([...sections].map(([name, seen]) => [name, countVerdicts(seen)]))
  const columns = new Map<string, Seen>()
  const headings = new Map<string, Seen>()
  let last: Seen | undefined
  let distance = 0
  return told.map((seen, at) => {
    const { passage } = seen.sentence
    const above = passage.headings.flatMap(({ text }) => headings.get(text) ?? [])
    const around: Around = {
      seen,
      heading: above.at(-1),
      headingAbove: above.at(-2),
      column: columns.get(columnOf(passage)),
      before: told.slice(Math.max(0, at - neighbours), at).reverse(),
      after: told.slice(at + 1, at + 1 + neighbours),
      last,
      distance,
      section: sectionCounts.get(seen.section) ?? new Map(),
      document,
    }
    if (passage.kind === 'heading') headings.set(passage.text, seen)
    if (passage.table?.isHeader) columns.set(columnOf(passage), seen)
    if (seen.isNamed) last = seen
    distance = seen.isNamed ? 0 : distance + 1
    return around
  })
}

function see(sentence: JudgedSentence): Seen {
  const { passage, reading, class: verdict, denial, context } = sentence
  const named = keyNamed(reading)
  return {
    sentence,
    isInstruction: verdict === 'instruction',
    class: hashName(verdict),
    verdict: hashName(context ?? `${verdict}/${denial}`),
    key: hashName(named),
    roles: [...reading.byRole.keys()].map(hashName),
    isNamed: named === 'retired',
    section: sectionOf(
      passage.kind === 'heading' ? [...passage.headings, passage] : passage.headings,
    ),
  }
}

function keyNamed(reading: Reading): string {
  if (namesKey(reading, 'retired')) return 'retired'
  if (namesKey(reading, 'anaphora', 'ellipsis')) return 'stand-in'
  return namesKey(reading, 'other-key', 'generic-key') ? 'other' : 'none'
}

function countVerdicts(seen: readonly Seen[]): VerdictCount {
  const counts = new Map<PassageClass, number>()
  for (const { isNamed, sentence } of seen)
    if (isNamed) counts.set(sentence.class, (counts.get(sentence.class) ?? 0) + 1)
  return counts
}

/** How many others of them are of the class. */
export const countOthers = (counts: VerdictCount, verdict: PassageClass, seen: Seen): number =>
  (counts.get(verdict) ?? 0) - (seen.isNamed && seen.sentence.class === verdict ? 1 : 0)

const countDocument = (told: readonly Seen[], cutoff: IsoDate): DocumentCount => ({
  verdicts: countVerdicts(told),
  senses: told
    // An address says nothing of the sense.
    .filter(({ sentence }) => sentence.passage.kind !== 'link-target')
    .reduce((sum, { sentence }) => addCounts(sum, countSenses(sentence.reading)), noCount),
  removals: told.filter(({ sentence }) => sentence.reading.byRole.has('remove')).length,
  age: ageOf(told, Number(cutoff.slice(0, 4))),
  concepts: [...new Set(told.flatMap(({ sentence }) => conceptsOf(sentence.reading)))],
})

function ageOf(told: readonly Seen[], retiredIn: number): DocumentCount['age'] {
  const year = told.reduce((last, { sentence }) => Math.max(last, lastYearOf(sentence.reading)), 0)
  if (year === 0) return 'unknown'
  if (year === retiredIn) return 'same'
  return year < retiredIn ? 'earlier' : 'later'
}

const lastYearOf = ({ words }: Reading): number =>
  words.reduce((year, { text }) => (isYear(text) ? Math.max(year, Number(text)) : year), 0)

const isYear = (text: string): boolean => text.length === 4 && /^20\d\d$/.test(text)

/** How near the sentence is that stands before or after: of the same passage or row, of the same section, or of another. */
export function nearness(
  { sentence: { passage }, section }: Seen,
  other: Seen | undefined,
): 'beside' | 'section' | 'apart' | 'nothing' {
  if (!other) return 'nothing'
  const { passage: next } = other.sentence
  const isBeside = next === passage || (passage.table && rowOf(next) === rowOf(passage))
  if (isBeside) return 'beside'
  return other.section === section ? 'section' : 'apart'
}
