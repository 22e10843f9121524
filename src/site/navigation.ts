/** Where a reader can go from a page: navigation, breadcrumbs, the page before and after, the footer. */
import type { GuidanceDocument } from '../content/document.ts'
import { documentPath, isHome, noticePath, sectionPath, type LocaleSite } from './locale-site.ts'
import type { NavigationGroup, PageLink } from './page.ts'
import type { SectionId } from './sections.ts'

/** Documents whose links stand in the footer of every page. */
const footerDocuments: readonly string[] = ['contact', 'accessibility', 'about']
/** Of these, the ones that are not in the navigation as well. */
const footerOnlyDocuments: readonly string[] = ['accessibility', 'about']

interface PlainLink {
  readonly text: string
  readonly path: string
}

const documentLink = (document: GuidanceDocument): PlainLink => ({
  text: document.frontMatter.shortTitle ?? document.frontMatter.title,
  path: documentPath(document),
})

const sectionLink = (site: LocaleSite, id: SectionId): PlainLink => ({
  text: site.sections[id].title,
  path: sectionPath(site, id),
})

/** Marks the page that the reader is on. */
const linksFrom = (
  site: LocaleSite,
  currentPath: string,
  links: readonly PlainLink[],
): readonly PageLink[] =>
  links.map(({ text, path }) => ({
    text,
    href: site.addresses.href(path),
    isCurrent: path === currentPath,
  }))

export function navigationFrom(site: LocaleSite, currentPath: string): readonly NavigationGroup[] {
  const guidance = site.documents.filter(({ id }) => !footerOnlyDocuments.includes(id))
  return [
    {
      title: site.translator.t('site.navigation.guidance'),
      links: linksFrom(site, currentPath, [
        ...guidance.map(documentLink),
        sectionLink(site, 'glossary'),
      ]),
    },
    {
      title: site.translator.t('site.navigation.ready'),
      links: linksFrom(site, currentPath, [
        sectionLink(site, 'notices'),
        sectionLink(site, 'letters'),
      ]),
    },
  ]
}

export const footerFrom = (site: LocaleSite, currentPath: string): readonly PageLink[] =>
  linksFrom(site, currentPath, [
    ...footerDocuments.flatMap((wanted) =>
      site.documents.filter(({ id }) => id === wanted).map(documentLink),
    ),
    sectionLink(site, 'sitemap'),
  ])

export interface Neighbours {
  readonly previous?: PageLink
  readonly next?: PageLink
}

/** The guidance is one reading, from the first chapter to the notices and letters; other pages have no neighbours. */
export function neighboursOf(site: LocaleSite, currentPath: string): Neighbours {
  const chapters = site.documents.filter(
    (document) => !isHome(document) && !footerDocuments.includes(document.id),
  )
  const sequence = linksFrom(site, currentPath, [
    ...chapters.map(documentLink),
    sectionLink(site, 'notices'),
    sectionLink(site, 'letters'),
  ])
  const at = sequence.findIndex((link) => link.isCurrent)
  if (at < 0) return {}
  const [previous, next] = [sequence[at - 1], sequence[at + 1]]
  return { ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}

/** Every page, for the site map. */
export function siteMapGroups(site: LocaleSite, currentPath: string): readonly NavigationGroup[] {
  const { t } = site.translator
  const own = linksFrom(site, currentPath, [sectionLink(site, 'sitemap')])
  const [guidance, ready] = navigationFrom(site, currentPath)
  const footer = footerFrom(site, currentPath)
  const known = new Set(guidance?.links.map((link) => link.href))
  const about = footer.filter((link) => !known.has(link.href) && link.href !== own[0]?.href)
  const notices = linksFrom(
    site,
    currentPath,
    site.notices.map((notice) => ({ text: notice.title, path: noticePath(site, notice) })),
  )
  const letters = site.letters.map((letter) => ({
    text: letter.title,
    href: `${site.addresses.href(sectionPath(site, 'letters'))}#${letter.slug}`,
    isCurrent: false,
  }))
  const [noticeList, letterList] = ready?.links ?? []
  return [
    ...(guidance ? [guidance] : []),
    ...(noticeList ? [{ title: noticeList.text, links: [noticeList, ...notices] }] : []),
    ...(letterList ? [{ title: letterList.text, links: [letterList, ...letters] }] : []),
    { title: t('site.footer.label'), links: about },
  ]
}
