import type { Locale } from '../../../domain/locale.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const doubledWords: TextCheck = {
  kind: 'text',
  id: 'doubled-words',
  summary: 'no word twice in a row',
  severity: 'error',
  check: (piece) =>
    [...piece.text.matchAll(/(?<![\p{L}\p{N}’'-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'-])/giu)]
      .filter(([, word = '']) => !rightTwice[piece.locale].has(word.toLowerCase()))
      .map(({ 0: twice, 1: word = '', index }): Fault => ({
        range: piece.rangeAt(index, index + twice.length),
        message: `Unexpected \`${twice}\`, expected \`${word}\` once`,
        actual: twice,
        expected: word,
        note: 'Remove one of the two words.',
      })),
}

/** Words that a good sentence can have twice in a row: *kunt u u aanmelden*, *nous nous voyons*, *die, die die Karte …*. */
const rightTwice = {
  nl: new Set(['die', 'dat', 'u', 'zij', 'ze']),
  fr: new Set(['nous', 'vous']),
  de: new Set(['die', 'der', 'das', 'den', 'sie', 'ihnen']),
  en: new Set(['that', 'had']),
} as const satisfies Record<Locale, ReadonlySet<string>>
