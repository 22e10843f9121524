/** XML to a small tree under names that do not depend on the prefixes a program chose. No entities, no DTD. */
import { Parser } from 'htmlparser2'
import type { Budget } from './_budget.ts'
import { decodeText } from './decode.ts'
import { limits } from './limits.ts'
import { Unreadable } from './_unreadable.ts'

export interface XmlElement {
  /** Usual prefix and local name: `w:p`, `text:h`; no prefix for names without one. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Usual prefixes by namespace; the strict variants of Office formats have namespaces of their own. */
const usualPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0': 'presentation',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:oasis:names:tc:opendocument:xmlns:form:1.0': 'form',
  'http://www.w3.org/1999/xlink': 'xlink',
}

interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  readonly prefixes: ReadonlyMap<string, string>
}

/** The root of an XML part. Throws Unreadable for one that is not well-formed, too deep, or has a document type. */
export function parseXml(bytes: Uint8Array, budget: Budget): XmlElement {
  const decoded = decodeText(bytes)
  if ('unreadable' in decoded) throw new Unreadable('damaged: not XML')
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [], prefixes: new Map() }]
  let nodes = 0
  let openedAt = -1
  const count = (): void => {
    nodes += 1
    if (nodes % 5000 === 0) budget.checkTime()
    if (nodes > limits.xmlNodes) throw new Unreadable('more elements than a document has')
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count()
        if (open.length > limits.xmlDepth)
          throw new Unreadable(`elements nested deeper than ${limits.xmlDepth}`)
        openedAt = parser.endIndex
        const above = open.at(-1)?.prefixes ?? new Map<string, string>()
        const prefixes = declaredPrefixes(attributes, above)
        open.push({
          name: usualName(name, prefixes),
          attributes: usualAttributes(attributes, prefixes),
          children: [],
          prefixes,
        })
      },
      ontext(text) {
        const siblings = open.at(-1)?.children
        const last = siblings?.at(-1)
        if (!siblings) return
        if (typeof last === 'string') siblings[siblings.length - 1] = last + text
        else {
          count()
          siblings.push(text)
        }
      },
      onclosetag(_name, isImplied) {
        // An element that closes itself does so where it opens.
        if (isImplied && parser.endIndex !== openedAt)
          throw new Unreadable('damaged: XML that is not well-formed')
        const element = open.pop()
        if (element)
          open.at(-1)?.children.push({
            name: element.name,
            attributes: element.attributes,
            children: element.children,
          })
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype')
          throw new Unreadable('XML with a document type, which no Office program writes')
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(decoded.text)
  parser.end()
  const root = open[0]?.children.find((node) => typeof node !== 'string')
  if (!root) throw new Unreadable('damaged: XML without an element')
  return root
}

/** Prefixes in force, from those written to the usual ones; the map above where nothing is declared. */
function declaredPrefixes(
  attributes: Readonly<Record<string, string>>,
  above: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let declared: Map<string, string> | undefined
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    declared ??= new Map(above)
    declared.set(prefix, usualPrefixes[attributes[name] ?? ''] ?? prefix)
    if (declared.size > 500) throw new Unreadable('more namespaces than a document has')
  }
  return declared ?? above
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const written = colon < 0 ? '' : name.slice(0, colon)
  const usual = prefixes.get(written) ?? written
  if (usual === written) return name
  return usual === '' ? name.slice(colon + 1) : `${usual}:${name.slice(colon + 1)}`
}

/** An attribute without a prefix has no namespace, whatever the default one is. */
function usualAttributes(
  attributes: Readonly<Record<string, string>>,
  prefixes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  let renamed: Record<string, string> | undefined
  for (const name in attributes) {
    const usual = name.includes(':') && !name.startsWith('xmlns') ? usualName(name, prefixes) : name
    if (usual === name) continue
    renamed ??= { ...attributes }
    delete renamed[name]
    renamed[usual] = attributes[name] ?? ''
  }
  return renamed ?? attributes
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childElements = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter(isElement)

/** The first child of that name. */
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

export const childrenNamed = (
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] =>
  element ? childElements(element).filter((child) => child.name === name) : []

/** Every element of that name below, in document order; those inside a match are not looked for. */
export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childElements(element).flatMap((child) =>
    child.name === name ? [child] : descendantsNamed(child, name),
  )
}

/** All text below, as written. */
export const textOf = (element: XmlElement | undefined): string =>
  element?.children.map((node) => (isElement(node) ? textOf(node) : node)).join('') ?? ''
