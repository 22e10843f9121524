import { findAll } from '../patterns.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const doubledSpaces: TextCheck = {
  kind: 'text',
  id: 'doubled-spaces',
  summary: 'one space between words',
  severity: 'error',
  check: (piece) =>
    findAll(piece.text, /(?<=\S)[ \u00A0\u202F]{2,}(?=\S)/g).map(({ 0: spaces, index }): Fault => ({
      range: piece.rangeAt(index, index + spaces.length),
      message: `Unexpected ${spaces.length} spaces, expected one`,
      actual: spaces,
      expected: / /.test(spaces) && !/[\u00A0\u202F]/.test(spaces) ? ' ' : '\u00A0',
      note: 'A letter and a plain-text e-mail show every space.',
    })),
}
