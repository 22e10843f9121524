/** What was announced is told as done once its day has come: statements and definitions by the date. */
import { expect, test } from 'vitest'
import { parseProject, resolveProject } from '../../src/content/project.ts'
import { readTextFiles } from '../../src/io/files.ts'
import { projectRoot } from '../e2e/world.ts'

const { value: project } = parseProject(
  await readTextFiles(projectRoot, ['content', 'locales'], /./),
)
if (!project) throw new Error('the data files do not parse')

test.each([
  ['2020-09-24', 'stopt vanaf 25 september 2020'],
  ['2020-09-25', 'is op 25 september 2020 gestopt'],
  ['2026-11-22', 'is op 25 september 2020 gestopt'],
])('on %s the statement of the stop says: %s', (asOf, words) => {
  const statement = resolveProject(project, asOf).statements.find(({ id }) => id === 'S1')
  expect(statement?.wording.nl).toContain(words)
})

test.each([
  ['2024-01-30', 'from 25\u00A0September 2020, a citizen can no longer activate'],
  ['2024-01-31', 'since 31\u00A0January 2024, a token can no longer be used'],
])('on %s the glossary says: %s', (asOf, words) => {
  const term = resolveProject(project, asOf).glossary.find(({ id }) => id === 'token')
  expect(term?.definition?.en).toContain(words)
})
