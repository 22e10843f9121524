/** Every page that content may link to, by the name that content knows it by. */
import { localeRecord, type Locale } from '../domain/locale.ts'
import { headingIds } from './body.ts'
import type { LinkTarget, LinkTargets } from './links.ts'
import { documentPath, noticePath, sectionPath, type LocaleSite } from './locale-site.ts'

export const linkTargets = (sites: Readonly<Record<Locale, LocaleSite>>): LinkTargets =>
  localeRecord((locale) => targetsOf(sites[locale]))

/** A notice has a page of its own; a letter is a section of the letters page. */
function targetsOf(site: LocaleSite): ReadonlyMap<string, LinkTarget> {
  const { href } = site.addresses
  const noAnchors: ReadonlySet<string> = new Set()
  return new Map<string, LinkTarget>([
    ...site.documents.map((document): [string, LinkTarget] => [
      document.path,
      { href: href(documentPath(document)), anchors: headingIds(document) },
    ]),
    ['notices', { href: href(sectionPath(site, 'notices')), anchors: noAnchors }],
    [
      'letters',
      {
        href: href(sectionPath(site, 'letters')),
        anchors: new Set(site.letters.map(({ slug }) => slug)),
      },
    ],
    ...site.notices.map((notice): [string, LinkTarget] => [
      `content/notices/${notice.id}/${notice.locale}.md`,
      { href: href(noticePath(site, notice)), anchors: noAnchors },
    ]),
    ...site.letters.map((letter): [string, LinkTarget] => [
      `content/letters/${letter.id}/${letter.locale}.md`,
      { href: `${href(sectionPath(site, 'letters'))}#${letter.slug}`, anchors: noAnchors },
    ]),
  ])
}
