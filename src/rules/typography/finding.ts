/** One fault of typography in a text. */

/** Half-open, in characters of the text; there is a replacement, or words for what is expected. */
export interface Finding {
  readonly from: number
  readonly to: number
  readonly fault: string
  readonly note: string
  readonly replacement?: string
  readonly expected?: string
}
