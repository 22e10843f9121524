import { describe, expect, test } from 'vitest'
import {
  compareDiagnostics,
  hasErrors,
  sortDiagnostics,
  type Diagnostic,
} from '../../src/diagnostics/diagnostic.ts'
import { excerptsFrom } from '../../src/diagnostics/excerpt.ts'
import { createLineIndex } from '../../src/diagnostics/line-index.ts'
import { formatJsonReport } from '../../src/diagnostics/report-json.ts'
import { formatTextReport, where } from '../../src/diagnostics/report-text.ts'

const text = 'Een\ttwee drie\nvier vijf\n'
const lines = createLineIndex(text)

const finding = (fields: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'rules/no-token-activation',
  severity: 'error',
  message: 'Unexpected `twee`, remove it',
  path: 'a.md',
  range: lines.rangeAt(4, 8),
  ...fields,
})

describe('createLineIndex', () => {
  test.each([
    ['a\nb', 2, { line: 2, column: 1, offset: 2 }],
    ['a\r\nb', 3, { line: 2, column: 1, offset: 3 }],
    ['a\rb', 2, { line: 2, column: 1, offset: 2 }],
    ['a\n', 2, { line: 2, column: 1, offset: 2 }],
    ['abc', 99, { line: 1, column: 4, offset: 3 }],
    ['abc', -1, { line: 1, column: 1, offset: 0 }],
    ['', 0, { line: 1, column: 1, offset: 0 }],
  ])('%j at %i', (source, offset, expected) => {
    expect(createLineIndex(source).positionAt(offset)).toEqual(expected)
  })

  test('knows where lines start, and the end of the text after the last', () => {
    expect([1, 2, 3, 9].map(lines.lineStart)).toEqual([0, 14, 24, 24])
  })
})

describe('formatTextReport', () => {
  test('shows each finding with its line, a marker, the note and what to write instead', async () => {
    const report = formatTextReport(
      {
        diagnostics: [
          finding({ severity: 'warning', range: lines.rangeAt(14, 18), message: 'second' }),
          finding({ note: 'Why.', expected: 'Better.' }),
          finding({ path: 'b.pdf', place: { page: 2, paragraph: 3 }, message: 'third' }),
        ].map(({ range, ...rest }) =>
          rest.path === 'b.pdf' ? rest : { ...rest, ...(range ? { range } : {}) },
        ),
        files: 3,
        unreadable: [{ path: 'c.docx', reason: 'encrypted' }],
      },
      { excerptOf: excerptsFrom((path) => (path === 'a.md' ? text : undefined)) },
    )
    await expect(report).toMatchFileSnapshot('../golden/diagnostics/report.txt')
  })

  test('cuts a long line around the marker', () => {
    const long = `${'x'.repeat(5000)} HIER ${'y'.repeat(5000)}`
    const report = formatTextReport(
      {
        diagnostics: [finding({ range: createLineIndex(long).rangeAt(5001, 5005) })],
        files: 1,
        unreadable: [],
      },
      { excerptOf: excerptsFrom(() => long) },
    )
    const [, excerpt = '', marker = ''] = report.split('\n')
    expect(excerpt.length).toBeLessThan(130)
    expect(excerpt.slice(marker.indexOf('^'), marker.lastIndexOf('^') + 1)).toBe('HIER')
  })

  test('says clean in one line', () => {
    expect(formatTextReport({ diagnostics: [], files: 1, unreadable: [] })).toBe(
      'clean in 1 file\n',
    )
  })
})

test('formatJsonReport sorts and keeps the contract', () => {
  const json: unknown = JSON.parse(
    formatJsonReport({
      diagnostics: [finding({ path: 'b.md' }), finding()],
      files: 2,
      unreadable: [],
    }),
  )
  expect(json).toMatchObject({
    diagnostics: [{ path: 'a.md', range: { start: { line: 1, column: 5 } } }, { path: 'b.md' }],
    files: 2,
    unreadable: [],
  })
})

test('diagnostics sort by path, line, column, code, and the input is left alone', () => {
  const input = [
    finding({ path: 'b' }),
    finding({ range: lines.rangeAt(14, 15) }),
    finding({ code: 'rules/links' }),
    finding(),
  ]
  const sorted = sortDiagnostics(input)
  expect(sorted.map(({ path, code, range }) => `${path} ${range?.start.line} ${code}`)).toEqual([
    'a.md 1 rules/links',
    'a.md 1 rules/no-token-activation',
    'a.md 2 rules/no-token-activation',
    'b 1 rules/no-token-activation',
  ])
  expect(input[0]?.path).toBe('b')
  expect(compareDiagnostics(finding(), finding())).toBe(0)
  expect(hasErrors([finding({ severity: 'warning' })])).toBe(false)
})

test.each([
  [finding(), 'a.md:1:5'],
  [{ code: 'rules/links', severity: 'error', message: '', path: 'x' } as const, 'x'],
  [
    {
      code: 'rules/links',
      severity: 'error',
      message: '',
      path: 'x',
      place: { slide: 4, part: 'notes' },
    } as const,
    'x (slide 4, notes)',
  ],
])('where: %#', (diagnostic, expected) => {
  expect(where(diagnostic)).toBe(expected)
})
