/** Markdown to passages: the project's own documents, and anyone else's files. */
import { isPair, isScalar, parseDocument as parseYaml, visit as visitYaml } from 'yaml'
import type { Block, CodeBlock, Document, Inline, TableCell } from '../content/document.ts'
import { parseMarkdown } from '../content/markdown.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { createBlockText, layerFields, type BlockText, type Layer } from './_block-text.ts'
import { boldFields, createTextBuilder, textFields, type CollectedText } from './_text-builder.ts'
import { wrapWidth, writtenLines } from './_written-lines.ts'
import { readHtml } from './html.ts'
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
    source: document.source,
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

/** Bullets as other programs paste them, at the beginning of a line: to Markdown they are words. */
const pastedBullet = /^([ \t>]*)[•‣▪◦·](?=[ \t])/gmu

/** Any Markdown file: CommonMark with tables; HTML in it is read as HTML, front matter as metadata. */
export function extractMarkdown(path: string, text: string): ExtractedFile {
  // One sign for another: places stay the same.
  const { blocks, lines, frontMatter } = parseMarkdown(
    text.replace(pastedBullet, '$1-'),
    'commonmark',
  )
  const metadata = frontMatter
    ? readFrontMatter(text, frontMatter.start, frontMatter.end)
    : { passages: [] }
  const collector = createCollector({
    source: text,
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

/**
 * Foreign front matter has no schema: values under the keys above, and every value of several words, at any depth.
 * A broken one (it may hold template tags) is read line by line.
 */
export function readFrontMatter(
  text: string,
  start: number,
  end: number,
): { readonly passages: readonly Passage[]; readonly locale?: Locale } {
  const source = text.slice(start, end)
  const scalars = readScalars(source)
  if (!scalars) {
    const lines = [...source.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) =>
      metadataPassage('', line, start + index, start + index + line.length),
    )
    return { passages: lines }
  }
  const declared = scalars.find(({ key }) => /^(?:lang|language|locale)$/.test(key))
  const code = declared?.value.slice(0, 2).toLowerCase()
  const locale = isLocale(code) ? code : undefined
  const passages = scalars
    .filter(({ key, value }) => proseKeys.has(key) || /\S\s+\S/.test(value))
    .map(({ key, value, at, until }) =>
      metadataPassage(key, value, start + at, start + until, locale),
    )
  return locale ? { passages, locale } : { passages }
}

interface YamlScalar {
  /** The key it stands under, or under whose list it stands. */
  readonly key: string
  readonly value: string
  readonly at: number
  readonly until: number
}

/** The texts of a YAML document; undefined for one with faults. */
function readScalars(source: string): readonly YamlScalar[] | undefined {
  const scalars: YamlScalar[] = []
  try {
    const document = parseYaml(source, { prettyErrors: false, logLevel: 'silent' })
    if (document.errors.length > 0) return undefined
    visitYaml(document, {
      Scalar: (key, node, path) => {
        if (key === 'key' || typeof node.value !== 'string' || !node.range) return
        const [from, to] = node.range
        const found = source.slice(from, to).indexOf(node.value)
        const at = found < 0 ? from : from + found
        const pair = path.findLast((part) => isPair(part))
        const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
        scalars.push({
          key: name,
          value: node.value,
          at,
          until: found < 0 ? to : at + node.value.length,
        })
      },
    })
  } catch {
    return undefined
  }
  return scalars
}

interface Context {
  readonly list?: NonNullable<Passage['list']>
  readonly table?: NonNullable<Passage['table']>
  readonly quoted?: boolean
  readonly afterRule?: boolean
}

interface Collector {
  readonly passages: Passage[]
  readonly readBlocks: (blocks: readonly Block[], context?: Context) => void
}

function createCollector(start: {
  readonly source: string
  readonly locale?: Locale
  readonly headings: readonly HeadingRef[]
}): Collector {
  const passages: Passage[] = []
  let headings = start.headings
  let lists = 0
  let tables = 0
  let wrap: number | undefined
  const wrapOf = (): number => (wrap ??= wrapWidth(start.source, isProse))

  const base = (context: Context): Omit<Passage, 'kind' | 'text' | 'spans'> => ({
    ...(start.locale ? { locale: start.locale } : {}),
    headings,
    ...context,
  })

  const addText = (kind: PassageKind, nodes: readonly Inline[], context: Context): string => {
    const block = createBlockText()
    const beside: Passage[] = []
    addInlines(nodes, block, 'live', {
      value: (besideKind, text, node) => {
        if (text.trim() === '') return
        const { start: from, end } = node.range
        beside.push({
          ...base(context),
          kind: besideKind,
          text,
          spans: [{ at: 0, length: text.length, start: from.offset, end: end.offset }],
        })
      },
      html: (html, at) => {
        // A tag inside a line: its attributes are read, its text stands in the line.
        for (const passage of readHtml(html, { base: at, headings }).passages)
          beside.push({ ...base(context), ...passage })
      },
    })
    let live = ''
    for (const collected of block.take()) {
      const isLive = collected.layer === 'live'
      if (isLive) live = collected.text
      passages.push({
        ...base(context),
        kind: isLive || kind !== 'heading' ? kind : 'paragraph',
        ...textFields(withWrittenLines(collected, { file: start.source, wrapOf }, nodes)),
        ...boldFields(kind, collected),
        ...layerFields(collected.layer),
      })
    }
    passages.push(...beside)
    return live
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
        readCode(block, context)
        return
      case 'htmlBlock':
        readHtmlBlock(block.value, block.range.start.offset, context)
        return
      case 'rule':
        return
    }
  }

  const readHtmlBlock = (html: string, at: number, context: Context): void => {
    const read = readHtml(html, { base: at, headings })
    for (const passage of read.passages) passages.push({ ...base(context), ...passage })
    headings = read.headings
  }

  /** Text that is taken as it stands, often no code but an indented page: each paragraph of it is a passage. */
  const readCode = ({ range }: CodeBlock, context: Context): void => {
    const builder = createTextBuilder()
    const put = (): void => {
      if (builder.isEmpty()) return
      passages.push({ ...base(context), kind: 'code', ...textFields(builder.take()) })
    }
    for (const line of writtenLines(start.source, range.start.offset, range.end.offset)) {
      if (fence.test(line.text)) continue
      if (line.text === '') put()
      else {
        if (line.isBegun) builder.breakLine(line.start)
        else builder.add(' ', line.start, line.start)
        builder.add(line.text, line.start, line.end)
      }
    }
    put()
  }

  const readBlocks = (blocks: readonly Block[], context: Context = {}): void => {
    blocks.forEach((block, order) => {
      const isAfterRule = blocks[order - 1]?.type === 'rule'
      readBlock(block, isAfterRule ? { ...context, afterRule: true } : context)
    })
  }

  return { passages, readBlocks }
}

/** The lines around a block that is taken as it stands, with whatever marks the block stands behind. */
const fence = /^[*+\d.)\s-]*(?:`{3}|~{3})/

/** Not a heading, a row of a table, an item or an address: these are as long as they happen to be. */
const isProse = (line: string): boolean => !/^\s*(?:[#|>]|[*+-]\s|\d+[.)]\s)|:\/\/|\]\(/.test(line)

/** A line of a paragraph that the writer began is one to a reader, though Markdown makes it a space. */
function withWrittenLines<T extends CollectedText>(
  collected: T,
  { file, wrapOf }: { readonly file: string; readonly wrapOf: () => number },
  nodes: readonly Inline[],
): T {
  const first = nodes[0]?.range.start.offset ?? 0
  const last = nodes.at(-1)?.range.end.offset ?? first
  if (!file.slice(first, last).includes('\n')) return collected
  // The address of a link at the end is no part of it, and stands on its line.
  const end = file.indexOf('\n', last)
  const lines = writtenLines(file, first, end < 0 ? file.length : end, wrapOf())
  const begun = lines.flatMap((line) => {
    const span = line.isBegun ? collected.spans.find((one) => one.end > line.start) : undefined
    return span ? [span.at + Math.max(0, line.start - span.start)] : []
  })
  if (begun.length === 0) return collected
  const breaks = [...new Set([...collected.breaks, ...begun])].filter((at) => at > 0)
  return { ...collected, breaks: breaks.toSorted((a, b) => a - b) }
}

/** What stands beside the words of a line. */
interface Beside {
  readonly value: (kind: PassageKind, text: string, node: Inline) => void
  readonly html: (html: string, at: number) => void
}

function addInlines(
  nodes: readonly Inline[],
  block: BlockText,
  around: Layer,
  beside: Beside,
  isBold = false,
): void {
  let layer = around
  for (const node of nodes) {
    const { start, end } = node.range
    const builder = block.on(layer)
    switch (node.type) {
      case 'text':
        builder.add(node.value, start.offset, end.offset, isBold)
        break
      case 'code': {
        const ticks = (end.offset - start.offset - node.value.length) / 2
        builder.add(node.value, start.offset + ticks, end.offset - ticks, isBold)
        break
      }
      case 'slot':
        builder.add(`{{${node.name}}}`, start.offset, end.offset, isBold)
        break
      case 'strong':
        addInlines(node.children, block, layer, beside, true)
        break
      case 'emphasis':
        addInlines(node.children, block, layer, beside, isBold)
        break
      case 'struck':
        addInlines(node.children, block, 'struck', beside, isBold)
        break
      case 'link':
        builder.openLink(node.href)
        addInlines(node.children, block, layer, beside, isBold)
        builder.closeLink()
        beside.value('link-target', node.href, node)
        if (node.title !== undefined) beside.value('attribute', node.title, node)
        break
      case 'image':
        beside.value('alternative', node.alt, node)
        beside.value('file-name', node.src, node)
        if (node.title !== undefined) beside.value('attribute', node.title, node)
        break
      case 'break':
        builder.breakLine(start.offset)
        break
      case 'html':
        if (/^<br\b/i.test(node.value)) builder.breakLine(start.offset)
        else if (/^<(?:del|s|strike)\b/i.test(node.value)) layer = 'struck'
        else if (/^<\/(?:del|s|strike)\b/i.test(node.value)) layer = around
        else beside.html(node.value, start.offset)
        break
      case 'mark':
        break
    }
  }
}
