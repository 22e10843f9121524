import { describe, expect, test } from 'vitest'
import { parseDocument, parseDocumentPath } from '../../src/content/parse-document.ts'

const path = 'content/guidance/faq/nl.md'
const address = { kind: 'guidance', id: 'faq', locale: 'nl' } as const
const frontMatter =
  '---\ntitle: Vragen\ndescription: Vragen en antwoorden.\nslug: vragen\norder: 9\n---\n'

const report = (text: string): readonly string[] =>
  parseDocument(address, path, text).diagnostics.map(
    ({ range, code, message }) => `${range?.start.line}:${range?.start.column} ${code} ${message}`,
  )

describe('parseDocumentPath', () => {
  test.each([
    ['content/guidance/faq/nl.md', { kind: 'guidance', id: 'faq', locale: 'nl' }],
    ['content/notices/token-holders/de.md', { kind: 'notice', id: 'token-holders', locale: 'de' }],
    [
      'content/letters/activation-letter/fr.md',
      { kind: 'letter', id: 'activation-letter', locale: 'fr' },
    ],
    ['content/guidance/faq/es.md', undefined],
    ['content/guidance/FAQ/nl.md', undefined],
    ['content/guidance/nl.md', undefined],
    ['content/pages/faq/nl.md', undefined],
  ])('%s', (input, expected) => {
    expect(parseDocumentPath(input)).toEqual(expected)
  })
})

describe('parseDocument', () => {
  test('reads a sound document', () => {
    const { value, diagnostics } = parseDocument(address, path, `${frontMatter}\nTekst.\n`)
    expect(diagnostics).toEqual([])
    expect(value?.frontMatter).toEqual({
      title: 'Vragen',
      description: 'Vragen en antwoorden.',
      slug: 'vragen',
      order: 9,
    })
  })

  const faults: readonly {
    readonly name: string
    readonly text: string
    readonly expected: readonly string[]
  }[] = [
    {
      name: 'no front matter',
      text: 'Tekst.\n',
      expected: [
        '1:1 content/front-matter Missing front matter, expected the file to start with `---`, the keys, and `---`',
      ],
    },
    {
      name: 'unknown key, with the other faults beside it',
      text: '---\ntitle: Vragen\ntitel: Vragen\nslug: Vragen!\norder: 9\n---\n',
      expected: [
        '2:1 content/front-matter Missing key `description` at `description`, expected string',
        '4:7 content/front-matter Unexpected value `Vragen!` at `slug`, expected lower-case words joined by hyphens, such as veelgestelde-vragen',
        '3:1 content/front-matter Unexpected key `titel`, remove it',
      ],
    },
    {
      name: 'broken YAML',
      text: '---\ntitle: "Vragen\n---\n',
      expected: ['3:1 content/front-matter Unexpected YAML: Missing closing "quote'],
    },
    {
      name: 'raw HTML',
      text: `${frontMatter}\n<div>x</div>\n\na <b>b</b>\n`,
      expected: [
        '8:1 content/markdown Unexpected HTML, remove it',
        '10:3 content/markdown Unexpected HTML, remove it',
        '10:7 content/markdown Unexpected HTML, remove it',
      ],
    },
    {
      name: 'level-1 heading',
      text: `${frontMatter}\n# Kop\n`,
      expected: ['8:1 content/markdown Unexpected level-1 heading, remove it'],
    },
    {
      name: 'skipped level',
      text: `${frontMatter}\n## A\n\n#### B\n`,
      expected: ['10:1 content/markdown Unexpected heading of level 4 below level 2, remove it'],
    },
    {
      name: 'unknown fence',
      text: `${frontMatter}\n::: tip\nx\n:::\n`,
      expected: ['8:1 content/markdown Unexpected fence `::: tip`, remove it'],
    },
    {
      name: 'misspelt mark',
      text: `${frontMatter}\nTekst. {s4}\n`,
      expected: ['8:1 content/markdown Unexpected braces `{s4}`, remove it'],
    },
    {
      name: 'image',
      text: `${frontMatter}\n![x](y.png)\n`,
      expected: ['8:1 content/markdown Unexpected image, remove it'],
    },
  ]
  test.each(faults)('$name', ({ text, expected }) => {
    expect(report(text)).toEqual(expected)
  })
})
