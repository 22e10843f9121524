/** PowerPoint presentations to passages: slides in their order, their notes, comments and what the layouts add. */
import { isLocale, type Locale } from '../domain/locale.ts'
import { createBlockText } from './_block-text.ts'
import type { Budget } from './_budget.ts'
import { createFlow, type Flow, type FlowContext } from './_flow.ts'
import { createListTracker, type ListTracker } from './_list-tracker.ts'
import { openOfficePackage, type Relation } from './_office-package.ts'
import { Unreadable } from './_unreadable.ts'
import {
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  textOf,
  type XmlElement,
} from './_xml.ts'
import type { Zip } from './_zip.ts'
import { limits } from './limits.ts'
import type { Passage } from './passage.ts'

/** Throws Unreadable. */
export function readPptx(zip: Zip, budget: Budget): readonly Passage[] {
  const office = openOfficePackage(zip, budget)
  const presentation = office.read(office.mainPart)
  const root = createFlow()
  for (const property of office.properties) root.addValue('metadata', property, {})
  const order = new Map(office.relationsOf(office.mainPart).map(({ id, target }) => [id, target]))
  const slides = childrenNamed(childNamed(presentation, 'p:sldIdLst'), 'p:sldId')
  if (slides.length > limits.pages) throw new Unreadable(`more than ${limits.pages} slides`)
  const layouts = new Set<string>()
  slides.forEach(({ attributes }, index) => {
    budget.checkTime()
    const part = order.get(attributes['r:id'] ?? '') ?? ''
    const slide = office.read(part)
    if (!slide) throw new Unreadable(`damaged: slide ${index + 1} is missing`)
    const place = { slide: index + 1 }
    const relations = office.relationsOf(part)
    const read = (target: string): XmlElement | undefined => office.read(target)
    const isHidden = slide.attributes['show'] === '0' || slide.attributes['show'] === 'false'
    readShapes(slide, root.open(place, isHidden), relations, read, isAnyShape)
    for (const { type, target } of relations) {
      if (type === 'notesSlide') {
        const notes = office.read(target)
        if (notes)
          readShapes(
            notes,
            root.open({ ...place, part: 'notes' }),
            office.relationsOf(target),
            read,
            isNotesBody,
          )
      }
      if (type === 'comments')
        readComments(office.read(target), root.open({ ...place, part: 'comments' }))
      if (type === 'slideLayout') layouts.add(target)
    }
  })
  const masters = [...layouts].flatMap((layout) =>
    office
      .relationsOf(layout)
      .flatMap(({ type, target }) => (type === 'slideMaster' ? [target] : [])),
  )
  for (const part of new Set([...masters, ...layouts])) {
    const element = office.read(part)
    if (element)
      readShapes(
        element,
        root.open({ part: 'layout' }),
        office.relationsOf(part),
        office.read,
        isFixedShape,
      )
  }
  return root.passages
}

type ShapeFilter = (placeholder: XmlElement | undefined) => boolean

const isAnyShape: ShapeFilter = () => true
/** The picture of the slide, its number and date stand on the notes page too. */
const isNotesBody: ShapeFilter = (placeholder) =>
  placeholder === undefined || placeholder.attributes['type'] === 'body'
/** "Click to add a title" is not on the slides; a line of the corporate design is. */
const isFixedShape: ShapeFilter = (placeholder) => placeholder === undefined

const placeholderOf = (shape: XmlElement): XmlElement | undefined =>
  childElements(shape)
    .filter(({ name }) => name.startsWith('p:nv'))
    .flatMap((properties) => childrenNamed(childNamed(properties, 'p:nvPr'), 'p:ph'))[0]

const titleLevels: Readonly<Record<string, number>> = { title: 1, ctrTitle: 1, subTitle: 2 }

