import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checks } from '../../../src/rules/translation-parity/checks/index.ts'
import { checkOf, checksFolder, findingsIn, readPage, type Sample } from './samples.ts'

const ids = checks.map(({ id }) => id)

test('every check has a file and a page, and every page a check', () => {
  const names = readdirSync(checksFolder).filter((name) => name !== 'index.ts')
  const expected = ids.flatMap((id) => [`${id}.md`, `${id}.ts`])
  expect(names.toSorted()).toEqual(expected.toSorted())
})

test('the README lists every check in its order, with what it compares', () => {
  const readme = readFileSync(join(checksFolder, '../README.md'), 'utf8')
  const rows = [
    ...readme.matchAll(/^\| \[`([a-z-]+)`\]\(checks\/\1\.md\) +\| (.*?) +\| (\w+) +\|$/gm),
  ]
  expect(rows.map(([, id, summary, severity]) => ({ id, summary, severity }))).toEqual(
    checks.map(({ id, summary, severity }) => ({ id, summary, severity })),
  )
})

const titled = (samples: readonly Sample[]): readonly (readonly [string, Sample])[] =>
  samples.map((sample, index) => [
    `${index + 1}: ${sample.at(-1)?.locale} ${sample.at(-1)?.body.split('\n')[0]}`,
    sample,
  ])

describe.each(ids)('%s', (id) => {
  const page = readPage(id)

  test('has a page of the usual parts', () => {
    expect(page.headings).toEqual(['Why', 'Bad', 'Good', 'How to mend'])
    expect(page.bad.length).toBeGreaterThan(0)
    expect(page.good.length).toBeGreaterThan(0)
  })

  test.each(titled(page.bad))('reports bad sample %s', (_title, sample) => {
    const found = findingsIn(sample)
    expect([...new Set(found.map(checkOf))]).toEqual([id])
    const path = new RegExp(`\\b${sample.at(-1)?.locale}(\\.md|/report\\.json)$`)
    for (const finding of found) {
      expect(finding.path).toMatch(path)
      expect(finding.range).toBeDefined()
      expect(finding.note).toBeTruthy()
    }
  })

  test.each(titled(page.good))('passes good sample %s', (_title, sample) => {
    expect(findingsIn(sample).map(({ message }) => message)).toEqual([])
  })
})
