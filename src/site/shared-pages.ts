/** The two pages that speak every language: the language choice, and the answer to an unknown address. */
import { localeNames, locales, sourceLocale, type Locale } from '../domain/locale.ts'
import { pageFile } from './addresses.ts'
import { alternatesOf } from './local-pages.ts'
import { homePath, sectionPath, type LocaleSite } from './locale-site.ts'
import type { ChoicePage, LanguageSection, NotFoundPage, SitePage } from './page.ts'

type Sites = Readonly<Record<Locale, LocaleSite>>

export const sharedPages = (sites: Sites): readonly SitePage[] => [
  choicePage(sites),
  notFoundPage(sites),
]

const languageSections = (sites: Sites): readonly LanguageSection[] =>
  locales.map((locale) => {
    const site = sites[locale]
    return {
      locale,
      name: localeNames[locale],
      homeHref: site.addresses.href(homePath(site)),
      sitemapHref: site.addresses.href(sectionPath(site, 'sitemap')),
      asOfText: site.asOfText,
      t: site.translator.t,
    }
  })

/** A text in every language, for places that take no markup. */
const inEveryLanguage = (sites: Sites, text: (site: LocaleSite) => string): string =>
  [...new Set(locales.map((locale) => text(sites[locale])))].join(' · ')

function choicePage(sites: Sites): ChoicePage {
  const { addresses, translator } = sites[sourceLocale]
  const title = inEveryLanguage(sites, (site) => site.translator.t('site.choice.title'))
  return {
    kind: 'choice',
    title,
    description: inEveryLanguage(sites, (site) => site.translator.t('site.name')),
    documentTitle: `${translator.t('site.shortName')} – ${title}`,
    outputPath: pageFile(''),
    href: addresses.href(''),
    url: addresses.url(''),
    locale: sourceLocale,
    alternates: alternatesOf(sites, undefined, homePath),
    defaultUrl: addresses.url(''),
    isIndexed: true,
    t: translator.t,
    sections: languageSections(sites),
  }
}

function notFoundPage(sites: Sites): NotFoundPage {
  const { addresses, translator } = sites[sourceLocale]
  const title = inEveryLanguage(sites, (site) => site.translator.t('site.notFound.title'))
  return {
    kind: 'not-found',
    title,
    description: title,
    documentTitle: `404 – ${translator.t('site.shortName')}`,
    outputPath: '404.html',
    href: addresses.href('404.html'),
    url: addresses.url('404.html'),
    locale: sourceLocale,
    alternates: [],
    defaultUrl: addresses.url(''),
    isIndexed: false,
    t: translator.t,
    sections: languageSections(sites),
  }
}
