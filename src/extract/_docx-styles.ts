/** What a Word document says of its paragraphs elsewhere: styles and numbering. */
import { isLocale, type Locale } from '../domain/locale.ts'
import { childNamed, childrenNamed, type XmlElement } from './_xml.ts'

export interface ParagraphLook {
  /** Heading level, 1 the outermost; absent for text. */
  readonly level?: number
  readonly list?: { readonly key: string; readonly depth: number; readonly ordered: boolean }
}

export interface RunLook {
  readonly struck?: boolean
  readonly hidden?: boolean
  readonly bold?: boolean
  readonly locale?: Locale
}

export interface DocxStyles {
  readonly paragraphLook: (properties: XmlElement | undefined) => ParagraphLook
  /** Of the run's own properties and character style, over the paragraph's. */
  readonly runLook: (properties: XmlElement | undefined, paragraph: RunLook) => RunLook
  readonly paragraphRunLook: (properties: XmlElement | undefined) => RunLook
}

interface Style {
  readonly level?: number
  readonly numbering?: XmlElement
  readonly run: RunLook
}

export const valueOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes['w:val']

/** An on/off property: on when present, unless its value says otherwise. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childNamed(properties, name)
  if (!element) return undefined
  return !/^(?:0|false|off|none)$/.test(valueOf(element) ?? '')
}

export function readDocxStyles(
  styles: XmlElement | undefined,
  numbering: XmlElement | undefined,
): DocxStyles {
  const elements = new Map(
    childrenNamed(styles, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const known = new Map<string, Style>()
  const styleOf = (id: string | undefined, depth = 0): Style => {
    if (id === undefined || depth > 20) return { run: {} }
    const read = known.get(id)
    if (read) return read
    const element = elements.get(id)
    const parent = styleOf(valueOf(childNamed(element, 'w:basedOn')), depth + 1)
    const style = readStyle(id, element, parent)
    known.set(id, style)
    return style
  }
  const formatOf = readNumbering(numbering)

  const paragraphLook = (properties: XmlElement | undefined): ParagraphLook => {
    const style = styleOf(valueOf(childNamed(properties, 'w:pStyle')))
    const level = outlineLevel(properties) ?? style.level
    if (level !== undefined && level > 0) return { level }
    const own = childNamed(properties, 'w:numPr') ?? style.numbering
    const number =
      valueOf(childNamed(own, 'w:numId')) ?? valueOf(childNamed(style.numbering, 'w:numId'))
    if (number === undefined || number === '0') return {}
    const depth = Math.min(9, Number(valueOf(childNamed(own, 'w:ilvl')) ?? 0) + 1 || 1)
    return { list: { key: number, depth, ordered: formatOf(number, depth) !== 'bullet' } }
  }

  return {
    paragraphLook,
    paragraphRunLook: (properties) => styleOf(valueOf(childNamed(properties, 'w:pStyle'))).run,
    runLook: (properties, paragraph) =>
      properties
        ? {
            ...paragraph,
            ...styleOf(valueOf(childNamed(properties, 'w:rStyle'))).run,
            ...readRunLook(properties),
          }
        : paragraph,
  }
}

function readStyle(id: string, element: XmlElement | undefined, parent: Style): Style {
  const properties = childNamed(element, 'w:pPr')
  // The name is English in every edition of Word; ids and what people see are not.
  const name = valueOf(childNamed(element, 'w:name')) ?? id
  const named = /^heading ?([1-9])$/i.exec(name)?.[1]
  const level =
    outlineLevel(properties) ??
    (named === undefined ? (/^title$/i.test(name) ? 1 : parent.level) : Number(named))
  const numbering = childNamed(properties, 'w:numPr') ?? parent.numbering
  return {
    ...(level === undefined ? {} : { level }),
    ...(numbering ? { numbering } : {}),
    run: { ...parent.run, ...readRunLook(childNamed(element, 'w:rPr')) },
  }
}

/** 0 to 8 are headings, 9 is text: 0 here. */
function outlineLevel(properties: XmlElement | undefined): number | undefined {
  const value = valueOf(childNamed(properties, 'w:outlineLvl'))
  if (value === undefined) return undefined
  const level = Number(value)
  return level >= 0 && level < 9 ? level + 1 : 0
}

function readRunLook(properties: XmlElement | undefined): RunLook {
  const struck = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike')
  const hidden = isOn(properties, 'w:vanish')
  const bold = isOn(properties, 'w:b')
  const locale = valueOf(childNamed(properties, 'w:lang'))?.slice(0, 2).toLowerCase()
  return {
    ...(struck === undefined ? {} : { struck }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(bold === undefined ? {} : { bold }),
    ...(isLocale(locale) ? { locale } : {}),
  }
}

/** The number format of a list at a depth (from 1): `bullet`, `decimal`, `lowerLetter`, … */
function readNumbering(
  numbering: XmlElement | undefined,
): (number: string, depth: number) => string | undefined {
  const formats = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'],
      new Map(
        childrenNamed(abstract, 'w:lvl').map((level) => [
          Number(level.attributes['w:ilvl'] ?? 0) + 1,
          valueOf(childNamed(level, 'w:numFmt')),
        ]),
      ),
    ]),
  )
  const abstracts = new Map(
    childrenNamed(numbering, 'w:num').map((number) => [
      number.attributes['w:numId'],
      valueOf(childNamed(number, 'w:abstractNumId')),
    ]),
  )
  return (number, depth) => formats.get(abstracts.get(number))?.get(depth)
}
