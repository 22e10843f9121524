import type { Document, Link } from '../../../content/document.ts'
import type { Project } from '../../../content/project.ts'
import { visitBlocks } from '../../../content/visit.ts'
import type { Locale } from '../../../domain/locale.ts'
import { compareItems, type Item } from '../compare.ts'
import type { Fault, PairCheck } from '../parity-check.ts'
import { counted, type Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'
import { neutralAddress } from '../values.ts'
import { compareAddresses } from './web-addresses.ts'

export const links: PairCheck = {
  kind: 'pair',
  id: 'links',
  summary: 'the same links, each to the page in its own language',
  severity: 'error',
  check: ({ source, translation }, project) => {
    const [own, other] = [linksOf(source), linksOf(translation)]
    if (own.length + other.length === 0) return []
    const pages = differentPages(source, translation, project)
    return [
      ...pages,
      ...otherLanguages(translation).filter(({ range }) =>
        pages.every((fault) => fault.range !== range),
      ),
      ...compareAddresses(
        [addressItems(source), source.locale],
        [addressItems(translation), translation.locale],
        'link to',
      ),
      ...differentTitles(own, other),
    ]
  },
}

const linksOf = (piece: Piece): readonly Link[] =>
  piece.nodes.filter((node): node is Link => node.type === 'link')

/** `../faq/nl.md#…` and `#…`: a page of this site, its locale and a heading there. */
const pagePattern = /^(?:(?<folder>.*\/)?(?<locale>[a-z]{2})\.md)?(?<anchor>#.*)?$/

const isPage = ({ href }: Link): boolean => href !== '' && pagePattern.test(href)

const addressItems = (piece: Piece): readonly Item[] =>
  linksOf(piece)
    .filter((link) => !isPage(link))
    .map(({ href, range }) => ({ value: neutralAddress(href, piece.locale), shown: href, range }))

function differentPages(source: Piece, translation: Piece, project: Project): readonly Fault[] {
  const items = (piece: Piece): readonly Item[] =>
    linksOf(piece)
      .filter(isPage)
      .map(({ href, range }) => ({
        value: neutralPage(href, piece, project),
        shown: href,
        range,
      }))
  // A dead link of the source is reported as such; nobody should copy it.
  if (linksOf(source).some((link) => isPage(link) && !exists(link.href, source, project))) return []
  return compareItems(items(source), items(translation), {
    name: 'link to',
    note: 'A link leads to the same page, and the same heading there, in every language.',
    write: ({ shown }) => localPage(shown, source, translation.locale, project),
  })
}

/** @example neutralPage('../faq/fr.md#le-token', …) // '../faq/{locale}.md#3': the fourth heading there */
function neutralPage(href: string, piece: Piece, project: Project): string {
  const { folder = '', locale, anchor } = pagePattern.exec(href)?.groups ?? {}
  const page = locale === undefined ? '' : `${folder}{locale}.md`
  if (anchor === undefined) return page
  const index = anchorsOf(targetPath(href, piece.path), project).indexOf(anchor.slice(1))
  return `${page}#${index < 0 ? anchor : index}`
}

/** The same page and heading in another locale. */
function localPage(href: string, source: Piece, locale: Locale, project: Project): string {
  const page = href.replace(/[a-z]{2}\.md(?=#|$)/, `${locale}.md`)
  const at = page.indexOf('#')
  if (at < 0) return page
  const path = targetPath(href, source.path)
  const index = anchorsOf(path, project).indexOf(page.slice(at + 1))
  const anchors = anchorsOf(path.replace(/[a-z]{2}\.md$/, `${locale}.md`), project)
  return `${page.slice(0, at)}#${anchors[index] ?? page.slice(at + 1)}`
}

/** The path of a linked page; an anchor alone stays on its own page. */
function targetPath(href: string, from: string): string {
  const path = href.replace(/#.*$/, '')
  if (path === '') return from
  const folders = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') folders.pop()
    else if (part !== '.') folders.push(part)
  }
  return folders.join('/')
}

function exists(href: string, piece: Piece, project: Project): boolean {
  const path = targetPath(href, piece.path)
  const at = href.indexOf('#')
  return (
    documentsOf(project).has(path) &&
    (at < 0 || anchorsOf(path, project).includes(href.slice(at + 1)))
  )
}

const documentsOf = readOnce(
  ({ documents }: Project): ReadonlyMap<string, Document> =>
    new Map(documents.map((document) => [document.path, document])),
)

/** Anchors of a document's headings in their order, the same in every locale; none for a page that is not there. */
function anchorsOf(path: string, project: Project): readonly string[] {
  const anchors: string[] = []
  visitBlocks(documentsOf(project).get(path)?.blocks ?? [], {
    block: (block) => {
      if (block.type === 'heading') anchors.push(block.id)
    },
  })
  return anchors
}

const otherLanguages = (translation: Piece): readonly Fault[] =>
  linksOf(translation).flatMap(({ href, range }): readonly Fault[] => {
    const { locale } = pagePattern.exec(href)?.groups ?? {}
    if (locale === undefined || locale === translation.locale) return []
    const expected = href.replace(/[a-z]{2}\.md(?=#|$)/, `${translation.locale}.md`)
    return [
      {
        range,
        message: `Unexpected link to \`${href}\`, expected \`${expected}\``,
        actual: href,
        expected,
        note: 'A reader stays in one language; the switcher on every page leads to the others.',
      },
    ]
  })

/** The words that a link shows on hover: there or not, and translated. */
function differentTitles(own: readonly Link[], other: readonly Link[]): readonly Fault[] {
  const titles = own.flatMap(({ title }) => title ?? [])
  const titled = other.filter(({ title }) => title !== undefined)
  const note = 'The title of a link is text: every language has it, in its own words.'
  if (titles.length !== titled.length)
    return [
      {
        ...(titled[0] ? { range: titled[0].range } : {}),
        message: `Unexpected ${counted(titled.length, 'link title')}, expected ${titles.length} as in the source`,
        actual: titled.flatMap(({ title }) => title ?? []).join(', '),
        note,
      },
    ]
  return titled
    .filter(({ title = '' }) => titles.includes(title) && title.includes(' '))
    .map(({ title = '', range }) => ({
      range,
      message: `Unexpected link title \`${title}\` of the source, expected a translation`,
      actual: title,
      note,
    }))
}
