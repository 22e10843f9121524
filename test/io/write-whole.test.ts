import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/io/write-whole.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lra-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('writes a new file, and one in the place of another, and leaves nothing beside it', async () => {
  const path = join(folder, 'record.yaml')
  await writeWhole(path, 'one')
  await writeWhole(path, 'two')
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['two', ['record.yaml']])
})

test('that fails leaves what was there, and nothing beside it', async () => {
  const path = join(folder, 'record.yaml')
  mkdirSync(path)
  writeFileSync(join(path, 'kept'), 'x')
  await expect(writeWhole(path, 'one')).rejects.toThrow('EISDIR')
  expect([readdirSync(folder), readdirSync(path)]).toEqual([['record.yaml'], ['kept']])
})
