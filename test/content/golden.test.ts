/** A whole document as the tree that every channel reads, with its places. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/content/parse-document.ts'

const folder = join(import.meta.dirname, '../golden/content/document')

/** Ranges as `line:column-line:column`, so that the golden file can be read beside its input. */
const shorten = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('start' in value) || !('end' in value))
    return value
  const at = (position: unknown): string =>
    typeof position === 'object' && position !== null && 'line' in position && 'column' in position
      ? `${String(position.line)}:${String(position.column)}`
      : String(position)
  return `${at(value.start)}-${at(value.end)}`
}

test('a document with every kind of block', async () => {
  const text = readFileSync(join(folder, 'input.md'), 'utf8')
  const address = { kind: 'guidance', id: 'existing-tokens', locale: 'nl' } as const
  const { value, diagnostics } = parseDocument(
    address,
    'content/guidance/existing-tokens/nl.md',
    text,
  )
  expect(diagnostics).toEqual([])
  const json = JSON.stringify(
    { frontMatter: value?.frontMatter, blocks: value?.blocks },
    shorten,
    2,
  )
  await expect(`${json}\n`).toMatchFileSnapshot('../golden/content/document/expected.json')
})
