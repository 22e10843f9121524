/** The pages of the site, with everything that a template shows; templates only loop and choose. */
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { Translator } from '../i18n/translator.ts'

/** A link in navigation; `isCurrent` marks the page that the reader is on. */
export interface PageLink {
  readonly text: string
  readonly href: string
  readonly isCurrent: boolean
}

export interface NavigationGroup {
  readonly title: string
  readonly links: readonly PageLink[]
}

/** The same page in one locale, itself included. */
export interface Alternate {
  readonly locale: Locale
  /** The language's own name. */
  readonly name: string
  readonly href: string
  /** The whole address, for search engines. */
  readonly url: string
  readonly isCurrent: boolean
}

/** What every page has. `href` starts with the site's path, `url` with its whole address. */
interface PageBase {
  readonly title: string
  readonly description: string
  /** Of the browser tab: the page, then the site. */
  readonly documentTitle: string
  /** The file inside the output folder. */
  readonly outputPath: string
  readonly href: string
  readonly url: string
  /** Of the document as a whole; a page in four languages marks each part. */
  readonly locale: Locale
  readonly alternates: readonly Alternate[]
  /** Address of the language choice: for readers of any other language. */
  readonly defaultUrl: string
  /** False for pages that search engines should leave out. */
  readonly isIndexed: boolean
  readonly t: Translator['t']
}

/** What pages in one locale have around their content. */
interface LocalPage extends PageBase {
  readonly homeHref: string
  readonly navigation: readonly NavigationGroup[]
  /** Pages above this one; empty on the home page. */
  readonly breadcrumbs: readonly Omit<PageLink, 'isCurrent'>[]
  readonly footerLinks: readonly PageLink[]
  readonly previous?: PageLink
  readonly next?: PageLink
  /** The date that the content speaks from, in words. */
  readonly asOfText: string
}

/** A section of the page that its list of contents names. */
export interface ContentsEntry {
  readonly id: string
  readonly text: string
}

/** Which documents make which statement: a row a statement, a column the documents for one kind of reader. */
export interface StatementTable {
  readonly columns: readonly {
    readonly title: string
    readonly sources: readonly { readonly text: string; readonly href: string }[]
  }[]
  readonly rows: readonly {
    readonly id: string
    readonly wording: string
    /** In the order of the columns: how many of the documents make it. */
    readonly cells: readonly { readonly made: number; readonly of: number }[]
  }[]
}

/** A page to read instead, in the language that it is in. */
export interface SourcePage {
  readonly title: string
  readonly href: string
  readonly locale: Locale
}

export interface GuidancePage extends LocalPage {
  readonly kind: 'guidance'
  readonly id: string
  readonly isHome: boolean
  readonly body: string
  /** The last review of a translation, in words. */
  readonly reviewedText?: string
  /** The page in the source locale, on a translation that may not say the same. */
  readonly newerSource?: SourcePage
  readonly contents: readonly ContentsEntry[]
  readonly statementTable?: StatementTable
}

/** A file to download; `size` is in words of the locale. */
export interface Download {
  readonly href: string
  readonly size: string
}

/** A file to choose among others, with its name and what it is for. */
export interface NoticeDownload extends Download {
  readonly name: string
  readonly use: string
}

export interface NoticeSummary {
  readonly title: string
  readonly description: string
  readonly href: string
  /** Whom it is for, in words. */
  readonly audience: string
}

export interface NoticesPage extends LocalPage {
  readonly kind: 'notices'
  readonly notices: readonly NoticeSummary[]
}

export interface NoticePage extends LocalPage {
  readonly kind: 'notice'
  readonly id: string
  /** Whom it is for, in words. */
  readonly audience: string
  readonly subject: string
  readonly preheader: string
  readonly text: string
  /** A placeholder that the notice leaves open, as written: `{{citizen.lastName}}`. */
  readonly slotExample?: string
  /** The mail's HTML as a page of its own. */
  readonly mailHref: string
  readonly downloads: readonly NoticeDownload[]
}

/** One letter in one locale. */
export interface LetterVersion {
  readonly locale: Locale
  readonly name: string
  readonly title: string
  /** Both, in the letter's own language. */
  readonly linkText: string
  readonly download: Download
  readonly pages: number
}

export interface Letter {
  readonly id: string
  /** Anchor on the letters page. */
  readonly slug: string
  readonly title: string
  readonly description: string
  /** In the page's own locale. */
  readonly own: LetterVersion
  readonly others: readonly LetterVersion[]
}

export interface LettersPage extends LocalPage {
  readonly kind: 'letters'
  readonly letters: readonly Letter[]
}

/** A term as the glossary of one locale shows it. */
export interface GlossaryEntry {
  /** Its anchor, the same in every locale. */
  readonly id: string
  readonly name: string
  readonly article?: string
  /** What may be written too. */
  readonly forms: readonly string[]
  readonly definition?: string
  /** Its name in the other locales, with its article. */
  readonly others: readonly {
    readonly locale: Locale
    readonly language: string
    readonly name: string
  }[]
  /** What is not to be written; what instead and why, in words. */
  readonly avoid: readonly { readonly words: readonly string[]; readonly advice: string }[]
  readonly sources: readonly {
    readonly text: string
    readonly href?: string
    readonly note?: string
  }[]
}

export interface GlossaryPage extends LocalPage {
  readonly kind: 'glossary'
  /** In the alphabet of the page's locale. */
  readonly terms: readonly GlossaryEntry[]
}

export interface SitemapPage extends LocalPage {
  readonly kind: 'sitemap'
  readonly groups: readonly NavigationGroup[]
}

/** One language of a page that speaks all of them. */
export interface LanguageSection {
  readonly locale: Locale
  readonly name: string
  readonly homeHref: string
  readonly sitemapHref: string
  readonly asOfText: string
  readonly t: Translator['t']
}

/** `/`, where readers choose their language. */
export interface ChoicePage extends PageBase {
  readonly kind: 'choice'
  readonly sections: readonly LanguageSection[]
}

/** `/404.html`, served for every address that does not exist. */
export interface NotFoundPage extends PageBase {
  readonly kind: 'not-found'
  readonly sections: readonly LanguageSection[]
}

export type SitePage =
  | GuidancePage
  | NoticesPage
  | NoticePage
  | LettersPage
  | GlossaryPage
  | SitemapPage
  | ChoicePage
  | NotFoundPage

/** Addresses of the files that every page needs. */
export interface SiteAssets {
  readonly styleSheet: string
  readonly script: string
  readonly icon: string
  readonly fonts: readonly string[]
}

export interface SiteModel {
  readonly asOf: IsoDate
  readonly baseUrl: string
  /** Path below which the site is served; starts and ends with a slash. */
  readonly pathPrefix: string
  readonly assets: SiteAssets
  readonly pages: readonly SitePage[]
}
