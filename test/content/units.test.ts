/** The units of a document: what is translated one by one, and how locales line up. */
import { expect, test } from 'vitest'
import { inlineText } from '../../src/content/inline-text.ts'
import { parseDocument, parseDocumentPath } from '../../src/content/parse-document.ts'
import type { Document } from '../../src/content/document.ts'
import { translationSets, unitsOf } from '../../src/content/units.ts'

const parse = (path: string, body: string): Document => {
  const address = parseDocumentPath(path)
  const value =
    address &&
    parseDocument(
      address,
      path,
      `---\ntitle: Title\ndescription: What it is\norder: 1\n---\n\n${body}`,
    ).value
  if (!value) throw new Error(`${path} does not parse`)
  return value
}

const body = `## Heading

Paragraph {S4}

1. One
2. Two

   More

| A | B |
| --- | --- |
| 1 | 2 |

::: before cutoff

> Quoted

:::
`

test('every piece has a key, its kind and what stands around it', () => {
  const units = unitsOf(parse('content/guidance/faq/nl.md', body))
  expect(
    units.map(({ key, kind, within, children }) => [
      key,
      kind,
      within.map(({ type }) => type).join(' '),
      inlineText(children).trim(),
    ]),
  ).toEqual([
    ['title', 'front-matter', '', 'Title'],
    ['description', 'front-matter', '', 'What it is'],
    ['0', 'heading', '', 'Heading'],
    ['1', 'paragraph', '', 'Paragraph'],
    ['2.0.0', 'paragraph', 'list', 'One'],
    ['2.1.0', 'paragraph', 'list', 'Two'],
    ['2.1.1', 'paragraph', 'list', 'More'],
    ['3.0.0', 'table-cell', 'table', 'A'],
    ['3.0.1', 'table-cell', 'table', 'B'],
    ['3.1.0', 'table-cell', 'table', '1'],
    ['3.1.1', 'table-cell', 'table', '2'],
    ['4.0.0', 'paragraph', 'when quote', 'Quoted'],
  ])
  expect(units.map(({ range }) => range.start.line)).toEqual([
    2, 3, 7, 9, 11, 12, 14, 16, 16, 18, 18, 22,
  ])
})

test('documents are set beside the one they are translated from', () => {
  const paths = ['faq/nl', 'faq/fr', 'home/fr'].map((name) => `content/guidance/${name}.md`)
  const sets = translationSets(paths.map((path) => parse(path, body)))
  expect(
    sets.map(({ source, translations }) => [source.path, translations.map(({ path }) => path)]),
  ).toEqual([['content/guidance/faq/nl.md', ['content/guidance/faq/fr.md']]])
})
