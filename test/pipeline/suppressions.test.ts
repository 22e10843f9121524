import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { createLineIndex } from '../../src/diagnostics/line-index.ts'
import {
  parseSuppressionFile,
  readSuppressions,
  siftFindings,
} from '../../src/pipeline/suppressions.ts'

const today = '2026-11-22'
const text = [
  '<!-- lra-ignore no-token-activation until 2027-01-31: archief -->',
  '',
  'Vraag een token aan.',
  'Bestel een token.',
  '',
  'Activeer een token.',
].join('\n')

const at = (line: number, source = text): Diagnostic => {
  const index = createLineIndex(source)
  const start = index.lineStart(line)
  return {
    code: 'rules/no-token-activation',
    severity: 'error',
    message: 'x',
    path: 'a.md',
    actual: source.split('\n')[line - 1] ?? '',
    range: index.rangeAt(start, index.lineStart(line + 1) - 1),
  }
}

describe('readSuppressions', () => {
  test('covers the block after it, and no more', () => {
    const { value = [] } = readSuppressions('a.md', text)
    const { diagnostics, suppressed } = siftFindings([at(3), at(4), at(6)], value, today)
    expect(diagnostics.map((diagnostic) => diagnostic.range?.start.line)).toEqual([6])
    expect(
      suppressed.map(({ diagnostic, reason, until }) => [
        diagnostic.range?.start.line,
        reason,
        until,
      ]),
    ).toEqual([
      [3, 'archief', '2027-01-31'],
      [4, 'archief', '2027-01-31'],
    ])
  })

  test('another file is not covered', () => {
    const { value = [] } = readSuppressions('b.md', text)
    expect(siftFindings([at(3)], value, today).suppressed).toEqual([])
  })

  test('from its end date on it hides nothing, and is an error itself', () => {
    const { value = [] } = readSuppressions('a.md', text)
    const { diagnostics, suppressed } = siftFindings([at(3)], value, '2027-01-31')
    expect(suppressed).toEqual([])
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'rules/no-token-activation x',
      'rules/suppression Expired suppression, it ended on 2027-01-31',
    ])
  })

  test('one that covers nothing is a warning', () => {
    const { value = [] } = readSuppressions('a.md', text)
    expect(
      siftFindings([], value, today).diagnostics.map(
        ({ severity, message }) => `${severity} ${message}`,
      ),
    ).toEqual(['warning Unused suppression, remove it'])
  })

  test.each([
    ['<!-- lra-ignore no-token-activation -->'],
    ['<!-- lra-ignore no-token-activation: reden -->'],
    ['<!-- lra-ignore no-token-activation until morgen: reden -->'],
    ['<!-- lra-ignore no-token-activation until 2027-02-30: reden -->'],
    ['<!-- lra-ignore no-token-activation until 2027-01-31: -->'],
    ['<!-- lra-ignore -->'],
    ['<!-- lra-ignore locale-keys until 2027-01-31: reden -->'],
  ])('a malformed one hides nothing: %s', (line) => {
    const { value, diagnostics } = readSuppressions('a.md', `${line}\nVraag een token aan.\n`)
    expect(value).toEqual([])
    expect(
      diagnostics.map(({ code, severity, range }) => `${severity} ${code} ${range?.start.line}`),
    ).toEqual(['error rules/suppression 1'])
  })

  test.each([
    '/* lra-ignore no-token-activation until 2027-01-31: why */',
    '# lra-ignore no-token-activation until 2027-01-31: why',
    '{# lra-ignore no-token-activation until 2027-01-31: why',
  ])('stands in any comment: %s', (line) => {
    expect(readSuppressions('a.md', line).value?.map(({ reason }) => reason)).toEqual(['why'])
  })
})

describe('parseSuppressionFile', () => {
  test('names a passage of a document that cannot carry a comment', () => {
    const { value = [], diagnostics } = parseSuppressionFile(
      '.lra-ignore.yaml',
      '- path: a.md\n  contains: Bestel\n  reason: archief\n  until: 2027-01-31\n',
    )
    expect(diagnostics).toEqual([])
    expect(
      siftFindings([at(3), at(4)], value, today).diagnostics.map(
        (diagnostic) => diagnostic.range?.start.line,
      ),
    ).toEqual([3])
  })

  test.each([
    ['- path: a.md\n  until: 2027-01-31\n', 'Missing key `reason` at `0.reason`, expected string'],
    ['- path: a.md\n  reason: x\n', 'Missing key `until` at `0.until`, expected string'],
    [
      '- path: a.md\n  reason: x\n  until: ooit\n',
      'Unexpected value `ooit` at `0.until`, expected a real calendar date written YYYY-MM-DD, such as 2020-09-25',
    ],
  ])('needs a reason and an end date: %#', (yaml, message) => {
    expect(
      parseSuppressionFile('.lra-ignore.yaml', yaml).diagnostics.map(
        (diagnostic) => diagnostic.message,
      ),
    ).toEqual([message])
  })
})
