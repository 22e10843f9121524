import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Parser } from 'htmlparser2'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { createLineIndex } from '../../src/diagnostics/line-index.ts'
import { formatHtmlReport } from '../../src/diagnostics/report-html.ts'
import { formatJunitReport } from '../../src/diagnostics/report-junit.ts'
import { formatSarifReport } from '../../src/diagnostics/report-sarif.ts'
import type { Report } from '../../src/diagnostics/report-text.ts'
import { locales } from '../../src/domain/locale.ts'
import { parseProject } from '../../src/content/project.ts'
import { readTextFiles } from '../../src/io/files.ts'
import { reportWords } from '../../src/pipeline/report-words.ts'

const lines = createLineIndex('een\ntwee\n')
const hostile = '<script>alert(1)</script> & "quotes" \u0007 \uD800'

const report: Report = {
  diagnostics: [
    {
      code: 'rules/no-token-activation',
      severity: 'error',
      message: `Unexpected \`${hostile}\`, remove it`,
      path: 'map met spatie/é<1>.md',
      range: lines.rangeAt(4, 8),
      locale: 'nl',
      reason: 'instruction',
      actual: hostile,
      expected: 'Iets anders.',
      note: 'Why.',
    },
    {
      code: 'rules/no-token-activation',
      severity: 'warning',
      message: 'x',
      path: 'b.pdf',
      place: { page: 2, paragraph: 3 },
      locale: 'fr',
      reason: 'context',
    },
  ],
  files: 4,
  unreadable: [{ path: 'c.docx', reason: 'encrypted' }],
}
const clean: Report = { diagnostics: [], files: 1, unreadable: [] }

describe('SARIF', () => {
  const schema: object = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/schemas/sarif-2.1.0.json'), 'utf8'),
  )
  const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)

  test.each([
    ['findings', report],
    ['clean', clean],
  ])('%s validates against the 2.1.0 schema', (_name, input) => {
    validate(JSON.parse(formatSarifReport(input, '1.0.0')))
    expect(validate.errors).toBe(null)
  })

  test('an empty object does not: the check can fail', () => {
    expect(validate({})).toBe(false)
  })

  test('keeps places and says that a file was unreadable', () => {
    expect(JSON.parse(formatSarifReport(report, '1.0.0'))).toMatchObject({
      runs: [
        {
          invocations: [{ executionSuccessful: false }],
          results: [
            {
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'b.pdf' } },
                  logicalLocations: [{ fullyQualifiedName: 'page 2, paragraph 3' }],
                },
              ],
            },
            {
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'map%20met%20spatie/%C3%A9%3C1%3E.md' },
                    region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
                  },
                },
              ],
            },
          ],
        },
      ],
    })
  })
})

describe('JUnit', () => {
  test('has a case for every file, whatever its name holds', () => {
    const xml = formatJunitReport(report, ['a.md', 'map met spatie/é<1>.md', 'b.pdf', 'c.docx'])
    const cases: string[] = []
    const kinds: string[] = []
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          if (name === 'testcase') cases.push(attributes['name'] ?? '')
          else kinds.push(name)
        },
      },
      { xmlMode: true },
    )
    parser.end(xml)
    expect(cases).toEqual(['a.md', 'b.pdf', 'c.docx', 'map met spatie/é<1>.md'])
    expect(kinds).toEqual(['testsuites', 'testsuite', 'system-out', 'error', 'failure'])
    expect(xml).toContain('tests="4" failures="1" errors="1"')
    // oxlint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008]/)
  })
})

describe('HTML', async () => {
  const { value: project } = parseProject(
    await readTextFiles(join(import.meta.dirname, '../..'), ['content', 'locales'], /./),
  )
  if (!project) throw new Error('the data files do not parse')
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'no-inline-style': 'off',
      'doctype-style': 'off',
      'require-sri': 'off',
      'long-title': 'off',
      'wcag/h36': 'error',
    },
  })

  test.each(locales)('is valid and holds hostile text as text (%s)', async (locale) => {
    const html = formatHtmlReport(report, reportWords(project, locale, '2026-11-22'))
    const { results } = await validator.validateString(
      html.replaceAll('\u0007', '').replaceAll('\uD800', ''),
    )
    expect(
      results.flatMap((result) =>
        result.messages.map((message) => `${message.ruleId} ${message.message}`),
      ),
    ).toEqual([])
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
  })

  test('a clean report says so and lists nothing to do', () => {
    const html = formatHtmlReport(clean, reportWords(project, 'de', '2026-11-22'))
    expect(html).toContain('In Ordnung')
    expect(html).not.toContain('<ol')
    expect(html).toContain('22.\u00A0November 2026')
  })
})
