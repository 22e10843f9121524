/** Every marked passage of a document stands, word for word, in what was rendered from it. */
import type { Document } from '../../content/document.ts'
import type { MarkedPassage } from '../../content/marked-passages.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ExtractedFile } from '../../extract/passage.ts'

export function missingFromRendered(
  file: ExtractedFile,
  document: Document,
  passages: readonly MarkedPassage[],
): readonly Diagnostic[] {
  const words = foldRendered(file.passages.map((passage) => passage.text).join(' '))
  return passages
    .filter((passage) => !containsInOrder(words, piecesOf(passage.text)))
    .map((passage) => ({
      code: 'rules/required-statements',
      severity: 'error',
      message: `Missing the passage marked \`{${passage.statements.join(' ')}}\` in \`${file.path}\`, expected its words as in the source`,
      path: document.path,
      range: passage.range,
      locale: document.locale,
      expected: passage.text,
      note: 'The template or a renderer lost or changed the passage on the way to the reader.',
    }))
}

/** The words between open slots, whose values are not known yet. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(/\{\{[^{}]*\}\}/)
    .map(foldRendered)
    .filter((piece) => piece !== '')

function containsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}

/**
 * Letters, digits and signs, without white space and hyphens: a line end in a PDF or a plain-text part may stand
 * anywhere, also after the hyphen of a compound. Addresses that plain text adds to links are left out.
 */
const foldRendered = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[<(]?(?:https?:\/\/|mailto:)[^\s>)]+[>)]?/g, ' ')
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF\u2010\u2011-]+/g, '')
    .toLowerCase()
