/** Spaces, quotation marks, dashes, dates and spellings as the locale writes them. */
import {
  catalogueProse,
  documentProse,
  fileRange,
  wordingProse,
  type Prose,
} from '../../content/prose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createLineIndex } from '../../diagnostics/line-index.ts'
import type { Rule } from '../rule.ts'
import { findInProses, isMendable } from './find.ts'
import type { Finding } from './finding.ts'

export const typography: Rule = {
  id: 'typography',
  summary: 'Spaces, quotation marks and letters are those of the locale.',
  check: ({ source }) => [
    ...source.documents.flatMap((document) => checkFile(documentProse(document))),
    ...source.catalogues.flatMap((file) => checkFile(catalogueProse(file))),
    ...[
      ...Map.groupBy(source.wordings, ({ path, locale }) => `${path} ${locale}`).values(),
    ].flatMap((wordings) => checkFile(wordings.map(wordingProse))),
  ],
}

/** Proses of one file and locale. */
function checkFile(proses: readonly Prose[]): readonly Diagnostic[] {
  const found = findInProses(proses)
  const [first] = found
  if (!first) return []
  const lines = createLineIndex(first.prose.source)
  return found.map(({ prose, finding }) => {
    const { written, mended } = inContext(prose, finding)
    return {
      code: 'rules/typography',
      severity: 'error',
      message:
        mended === undefined
          ? `Unexpected ${finding.fault} in \`${visible(written)}\`, expected ${finding.expected}`
          : `Unexpected ${finding.fault} in \`${visible(written)}\`, expected \`${visible(mended)}\``,
      path: prose.path,
      range: lines.rangeAt(...fileRange(prose, finding.from, finding.to)),
      locale: prose.locale,
      actual: written,
      ...(mended === undefined ? {} : { expected: mended }),
      note: isMendable(prose, finding)
        ? `${finding.note} \`lra check --fix\` writes it.`
        : finding.note,
    }
  })
}

interface InContext {
  readonly written: string
  readonly mended?: string
}

const contextLength = 24

/** The finding with the words that it touches, as the file has them. */
function inContext(prose: Prose, { from, to, replacement }: Finding): InContext {
  const { text } = prose
  let first = from
  while (first > 0 && from - first < contextLength && !/\s/.test(text[first - 1] ?? '')) first -= 1
  let last = to
  while (last < text.length && last - to < contextLength && !/\s/.test(text[last] ?? '')) last += 1
  const between = (start: number, end: number): string =>
    start < end ? prose.source.slice(...fileRange(prose, start, end)) : ''
  const [before, found, after] = [between(first, from), between(from, to), between(to, last)]
  const written = `${before}${found}${after}`
  return replacement === undefined
    ? { written }
    : { written, mended: `${before}${replacement}${after}` }
}

/** A report shows what the eye does not see: no-break spaces, doubled spaces, invisible characters. */
const visible = (text: string): string =>
  text
    .replace(/[\u00A0\u202F]/g, '⍽')
    .replace(/ (?= )|(?<= ) | (?=⍽)|(?<=⍽) /g, '␣')
    .replace(
      // oxlint-disable-next-line no-control-regex -- they are what is shown
      /[\u0000-\u001F\u007F-\u009F\u00AD\u2000-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g,
      (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
