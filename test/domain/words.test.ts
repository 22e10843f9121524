/** The README's table of words says what the glossary says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseGlossary } from '../../src/domain/glossary.ts'
import { parsePolicy } from '../../src/domain/policy.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): { readonly text: string; readonly path: string } => ({
  text: readFileSync(join(root, path), 'utf8'),
  path,
})

test('the README’s words are those of the glossary, but for our own', () => {
  const { value: policy } = parsePolicy(read('content/policy.yaml'))
  const { value: glossary = [] } = parseGlossary(read('content/glossary.yaml'), policy)
  const [, section = ''] = /\n## Words\n([\s\S]*?)\n## /.exec(read('README.md').text) ?? []
  const rows = [...section.matchAll(/^\| (?!English|---)(.*) \|$/gm)].map(([, row = '']) =>
    row.split(' | '),
  )
  const names = new Map(
    glossary.map(({ names: { en, nl, fr, de } }) => [en.name, [en, nl, fr, de]]),
  )
  const own = rows.filter(([english = '']) => !names.has(english)).map(([english]) => english)
  expect(own).toEqual(['glossary', 'notice', 'letter'])
  const shared = rows.filter(([english = '']) => names.has(english))
  expect(shared.length).toBeGreaterThan(5)
  expect(shared).toEqual(
    shared.map(([english = '']) => names.get(english)?.map(({ name }) => name)),
  )
})
