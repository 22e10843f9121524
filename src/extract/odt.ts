/** OpenDocument texts and presentations to passages: content, notes, annotations, frames, headers and footers. */
import { isLocale, type Locale } from '../domain/locale.ts'
import { createBlockText, layerFor, type BlockText } from './_block-text.ts'
import type { Budget } from './_budget.ts'
import { createFlow, type Flow, type FlowContext } from './_flow.ts'
import { isBoldWeight } from './_text-builder.ts'
import { Unreadable } from './_unreadable.ts'
import {
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isElement,
  parseXml,
  textOf,
  type XmlElement,
} from './_xml.ts'
import type { Zip } from './_zip.ts'
import { limits } from './limits.ts'
import type { Passage } from './passage.ts'

/** Throws Unreadable. */
export function readOdt(zip: Zip, budget: Budget): readonly Passage[] {
  const manifest = zip.read('META-INF/manifest.xml')
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new Unreadable('encrypted')
  const read = (part: string): XmlElement | undefined => {
    const bytes = zip.read(part)
    return bytes && parseXml(bytes, budget)
  }
  const content = read('content.xml')
  const body = childNamed(content, 'office:body')
  if (!content || !body) throw new Unreadable('damaged: a package without its document')
  const styles = read('styles.xml')
  const looks = readLooks([styles, content])
  const root = createFlow()
  const meta = childNamed(read('meta.xml'), 'office:meta')
  for (const name of ['dc:title', 'dc:subject', 'dc:description', 'meta:keyword'])
    for (const property of childrenNamed(meta, name))
      root.addValue('metadata', textOf(property), {})
  const reader = createReader(looks, root, budget)
  const masters = styles ? descendantsNamed(styles, 'style:master-page') : []
  const seen = new Set<string>()
  const readEdges = (edge: 'header' | 'footer'): void => {
    for (const element of masters.flatMap(childElements)) {
      if (!element.name.startsWith(`style:${edge}`) || seen.has(textOf(element))) continue
      seen.add(textOf(element))
      reader(element, root.open({ part: edge }))
    }
  }
  readEdges('header')
  const slides = descendantsNamed(body, 'draw:page')
  if (slides.length > limits.pages) throw new Unreadable(`more than ${limits.pages} slides`)
  if (slides.length === 0) reader(body, root.open({}))
  slides.forEach((slide, index) => {
    const place = { slide: index + 1 }
    const isHidden = looks.get(slide.attributes['draw:style-name'] ?? '')?.hidden === true
    const isNotes = (element: XmlElement): boolean => element.name === 'presentation:notes'
    reader(
      { ...slide, children: slide.children.filter((node) => !isElement(node) || !isNotes(node)) },
      root.open(place, isHidden),
    )
    for (const notes of childElements(slide).filter(isNotes))
      reader(notes, root.open({ ...place, part: 'notes' }))
  })
  readEdges('footer')
  return root.passages
}

interface Look {
  readonly parent?: string
  readonly locale?: Locale
  readonly struck?: boolean
  readonly hidden?: boolean
  readonly bold?: boolean
  readonly listStyle?: string
  readonly level?: number
  /** For list styles: depths that are numbered. */
  readonly numbered?: ReadonlySet<number>
}

/** Looks by style name; the automatic styles of the content stand over the named ones. */
function readLooks(roots: readonly (XmlElement | undefined)[]): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>()
  for (const group of roots.flatMap((root) => (root ? childElements(root) : []))) {
    for (const style of childElements(group)) {
      const name = style.attributes['style:name']
      if (name === undefined) continue
      if (style.name === 'text:list-style') looks.set(name, { numbered: numberedDepths(style) })
      if (style.name === 'style:style') looks.set(name, readLook(style))
    }
  }
  const resolve = (look: Look, depth = 0): Look => {
    const parent = look.parent === undefined ? undefined : looks.get(look.parent)
    return parent && depth < 20 ? { ...resolve(parent, depth + 1), ...look } : look
  }
  return new Map([...looks].map(([name, look]) => [name, resolve(look)]))
}

const numberedDepths = (style: XmlElement): ReadonlySet<number> =>
  new Set(
    childrenNamed(style, 'text:list-level-style-number')
      .filter((level) => level.attributes['style:num-format'] !== '')
      .map((level) => Number(level.attributes['text:level'] ?? 1)),
  )

