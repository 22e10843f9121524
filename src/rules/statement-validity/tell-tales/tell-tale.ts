/** Words that give away what time a text speaks from, whether or not anyone marked the passage. */

/**
 * What a text may presuppose about the day it is read.
 * `usable` and `unusable` are the retired key in use: until, and from, the end of use. `announced` and `stopped` are the
 * stop of activation as something to come, and as something done: before, and from, the cutoff.
 */
export const presumptions = ['usable', 'unusable', 'announced', 'stopped'] as const
export type Presumption = (typeof presumptions)[number]

export interface TellTale {
  /**
   * A regular expression, case ignored. `KEY`: a name of the retired key. `CUTOFF`, `USEENDS`: that date, in words or in
   * figures. `~`: up to eight words of the same sentence, none of them a negation. A space: any white space.
   * Without `KEY` in it, it counts only where the passage or a heading above it names the key.
   */
  readonly says: string
  /** Sentences it must find. */
  readonly match: readonly string[]
  /** Sentences that look like it and must be left alone. */
  readonly near: readonly string[]
}

export interface LocaleTellTales {
  /** Words that deny (`LETTER` is any letter), as one alternative of a regular expression: none may stand before or inside what is found. */
  readonly negation: string
  readonly tellTales: Readonly<Record<Presumption, readonly TellTale[]>>
}
