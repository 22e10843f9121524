/** The rule of typography on a project: where it looks, and what it says. */
import { describe, expect, test } from 'vitest'
import { parseProject, resolveProject } from '../../../src/content/project.ts'
import type { SourceFile } from '../../../src/content/source-file.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { typography } from '../../../src/rules/typography/check.ts'
import { baseProject, edited } from '../../fixtures/projects/base.ts'

function check(files: readonly SourceFile[]): readonly Diagnostic[] {
  const { value } = parseProject(files)
  if (!value) throw new Error('the project does not parse')
  const { asOf } = value.policy
  return typography.check({
    source: value,
    project: resolveProject(value, asOf),
    asOf,
    templates: [],
  })
}

const catalogue: SourceFile = {
  path: 'locales/fr/site.json',
  text: '{\n  "site.skip": "Aller  ici"\n}\n',
}

test('the base project is clean', () => {
  expect(check(baseProject())).toEqual([])
})

describe('it looks at', () => {
  test.each([
    ['headings', 'content/guidance/faq/nl.md', '## Wat', '## Wat  nu', '## Wat'],
    ['front matter', 'content/guidance/faq/nl.md', 'title: ', 'title: Een  ', 'title: Een'],
    ['wordings', 'content/statements.yaml', 'nl: Vanaf', 'nl: Ja  Vanaf', 'nl: Ja'],
    ['descriptions', 'content/placeholders.yaml', 'fr: Nom', 'fr: Nom  x', 'fr: Nom'],
  ])('%s', (_name, path, from, to, before) => {
    const files = edited(baseProject(), path, from, to)
    const text = files.find((file) => file.path === path)?.text ?? ''
    const [found, ...others] = check(files)
    expect(others).toEqual([])
    expect([found?.path, found?.severity, found?.code]).toEqual([path, 'error', 'rules/typography'])
    expect(found?.range?.start.offset).toBe(text.indexOf(before) + before.length)
    expect(found?.range?.end.offset).toBe(text.indexOf(before) + before.length + 2)
  })

  test('strings', () => {
    expect(check([...baseProject(), catalogue])).toEqual([
      {
        code: 'rules/typography',
        severity: 'error',
        message: 'Unexpected doubled space in `Aller␣␣ici`, expected `Aller ici`',
        path: 'locales/fr/site.json',
        range: {
          start: { line: 2, column: 22, offset: 23 },
          end: { line: 2, column: 24, offset: 25 },
        },
        locale: 'fr',
        actual: 'Aller  ici',
        expected: 'Aller ici',
        note: 'One space between words. `lra check --fix` writes it.',
      },
    ])
  })
})

test('data files are not asked for what is a matter of lines', () => {
  const files = edited(
    baseProject(),
    'content/statements.yaml',
    'nl: Vanaf',
    'nl: Op 25 september, vanaf',
  )
  expect(check(files)).toEqual([])
})

test('what only a person can mend says so by saying nothing of --fix', () => {
  const [found] = check(
    edited(baseProject(), 'content/guidance/faq/nl.md', '## Wat', '## Ja.. Wat'),
  )
  expect(found?.message).toBe('Unexpected doubled punctuation in `Ja..`, expected one mark, or `…`')
  expect(found?.note).not.toContain('--fix')
})
