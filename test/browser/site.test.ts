import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { source as axeSource, type AxeResults } from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localeNames, locales, type Locale } from '../../src/domain/locale.ts'
import { buildOnce, openBrowser, serveFolder, type BuiltSite, type Server } from './_built-site.ts'

let site: BuiltSite
let server: Server
let browser: Browser
/** One page of each kind, by locale and kind. */
let pages: Readonly<Record<Locale, Readonly<Record<string, string>>>>

const kinds = [
  'choice',
  'home',
  'steps',
  'phrases',
  'table',
  'questions',
  'notices',
  'notice',
  'letters',
  'glossary',
  'sitemap',
  'not found',
] as const

beforeAll(async () => {
  site = await buildOnce()
  server = await serveFolder(site.folder)
  browser = await openBrowser()
  pages = {
    nl: await findPages('nl'),
    fr: await findPages('fr'),
    de: await findPages('de'),
    en: await findPages('en'),
  }
}, 180_000)

afterAll(async () => {
  await browser.close()
  await server.close()
  await site.dispose()
})

interface Visit {
  readonly page: Page
  /** What the console said, what failed, and what left the origin. */
  readonly complaints: readonly string[]
}

/** Opens a page in a fresh context and closes it after the visit. */
async function visit(
  path: string,
  look: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options)
  const complaints: string[] = []
  try {
    await keepInside(context, complaints)
    const page = await context.newPage()
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        complaints.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
    await page.goto(`${server.origin}${path}`)
    await look({ page, complaints })
  } finally {
    await context.close()
  }
}

const keepInside = (context: BrowserContext, complaints: string[]): Promise<unknown> =>
  context.route('**/*', (route) => {
    const url = route.request().url()
    if (url.startsWith(server.origin)) return route.continue()
    complaints.push(`request to ${url}`)
    return route.abort()
  })

/** One page of each kind in a locale, found the way a reader finds it. */
async function findPages(locale: Locale): Promise<Readonly<Record<string, string>>> {
  const home = `/${locale}/`
  let found: Readonly<Record<string, string>> = {}
  await visit(home, async ({ page }) => {
    const hrefs = (selector: string): Promise<readonly string[]> =>
      page
        .locator(selector)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const [, , steps = '', phrases = '', , table = '', , , questions = ''] =
      await hrefs('.menu__link')
    const [glossary = '', notices = '', letters = ''] = (await hrefs('.menu__link')).slice(-3)
    const sitemap = (await hrefs('.site-footer__links a')).at(-1) ?? ''
    await page.goto(`${server.origin}${notices}`)
    const [notice = ''] = await hrefs('.card__title a')
    found = {
      choice: '/',
      home,
      steps,
      phrases,
      table,
      questions,
      notices,
      notice,
      letters,
      glossary,
      sitemap,
      'not found': '/no-such-page/',
    }
  })
  return found
}

describe.each(locales)('in %s', (locale) => {
  it('the home page opens without complaint, in its own language', async () => {
    await visit(`/${locale}/`, async ({ page, complaints }) => {
      expect(await page.getAttribute('html', 'lang')).toBe(locale)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator('.govuk-language-navigation [aria-current]').innerText()).toBe(
        localeNames[locale],
      )
      expect(complaints).toEqual([])
    })
  })

  it('the language switcher stays on the same page, there and back', async () => {
    await visit(`/${locale}/`, async ({ page }) => {
      for (const kind of ['home', 'steps', 'notice', 'letters', 'glossary', 'sitemap']) {
        await page.goto(`${server.origin}${pages[locale][kind] ?? ''}`)
        for (const other of [...locales.filter((candidate) => candidate !== locale), locale]) {
          await page.getByRole('link', { name: localeNames[other], exact: true }).click()
          expect(await page.getAttribute('html', 'lang')).toBe(other)
          expect([kind, new URL(page.url()).pathname]).toEqual([kind, pages[other][kind]])
        }
      }
    })
  })

  it('the first Tab reaches the skip link, which leads to the content', async () => {
    await visit(`/${locale}/`, async ({ page }) => {
      await page.keyboard.press('Tab')
      const skipLink = page.locator(':focus')
      expect(await skipLink.getAttribute('href')).toBe('#main-content')
      expect((await skipLink.boundingBox())?.height).toBeGreaterThan(20)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main-content')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe(
        'main-content',
      )
    })
  })

  it('no page scrolls sideways at 320 pixels, and none complains', async () => {
    await visit(
      `/${locale}/`,
      async ({ page, complaints }) => {
        for (const kind of kinds.filter((candidate) => candidate !== 'not found')) {
          await page.goto(`${server.origin}${pages[locale][kind] ?? ''}`)
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect([kind, overflow]).toEqual([kind, 0])
        }
        expect(complaints).toEqual([])
      },
      { viewport: { width: 320, height: 640 } },
    )
  })
})

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(kinds)('axe finds nothing on the page of kind %s', async (kind) => {
    const locale =
      locales[(kinds.indexOf(kind) + (colorScheme === 'dark' ? 1 : 0)) % locales.length] ?? 'nl'
    await visit(
      pages[locale][kind] ?? '',
      async ({ page }) => {
        expect(await runAxe(page)).toEqual([])
      },
      { colorScheme },
    )
  })
})

