/** Every document exists in every locale, with the same parts in the same order. */
import type { Block, Document } from '../../content/document.ts'
import { visitBlocks } from '../../content/visit.ts'
import type { Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { locales, sourceLocale, type Locale } from '../../domain/locale.ts'
import type { Rule } from '../rule.ts'

export const missingTranslation: Rule = {
  id: 'missing-translation',
  summary:
    'A document says the same in every locale: none is missing, and neither is a part of it.',
  check: ({ source }) => {
    const groups = Map.groupBy(source.documents, (document) => document.path.replace(/[^/]+$/, ''))
    return [...groups].flatMap(([folder, documents]) => [
      ...missingLocales(folder, documents, source.unparsed),
      ...differentParts(documents),
    ])
  },
}

function missingLocales(
  folder: string,
  documents: readonly Document[],
  unparsed: Project['unparsed'],
): readonly Diagnostic[] {
  const present = documents.map((document) => document.locale)
  const isThere = (locale: Locale): boolean =>
    present.includes(locale) ||
    unparsed.some(
      ({ kind, id, locale: other }) =>
        other === locale &&
        documents.some((document) => document.kind === kind && document.id === id),
    )
  return locales
    .filter((locale) => !isThere(locale))
    .map((locale) => ({
      code: 'rules/missing-translation',
      severity: 'error',
      message: `Missing translation \`${locale}\`, expected \`${folder}${locale}.md\` beside ${present.map((other) => `\`${other}.md\``).join(', ')}`,
      path: `${folder}${locale}.md`,
      locale,
      note: 'Citizens and offices have a right to their language; there is no fallback.',
    }))
}

interface Part {
  readonly name: string
  readonly block: Block
}

/** Compares the kinds of blocks of each translation with the source's, and reports the first that differs. */
function differentParts(documents: readonly Document[]): readonly Diagnostic[] {
  const source = documents.find((document) => document.locale === sourceLocale)
  if (!source) return []
  const expected = partsOf(source)
  return documents
    .filter((document) => document.locale !== sourceLocale)
    .flatMap((document): readonly Diagnostic[] => {
      const actual = partsOf(document)
      const at = expected.findIndex((part, index) => actual[index]?.name !== part.name)
      const index = at < 0 ? expected.length : at
      const wanted = expected[index]
      const found = actual[index]
      if (!wanted && !found) return []
      return [partDiagnostic(document, source.locale, wanted, found)]
    })
}

function partDiagnostic(
  document: Document,
  sourceOf: Locale,
  wanted: Part | undefined,
  found: Part | undefined,
): Diagnostic {
  const place = wanted
    ? `\`${sourceOf}.md\` line ${wanted.block.range.start.line}`
    : `\`${sourceOf}.md\``
  return {
    code: 'rules/missing-translation',
    severity: 'error',
    message: wanted
      ? `Unexpected ${found ? found.name : 'end of the document'}, expected ${wanted.name} as in ${place}`
      : `Unexpected ${found?.name ?? 'part'}, expected the document to end as ${place} does`,
    path: document.path,
    ...(found ? { range: found.block.range } : {}),
    locale: document.locale,
    note: 'Translations have the same headings, paragraphs, lists and items in the same order; compare the two files from here on.',
  }
}

function partsOf(document: Document): readonly Part[] {
  const parts: Part[] = []
  visitBlocks(document.blocks, {
    block: (block) => {
      parts.push({ name: partName(block), block })
    },
  })
  return parts
}

function partName(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading of level ${block.level}`
    case 'list':
      return `${block.ordered ? 'numbered' : 'bulleted'} list of ${block.items.length}`
    case 'table':
      return `table of ${block.head.length} × ${block.rows.length}`
    case 'callout':
      return `${block.tone} callout`
    case 'when':
      return `variant \`${block.edge} ${block.milestone}\``
    case 'paragraph':
    case 'quote':
    case 'codeBlock':
    case 'htmlBlock':
    case 'rule':
      return block.type
  }
}
