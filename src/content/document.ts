/** The content model: one document in one locale as a tree of blocks, every node at its place in the file. */
import type { Range } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import type { FrontMatterOf } from './front-matter.ts'

export const documentKinds = ['guidance', 'notice', 'letter'] as const
export type DocumentKind = (typeof documentKinds)[number]

interface Node {
  readonly range: Range
}

export interface Text extends Node {
  readonly type: 'text'
  readonly value: string
}
export interface Emphasis extends Node {
  readonly type: 'strong' | 'emphasis' | 'struck'
  readonly children: readonly Inline[]
}
export interface InlineCode extends Node {
  readonly type: 'code'
  readonly value: string
}
export interface Link extends Node {
  readonly type: 'link'
  /** As written: a relative path to a sibling document's file, a fact slot, or a whole address. */
  readonly href: string
  readonly title?: string
  readonly children: readonly Inline[]
}
export interface Image extends Node {
  readonly type: 'image'
  readonly src: string
  readonly alt: string
  readonly title?: string
}
/** `{{name}}`: a fact of the policy (filled in at build time) or a placeholder (stays open). */
export interface Slot extends Node {
  readonly type: 'slot'
  readonly name: string
}
/** `{S4}` or `{S5 S18}`: the text since the block's start, or since the last mark, makes these statements. */
export interface Mark extends Node {
  readonly type: 'mark'
  readonly statements: readonly string[]
}
export interface Break extends Node {
  readonly type: 'break'
}
export interface InlineHtml extends Node {
  readonly type: 'html'
  readonly value: string
}
export type Inline = Text | Emphasis | InlineCode | Link | Image | Slot | Mark | Break | InlineHtml

export interface Heading extends Node {
  readonly type: 'heading'
  readonly level: number
  /** Anchor: the heading's text as a slug, unique in the document. */
  readonly id: string
  readonly children: readonly Inline[]
}
export interface Paragraph extends Node {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}
export interface ListItem extends Node {
  readonly blocks: readonly Block[]
}
export interface List extends Node {
  readonly type: 'list'
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ListItem[]
}
export interface TableCell extends Node {
  readonly children: readonly Inline[]
}
export interface Table extends Node {
  readonly type: 'table'
  readonly head: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}
/** A ready-made phrase to say or copy. */
export interface Quote extends Node {
  readonly type: 'quote'
  readonly blocks: readonly Block[]
}
/** `::: info` (worth knowing) or `::: warning` (a mistake here hurts someone). */
export interface Callout extends Node {
  readonly type: 'callout'
  readonly tone: 'info' | 'warning'
  readonly blocks: readonly Block[]
}
/** `::: before cutoff` or `::: from cutoff`: blocks that hold only before, or from, a milestone of the policy. */
export interface When extends Node {
  readonly type: 'when'
  readonly edge: 'before' | 'from'
  readonly milestone: string
  readonly blocks: readonly Block[]
}
export interface CodeBlock extends Node {
  readonly type: 'codeBlock'
  readonly value: string
}
export interface ThematicBreak extends Node {
  readonly type: 'rule'
}
export interface HtmlBlock extends Node {
  readonly type: 'htmlBlock'
  readonly value: string
}
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Quote
  | Callout
  | When
  | CodeBlock
  | ThematicBreak
  | HtmlBlock

export interface DocumentOf<K extends DocumentKind> {
  readonly kind: K
  /** The folder's name, the same in every locale: `existing-tokens`. */
  readonly id: string
  readonly locale: Locale
  /** Relative to the project: `content/guidance/existing-tokens/nl.md`. */
  readonly path: string
  /** The file as read: what positions point into. */
  readonly source: string
  readonly frontMatter: FrontMatterOf[K]
  /** Range of a front-matter value in the file. */
  readonly frontMatterRange: (key: string) => Range
  readonly blocks: readonly Block[]
}

export type GuidanceDocument = DocumentOf<'guidance'>
export type NoticeDocument = DocumentOf<'notice'>
export type LetterDocument = DocumentOf<'letter'>
export type Document = GuidanceDocument | NoticeDocument | LetterDocument
