/** The glossary as one locale's page shows it: in that locale's alphabet, with the names in the others. */
import type { Glossary, Term, TermName, TermSource } from '../domain/glossary.ts'
import { localeNames, locales, type Locale } from '../domain/locale.ts'
import type { Translator } from '../i18n/translator.ts'
import type { GlossaryEntry } from './page.ts'

export function glossaryEntries(
  glossary: Glossary,
  { locale, t }: Translator,
): readonly GlossaryEntry[] {
  const { compare } = new Intl.Collator(locale)
  return glossary.map((term) => entryOf(term, locale, t)).sort((a, b) => compare(a.name, b.name))
}

const entryOf = (
  { id, names, definition, sources, avoid }: Term,
  locale: Locale,
  t: Translator['t'],
): GlossaryEntry => ({
  id,
  ...names[locale],
  ...(definition ? { definition: definition[locale] } : {}),
  others: locales
    .filter((other) => other !== locale)
    .map((other) => ({
      locale: other,
      language: localeNames[other],
      name: withArticle(names[other]),
    })),
  avoid: avoid[locale].map(({ words, instead, why }) => ({
    words,
    advice: `${t('site.glossary.instead', { name: instead })} ${why}`,
  })),
  sources: sources
    .filter((source) => source.locales?.includes(locale) ?? true)
    .map((source) => sourceOf(source, t)),
})

/** @example withArticle({ name: 'token', article: 'het', forms: [] }) // 'token (het)' */
const withArticle = ({ name, article }: TermName): string =>
  article === undefined ? name : `${name} (${article})`

/** The circular has no address of its own; a page is called by its host. */
const sourceOf = (
  { url, sureness }: TermSource,
  t: Translator['t'],
): GlossaryEntry['sources'][number] => ({
  text:
    url === undefined ? t('site.glossary.circular') : new URL(url).hostname.replace(/^www\./, ''),
  ...(url === undefined ? {} : { href: url }),
  // The circular is surer than any page; where it counts less, the words are a translation, and the text says so.
  ...(sureness === 'M' && url !== undefined ? { note: t('site.glossary.secondary') } : {}),
})
