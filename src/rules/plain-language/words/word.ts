/** Words that keep readers at a distance, and the ones to write instead: one entry of a locale's table. */

/** Whose advice it follows; the README of this rule says what each one is and how it was used. */
export type Source =
  | 'HH'
  | 'MECH'
  | 'ECRIRE'
  | 'LEX'
  | 'BBB'
  | 'WIES'
  | 'GOVUK'
  | 'PEI'
  | 'RETEXT'
  | 'OWN'

export interface Word {
  /**
   * The words as a pattern of whole words, without regard to capitals; a space is any white space.
   * It covers the inflected forms, and nothing of the words around them.
   */
  readonly pattern: string
  /** What to write instead. */
  readonly better: string
  readonly source: Source
  /** Sentences in which it must be found. */
  readonly wrong: readonly string[]
  /** Near misses, in which it must not be found. */
  readonly right: readonly string[]
}

/** Words that are formal, and words that are cut short. */
export interface WordTable {
  readonly formal: readonly Word[]
  readonly abbreviations: readonly Word[]
}
