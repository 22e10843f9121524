/** A folder of documents, checked again and again: what is remembered never shows in the report. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildDocx } from '../extract/builders/docx.ts'
import { paragraph } from '../extract/builders/blocks.ts'
import { createProject, lra, type Ran } from './world.ts'

let root = ''
const write = (path: string, content: string | Uint8Array): void =>
  writeFileSync(join(root, path), content)
const check = (...argv: readonly string[]): Promise<Ran> =>
  lra(root, 'check', '--cache-dir', 'cache', ...argv, 'site')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lra-folder-'))
  mkdirSync(join(root, 'site'))
  write('site/a.md', '---\nlang: nl\n---\n\nVraag een token aan.\n')
  write(
    'site/b.md',
    '---\nlang: nl\n---\n\n<!-- lra-ignore no-token-activation until 2026-12-01: archief -->\n\nVraag een token aan.\n',
  )
  write('site/c.docx', buildDocx({ body: [paragraph('Vraag een token aan bij het loket.')] }))
  write('site/d.txt', new Uint8Array([65, 0, 66]))
  write('site/e.md', '---\nlang: nl\n---\n\nActiveer uw beveiligingscode via e-mail.\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a folder checked again', () => {
  test.each(['text', 'json', 'sarif', 'junit', 'html'])(
    'gives the same %s report without a cache, with a cold one and a warm one',
    async (format) => {
      const without = await check('--no-cache', '--format', format)
      expect(without.code).toBe(2)
      expect(await check('--format', format)).toEqual(without)
      expect(await check('--format', format)).toEqual(without)
    },
  )

  test('shows the line under a finding from a warm cache', async () => {
    await check()
    const { stdout } = await check()
    expect(stdout).toContain('site/a.md:5:1 error')
    expect(stdout).toContain('  5 | Vraag een token aan.\n')
    expect(stdout).toMatch(
      /2 errors, 0 warnings, 1 file unreadable in 5 files, 1 finding suppressed\n$/,
    )
  })

  test('sees the one file that was edited', async () => {
    await check()
    write('site/a.md', '---\nlang: nl\n---\n\nU kunt geen token meer aanvragen.\n')
    write('site/e.md', '---\nlang: nl\n---\n\nActiveer uw token.\n')
    const { stdout } = await check()
    expect(stdout).not.toContain('site/a.md')
    expect(stdout).toContain('site/e.md:5:1 error')
  })

  test('knows a file that was renamed, by its new name', async () => {
    await check()
    const kept = readFileSync(join(root, 'cache/verdicts'), 'utf8')
    write('site/new.md', readFileSync(join(root, 'site/a.md')))
    const { stdout } = await check()
    expect(stdout).toContain('site/new.md:5:1 error')
    expect(readFileSync(join(root, 'cache/verdicts'), 'utf8')).toBe(kept)
  })

  test('judges a suppression by the day of the run', async () => {
    await check()
    const { stdout } = await lra(
      { cwd: root, today: '2026-12-01' },
      'check',
      '--cache-dir',
      'cache',
      'site',
    )
    expect(stdout).toContain('Expired suppression, it ended on 2026-12-01')
  })

  test('goes by another policy or language at once', async () => {
    const project = createProject('base')
    try {
      const inProject = (...argv: readonly string[]): Promise<Ran> =>
        lra(
          project.root,
          'check',
          '--cache-dir',
          join(root, 'cache'),
          ...argv,
          join(root, 'site/a.md'),
        )
      expect((await inProject()).code).toBe(1)
      expect((await inProject('--lang', 'fr')).stdout).not.toBe((await inProject()).stdout)
      project.write(
        'content/policy.yaml',
        project.read('content/policy.yaml').replaceAll(/\btoken\b/gi, 'sleutelhanger'),
      )
      expect((await inProject()).code).toBe(0)
    } finally {
      project.dispose()
    }
  })

  test('keeps no more of a document than its findings', async () => {
    write('site/a.md', '---\nlang: nl\n---\n\nVraag een token aan.\n\nEen geheim van Jan.\n')
    await check()
    expect(readFileSync(join(root, 'cache/verdicts'), 'utf8')).not.toContain('geheim')
  })

  test('does without a cache that is damaged or cannot be written, and says nothing of it', async () => {
    const without = await check('--no-cache')
    mkdirSync(join(root, 'cache'))
    write('cache/verdicts', 'no verdicts\n'.repeat(100))
    expect(await check()).toEqual(without)
    write('file', '')
    expect(await lra(root, 'check', '--cache-dir', 'file/cache', 'site')).toEqual(without)
  })
})