function readLook(style: XmlElement): Look {
  const { attributes } = style
  const text = childNamed(style, 'style:text-properties')?.attributes ?? {}
  const page = childNamed(style, 'style:drawing-page-properties')?.attributes ?? {}
  const locale = text['fo:language']
  const line = text['style:text-line-through-style'] ?? text['style:text-line-through-type']
  const weight = text['fo:font-weight']
  const parent = attributes['style:parent-style-name']
  const listStyle = attributes['style:list-style-name']
  const level = Number(attributes['style:default-outline-level'])
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(isLocale(locale) ? { locale } : {}),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(text['text:display'] === undefined ? {} : { hidden: text['text:display'] === 'none' }),
    ...(weight === undefined ? {} : { bold: isBoldWeight(weight) }),
    ...(page['presentation:visibility'] === 'hidden' ? { hidden: true } : {}),
    ...(listStyle === undefined ? {} : { listStyle }),
    ...(level > 0 ? { level } : {}),
  }
}

interface ListState {
  readonly id: number
  readonly depth: number
  readonly style: string | undefined
  index: number
}

function createReader(
  looks: ReadonlyMap<string, Look>,
  root: Flow,
  budget: Budget,
): (element: XmlElement, flow: Flow) => void {
  const lookOf = (element: XmlElement): Look =>
    looks.get(
      element.attributes['text:style-name'] ?? element.attributes['table:style-name'] ?? '',
    ) ?? {}
  let boxes = 0

  const readBlocks = (
    parent: XmlElement,
    context: FlowContext,
    flow: Flow,
    list?: ListState,
  ): void => {
    for (const element of childElements(parent)) readBlock(element, context, flow, list)
  }

  const readBlock = (
    element: XmlElement,
    context: FlowContext,
    flow: Flow,
    list?: ListState,
  ): void => {
    const { attributes } = element
    switch (element.name) {
      case 'text:h':
      case 'text:p':
        readParagraph(element, context, flow)
        return
      case 'text:list':
        readList(element, context, flow, list)
        return
      case 'table:table':
        readTable(element, context, flow)
        return
      case 'text:tracked-changes':
        for (const deletion of descendantsNamed(element, 'text:deletion'))
          readBlocks(deletion, { ...context, deleted: true }, flow)
        return
      case 'text:hidden-paragraph':
        readBlocks(element, { ...context, hidden: true }, flow)
        return
      case 'text:section':
        readBlocks(
          element,
          attributes['text:display'] === 'none' ? { ...context, hidden: true } : context,
          flow,
        )
        return
      case 'office:annotation':
        readBlocks(element, {}, root.open({ part: 'comments' }))
        return
      case 'svg:title':
      case 'svg:desc':
        flow.addValue('alternative', textOf(element), context)
        return
      case 'draw:image':
        if (/^https?:/.test(attributes['xlink:href'] ?? ''))
          flow.addValue('file-name', attributes['xlink:href'], context)
        readBlocks(element, context, flow)
        return
      case 'draw:a':
        flow.addValue('link-target', attributes['xlink:href'], context)
        readBlocks(element, context, flow)
        return
      case 'dc:creator':
      case 'dc:date':
      case 'meta:date-string':
      case 'text:table-of-content-source':
      case 'text:sequence-decls':
        return
      case 'office:forms':
        readForms(element, context, flow)
        return
      default:
        readBlocks(element, context, flow, list)
    }
  }

  const readForms = (forms: XmlElement, context: FlowContext, flow: Flow): void => {
    for (const element of childElements(forms)) {
      flow.addValue('control', element.attributes['form:label'], context)
      readForms(element, context, flow)
    }
  }

  const readList = (
    element: XmlElement,
    context: FlowContext,
    flow: Flow,
    above?: ListState,
  ): void => {
    const style = element.attributes['text:style-name'] ?? above?.style
    const list: ListState = { id: flow.nextId(), depth: (above?.depth ?? 0) + 1, style, index: -1 }
    const ordered = looks.get(style ?? '')?.numbered?.has(list.depth) ?? false
    for (const item of childElements(element)) {
      if (item.name === 'text:list-item') list.index += 1
      const place = { id: list.id, ordered, index: Math.max(0, list.index), depth: list.depth }
      readBlocks(item, { ...context, list: place }, flow, list)
    }
  }

  const readTable = (table: XmlElement, context: FlowContext, flow: Flow): void => {
    budget.checkTime()
    const id = flow.nextId()
    const { list: _list, ...around } = context
    let row = -1
    const readRows = (parent: XmlElement, isHeader: boolean): void => {
      for (const element of childElements(parent)) {
        if (element.name === 'table:table-row') {
          row += 1
          let column = 0
          for (const cell of childElements(element)) {
            if (!cell.name.endsWith('table-cell')) continue
            readBlocks(cell, { ...around, table: { id, row, column, isHeader } }, flow)
            column += Math.min(
              1000,
              Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1,
            )
          }
        } else readRows(element, isHeader || element.name === 'table:table-header-rows')
      }
    }
    readRows(table, false)
  }

  const readParagraph = (element: XmlElement, context: FlowContext, flow: Flow): void => {
    const look = lookOf(element)
    const block = createBlockText()
    const languages = new Map<Locale, number>()
    const after: (() => void)[] = []
    let base = context

    const add = (text: string, look: Look): void => {
      const deleted = context.deleted === true
      block.on(layerFor({ ...look, deleted })).add(text, 0, text.length, look.bold)
      if (look.locale && text.trim() !== '')
        languages.set(look.locale, (languages.get(look.locale) ?? 0) + text.length)
    }
    const readInlines = (parent: XmlElement, look: Look): void => {
      for (const node of parent.children) {
        if (isElement(node)) readInline(node, look)
        else add(node, look)
      }
    }
    const readInline = (child: XmlElement, look: Look): void => {
      const { attributes } = child
      switch (child.name) {
        case 'text:span':
          readInlines(child, { ...look, ...lookOf(child) })
          return
        case 'text:a': {
          const target = attributes['xlink:href'] ?? ''
          block.on('live').openLink(target)
          readInlines(child, look)
          block.on('live').closeLink()
          after.push(() => flow.addValue('link-target', target, base))
          after.push(() => flow.addValue('attribute', attributes['office:title'], base))
          return
        }
        case 'text:s':
        case 'text:tab':
          add(' ', look)
          return
        case 'text:line-break':
          block.on('live').breakLine(0)
          return
        case 'text:note':
          after.push(() => {
            const part = attributes['text:note-class'] === 'endnote' ? 'endnotes' : 'footnotes'
            for (const body of childrenNamed(child, 'text:note-body'))
              readBlocks(body, {}, root.open({ part }))
          })
          return
        case 'office:annotation':
          after.push(() => readBlock(child, base, flow))
          return
        case 'text:hidden-text':
          after.push(() =>
            flow.addValue('control', attributes['text:string-value'], { ...base, hidden: true }),
          )
          return
        case 'text:conditional-text':
          for (const name of ['text:string-value-if-true', 'text:string-value-if-false'])
            after.push(() => flow.addValue('control', attributes[name], { ...base, hidden: true }))
          readInlines(child, look)
          return
        case 'text:hidden-paragraph':
          return
        case 'text:ruby':
          for (const ruby of childrenNamed(child, 'text:ruby-base')) readInlines(ruby, look)
          return
        default:
          if (child.name.startsWith('draw:')) after.push(() => readFrame(child, base, flow))
          else readInlines(child, look)
      }
    }
    const isHidden = childElements(element).some(({ name }) => name === 'text:hidden-paragraph')
    readInlines(element, isHidden ? { ...look, hidden: true } : look)
    const [language] = [...languages].sort(([, a], [, b]) => b - a)
    if (language) base = { ...base, assumedLocale: language[0] }
    flow.addBlock(block, base, headingLevel(element, look))
    for (const run of after) run()
  }

  /** A frame or shape in a text; the words in it are a flow of their own. */
  const readFrame = (frame: XmlElement, context: FlowContext, flow: Flow): void => {
    const { list: _list, table: _table, ...around } = context
    const box = root.open({ part: `text box ${(boxes += 1)}` })
    for (const element of childElements(frame)) {
      if (element.name.startsWith('svg:') || element.name === 'draw:image')
        readBlock(element, context, flow)
      else readBlock(element, around, box)
    }
    if (frame.name === 'draw:a')
      flow.addValue('link-target', frame.attributes['xlink:href'], context)
  }

  const readSlide = (slide: XmlElement, flow: Flow): void => {
    const isTitle = (element: XmlElement): boolean =>
      /^(?:title|subtitle)$/.test(element.attributes['presentation:class'] ?? '')
    for (const frame of childElements(slide).filter(isTitle)) {
      const block: BlockText = createBlockText()
      const text = descendantsNamed(frame, 'text:p').map(textOf).join(' ')
      block.on('live').add(text, 0, text.length)
      flow.addBlock(block, {}, frame.attributes['presentation:class'] === 'title' ? 1 : 2)
    }
    for (const element of childElements(slide)) if (!isTitle(element)) readBlock(element, {}, flow)
  }

  return (element, flow) => {
    if (element.name === 'draw:page') readSlide(element, flow)
    else readBlocks(element, {}, flow)
  }
}

function headingLevel(element: XmlElement, look: Look): number | undefined {
  if (element.name === 'text:h')
    return Math.max(1, Number(element.attributes['text:outline-level'] ?? 1) || 1)
  const style = element.attributes['text:style-name'] ?? ''
  return look.level ?? (style === 'Title' || look.parent === 'Title' ? 1 : undefined)
}
