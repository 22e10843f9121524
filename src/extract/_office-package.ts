/** Office Open XML packages: parts and the relations between them. */
import type { Budget } from './_budget.ts'
import { Unreadable } from './_unreadable.ts'
import { childrenNamed, childNamed, parseXml, textOf, type XmlElement } from './_xml.ts'
import type { Zip } from './_zip.ts'

export interface Relation {
  readonly id: string
  /** Last segment of the type: `header`, `hyperlink`, `slide`, … */
  readonly type: string
  /** Path of a part of this package, or an address as written where `isExternal`. */
  readonly target: string
  readonly isExternal: boolean
}

export interface OfficePackage {
  /** The part that the package is about; throws Unreadable where there is none. */
  readonly mainPart: string
  /** The XML of a part; undefined for a part that is not there. */
  readonly read: (part: string) => XmlElement | undefined
  readonly readBytes: (part: string) => Uint8Array | undefined
  readonly relationsOf: (part: string) => readonly Relation[]
  /** Title, subject, description and keywords as the file declares them. */
  readonly properties: readonly string[]
}

export function openOfficePackage(zip: Zip, budget: Budget): OfficePackage {
  const read = (part: string): XmlElement | undefined => {
    const bytes = zip.read(part)
    return bytes && parseXml(bytes, budget)
  }
  const relationsOf = (part: string): readonly Relation[] => {
    const slash = part.lastIndexOf('/') + 1
    const folder = part.slice(0, slash)
    return childrenNamed(read(`${folder}_rels/${part.slice(slash)}.rels`), 'Relationship').map(
      ({ attributes }) => {
        const isExternal = attributes['TargetMode'] === 'External'
        const target = attributes['Target'] ?? ''
        return {
          id: attributes['Id'] ?? '',
          type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
          target: isExternal ? target : resolvePart(folder, target),
          isExternal,
        }
      },
    )
  }
  const roots = relationsOf('')
  const mainPart = roots.find(({ type }) => type === 'officeDocument')?.target
  if (mainPart === undefined) throw new Unreadable('damaged: a package without a document')
  const core = roots.find(({ type }) => type === 'core-properties')?.target
  const properties = core === undefined ? undefined : read(core)
  return {
    mainPart,
    read,
    readBytes: zip.read,
    relationsOf,
    properties: ['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'cp:category'].map(
      (name) => textOf(childNamed(properties, name)),
    ),
  }
}

/** A target relative to its part's folder, or from the root where it starts with a slash. */
function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
