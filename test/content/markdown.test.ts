import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../src/content/document.ts'
import { parseMarkdown } from '../../src/content/markdown.ts'
import { visitBlocks } from '../../src/content/visit.ts'

const source = `---
title: Kop
---

## Een **vette** [schakel](../a/nl.md "titel") en \`code\` & meer {S4}

- één {{cutoff}} \\* en &amp; **x** daarna
  tweede regel *y*
  1. onder

> citaat [a](b)
> vervolg

| a | b \\| c |
|---|---|
| x | *y* z |

::: from useEnds
Later ![beeld](x.png)
:::
`

const written = (node: {
  readonly range: {
    readonly start: { readonly offset: number }
    readonly end: { readonly offset: number }
  }
}): string => source.slice(node.range.start.offset, node.range.end.offset)

function collect(): { readonly blocks: readonly Block[]; readonly inlines: readonly Inline[] } {
  const blocks: Block[] = []
  const inlines: Inline[] = []
  visitBlocks(parseMarkdown(source, 'content').blocks, {
    block: (block) => {
      blocks.push(block)
    },
    inline: (node) => {
      inlines.push(node)
    },
  })
  return { blocks, inlines }
}

describe('parseMarkdown', () => {
  test('gives every inline node the range it has in the file', () => {
    const nodes = collect().inlines.map((node) => [node.type, written(node)])
    expect(nodes).toEqual([
      ['text', 'Een '],
      ['strong', '**vette**'],
      ['text', 'vette'],
      ['text', ' '],
      ['link', '[schakel]'],
      ['text', 'schakel'],
      ['text', ' en '],
      ['code', '`code`'],
      ['text', ' & meer '],
      ['mark', '{S4}'],
      ['text', 'één '],
      ['slot', '{{cutoff}}'],
      ['text', ' '],
      ['text', '\\*'],
      ['text', ' en '],
      ['text', '&amp;'],
      ['text', ' '],
      ['strong', '**x**'],
      ['text', 'x'],
      ['text', ' daarna'],
      ['text', '\n  '],
      ['text', 'tweede regel '],
      ['emphasis', '*y*'],
      ['text', 'y'],
      ['text', 'onder'],
      ['text', 'citaat '],
      ['link', '[a]'],
      ['text', 'a'],
      ['text', '\n> '],
      ['text', 'vervolg'],
      ['text', 'a'],
      ['text', ' | b '],
      ['text', 'x'],
      ['emphasis', '*y*'],
      ['text', 'y'],
      ['text', ' z'],
      ['text', 'Later '],
      ['image', '![beeld]'],
    ])
  })

  test('counts lines from the top of the file, front matter included', () => {
    const { blocks } = collect()
    expect(blocks.map((block) => [block.type, block.range.start.line])).toEqual([
      ['heading', 5],
      ['list', 7],
      ['paragraph', 7],
      ['list', 9],
      ['paragraph', 9],
      ['quote', 11],
      ['paragraph', 11],
      ['table', 14],
      ['when', 18],
      ['paragraph', 19],
    ])
  })

  test('makes anchors from the words of headings, unique in the document', () => {
    const { blocks } = parseMarkdown(
      '## Déjà un token ?\n\n## Déjà un token\n\n## Straße & Ü\n',
      'content',
    )
    expect(blocks.map((block) => (block.type === 'heading' ? block.id : ''))).toEqual([
      'deja-un-token',
      'deja-un-token-2',
      'strasse-u',
    ])
  })

  test("leaves slots, marks and fences as text in other people's Markdown", () => {
    const { blocks } = parseMarkdown('::: info\n{{x}} {S4}\n:::\n', 'commonmark')
    expect(blocks.map((block) => block.type)).toEqual(['paragraph'])
  })

  test.each([
    ['CRLF', '---\r\ntitle: x\r\n---\r\n\r\nEen\r\ntwee\r\n'],
    ['a byte order mark', '\uFEFF---\ntitle: x\n---\n\nEen\ntwee\n'],
  ])('reads front matter after %s', (_name, text) => {
    const { blocks, frontMatter } = parseMarkdown(text, 'content')
    expect(text.slice(frontMatter?.start, frontMatter?.end).trim()).toBe('title: x')
    expect(blocks.map((block) => [block.type, block.range.start.line])).toEqual([['paragraph', 5]])
  })

  test.each([
    ['', 0],
    ['---\n', 1],
    ['\u0000', 1],
    ['> '.repeat(5000), 1],
    ['*'.repeat(20_000), 1],
    ['['.repeat(20_000), 1],
  ])('never throws: %#', (text, least) => {
    expect(parseMarkdown(text, 'content').blocks.length).toBeGreaterThanOrEqual(Math.min(least, 0))
  })
})
