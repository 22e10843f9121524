/** Markdown to passages: the project's own documents, and anyone else's files. */
import { parse as parseYamlText } from 'yaml'
import type { Block, Document, Inline, TableCell } from '../content/document.ts'
import { parseMarkdown } from '../content/markdown.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { createTextBuilder } from './_text-builder.ts'
import { extractHtmlPassages } from './html.ts'
import type { ExtractedFile, HeadingRef, Passage, PassageKind } from './passage.ts'

/** A project document, resolved or not; slots read as `{{name}}`. */
export function extractDocument(document: Document): ExtractedFile {
  const metadata = Object.entries(document.frontMatter).flatMap(
    ([key, value]): readonly Passage[] => {
      if (typeof value !== 'string' || !proseKeys.has(key)) return []
      const range = document.frontMatterRange(key)
      return [metadataPassage(key, value, range.start.offset, range.end.offset, document.locale)]
    },
  )
  const collector = createCollector({
    locale: document.locale,
    headings: titleHeading(document.frontMatter.title),
  })
  collector.readBlocks(document.blocks)
  return {
    path: document.path,
    passages: [...metadata, ...collector.passages],
    lines: createLineIndex(document.source),
  }
}

/** Any Markdown file: CommonMark with tables; HTML in it is read as HTML, front matter as metadata. */
export function extractMarkdown(path: string, text: string): ExtractedFile {
  const { blocks, lines, frontMatter } = parseMarkdown(text, 'commonmark')
  const metadata = frontMatter
    ? readMetadata(text, frontMatter.start, frontMatter.end)
    : { passages: [] }
  const collector = createCollector({
    ...(metadata.locale ? { locale: metadata.locale } : {}),
    headings: [],
  })
  collector.readBlocks(blocks)
  return { path, passages: [...metadata.passages, ...collector.passages], lines }
}

/** Front-matter keys whose values people read. */
const proseKeys: ReadonlySet<string> = new Set([
  'title',
  'shortTitle',
  'description',
  'subject',
  'preheader',
  'summary',
  'excerpt',
  'slug',
  'permalink',
])

const titleHeading = (title: string): readonly HeadingRef[] => [{ level: 1, text: title }]

function metadataPassage(
  key: string,
  text: string,
  start: number,
  end: number,
  locale?: Locale,
): Passage {
  return {
    kind:
      key === 'title'
        ? 'title'
        : key === 'slug' || key === 'permalink'
          ? 'link-target'
          : 'metadata',
    text,
    ...(locale ? { locale } : {}),
    spans: [{ at: 0, length: text.length, start, end }],
    headings: [],
  }
}

/** Foreign front matter has no schema: its one-line values are read as they are, a broken one as nothing. */
function readMetadata(
  text: string,
  start: number,
  end: number,
): { readonly passages: readonly Passage[]; readonly locale?: Locale } {
  const yaml = text.slice(start, end)
  let values: unknown
  try {
    values = parseYamlText(yaml, { maxAliasCount: 0 })
  } catch {
    return { passages: [] }
  }
  if (typeof values !== 'object' || values === null) return { passages: [] }
  const entries = Object.entries(values)
  const declared = entries.find(
    ([key]) => key === 'lang' || key === 'language' || key === 'locale',
  )?.[1]
  const code = typeof declared === 'string' ? declared.slice(0, 2).toLowerCase() : undefined
  const locale = isLocale(code) ? code : undefined
  const passages = entries.flatMap(([key, value]): readonly Passage[] => {
    if (typeof value !== 'string' || !proseKeys.has(key)) return []
    const keyAt = yaml.search(new RegExp(`^${key}\\s*:`, 'm'))
    const at = start + Math.max(0, keyAt)
    const found = text.indexOf(value, at)
    const from = found >= 0 && found < end ? found : at
    const until = found >= 0 && found < end ? found + value.length : at + key.length
    return [metadataPassage(key, value, from, until, locale)]
  })
  return locale ? { passages, locale } : { passages }
}

interface Context {
  readonly list?: NonNullable<Passage['list']>
  readonly table?: NonNullable<Passage['table']>
  readonly quoted?: boolean
}

interface Collector {
  readonly passages: Passage[]
  readonly readBlocks: (blocks: readonly Block[], context?: Context) => void
}

