/** Word documents to passages: all that stands in them, shown or hidden, once, in the order of the document. */
import { createBlockText, layerFor } from './_block-text.ts'
import type { Budget } from './_budget.ts'
import { readDocxStyles, valueOf, type DocxStyles, type RunLook } from './_docx-styles.ts'
import { createFlow, type Flow, type FlowContext } from './_flow.ts'
import { createListTracker, type ListTracker } from './_list-tracker.ts'
import { openOfficePackage, type OfficePackage, type Relation } from './_office-package.ts'
import type { NestedFile } from './_nested.ts'
import { Unreadable } from './_unreadable.ts'
import {
  childElements,
  childNamed,
  childrenNamed,
  descendantsNamed,
  isElement,
  textOf,
  type XmlElement,
} from './_xml.ts'
import type { Zip } from './_zip.ts'
import type { Passage } from './passage.ts'

export interface ContainerText {
  readonly passages: readonly Passage[]
  /** Files inside this one that the door has to read. */
  readonly nested: readonly NestedFile[]
}

/** Parts beside the body, in the order in which they are read. */
const partsBefore = ['header']
const partsAfter = ['footnotes', 'endnotes', 'footer', 'comments']

/** Throws Unreadable. */
export function readDocx(zip: Zip, budget: Budget): ContainerText {
  const office = openOfficePackage(zip, budget)
  const relations = office.relationsOf(office.mainPart)
  const related = (type: string): XmlElement | undefined => {
    const part = relations.find((relation) => relation.type === type)?.target
    return part === undefined ? undefined : office.read(part)
  }
  const styles = readDocxStyles(related('styles'), related('numbering'))
  const root = createFlow()
  for (const property of office.properties) root.addValue('metadata', property, {})
  const readPart = (
    part: string,
    flow: Flow,
    reader = createPartReader(office, part, styles, flow, budget),
  ): void => {
    const element = office.read(part)
    if (element) reader(element)
  }
  const readParts = (types: readonly string[]): void => {
    const seen = new Set<string>()
    for (const type of types)
      for (const { target } of relations.filter((relation) => relation.type === type)) {
        // First, even and odd pages often carry the same lines.
        const text = textOf(office.read(target))
        if (seen.has(text)) continue
        seen.add(text)
        readPart(target, root.open({ part: type }))
      }
  }
  readParts(partsBefore)
  const body = office.read(office.mainPart)
  if (!body) throw new Unreadable('damaged: a package without its document')
  createPartReader(office, office.mainPart, styles, root.open({}), budget)(body)
  readParts(partsAfter)
  const nested = relations.flatMap(({ type, target, isExternal }): readonly NestedFile[] => {
    const bytes =
      !isExternal && (type === 'aFChunk' || type === 'package')
        ? office.readBytes(target)
        : undefined
    // A sheet behind a chart is the chart's business.
    return bytes && !/\.xls\w?$/i.test(target) ? [{ name: target.replace(/^.*\//, ''), bytes }] : []
  })
  return { passages: root.passages, nested }
}

interface Field {
  instruction: string
  isResult: boolean
  link?: boolean
}

/** Where a run stands: what its elements around it say of its text. */
interface Standing {
  readonly deleted?: boolean
  readonly paragraph: RunLook
}

function createPartReader(
  office: OfficePackage,
  part: string,
  styles: DocxStyles,
  flow: Flow,
  budget: Budget,
): (root: XmlElement) => void {
  const relations = new Map(office.relationsOf(part).map((relation) => [relation.id, relation]))
  const fields: Field[] = []
  let boxes = 0

  const readBlocks = (
    parent: XmlElement,
    context: FlowContext,
    lists: ListTracker,
    into: Flow,
  ): void => {
    for (const element of childElements(parent)) readBlock(element, context, lists, into)
  }

  const readBlock = (
    element: XmlElement,
    context: FlowContext,
    lists: ListTracker,
    into: Flow,
  ): void => {
    switch (element.name) {
      case 'w:p':
        readParagraph(element, context, lists, into)
        return
      case 'w:tbl':
        lists.interrupt()
        readTable(element, context, into)
        return
      case 'w:del':
      case 'w:moveFrom':
        readBlocks(element, { ...context, deleted: true }, lists, into)
        return
      case 'w:sdt':
        readControl(element, context, into)
        for (const content of childrenNamed(element, 'w:sdtContent'))
          readBlocks(content, context, lists, into)
        return
      case 'mc:AlternateContent':
        readBlocks(chosen(element), context, lists, into)
        return
      case 'w:sectPr':
      case 'w:tblPr':
      case 'w:tcPr':
        return
      default:
        readBlocks(element, context, lists, into)
    }
  }

  const readTable = (table: XmlElement, context: FlowContext, into: Flow): void => {
    budget.checkTime()
    const id = into.nextId()
    const firstRow = childNamed(childNamed(table, 'w:tblPr'), 'w:tblLook')?.attributes
    const hasHeaderRow =
      firstRow?.['w:firstRow'] === '1' ||
      (Number.parseInt(firstRow?.['w:val'] ?? '0', 16) & 0x20) !== 0
    let row = -1
    const readRow = (element: XmlElement): void => {
      row += 1
      const properties = childNamed(element, 'w:trPr')
      const isHeader =
        childNamed(properties, 'w:tblHeader') !== undefined || (row === 0 && hasHeaderRow)
      const isDeleted = childNamed(properties, 'w:del') !== undefined
      let column = 0
      const readCells = (parent: XmlElement): void => {
        for (const cell of childElements(parent)) {
          if (cell.name === 'w:tc') {
            const lists = createListTracker(into.nextId)
            const place = { id, row, column, isHeader }
            readBlocks(
              cell,
              { ...context, table: place, ...(isDeleted ? { deleted: true } : {}) },
              lists,
              into,
            )
            column +=
              Number(valueOf(childNamed(childNamed(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1) || 1
          } else if (!cell.name.endsWith('Pr')) readCells(cell)
        }
      }
      readCells(element)
    }
    const readRows = (parent: XmlElement): void => {
      for (const element of childElements(parent)) {
        if (element.name === 'w:tr') readRow(element)
        else if (!element.name.endsWith('Pr')) readRows(element)
      }
    }
    readRows(table)
  }

  /** The entries of a drop-down, and a form field's. */
  const readControl = (element: XmlElement, context: FlowContext, into: Flow): void => {
    for (const item of descendantsNamed(childNamed(element, 'w:sdtPr') ?? element, 'w:listItem'))
      into.addValue(
        'control',
        item.attributes['w:displayText'] ?? item.attributes['w:value'],
        context,
      )
  }

  const readParagraph = (
    element: XmlElement,
    context: FlowContext,
    lists: ListTracker,
    into: Flow,
  ): void => {
    const properties = childNamed(element, 'w:pPr')
    const look = styles.paragraphLook(properties)
    const block = createBlockText()
    const languages = new Map<NonNullable<RunLook['locale']>, number>()
    /** What stands beside the text comes after it. */
    const after: (() => void)[] = []
    let base: FlowContext = context

    const add = (text: string, look: RunLook, isDeleted: boolean): void => {
      const field = fields.at(-1)
      if (field && !field.isResult) {
        field.instruction += text
        return
      }
      block.on(layerFor({ ...look, deleted: isDeleted })).add(text, 0, text.length, look.bold)
      if (look.locale && text.trim() !== '')
        languages.set(look.locale, (languages.get(look.locale) ?? 0) + text.length)
    }
    const openLink = (target: string, tooltip?: string): void => {
      block.on('live').openLink(target)
      // A jump inside the document says nothing by its name.
      if (!target.startsWith('#_')) after.push(() => into.addValue('link-target', target, base))
      after.push(() => into.addValue('attribute', tooltip, base))
    }
    const closeLink = (): void => block.on('live').closeLink()

    const readField = (kind: string | undefined): void => {
      if (kind === 'begin') fields.push({ instruction: '', isResult: false })
      const field = fields.at(-1)
      if (!field) return
      if (kind === 'separate') {
        field.isResult = true
        field.link = readInstruction(field.instruction)
      }
      if (kind === 'end') {
        if (!field.isResult) readInstruction(field.instruction)
        if (field.link === true) closeLink()
        fields.pop()
      }
    }
    /** Whether the result is a link; the texts that a condition chooses from are read as hidden ones. */
    const readInstruction = (instruction: string): boolean => {
      const name = /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase()
      if (name === 'HYPERLINK') {
        const address = /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i.exec(instruction)
        const anchor = /\\l\s+"([^"]*)"/.exec(instruction)?.[1]
        const tooltip = /\\o\s+"([^"]*)"/.exec(instruction)?.[1]
        openLink(
          `${address?.[1] ?? address?.[2] ?? ''}${anchor === undefined ? '' : `#${anchor}`}`,
          tooltip,
        )
        return true
      }
      if (
        name === 'IF' ||
        name === 'FILLIN' ||
        name === 'ASK' ||
        name === 'QUOTE' ||
        name === 'MACROBUTTON'
      )
        for (const [, text] of instruction.matchAll(/["“]([^"”]*\s[^"”]*)["”]/g))
          after.push(() => into.addValue('control', text, { ...base, hidden: true }))
      return false
    }

    const readInlines = (parent: XmlElement, standing: Standing): void => {
      for (const child of childElements(parent)) readInline(child, standing)
    }
    const readInline = (child: XmlElement, standing: Standing): void => {
      switch (child.name) {
        case 'w:r':
          readRun(child, standing)
          return
        case 'w:del':
        case 'w:moveFrom':
          readInlines(child, { ...standing, deleted: true })
          return
        case 'w:hyperlink': {
          const relation: Relation | undefined = relations.get(child.attributes['r:id'] ?? '')
          const anchor = child.attributes['w:anchor']
          openLink(
            `${relation?.target ?? ''}${anchor === undefined ? '' : `#${anchor}`}`,
            child.attributes['w:tooltip'],
          )
          readInlines(child, standing)
          closeLink()
          return
        }
        case 'w:fldSimple': {
          const isLink = readInstruction(child.attributes['w:instr'] ?? '')
          readInlines(child, standing)
          if (isLink) closeLink()
          return
        }
        case 'w:sdt':
          after.push(() => readControl(child, base, into))
          for (const content of childrenNamed(child, 'w:sdtContent')) readInlines(content, standing)
          return
        case 'mc:AlternateContent':
          readInlines(chosen(child), standing)
          return
        case 'w:pPr':
        case 'w:sdtPr':
        case 'w:rt':
          return
        case 'm:t':
          add(textOf(child), standing.paragraph, standing.deleted === true)
          return
        default:
          readInlines(child, standing)
      }
    }
    const readRun = (run: XmlElement, standing: Standing): void => {
      const look = styles.runLook(childNamed(run, 'w:rPr'), standing.paragraph)
      for (const child of childElements(run)) readRunChild(child, look, standing)
    }
    const readRunChild = (child: XmlElement, look: RunLook, standing: Standing): void => {
      const isDeleted = standing.deleted === true
      switch (child.name) {
        case 'w:t':
        case 'w:instrText':
        case 'w:delInstrText':
          add(writtenText(child), look, isDeleted)
          return
        case 'w:delText':
          add(writtenText(child), look, true)
          return
        case 'w:tab':
        case 'w:ptab':
          add('\t', look, isDeleted)
          return
        case 'w:br':
        case 'w:cr':
          block.on('live').breakLine(0)
          return
        case 'w:noBreakHyphen':
          add('\u2011', look, isDeleted)
          return
        case 'w:softHyphen':
          add('\u00AD', look, isDeleted)
          return
        case 'w:fldChar':
          readField(child.attributes['w:fldCharType'])
          for (const entry of descendantsNamed(child, 'w:listEntry'))
            after.push(() => into.addValue('control', valueOf(entry), base))
          return
        case 'mc:AlternateContent':
          for (const inner of childElements(chosen(child))) readRunChild(inner, look, standing)
          return
        case 'w:ruby':
          for (const ruby of childrenNamed(child, 'w:rubyBase')) readInlines(ruby, standing)
          return
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          after.push(() =>
            readDrawing(child, { ...base, ...(isDeleted ? { deleted: true } : {}) }, into),
          )
          return
        case 'w:rPr':
          return
        default:
          // Programs newer than this reader nest what they know in what they add.
          for (const inner of childElements(child)) readRunChild(inner, look, standing)
      }
    }

    readInlines(element, {
      ...(context.deleted === true ? { deleted: true } : {}),
      paragraph: styles.paragraphRunLook(properties),
    })
    const [language] = [...languages].sort(([, a], [, b]) => b - a)
    if (language) base = { ...base, assumedLocale: language[0] }
    if (!block.isEmpty()) {
      if (look.list)
        base = { ...base, list: lists.item(look.list.key, look.list.depth, look.list.ordered) }
      else lists.interrupt()
    }
    into.addBlock(block, base, look.level)
    for (const run of after) run()
  }

  /** Alternative texts, file names, text boxes and diagrams of a drawing or picture. */
  const readDrawing = (drawing: XmlElement, context: FlowContext, into: Flow): void => {
    for (const element of childElements(drawing)) {
      const { attributes } = element
      switch (element.name) {
        case 'wp:docPr':
        case 'v:shape':
        case 'v:rect':
        case 'v:imagedata':
          into.addValue('alternative', attributes['descr'] ?? attributes['alt'], context)
          into.addValue('alternative', attributes['title'], context)
          break
        case 'pic:cNvPr':
          if (/\.\w{3,4}$/.test(attributes['name'] ?? ''))
            into.addValue('file-name', attributes['name'], context)
          break
        case 'dgm:relIds': {
          const data = relations.get(attributes['r:dm'] ?? '')
          const diagram = data && office.read(data.target)
          for (const paragraph of diagram ? descendantsNamed(diagram, 'a:p') : []) {
            const block = createBlockText()
            const text = descendantsNamed(paragraph, 'a:t')
              .map((run) => textOf(run))
              .join('')
            block.on('live').add(text, 0, text.length)
            into.addBlock(block, context)
          }
          break
        }
        case 'w:txbxContent': {
          const box = into.open({ part: `text box ${(boxes += 1)}` })
          const { list: _list, table: _table, ...around } = context
          readBlocks(element, around, createListTracker(into.nextId), box)
          continue
        }
        case 'mc:AlternateContent':
          readDrawing(chosen(element), context, into)
          continue
      }
      readDrawing(element, context, into)
    }
  }

  return (root) => {
    readBlocks(root, {}, createListTracker(flow.nextId), flow)
    // A field that never ends has swallowed what follows it.
    for (const field of fields)
      if (!field.isResult) flow.addValue('paragraph', field.instruction, {})
  }
}

/** What a current program shows: the first choice, or the fallback where there is none. */
function chosen(alternatives: XmlElement): XmlElement {
  const [first] = childrenNamed(alternatives, 'mc:Choice')
  return first ?? childNamed(alternatives, 'mc:Fallback') ?? { ...alternatives, children: [] }
}

/** White space at the edges counts only where the file says so. */
function writtenText(element: XmlElement): string {
  const text = element.children.map((node) => (isElement(node) ? '' : node)).join('')
  return element.attributes['xml:space'] === 'preserve'
    ? text
    : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
}
