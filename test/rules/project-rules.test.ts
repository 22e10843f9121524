import { describe, expect, test } from 'vitest'
import { parseProject, resolveProject, type SourceFile } from '../../src/content/project.ts'
import { markedPassages } from '../../src/content/marked-passages.ts'
import { extractHtml } from '../../src/extract/html.ts'
import { missingFromRendered } from '../../src/rules/required-statements/rendered.ts'
import { requiredStatements } from '../../src/rules/required-statements/check.ts'
import { missingTranslation } from '../../src/rules/missing-translation/check.ts'
import { statementValidity } from '../../src/rules/statement-validity/check.ts'
import { translationParity } from '../../src/rules/translation-parity/check.ts'
import { unknownPlaceholder } from '../../src/rules/unknown-placeholder/check.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { baseProject, edited } from '../fixtures/projects/base.ts'

function findings(
  rule: Rule,
  files: readonly SourceFile[],
  asOf = '2020-09-25',
): readonly string[] {
  const { value, diagnostics } = parseProject(files)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no project')
  const found = rule.check({
    source: value,
    project: resolveProject(value, asOf),
    asOf,
    templates: [],
  })
  return found.map(({ path, range, message }) => `${path}:${range?.start.line ?? ''} ${message}`)
}

const base = baseProject()
const notice = 'content/notices/token-holders/nl.md'
const faq = 'content/guidance/faq/fr.md'

describe('the base project is clean', () => {
  test.each([
    requiredStatements,
    missingTranslation,
    translationParity,
    statementValidity,
    unknownPlaceholder,
  ])('$id', (rule) => {
    expect(findings(rule, base)).toEqual([])
  })
})

describe('required-statements', () => {
  test('a notice that drops a statement', () => {
    expect(findings(requiredStatements, edited(base, notice, ' {S11}', ''))).toEqual([
      `${notice}:2 Missing statement \`S11\`, expected a passage marked \`{S11}\``,
    ])
  })

  test('a marked passage without the date', () => {
    expect(
      findings(requiredStatements, edited(base, notice, 'Vanaf {{cutoff}} kan', 'Voortaan kan')),
    ).toEqual([
      `${notice}:12 Missing \`25 september 2020\` in the passage marked \`{S4}\`, expected the fact \`{{cutoff}}\``,
    ])
  })

  test('a prohibition without its negation', () => {
    expect(
      findings(
        requiredStatements,
        edited(base, notice, 'geen nieuw token meer activeren', 'een nieuw token activeren'),
      ),
    ).toEqual([
      `${notice}:12 Missing denial in the passage marked \`{S4}\`, expected it to say that it is no longer possible`,
    ])
  })

  test('guidance of one locale that drops a statement as a whole', () => {
    expect(findings(requiredStatements, edited(base, faq, ' {S11}', ''))).toEqual([
      'content/guidance/faq/fr.md: Missing statement `S11` in content/guidance (fr), expected a passage marked `{S11}`',
    ])
  })
})

describe('statement-validity', () => {
  const withPeriod = edited(
    base,
    'content/statements.yaml',
    '  - id: S11\n',
    '  - id: S11\n    validUntil: 2024-01-31\n',
  )
  test('a statement made after its last day', () => {
    expect(findings(statementValidity, withPeriod, '2024-01-30')).toEqual([])
    expect(findings(statementValidity, withPeriod, '2024-01-31').length).toBe(12)
  })

  test('a mark that names no statement', () => {
    expect(findings(statementValidity, edited(base, faq, '{S11}', '{S99}'))).toEqual([
      `${faq}:10 Unknown statement \`S99\`, expected one of content/statements.yaml`,
    ])
  })
})

describe('missing-translation', () => {
  test('a document without one of its locales', () => {
    expect(
      findings(
        missingTranslation,
        base.filter((file) => file.path !== faq),
      ),
    ).toEqual([
      'content/guidance/faq/fr.md: Missing translation `fr`, expected `content/guidance/faq/fr.md` beside `de.md`, `en.md`, `nl.md`',
    ])
  })
})

describe('unknown-placeholder', () => {
  test.each([
    [
      'a misspelt fact',
      notice,
      '{{cutoff}}',
      '{{cutof}}',
      'Unknown placeholder `{{cutof}}`, expected `{{cutoff}}` or another declared name',
    ],
    [
      'a misspelt placeholder',
      notice,
      '{{office.name}}',
      '{{ofice.name}}',
      'Unknown placeholder `{{ofice.name}}`, expected `{{office.name}}` or another declared name',
    ],
    [
      'the activation code in an e-mail',
      notice,
      '{{office.name}}',
      '{{activation.code}}',
      'Unexpected placeholder `{{activation.code}}` in a notice, expected it in a letter only',
    ],
    [
      'a placeholder in guidance',
      faq,
      '{{recommendedKey}}',
      '{{office.name}}',
      'Unexpected placeholder `{{office.name}}` in guidance, remove it',
    ],
    [
      'a slot in a link target',
      faq,
      '## Ce qui change',
      '[x]({{nope}})',
      'Unknown placeholder `{{nope}}`, expected `{{asOf}}` or another declared name',
    ],
  ])('%s', (_name, path, from, to, message) => {
    expect(
      findings(unknownPlaceholder, edited(base, path, from, to)).map((line) =>
        line.replace(/^[^ ]+ /, ''),
      ),
    ).toEqual([message])
  })
})

describe('missingFromRendered', () => {
  const { value: project } = parseProject(base)
  const document =
    project &&
    resolveProject(project, '2020-09-25').documents.find((candidate) => candidate.path === notice)
  const rendered = (html: string): number =>
    document
      ? missingFromRendered(extractHtml('dist/x.html', html), document, markedPassages(document))
          .length
      : -1
  const s4 = 'Vanaf 25 september 2020 kan een burger geen nieuw token meer activeren.'
  const s11 =
    'De FOD BOSA stelt ‘beveiligingscode via e-mail’ voor als beste alternatief voor het token.'

  test.each([
    ['both passages there', `<p>${s4}</p><p>${s11}</p>`, 0],
    [
      'other white space and markup',
      `<p>${s4.replaceAll(' ', '\n&nbsp;')}</p><p>${s11.replace('beste', '<b>beste</b>')}</p>`,
      0,
    ],
    ['one missing', `<p>${s4}</p>`, 1],
    ['the negation lost', `<p>${s4.replace('geen', 'een')}</p><p>${s11}</p>`, 1],
    ['another date', `<p>${s4.replace('25', '26')}</p><p>${s11}</p>`, 1],
  ])('%s', (_name, html, expected) => {
    expect(rendered(html)).toBe(expected)
  })
})
