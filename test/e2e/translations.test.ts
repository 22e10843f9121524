/** `lra translations` on the real content: who changes one sentence is told which passages to review, and no other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createProject, hashFolder, lra, type Ran, type TemporaryProject } from './world.ts'

let project: TemporaryProject

beforeEach(() => {
  project = createProject('real')
})
afterEach(() => project.dispose())

const translations = (...argv: readonly string[]): Promise<Ran> =>
  lra({ cwd: project.root, today: '2026-12-01' }, 'translations', ...argv)

/** What the rule finds, as `path:line:column severity`. */
async function findings(): Promise<readonly Diagnostic[]> {
  const { stdout } = await lra(
    project.root,
    'check',
    '--rule',
    'stale-translation',
    '--format',
    'json',
  )
  const report: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout)
  return report.diagnostics
}

const lineOf = (path: string, text: string): number =>
  project
    .read(path)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1

const hashContent = (): string => hashFolder(join(project.root, 'content'))

test('the content as it is has been reviewed', async () => {
  const { code, stdout } = await translations()
  expect(stdout).not.toMatch(/stale|unreviewed|missing/)
  expect(code).toBe(0)
  expect(await findings()).toEqual([])
})

test('its records are what `accept` writes, and accepting again changes nothing', async () => {
  const before = hashContent()
  const { code, stdout } = await translations('accept', '--all')
  expect([code, hashContent()]).toEqual([0, before])
  expect(
    stdout
      .split('\n')
      .filter(Boolean)
      .every((line) => line.includes('current already')),
  ).toBe(true)
})

test('the records hold passages of the texts and nothing else', () => {
  const folder = join(project.root, 'content')
  const records = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('translations.yaml'),
  )
  expect(records.length).toBeGreaterThan(0)
  for (const path of records) {
    const dutch = readFileSync(join(folder, path.replace('translations.yaml', 'nl.md')), 'utf8')
    for (const [, text = ''] of readFileSync(join(folder, path), 'utf8').matchAll(
      /^ {2}"[0-9a-f]{12}": (.*)$/gm,
    )) {
      const [word = ''] = /[\p{L}\p{N}]+/u.exec(text) ?? []
      expect(dutch).toContain(word)
    }
  }
})

