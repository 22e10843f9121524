import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseReference, referenceFiles } from '../../src/content/reference.ts'
import { readTextFiles } from '../../src/io/files.ts'

const root = join(import.meta.dirname, '../..')
const folders = ['content', 'locales']
const printed = await readTextFiles(root, folders, referenceFiles.all)

it('asks for the policy and the statements, and for the strings of those who print a report', async () => {
  const checked = await readTextFiles(root, folders, referenceFiles.data)
  expect(checked.map(({ path }) => path)).toEqual([
    'content/policy.yaml',
    'content/statements.yaml',
  ])
  expect(printed.map(({ path }) => path)).toEqual([
    'content/policy.yaml',
    'content/statements.yaml',
    'locales/de/report.json',
    'locales/en/report.json',
    'locales/fr/report.json',
    'locales/nl/report.json',
  ])
})

it('has the strings of every file that it is given', () => {
  const { value, diagnostics } = parseReference(printed)
  expect(diagnostics).toEqual([])
  expect(value?.catalogues.map(({ locale }) => locale)).toEqual(['de', 'en', 'fr', 'nl'])
})

it.each([
  { what: 'the policy', path: 'content/policy.yaml' },
  { what: 'the statements', path: 'content/statements.yaml' },
])('has no value without $what', ({ path }) => {
  const { value, diagnostics } = parseReference(printed.filter((file) => file.path !== path))
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ path, message: `Missing file, expected \`${path}\`` }])
})

it('reports the faults of all files, not only of the first', () => {
  const { value, diagnostics } = parseReference(
    printed.map((file) => (file.path.startsWith('content/') ? { ...file, text: '- :' } : file)),
  )
  expect(value).toBeUndefined()
  expect(new Set(diagnostics.map(({ path }) => path))).toEqual(
    new Set(['content/policy.yaml', 'content/statements.yaml']),
  )
})
