/** The real letters, rendered as they are published and as they are printed for a person. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  documentsOf,
  parseProject,
  resolveProject,
  type Project,
} from '../../src/content/project.ts'
import { createTranslator } from '../../src/i18n/translator.ts'
import { readTextFiles } from '../../src/io/files.ts'
import { readPdf } from './pdf-pages.ts'
import { createLetterCompiler } from '../../src/io/typst.ts'
import { letterInput } from '../../src/letters/letter-input.ts'
import { root, valueOf } from '../letters/sample.ts'

const compile = createLetterCompiler(root)
let project: Project

beforeAll(async () => {
  project = valueOf(parseProject(await readTextFiles(root, ['content', 'locales'], /./)))
})

interface Printed {
  readonly name: string
  readonly pages: readonly string[]
}

async function printAll(asOf: string, withValues: boolean): Promise<readonly Printed[]> {
  const printed: Printed[] = []
  for (const document of documentsOf(resolveProject(project, asOf), 'letter')) {
    const { locale } = document
    const values = Object.fromEntries(
      Object.entries(project.placeholders).map(([name, { example }]) => [
        name,
        typeof example === 'string' ? example : example[locale],
      ]),
    )
    const input = valueOf(
      letterInput(document, {
        translator: createTranslator(locale, project.catalogues),
        placeholders: project.placeholders,
        asOf,
        ...(withValues ? { values } : {}),
      }),
    )
    // oxlint-disable-next-line no-await-in-loop
    const { value, diagnostics } = await compile(input)
    expect(diagnostics).toEqual([])
    // oxlint-disable-next-line no-await-in-loop
    printed.push({ name: join(document.id, locale), pages: value ? await readPdf(value) : [] })
  }
  return printed
}

describe.each([
  ['2020-09-01', false],
  ['2020-09-25', false],
  ['2020-09-25', true],
  ['2024-01-31', true],
])('the letters as of %s, with values: %s', (asOf, withValues) => {
  test('fit on one page each, and carry no link with a code', async () => {
    const printed = await printAll(asOf, withValues)
    expect(printed).toHaveLength(8)
    expect(
      printed
        .filter(({ pages }) => pages.length !== 1)
        .map(({ name, pages }) => `${name}: ${pages.length} pages`),
    ).toEqual([])
    const text = printed.flatMap(({ pages }) => pages).join('\n')
    expect(text).not.toMatch(/https?:\/\/\S*(?:code|activ)/i)
    expect(text).not.toContain('{{')
    expect(text.includes('VOORBEELD-CODE')).toBe(withValues)
  })
})
