/** The pages of one locale: guidance, notices, letters, the glossary and the site map. */
import type { GuidanceDocument } from '../content/document.ts'
import { localeNames, locales, sourceLocale, type Locale } from '../domain/locale.ts'
import { formatDate } from '../i18n/format-date.ts'
import { pageFile } from './addresses.ts'
import { pageContents, renderBody } from './body.ts'
import { fileSize, textBytes } from './file-size.ts'
import { glossaryEntries } from './glossary.ts'
import type { LetterEntry, NoticeEntry } from './input.ts'
import type { LinkTargets } from './links.ts'
import {
  documentPath,
  homePath,
  isHome,
  noticePath,
  sectionPath,
  type LocaleSite,
} from './locale-site.ts'
import { footerFrom, navigationFrom, neighboursOf, siteMapGroups } from './navigation.ts'
import { statementTable } from './statement-table.ts'
import type {
  Alternate,
  Download,
  GlossaryPage,
  GuidancePage,
  Letter,
  LettersPage,
  LetterVersion,
  NoticePage,
  NoticesPage,
  SitemapPage,
  SitePage,
} from './page.ts'

type Sites = Readonly<Record<Locale, LocaleSite>>

export const localPages = (sites: Sites, targets: LinkTargets): readonly SitePage[] =>
  locales.flatMap((locale) => {
    const site = sites[locale]
    return [
      ...site.documents.map((document) => guidancePage(sites, site, document, targets)),
      noticesPage(sites, site),
      ...site.notices.map((notice) => noticePage(sites, site, notice)),
      lettersPage(sites, site),
      glossaryPage(sites, site),
      sitemapPage(sites, site),
    ]
  })

/** The same page in every locale that has it; `pathIn` finds it there. */
export const alternatesOf = (
  sites: Sites,
  current: Locale | undefined,
  pathIn: (site: LocaleSite) => string | undefined,
): readonly Alternate[] =>
  locales.flatMap((locale) => {
    const { addresses } = sites[locale]
    const path = pathIn(sites[locale])
    if (path === undefined) return []
    return [
      {
        locale,
        name: localeNames[locale],
        href: addresses.href(path),
        url: addresses.url(path),
        isCurrent: locale === current,
      },
    ]
  })

interface Frame {
  readonly title: string
  readonly description: string
  /** Folder of the page inside the output. */
  readonly path: string
  readonly pathIn: (site: LocaleSite) => string | undefined
  /** Pages between the home page and this one. */
  readonly parents?: readonly { readonly text: string; readonly href: string }[]
}

/** What every page of a locale has around its content. */
const framePage = (
  sites: Sites,
  site: LocaleSite,
  { title, description, path, pathIn, parents = [] }: Frame,
) => {
  const { t } = site.translator
  const { addresses } = site
  const homeHref = addresses.href(homePath(site))
  const home = site.documents.find(isHome)?.frontMatter
  return {
    title,
    description,
    documentTitle: `${title} – ${t('site.name')}`,
    outputPath: pageFile(path),
    href: addresses.href(path),
    url: addresses.url(path),
    locale: site.locale,
    alternates: alternatesOf(sites, site.locale, pathIn),
    defaultUrl: addresses.url(''),
    isIndexed: true,
    t,
    homeHref,
    navigation: navigationFrom(site, path),
    breadcrumbs:
      path === homePath(site)
        ? []
        : [{ text: home?.shortTitle ?? home?.title ?? t('site.name'), href: homeHref }, ...parents],
    footerLinks: footerFrom(site, path),
    ...neighboursOf(site, path),
    asOfText: site.asOfText,
  }
}

function guidancePage(
  sites: Sites,
  site: LocaleSite,
  document: GuidanceDocument,
  targets: LinkTargets,
): GuidancePage {
  const sibling = (other: LocaleSite): string | undefined => {
    const found = other.documents.find(({ id }) => id === document.id)
    return found && documentPath(found)
  }
  const { title, description } = document.frontMatter
  return {
    kind: 'guidance',
    ...framePage(sites, site, {
      title,
      description,
      path: documentPath(document),
      pathIn: sibling,
    }),
    id: document.id,
    isHome: isHome(document),
    body: renderBody(document, targets, site.translator.t),
    ...reviewOf(sites, site, document),
    contents: isHome(document) ? [] : contentsOf(document, site),
    ...(document.frontMatter.appendix === 'statements'
      ? { statementTable: statementTable(site) }
      : {}),
  }
}

const contentsOf = (document: GuidanceDocument, { translator: { t } }: LocaleSite) => [
  ...pageContents(document),
  ...(document.frontMatter.appendix === 'statements'
    ? [{ id: 'statements', text: t('site.statements.title') }]
    : []),
]

