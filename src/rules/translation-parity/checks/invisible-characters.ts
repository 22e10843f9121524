import { findAll } from '../patterns.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const invisibleCharacters: TextCheck = {
  kind: 'text',
  id: 'invisible-characters',
  summary: 'no character that nobody sees: zero-width, control, direction, replacement',
  severity: 'error',
  check: (piece) =>
    findAll(piece.text, pattern).map(({ 0: character, index }): Fault => {
      const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
      return {
        range: piece.rangeAt(index, index + character.length),
        message: `Unexpected invisible character \`${name}\`, remove it`,
        actual: name,
        note: 'It came along with a copied text: a search no longer finds the word, and a screen reader may stop in it.',
      }
    }),
}

/** Control and format characters, and private ones; the line break is a break. */
const pattern = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\uFFFD]/gu
