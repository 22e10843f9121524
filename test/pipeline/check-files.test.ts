import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createLineIndex } from '../../src/diagnostics/line-index.ts'
import {
  checkFiles,
  type CheckedFile,
  type CheckFilesPorts,
} from '../../src/pipeline/check-files.ts'
import {
  excerptKey,
  isLight,
  jobName,
  unfinished,
  type FileVerdict,
} from '../../src/pipeline/file-job.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (path: string, text = path): CheckedFile => ({
  path,
  read: () => Promise.resolve({ bytes: bytesOf(text) }),
})
const range = createLineIndex('Vraag een token aan.').rangeAt(0, 20)
const finding: Diagnostic = {
  code: 'rules/no-token-activation',
  severity: 'error',
  message: 'Unexpected',
  path: '',
  range,
}
const clean: FileVerdict = { diagnostics: [], suppressions: [], unread: [], excerpts: {} }
const today = '2026-11-22'

describe('checkFiles', () => {
  test('reports in the order of the files, whatever is done first', async () => {
    const waiting: (() => void)[] = []
    const ports: CheckFilesPorts = {
      checkFile: async ({ bytes }) => {
        // The later of two is done first.
        await new Promise<void>((resolve) => {
          waiting.unshift(resolve)
          if (waiting.length === 2) waiting.forEach((done) => done())
        })
        return { verdict: { unreadable: new TextDecoder().decode(bytes) }, isLasting: true }
      },
    }
    const report = await checkFiles([file('a.md'), file('b.md')], ports, { today })
    expect(report.unreadable).toEqual([
      { path: 'a.md', reason: 'a.md' },
      { path: 'b.md', reason: 'b.md' },
    ])
  })

  test('holds few files at a time, and counts them', async () => {
    let open = 0
    let most = 0
    const counts: number[] = []
    const files = Array.from({ length: 50 }, (_, index): CheckedFile => ({
      path: `${index}.md`,
      read: () => {
        most = Math.max(most, (open += 1))
        return Promise.resolve({ bytes: bytesOf('x') })
      },
    }))
    const checkFile: CheckFilesPorts['checkFile'] = async () => {
      await Promise.resolve()
      open -= 1
      return { verdict: clean, isLasting: true }
    }
    const report = await checkFiles(
      files,
      { checkFile },
      {
        today,
        onChecked: (count) => counts.push(count),
      },
    )
    expect(most).toBeLessThanOrEqual(8)
    expect(counts).toEqual(files.map((_, index) => index + 1))
    expect(report.files).toBe(50)
  })

  test('gives a verdict its path, in findings, suppressions and excerpts', async () => {
    const verdict: FileVerdict = {
      ...clean,
      diagnostics: [finding],
      suppressions: [
        {
          path: '',
          lines: { first: 1, last: 1 },
          reason: 'x',
          until: '2027-01-31',
          source: { path: '' },
        },
      ],
      excerpts: { [excerptKey(range)]: { line: 1, text: 'Vraag', at: 0, length: 5 } },
    }
    const ports: CheckFilesPorts = {
      checkFile: () => Promise.resolve({ verdict, isLasting: true }),
    }
    const files = [file('a.md'), file('map/b.md')]
    const before = await checkFiles(files, ports, { today })
    expect(before.suppressed?.map(({ diagnostic }) => diagnostic.path)).toEqual([
      'a.md',
      'map/b.md',
    ])
    const after = await checkFiles(files, ports, { today: '2027-01-31' })
    expect(after.diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'rules/no-token-activation a.md',
      'rules/no-token-activation map/b.md',
      'rules/suppression a.md',
      'rules/suppression map/b.md',
    ])
    expect(after.excerptOf({ ...finding, path: 'map/b.md' })?.text).toBe('Vraag')
    expect(after.excerptOf({ ...finding, path: 'c.md' })).toBeUndefined()
  })

  test('remembers what lasts, and asks nobody for what is known', async () => {
    const kept: string[] = []
    const checked: string[] = []
    const report = await checkFiles(
      [file('known.md'), file('new.md'), file('slow.md')],
      {
        remember: ({ bytes }) => {
          const text = new TextDecoder().decode(bytes)
          return {
            ...(text === 'known.md' ? { verdict: { unreadable: 'as before' } } : {}),
            keep: () => kept.push(text),
          }
        },
        checkFile: ({ bytes }) => {
          const text = new TextDecoder().decode(bytes)
          checked.push(text)
          return Promise.resolve(
            text === 'slow.md' ? unfinished('no time') : { verdict: clean, isLasting: true },
          )
        },
      },
      { today },
    )
    expect(checked).toEqual(['new.md', 'slow.md'])
    expect(kept).toEqual(['new.md'])
    expect(report.unreadable.map(({ reason }) => reason)).toEqual(['as before', 'no time'])
  })
})

test.each([
  ['brieven/Oproep.DOCX', 'file.docx'],
  ['a.b/README', 'file'],
  ['x.md', 'file.md'],
  ['locales/fr/site.json', 'locales/fr/site.json'],
  ['mail.txt.hbs', 'mail.txt.hbs'],
])('of the path %s a reader knows %s', (path, expected) => {
  expect(jobName(path)).toBe(expected)
})

test.each([
  ['file.md', 'tekst', true],
  ['file.md', 'x'.repeat(200_001), false],
  ['file.pdf', '', false],
  ['file.md', 'PK\u0003\u0004', false],
  ['file', '', true],
])('%s with %j is light: %s', (name, text, expected) => {
  expect(isLight({ name, bytes: bytesOf(text) })).toBe(expected)
})
