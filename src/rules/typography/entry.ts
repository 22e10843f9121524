/** One habit of writing that can be seen in a text: what breaks it, what it becomes, why, and samples. */

/** Where the advice comes from; the README of this rule says what each one is. */
export type Source =
  | 'BOSA'
  | 'CIRC'
  | 'EUFR'
  | 'NBN'
  | 'DIN5008'
  | 'RECHT'
  | 'TAALUNIE'
  | 'GOVUK'
  | 'UNICODE'
  | 'HOUSE'

interface Habit {
  /** What is wrong, as it follows the word "Unexpected": `ordinary space before a colon`. */
  readonly fault: string
  /** Flags `gu`. The match is what is replaced, and is never empty; conditions are lookarounds. */
  readonly pattern: RegExp
  /** Why, for whoever gets the report. */
  readonly note: string
  readonly source: Source
  /** A matter of where lines break: of no use in the data files, whose texts are compared and quoted, never set. */
  readonly isLayout?: true
  /** Must not be reported. */
  readonly right: readonly string[]
}

/** A fault with one right form, which `--fix` writes. */
export interface Mendable extends Habit {
  /** What stands there instead, from the match and its groups; a result equal to the match means that nothing is wrong. */
  readonly mend: (match: readonly string[]) => string
  /** Must be reported, each with what becomes of it. */
  readonly wrong: readonly (readonly [written: string, mended: string])[]
}

/** A fault that only a person can mend. */
export interface Unmendable extends Habit {
  /** What it should be, after the word "expected". */
  readonly expected: string
  /** Must be reported. */
  readonly wrong: readonly (readonly [written: string])[]
}

export type Entry = Mendable | Unmendable

export const noBreakSpace = '\u00A0'

/** The match with its first letter as it was: `Email` → `E-mail`. */
export const likeFirstLetter = (found: string, mended: string): string =>
  found[0] === found[0]?.toUpperCase() ? `${mended[0]?.toUpperCase()}${mended.slice(1)}` : mended
