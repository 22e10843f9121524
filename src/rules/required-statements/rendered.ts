/** Every marked passage of a document stands, word for word, in each channel of what was rendered from it. */
import type { Document } from '../../content/document.ts'
import { markedPassages } from '../../content/marked-passages.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'

/** The statements that a document makes in one channel: its page, one part of its message, its PDF. */
export interface StatementProof {
  readonly document: Document
  /** The ending of the file, and the part of a message: `html`, `eml text/plain`. */
  readonly channel: string
  /** In the order in which they are first made. */
  readonly statements: readonly string[]
}

export interface Proven {
  readonly proofs: readonly StatementProof[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Looks for the passages of a resolved document; a statement is proven when every passage that makes it stands. */
export function proveStatements(file: ExtractedFile, document: Document): Proven {
  const passages = markedPassages(document)
  const proven = renderingsOf(file).map(({ channel, words }) => {
    const lost = passages.filter((passage) => !containsInOrder(words, piecesOf(passage.text)))
    const unproven = new Set(lost.flatMap(({ statements }) => statements))
    const made = new Set(passages.flatMap(({ statements }) => statements))
    return {
      proof: { document, channel, statements: [...made].filter((id) => !unproven.has(id)) },
      diagnostics: lost.map((passage): Diagnostic => ({
        code: 'rules/required-statements',
        severity: 'error',
        message: `Missing the passage marked \`{${passage.statements.join(' ')}}\` in \`${file.path}\` (${channel}), expected its words as in the source`,
        path: document.path,
        range: passage.range,
        locale: document.locale,
        expected: passage.text,
        note: 'The template or a renderer lost or changed the passage on the way to the reader.',
      })),
    }
  })
  return {
    proofs: proven.map(({ proof }) => proof),
    diagnostics: proven.flatMap(({ diagnostics }) => diagnostics),
  }
}

interface Rendering {
  readonly channel: string
  readonly words: string
}

const messageParts = ['text/html', 'text/plain']

/** A message is read in one of its parts, so each must say it; any other file is read as a whole. */
function renderingsOf({ path, passages }: ExtractedFile): readonly Rendering[] {
  const ending = /[^.]+$/.exec(path)?.[0] ?? ''
  const shown = passages.filter(isShown)
  if (ending !== 'eml') return [{ channel: ending, words: wordsOf(shown) }]
  return messageParts.map((part) => ({
    channel: `${ending} ${part}`,
    words: wordsOf(shown.filter(({ place }) => place?.part === part)),
  }))
}

const wordsOf = (passages: readonly Passage[]): string =>
  foldRendered(passages.map(({ text }) => text).join(' '))

const unseen: ReadonlySet<Passage['kind']> = new Set([
  'metadata',
  'attribute',
  'link-target',
  'file-name',
])

/** What stands on the page or is read out, and not only in the file. */
const isShown = ({ kind, hidden, struck }: Passage): boolean =>
  !unseen.has(kind) && hidden !== true && struck !== true

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
