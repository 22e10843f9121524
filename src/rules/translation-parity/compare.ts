/** Two lists that must hold the same values, whatever their order; what is missing is set beside what is too much. */
import type { Range } from '../../diagnostics/diagnostic.ts'
import type { Fault } from './parity-check.ts'
import type { Piece } from './piece.ts'
import { valuesOf, type ValueKind } from './values.ts'

export interface Item {
  /** The same in every locale. */
  readonly value: string
  /** As it stands in the text. */
  readonly shown: string
  readonly range: Range
}

export interface Wording {
  /** What the items are called in a message: `number`, `link to`. */
  readonly name: string
  readonly note: string
  /** What the translation should write for an item of the source; by default the same. */
  readonly write?: (item: Item) => string
}

/** What one list has more than the other, each value as often as it is too much. */
export function surplus<T extends { readonly value: string }>(
  own: readonly T[],
  other: readonly T[],
): readonly T[] {
  if (own.length === 0) return own
  const left = other.map(({ value }) => value)
  return own.filter(({ value }) => {
    const at = left.indexOf(value)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Items of values that the other list does not have at all, each value once: a pronoun may stand for the second. */
export const absent = <T extends { readonly value: string }>(
  own: readonly T[],
  other: readonly T[],
): readonly T[] =>
  own.filter(
    ({ value }, index) =>
      other.every((item) => item.value !== value) &&
      own.findIndex((item) => item.value === value) === index,
  )

export function compareItems(
  source: readonly Item[],
  translation: readonly Item[],
  wording: Wording,
): readonly Fault[] {
  if (source.length + translation.length === 0) return []
  return faultsOf(surplus(source, translation), surplus(translation, source), wording)
}

/** One fault for each value too much, with the missing one that it stands for, and one for each other missing one. */
export function faultsOf(
  missing: readonly Item[],
  extra: readonly Item[],
  { name, note, write = ({ shown }) => shown }: Wording,
): readonly Fault[] {
  if (missing.length + extra.length === 0) return []
  return [
    ...extra.map((item, index): Fault => {
      const wanted = missing[index]
      const { range, shown: actual } = item
      if (!wanted)
        return {
          range,
          actual,
          message: `Unexpected ${name} \`${actual}\`, expected none as in the source`,
          note,
        }
      const expected = write(wanted)
      return {
        range,
        actual,
        expected,
        sourceRange: wanted.range,
        message: `Unexpected ${name} \`${actual}\`, expected \`${expected}\` as in the source`,
        note,
      }
    }),
    ...missing.slice(extra.length).map((item): Fault => {
      const expected = write(item)
      return {
        expected,
        sourceRange: item.range,
        message: `Missing ${name} \`${expected}\`, expected it as in the source`,
        note,
      }
    }),
  ]
}

/** The values of a kind as items. */
export const valueItems = (piece: Piece, kind: ValueKind): readonly Item[] =>
  valuesOf(piece)[kind].map(({ from, to, value }) => itemAt(piece, from, to, value))

/** Its place is worked out when a fault asks for it: hardly ever. */
export const itemAt = (piece: Piece, from: number, to: number, value: string): Item => ({
  value,
  shown: piece.text.slice(from, to),
  get range() {
    return piece.rangeAt(from, to)
  },
})
