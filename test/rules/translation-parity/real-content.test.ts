/** The project's own content: clean as it is, and no line of a translation can go unnoticed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/content/document.ts'
import { parseDocument, parseDocumentPath } from '../../../src/content/parse-document.ts'
import { parseProject, type Project } from '../../../src/content/project.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { sourceLocale } from '../../../src/domain/locale.ts'
import { translationParity } from '../../../src/rules/translation-parity/check.ts'

const root = join(import.meta.dirname, '../../..')

const files = ['content', 'locales'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml|json)$/.test(path))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)

const { value: project, diagnostics } = parseProject(files)
if (!project) throw new Error(JSON.stringify(diagnostics))

const check = (source: Project): readonly Diagnostic[] =>
  translationParity.check({
    source,
    project: source,
    asOf: source.policy.asOf,
    templates: [],
  })

test('the content and the strings are clean', () => {
  expect(check(project)).toEqual([])
})

/** The document without one line of its body; undefined where that is no document, or says the same. */
function withoutLine(
  document: Document,
  lines: readonly string[],
  at: number,
): Document | undefined {
  if (lines[at]?.trim() === '') return undefined
  const address = parseDocumentPath(document.path)
  const text = lines.toSpliced(at, 1).join('\n')
  const parsed = address && parseDocument(address, document.path, text)
  if (parsed?.diagnostics.length !== 0 || !parsed.value) return undefined
  // A bare `>`, or a fence that its parent's closes as well: the same document is left.
  return shapeOf(parsed.value) === shapeOf(document) ? undefined : parsed.value
}

const shapeOf = ({ blocks }: Document): string =>
  JSON.stringify(blocks, (key, value: unknown) => (key === 'range' ? undefined : value))

/** One translation of each document, in turn: all of them would say no more and take three times as long. */
const translations = project.documents
  .filter(({ locale }) => locale === sourceLocale)
  .flatMap((source, index) => {
    const others = project.documents.filter(
      ({ kind, id, locale }) => kind === source.kind && id === source.id && locale !== sourceLocale,
    )
    const translation = others[index % others.length]
    return translation ? [[translation.path, source, translation] as const] : []
  })

describe('a line that is dropped from a translation is an error', () => {
  test.each(translations)('%s', { timeout: 60_000 }, (path, source, translation) => {
    const lines = translation.source.split('\n')
    const bodyStart = lines.indexOf('---', 1) + 1
    const unnoticed = lines.filter((_line, at) => {
      const document = at < bodyStart ? undefined : withoutLine(translation, lines, at)
      if (!document) return false
      const found = check({ ...project, documents: [source, document], catalogues: [] })
      return !found.some((finding) => finding.severity === 'error' && finding.path === path)
    })
    expect(unnoticed).toEqual([])
  })
})
