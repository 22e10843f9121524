/** The README of the rule names each module of the engine, and none that is gone. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../../src/rules/no-token-activation')

it('the README lists every module', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const listed = [...readme.matchAll(/^\| `([a-z-]+\.ts)` /gm)].map(([, name]) => name)
  expect(new Set(listed)).toEqual(new Set(globSync('*.ts', { cwd: folder })))
})
