/** What a planted fault is, and what a kind of fault has to say of itself. */
import type { Document } from '../../src/content/document.ts'
import type { Project } from '../../src/content/project.ts'
import type { Code } from '../../src/diagnostics/codes.ts'
import type { Random } from './random.ts'

/** Lines of a file, 1-based, both included. */
export interface Place {
  readonly path: string
  readonly from: number
  readonly to: number
}

export interface Fault {
  readonly path: string
  /** The whole file with the fault in it. */
  readonly text: string
  /** Where a report of it is right: the changed lines; for a fault in the source, the matching units of the translations too. */
  readonly places: readonly Place[]
  /** What was there and what is there now, for the list of misses. */
  readonly before: string
  readonly after: string
  /** The time variant it stands in: it is a fault of the builds that show this variant. */
  readonly variant?: { readonly edge: 'before' | 'from'; readonly milestone: string }
}

/** A document to plant in, and what lies around it. */
export interface Ground {
  readonly document: Document
  /** The same document in the other locales. */
  readonly siblings: readonly Document[]
  /** As written: slots unfilled, all time variants. */
  readonly project: Project
}

export interface Kind {
  readonly id: string
  /** What a hurried editor did. */
  readonly what: string
  /** Why every case of it is a fault, whatever the document. */
  readonly why: string
  /** A report with any of these codes, at the right place, catches it. */
  readonly codes: readonly Code[]
  readonly cases: number
  /** One fault at a place of chance; undefined where the document has no place for it. */
  readonly plant: (ground: Ground, random: Random) => Fault | undefined
}
