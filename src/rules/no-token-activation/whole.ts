/** What holds for a whole file: its senses, sections, rows and columns. */
import type { Passage } from '../../extract/passage.ts'
import { rowOf } from './following.ts'
import { offersOtherKey } from './other-objects.ts'
import type { ReadPassage } from './read-passages.ts'
import {
  countWords,
  does,
  hasWord,
  having,
  isInQuotes,
  namesKey,
  obtainsOutright,
  type Reading,
} from './reading.ts'
import { isAllToGo } from './removal.ts'
import { addCounts, noCount, type SenseCount } from './senses.ts'

interface SectionCount extends SenseCount {
  readonly isNamed: boolean
}

export type Column = 'old' | 'new' | 'way' | 'price'

export const emptySection: SectionCount = { ...noCount, isNamed: false }

/** What holds for the whole file. */
export interface Whole {
  /** It names no other key: “one” stands for the token wherever it stands. */
  readonly isOnlyKey: boolean
  readonly passages: readonly ReadPassage[]
  readonly senses: SenseCount
  /** All that stands below the same headings: its senses, and whether it names the key. */
  readonly sections: ReadonlyMap<string, SectionCount>
  /** The cells of each row but those that tell how a key is used. */
  readonly rows: ReadonlyMap<string, readonly Reading[]>
  /** Those with a cell that has the text in the others taken out. */
  readonly rowsToGo: ReadonlySet<string>
  /** Columns whose heading says that what stands below is to be taken out, to come instead, or how a key is obtained. */
  readonly columns: ReadonlyMap<string, Column>
  /** The heads of columns that are about the key, beside columns about others: “| | Token | itsme |” */
  readonly keyColumns: ReadonlyMap<string, Reading>
}

/** Read once, before any sentence is judged. */
export function readWhole(passages: readonly ReadPassage[]): Whole {
  const rows = readRows(passages)
  return {
    isOnlyKey: !passages.some(({ readings }) => readings.some(offersOtherKey)),
    passages,
    senses: passages.reduce((sum, { senses }) => addCounts(sum, senses), noCount),
    sections: readSections(passages),
    rows,
    rowsToGo: new Set([...rows].flatMap(([row, cells]) => (isToGo(cells) ? [row] : []))),
    columns: readColumns(passages),
    keyColumns: readKeyColumns(passages),
  }
}

function readSections(passages: readonly ReadPassage[]): Whole['sections'] {
  const sections = new Map<string, SectionCount>()
  for (const { passage, senses, readings } of passages) {
    const section = sectionOf(passage.headings)
    const known = sections.get(section) ?? emptySection
    sections.set(section, {
      ...addCounts(known, senses),
      isNamed: known.isNamed || readings.some((reading) => namesKey(reading, 'retired')),
    })
  }
  return sections
}

export const sectionOf = (headings: readonly { readonly text: string }[]): string =>
  headings.map(({ text }) => text).join('\n')

function readRows(passages: readonly ReadPassage[]): Whole['rows'] {
  const cells = passages.filter(({ passage }) => passage.table)
  // “| Key | How do you use it? |”
  const used = new Set(
    cells.flatMap(({ passage, readings }) =>
      passage.table?.isHeader === true && readings.some((one) => does(one, 'use'))
        ? [columnOf(passage)]
        : [],
    ),
  )
  const told = cells.filter(({ passage }) => !used.has(columnOf(passage)))
  const rows = Map.groupBy(told, ({ passage }) => rowOf(passage))
  return new Map([...rows].map(([row, own]) => [row, own.flatMap(({ readings }) => readings)]))
}

/** “delete”, “to be taken out at the next print”: a cell says what to do with the text in the others. */
function isToGo(cells: readonly Reading[]): boolean {
  const quoted = cells.filter((cell) => isInQuotes(cell, 0))
  return cells.some(
    (cell) => isRemovalAlone(cell) || (isDecision(cell) && quoted.some((other) => other !== cell)),
  )
}

/** “delete”, “out” */
const isRemovalAlone = (cell: Reading): boolean =>
  (cell.words.length <= 2 && cell.byRole.has('remove')) || isAllToGo(cell)

