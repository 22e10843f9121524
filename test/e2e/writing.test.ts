/** Typography and plain language on projects on disk: what is written, what is told, and the exit code. */
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createProject, hashFolder, lra, type TemporaryProject } from './world.ts'

const page = 'content/guidance/faq/fr.md'

let project: TemporaryProject
beforeEach(() => {
  project = createProject('base')
})
afterEach(() => project.dispose())

/** Spoils the page in two places that have one right form. */
const spoil = (): void => {
  project.edit(page, '«\u00A0{{recommendedKey}}', '« {{recommendedKey}}')
  project.edit(page, 'meilleure', 'meil\u200Bleure')
}

describe('lra check --fix', () => {
  test('a clean project stays as it is, byte for byte', async () => {
    const before = hashFolder(join(project.root, 'content'))
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(stdout).toMatch(/^clean in \d+ files\n$/)
    expect([code, hashFolder(join(project.root, 'content'))]).toEqual([0, before])
  })

  test('it writes what has one right form, says so, and is clean', async () => {
    const sound = project.read(page)
    spoil()
    const found = await lra(project.root, 'check', '--rule', 'typography')
    expect([found.code, found.stdout.match(/error rules\/typography/g)?.length]).toEqual([1, 2])
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(stdout.replace(/\d+ files/, 'all files')).toBe(
      `${page}:10:21 fixed rules/typography missing no-break space inside guillemets
${page}:10:54 fixed rules/typography invisible character
clean in all files
`,
    )
    expect([code, project.read(page)]).toEqual([0, sound])
  })

  test('what is left to the writer is reported, exit code 1', async () => {
    spoil()
    project.edit(page, 'au token. {S11}', 'au "token.. {S11}')
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(code).toBe(1)
    expect(stdout).toContain('fixed rules/typography invisible character')
    expect(stdout).toContain('Unexpected doubled punctuation in `"token..`, expected one mark')
    expect(stdout).toContain('Unexpected quotation mark without its partner in `"token..`')
    expect(project.read(page)).toContain('meilleure alternative au "token.. {S11}')
  })

  test('permissions stay, templates are left alone, nothing is left beside the file', async () => {
    spoil()
    chmodSync(join(project.root, page), 0o640)
    const names = (): readonly string[] => readdirSync(join(project.root, page, '..'))
    const before = [names(), hashFolder(join(project.root, 'templates'))]
    await lra(project.root, 'check', '--fix')
    expect(project.read(page)).toContain('meilleure')
    expect(statSync(join(project.root, page)).mode & 0o777).toBe(0o640)
    expect([names(), hashFolder(join(project.root, 'templates'))]).toEqual(before)
  })

  test('for a program the report alone is on standard output', async () => {
    spoil()
    const { stdout, stderr } = await lra(project.root, 'check', '--fix', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] })
    expect(stderr).toContain('fixed rules/typography')
  })

  test.each([
    [['--fix', 'content'], 'run it inside one, without a path'],
    [['--fix', '--rule', 'locale-keys'], '--fix mends typography'],
  ])('%j is a usage error', async (options, message) => {
    spoil()
    const { code, stderr } = await lra(project.root, 'check', ...options)
    expect([code, project.read(page).includes('meil\u200Bleure')]).toEqual([2, true])
    expect(stderr).toContain(message)
  })

  test('outside a project it would write to the tool’s own content, and does not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lra-nowhere-'))
    const { code, stderr } = await lra(folder, 'check', '--fix')
    rmSync(folder, { recursive: true })
    expect([code, stderr]).toEqual([2, expect.stringContaining('run it inside one')])
  })
})

test('plain language warns: the report reads well, the exit code stays 0', async () => {
  project.edit(
    'content/guidance/faq/nl.md',
    '## Wat verandert er?',
    '## Wat verandert er?\n\nTeneinde u te helpen, dient u uw kaart mee te brengen. Neem bv. je eID mee.',
  )
  const { code, stdout } = await lra(project.root, 'check', '--rule', 'plain-language')
  await expect(stdout.replace(/\d+ files/, 'all files')).toMatchFileSnapshot(
    '../golden/cli/plain-language.txt',
  )
  expect(code).toBe(0)
})
