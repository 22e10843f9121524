import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { locales } from '../../src/domain/locale.ts'
import { buildSite, type SiteInput, type SiteModel } from '../../src/site/model.ts'
import type { GuidancePage, SitePage } from '../../src/site/page.ts'
import { sampleDocument, sampleDocuments, sampleInput, withDocument } from './_sample.ts'

function modelOf(input: SiteInput): SiteModel {
  const { value, diagnostics } = buildSite(input)
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return value
}

const pageAt = (model: SiteModel, outputPath: string): SitePage => {
  const page = model.pages.find((candidate) => candidate.outputPath === outputPath)
  if (!page) throw new Error(`No page ${outputPath}`)
  return page
}

const guidanceAt = (model: SiteModel, outputPath: string): GuidancePage => {
  const page = pageAt(model, outputPath)
  if (page.kind !== 'guidance') throw new Error(`${outputPath} is a ${page.kind}`)
  return page
}

const model = modelOf(sampleInput)

describe('pages', () => {
  it('stand at the translated slug of their locale', () => {
    expect(model.pages.map((page) => `${page.kind} ${page.outputPath}`)).toEqual([
      'choice index.html',
      'not-found 404.html',
      ...locales.flatMap((locale) => [
        `guidance ${locale}/index.html`,
        `guidance ${locale}/counter-${locale}/index.html`,
        `guidance ${locale}/contact-${locale}/index.html`,
        `notices ${locale}/notices-${locale}/index.html`,
        `notice ${locale}/notices-${locale}/appointment-${locale}/index.html`,
        `letters ${locale}/letters-${locale}/index.html`,
        `glossary ${locale}/glossary-${locale}/index.html`,
        `sitemap ${locale}/sitemap-${locale}/index.html`,
      ]),
    ])
  })

  it('are titled with their own name and that of the site', () => {
    expect(guidanceAt(model, 'fr/counter-fr/index.html').documentTitle).toBe(
      'counter in fr – site.name',
    )
  })

  it('all show the date that the content speaks from, in words of their locale', () => {
    const dates = model.pages.flatMap((page) =>
      'asOfText' in page ? [page.asOfText] : page.sections.map((section) => section.asOfText),
    )
    expect(new Set(dates)).toEqual(
      new Set([
        '25\u00A0september 2020',
        '25\u00A0septembre 2020',
        '25.\u00A0September 2020',
        '25\u00A0September 2020',
      ]),
    )
  })

  it('list their sections when there are more than two', () => {
    expect(guidanceAt(model, 'nl/counter-nl/index.html').contents).toEqual([
      { id: 'steps', text: 'Steps' },
      { id: 'questions', text: 'Questions' },
      { id: 'more', text: 'More' },
    ])
    expect(guidanceAt(model, 'nl/contact-nl/index.html').contents).toEqual([])
  })
})

describe('a translation', () => {
  it('that may lag behind its source leads to it, and says when it was reviewed', () => {
    expect(guidanceAt(model, 'fr/counter-fr/index.html')).toMatchObject({
      reviewedText: 'site.translation.reviewed(date=26\u00A0novembre 2026)',
      newerSource: { title: 'counter in nl', href: '/nl/counter-nl/', locale: 'nl' },
    })
  })

  it('that was never reviewed leads to its source too', () => {
    const page = guidanceAt(model, 'en/contact-en/index.html')
    expect(page.reviewedText).toBeUndefined()
    expect(page.newerSource?.href).toBe('/nl/contact-nl/')
  })

  it('that is current says when it was reviewed, and leads nowhere', () => {
    const page = guidanceAt(model, 'de/counter-de/index.html')
    expect(page.reviewedText).toBe('site.translation.reviewed(date=26.\u00A0November 2026)')
    expect(page.newerSource).toBeUndefined()
  })

  it('is not what the source page is', () => {
    const page = guidanceAt(model, 'nl/counter-nl/index.html')
    expect([page.reviewedText, page.newerSource]).toEqual([undefined, undefined])
  })
})

