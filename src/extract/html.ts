/** HTML to passages: what a reader sees, hears or clicks, block by block, in the language each part declares. */
import { Parser } from 'htmlparser2'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { createTextBuilder } from './_text-builder.ts'
import type { ExtractedFile, HeadingRef, Passage, PassageKind } from './passage.ts'

const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
const silentElements: ReadonlySet<string> = new Set(['script', 'style', 'template'])
const controlElements: ReadonlySet<string> = new Set(['button', 'option', 'legend', 'summary'])

/** Attributes whose value people read or hear. */
const spokenAttributes: Readonly<Record<string, PassageKind>> = {
  alt: 'alternative',
  title: 'attribute',
  'aria-label': 'attribute',
  'aria-description': 'attribute',
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

const metaNames: ReadonlySet<string> = new Set([
  'description',
  'keywords',
  'og:title',
  'og:description',
  'twitter:title',
  'twitter:description',
])

interface Frame {
  readonly name: string
  readonly locale?: Locale
  readonly quoted: boolean
  readonly struck: boolean
  readonly list?: {
    readonly id: number
    readonly ordered: boolean
    readonly depth: number
    index: number
  }
  readonly table?: { readonly id: number; row: number; column: number }
}

export const extractHtml = (path: string, text: string): ExtractedFile => ({
  path,
  passages: extractHtmlPassages(text, 0),
  lines: createLineIndex(text),
})

/** Passages of an HTML text or fragment whose first character stands at `base` in its file. Never throws. */
export function extractHtmlPassages(html: string, base: number): readonly Passage[] {
  const passages: Passage[] = []
  const builder = createTextBuilder()
  // Struck-out words are no part of the sentence around them, and are not lost either.
  const struckBuilder = createTextBuilder()
  const frames: Frame[] = [{ name: '', quoted: false, struck: false }]
  let headings: readonly HeadingRef[] = []
  let silent = 0
  let lists = 0
  let tables = 0
  let attributeEnds = 0

  const top = (): Frame => frames.at(-1) ?? { name: '', quoted: false, struck: false }
  const enclosing = <T>(pick: (frame: Frame) => T | undefined): T | undefined => {
    for (let index = frames.length - 1; index >= 0; index -= 1) {
      const frame = frames[index]
      const found = frame && pick(frame)
      if (found !== undefined) return found
    }
    return undefined
  }

  const context = (): Omit<Passage, 'kind' | 'text' | 'spans'> => {
    const frame = top()
    const list = enclosing((candidate) => candidate.list)
    const table = enclosing((candidate) => candidate.table)
    const isHeader =
      enclosing((candidate) =>
        candidate.name === 'th' ? true : candidate.name === 'td' ? false : undefined,
      ) ?? false
    return {
      ...(frame.locale ? { locale: frame.locale } : {}),
      headings,
      ...(list
        ? {
            list: {
              id: list.id,
              ordered: list.ordered,
              depth: list.depth,
              index: Math.max(0, list.index),
            },
          }
        : {}),
      ...(table
        ? {
            table: {
              id: table.id,
              row: Math.max(0, table.row),
              column: Math.max(0, table.column),
              isHeader,
            },
          }
        : {}),
      ...(frame.quoted ? { quoted: true } : {}),
    }
  }

  const kindOfBlock = (): PassageKind =>
    enclosing((frame): PassageKind | undefined => {
      if (/^h[1-6]$/.test(frame.name)) return 'heading'
      if (frame.name === 'title') return 'title'
      if (controlElements.has(frame.name)) return 'control'
      if (frame.name === 'td' || frame.name === 'th') return 'table-cell'
      if (frame.name === 'li' || frame.name === 'dt' || frame.name === 'dd') return 'list-item'
      if (frame.name === 'pre') return 'code'
      if (frame.name === 'blockquote') return 'quote'
      return undefined
    }) ?? 'paragraph'

  const flushStruck = (): void => {
    if (struckBuilder.isEmpty()) return
    const { text, spans } = struckBuilder.take()
    passages.push({ ...context(), kind: kindOfBlock(), text, spans, struck: true })
  }

  const flush = (): void => {
    flushStruck()
    if (builder.isEmpty()) {
      builder.take()
      return
    }
    const { text, spans, links } = builder.take()
    const kind = kindOfBlock()
    passages.push({ ...context(), kind, text, spans, ...(links.length > 0 ? { links } : {}) })
    if (kind === 'heading') {
      const level = Number(enclosing((frame) => /^h([1-6])$/.exec(frame.name)?.[1]) ?? 6)
      headings = [...headings.filter((heading) => heading.level < level), { level, text }]
    }
  }

  const addValue = (kind: PassageKind, text: string, start: number, end: number): void => {
    if (text.trim() === '') return
    passages.push({
      ...context(),
      kind,
      text: text.replace(/\s+/g, ' ').trim(),
      spans: [{ at: 0, length: text.length, start: base + start, end: base + end }],
    })
  }

  const readAttributes = (
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
    end: number,
  ): void => {
    const place = (attribute: string): readonly [number, number] => {
      const tag = html.slice(start, end)
      const found = tag.search(new RegExp(`\\s${attribute.replace(/[^\w:-]/g, '')}\\s*=`, 'i'))
      return found < 0 ? [start, end] : [start + found + 1, end]
    }
    for (const [attribute, value] of Object.entries(attributes)) {
      const kind = spokenAttributes[attribute] ?? targetAttributes[attribute]
      if (kind && !(name === 'link' || name === 'script' || name === 'base'))
        addValue(kind, value, ...place(attribute))
    }
    const metaName = attributes['name'] ?? attributes['property']
    if (name === 'meta' && metaName !== undefined && metaNames.has(metaName.toLowerCase()))
      addValue('metadata', attributes['content'] ?? '', ...place('content'))
    if (name === 'input' && /^(submit|button|reset)$/i.test(attributes['type'] ?? ''))
      addValue('control', attributes['value'] ?? '', ...place('value'))
  }

  const openFrame = (name: string, attributes: Readonly<Record<string, string>>): Frame => {
    const parent = top()
    const declared = (attributes['lang'] ?? attributes['xml:lang'])?.slice(0, 2).toLowerCase()
    const locale =
      declared === undefined ? parent.locale : isLocale(declared) ? declared : undefined
    const frame = {
      name,
      ...(locale ? { locale } : {}),
      quoted: parent.quoted || name === 'blockquote' || name === 'q',
      struck: parent.struck || name === 'del' || name === 's' || name === 'strike',
    }
    if (name === 'ul' || name === 'ol' || name === 'dl') {
      const depth = frames.filter((candidate) => candidate.list).length + 1
      return { ...frame, list: { id: (lists += 1), ordered: name === 'ol', depth, index: -1 } }
    }
    if (name === 'table') return { ...frame, table: { id: (tables += 1), row: -1, column: -1 } }
    return frame
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!inlineElements.has(name)) flush()
        if (silentElements.has(name)) silent += 1
        if (name === 'br') builder.add('\n', base + parser.startIndex, base + parser.startIndex + 1)
        const list = name === 'li' || name === 'dt' ? enclosing((frame) => frame.list) : undefined
        if (list) list.index += 1
        const table = enclosing((frame) => frame.table)
        if (table && name === 'tr') {
          table.row += 1
          table.column = -1
        }
        if (table && (name === 'td' || name === 'th')) table.column += 1
        if (!voidElements.has(name)) frames.push(openFrame(name, attributes))
        attributeEnds = parser.endIndex + 1
        readAttributes(name, attributes, parser.startIndex, attributeEnds)
        if (name === 'a' && attributes['href'] !== undefined) builder.openLink(attributes['href'])
      },
      ontext(text) {
        if (silent === 0) (top().struck ? struckBuilder : builder).add(text, base + parser.startIndex, base + parser.endIndex + 1)
      },
      onclosetag(name) {
        if (name === 'a') builder.closeLink()
        if (!inlineElements.has(name)) flush()
        if (silentElements.has(name)) silent = Math.max(0, silent - 1)
        const open = frames.findLastIndex((frame) => frame.name === name)
        if (open > 0) frames.length = open
      },
      onend: flush,
    },
    {
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: false,
    },
  )
  parser.write(html)
  parser.end()
  return passages
}
