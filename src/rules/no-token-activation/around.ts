/** Each sentence of a document among its neighbours: what stands before, after and above it, and what is told elsewhere. */
import type { Passage } from '../../extract/passage.ts'
import { rowOf } from './following.ts'
import { conceptsOf } from './features.ts'
import { hashName } from './hashing.ts'
import type { PassageClass } from './judge.ts'
import { namesKey, wordsOf, type Reading } from './reading.ts'
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
  /** It names another key, or keys in general, and not the retired one. */
  readonly namesOther: boolean
  /** The headings above it; a heading's own, too. */
  readonly section: string
}

/** How many of the sentences that name the key were judged to be of a class; a class without any is absent. */
export type VerdictCount = ReadonlyMap<PassageClass, number>

/** What another sentence is to the one beside which it is read: it says what that one is about. */
export const relations = [
  'heading',
  'heading above',
  'title',
  /** The first sentence below its heading. */
  'opening',
  /** The sentence that its list or table follows. */
  'intro',
  /** The name of its column. */
  'column',
  /** The last question before it. */
  'question',
  /** The sentence that last named the key, and the one that will name it next. */
  'last named',
  'next named',
  /** The sentence that last named another key. */
  'last other',
] as const
export type Relation = (typeof relations)[number]

/** A sentence, and how many stand between it and the other. */
export interface Neighbour {
  readonly seen: Seen
  readonly distance: number
}

type Related = Readonly<Partial<Record<Relation, Neighbour>>>

/** Where a sentence stands. */
export interface Around {
  readonly seen: Seen
  readonly related: Related
  /** Those before it and those after it, the nearest first. */
  readonly before: readonly Seen[]
  readonly after: readonly Seen[]
  /** The other cells of its row. */
  readonly row: readonly Seen[]
  /** The verdicts on all of its section, list and row, its own among them; `countOthers` leaves that out. */
  readonly counts: Readonly<Record<Group, VerdictCount | undefined>>
  readonly document: DocumentCount
}

/** What a sentence is one of. */
export const groups = ['section', 'list', 'row'] as const
export type Group = (typeof groups)[number]

/** What is counted once for a whole document. */
interface DocumentCount {
  readonly verdicts: VerdictCount
  readonly senses: SenseCount
  /**
   * The same, a sentence that comes again, as at the head of each page, counted once; seldom asked for, and worked out
   * no more than once.
   */
  readonly distinctSenses: () => SenseCount
  /** Sentences that have a text taken away. */
  readonly removals: number
  /** How the last year that it names stands to the year in which the key was retired. */
  readonly age: 'unknown' | 'earlier' | 'same' | 'later'
  /** What it is about, each concept once. */
  readonly concepts: readonly number[]
}

/** So many sentences on each side are its neighbours. */
const neighbours = 5

/** So many cells of a row are looked at: a wide table is read in time. */
const mostCells = 8

/** Each sentence that a document tells, its metadata left out, among its neighbours, in their order. */
export function lookAround(judged: readonly JudgedSentence[]): readonly Around[] {
  const told = judged.filter(({ passage }) => passage.kind !== 'metadata').map(see)
  const document = countDocument(told)
  const sections = countGroups(told, ({ section }) => section)
  const items = told.filter(({ sentence }) => sentence.passage.list)
  const lists = countGroups(items, ({ sentence }) => sentence.passage.list?.id)
  const cells = told.filter(({ sentence }) => sentence.passage.table)
  const rows = Map.groupBy(cells, ({ sentence }) => rowOf(sentence.passage))
  const rowCounts = new Map([...rows].map(([name, seen]) => [name, countVerdicts(seen)]))
  const related = relate(told)
  return told.map((seen, at) => {
    const { list, table } = seen.sentence.passage
    const row = table && rowOf(seen.sentence.passage)
    return {
      seen,
      related: related[at] ?? {},
      before: told.slice(Math.max(0, at - neighbours), at).reverse(),
      after: told.slice(at + 1, at + 1 + neighbours),
      row: row === undefined ? [] : othersIn(rows.get(row), seen),
      counts: {
        section: sections.get(seen.section),
        list: list && lists.get(list.id),
        row: row === undefined ? undefined : rowCounts.get(row),
      },
      document,
    }
  })
}

