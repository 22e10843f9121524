/** Another key retired by content and phrase data alone: built at its dates, and a planted instruction found. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../src/domain/locale.ts'
import { createProject, lra, type TemporaryProject } from './world.ts'

let project: TemporaryProject

beforeAll(async () => {
  project = createProject('another-policy')
  // Its strings are some of its own and the rest of the real ones: together they were never compared.
  await lra(project.root, 'translations', 'accept', 'strings/site', 'strings/report')
})
afterAll(() => project.dispose())

/** The invented cutoff is 2031-03-01, the end of use 2032-03-01; the first date is far before both. */
const dates = {
  'before the cutoff': '2030-12-01',
  'from the cutoff': '2031-03-01',
  'from the end of use': '2032-03-01',
} as const

describe.each(Object.entries(dates))('%s', (_name, asOf) => {
  const out = `dist-${asOf}`
  const texts = (): readonly string[] =>
    readdirSync(join(project.root, out), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:html|txt)$/.test(path) && !path.startsWith('assets'))
      .map((path) => readFileSync(join(project.root, out, path), 'utf8'))
  const page = (path: string): string => readFileSync(join(project.root, out, path), 'utf8')

  test('check and build are clean', async () => {
    expect(await lra(project.root, 'check', '--as-of', asOf)).toMatchObject({ code: 0 })
    const built = await lra(project.root, 'build', '--as-of', asOf, '--out', out)
    expect([built.code, built.stdout]).toEqual([0, expect.stringMatching(/^clean in \d+ files\n$/)])
  })

  test('every output speaks of its own key, none of another policy’s', () => {
    expect(texts().length).toBeGreaterThan(20)
    expect(
      texts().flatMap((text) => text.match(/\btokens?\b|\bjetons?\b|2020|2024/giu) ?? []),
    ).toEqual([])
    expect(page('nl/index.html')).toContain('geen nieuwe sms-sleutel meer')
    expect(page('de/index.html')).toContain('kein neuer SMS-Schlüssel mehr')
  })

  test('the texts say what is true on that day', () => {
    const says = (path: string, words: string): boolean =>
      page(path).replace(/\s+/g, ' ').includes(words)
    expect(says('en/index.html', 'Until that day, nothing changes')).toBe(asOf === '2030-12-01')
    expect(says('fr/ce-qui-change/index.html', 'vous pouvez continuer à l’utiliser')).toBe(
      asOf !== '2032-03-01',
    )
    expect(says('downloads/notices/sms-users.de.html', 'Seit dem 1. März 2032')).toBe(
      asOf === '2032-03-01',
    )
    expect(says('downloads/notices/sms-users.nl.txt', 'Vanaf 1 maart 2031')).toBe(true)
  })
})

const sentences = {
  nl: {
    instruction: 'Vraag hier uw beveiligingscode via sms aan',
    denial: 'U kunt de beveiligingscode via sms niet meer aanvragen',
    approved: 'Vanaf 1 maart 2031 kan een burger de beveiligingscode via sms niet meer activeren.',
  },
  fr: {
    instruction: 'Demandez ici votre code de sécurité via SMS',
    denial: 'Vous ne pouvez plus demander le code de sécurité via SMS',
    approved:
      'À partir du 1er mars 2031, un citoyen ne peut plus activer le code de sécurité via SMS.',
  },
  de: {
    instruction: 'Beantragen Sie hier Ihren Sicherheitscode über SMS',
    denial: 'Sie können den Sicherheitscode über SMS nicht mehr beantragen',
    approved:
      'Ab dem 1. März 2031 können Bürgerinnen und Bürger den Sicherheitscode über SMS nicht mehr aktivieren.',
  },
  en: {
    instruction: 'Request your security code via SMS here',
    denial: 'You can no longer request the security code via SMS',
    approved: 'From 1 March 2031, a citizen can no longer activate the security code via SMS.',
  },
} as const satisfies Record<Locale, Readonly<Record<'instruction' | 'denial' | 'approved', string>>>

/** How a sentence stands in a block; the heading comes last, for it speaks for what is below it. */
const blocks = [
  (text: string) => `${text}.`,
  (text: string) => `- ${text}.`,
  (text: string) => `1. ${text}.`,
  (text: string) => `| A | B |\n| --- | --- |\n| 1 | ${text} |`,
  (text: string) => `[${text}](https://lra.example.org/)`,
  (text: string) => `**${text}.**`,
  (text: string) => `::: info\n\n${text}.\n\n:::`,
  (text: string) => `> ${text}.`,
  (text: string) => `## ${text}`,
] as const

describe.each(locales)('in %s', (locale) => {
  const path = `content/guidance/home/${locale}.md`

  /** What the detector finds in the home page that says a sentence in every kind of block, and where it says it. */
  async function plant(sentence: string): Promise<{ report: string; places: readonly object[] }> {
    const clean = project.read(path)
    const text = [clean, ...blocks.map((write) => write(sentence))].join('\n\n')
    project.write(path, `${text}\n`)
    const argv = ['check', '--rule', 'no-token-activation', '--format', 'json']
    const { stdout } = await lra(project.root, ...argv)
    project.write(path, clean)
    const places = text.split('\n').flatMap((line, index) => {
      const at = line.indexOf(sentence)
      return at < 0 ? [] : [{ line: index + 1, column: at + 1 }]
    })
    return { report: stdout, places }
  }

  test('an instruction in any kind of block is found where it stands', async () => {
    const { instruction, approved } = sentences[locale]
    const { report, places } = await plant(instruction)
    expect(places).toHaveLength(blocks.length)
    expect(JSON.parse(report)).toMatchObject({
      diagnostics: places.map((start) => ({
        code: 'rules/no-token-activation',
        path,
        locale,
        message: expect.stringContaining(`Unexpected sms-activation instruction \`${instruction}`),
        expected: approved,
        range: { start },
      })),
    })
  })

  test('a denial in the same blocks is not', async () => {
    const { report, places } = await plant(sentences[locale].denial)
    expect(places).toHaveLength(blocks.length)
    expect(JSON.parse(report)).toMatchObject({ diagnostics: [] })
  })

  test('the report for an office speaks of this key', async () => {
    project.write('office/page.txt', `${sentences[locale].instruction}.\n`)
    const { code, stdout } = await lra(
      project.root,
      'check',
      '--no-cache',
      '--format',
      'html',
      '--lang',
      locale,
      'office/page.txt',
    )
    expect(code).toBe(1)
    expect(stdout).toContain(sentences[locale].approved)
    expect(stdout).toMatch(/sms|SMS/)
    expect(stdout).not.toMatch(/\btokens?\b|\bjetons?\b/iu)
  })
})
