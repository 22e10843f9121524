/** What changed in a text, word by word, as a report shows it. */
import { diffWords } from 'diff'

export interface WordChange {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly text: string
}

/** Words are those of the locale: `l’activation` is two in French. */
export const wordDiff = (before: string, after: string, locale: string): readonly WordChange[] =>
  diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }),
  }).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }))

/** How the two sides of a change are shown. */
export interface DiffMarks {
  readonly removed: (text: string) => string
  readonly added: (text: string) => string
}

/** As `git diff --word-diff` writes them. */
export const plainMarks: DiffMarks = {
  removed: (text) => `[-${text}-]`,
  added: (text) => `{+${text}+}`,
}

/** @example formatWordDiff(wordDiff('a red door', 'a blue door', 'en')) // 'a [-red-]{+blue+} door' */
export const formatWordDiff = (
  changes: readonly WordChange[],
  marks: DiffMarks = plainMarks,
): string => changes.map(({ kind, text }) => (kind === 'kept' ? text : marks[kind](text))).join('')

/** Words that are shown on each side of a change, and at each end of a long one, where there is little room. */
const contextWords = 4

/** The same changes with only a few words around them; what is left out is `…`. */
export const compactDiff = (changes: readonly WordChange[]): readonly WordChange[] =>
  changes.map((change, index) => {
    const isKept = change.kind === 'kept'
    return {
      ...change,
      text: shorten(change.text, {
        head: !isKept || index > 0,
        tail: !isKept || index < changes.length - 1,
      }),
    }
  })

function shorten(text: string, keep: { readonly head: boolean; readonly tail: boolean }): string {
  const words = text.split(/(?<=\s)/)
  const head = keep.head ? words.slice(0, contextWords) : []
  const tail = keep.tail ? words.slice(-contextWords) : []
  return words.length <= head.length + tail.length + 1
    ? text
    : [...head, keep.tail ? '… ' : '…', ...tail].join('')
}
