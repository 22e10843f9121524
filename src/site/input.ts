/** What the site is made from: resolved guidance, and the notices and letters as their channels rendered them. */
import type { GuidanceDocument } from '../content/document.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { Statement } from '../domain/statement.ts'
import type { Translator } from '../i18n/translator.ts'

interface Entry {
  /** The folder of the document, the same in every locale. */
  readonly id: string
  readonly locale: Locale
  readonly title: string
  readonly description: string
  readonly slug: string
  /** The statements that it makes, by their ids. */
  readonly statements: readonly string[]
}

/** A notice with everything that its page shows; download paths are inside the output folder. */
export interface NoticeEntry extends Entry {
  readonly audience: 'citizen' | 'lra'
  readonly subject: string
  readonly preheader: string
  /** The plain-text part. */
  readonly text: string
  /** The mail's HTML, as downloaded. */
  readonly html: string
  /** The whole message, as downloaded. */
  readonly eml: string
  readonly downloads: Readonly<Record<'html' | 'text' | 'eml', string>>
}

/** A letter as a PDF; `bytes` is its size, `pages` counts sheets printed on one side. */
export interface LetterEntry extends Entry {
  readonly pages: number
  readonly downloads: { readonly pdf: { readonly path: string; readonly bytes: number } }
}

/** What is known of a guidance page as a translation. */
export interface GuidanceTranslation {
  readonly id: string
  readonly locale: Locale
  /** False while a passage of it, or of its source, has changed since it was last reviewed. */
  readonly isCurrent: boolean
  /** The day of the last review. */
  readonly reviewed?: IsoDate
}

export interface SiteInput {
  /** The date that the content speaks from, shown on every page. */
  readonly asOf: IsoDate
  /** Where the site is served, perhaps below a path: `https://example.org/lra/`. */
  readonly baseUrl: string
  /** The statements that are true on the date. */
  readonly statements: readonly Statement[]
  readonly documents: readonly GuidanceDocument[]
  readonly translations: readonly GuidanceTranslation[]
  readonly notices: readonly NoticeEntry[]
  readonly letters: readonly LetterEntry[]
  readonly translators: Readonly<Record<Locale, Translator>>
}