describe('one Dutch sentence changed', () => {
  const letter = 'content/letters/activation-letter'

  test.each([
    ['a paragraph', /^()[A-Z].{60,}$/m],
    ['a step', /^(\d+\. ).{40,}$/m],
  ])('in %s of a letter is an error in exactly three passages', async (_name, pattern) => {
    const text = project.read(`${letter}/nl.md`)
    const [line = '', sign = ''] = pattern.exec(text) ?? []
    const at = lineOf(`${letter}/nl.md`, line)
    const [first = '', ...others] = line.slice(sign.length).split(' ')
    const changed = [first, 'echt', ...others].join(' ')
    project.edit(`${letter}/nl.md`, line, `${sign}${changed}`)
    const found = await findings()
    expect(
      found.map(({ path, severity, locale, range }) => ({
        path,
        severity,
        locale,
        ...range?.start,
      })),
    ).toEqual(
      ['de', 'en', 'fr'].map((locale) => ({
        path: `${letter}/${locale}.md`,
        severity: 'error',
        locale,
        line: at,
        column: sign.length + 1,
        offset:
          project
            .read(`${letter}/${locale}.md`)
            .split('\n')
            .slice(0, at - 1)
            .join('\n').length +
          1 +
          sign.length,
      })),
    )
    for (const { path, message, actual, expected, note } of found) {
      expect(message).toContain(`${first} {+echt +}${others[0]}`)
      expect(project.read(path).split('\n')[at - 1]).toContain((actual ?? '?').slice(0, 15))
      expect(expected).toContain(`${first} echt ${others[0]}`)
      expect(note).toContain(`${letter}/nl.md:${at}`)
      expect(note).toContain('`lra translations accept letters/activation-letter --locale ')
    }
  })

  test.each([
    ['content/guidance/contact/nl.md', 'warning'],
    ['content/notices/lra-circular/nl.md', 'warning'],
    ['content/notices/token-holders/nl.md', 'error'],
    ['content/letters/token-holder-letter/nl.md', 'error'],
  ])('in %s is a %s in each language', async (path, severity) => {
    const title = /^title: .*$/m.exec(project.read(path))?.[0] ?? ''
    project.edit(path, title, 'title: Een andere titel')
    expect((await findings()).map((found) => [found.severity, found.range?.start.line])).toEqual(
      ['de', 'en', 'fr'].map(() => [severity, 2]),
    )
  })

  test('is reviewed language by language', async () => {
    project.edit('content/guidance/contact/nl.md', 'title: ', 'title: Uw ')
    const before = await translations('contact')
    expect(before.code).toBe(1)
    expect(before.stdout).toMatch(/^guidance\/contact {2}stale 1 {2}stale 1 {2}stale 1$/m)
    expect(before.stdout).toContain(
      'content/guidance/contact/fr.md:2:8 the source has changed\n  content/guidance/contact/nl.md:2:8\n    {+Uw +}',
    )
    const accepted = await translations('accept', 'contact', '--locale', 'fr')
    expect([accepted.code, accepted.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^guidance\/contact fr: recorded a review of \d+ passages on 2026-12-01\n$/,
      ),
    ])
    expect((await translations()).stdout).toMatch(/^guidance\/contact +current +stale 1 +stale 1$/m)
    await translations('accept', 'content/guidance/contact')
    expect(await translations()).toMatchObject({ code: 0 })
    expect(await findings()).toEqual([])
    expect(project.read('content/guidance/contact/translations.yaml')).toContain('"Uw ')
  })
})

test('a passage of a translation put back to other words is no longer reviewed', async () => {
  const path = 'content/notices/token-holders/fr.md'
  const text = project.read(path)
  const [line = ''] = /^[A-Z].{60,}$/m.exec(text) ?? []
  project.edit(path, line, `${line} Autrement dit.`)
  expect(
    (await findings()).map((found) => [found.path, found.severity, found.range?.start.line]),
  ).toEqual([[path, 'error', lineOf(path, line)]])
})

