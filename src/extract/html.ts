/** HTML to passages: what a reader sees, hears or clicks, block by block, in the language each part declares. */
import { Parser } from 'htmlparser2'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { readStrings, throughSpans, type JsonString } from './_json-strings.ts'
import { createBlockText, layerFields, type Layer } from './_block-text.ts'
import { boldFields, createTextBuilder, isBoldWeight, textFields } from './_text-builder.ts'
import { Unreadable } from './_unreadable.ts'
import { writtenLines } from './_written-lines.ts'
import { limits } from './limits.ts'
import type { ExtractedFile, HeadingRef, Passage, PassageKind } from './passage.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const inlineElements = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr',
)
const voidElements = words('area base br col embed hr img input link meta param source track wbr')
const silentElements = words('script style')
const headingName = /^h([1-6])$/

/** The kind of the blocks inside an element; others leave the kind of what is around them. */
const blockKinds: Readonly<Record<string, PassageKind>> = {
  title: 'title',
  button: 'control',
  option: 'control',
  legend: 'control',
  summary: 'control',
  td: 'table-cell',
  th: 'table-cell',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  pre: 'code',
  blockquote: 'quote',
  'mj-preview': 'metadata',
}

/** MJML's components by the element they become. */
const mjmlNames: Readonly<Record<string, string>> = {
  'mj-button': 'button',
  'mj-title': 'title',
  'mj-table': 'table',
  'mj-style': 'style',
  'mj-accordion-title': 'summary',
  'mj-image': 'img',
  'mj-carousel-image': 'img',
}

/** Attributes whose value people read or hear. */
const spokenAttributes: Readonly<Record<string, PassageKind>> = {
  alt: 'alternative',
  title: 'attribute',
  'aria-label': 'attribute',
  'aria-description': 'attribute',
  'aria-placeholder': 'attribute',
  'aria-roledescription': 'attribute',
  'aria-valuetext': 'attribute',
  placeholder: 'attribute',
  summary: 'attribute',
  label: 'attribute',
}

/** Attributes that name where something leads or which file it is. */
const targetAttributes: Readonly<Record<string, PassageKind>> = {
  href: 'link-target',
  action: 'link-target',
  formaction: 'link-target',
  src: 'file-name',
  download: 'file-name',
}

const metaNames = words(
  'description keywords subject og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt',
)
/** Input types whose value is not shown as text. */
const valuelessInputs = /^(?:hidden|checkbox|radio|password|file|color|range|image)$/i

interface OpenList {
  readonly id: number
  readonly ordered: boolean
  readonly depth: number
  index: number
}

interface OpenTable {
  readonly id: number
  row: number
  column: number
}

/** An open element with all that it takes over from those around it. */
interface Frame {
  readonly name: string
  readonly kind: PassageKind
  readonly layer: Layer
  readonly quoted: boolean
  readonly isSilent: boolean
  /** Where the linked data of a script begins. */
  readonly dataFrom?: number
  readonly isDrawing: boolean
  readonly isPreformatted: boolean
  readonly isBold: boolean
  /** In a table that only arranges things. */
  readonly isLayout: boolean
  readonly isHeaderCell: boolean
  readonly level?: number
  readonly locale?: Locale
  readonly list?: OpenList
  readonly table?: OpenTable
}

const outermost: Frame = {
  name: '',
  kind: 'paragraph',
  layer: 'live',
  quoted: false,
  isSilent: false,
  isDrawing: false,
  isPreformatted: false,
  isBold: false,
  isLayout: false,
  isHeaderCell: false,
}

export interface HtmlOptions {
  /** `mjml` knows its components, and that any element can close itself. */
  readonly dialect?: 'html' | 'mjml'
  /** Where the first character stands in its file. */
  readonly base?: number
  /** Headings above the fragment. */
  readonly headings?: readonly HeadingRef[]
}