/** Rules of WCAG 2.2 AA and good practice; the mail in its frame is tested with the notices. */
async function runAxe(page: Page): Promise<readonly string[]> {
  // Run from outside the page's own policy, which rightly forbids inline scripts.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((): Promise<AxeResults> =>
    Reflect.get(globalThis, 'axe').run(document, { iframes: false }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}

describe('the menu', () => {
  it('is open beside the content, and its links can be reached by keyboard', async () => {
    await visit(
      '/nl/',
      async ({ page }) => {
        const link = page.locator('.menu__link').nth(1)
        expect(await link.isVisible()).toBe(true)
        expect(await page.locator('.menu__button').isVisible()).toBe(false)
        for (
          let count = 0;
          count < 20 && !(await link.evaluate((element) => element === document.activeElement));
          count += 1
        ) {
          await page.keyboard.press('Tab')
        }
        await page.keyboard.press('Enter')
        await page.waitForURL('**/nl/*/')
        expect(await page.locator('.menu__link[aria-current=page]').count()).toBe(1)
      },
      { viewport: { width: 1280, height: 800 } },
    )
  })

  it('unfolds on a small screen', async () => {
    await visit(
      '/fr/',
      async ({ page }) => {
        const link = page.locator('.menu__link').nth(1)
        expect(await link.isVisible()).toBe(false)
        await page.locator('.menu__button').press('Enter')
        expect(await link.isVisible()).toBe(true)
      },
      { viewport: { width: 360, height: 640 } },
    )
  })
})

describe('ready-made phrases', () => {
  it('can be copied word for word, and the button says so', async () => {
    await visit(
      pages.nl['phrases'] ?? '',
      async ({ page, complaints }) => {
        const phrase = page.locator('.phrase').first()
        const button = phrase.getByRole('button')
        const name = await button.innerText()
        await button.click()
        await phrase.getByRole('status').filter({ hasText: /./ }).waitFor()
        expect(await button.innerText()).not.toBe(name)
        const copied = await page.evaluate(() => navigator.clipboard.readText())
        expect(copied).toBe((await phrase.locator('blockquote').innerText()).trim())
        expect(complaints).toEqual([])
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    )
  })

  it('are there without scripts', async () => {
    await visit(
      pages.de['phrases'] ?? '',
      async ({ page }) => {
        expect(await page.locator('.phrase').count()).toBeGreaterThan(3)
        expect(await page.locator('.phrase__copy').count()).toBe(0)
      },
      { javaScriptEnabled: false },
    )
  })
})

describe('a notice', () => {
  it.each(locales)('shows the mail in %s, which asks nothing of another origin', async (locale) => {
    await visit(pages[locale]['notice'] ?? '', async ({ page, complaints }) => {
      const frame = page.locator('iframe')
      await frame.scrollIntoViewIfNeeded()
      const mail = page.frameLocator('iframe')
      await mail.locator('h1').first().waitFor()
      expect(await mail.locator('html').getAttribute('lang')).toBe(locale)
      expect(complaints).toEqual([])
    })
  })
})

describe('the glossary', () => {
  it.each(locales)(
    'in %s leads to each term, and marks each name with its language',
    async (locale) => {
      await visit(pages[locale]['glossary'] ?? '', async ({ page, complaints }) => {
        const anchors = await page
          .locator('.contents a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1)))
        const ids = await page
          .locator('.term__name')
          .evaluateAll((headings) => headings.map((heading) => heading.id))
        expect(anchors).toEqual(ids)
        await page.locator('.contents a[href="#token"]').click()
        expect(await page.locator('#token').evaluate((heading) => heading.matches(':target'))).toBe(
          true,
        )
        for (const other of locales.filter((candidate) => candidate !== locale))
          expect(await page.locator(`.term__rows > [lang=${other}]`).count()).toBe(ids.length)
        expect(complaints).toEqual([])
      })
    },
  )
})

describe('on paper', () => {
  it('there is the text, the addresses of links and of the page, and no navigation', async () => {
    await visit('/nl/', async ({ page }) => {
      await page.emulateMedia({ media: 'print' })
      for (const selector of ['.govuk-language-navigation', '.menu', '.site-footer nav']) {
        expect(await page.locator(selector).isVisible()).toBe(false)
      }
      expect(await page.locator('.site-footer__address').isVisible()).toBe(true)
      const printed = await page
        .locator('.main a[href^="/"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content)
      expect(printed).toContain('(')
    })
  })
})

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // "Page – site" is longer than a search result shows; the page comes first.
        'long-title': 'off',
        // Spaces at line ends come from conditions in templates.
        'no-trailing-whitespace': 'off',
      },
    })
    for (const path of site.pages) {
      const report = await validator.validateString(await readFile(join(site.folder, path), 'utf8'))
      const messages = report.results.flatMap(({ messages: found }) =>
        found.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
      )
      expect([path, messages]).toEqual([path, []])
    }
  })

  it('is no heavier than a page has to be', async () => {
    const css = await readFile(join(site.folder, 'assets/site.css'))
    expect(css.length).toBeLessThan(40_000)
    for (const path of site.pages) {
      const { length } = await readFile(join(site.folder, path))
      expect([path, length < 40_000]).toEqual([path, true])
    }
  })
})
