/** A document as translators see it: the smallest pieces that are translated one by one, in reading order. */
import type { Range } from '../diagnostics/diagnostic.ts'
import { sourceLocale } from '../domain/locale.ts'
import type { Block, Document, Inline } from './document.ts'

export interface Unit {
  /** Where it stands, the same in every locale of a document: `title`, `2`, `5.1.0` (block, item, block in it). */
  readonly key: string
  readonly kind: 'front-matter' | 'heading' | 'paragraph' | 'table-cell' | 'string'
  /** Lists, quotes, callouts and time variants around it, from the outside in. */
  readonly within: readonly Block[]
  readonly children: readonly Inline[]
  readonly range: Range
}

/** Front-matter values that are sentences or names, and so are translated. */
export const translatedKeys: readonly string[] = [
  'title',
  'shortTitle',
  'description',
  'subject',
  'preheader',
]

/** Front matter first, then headings, paragraphs and table cells as they stand in the file. */
export const unitsOf = (document: Document): readonly Unit[] => [
  ...frontMatterUnits(document),
  ...blockUnits(document.blocks, '', []),
]

function frontMatterUnits(document: Document): readonly Unit[] {
  const values = new Map<string, unknown>(Object.entries(document.frontMatter))
  return translatedKeys.flatMap((key): readonly Unit[] => {
    const value = values.get(key)
    if (typeof value !== 'string') return []
    const range = document.frontMatterRange(key)
    return [
      { key, kind: 'front-matter', within: [], children: [{ type: 'text', value, range }], range },
    ]
  })
}

const blockUnits = (
  blocks: readonly Block[],
  prefix: string,
  within: readonly Block[],
): readonly Unit[] =>
  blocks.flatMap((block, index): readonly Unit[] => {
    const key = `${prefix}${index}`
    const inside = [...within, block]
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [{ key, kind: block.type, within, children: block.children, range: block.range }]
      case 'list':
        return block.items.flatMap((entry, item) =>
          blockUnits(entry.blocks, `${key}.${item}.`, inside),
        )
      case 'table':
        return [block.head, ...block.rows].flatMap((cells, row) =>
          cells.map((cell, column): Unit => ({
            key: `${key}.${row}.${column}`,
            kind: 'table-cell',
            within: inside,
            children: cell.children,
            range: cell.range,
          })),
        )
      case 'quote':
      case 'callout':
      case 'when':
        return blockUnits(block.blocks, `${key}.`, inside)
      case 'codeBlock':
      case 'htmlBlock':
      case 'rule':
        return []
    }
  })

/** A document of the source locale, and the translations there are of it. */
export interface TranslationSet {
  readonly source: Document
  readonly translations: readonly Document[]
}

/** Documents by folder; a folder whose source is missing is left out (its absence is reported elsewhere). */
export const translationSets = (documents: readonly Document[]): readonly TranslationSet[] =>
  [...Map.groupBy(documents, ({ kind, id }) => `${kind}/${id}`).values()].flatMap((group) => {
    const source = group.find(({ locale }) => locale === sourceLocale)
    return source ? [{ source, translations: group.filter((document) => document !== source) }] : []
  })
