/** The whole site as data: every page with its address, its neighbours and its content. */
import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts'
import { localeRecord } from '../domain/locale.ts'
import { createAddresses, type Addresses } from './addresses.ts'
import { checkDocuments } from './check-documents.ts'
import type { SiteInput } from './input.ts'
import { checkLinks } from './links.ts'
import { localPages } from './local-pages.ts'
import { createLocaleSite } from './locale-site.ts'
import type { SiteAssets, SiteModel } from './page.ts'
import { sharedPages } from './shared-pages.ts'
import { linkTargets } from './targets.ts'

export type { GuidanceTranslation, LetterEntry, NoticeEntry, SiteInput } from './input.ts'
export type { SiteModel } from './page.ts'

/** Slugs, order and links that do not add up are errors; there is a value only without them. */
export function buildSite(input: SiteInput): Outcome<SiteModel> {
  const addresses = createAddresses(input.baseUrl)
  const sites = localeRecord((locale) => createLocaleSite(input, locale, addresses))
  const sections = localeRecord((locale) => sites[locale].sections)
  const targets = linkTargets(sites)
  const diagnostics = [
    ...checkDocuments(input, sections),
    ...input.documents.flatMap((document) => checkLinks(document, targets)),
  ]
  if (hasErrors(diagnostics)) return { diagnostics }
  const model: SiteModel = {
    asOf: input.asOf,
    baseUrl: addresses.baseUrl,
    pathPrefix: addresses.pathPrefix,
    assets: siteAssets(addresses),
    pages: [...sharedPages(sites), ...localPages(sites, targets)],
  }
  return { value: model, diagnostics }
}

/** Where `io` puts the files that every page needs. */
export const assetPaths = {
  styleSheet: 'assets/site.css',
  script: 'assets/site.js',
  icon: 'assets/icon.svg',
  fonts: [
    'assets/fonts/atkinson-hyperlegible-next-400.woff2',
    'assets/fonts/atkinson-hyperlegible-next-700.woff2',
  ],
} as const

const siteAssets = ({ href }: Addresses): SiteAssets => ({
  styleSheet: href(assetPaths.styleSheet),
  script: href(assetPaths.script),
  icon: href(assetPaths.icon),
  fonts: assetPaths.fonts.map(href),
})
