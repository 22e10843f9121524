/** What a check of parity is: its name, its page, and a pure function over two texts or two documents. */
import type { Document } from '../../content/document.ts'
import type { Project } from '../../content/project.ts'
import type { Range, Severity } from '../../diagnostics/diagnostic.ts'
import type { CatalogueFile } from '../../i18n/catalogue.ts'
import type { Alignment } from './align.ts'
import type { Piece } from './piece.ts'

/** A text of the source and its counterpart in a translation. */
export interface PiecePair {
  readonly source: Piece
  readonly translation: Piece
}

export interface DocumentPair {
  readonly source: Document
  readonly translation: Document
  readonly alignment: Alignment
}

export interface CataloguePair {
  readonly source: CatalogueFile
  readonly file: CatalogueFile
}

/** What a check finds; the rule adds the code, the path, the locale, the place in the source and the page. */
export interface Fault {
  readonly message: string
  /** In the translation; by default the whole of what was checked. */
  readonly range?: Range
  /** The translation's own words. */
  readonly actual?: string
  /** What may stand instead. */
  readonly expected?: string
  /** Or the source's words, which nobody can paste as they are. */
  readonly sourceWords?: string
  /** How to mend it. */
  readonly note: string
  readonly severity?: Severity
  /** Where in the source, when it is not the whole of what was compared. */
  readonly sourceRange?: Range
}

interface Named {
  /** The name of its file and of its page beside it. */
  readonly id: string
  /** What it compares, as a reader of a report would say it. */
  readonly summary: string
  readonly severity: Severity
}

/** Two texts, a unit of a document or a string. */
export interface PairCheck extends Named {
  readonly kind: 'pair'
  /** A fault here makes every other comparison of the two texts meaningless. */
  readonly isFinal?: true
  readonly check: (pair: PiecePair, project: Project) => readonly Fault[]
}

/** One text by itself; the source is checked too. */
export interface TextCheck extends Named {
  readonly kind: 'text'
  readonly check: (piece: Piece) => readonly Fault[]
}

export interface DocumentCheck extends Named {
  readonly kind: 'document'
  readonly check: (pair: DocumentPair) => readonly Fault[]
}

export interface CatalogueCheck extends Named {
  readonly kind: 'catalogue'
  readonly check: (pair: CataloguePair) => readonly Fault[]
}

export type ParityCheck = PairCheck | TextCheck | DocumentCheck | CatalogueCheck
