/** Everything of the site in one locale, and where its pages are inside the output. */
import type { GuidanceDocument } from '../content/document.ts'
import type { Locale } from '../domain/locale.ts'
import type { Statement } from '../domain/statement.ts'
import { formatDate } from '../i18n/format-date.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Addresses } from './addresses.ts'
import type { GuidanceTranslation, LetterEntry, NoticeEntry, SiteInput } from './input.ts'
import { createSections, type SectionId, type Sections } from './sections.ts'

export interface LocaleSite {
  readonly locale: Locale
  readonly translator: Translator
  readonly addresses: Addresses
  readonly asOfText: string
  readonly sections: Sections
  readonly statements: readonly Statement[]
  /** By `order`. */
  readonly documents: readonly GuidanceDocument[]
  /** By the document's folder; the source locale has none. */
  readonly translations: ReadonlyMap<string, GuidanceTranslation>
  readonly notices: readonly NoticeEntry[]
  readonly letters: readonly LetterEntry[]
}

export function createLocaleSite(
  input: SiteInput,
  locale: Locale,
  addresses: Addresses,
): LocaleSite {
  const own = <T extends { readonly locale: Locale }>(entries: readonly T[]): readonly T[] =>
    entries.filter((entry) => entry.locale === locale)
  const translator = input.translators[locale]
  return {
    locale,
    translator,
    addresses,
    asOfText: formatDate(input.asOf, locale),
    sections: createSections(translator),
    statements: input.statements,
    documents: [...own(input.documents)].sort((a, b) => a.frontMatter.order - b.frontMatter.order),
    translations: new Map(own(input.translations).map((known) => [known.id, known])),
    notices: own(input.notices),
    letters: own(input.letters),
  }
}

/** The home page alone has no slug. */
export const isHome = (document: GuidanceDocument): boolean =>
  document.frontMatter.slug === undefined

/** A page's folder inside the output: `nl/` for the home page, `nl/contact/` for another. */
export const documentPath = (document: GuidanceDocument): string =>
  document.frontMatter.slug === undefined
    ? homePath(document)
    : `${document.locale}/${document.frontMatter.slug}/`

export const homePath = ({ locale }: { readonly locale: Locale }): string => `${locale}/`

export const sectionPath = (site: LocaleSite, id: SectionId): string =>
  `${site.locale}/${site.sections[id].slug}/`

export const noticePath = (site: LocaleSite, notice: NoticeEntry): string =>
  `${sectionPath(site, 'notices')}${notice.slug}/`
