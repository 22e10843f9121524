/** Patterns: all matches at little cost where there is none, and where a word starts. */

/** `matchAll` copies the pattern and makes an iterator before it looks. */
export const findAll = (text: string, pattern: RegExp): readonly RegExpExecArray[] =>
  text.search(pattern) < 0 ? nothing : [...text.matchAll(pattern)]

const nothing: readonly never[] = []

/** Whether a match is not the end of a longer word; a pattern that starts with this is tried at every character. */
export const startsWord = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1))
