import type { Locale } from '../../../domain/locale.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const doubledWords: TextCheck = {
  kind: 'text',
  id: 'doubled-words',
  summary: 'no word twice in a row',
  severity: 'error',
  check: (piece) => {
    if (!hasTwins(piece.text)) return []
    return [...piece.text.matchAll(/(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu)]
      .filter(([, word = '']) => !rightTwice[piece.locale].has(word.toLowerCase()))
      .map(({ 0: twice, 1: word = '', index }): Fault => ({
        range: piece.rangeAt(index, index + twice.length),
        message: `Unexpected \`${twice}\`, expected \`${word}\` once`,
        actual: twice,
        expected: word,
        note: 'Remove one of the two words.',
      }))
  },
}

/** Whether two neighbours may be the same: a look that costs a tenth of the search itself. */
function hasTwins(text: string): boolean {
  const words = text.split(/\s+/)
  return words.some((word, index) => {
    const next = words[index + 1] ?? ''
    return word !== '' && word.length <= next.length && isSame(word, next.slice(0, word.length))
  })
}

const isSame = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase()

/** Words that a good sentence can have twice in a row: *kunt u u aanmelden*, *nous nous voyons*, *die, die die Karte …*. */
const rightTwice = {
  nl: new Set(['die', 'dat', 'u', 'zij', 'ze']),
  fr: new Set(['nous', 'vous']),
  de: new Set(['die', 'der', 'das', 'den', 'sie', 'ihnen']),
  en: new Set(['that', 'had']),
} as const satisfies Record<Locale, ReadonlySet<string>>