/** A translation shows when it was reviewed and, where it may lag behind its source, leads there. */
function reviewOf(
  sites: Sites,
  site: LocaleSite,
  { id }: GuidanceDocument,
): Pick<GuidancePage, 'reviewedText' | 'newerSource'> {
  const translation = site.translations.get(id)
  const { addresses, documents } = sites[sourceLocale]
  const source = documents.find((other) => other.id === id)
  if (!translation || !source) return {}
  const { reviewed, isCurrent } = translation
  return {
    ...(reviewed === undefined
      ? {}
      : {
          reviewedText: site.translator.t('site.translation.reviewed', {
            date: formatDate(reviewed, site.locale),
          }),
        }),
    ...(isCurrent
      ? {}
      : {
          newerSource: {
            title: source.frontMatter.title,
            href: addresses.href(documentPath(source)),
            locale: source.locale,
          },
        }),
  }
}

function noticesPage(sites: Sites, site: LocaleSite): NoticesPage {
  const { title, description } = site.sections.notices
  const pathIn = (other: LocaleSite): string => sectionPath(other, 'notices')
  return {
    kind: 'notices',
    ...framePage(sites, site, { title, description, path: pathIn(site), pathIn }),
    notices: site.notices.map((notice) => ({
      title: notice.title,
      description: notice.description,
      href: site.addresses.href(noticePath(site, notice)),
      audience: audienceText(site, notice),
    })),
  }
}

const audienceText = ({ translator: { t } }: LocaleSite, { audience }: NoticeEntry): string =>
  audience === 'citizen' ? t('site.audience.citizen') : t('site.audience.lra')

function noticePage(sites: Sites, site: LocaleSite, notice: NoticeEntry): NoticePage {
  const { addresses, locale } = site
  const sibling = (other: LocaleSite): string | undefined => {
    const found = other.notices.find(({ id }) => id === notice.id)
    return found && noticePath(other, found)
  }
  const { t } = site.translator
  const file = (kind: 'html' | 'text' | 'eml'): Download => ({
    href: addresses.href(notice.downloads[kind]),
    size: fileSize(textBytes(notice[kind]), locale),
  })
  const slotExample = /\{\{[\w.]+\}\}/.exec(notice.text)?.[0]
  const parent = {
    text: site.sections.notices.title,
    href: addresses.href(sectionPath(site, 'notices')),
  }
  const { title, description } = notice
  return {
    kind: 'notice',
    ...framePage(sites, site, {
      title,
      description,
      path: noticePath(site, notice),
      pathIn: sibling,
      parents: [parent],
    }),
    id: notice.id,
    audience: audienceText(site, notice),
    subject: notice.subject,
    preheader: notice.preheader,
    text: notice.text,
    ...(slotExample === undefined ? {} : { slotExample }),
    mailHref: addresses.href(notice.downloads.html),
    downloads: [
      { ...file('eml'), name: t('site.download.eml'), use: t('site.download.eml.use') },
      { ...file('html'), name: t('site.download.html'), use: t('site.download.html.use') },
      { ...file('text'), name: t('site.download.text'), use: t('site.download.text.use') },
    ],
  }
}

function lettersPage(sites: Sites, site: LocaleSite): LettersPage {
  const { title, description } = site.sections.letters
  const pathIn = (other: LocaleSite): string => sectionPath(other, 'letters')
  const version = (letter: LetterEntry): LetterVersion => ({
    locale: letter.locale,
    name: localeNames[letter.locale],
    title: letter.title,
    linkText: sites[letter.locale].translator.t('site.pair', {
      label: localeNames[letter.locale],
      value: letter.title,
    }),
    download: {
      href: site.addresses.href(letter.downloads.pdf.path),
      size: fileSize(letter.downloads.pdf.bytes, site.locale),
    },
    pages: letter.pages,
  })
  const others = (letter: LetterEntry): readonly LetterVersion[] =>
    locales
      .filter((locale) => locale !== site.locale)
      .flatMap((locale) => sites[locale].letters.filter(({ id }) => id === letter.id))
      .map(version)
  return {
    kind: 'letters',
    ...framePage(sites, site, { title, description, path: pathIn(site), pathIn }),
    letters: site.letters.map((letter): Letter => ({
      id: letter.id,
      slug: letter.slug,
      title: letter.title,
      description: letter.description,
      own: version(letter),
      others: others(letter),
    })),
  }
}

function glossaryPage(sites: Sites, site: LocaleSite): GlossaryPage {
  const { title, description } = site.sections.glossary
  const pathIn = (other: LocaleSite): string => sectionPath(other, 'glossary')
  return {
    kind: 'glossary',
    ...framePage(sites, site, { title, description, path: pathIn(site), pathIn }),
    terms: glossaryEntries(site.glossary, site.translator),
  }
}

function sitemapPage(sites: Sites, site: LocaleSite): SitemapPage {
  const { title, description } = site.sections.sitemap
  const pathIn = (other: LocaleSite): string => sectionPath(other, 'sitemap')
  const path = pathIn(site)
  return {
    kind: 'sitemap',
    ...framePage(sites, site, { title, description, path, pathIn }),
    groups: siteMapGroups(site, path),
  }
}
