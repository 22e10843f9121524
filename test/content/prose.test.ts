/** Prose: what a reader sees, and the way back to the file. */
import { describe, expect, test } from 'vitest'
import {
  documentProse,
  fileRange,
  isReplaceable,
  joinProse,
  type Prose,
} from '../../src/content/prose.ts'
import { parseDocument } from '../../src/content/parse-document.ts'

function proseOf(text: string): readonly Prose[] {
  const path = 'content/guidance/a/nl.md'
  const { value } = parseDocument({ kind: 'guidance', id: 'a', locale: 'nl' }, path, text)
  if (!value) throw new Error('the sample does not parse')
  return documentProse(value)
}

const frontMatter = 'title: A\ndescription: B\norder: 1\n'
const body = (markdown: string): Prose => {
  const prose = proseOf(`---\n${frontMatter}---\n\n${markdown}\n`)[2]
  if (!prose) throw new Error('the sample has no body')
  return prose
}
const inFile = (prose: Prose, part: string): string => {
  const from = prose.text.indexOf(part)
  return prose.source.slice(...fileRange(prose, from, from + part.length))
}

describe('a paragraph', () => {
  test.each([
    [
      'emphasis and links are their words',
      '**Let** op: [de _lijst_](../a/nl.md).',
      'Let op: de lijst.',
    ],
    ['slots and code are opaque', 'De {{cutoff}} en `code`.', 'De \uFFFC en \uFFFC.'],
    ['marks are nothing to see', 'Waar. {S4} Ook.', 'Waar. \uFFFB Ook.'],
    [
      'addresses are opaque',
      'Mail x@y.be of www.csam.be.',
      `Mail ${'\uFFFC'.repeat(6)} of ${'\uFFFC'.repeat(11)}.`,
    ],
    [
      'file names are opaque',
      'Een draft.eml of .txt.',
      `Een ${'\uFFFC'.repeat(9)} of ${'\uFFFC'.repeat(4)}.`,
    ],
    ['a broken line stays one', 'Een\nregel', 'Een\nregel'],
  ])('%s', (_name, markdown, text) => {
    expect(body(markdown).text).toBe(text)
  })

  test('every word knows its place', () => {
    const prose = body('**Let** op: [de _lijst_](../a/nl.md) van {{cutoff}}.')
    expect(inFile(prose, 'Let')).toBe('Let')
    expect(inFile(prose, 'lijst')).toBe('lijst')
    expect(inFile(prose, '\uFFFC')).toBe('{{cutoff}}')
    expect(inFile(prose, 'Let op')).toBe('Let** op')
  })

  test.each([
    ['words as they are', 'Let op', 'op', true],
    ['across an element', '**Let** op', 'Let op', false],
    ['a slot', 'op {{cutoff}}', '\uFFFC', false],
    ['an entity', 'a &amp; b', '&', false],
    ['a backslash', 'a \\* b', '*', false],
    ['part of an address', 'x@y.be', '\uFFFC', false],
  ])('replaceable: %s', (_name, markdown, part, expected) => {
    const prose = body(markdown)
    const from = prose.text.indexOf(part)
    expect(isReplaceable(prose, from, from + part.length)).toBe(expected)
  })
})

describe('front matter', () => {
  test.each([
    ['plain', 'Een token', 'token', 'token'],
    ['double-quoted', '"Een: token"', 'token', 'token'],
    ['an escape', String.raw`"Een \"token\" nu"`, '"', String.raw`\"`],
    ['a code', String.raw`"Een \u2018token\u2019"`, '‘', String.raw`\u2018`],
    ['single-quoted', "'foto''s'", "'", "''"],
    ['after an escape', String.raw`"Een \"token\" nu"`, 'nu', 'nu'],
  ])('%s', (_name, written, part, source) => {
    const [title] = proseOf(`---\ntitle: ${written}\ndescription: B\norder: 1\n---\n\nX\n`)
    if (!title) throw new Error('no title')
    const from = title.text.indexOf(part)
    expect(inFile(title, part)).toBe(source)
    expect(isReplaceable(title, from, from + part.length)).toBe(true)
  })

  test('a folded value is read, and not replaceable', () => {
    const [title] = proseOf('---\ntitle: "Een\n  token"\ndescription: B\norder: 1\n---\n\nX\n')
    expect(title && [title.text, isReplaceable(title, 0, 3)]).toEqual(['Een token', false])
  })
})

test('joined, a stretch is found back in its prose', () => {
  const proses = proseOf(`---\n${frontMatter}---\n\n## Kop\n\nEen tekst.\n`)
  const { text, locate } = joinProse(proses)
  const from = text.indexOf('tekst')
  expect(locate(from, from + 5)).toEqual({ prose: proses[3], from: 4, to: 9 })
  expect(text).toBe('A\n\nB\n\nKop\n\nEen tekst.')
})
