/** Where terms are looked for: every text of the sources and of the outputs, with the exact place. */
import { describe, expect, test } from 'vitest'
import { parseProject, resolveProject, type Project } from '../../../src/content/project.ts'
import type { SourceFile } from '../../../src/content/source-file.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { extractHtml } from '../../../src/extract/html.ts'
import { extractPlainText } from '../../../src/extract/plain-text.ts'
import { approvedTerms } from '../../../src/rules/approved-terms/check.ts'
import { compileTerms } from '../../../src/rules/approved-terms/matcher.ts'
import { unapprovedInRendered } from '../../../src/rules/approved-terms/rendered.ts'
import { baseProject, edited } from '../../fixtures/projects/base.ts'

function projectOf(files: readonly SourceFile[]): Project {
  const { value, diagnostics } = parseProject(files)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no project')
  return value
}

function findings(files: readonly SourceFile[]): readonly Diagnostic[] {
  const source = projectOf(files)
  const asOf = '2020-09-25'
  return approvedTerms.check({
    source,
    project: resolveProject(source, asOf),
    asOf,
    templates: [],
  })
}

/** The line, what stands at the exact range, and what is to stand there. */
const places = (files: readonly SourceFile[]): readonly string[] =>
  findings(files).map(({ path, range, locale, expected }) => {
    const text = files.find((file) => file.path === path)?.text ?? ''
    return `${path}:${range?.start.line} ${locale} ${text.slice(range?.start.offset, range?.end.offset)} → ${expected}`
  })

const base = baseProject()
const faq = 'content/guidance/faq/fr.md'
const notice = 'content/notices/token-holders/fr.md'
const strings: SourceFile = {
  path: 'locales/fr/site.json',
  text: '{\n  "site.name": "Le jeton"\n}\n',
}

describe('in the sources', () => {
  test('the base project is clean', () => {
    expect(findings(base)).toEqual([])
  })

  test.each<readonly [string, readonly SourceFile[], string]>([
    [
      'a paragraph',
      edited(base, faq, 'alternative au token.', 'alternative au jeton.'),
      `${faq}:10 fr jeton → token`,
    ],
    [
      'a heading',
      edited(base, faq, '## Ce qui change', '## Jetons : ce qui change'),
      `${faq}:8 fr Jetons → token`,
    ],
    [
      'front matter',
      edited(base, faq, 'description: Questions fréquentes.', 'description: Le jeton.'),
      `${faq}:3 fr jeton → token`,
    ],
    [
      'the subject of a notice',
      edited(base, notice, 'subject: Avis sur le token', 'subject: Avis sur le jeton'),
      `${notice}:6 fr jeton → token`,
    ],
    [
      'the text of a link',
      edited(base, faq, '{S11}', '{S11} Voir [le jeton](../home/fr.md).'),
      `${faq}:10 fr jeton → token`,
    ],
    ['a string', [...base, strings], 'locales/fr/site.json:2 fr jeton → token'],
    [
      'the wording of a statement',
      edited(base, 'content/statements.yaml', 'de nouveau token.', 'de nouveau jeton.'),
      'content/statements.yaml:9 fr jeton → token',
    ],
    [
      'the description of a placeholder',
      edited(base, 'content/placeholders.yaml', 'Nom du bureau.', 'Nom du jeton.'),
      'content/placeholders.yaml:8 fr jeton → token',
    ],
    [
      'a reason of the glossary',
      edited(base, 'content/glossary.yaml', 'gardent le mot anglais', 'évitent le jeton'),
      'content/glossary.yaml:10 fr jeton → token',
    ],
    [
      'a fact of the policy',
      edited(
        base,
        'content/policy.yaml',
        'facts: {}',
        'facts:\n  card:\n    type: text\n    value: { nl: token, fr: le jeton, de: Token, en: token }\n    source: { key: CIRC, sureness: H }',
      ),
      'content/policy.yaml:18 fr jeton → token',
    ],
    [
      'a name of another language',
      edited(base, faq, 'Ce qui change', 'Ce qui change pour une digitale sleutel'),
      `${faq}:8 fr digitale sleutel → clé numérique`,
    ],
    [
      'a block that holds at another date',
      edited(base, faq, '{S11}', '{S11}\n\n::: from useEnds\n\nUn jeton.\n\n:::'),
      `${faq}:14 fr jeton → token`,
    ],
  ])('%s', (_name, files, expected) => {
    expect(places(files)).toEqual([expected])
  })

  test.each<readonly [string, readonly SourceFile[]]>([
    [
      'the target of a link',
      edited(base, faq, '{S11}', '{S11} Voir [ici](https://example.org/jeton).'),
    ],
    ['a word named in quotation marks', edited(base, faq, '{S11}', '{S11} Cherchez « jeton ».')],
    [
      'a synonym of the retired key',
      edited(
        base,
        'content/policy.yaml',
        'recommendedKey:',
        '  synonyms: { nl: [], fr: [jeton], de: [], en: [] }\nrecommendedKey:',
      ),
    ],
    [
      'a text of another language',
      edited(base, 'content/guidance/faq/en.md', '{S11}', '{S11} A jeton.'),
    ],
  ])('not %s', (_name, files) => {
    expect(places(files)).toEqual([])
  })

  test('says what to write, why, and where that comes from', () => {
    const [found] = findings(edited(base, faq, 'alternative au token.', 'alternative au jeton.'))
    expect(found).toMatchObject({
      code: 'rules/approved-terms',
      severity: 'error',
      message: 'Unexpected term `jeton` in a text in French, expected `token`',
      note: 'Les pages officielles gardent le mot anglais. To name the word itself, put it alone between quotation marks. Term `token` of content/glossary.yaml, source CIRC (H).',
    })
  })
})

describe('in what was rendered', () => {
  const tables = compileTerms(projectOf(base).glossary)
  const inHtml = (body: string, locale?: 'fr'): readonly string[] =>
    unapprovedInRendered(
      extractHtml(
        'dist/x.html',
        `<html${locale ? '' : ' lang="fr"'}><title>Jeton</title><meta name="description" content="Jeton"><body>${body}`,
      ),
      tables,
      locale,
    ).map(({ message }) => message)

  test.each<readonly [string, string, readonly string[]]>([
    [
      'a paragraph',
      '<p>Un <b>jeton</b>.</p>',
      ['Unexpected term `jeton` in a text in French, expected `token`'],
    ],
    [
      'a word of another language in the wrong part',
      '<p>Une digitale sleutel.</p>',
      ['Unexpected Dutch name `digitale sleutel` in a text in French, expected `clé numérique`'],
    ],
    ['a part in its own language', '<p lang="nl">Een digitale sleutel of jeton.</p>', []],
    ['a part in a language we do not know', '<p lang="es">Un jeton.</p>', []],
    ['a word shown as wrong', '<p><s>jeton</s>. Écrivez « token ».</p>', []],
    ['an attribute', '<img alt="x" aria-label="jeton" src="jeton.png">', []],
  ])('%s', (_name, body, expected) => {
    expect(inHtml(body)).toEqual(expected)
  })

  test('a text without a language has that of its document', () => {
    expect(inHtml('<p>Un jeton.</p>', 'fr').length).toBe(1)
    const text = extractPlainText('dist/x.txt', 'Un jeton.\n')
    expect(unapprovedInRendered(text, tables, 'fr').length).toBe(1)
    expect(unapprovedInRendered(text, tables)).toEqual([])
  })
})