function createCollector(start: {
  readonly locale?: Locale
  readonly headings: readonly HeadingRef[]
}): Collector {
  const passages: Passage[] = []
  let headings = start.headings
  let lists = 0
  let tables = 0

  const base = (context: Context): Omit<Passage, 'kind' | 'text' | 'spans'> => ({
    ...(start.locale ? { locale: start.locale } : {}),
    headings,
    ...context,
  })

  const addText = (kind: PassageKind, nodes: readonly Inline[], context: Context): string => {
    const builder = createTextBuilder()
    const beside: Passage[] = []
    addInlines(nodes, builder, (besideKind, text, node) => {
      if (text.trim() === '') return
      const { start: from, end } = node.range
      beside.push({
        ...base(context),
        kind: besideKind,
        text,
        spans: [{ at: 0, length: text.length, start: from.offset, end: end.offset }],
      })
    })
    const { text, spans, links } = builder.take()
    if (text !== '')
      passages.push({ ...base(context), kind, text, spans, ...(links.length > 0 ? { links } : {}) })
    passages.push(...beside)
    return text
  }

  const readBlock = (block: Block, context: Context): void => {
    switch (block.type) {
      case 'heading': {
        headings = headings.filter((heading) => heading.level < block.level)
        const text = addText('heading', block.children, context)
        headings = [...headings, { level: block.level, text }]
        return
      }
      case 'paragraph':
        addText(
          context.quoted ? 'quote' : context.list ? 'list-item' : 'paragraph',
          block.children,
          context,
        )
        return
      case 'list': {
        const id = (lists += 1)
        const depth = (context.list?.depth ?? 0) + 1
        block.items.forEach((entry, index) => {
          readBlocks(entry.blocks, {
            ...context,
            list: { id, ordered: block.ordered, index, depth },
          })
        })
        return
      }
      case 'table': {
        const id = (tables += 1)
        const readRow = (row: readonly TableCell[], rowIndex: number): void => {
          row.forEach((cell, column) => {
            addText('table-cell', cell.children, {
              ...context,
              table: { id, row: rowIndex, column, isHeader: rowIndex === 0 },
            })
          })
        }
        readRow(block.head, 0)
        block.rows.forEach((row, index) => readRow(row, index + 1))
        return
      }
      case 'quote':
        readBlocks(block.blocks, { ...context, quoted: true })
        return
      case 'callout':
      case 'when':
        readBlocks(block.blocks, context)
        return
      case 'codeBlock':
        addVerbatim('code', block.value, block, context)
        return
      case 'htmlBlock':
        for (const passage of extractHtmlPassages(block.value, block.range.start.offset))
          passages.push({
            ...base(context),
            ...passage,
            headings: [...headings, ...passage.headings],
          })
        return
      case 'rule':
        return
    }
  }

  const addVerbatim = (kind: PassageKind, text: string, block: Block, context: Context): void => {
    const builder = createTextBuilder()
    builder.add(text, block.range.start.offset, block.range.end.offset)
    const collected = builder.take()
    if (collected.text !== '')
      passages.push({ ...base(context), kind, text: collected.text, spans: collected.spans })
  }

  const readBlocks = (blocks: readonly Block[], context: Context = {}): void => {
    for (const block of blocks) readBlock(block, context)
  }

  return { passages, readBlocks }
}

type Beside = (kind: PassageKind, text: string, node: Inline) => void

function addInlines(
  nodes: readonly Inline[],
  builder: ReturnType<typeof createTextBuilder>,
  beside: Beside,
): void {
  for (const node of nodes) {
    const { start, end } = node.range
    switch (node.type) {
      case 'text':
        builder.add(node.value, start.offset, end.offset)
        break
      case 'code': {
        const ticks = (end.offset - start.offset - node.value.length) / 2
        builder.add(node.value, start.offset + ticks, end.offset - ticks)
        break
      }
      case 'slot':
        builder.add(`{{${node.name}}}`, start.offset, end.offset)
        break
      case 'strong':
      case 'emphasis':
      case 'struck':
        addInlines(node.children, builder, beside)
        break
      case 'link':
        builder.openLink(node.href)
        addInlines(node.children, builder, beside)
        builder.closeLink()
        beside('link-target', node.href, node)
        if (node.title !== undefined) beside('attribute', node.title, node)
        break
      case 'image':
        beside('alternative', node.alt, node)
        beside('file-name', node.src, node)
        if (node.title !== undefined) beside('attribute', node.title, node)
        break
      case 'break':
        builder.add('\n', start.offset, start.offset + 1)
        break
      case 'html':
      case 'mark':
        break
    }
  }
}
