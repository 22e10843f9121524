import type { Fault, TextCheck } from '../parity-check.ts'
import { quotationsIn, type OpenedQuotation } from '../quotations.ts'

export const balancedQuotes: TextCheck = {
  kind: 'text',
  id: 'balanced-quotes',
  summary: 'every quotation is closed',
  severity: 'error',
  check: (piece) => {
    const { text, locale } = piece
    const opened = quotationsIn(text, locale)
    return opened
      .filter((quotation) => !isClosed(quotation, text, opened))
      .map(({ at, open, close }): Fault => ({
        range: piece.rangeAt(at, at + 1),
        message: `Unexpected \`${open}\` that is not closed, expected \`${close}\` after the quotation`,
        actual: open,
        expected: close,
        note: 'Close the quotation with the mark of the same kind.',
      }))
  },
}

/** Closed before the next of its kind opens; ’ inside a word is an apostrophe. */
function isClosed(
  { at, open, close }: OpenedQuotation,
  text: string,
  opened: readonly OpenedQuotation[],
): boolean {
  const next = opened.find((other) => other.open === open && other.at > at)?.at ?? text.length
  return new RegExp(`${close}(?!\\p{L})`, 'u').test(text.slice(at + 1, next))
}