/** “to be taken out at the next print” */
const isDecision = (cell: Reading): boolean =>
  countWords(cell) <= longestDecision &&
  cell.byRole.has('remove') &&
  !(['obtain', 'replace', 'adverb'] as const).some((role) => cell.byRole.has(role)) &&
  cell.keys.length === 0

/** Words of “to be taken out when we print the next time” */
const longestDecision = 9

/** “| Page | To be deleted | Instead |”, “| Key | How do you get it? |” */
function readColumns(passages: readonly ReadPassage[]): Whole['columns'] {
  const columns = new Map<string, Column>()
  for (const { passage, readings } of passages) {
    if (passage.table?.isHeader !== true) continue
    if (readings.some(isOfTheNew)) columns.set(columnOf(passage), 'new')
    else if (readings.some(isOfTheOld)) columns.set(columnOf(passage), 'old')
    else {
      const way = wayOf(readings)
      if (way) columns.set(columnOf(passage), way)
    }
  }
  return columns
}

function readKeyColumns(passages: readonly ReadPassage[]): Whole['keyColumns'] {
  const heads = passages.filter(({ passage }) => passage.table?.isHeader === true)
  const tables = new Set(
    heads.flatMap(({ passage, readings }) =>
      passage.table && readings.some(namesOtherKey) ? [passage.table.id] : [],
    ),
  )
  return new Map(
    heads.flatMap(({ passage, readings: [head] }): readonly [string, Reading][] =>
      passage.table && tables.has(passage.table.id) && head && namesOnlyKey(head)
        ? [[columnOf(passage), head]]
        : [],
    ),
  )
}

const namesOtherKey = (reading: Reading): boolean => namesKey(reading, 'other-key')
const namesOnlyKey = (reading: Reading): boolean =>
  namesKey(reading, 'retired') && !namesOtherKey(reading)

/** A cell below the name of the key, read as a row: “Token”, “How to get it”, “at the desk”. */
export function rowDown(
  { keyColumns, rows }: Whole,
  { passage, readings }: ReadPassage,
): { readonly cells: readonly Reading[]; readonly way: Column | undefined } | undefined {
  const head = passage.table?.isHeader === false ? keyColumns.get(columnOf(passage)) : undefined
  if (!head) return undefined
  const labels = (rows.get(rowOf(passage)) ?? []).slice(0, 1).filter((one) => one !== readings[0])
  return labels.every((label) => !does(label, 'use', 'end'))
    ? { cells: [head, ...labels, ...readings], way: wayOf(labels) }
    : undefined
}

/** What the name of a column or a row asks: how a key is obtained, or what that costs. */
const wayOf = (readings: readonly Reading[]): Column | undefined =>
  readings.some(isOfTheWay) ? (readings.some(obtainsOutright) ? 'way' : 'price') : undefined

/** “New wording”, “Replaced by”, “What comes instead” */
const isOfTheNew = (reading: Reading): boolean =>
  hasWord(reading, 'replacing', 0, 1) ||
  hasWord(reading, 'replacers') ||
  reading.keys.some(({ meaning }) => meaning === 'instead')

/** “To be deleted”, “Disappears”, “Out”, “Old wording”, “Before” */
const isOfTheOld = (reading: Reading): boolean =>
  reading.keys.length === 0 &&
  (reading.byRole.has('remove') ||
    isAllToGo(reading) ||
    (countWords(reading) <= longestHeader &&
      (reading.byRole.has('end') ||
        reading.byRole.has('formerly') ||
        hasWord(reading, 'old', 0, 1))) ||
    (countWords(reading) === 1 && reading.words[0]?.text === 'alt'))

/** Words of “The old wording (goes out)”. */
const longestHeader = 5

/** “How do you get it?”, “Where to apply”, “Can still be activated?”, “Price” */
const isOfTheWay = (reading: Reading): boolean =>
  having(reading, 'obtain').some(({ form }) => form !== 'past') &&
  !does(reading, 'use', 'adverb', 'determiner', 'nobody', 'other') &&
  !namesKey(reading, 'retired', 'other-key')

export const columnOf = ({ table }: Passage): string => (table ? `${table.id}/${table.column}` : '')

/** Levels are kept by what stands below a heading; a heading's own is one more than its parents'. */
export function headingLevel(passages: readonly ReadPassage[], order: number): number {
  const heading = passages[order]?.passage
  return (heading?.headings.at(-1)?.level ?? 0) + 1
}
