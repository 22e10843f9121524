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

const plant = (title: string): void =>
  project.write(page, project.read(page).replace(/^title: .*$/m, `title: ${title}`))

describe('lra check --fix', () => {
  test('a clean project stays as it is, byte for byte', async () => {
    const before = hashFolder(join(project.root, 'content'))
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(stdout).toMatch(/^clean in \d+ files\n$/)
    expect([code, hashFolder(join(project.root, 'content'))]).toEqual([0, before])
  })

  test('it writes what has one right form, says so, and is clean', async () => {
    plant(`"Qu'est-ce qui change ?"`)
    const found = await lra(project.root, 'check', '--rule', 'typography')
    expect([found.code, found.stdout.match(/rules\/typography/g)?.length]).toEqual([1, 2])
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(stdout).toMatch(
      /^content\/guidance\/faq\/fr\.md:2:11 fixed rules\/typography straight or wrong apostrophe\ncontent\/guidance\/faq\/fr\.md:2:29 fixed rules\/typography ordinary space before high punctuation\nclean in \d+ files\n$/,
    )
    expect(code).toBe(0)
    expect(project.read(page)).toContain('title: "Qu’est-ce qui change\u00A0?"\n')
  })

  test('what is left to the writer is reported, exit code 1', async () => {
    plant(`"Le \\"token existe.. aussi..."`)
    const { code, stdout } = await lra(project.root, 'check', '--fix')
    expect(code).toBe(1)
    expect(stdout).toContain('fixed rules/typography three full stops')
    expect(stdout).toContain('error rules/typography Unexpected doubled punctuation in `existe..`')
    expect(stdout).toContain('Unexpected quotation mark without its partner')
    expect(project.read(page)).toContain('title: "Le \\"token existe.. aussi…"\n')
  })

  test('permissions stay, templates are left alone, nothing is left beside the file', async () => {
    plant(`"L'aide"`)
    chmodSync(join(project.root, page), 0o640)
    const templates = hashFolder(join(project.root, 'templates'))
    await lra(project.root, 'check', '--fix')
    expect(project.read(page)).toContain('title: "L’aide"')
    expect(statSync(join(project.root, page)).mode & 0o777).toBe(0o640)
    expect(hashFolder(join(project.root, 'templates'))).toBe(templates)
    expect(readdirSync(join(project.root, page, '..')).sort()).toEqual([
      'de.md',
      'en.md',
      'fr.md',
      'nl.md',
    ])
  })

  test('for a program the report alone is on standard output', async () => {
    plant(`"L'aide"`)
    const { stdout, stderr } = await lra(project.root, 'check', '--fix', '--format', 'json')
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [] })
    expect(stderr).toContain('fixed rules/typography')
  })

  test.each([
    [['--fix', 'content'], 'run it inside one, without a path'],
    [['--fix', '--rule', 'locale-keys'], '--fix mends typography'],
  ])('%j is a usage error', async (options, message) => {
    plant(`"L'aide"`)
    const { code, stderr } = await lra(project.root, 'check', ...options)
    expect([code, project.read(page).includes(`"L'aide"`)]).toEqual([2, true])
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
  await expect(stdout).toMatchFileSnapshot('../golden/cli/plain-language.txt')
  expect(code).toBe(0)
})
