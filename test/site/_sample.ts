/** A miniature site: three guidance documents, a notice and a letter in four locales, with keys as their own strings. */
import type { GuidanceDocument } from '../../src/content/document.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import { locales, type Locale } from '../../src/domain/locale.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { LetterEntry, NoticeEntry, SiteInput } from '../../src/site/model.ts'

export interface SampleDocument {
  readonly id: string
  readonly locale: Locale
  readonly slug?: string
  readonly order: number
  readonly body?: string
}

export function sampleDocument({
  id,
  locale,
  slug,
  order,
  body = '',
}: SampleDocument): GuidanceDocument {
  const path = `content/guidance/${id}/${locale}.md`
  const front = [
    `title: ${id} in ${locale}`,
    `description: About ${id}.`,
    ...(slug ? [`slug: ${slug}`] : []),
    `order: ${order}`,
  ]
  const { value, diagnostics } = parseDocument(
    { kind: 'guidance', id, locale },
    path,
    `---\n${front.join('\n')}\n---\n\n${body}`,
  )
  if (value?.kind !== 'guidance')
    throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

const sampleTranslator = (locale: Locale): Translator => ({
  locale,
  t: (key, values = {}) => {
    if (key.endsWith('.slug')) return `${key.split('.')[1] ?? ''}-${locale}`
    const shown = Object.entries(values).map(([name, value]) => `${name}=${value}`)
    return shown.length === 0 ? key : `${key}(${shown.join(', ')})`
  },
})

const notice = (locale: Locale): NoticeEntry => ({
  id: 'appointment',
  locale,
  title: `Appointment in ${locale}`,
  description: 'About an appointment.',
  slug: `appointment-${locale}`,
  statements: ['S4', 'S11'],
  audience: 'citizen',
  subject: 'Your appointment',
  preheader: 'What to bring',
  text: 'Dear {{citizen.lastName}}',
  html: `<!doctype html><html lang="${locale}"><title>x</title><p>Dear {{citizen.lastName}}</p></html>`,
  eml: 'Subject: Your appointment\n',
  downloads: {
    html: `downloads/notices/appointment.${locale}.html`,
    text: `downloads/notices/appointment.${locale}.txt`,
    eml: `downloads/notices/appointment.${locale}.eml`,
  },
})

const letter = (locale: Locale): LetterEntry => ({
  id: 'code',
  locale,
  title: `Letter in ${locale}`,
  description: 'About a letter.',
  slug: `letter-${locale}`,
  statements: ['S4'],
  pages: 1,
  downloads: { pdf: { path: `downloads/letters/code.${locale}.pdf`, bytes: 24_600 } },
})

const bodies = {
  home: (locale: Locale) =>
    `Read [the counter](../counter/${locale}.md#steps), [notices](notices) and [letters](letters).\n`,
  counter: () =>
    '## Steps\n\n1. One\n\n## Questions\n\nNone.\n\n## More\n\nMail [us](mailto:desk@example.org).\n',
} as const

export const sampleDocuments: readonly GuidanceDocument[] = locales.flatMap((locale) => [
  sampleDocument({ id: 'home', locale, order: 1, body: bodies.home(locale) }),
  sampleDocument({
    id: 'counter',
    locale,
    slug: `counter-${locale}`,
    order: 2,
    body: bodies.counter(),
  }),
  sampleDocument({ id: 'contact', locale, slug: `contact-${locale}`, order: 3 }),
])

export const sampleInput: SiteInput = {
  asOf: '2020-09-25',
  baseUrl: 'https://lra.example.org/',
  statements: [],
  documents: sampleDocuments,
  translations: [
    { id: 'counter', locale: 'fr', isCurrent: false, reviewed: '2026-11-26' },
    { id: 'counter', locale: 'de', isCurrent: true, reviewed: '2026-11-26' },
    { id: 'contact', locale: 'en', isCurrent: false },
  ],
  notices: locales.map(notice),
  letters: locales.map(letter),
  translators: {
    nl: sampleTranslator('nl'),
    fr: sampleTranslator('fr'),
    de: sampleTranslator('de'),
    en: sampleTranslator('en'),
  },
}

/** The sample with one document put in the place of its namesake. */
export const withDocument = (document: SampleDocument): SiteInput => ({
  ...sampleInput,
  documents: sampleDocuments.map((known) =>
    known.id === document.id && known.locale === document.locale ? sampleDocument(document) : known,
  ),
})
