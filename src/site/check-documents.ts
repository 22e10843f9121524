/** What must hold between the documents of a site: one home page, one order, one address each. */
import type { GuidanceDocument } from '../content/document.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { locales, sourceLocale, type Locale } from '../domain/locale.ts'
import type { SiteInput } from './input.ts'
import { sectionIds, slugFile, type Sections } from './sections.ts'

export const checkDocuments = (
  input: SiteInput,
  sections: Readonly<Record<Locale, Sections>>,
): readonly Diagnostic[] => [
  ...locales.flatMap((locale) => checkHome(input.documents, locale)),
  ...checkOrder(input.documents),
  ...locales.flatMap((locale) => checkSlugs(input, sections[locale], locale)),
]

/** The document without a slug is the home page; the source locale says which one it is. */
function checkHome(documents: readonly GuidanceDocument[], locale: Locale): readonly Diagnostic[] {
  const homeId = documents.find(
    ({ frontMatter, locale: own }) => own === sourceLocale && frontMatter.slug === undefined,
  )?.id
  const own = documents.filter((document) => document.locale === locale)
  if (homeId === undefined) {
    if (locale !== sourceLocale || own.length === 0) return []
    return [
      {
        code: 'content/front-matter',
        severity: 'error',
        message: 'Missing home page, expected one guidance document without `slug`',
        path: 'content/guidance',
        locale,
      },
    ]
  }
  return own
    .filter(({ id, frontMatter }) => (id === homeId) !== (frontMatter.slug === undefined))
    .map((document) => ({
      code: 'content/front-matter',
      severity: 'error',
      message:
        document.id === homeId
          ? 'Unexpected `slug`, remove it: this document is the home page'
          : 'Missing `slug`, expected the last part of the page’s address',
      path: document.path,
      range: document.frontMatterRange('slug'),
      locale,
      note: `The home page, \`content/guidance/${homeId}\`, alone has no slug.`,
    }))
}

/** `order` is the same in every locale, and no two documents share one. */
function checkOrder(documents: readonly GuidanceDocument[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const fault = (document: GuidanceDocument, message: string, note: string): void => {
    found.push({
      code: 'content/order',
      severity: 'error',
      message,
      path: document.path,
      range: document.frontMatterRange('order'),
      locale: document.locale,
      actual: String(document.frontMatter.order),
      note,
    })
  }
  const source = new Map<string, number>()
  const owners = new Map<number, GuidanceDocument>()
  for (const document of documents.filter(({ locale }) => locale === sourceLocale)) {
    const { order } = document.frontMatter
    source.set(document.id, order)
    const owner = owners.get(order)
    if (owner)
      fault(
        document,
        `Unexpected order \`${order}\`, expected one that is not taken`,
        `It is the order of \`${owner.path}\`.`,
      )
    else owners.set(order, document)
  }
  for (const document of documents) {
    const expected = source.get(document.id)
    const { order } = document.frontMatter
    if (expected !== undefined && order !== expected) {
      fault(
        document,
        `Unexpected order \`${order}\`, expected \`${expected}\` as in \`${sourceLocale}\``,
        'Pages stand in the same order in every language.',
      )
    }
  }
  return found
}

interface Claim {
  readonly address: string
  readonly path: string
  readonly range?: Range
}

/** No two pages at one address. */
function checkSlugs(input: SiteInput, sections: Sections, locale: Locale): readonly Diagnostic[] {
  const inLocale = <T extends { readonly locale: Locale }>(entries: readonly T[]): readonly T[] =>
    entries.filter((entry) => entry.locale === locale)
  const claims: readonly Claim[] = [
    ...sectionIds.map((id) => ({ address: sections[id].slug, path: slugFile(locale) })),
    ...inLocale(input.documents).flatMap((document) => {
      const { slug } = document.frontMatter
      return slug === undefined
        ? []
        : [{ address: slug, path: document.path, range: document.frontMatterRange('slug') }]
    }),
    ...inLocale(input.notices).map(({ id, slug }) => ({
      address: `${sections.notices.slug}/${slug}`,
      path: `content/notices/${id}/${locale}.md`,
    })),
    ...inLocale(input.letters).map(({ id, slug }) => ({
      address: `${sections.letters.slug}/#${slug}`,
      path: `content/letters/${id}/${locale}.md`,
    })),
  ]
  const owners = new Map<string, Claim>()
  return claims.flatMap((claim): readonly Diagnostic[] => {
    const owner = owners.get(claim.address)
    if (!owner) {
      owners.set(claim.address, claim)
      return []
    }
    return [
      {
        code: 'content/duplicate-slug',
        severity: 'error',
        message: `Unexpected slug \`${claim.address.split(/[/#]/).at(-1) ?? ''}\`, expected one that is not taken in \`${locale}\``,
        path: claim.path,
        ...(claim.range ? { range: claim.range } : {}),
        locale,
        actual: claim.address,
        note: `It is the address of \`${owner.path}\`.`,
      },
    ]
  })
}
