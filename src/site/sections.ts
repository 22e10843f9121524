/** The pages that no content file stands for: the lists of notices and letters, the glossary and the site map. */
import type { Locale } from '../domain/locale.ts'
import type { Translator } from '../i18n/translator.ts'

export const sectionIds = ['notices', 'letters', 'glossary', 'sitemap'] as const
export type SectionId = (typeof sectionIds)[number]

export interface Section {
  readonly id: SectionId
  readonly slug: string
  readonly title: string
  readonly description: string
}

export type Sections = Readonly<Record<SectionId, Section>>

/** Names and addresses come from the locale files. */
export const createSections = ({ t }: Translator): Sections => ({
  notices: {
    id: 'notices',
    slug: t('site.notices.slug'),
    title: t('site.notices.title'),
    description: t('site.notices.description'),
  },
  letters: {
    id: 'letters',
    slug: t('site.letters.slug'),
    title: t('site.letters.title'),
    description: t('site.letters.description'),
  },
  glossary: {
    id: 'glossary',
    slug: t('site.glossary.slug'),
    title: t('site.glossary.title'),
    description: t('site.glossary.description'),
  },
  sitemap: {
    id: 'sitemap',
    slug: t('site.sitemap.slug'),
    title: t('site.sitemap.title'),
    description: t('site.sitemap.description'),
  },
})

/** Where the string that holds a section's slug is. @example slugFile('nl') // 'locales/nl/site.json' */
export const slugFile = (locale: Locale): string => `locales/${locale}/site.json`
