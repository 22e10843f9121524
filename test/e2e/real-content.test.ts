/** The real content, built as it is, and every claim about it checked on what came out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  parseProject,
  resolveProject,
  documentsOf,
  type Project,
} from '../../src/content/project.ts'
import { markedPassages } from '../../src/content/marked-passages.ts'
import { isValidOn } from '../../src/domain/iso-date.ts'
import { locales, type Locale } from '../../src/domain/locale.ts'
import { readTextFiles } from '../../src/io/files.ts'
import { readPdf } from '../io/pdf-pages.ts'
import { createProject, lra, projectRoot, type Ran, type TemporaryProject } from './world.ts'

let work: TemporaryProject
let built: Ran
let project: Project
const dist = (path = ''): string => join(work.root, 'dist', path)

beforeAll(async () => {
  work = createProject('real')
  built = await lra(work.root, 'build')
  const { value } = parseProject(await readTextFiles(projectRoot, ['content', 'locales'], /./))
  if (!value) throw new Error('the data files do not parse')
  project = value
})
afterAll(() => work.dispose())

test('the build is clean', () => {
  expect(built.stdout).toMatch(/^clean in \d+ files\n$/)
  expect(built.code).toBe(0)
})

describe('content', () => {
  test.each([
    [
      'guidance',
      [
        'about',
        'accessibility',
        'adapt-your-documentation',
        'at-the-counter',
        'contact',
        'digital-keys',
        'existing-tokens',
        'faq',
        'home',
        'informing-citizens',
        'security-code-email',
        'what-changes',
      ],
    ],
    ['notice', ['activation-appointment', 'lra-circular', 'token-holders']],
    ['letter', ['activation-letter', 'token-holder-letter']],
  ] as const)('%s documents exist in four locales', (kind, ids) => {
    for (const locale of locales) {
      expect(
        documentsOf(project, kind)
          .filter((document) => document.locale === locale)
          .map((document) => document.id)
          .sort(),
      ).toEqual(ids)
    }
  })

  const statementsOf = (
    locale: Locale,
    asOf: string,
    pick: (document: Project['documents'][number]) => boolean,
  ): readonly string[] => {
    const resolved = resolveProject(project, asOf)
    const made = new Set(
      resolved.documents
        .filter((document) => document.locale === locale && pick(document))
        .flatMap((document) => markedPassages(document).flatMap((passage) => passage.statements)),
    )
    return resolved.statements
      .filter((statement) => made.has(statement.id))
      .map((statement) => statement.id)
  }
  const owed = (asOf: string, audience: 'all' | 'lra'): readonly string[] =>
    project.statements
      .filter(
        (statement) =>
          isValidOn(asOf, statement) && (audience === 'lra' || statement.audience === 'all'),
      )
      .map((statement) => statement.id)

  test.each(['2020-09-01', '2020-09-25', '2024-01-31', '2026-11-22'])(
    'as of %s every output makes the statements it owes, in each locale',
    (asOf) => {
      for (const locale of locales) {
        expect(statementsOf(locale, asOf, (document) => document.kind === 'guidance')).toEqual(
          owed(asOf, 'lra'),
        )
        expect(statementsOf(locale, asOf, (document) => document.id === 'lra-circular')).toEqual(
          owed(asOf, 'lra'),
        )
        for (const id of [
          'activation-appointment',
          'token-holders',
          'activation-letter',
          'token-holder-letter',
        ]) {
          expect([id, statementsOf(locale, asOf, (document) => document.id === id)]).toEqual([
            id,
            owed(asOf, 'all'),
          ])
        }
      }
    },
  )

  test('at the circular’s date that is S1 to S22', () => {
    expect(owed('2020-09-25', 'lra')).toEqual(
      Array.from({ length: 22 }, (_, index) => `S${index + 1}`),
    )
  })
})

describe('output', () => {
  test('holds every page, notice and letter', () => {
    for (const document of documentsOf(project, 'guidance')) {
      const slug = document.frontMatter.slug
      expect(
        existsSync(dist(`${document.locale}/${slug === undefined ? '' : `${slug}/`}index.html`)),
      ).toBe(true)
    }
    for (const { id, locale } of documentsOf(project, 'notice')) {
      for (const ending of ['html', 'txt', 'eml'])
        expect(existsSync(dist(`downloads/notices/${id}.${locale}.${ending}`))).toBe(true)
    }
    for (const { id, locale } of documentsOf(project, 'letter'))
      expect(existsSync(dist(`downloads/letters/${id}.${locale}.pdf`))).toBe(true)
    for (const path of ['index.html', '404.html', 'sitemap.xml', 'robots.txt'])
      expect(existsSync(dist(path))).toBe(true)
  })

  test('no phone number of the Service Desk anywhere', () => {
    const texts = readdirSync(dist(), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(html|txt)$/.test(path))
      .map((path) => readFileSync(dist(path), 'utf8').replace(/<[^>]*>/g, ' '))
    expect(texts.length).toBeGreaterThan(80)
    expect(
      texts.filter((text) =>
        /(?<![\d-])(\+32|0)[1-9]?\d?[ ./]\d{2,3}[ ./]\d{2}[ ./]\d{2}/.test(text),
      ),
    ).toEqual([])
  })

  test('letters are one page, and never hold the activation link', async () => {
    for (const { id, locale } of documentsOf(project, 'letter')) {
      // oxlint-disable-next-line no-await-in-loop
      const pages = await readPdf(
        new Uint8Array(readFileSync(dist(`downloads/letters/${id}.${locale}.pdf`))),
      )
      expect([id, locale, pages.length]).toEqual([id, locale, 1])
      expect(pages.join(' ')).not.toMatch(/iamapps|activat\S*\?\S*=/)
    }
  })

  test('no notice has a slot for the activation code', () => {
    for (const path of readdirSync(dist('downloads/notices')))
      expect(readFileSync(dist(`downloads/notices/${path}`), 'utf8')).not.toContain(
        'activation.code',
      )
  })
})

describe('other dates', () => {
  test.each(['2020-09-01', '2026-11-22'])('builds clean as of %s', async (asOf) => {
    const { code, stdout } = await lra(work.root, 'build', '--as-of', asOf, '--out', `dist-${asOf}`)
    expect(stdout).toMatch(/^clean in \d+ files\n$/)
    expect(code).toBe(0)
  })

  test('says since when tokens cannot be used, once that is true', () => {
    const page = (asOf: string): string =>
      readFileSync(join(work.root, `dist-${asOf}`, 'nl/bestaande-tokens/index.html'), 'utf8')
    expect(page('2026-11-22')).toContain('Sinds 31 januari 2024')
    expect(page('2026-11-22')).not.toContain('tot nader bericht')
    expect(page('2020-09-01')).toContain('tot nader bericht')
    expect(page('2020-09-01')).not.toContain('2024')
  })
})
