/** Edits of a document's text that know where they were made, and where else a report of them is right. */
import type { Block, Document, When } from '../../src/content/document.ts'
import { unitsOf, type Unit } from '../../src/content/units.ts'
import { sourceLocale } from '../../src/domain/locale.ts'
import type { Fault, Ground, Place } from './fault.ts'
import type { Random } from './random.ts'

/** A stretch of the file, by offsets, and what takes its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An edit inside one unit of translation. */
export interface Spot extends Edit {
  readonly unit: Unit
}

/** A pattern (global) and what a match becomes: a template as `String.replace` takes it, or a function of the groups. */
export type Swap = readonly [
  pattern: RegExp,
  replacement: string | ((...groups: readonly string[]) => string),
]

export const sourceOf = (document: Document, range: Unit['range']): string =>
  document.source.slice(range.start.offset, range.end.offset)

/** Slots, marks, link targets and code hold names, not words: no pattern sees into them. */
const hidden = /\{\{[^}]*\}\}|\{[A-Z][^}]*\}|\]\([^)]*\)|`[^`]*`/g
const hide = (text: string): string =>
  text.replace(hidden, (piece) => '\u{E000}'.repeat(piece.length))

export interface SpotOptions {
  readonly units?: (unit: Unit) => boolean
  /** Lets patterns see slots, marks and link targets. */
  readonly raw?: boolean
}

/** Every place of the document where a pattern matches; where two overlap, the pattern listed first wins. */
export function findSpots(
  document: Document,
  swaps: readonly Swap[],
  { units = () => true, raw = false }: SpotOptions = {},
): readonly Spot[] {
  return unitsOf(document)
    .filter(units)
    .flatMap((unit) => {
      const written = sourceOf(document, unit.range)
      const found: Spot[] = []
      for (const [pattern, replacement] of swaps) {
        for (const match of (raw ? written : hide(written)).matchAll(pattern)) {
          const start = unit.range.start.offset + match.index
          const end = start + match[0].length
          const text = substitute(match, replacement)
          const isFree = found.every((spot) => spot.end <= start || spot.start >= end)
          if (isFree && text !== match[0]) found.push({ unit, start, end, text })
        }
      }
      return found
    })
}

function substitute(match: RegExpExecArray, replacement: Swap[1]): string {
  const made =
    typeof replacement === 'function'
      ? replacement(...match.slice(1).map((group) => group ?? ''))
      : replacement.replace(/\$(\d)/g, (_, digit: string) => match[Number(digit)] ?? '')
  return /^\p{Lu}/u.test(match[0]) ? capitalise(made) : made
}

export const capitalise = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** One of the spots as a fault: right places are the unit's lines, here and, for the source, in the translations. */
export function plantSpot(ground: Ground, spot: Spot | undefined): Fault | undefined {
  return spot && plantEdit(ground, spot, { unit: spot.unit })
}

export const plantAnySpot = (
  ground: Ground,
  random: Random,
  swaps: readonly Swap[],
  options?: SpotOptions,
): Fault | undefined => plantSpot(ground, random.pick(findSpots(ground.document, swaps, options)))

export interface EditPlaces {
  /** The unit that changed: its lines, and those of the matching units in the translations of a source. */
  readonly unit?: Unit
  /** Other right places, in the file as it is after the edit or in other files. */
  readonly also?: readonly Place[]
}

export function plantEdit(
  { document, siblings }: Ground,
  edit: Edit,
  { unit, also = [] }: EditPlaces = {},
): Fault {
  const { source } = document
  const text = source.slice(0, edit.start) + edit.text + source.slice(edit.end)
  const before = source.slice(edit.start, edit.end)
  const grown = countLines(edit.text) - countLines(before)
  const first = lineAt(source, unit?.range.start.offset ?? edit.start)
  const last = lineAt(source, unit?.range.end.offset ?? edit.end) + grown
  const variant = variantAt(document.blocks, edit.start)
  return {
    path: document.path,
    text,
    places: [
      { path: document.path, from: first, to: Math.max(first, last) },
      ...(unit && document.locale === sourceLocale ? matchingUnits(siblings, unit.key) : []),
      ...also,
    ],
    before,
    after: edit.text,
    ...(variant ? { variant: { edge: variant.edge, milestone: variant.milestone } } : {}),
  }
}

/** The edit as a fault of one line: the first that is not empty. */
export function plantLine(ground: Ground, edit: Edit): Fault {
  const { source, path } = ground.document
  const emptyLines = /^\n*/.exec(edit.text)?.[0].length ?? 0
  const line = lineAt(source, edit.start) + emptyLines
  return { ...plantEdit(ground, edit), places: [{ path, from: line, to: line }] }
}

/** A paragraph of its own after another, or a sentence more in it where it ends with one. */
export function plantAfter(
  ground: Ground,
  { range }: { readonly range: Unit['range'] },
  text: string,
  random: Random,
): Fault {
  const at = range.end.offset
  const endsASentence = /[.?!}]$/.test(sourceOf(ground.document, range))
  const isOwn = !endsASentence || random.below(2) === 0
  return plantLine(ground, { start: at, end: at, text: isOwn ? `\n\n${text}` : ` ${text}` })
}

const countLines = (text: string): number => text.split('\n').length - 1

export const lineAt = (text: string, offset: number): number =>
  countLines(text.slice(0, offset)) + 1

export const matchingUnits = (siblings: readonly Document[], key: string): readonly Place[] =>
  siblings.flatMap((sibling) =>
    unitsOf(sibling)
      .filter((unit) => unit.key === key)
      .map(({ range }) => ({ path: sibling.path, from: range.start.line, to: range.end.line })),
  )

function variantAt(blocks: readonly Block[], offset: number): When | undefined {
  const block = blocks.find(
    ({ range }) => range.start.offset <= offset && offset <= range.end.offset,
  )
  if (block?.type === 'when') return block
  return block && (block.type === 'quote' || block.type === 'callout')
    ? variantAt(block.blocks, offset)
    : undefined
}
