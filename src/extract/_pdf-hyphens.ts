/** Puts back the hyphens that PDF.js leaves out: those that a file calls soft (U+00AD), as Typst and many programs do. */

const softHyphen = '\u00AD'

/** Whether there is anything to put back. */
export const hasSoftHyphens = (drawn: string): boolean => drawn.includes(softHyphen)

/**
 * The texts of a page's items with a hyphen wherever one was drawn. `drawn` are the page's characters in the same
 * order, soft hyphens among them. Where the two do not tell the same text, the items are given back as they were.
 * @example restoreHyphens(['onlinedien', 'sten per e mail'], 'onlinedien\u00ADsten per e\u00ADmail') // ['onlinedien-', 'sten per e-mail']
 */
export function restoreHyphens(texts: readonly string[], drawn: string): readonly string[] {
  const source = Array.from(drawn.normalize('NFKC'))
  const restored: string[] = []
  let at = 0

  /** Writes the hyphens drawn before the next character, after what was written last. */
  const putHyphens = (text: string): string => {
    let result = text
    for (; isInvisible(source[at]); at += 1) {
      if (source[at] !== softHyphen) continue
      // White space that was not drawn stands for the gap that the hyphen left.
      const hyphen = isSpace(source[at + 1]) ? '- ' : '-'
      if (result.trim() === '') {
        endLast(hyphen)
        result = ''
      } else result = result.trimEnd() + hyphen
    }
    return result
  }

  const endLast = (hyphen: string): void => {
    const last = restored.findLastIndex((text) => text.trim() !== '')
    if (last < 0) return
    restored[last] = (restored[last] ?? '').trimEnd() + hyphen
    restored.fill('', last + 1)
  }

  for (const text of texts) {
    let result = ''
    for (const character of text) {
      if (isInvisible(character)) {
        result += character
        continue
      }
      result = putHyphens(result)
      for (const part of character.normalize('NFKC')) {
        if (isSpace(part)) continue
        if (source[at] !== part) return texts
        at += 1
      }
      result += character
    }
    restored.push(result)
  }
  return restored
}

const isSpace = (character = ''): boolean => /\s/u.test(character)

const isInvisible = (character = ''): boolean => /[\s\p{Cf}]/u.test(character)
