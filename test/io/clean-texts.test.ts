/** What a run found clean, the next one does not check; what is not there, is damaged or has changed, it does. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openCleanTexts } from '../../src/io/clean-texts.ts'
import { createProject, lra } from '../e2e/world.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lra-clean-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'clean-texts')

/** One run that finds these clean; whether each was known before. */
function run(...texts: readonly string[]): readonly boolean[] {
  const clean = openCleanTexts(folder)
  if (!clean) throw new Error('the file cannot be opened')
  const known = texts.map((text) => clean.has(text))
  texts.forEach((text) => clean.add(text))
  clean.close()
  return known
}

test('a text is known from the next run on, and no other', () => {
  expect(run('een', 'twee')).toEqual([false, false])
  expect(run('een', 'drie')).toEqual([true, false])
  expect(run('een', 'twee', 'drie')).toEqual([true, true, true])
})

test('the file is its owner’s alone and holds no text', () => {
  run('een geheim')
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  expect(readFileSync(path(), 'utf8')).toMatch(/^(?:[0-9a-f]{64}|\n)+$/)
})

test('a line that was cut off takes none with it', () => {
  run('een')
  appendFileSync(path(), 'abc')
  expect(run('een', 'twee')).toEqual([true, false])
  expect(run('een', 'twee')).toEqual([true, true])
})

test('a folder that cannot be used is no cache', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(openCleanTexts(join(folder, 'file', 'below'))).toBeUndefined()
})

test('an edited document is checked again, the other ones are not, and the report is the same', async () => {
  const project = createProject('base')
  const check = (...options: readonly string[]): ReturnType<typeof lra> =>
    lra(project.root, 'check', ...options)
  const cached = ['--cache-dir', folder]
  try {
    expect((await check(...cached)).code).toBe(0)
    const lines = readFileSync(path(), 'utf8').split('\n').filter(Boolean)
    expect(lines.length).toBeGreaterThan(10)
    project.edit('content/guidance/faq/nl.md', '## Wat verandert er?', '## Vraag hier uw token aan')
    const { code, stdout } = await check(...cached)
    expect([code, stdout]).toEqual([1, (await check('--no-cache')).stdout])
    expect(stdout).toContain('rules/no-token-activation')
    expect(await check(...cached)).toMatchObject({ code: 1, stdout })
  } finally {
    project.dispose()
  }
})