function readShapes(
  root: XmlElement,
  flow: Flow,
  relations: readonly Relation[],
  readPart: (part: string) => XmlElement | undefined,
  filter: ShapeFilter,
): void {
  const targets = new Map(relations.map((relation) => [relation.id, relation.target]))

  const readShape = (shape: XmlElement, context: FlowContext): void => {
    const properties = childElements(shape).find(({ name }) => name.startsWith('p:nv'))
    const drawing = childNamed(properties, 'p:cNvPr')
    const placeholder = placeholderOf(shape)
    if (!filter(placeholder)) return
    const isHidden =
      drawing?.attributes['hidden'] === '1' || drawing?.attributes['hidden'] === 'true'
    const around: FlowContext = isHidden ? { ...context, hidden: true } : context
    const type = placeholder && (placeholder.attributes['type'] ?? 'obj')
    const level = titleLevels[type ?? '']
    const isBulleted = filter === isAnyShape && (type === 'obj' || type === 'body')
    const lists = createListTracker(flow.nextId)
    for (const text of childrenNamed(shape, 'p:txBody'))
      readText(text, around, { level, isBulleted, lists })
    flow.addValue('alternative', drawing?.attributes['descr'], around)
    flow.addValue('alternative', drawing?.attributes['title'], around)
    const click = childNamed(drawing, 'a:hlinkClick')?.attributes
    flow.addValue('link-target', targets.get(click?.['r:id'] ?? ''), around)
    flow.addValue('attribute', click?.['tooltip'], around)
    for (const table of descendantsNamed(shape, 'a:tbl')) readTable(table, around)
    for (const diagram of descendantsNamed(shape, 'dgm:relIds')) {
      const data = readPart(targets.get(diagram.attributes['r:dm'] ?? '') ?? '')
      if (data) readText({ ...data, children: descendantsNamed(data, 'a:p') }, around, { lists })
    }
  }

  const readTable = (table: XmlElement, context: FlowContext): void => {
    const id = flow.nextId()
    const hasHeaderRow = childNamed(table, 'a:tblPr')?.attributes['firstRow'] === '1'
    childrenNamed(table, 'a:tr').forEach((row, rowIndex) => {
      childrenNamed(row, 'a:tc').forEach((cell, column) => {
        const place = { id, row: rowIndex, column, isHeader: hasHeaderRow && rowIndex === 0 }
        const lists = createListTracker(flow.nextId)
        for (const text of childrenNamed(cell, 'a:txBody'))
          readText(text, { ...context, table: place }, { lists })
      })
    })
  }

  const readText = (
    text: XmlElement,
    context: FlowContext,
    how: {
      readonly level?: number | undefined
      readonly isBulleted?: boolean
      readonly lists: ListTracker
    },
  ): void => {
    for (const paragraph of childrenNamed(text, 'a:p')) {
      const block = createBlockText()
      const links: (readonly [string | undefined, string | undefined])[] = []
      let locale: Locale | undefined
      for (const run of childElements(paragraph)) {
        if (run.name === 'a:br') block.on('live').breakLine(0)
        if (run.name !== 'a:r' && run.name !== 'a:fld') continue
        const properties = childNamed(run, 'a:rPr')
        const strike = properties?.attributes['strike']
        const builder = block.on(strike === undefined || strike === 'noStrike' ? 'live' : 'struck')
        const click = childNamed(properties, 'a:hlinkClick')?.attributes
        const target = targets.get(click?.['r:id'] ?? '')
        if (target !== undefined) builder.openLink(target)
        const words = textOf(childNamed(run, 'a:t'))
        builder.add(words, 0, words.length)
        if (target !== undefined) builder.closeLink()
        if (click) links.push([target, click['tooltip']])
        const declared = properties?.attributes['lang']?.slice(0, 2).toLowerCase()
        if (isLocale(declared)) locale ??= declared
      }
      const place = block.isEmpty() ? undefined : listPlace(paragraph, how)
      const full: FlowContext = {
        ...context,
        ...(locale ? { assumedLocale: locale } : {}),
        ...(place ? { list: place } : {}),
      }
      flow.addBlock(block, full, how.level)
      for (const [target, tooltip] of links) {
        flow.addValue('link-target', target, full)
        flow.addValue('attribute', tooltip, full)
      }
    }
  }

  const readTree = (tree: XmlElement): void => {
    const shapes = childElements(tree)
    const isTitle = (shape: XmlElement): boolean =>
      titleLevels[placeholderOf(shape)?.attributes['type'] ?? ''] !== undefined
    for (const shape of [...shapes.filter(isTitle), ...shapes.filter((shape) => !isTitle(shape))]) {
      if (shape.name === 'p:grpSp') readTree(shape)
      else if (shape.name === 'mc:AlternateContent')
        readTree(
          childNamed(shape, 'mc:Choice') ??
            childNamed(shape, 'mc:Fallback') ?? { ...shape, children: [] },
        )
      else readShape(shape, {})
    }
  }
  for (const tree of descendantsNamed(root, 'p:spTree')) readTree(tree)
}

function listPlace(
  paragraph: XmlElement,
  {
    level,
    isBulleted,
    lists,
  }: {
    readonly level?: number | undefined
    readonly isBulleted?: boolean
    readonly lists: ListTracker
  },
): FlowContext['list'] {
  const properties = childNamed(paragraph, 'a:pPr')
  const isNumbered = childNamed(properties, 'a:buAutoNum') !== undefined
  const isMarked =
    isNumbered ||
    childNamed(properties, 'a:buChar') !== undefined ||
    childNamed(properties, 'a:buBlip') !== undefined
  if (
    level !== undefined ||
    childNamed(properties, 'a:buNone') ||
    !(isMarked || isBulleted === true)
  ) {
    lists.interrupt()
    return undefined
  }
  const depth = Math.min(9, Number(properties?.attributes['lvl'] ?? 0) + 1 || 1)
  return lists.item(isNumbered ? 'numbers' : 'bullets', depth, isNumbered)
}

/** Older comments are one text each, newer ones have paragraphs. */
function readComments(comments: XmlElement | undefined, flow: Flow): void {
  if (!comments) return
  const texts = [
    ...descendantsNamed(comments, 'p:text').map((text) => textOf(text)),
    ...descendantsNamed(comments, 'a:p').map((paragraph) =>
      descendantsNamed(paragraph, 'a:t')
        .map((run) => textOf(run))
        .join(''),
    ),
  ]
  for (const text of texts) {
    const block = createBlockText()
    block.on('live').add(text, 0, text.length)
    flow.addBlock(block, {})
  }
}
