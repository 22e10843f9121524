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
import { extractFile } from '../../src/extract/extract.ts'
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

describe('the three dates', () => {
  const dates = ['2020-09-01', '2020-09-25', '2026-11-22'] as const
  const folder = (asOf: string): string => (asOf === '2020-09-25' ? 'dist' : `dist-${asOf}`)
  const builds = new Map<string, Ran>()
  beforeAll(async () => {
    builds.set('2020-09-25', built)
    for (const asOf of dates.filter((date) => date !== '2020-09-25'))
      // oxlint-disable-next-line no-await-in-loop
      builds.set(asOf, await lra(work.root, 'build', '--as-of', asOf, '--out', folder(asOf)))
  })

  const warnings = (stdout: string): readonly string[] =>
    [...stdout.matchAll(/^\S+ warning rules\/fact-validity (Unexpected .*? on [\d-]+)/gm)].map(
      (match) => match[1] ?? '',
    )

  test.each([
    ['2020-09-01', ['Unexpected change of texts on 2020-09-25']],
    ['2020-09-25', []],
    ['2026-11-22', []],
  ])('builds without an error as of %s, and says what is about to change', (asOf, coming) => {
    const { code, stdout } = builds.get(asOf) ?? { code: -1, stdout: '' }
    expect(code).toBe(0)
    expect(stdout).not.toMatch(/ error /)
    expect(warnings(stdout)).toEqual(coming)
  })

  /** What gives the time of a text away: the stop to come, the stop done; tokens in use, and no longer. */
  const words = {
    announced: {
      nl: '(?<!ge)stopt (vanaf 25 september 2020 )?met de activatie van het token',
      fr: 'arrêtera (le 25 septembre 2020 )?l’activation du token',
      de: 'stellt (ab dem 25\\. September 2020 )?die Aktivierung des Tokens',
      en: 'will stop the activation of the token',
    },
    stopped: {
      nl: 'is (op 25 september 2020 )?gestopt met de activatie van het token',
      fr: 'a arrêté (le 25 septembre 2020 )?l’activation du token',
      de: 'hat (am 25\\. September 2020 )?die Aktivierung des Tokens',
      en: 'stopped the activation of the token',
    },
    usable: {
      nl: 'tot nader bericht',
      fr: 'jusqu’à nouvel ordre',
      de: 'bis auf Weiteres',
      en: 'until further notice',
    },
    unusable: {
      nl: 'Sinds 31 januari 2024',
      fr: 'Depuis le 31 janvier 2024',
      de: 'Seit dem 31\\. Januar 2024',
      en: 'Since 31 January 2024',
    },
  } as const satisfies Record<string, Record<Locale, string>>
  const said = {
    '2020-09-01': ['announced', 'usable'],
    '2020-09-25': ['stopped', 'usable'],
    '2026-11-22': ['stopped', 'unusable'],
  } as const satisfies Record<(typeof dates)[number], readonly (keyof typeof words)[]>

  /** One output of every channel and document that says what happens to tokens. */
  const outputsOf = (locale: Locale): readonly string[] => [
    ...documentsOf(project, 'guidance')
      .filter(({ id, locale: of }) => of === locale && ['home', 'what-changes'].includes(id))
      .map(({ frontMatter: { slug } }) => `${locale}/${slug ? `${slug}/` : ''}index.html`),
    ...documentsOf(project, 'notice')
      .filter((document) => document.locale === locale)
      .flatMap(({ id }) =>
        ['html', 'txt', 'eml'].map((ending) => `downloads/notices/${id}.${locale}.${ending}`),
      ),
    ...documentsOf(project, 'letter')
      .filter((document) => document.locale === locale)
      .map(({ id }) => `downloads/letters/${id}.${locale}.pdf`),
  ]

  /** Without white space and hyphens, which a PDF or a mail may put anywhere. */
  const squeeze = (text: string): string => text.replace(/[\s\u00AD-]+/g, '')
  const textOf = async (path: string): Promise<string> => {
    const result = await extractFile(path, new Uint8Array(readFileSync(join(work.root, path))))
    if ('unreadable' in result) throw new Error(`${path}: ${result.unreadable}`)
    return squeeze(result.file.passages.map((passage) => passage.text).join(' '))
  }

  test.each(dates.flatMap((asOf) => locales.map((locale) => [asOf, locale] as const)))(
    'as of %s, %s: every channel speaks from that day, and from no other',
    async (asOf, locale) => {
      const outputs = outputsOf(locale)
      expect(outputs.length).toBe(13)
      const now: readonly string[] = said[asOf]
      for (const output of outputs) {
        // oxlint-disable-next-line no-await-in-loop
        const text = await textOf(`${folder(asOf)}/${output}`)
        const found = Object.entries(words)
          .filter(([, wording]) => new RegExp(squeeze(wording[locale])).test(text))
          .map(([name]) => name)
        expect([output, found]).toEqual([output, now])
      }
    },
  )

  test('the day on which use ends is named nowhere before it', async () => {
    const named: string[] = []
    for (const asOf of ['2020-09-01', '2020-09-25'])
      for (const path of readdirSync(join(work.root, folder(asOf)), {
        recursive: true,
        encoding: 'utf8',
      }))
        if (!path.startsWith('assets') && /\.(html|txt|eml|pdf)$/.test(path)) {
          // oxlint-disable-next-line no-await-in-loop
          const text = await textOf(`${folder(asOf)}/${path}`)
          if (text.includes('2024')) named.push(path)
        }
    expect(named).toEqual([])
  })

  test.each(['2020-09-01', '2026-11-22'])('letters are one page as of %s too', async (asOf) => {
    for (const path of readdirSync(join(work.root, folder(asOf), 'downloads/letters'))) {
      const bytes = readFileSync(join(work.root, folder(asOf), 'downloads/letters', path))
      // oxlint-disable-next-line no-await-in-loop
      expect([path, (await readPdf(new Uint8Array(bytes))).length]).toEqual([path, 1])
    }
  })

  test.each([
    ['2020-07-26', []],
    ['2020-07-27', ['Unexpected change of texts on 2020-09-25']],
    ['2020-09-24', ['Unexpected change of texts on 2020-09-25']],
    ['2020-09-25', []],
    ['2020-09-26', []],
    [
      '2024-01-30',
      [
        'Unexpected change of texts on 2024-01-31',
        ...['S5', 'S18', 'S19'].map((id) => `Unexpected end of statement \`${id}\` on 2024-01-31`),
      ],
    ],
    ['2024-01-31', []],
    ['2024-02-01', []],
  ])('the content has no error as of %s', async (asOf, coming) => {
    const { code, stdout } = await lra(work.root, 'check', '--as-of', asOf)
    expect(stdout).not.toMatch(/ error /)
    expect(code).toBe(0)
    expect(warnings(stdout)).toEqual(coming)
  })
})
