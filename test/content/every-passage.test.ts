/** The real content, one passage at a time: whichever changes, exactly its own translations are to be reviewed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Document } from '../../src/content/document.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import { parseProject, type Project } from '../../src/content/project.ts'
import { documentText } from '../../src/content/translated-text.ts'
import {
  passagesOf,
  translationStatuses,
  wordsRange,
  type Passage,
} from '../../src/content/translation-status.ts'
import { translationLocales } from '../../src/domain/locale.ts'
import { translationSets } from '../../src/content/units.ts'

const root = join(import.meta.dirname, '../..')

const { value: project } = parseProject(
  readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yaml)$/.test(path))
    .map((path) => `content/${path.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
)
if (!project) throw new Error('the content does not parse')

const sets = translationSets(project.documents)

/** The document with another first letter or digit in a passage. */
function edited(document: Document, passage: Passage): Document {
  const { start, end } = wordsRange(passage)
  const { source: text } = document
  const words = text.slice(start.offset, end.offset)
  const changed = words.replace(/[\p{L}\p{N}]/u, (letter) => (letter === 'X' ? 'Y' : 'X'))
  expect(changed).not.toBe(words)
  const { value } = parseDocument(
    document,
    document.path,
    text.slice(0, start.offset) + changed + text.slice(end.offset),
  )
  if (!value) throw new Error(`${document.path}:${start.line} does not parse`)
  return value
}

/** `fr 5.1.0`: locale and place of each passage to review, once a document of a set is another. */
function toReview(base: Project, set: readonly Document[], changed: Document): readonly string[] {
  const documents = set.map((document) => (document.locale === changed.locale ? changed : document))
  return translationStatuses({ ...base, documents }).flatMap((status) =>
    status.state === 'stale'
      ? status.passages.map(({ translation }) => `${status.locale} ${translation?.unit.key}`)
      : [],
  )
}

test.each(sets.map((set) => [set.source.path, set] as const))(
  'in %s',
  (_path, { source, translations }) => {
    const documents = [source, ...translations]
    for (const document of documents)
      for (const passage of passagesOf(documentText(document))) {
        const locales = document === source ? translationLocales : [document.locale]
        expect(toReview(project, documents, edited(document, passage))).toEqual(
          locales.map((locale) => `${locale} ${passage.unit.key}`),
        )
      }
  },
)
