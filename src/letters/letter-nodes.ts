/** The body of a letter as any paper channel needs it: blocks and inline nodes as plain JSON, without markup or places. */

/** A placeholder with its value, set as text and never as markup. */
export interface LetterValue {
  readonly type: 'value'
  readonly name: string
  readonly text: string
}

/** A placeholder still to be filled in by hand: a ruled line. */
export interface LetterBlank {
  readonly type: 'blank'
  readonly name: string
  readonly widthMm: number
  /** What belongs on the line, short enough to stand below it in small type. */
  readonly label: string
  /** What a screen reader says in place of the line. */
  readonly text: string
}

export type LetterSlot = LetterValue | LetterBlank

export type LetterInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly LetterInline[] }
  | {
      readonly type: 'link'
      readonly href: string
      readonly children: readonly LetterInline[]
      /** The address to print after the text, for whoever holds paper; absent where the text shows it already. */
      readonly address?: string
    }
  | { readonly type: 'break' }
  | LetterSlot

export type LetterBlock =
  | { readonly type: 'heading'; readonly level: number; readonly children: readonly LetterInline[] }
  | { readonly type: 'paragraph'; readonly children: readonly LetterInline[] }
  | {
      readonly type: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly LetterBlock[])[]
    }
  | {
      readonly type: 'table'
      readonly head: readonly (readonly LetterInline[])[]
      readonly rows: readonly (readonly (readonly LetterInline[])[])[]
    }
  | { readonly type: 'quote'; readonly blocks: readonly LetterBlock[] }
  | {
      readonly type: 'callout'
      readonly tone: 'info' | 'warning'
      readonly blocks: readonly LetterBlock[]
    }
  /** The activation code, alone: set large, in a box, so that it is typed over without a mistake. */
  | { readonly type: 'code'; readonly slot: LetterSlot }
  /** Who signs, alone at the end: room for a signature above it. */
  | { readonly type: 'signature'; readonly slot: LetterSlot }
