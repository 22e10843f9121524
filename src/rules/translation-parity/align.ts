/** Which part of a translation is the counterpart of which part of its source, and which parts have none. */
import type { Document, Inline } from '../../content/document.ts'
import { unitsOf, type Unit } from '../../content/units.ts'
import type { Range } from '../../diagnostics/diagnostic.ts'
import { matchParts } from './match-parts.ts'
import { partsOf, type Part } from './parts.ts'

/** Where a part should stand in the translation. */
export interface Gap {
  /** The neighbour that is there, or what should hold the part. */
  readonly range: Range
  readonly side: 'before' | 'after' | 'in'
  /** What that is: `paragraph`, `numbered list`, `document`. */
  readonly name: string
}

/** A place where the structure differs. */
export type Difference =
  | { readonly type: 'dropped'; readonly source: Part; readonly gap: Gap }
  | { readonly type: 'added'; readonly translation: Part }
  | { readonly type: 'changed'; readonly source: Part; readonly translation: Part }

export interface Alignment {
  /** Units that are counterparts, in reading order; front matter by key. */
  readonly pairs: readonly UnitPair[]
  readonly differences: readonly Difference[]
}

type UnitPair = readonly [source: Unit, translation: Unit]

/** Walks both trees together; a part without a counterpart does not stop the comparison of what follows. */
export function alignDocuments(source: Document, translation: Document): Alignment {
  const sourceUnits = unitsByNodes(source)
  const translationUnits = unitsByNodes(translation)
  const pairs: UnitPair[] = [...frontMatterPairs(source, translation)]
  const differences: Difference[] = []

  const compareLists = (own: readonly Part[], other: readonly Part[], holder: Holder): void => {
    const matches = matchParts(own, other)
    matches.forEach(([left, right], index) => {
      if (left && right) comparePair(left, right)
      else if (left) {
        const others = (from: number, to: number): readonly Part[] =>
          matches.slice(from, to).flatMap((match) => match[1] ?? [])
        const gap = gapOf(others(0, index).at(-1), others(index + 1, matches.length)[0], holder)
        differences.push({ type: 'dropped', source: left, gap })
      } else if (right) differences.push({ type: 'added', translation: right })
    })
  }
  const comparePair = (own: Part, other: Part): void => {
    // An item is a step where its list is numbered: then the list itself has changed.
    if (own.name !== other.name && own.type !== 'item')
      differences.push({ type: 'changed', source: own, translation: other })
    if (own.type !== other.type) return
    // Rows of another width have no cells that can be told apart.
    if (own.units.length === other.units.length)
      own.units.forEach((nodes, index) => {
        const left = sourceUnits.get(nodes)
        const right = translationUnits.get(other.units[index] ?? [])
        if (left && right) pairs.push([left, right])
      })
    compareLists(own.parts, other.parts, other)
  }
  const document: Holder = {
    type: 'document',
    name: 'document',
    range: translation.frontMatterRange('title'),
  }
  compareLists(partsOf(source.blocks), partsOf(translation.blocks), document)
  return { pairs, differences }
}

const unitsByNodes = (document: Document): ReadonlyMap<readonly Inline[], Unit> =>
  new Map(unitsOf(document).map((unit) => [unit.children, unit]))

function frontMatterPairs(source: Document, translation: Document): readonly UnitPair[] {
  const frontMatter = (document: Document): readonly Unit[] =>
    unitsOf(document).filter(({ kind }) => kind === 'front-matter')
  const own = new Map(frontMatter(translation).map((unit) => [unit.key, unit]))
  return frontMatter(source).flatMap((unit): readonly UnitPair[] => {
    const other = own.get(unit.key)
    return other ? [[unit, other]] : []
  })
}

/** What holds parts: where a dropped one is reported that has no neighbour. */
interface Holder {
  readonly type: Part['type'] | 'document'
  readonly name: string
  readonly range: Range
}

/** A list or table that lost an item or row is looked at as a whole; other parts are missed beside a neighbour. */
function gapOf(previous: Part | undefined, next: Part | undefined, holder: Holder): Gap {
  const inHolder: Gap = { range: holder.range, side: 'in', name: holder.name }
  if (holder.type === 'list' || holder.type === 'table') return inHolder
  if (next) return { range: next.range, side: 'before', name: next.name }
  return previous ? { range: previous.range, side: 'after', name: previous.name } : inHolder
}