export interface HtmlText {
  readonly passages: readonly Passage[]
  /** The headings above what follows the fragment. */
  readonly headings: readonly HeadingRef[]
}

export const extractHtml = (path: string, text: string): ExtractedFile => ({
  path,
  passages: readHtml(text).passages,
  lines: createLineIndex(text),
})

/** A string of a data file; markup in it is read as HTML. */
export function readString({ value, spans }: JsonString, kind: PassageKind): readonly Passage[] {
  if (!/<\/?[a-z]|&[a-z#]/i.test(value)) return [{ kind, text: value, spans, headings: [] }]
  return readHtml(value).passages.map((passage) => ({
    ...passage,
    kind: passage.kind === 'paragraph' ? kind : passage.kind,
    spans: passage.spans.map((span) => throughSpans(span, spans)),
  }))
}

/**
 * What a page tells search engines of itself (JSON-LD): names, descriptions, questions and their answers. Not of which
 * kind something is (`@type`), nor addresses, which are the page's own, as those of `link` are.
 */
const readLinkedData = (text: string, base: number): readonly Passage[] =>
  readStrings(text, base)
    .filter(({ key, value }) => !key.startsWith('@') && !/^https?:\S+$/.test(value))
    .flatMap((string) => readString(string, 'metadata'))

/** Passages of an HTML text or fragment. Throws Unreadable for one that opens more elements than any page does. */
export function readHtml(html: string, options: HtmlOptions = {}): HtmlText {
  const { base = 0, dialect = 'html' } = options
  const passages: Passage[] = []
  const block = createBlockText()
  const frames: Frame[] = []
  let top = outermost
  let headings = options.headings ?? []
  let lists = 0
  let tables = 0
  let link: string | undefined
  let linkLayer: Layer | undefined
  /** Nothing has come since the line was ended. */
  let isLineEnded = false
  let isAfterRule = false

  const context = (frame: Frame): Omit<Passage, 'kind' | 'text' | 'spans'> => ({
    ...(frame.locale ? { locale: frame.locale } : {}),
    headings,
    ...(frame.list ? { list: { ...frame.list, index: Math.max(0, frame.list.index) } } : {}),
    ...(frame.table
      ? {
          table: {
            id: frame.table.id,
            row: Math.max(0, frame.table.row),
            column: Math.max(0, frame.table.column),
            isHeader: frame.isHeaderCell,
          },
        }
      : {}),
    ...(frame.quoted ? { quoted: true } : {}),
    ...(isAfterRule ? { afterRule: true } : {}),
  })

  const closeLink = (): void => {
    if (linkLayer) block.on(linkLayer).closeLink()
    linkLayer = undefined
  }

  const flush = (): void => {
    isLineEnded = false
    closeLink()
    const layers = block.take()
    for (const collected of layers) {
      const isHeading = top.level !== undefined && collected.layer === 'live'
      const kind = isHeading ? 'heading' : top.kind
      passages.push({
        ...context(top),
        kind,
        ...textFields(collected),
        ...boldFields(kind, collected),
        ...layerFields(collected.layer),
      })
      const level = top.level ?? 6
      if (isHeading)
        headings = [
          ...headings.filter((heading) => heading.level < level),
          { level, text: collected.text },
        ]
    }
    if (layers.length > 0) isAfterRule = false
  }

  const addValue = (kind: PassageKind, text: string, start: number, end: number): void => {
    const builder = createTextBuilder()
    builder.add(text, base + start, base + end)
    const collected = builder.take()
    if (collected.text !== '')
      passages.push({
        ...context(top),
        kind,
        ...textFields(collected),
        ...layerFields(top.layer),
      })
  }

  /** The attributes of the element that `top` is, or stands in where it is void. */
  const readAttributes = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
  ): void => {
    const add = (kind: PassageKind, attribute: string): void => {
      const value = attributes[attribute] ?? ''
      const [from, until] = attributePlace(html, attribute, value, start, end)
      addValue(kind, value, from, until)
    }
    if (name === 'link' || name === 'script' || name === 'base') return
    for (const attribute in attributes) {
      const kind = Object.hasOwn(spokenAttributes, attribute)
        ? spokenAttributes[attribute]
        : Object.hasOwn(targetAttributes, attribute)
          ? targetAttributes[attribute]
          : undefined
      if (kind && !(name === 'th' && attribute === 'summary')) add(kind, attribute)
    }
    const metaName = attributes['name'] ?? attributes['property']
    if (name === 'meta' && metaName !== undefined && metaNames.has(metaName.toLowerCase()))
      add('metadata', 'content')
    if (name === 'input' && !valuelessInputs.test(attributes['type'] ?? '')) add('control', 'value')
  }

  const openFrame = (name: string, attributes: Readonly<Record<string, string>>): Frame => {
    const parent = top
    const declared = (attributes['lang'] ?? attributes['xml:lang'])?.slice(0, 2).toLowerCase()
    const locale =
      declared === undefined ? parent.locale : isLocale(declared) ? declared : undefined
    const level = headingLevel(name, attributes) ?? parent.level
    const isTable = name === 'table' || attributes['role'] === 'table'
    const isLayout = isTable
      ? /^(?:presentation|none)$/.test(attributes['role'] ?? '')
      : parent.isLayout
    const isArrangingCell = isLayout && (name === 'td' || name === 'th')
    const named = Object.hasOwn(blockKinds, name) && !isArrangingCell ? blockKinds[name] : undefined
    const isDrawing = parent.isDrawing || name === 'svg'
    const list =
      name === 'ul' || name === 'ol' || name === 'dl' ? newList(name, parent) : parent.list
    const table = isTable && !isLayout ? { id: (tables += 1), row: -1, column: -1 } : parent.table
    const isData = name === 'script' && attributes['type'] === 'application/ld+json'
    const { level: _level, locale: _locale, list: _list, table: _table, ...inherited } = parent
    return {
      ...inherited,
      name,
      kind: isDrawing && name === 'title' ? 'alternative' : (named ?? parent.kind),
      layer: layerOf(name, attributes, parent.layer),
      quoted: parent.quoted || name === 'blockquote' || name === 'q',
      isSilent: parent.isSilent || silentElements.has(name),
      isDrawing,
      isPreformatted: parent.isPreformatted || name === 'pre',
      isBold: boldOf(name, attributes, parent.isBold),
      isLayout,
      isHeaderCell: named === 'table-cell' ? name === 'th' : parent.isHeaderCell && !isTable,
      ...(isData ? { dataFrom: parser.endIndex + 1 } : {}),
      ...(level === undefined || named !== undefined ? {} : { level }),
      ...(locale ? { locale } : {}),
      ...(list ? { list } : {}),
      ...(table ? { table } : {}),
    }
  }
  const newList = (name: string, parent: Frame): OpenList => ({
    id: (lists += 1),
    ordered: name === 'ol',
    depth: (parent.list?.depth ?? 0) + 1,
    index: -1,
  })

  /** Items and cells count up in the list or table they stand in. */
  const countUp = (name: string): void => {
    if ((name === 'li' || name === 'dt') && top.list) top.list.index += 1
    if (!top.table || top.isLayout) return
    if (name === 'tr') {
      top.table.row += 1
      top.table.column = -1
    }
    if (name === 'td' || name === 'th') top.table.column += 1
  }

  const addText = (text: string, start: number, end: number): void => {
    if (text.trim() !== '') isLineEnded = false
    if (link !== undefined && linkLayer === undefined) {
      linkLayer = top.layer
      block.on(linkLayer).openLink(link)
    }
    block.on(top.layer).add(text, base + start, base + end, top.isBold)
  }

  /** A line ended twice is an empty one: what comes after it is a paragraph of its own. */
  const endLine = (at: number): void => {
    if (isLineEnded) flush()
    else block.on(top.layer).breakLine(base + at)
    isLineEnded = true
  }

  /** The lines of `pre` are lines to a reader, unless only the width of the text ended them. */
  const addLines = (start: number, end: number): void => {
    const lines = writtenLines(html, start, end)
    let at = start
    lines.forEach((line, index) => {
      const isLast = index === lines.length - 1
      if (index > 0 && line.text === '' && !isLast) flush()
      else if (line.isBegun) endLine(line.start - 1)
      const until = isLast ? end : line.end
      addText(html.slice(at, until), at, until)
      at = until
    })
  }

  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = dialect === 'mjml' ? (mjmlNames[written] ?? written) : written
        if (name === 'br') endLine(parser.startIndex)
        else if (!inlineElements.has(name)) flush()
        if (name === 'hr') isAfterRule = true
        countUp(name)
        const outer = top
        top = openFrame(name, attributes)
        readAttributes(name, attributes, parser.startIndex, parser.endIndex + 1)
        if (isVoid(name, written)) {
          top = outer
          return
        }
        frames.push(outer)
        if (frames.length > limits.htmlDepth)
          throw new Unreadable(`elements nested deeper than ${limits.htmlDepth}`)
        if (name === 'a' && attributes['href'] !== undefined) link = attributes['href']
      },
      ontext(text) {
        if (top.isSilent) return
        const [start, end] = [parser.startIndex, parser.endIndex + 1]
        const isWritten = text.length === end - start
        if (top.isPreformatted && isWritten) addLines(start, end)
        else addText(text, start, end)
      },
      onclosetag(written) {
        const name = dialect === 'mjml' ? (mjmlNames[written] ?? written) : written
        if (isVoid(name, written)) return
        if (name === 'a') {
          closeLink()
          link = undefined
        }
        if (!inlineElements.has(name)) flush()
        if (top.dataFrom !== undefined) {
          const data = readLinkedData(
            html.slice(top.dataFrom, parser.startIndex),
            base + top.dataFrom,
          )
          for (const passage of data) passages.push({ ...context(top), ...passage, headings })
        }
        top = frames.pop() ?? outermost
      },
      onend: flush,
    },
    {
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: dialect === 'mjml',
    },
  )
  parser.write(html)
  parser.end()
  return { passages, headings }
}

