import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleIds } from '../../src/cli/_options.ts'
import { parseProject, resolveProject } from '../../src/content/project.ts'
import type { SourceFile } from '../../src/content/source-file.ts'
import { extractFile } from '../../src/extract/extract.ts'
import { extractHtml } from '../../src/extract/html.ts'
import type { Passage } from '../../src/extract/passage.ts'
import { proveStatements } from '../../src/rules/required-statements/rendered.ts'
import { factValidity } from '../../src/rules/fact-validity/check.ts'
import { requiredStatements } from '../../src/rules/required-statements/check.ts'
import { missingTranslation } from '../../src/rules/missing-translation/check.ts'
import { statementValidity } from '../../src/rules/statement-validity/check.ts'
import { translationParity } from '../../src/rules/translation-parity/check.ts'
import { unknownPlaceholder } from '../../src/rules/unknown-placeholder/check.ts'
import { rules } from '../../src/rules/index.ts'
import type { Rule } from '../../src/rules/rule.ts'
import { paragraph } from '../extract/builders/blocks.ts'
import { buildDocx } from '../extract/builders/docx.ts'
import { baseProject, edited } from '../fixtures/projects/base.ts'

const rulesFolder = join(import.meta.dirname, '../../src/rules')

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

test('every rule has a page, and the command line knows it', () => {
  const pages = rules.filter(({ id }) => existsSync(join(rulesFolder, id, 'README.md')))
  expect(pages.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  expect(ruleIds).toEqual(rules.map(({ id }) => id))
})

describe('the base project is clean', () => {
  test.each([
    requiredStatements,
    missingTranslation,
    translationParity,
    statementValidity,
    factValidity,
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
      `${notice}:12 Missing \`25\u00A0september 2020\` in the passage marked \`{S4}\`, expected the fact \`{{cutoff}}\``,
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

describe('statement-validity, by words that nobody marked', () => {
  // Another statement, so that its end gives the base project's few documents something to be wrong about.
  const withS5 = edited(
    base,
    'content/statements.yaml',
    'statements:\n',
    `statements:
  - id: S5
    audience: all
    modality: permission
    source: CIRC
    validUntil: 2024-01-31
    wording: { nl: a, fr: b, de: c, en: d }
`,
  )
  const saying = (locale: string, sentence: string): readonly SourceFile[] =>
    edited(withS5, `content/guidance/faq/${locale}.md`, '{S11}', `{S11} ${sentence}`)

  test.each([
    ['nl', 'Bestaande tokens blijven tot nader bericht bruikbaar.', 'tot nader bericht'],
    ['fr', 'Les tokens existants restent utilisables.', 'tokens existants restent utilisables'],
    ['de', 'Sie können Ihr Token weiterhin nutzen.', 'Token weiterhin nutzen'],
    ['en', 'You can keep using your token.', 'keep using your token'],
  ])('%s: %s', (locale, sentence, words) => {
    const files = saying(locale, sentence)
    expect(findings(statementValidity, files, '2024-01-30')).toEqual([])
    expect(findings(statementValidity, files, '2024-01-31')).toEqual([
      `content/guidance/faq/${locale}.md:10 Unexpected \`${words}\` on 2024-01-31, expected it before 2024-01-31 only`,
    ])
  })

  test('a marked passage is reported once, at its mark', () => {
    const files = saying('en', 'You can keep using your token. {S5}')
    expect(findings(statementValidity, files, '2024-01-31')).toEqual([
      'content/guidance/faq/en.md:10 Unexpected statement `S5` on 2024-01-31, expected it before 2024-01-31 only',
    ])
  })

  test('words that are right on the side of the cutoff on which they stand', () => {
    const variants =
      '\n\n::: before cutoff\n\nFPS BOSA will stop the token on {{cutoff}}.\n\n:::\n\n::: from cutoff\n\nSince {{cutoff}} there is no new token.\n\n:::\n'
    const files = saying('en', variants)
    for (const asOf of ['2020-09-24', '2020-09-25', '2026-11-22'])
      expect(findings(statementValidity, files, asOf)).toEqual([])
    const swapped = saying(
      'en',
      variants.replace('before', 'FROM').replace('from', 'before').replace('FROM', 'from'),
    )
    expect(findings(statementValidity, swapped, '2020-09-24')).toEqual([
      'content/guidance/faq/en.md:20 Unexpected `Since 25\u00A0September 2020` on 2020-09-24, expected it from 2020-09-25 only',
    ])
    expect(findings(statementValidity, swapped, '2020-09-25')).toEqual([
      'content/guidance/faq/en.md:14 Unexpected `will stop the token on 25\u00A0September 2020` on 2020-09-25, expected it before 2020-09-25 only',
    ])
  })
})

describe('fact-validity', () => {
  const policy = 'content/policy.yaml'
  const withFact = (
    period: string,
    sentence = 'Mail naar {{desk.email}}.',
  ): readonly SourceFile[] =>
    edited(
      edited(
        base,
        policy,
        'facts: {}\n',
        `facts:
  desk.email:
    type: email
    value: desk@example.org
    source: { key: CIRC, sureness: H }
    ${period}
`,
      ),
      'content/guidance/faq/nl.md',
      '{S11}',
      `{S11} ${sentence}`,
    )
  const nl = 'content/guidance/faq/nl.md'

  test.each([
    ['in text', 'Mail naar {{desk.email}}.'],
    ['in a link target', '[Mail](mailto:{{desk.email}}).'],
  ])('a fact out of its validity, %s', (_name, sentence) => {
    const ended = withFact('validUntil: 2020-09-25', sentence)
    expect(findings(factValidity, ended, '2020-09-25')).toEqual([
      `${nl}:10 Unexpected fact \`{{desk.email}}\` on 2020-09-25, expected it before 2020-09-25 only`,
    ])
    const toCome = withFact('validFrom: 2020-09-26', sentence)
    expect(findings(factValidity, toCome, '2020-09-25')).toEqual([
      `${nl}:10 Unexpected fact \`{{desk.email}}\` on 2020-09-25, expected it from 2020-09-26 only`,
    ])
    expect(findings(factValidity, toCome, '2020-09-26')).toEqual([])
  })

  test('a fact out of its validity in a variant that does not hold either', () => {
    const inVariant = withFact(
      'validUntil: 2020-09-25',
      '\n\n::: before cutoff\n\nMail naar {{desk.email}}.\n\n:::\n',
    )
    expect(findings(factValidity, inVariant, '2020-09-25')).toEqual([])
  })

  test.each([
    ['2020-11-25', 61, false],
    ['2020-11-24', 60, true],
    ['2020-09-26', 1, true],
  ])('a fact that ends on %s, %i days on', (end, days, isTold) => {
    const files = withFact(`validUntil: ${end}`)
    expect(findings(factValidity, files, '2020-09-25')).toEqual(
      isTold
        ? [
            `${policy}:20 Unexpected end of fact \`desk.email\` on ${end}, ${days} ${days === 1 ? 'day' : 'days'} after 2020-09-25, expected it to hold for more than 60 days`,
          ]
        : [],
    )
  })

  test('a fact that ends and that nobody names', () => {
    expect(findings(factValidity, withFact('validUntil: 2020-09-26', 'Mail ons.'))).toEqual([])
  })

  test('a statement that ends', () => {
    const withEnd = edited(
      base,
      'content/statements.yaml',
      '  - id: S11\n',
      '  - id: S11\n    validUntil: 2020-11-24\n',
    )
    const [found, ...others] = findings(factValidity, withEnd, '2020-09-25')
    expect(found).toMatch(
      /^content\/statements.yaml:\d+ Unexpected end of statement `S11` on 2020-11-24, 60 days/,
    )
    expect(others).toEqual([])
    expect(findings(factValidity, withEnd, '2020-09-24')).toEqual([])
  })

  test('a milestone to come, where a document has a variant for it', () => {
    const withVariant = withFact(
      'validUntil: 2030-01-01',
      '\n\n::: before useEnds\n\nNog even.\n\n:::\n',
    )
    expect(findings(factValidity, withVariant, '2023-12-01')).toEqual([])
    expect(findings(factValidity, withVariant, '2023-12-02')).toEqual([
      `${policy}:3 Unexpected change of texts on 2024-01-31 (\`useEnds\`), 60 days after 2023-12-02, expected a new build on that day`,
    ])
    expect(findings(factValidity, withVariant, '2024-01-31')).toEqual([])
    expect(findings(factValidity, base, '2023-12-02')).toEqual([])
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

describe('proveStatements', () => {
  const { value: project } = parseProject(base)
  const document =
    project &&
    resolveProject(project, '2020-09-25').documents.find((candidate) => candidate.path === notice)
  const rendered = (html: string): number =>
    document ? proveStatements(extractHtml('dist/x.html', html), document).diagnostics.length : -1
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

  test('what is hidden or only in the file is not said', () => {
    expect(rendered(`<meta name="description" content="${s4}"><p>${s11}</p>`)).toBe(1)
    expect(rendered(`<p hidden>${s4}</p><p>${s11}</p>`)).toBe(1)
  })

  test('each part of a message must say it', () => {
    const said = (text: string, part: string): Passage => ({
      kind: 'paragraph',
      text,
      spans: [],
      headings: [],
      place: { part },
    })
    const message = [said(s4, 'text/html'), said(s11, 'text/html'), said(s11, 'text/plain')]
    if (!document) throw new Error('the base project does not parse')
    const { proofs, diagnostics } = proveStatements(
      { path: 'dist/x.eml', passages: message },
      document,
    )
    expect(proofs.map(({ channel, statements }) => [channel, statements])).toEqual([
      ['eml text/html', ['S4', 'S11']],
      ['eml text/plain', ['S11']],
    ])
    expect(diagnostics.map(({ message: text }) => text)).toEqual([
      'Missing the passage marked `{S4}` in `dist/x.eml` (eml text/plain), expected its words as in the source',
    ])
  })

  test('a Word file must say it as well', async () => {
    if (!document) throw new Error('the base project does not parse')
    const read = async (...texts: readonly string[]): Promise<readonly string[]> => {
      const bytes = buildDocx({ body: texts.map(paragraph) })
      const result = await extractFile('dist/x.docx', bytes)
      if ('unreadable' in result) throw new Error(result.unreadable)
      return proveStatements(result.file, document).proofs.flatMap(({ statements }) => statements)
    }
    expect(await read(s4, s11)).toEqual(['S4', 'S11'])
    expect(await read(s11)).toEqual(['S11'])
  })
})
