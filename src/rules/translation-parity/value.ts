/** A value in a text, by where it stands and what it is in every language. */

/** A stretch of text that stands for a value. */
export interface Value {
  readonly from: number
  readonly to: number
  /** The same in every locale: `2020-09-25`, `1.5`, `{locale}`-neutral address. */
  readonly value: string
}