describe('the language switcher', () => {
  it('leads to the same page in every locale', () => {
    expect(pageAt(model, 'de/notices-de/appointment-de/index.html').alternates).toEqual(
      locales.map((locale) => ({
        locale,
        name: { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' }[locale],
        href: `/${locale}/notices-${locale}/appointment-${locale}/`,
        url: `https://lra.example.org/${locale}/notices-${locale}/appointment-${locale}/`,
        isCurrent: locale === 'de',
      })),
    )
  })

  it('is the same on every sibling, and offers the language choice to all other readers', () => {
    for (const page of model.pages) {
      expect(page.defaultUrl).toBe('https://lra.example.org/')
      for (const alternate of page.alternates) {
        const sibling = model.pages.find((candidate) => candidate.url === alternate.url)
        expect(sibling?.alternates.map(({ url }) => url)).toEqual(
          page.alternates.map(({ url }) => url),
        )
      }
    }
  })

  it('leaves out a locale that lacks the page', () => {
    const documents = sampleDocuments.filter(
      ({ id, locale }) => !(id === 'contact' && locale === 'fr'),
    )
    const found = pageAt(modelOf({ ...sampleInput, documents }), 'nl/contact-nl/index.html')
    expect(found.alternates.map(({ locale }) => locale)).toEqual(['nl', 'de', 'en'])
  })
})

describe('addresses', () => {
  it('all start with the path that the site is served below', () => {
    const below = modelOf({ ...sampleInput, baseUrl: 'https://example.org/lra' })
    const home = guidanceAt(below, 'en/index.html')
    expect(home.href).toBe('/lra/en/')
    expect(home.url).toBe('https://example.org/lra/en/')
    expect(home.body).toContain('href="/lra/en/counter-en/#steps"')
    expect(home.body).toContain('href="/lra/en/notices-en/"')
    expect(below.assets.styleSheet).toBe('/lra/assets/site.css')
    expect(below.pages.every((page) => page.href.startsWith('/lra/'))).toBe(true)
  })
})

describe('neighbours', () => {
  it('follow the order of the guidance, then notices and letters', () => {
    const titles = (path: string) => {
      const page = pageAt(model, path)
      return 'navigation' in page ? [page.previous?.text, page.next?.text] : []
    }
    expect(titles('nl/index.html')).toEqual([undefined, undefined])
    expect(titles('nl/counter-nl/index.html')).toEqual([undefined, 'site.notices.title'])
    expect(titles('nl/notices-nl/index.html')).toEqual(['counter in nl', 'site.letters.title'])
    expect(titles('nl/letters-nl/index.html')).toEqual(['site.notices.title', undefined])
    expect(titles('nl/contact-nl/index.html')).toEqual([undefined, undefined])
  })
})

const faults: readonly {
  readonly name: string
  readonly input: SiteInput
  readonly expected: readonly Partial<Diagnostic>[]
}[] = [
  {
    name: 'a link to a document that does not exist',
    input: withDocument({
      id: 'contact',
      locale: 'nl',
      slug: 'contact-nl',
      order: 3,
      body: 'See [that](../nowhere/nl.md).',
    }),
    expected: [
      {
        code: 'content/broken-link',
        path: 'content/guidance/contact/nl.md',
        message: 'Unexpected link to `../nowhere/nl.md`, expected the file of another document',
        range: {
          start: { line: 8, column: 5, offset: 88 },
          end: { line: 8, column: 11, offset: 94 },
        },
      },
    ],
  },
  {
    name: 'a link to a document in another locale',
    input: withDocument({
      id: 'contact',
      locale: 'fr',
      slug: 'contact-fr',
      order: 3,
      body: '[x](../counter/nl.md#steps)',
    }),
    expected: [
      {
        message:
          'Unexpected link to `../counter/nl.md#steps` in a `fr` document, expected `../counter/fr.md#steps`',
        expected: '../counter/fr.md#steps',
      },
    ],
  },
  {
    name: 'an anchor that no heading has',
    input: withDocument({
      id: 'contact',
      locale: 'en',
      slug: 'contact-en',
      order: 3,
      body: '[x](../counter/en.md#step)',
    }),
    expected: [
      {
        message:
          'Unexpected anchor `#step`, expected a heading of `content/guidance/counter/en.md`',
        note: 'Its headings are `#steps`, `#questions`, `#more`.',
      },
    ],
  },
  {
    name: 'an anchor on a page without headings',
    input: withDocument({ id: 'home', locale: 'en', order: 1, body: '[x](../contact/en.md#step)' }),
    expected: [
      {
        message:
          'Unexpected anchor `#step`, expected a heading of `content/guidance/contact/en.md`',
        note: 'It has none.',
      },
    ],
  },
  {
    name: 'an address that is not safe',
    input: withDocument({
      id: 'contact',
      locale: 'en',
      slug: 'contact-en',
      order: 3,
      body: '[x](http://example.org)',
    }),
    expected: [
      {
        message:
          'Unexpected link to `http://example.org`, expected an address that starts with `https:`, `mailto:` or `tel:`',
      },
    ],
  },
  {
    name: 'two documents at one address',
    input: withDocument({ id: 'contact', locale: 'de', slug: 'counter-de', order: 3 }),
    expected: [
      {
        code: 'content/duplicate-slug',
        path: 'content/guidance/contact/de.md',
        message: 'Unexpected slug `counter-de`, expected one that is not taken in `de`',
        note: 'It is the address of `content/guidance/counter/de.md`.',
      },
    ],
  },
  {
    name: 'a document at the address of the notices',
    input: withDocument({ id: 'contact', locale: 'de', slug: 'notices-de', order: 3 }),
    expected: [
      { code: 'content/duplicate-slug', note: 'It is the address of `locales/de/site.json`.' },
    ],
  },
  {
    name: 'an order that differs from the source locale',
    input: withDocument({ id: 'contact', locale: 'en', slug: 'contact-en', order: 4 }),
    expected: [
      {
        code: 'content/order',
        path: 'content/guidance/contact/en.md',
        message: 'Unexpected order `4`, expected `3` as in `nl`',
      },
    ],
  },
  {
    name: 'an order that another document has',
    input: {
      ...sampleInput,
      documents: [
        ...sampleDocuments,
        ...locales.map((locale) => sampleDocument({ id: 'faq', locale, slug: 'faq', order: 2 })),
      ],
    },
    expected: [
      {
        code: 'content/order',
        path: 'content/guidance/faq/nl.md',
        note: 'It is the order of `content/guidance/counter/nl.md`.',
      },
    ],
  },
  {
    name: 'a second home page',
    input: withDocument({ id: 'contact', locale: 'en', order: 3 }),
    expected: [
      {
        code: 'content/front-matter',
        message: 'Missing `slug`, expected the last part of the page’s address',
      },
    ],
  },
  {
    name: 'no home page',
    input: { ...sampleInput, documents: sampleDocuments.filter(({ id }) => id === 'contact') },
    expected: [
      {
        code: 'content/front-matter',
        message: 'Missing home page, expected one guidance document without `slug`',
      },
    ],
  },
]

describe('content that does not add up', () => {
  for (const { name, input, expected } of faults) {
    it(`reports ${name}, and gives no site`, () => {
      const { value, diagnostics } = buildSite(input)
      expect(diagnostics).toHaveLength(expected.length)
      expect(diagnostics).toMatchObject(expected)
      expect(value).toBeUndefined()
    })
  }
})
