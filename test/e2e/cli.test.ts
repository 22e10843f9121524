/** The command itself, as a process: help, usage, formats, exit codes, standard streams. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruleIds } from '../../src/cli/_options.ts'
import { rules } from '../../src/rules/index.ts'
import { projectRoot } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'lra-cli-'))

interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function lra(...argv: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src/cli/lra.js'), ...argv],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: folder } },
  )
  return { code: status, stdout, stderr }
}

beforeAll(() => {
  mkdirSync(join(folder, 'site/deep'), { recursive: true })
  writeFileSync(
    join(folder, 'site/clean.md'),
    '---\nlang: nl\n---\n\nActiveer uw beveiligingscode via e-mail.\n',
  )
  writeFileSync(
    join(folder, 'site/deep/old.html'),
    '<html lang="fr"><title>x</title>\n<h1>Aide</h1>\n<p>Demandez votre token au guichet de la commune.</p></html>',
  )
  writeFileSync(
    join(folder, 'latin1.txt'),
    Buffer.from('Le citoyen ne peut plus activer de token \xE0 la commune.', 'latin1'),
  )
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([65, 0, 66]))
  writeFileSync(join(folder, 'odd.xyz'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every rule is a choice of --rule', () => {
  expect(ruleIds).toEqual(rules.map((rule) => rule.id))
})

describe('lra', () => {
  test('an older Node is told, and not taken for findings', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })`
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${old}`, join(projectRoot, 'src/cli/lra.js'), 'check'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^lra needs Node\.js 24 or later/)
  })

  test('--help reads well', async () => {
    const { code, stdout } = lra('--help')
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot('../golden/cli/help.txt')
  })

  test('check --help reads well', async () => {
    const { code, stdout } = lra('check', '--help')
    expect(code).toBe(0)
    await expect(stdout).toMatchFileSnapshot('../golden/cli/check-help.txt')
  })

  test.each([
    [['frobnicate'], "error: unknown command 'frobnicate'"],
    [['check', '--rule', 'nope', 'site'], "argument 'nope' is invalid"],
    [['check', '--lang', 'es', 'site'], 'Expected one of nl, fr, de, en.'],
    [['build', '--as-of', '25/09/2020'], 'Expected a date written YYYY-MM-DD'],
    [['build', '--base-url', 'lra.example'], 'Expected a whole address'],
    [['check', '--rule', 'locale-keys', 'site'], 'files take --rule no-token-activation'],
  ])('a wrong command line is a usage error: %j', (argv, message) => {
    const { code, stdout, stderr } = lra(...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('lra check', () => {
  test('finds an instruction below a folder, with its place', () => {
    const { code, stdout, stderr } = lra('check', 'site')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^site\/deep\/old\.html:3:\d+ error rules\/no-token-activation Unexpected/,
    )
    expect(stdout).toMatch(/1 error, 0 warnings in 2 files\n$/)
    expect(stderr).toBe('')
  })

  test('prints the contract as JSON', () => {
    const { code, stdout } = lra(
      'check',
      '--rule',
      'no-token-activation',
      '--format',
      'json',
      'site',
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      diagnostics: [
        {
          code: 'rules/no-token-activation',
          severity: 'error',
          path: 'site/deep/old.html',
          locale: 'fr',
          range: { start: { line: 3 }, end: { line: 3 } },
        },
      ],
      files: 2,
      unreadable: [],
    })
  })

  test('is clean on a denial saved by an older program', () => {
    expect(lra('check', 'latin1.txt')).toEqual({ code: 0, stdout: 'clean in 1 file\n', stderr: '' })
  })

  test.each([
    ['binary.txt', 'binary'],
    ['missing.md', 'no such file or folder'],
    ['odd.xyz', 'no reader for this format'],
  ])('never calls clean what it could not read: %s', (path, reason) => {
    const { code, stdout } = lra('check', 'site/clean.md', path)
    expect(code).toBe(2)
    expect(stdout).toContain(`${path} unreadable`)
    expect(stdout).toContain(reason)
  })
})