test('a guidance page whose source has changed says so in its language, and is published', async () => {
  project.edit('content/guidance/contact/nl.md', 'title: ', 'title: Uw ')
  const { code, stdout } = await lra(project.root, 'build')
  expect(stdout).toMatch(/^0 errors, 3 warnings in /m)
  expect(code).toBe(0)
  const pages = readdirSync(join(project.root, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(nl|fr|de|en)\/.*\.html$/.test(path))
    .filter((path) =>
      readFileSync(join(project.root, 'dist', path), 'utf8').includes(
        '<div class="callout callout--warning">\n  <p class="callout__label">',
      ),
    )
  const french = pages.find((path) => path.startsWith('fr/')) ?? ''
  expect(pages.map((path) => path.slice(0, 3)).sort()).toEqual(['de/', 'en/', 'fr/'])
  expect(readFileSync(join(project.root, 'dist', french), 'utf8')).toMatch(
    /Certaines parties de cette traduction n’ont pas encore été comparées au texte néerlandais le plus récent<\/p>\n {2}<p>Lire la page en néerlandais\u00A0: <a href="\/nl\/contact\/" lang="nl" hreflang="nl">Uw [^<]*<\/a>/,
  )
}, 60_000)

test('a new document is unreviewed, and one without a language is missing', async () => {
  project.remove('content/notices/token-holders/translations.yaml')
  project.remove('content/guidance/contact/de.md')
  expect(
    (await findings()).map(({ path, severity, range }) => [path, severity, range?.start.line]),
  ).toEqual(
    ['de', 'en', 'fr'].map((locale) => [`content/notices/token-holders/${locale}.md`, 'error', 2]),
  )
  const { code, stdout } = await translations()
  expect(code).toBe(1)
  expect(stdout).toMatch(/^notices\/token-holders +unreviewed +unreviewed +unreviewed$/m)
  expect(stdout).toMatch(/^guidance\/contact +current +missing +current$/m)
})

test('every reason for a review is shown with both texts', async () => {
  const base = createProject('base')
  const append = (path: string, text: string): void => base.write(path, `${base.read(path)}${text}`)
  const removeLine = (path: string, start: string): void =>
    base.write(path, base.read(path).replace(new RegExp(`^${start}.*\\n`, 'm'), ''))
  try {
    base.edit('content/guidance/faq/nl.md', '## Wat verandert er?', '## Wat wordt er anders?')
    base.edit('content/guidance/faq/fr.md', '## Ce qui change', '## Changements')
    base.edit('content/notices/token-holders/de.md', 'title: ', 'title: Neu – ')
    append('content/notices/token-holders/nl.md', '\nEen toevoeging.\n')
    append('content/notices/token-holders/fr.md', '\nUn ajout.\n')
    removeLine('content/guidance/home/nl.md', 'Lees')
    removeLine('content/guidance/home/fr.md', 'Lisez')
    base.remove('content/letters/activation-letter/en.md')
    const { code, stdout } = await lra(base.root, 'translations')
    expect(code).toBe(1)
    await expect(stdout).toMatchFileSnapshot('../golden/cli/translations.txt')
  } finally {
    base.dispose()
  }
})

test('JSON has the same, with places and changes', async () => {
  project.edit('content/guidance/contact/nl.md', 'title: ', 'title: Uw ')
  const { code, stdout } = await translations('contact', '--locale', 'de', '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    translations: [
      {
        document: 'guidance/contact',
        locale: 'de',
        state: 'stale',
        stale: [
          {
            reason: 'source-changed',
            path: 'content/guidance/contact/de.md',
            range: { start: { line: 2, column: 8 } },
            sourcePath: 'content/guidance/contact/nl.md',
            changes: [{ kind: 'added', text: 'Uw ' }, { kind: 'kept' }],
          },
        ],
      },
    ],
  })
})

test('colour marks changes where the terminal has it', async () => {
  project.edit('content/guidance/contact/nl.md', 'title: ', 'title: Uw ')
  const { stdout } = await lra(
    { cwd: project.root, today: '2026-12-01', hasColour: true },
    'translations',
    'contact',
  )
  expect(stdout).toContain('\u001B[32mUw \u001B[39m')
  expect(stdout).not.toContain('{+')
})

describe('accept refuses', () => {
  test('documents that do not line up, and writes nothing at all', async () => {
    project.edit('content/guidance/contact/nl.md', 'title: ', 'title: Uw ')
    project.write(
      'content/guidance/faq/de.md',
      `${project.read('content/guidance/faq/de.md')}\nNoch etwas.\n`,
    )
    const before = hashContent()
    const { code, stdout } = await translations('accept', '--all')
    expect([code, hashContent()]).toEqual([1, before])
    expect(stdout).toMatch(
      /^content\/guidance\/faq\/de\.md:\d+:1 error content\/translation-record Unexpected paragraph, expected the document to end as `content\/guidance\/faq\/nl\.md` does\n/,
    )
    expect(stdout).toContain('Noch etwas.')
    expect(stdout).toContain('nothing was written')
  })

  test('a translation that is not there', async () => {
    project.remove('content/guidance/faq/de.md')
    const { code, stdout } = await translations('accept', 'faq')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^content\/guidance\/faq\/de\.md error .* Missing translation `de`/)
  })

  test('to lose the other reviews of a damaged record', async () => {
    project.edit('content/guidance/faq/translations.yaml', 'reviews:\n', '<<<<<<< HEAD\nreviews:\n')
    const one = await translations('accept', 'faq', '--locale', 'fr')
    expect(one.code).toBe(1)
    expect(one.stdout).toContain('expected a record that can be read')
    expect((await translations()).stdout).toContain('content/translation-record Unexpected YAML')
    expect((await translations('accept', 'faq')).code).toBe(0)
    expect((await translations()).code).toBe(0)
  })

  test('content with faults in it', async () => {
    project.edit('content/guidance/contact/fr.md', 'title:', 'titel:')
    const { code, stdout } = await translations('accept', '--all')
    expect(code).toBe(1)
    expect(stdout).toContain('content/front-matter Unexpected key `titel`')
  })
})

