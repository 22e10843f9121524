import { inlineText } from '../../../content/inline-text.ts'
import type { Link } from '../../../content/document.ts'
import type { Fault, TextCheck } from '../parity-check.ts'

export const outerSpaces: TextCheck = {
  kind: 'text',
  id: 'outer-spaces',
  summary: 'no space at the start or the end of a text or of a link’s words',
  severity: 'error',
  check: (piece) => {
    const links = piece.nodes.filter((node): node is Link => node.type === 'link')
    return [
      ...(isPadded(piece.text) ? [{ range: piece.range, text: piece.text }] : []),
      ...links
        .map(({ children, range }) => ({ range, text: inlineText(children) }))
        .filter(({ text }) => isPadded(text)),
    ].map(({ range, text }): Fault => ({
      range,
      message: `Unexpected space around \`${text.trim()}\`, remove it`,
      actual: text,
      expected: text.trim(),
      note: 'The space shows: a link’s underline, or a label, gets longer than its words. Put it outside.',
    }))
  },
}

/** A text of spaces alone is blank, which has a check of its own. */
const isPadded = (text: string): boolean => text.trim() !== '' && text !== text.trim()