/** The parser closes what it knows as void itself; an MJML image is void only by its own slash. */
const isVoid = (name: string, written: string): boolean =>
  voidElements.has(name) && written === name

function headingLevel(
  name: string,
  attributes: Readonly<Record<string, string>>,
): number | undefined {
  const level = headingName.exec(name)?.[1]
  if (level !== undefined) return Number(level)
  if (attributes['role'] !== 'heading') return undefined
  return Math.min(6, Math.max(1, Number(attributes['aria-level'] ?? 2) || 2))
}

function layerOf(name: string, attributes: Readonly<Record<string, string>>, around: Layer): Layer {
  if (around !== 'live') return around
  const style = attributes['style'] ?? ''
  if (name === 'del' || name === 's' || name === 'strike' || /line-through/i.test(style))
    return 'struck'
  const isHidden =
    name === 'template' ||
    attributes['hidden'] !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  return isHidden ? 'hidden' : 'live'
}

function boldOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  around: boolean,
): boolean {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(attributes['style'] ?? '')?.[1]
  if (weight !== undefined) return isBoldWeight(weight)
  return around || name === 'b' || name === 'strong'
}

/** Where the value of an attribute stands, or the whole tag where it is written with entities. */
function attributePlace(
  html: string,
  attribute: string,
  value: string,
  start: number,
  end: number,
): readonly [number, number] {
  const tag = html.slice(start, end)
  const found = new RegExp(`\\s${attribute}\\s*=\\s*["']?`, 'i').exec(tag)
  if (!found) return [start, end]
  const from = start + found.index + found[0].length
  return html.startsWith(value, from) ? [from, from + value.length] : [start + found.index + 1, end]
}
