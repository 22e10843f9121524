/**
 * How a sentence stands in its document, as a row of numbers from 0 to 63: how far it speaks for an instruction, and
 * how far those around it do. The trees ask for these.
 */
import type { PassageKind } from '../../extract/passage.ts'
import { relations, type Around, type Seen } from './around.ts'
import { evidenceOf } from './evidence.ts'
import { rowOf } from './following.ts'
import type { PassageClass } from './judge.ts'
import { columnOf } from './whole.ts'
import { digitCount } from './weights/digits.ts'

const greatest = digitCount - 1

/** Log-odds in quarters, with their middle at 32; 0 where there is nothing that could speak. */
const level = (evidence: number | undefined): number =>
  evidence === undefined ? 0 : Math.max(1, Math.min(greatest, Math.round(evidence * 4) + 32))

const count = (number: number): number => Math.min(greatest, number)

/** What several sentences say, so that each of them can be left out of it. */
interface Sum {
  total: number
  count: number
  instructions: number
  most: number
  second: number
}

const emptySum = (): Sum => ({
  total: 0,
  count: 0,
  instructions: 0,
  most: -Infinity,
  second: -Infinity,
})

function addTo(sum: Sum, evidence: number): void {
  sum.total += evidence
  sum.count += 1
  if (evidence > 0) sum.instructions += 1
  sum.second = Math.max(sum.second, Math.min(sum.most, evidence))
  sum.most = Math.max(sum.most, evidence)
}

const sumBy = (): ((key: string | number) => Sum) => {
  const sums = new Map<string | number, Sum>()
  return (key) => {
    const known = sums.get(key)
    if (known) return known
    const sum = emptySum()
    sums.set(key, sum)
    return sum
  }
}

interface Groups {
  readonly section: Sum
  readonly list: Sum | undefined
  readonly row: Sum | undefined
  readonly column: Sum | undefined
}

const classes: readonly PassageClass[] = ['instruction', 'use', 'neutral', 'denial', 'other-sense']

/** Those that are alike side by side: a tree asks for a part of them. */
const kinds: readonly PassageKind[] = [
  'heading',
  'title',
  'control',
  'list-item',
  'paragraph',
  'table-cell',
  'quote',
  'code',
  'metadata',
  'attribute',
  'alternative',
  'link-target',
  'file-name',
  'string',
]

const classOf = (seen: Seen | undefined): number =>
  seen ? 1 + classes.indexOf(seen.sentence.class) : 0

const kindOf = (seen: Seen | undefined): number =>
  seen ? 1 + kinds.indexOf(seen.sentence.passage.kind) : 0

const ownLevel = (seen: Seen | undefined): number =>
  seen?.isNamed ? level(evidenceOf(seen.sentence.reading)) : 0

const isQuestion = (seen: Seen | undefined): number =>
  seen?.sentence.reading.sentence.isQuestion ? 1 : 0

/** How a sentence belongs with another: of one passage, list or row; a heading; of one section; or not. */
function bond({ sentence: { passage }, section }: Seen, other: Seen | undefined): number {
  if (!other) return 0
  const { passage: next } = other.sentence
  if (next === passage) return 1
  if (passage.list && next.list?.id === passage.list.id) return 2
  if (passage.table && rowOf(next) === rowOf(passage)) return 3
  if (next.kind === 'heading') return 4
  return other.section === section ? 5 : 6
}

/** The log-odds that a sentence instructs, as it stands in its document, and what they are the sum of. */
export interface Evidence {
  readonly situation: number
  readonly topic: number
  readonly words: number
}

const parts = ['situation', 'topic', 'words'] as const

export const sumOfEvidence = ({ situation, topic, words }: Evidence): number =>
  situation + topic + words

/** Gives the row of a sentence, by its place among the others, which the evidence of each is given for. */
export function standingsOf(
  arounds: readonly Around[],
  evidences: readonly Evidence[],
): (at: number) => Uint8Array {
  const section = sumBy()
  const list = sumBy()
  const row = sumBy()
  const column = sumBy()
  const document = emptySum()
  const named = emptySum()
  const levels = new Map<Seen, number>()
  const sums = evidences.map(sumOfEvidence)
  const groups = arounds.map(({ seen }, at): Groups => {
    const evidence = sums[at] ?? 0
    levels.set(seen, level(evidence))
    const { passage } = seen.sentence
    const own: Groups = {
      section: section(seen.section),
      list: passage.list && list(passage.list.id),
      row: passage.table && row(rowOf(passage)),
      column: passage.table && column(columnOf(passage)),
    }
    addTo(own.section, evidence)
    if (own.list) addTo(own.list, evidence)
    if (own.row) addTo(own.row, evidence)
    if (own.column) addTo(own.column, evidence)
    addTo(document, evidence)
    if (seen.isNamed) addTo(named, evidence)
    return own
  })
  const levelOf = (seen: Seen | undefined): number => (seen && levels.get(seen)) ?? 0

  return (place) => {
    const around = arounds[place]
    if (!around) return new Uint8Array()
    // A tree knows a number by its place in the row: whoever adds or moves one learns the trees anew.
    const numbers: number[] = []
    const put = (number: number): void => {
      numbers.push(number)
    }
    const { seen, related, document: counts } = around
    const [before, beforeThat] = around.before
    const [after, afterThat] = around.after
    const evidence = sums[place] ?? 0
    const own = groups[place]
    const putOne = (one: Seen | undefined): void => {
      put(levelOf(one))
      put(ownLevel(one))
      put(classOf(one))
    }
    /** The most that one of the others says, their mean, and how many they are. */
    const putOthers = (sum: Sum | undefined, isOneOfThem = true): void => {
      const others = (sum?.count ?? 0) - (isOneOfThem ? 1 : 0)
      if (!sum || others <= 0) {
        for (let none = 0; none < 3; none += 1) put(0)
        return
      }
      put(level(isOneOfThem && evidence === sum.most ? sum.second : sum.most))
      put(level((sum.total - (isOneOfThem ? evidence : 0)) / others))
      put(count(others))
    }
    put(level(evidence))
    put(ownLevel(seen))
    put(classOf(seen))
    for (const one of [before, beforeThat, after, afterThat]) putOne(one)
    for (const relation of relations) {
      putOne(related[relation]?.seen)
      put(count(related[relation]?.distance ?? 0))
    }
    for (const one of [before, beforeThat, after, afterThat]) put(bond(seen, one))
    putOthers(own?.section)
    putOthers(own?.list)
    putOthers(own?.row)
    putOthers(own?.column)
    putOthers(document)
    putOthers(named, seen.isNamed)
    put(count(document.instructions - (evidence > 0 ? 1 : 0)))
    put(isQuestion(seen))
    put(isQuestion(before))
    put(count(seen.sentence.reading.words.length))
    put(count(counts.removals))
    put(count(counts.senses.own))
    put(count(counts.senses.other))
    put(Math.round((place / arounds.length) * greatest))
    for (const one of [seen, before, after]) put(kindOf(one))
    for (const one of [evidences[place], evidences[place - 1], evidences[place + 1]])
      for (const part of parts) put(level(one?.[part]))
    return Uint8Array.from(numbers)
  }
}