test.each([
  [['accept'], 'name the documents that were reviewed, or --all'],
  [['accept', '--all', 'faq'], 'name the documents that were reviewed, or --all'],
  [['accept', 'fqa'], 'unknown document fqa, did you mean guidance/faq?'],
  [
    ['accept', 'letters/activation-leter'],
    'unknown document letters/activation-leter, did you mean letters/activation-letter?',
  ],
  [['guidance'], 'unknown document guidance, did you mean'],
  [['--locale', 'nl'], 'nl is the source; expected one of fr, de, en.'],
  [['accept', 'faq', '--locale', 'es'], 'Expected one of fr, de, en.'],
])('a wrong command line is a usage error: %j', async (argv, message) => {
  const before = hashContent()
  const { code, stdout, stderr } = await translations(...argv)
  expect([code, stdout, hashContent()]).toEqual([2, '', before])
  expect(stderr).toContain(message)
})

test('a name that two kinds of documents share must be whole', async () => {
  for (const locale of ['nl', 'fr', 'de', 'en'])
    project.write(
      `content/guidance/token-holders/${locale}.md`,
      '---\ntitle: Title\ndescription: About\nslug: x\norder: 20\n---\n\nText.\n',
    )
  const { code, stderr } = await translations('token-holders')
  expect(code).toBe(2)
  expect(stderr).toContain(
    'ambiguous document token-holders, expected one of guidance/token-holders, notices/token-holders',
  )
  expect((await translations('notices/token-holders')).code).toBe(0)
  const inFolder = {
    cwd: join(project.root, 'content/guidance/token-holders'),
    today: '2026-12-01',
  }
  expect((await lra(inFolder, 'translations', '.')).stdout).toContain('guidance/token-holders')
})

test.each([
  ['translations-help', ['--help']],
  ['translations-accept-help', ['accept', '--help']],
])('%s reads well', async (name, argv) => {
  const { code, stdout } = await translations(...argv)
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot(`../golden/cli/${name}.txt`)
})

describe('fixed strings', () => {
  const footer = (locale: string): string => `locales/${locale}/site.json`
  const places = async (): Promise<readonly string[]> =>
    (await findings()).map(
      ({ path, range, severity }) => `${path}:${range?.start.line} ${severity}`,
    )

  test('a Dutch string that changes names its three translations', async () => {
    project.edit(footer('nl'), 'Dit is geen officiële site', 'Dit is een officiële site')
    expect(await places()).toEqual(
      ['de', 'en', 'fr'].map(
        (locale) => `${footer(locale)}:${lineOf(footer(locale), 'site.footer.source')} warning`,
      ),
    )
  })

  test('a translation that changes names itself; in a mail to citizens as an error', async () => {
    project.edit('locales/fr/notices.json', 'parce qu’il', 'lorsqu’il')
    const line = lineOf('locales/fr/notices.json', 'lorsqu’il')
    expect(await places()).toEqual([`locales/fr/notices.json:${line} error`])
    expect((await translations('accept', 'strings/notices', '--locale', 'fr')).code).toBe(0)
    expect(await places()).toEqual([])
  })

  test('keys in another order are the same strings', async () => {
    const lines = project.read(footer('de')).trimEnd().split('\n')
    const entries = lines.slice(1, -1).map((line) => line.replace(/,$/, ''))
    project.write(footer('de'), `{\n${entries.reverse().join(',\n')}\n}\n`)
    expect(await places()).toEqual([])
  })
})