const othersIn = (cells: readonly Seen[] | undefined, seen: Seen): readonly Seen[] =>
  cells?.slice(0, mostCells).filter((one) => one !== seen) ?? []

const countGroups = <Name>(
  told: readonly Seen[],
  nameOf: (seen: Seen) => Name,
): ReadonlyMap<Name, VerdictCount> =>
  new Map([...Map.groupBy(told, nameOf)].map(([name, seen]) => [name, countVerdicts(seen)]))

/** What others are to each sentence. */
function relate(told: readonly Seen[]): readonly Related[] {
  const headings = new Map<string, number>()
  const columns = new Map<string, number>()
  const openings = new Map<string, number>()
  const intros = new Map<string, number>()
  const nextNamed = nextNamedAfter(told)
  const title = told.findIndex(({ sentence }) => sentence.passage.kind === 'heading')
  let question: number | undefined
  let lastNamed: number | undefined
  let lastOther: number | undefined
  return told.map((seen, at) => {
    const { passage, reading } = seen.sentence
    const above = passage.headings.flatMap(({ text }) => headings.get(text) ?? [])
    const block = blockOf(passage)
    if (block !== undefined && !intros.has(block)) intros.set(block, at - 1)
    const places: Readonly<Record<Relation, number | undefined>> = {
      heading: above.at(-1),
      'heading above': above.at(-2),
      title,
      opening: openings.get(seen.section),
      intro: block === undefined ? undefined : intros.get(block),
      column: columns.get(columnOf(passage)),
      question,
      'last named': lastNamed,
      'next named': nextNamed[at],
      'last other': lastOther,
    }
    if (passage.kind === 'heading') headings.set(passage.text, at)
    else if (!openings.has(seen.section)) openings.set(seen.section, at)
    if (passage.table?.isHeader) columns.set(columnOf(passage), at)
    if (reading.sentence.isQuestion) question = at
    if (seen.isNamed) lastNamed = at
    if (seen.namesOther) lastOther = at
    const related: Partial<Record<Relation, Neighbour>> = {}
    for (const relation of relations) {
      const place = places[relation]
      const other = place === undefined || place === at ? undefined : told[place]
      if (place !== undefined && other)
        related[relation] = { seen: other, distance: Math.abs(at - place) - 1 }
    }
    return related
  })
}

/** The list or the table that a passage is a part of. */
function blockOf({ list, table }: Passage): string | undefined {
  if (list) return `list ${list.id}`
  return table && `table ${table.id}`
}

function nextNamedAfter(told: readonly Seen[]): readonly (number | undefined)[] {
  const places: (number | undefined)[] = []
  let next: number | undefined
  for (let at = told.length - 1; at >= 0; at -= 1) {
    places[at] = next
    if (told[at]?.isNamed) next = at
  }
  return places
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
    namesOther: named === 'other',
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
export const countOthers = (
  counts: VerdictCount | undefined,
  verdict: PassageClass,
  seen: Seen,
): number => (counts?.get(verdict) ?? 0) - (seen.isNamed && seen.sentence.class === verdict ? 1 : 0)

function countDocument(told: readonly Seen[]): DocumentCount {
  // An address says nothing of the sense.
  const prose = told.filter(({ sentence }) => sentence.passage.kind !== 'link-target')
  let distinct: SenseCount | undefined
  return {
    verdicts: countVerdicts(told),
    senses: sensesOf(prose),
    distinctSenses: () => (distinct ??= sensesOf(distinctOf(prose))),
    removals: told.filter(({ sentence }) => sentence.reading.byRole.has('remove')).length,
    age: ageOf(told),
    concepts: [...new Set(told.flatMap(({ sentence }) => conceptsOf(sentence.reading)))],
  }
}

const distinctOf = (told: readonly Seen[]): readonly Seen[] => [
  ...new Map(told.map((seen) => [wordsOf(seen.sentence.reading), seen])).values(),
]

const sensesOf = (seen: readonly Seen[]): SenseCount =>
  seen.reduce((sum, { sentence }) => addCounts(sum, countSenses(sentence.reading)), noCount)

function ageOf(told: readonly Seen[]): DocumentCount['age'] {
  const retiredIn = told[0]?.sentence.reading.lexicon.cutoffYear ?? 0
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
