import { describe, expect, test } from 'vitest'
import { extractHtml } from '../../src/extract/html.ts'
import { passageRange, type Passage } from '../../src/extract/passage.ts'

const passages = (html: string): readonly Passage[] => extractHtml('a.html', html).passages
const brief = (html: string): readonly string[] =>
  passages(html).map(({ kind, text }) => `${kind}: ${text}`)

describe('extractHtml', () => {
  test.each([
    ['<p>Een <b>twee</b><i>drie</i> vier', ['paragraph: Een tweedrie vier']],
    ['<p>a<p>b', ['paragraph: a', 'paragraph: b']],
    ['<h2>Kop</h2><ul><li>x<li>y</ul>', ['heading: Kop', 'list-item: x', 'list-item: y']],
    ['<p>Caf&eacute;&nbsp;&amp; meer', ['paragraph: Café\u00A0& meer']],
    ['<script>token()</script><style>p{}</style><p>x', ['paragraph: x']],
    ['<img alt="een beeld" src="/token.png">', ['alternative: een beeld', 'file-name: /token.png']],
    [
      '<a href="/x" title="uitleg">tekst</a>',
      ['link-target: /x', 'attribute: uitleg', 'paragraph: tekst'],
    ],
    [
      '<input type="submit" value="Verzenden"><button>Doe</button>',
      ['control: Verzenden', 'control: Doe'],
    ],
    ['<meta name="description" content="Wat"><title>T</title>', ['metadata: Wat', 'title: T']],
    [
      '<script type="application/ld+json">{"@type":"Question","name":"Hoe?","text":["<p>Bel <a href=\\"/x\\">ons<\\/a>.","\\u00e9\\u00e9n"],"url":"https://a.example/x"}</script><p>x',
      ['metadata: Hoe?', 'link-target: /x', 'metadata: Bel ons.', 'metadata: één', 'paragraph: x'],
    ],
    ['een<br>twee', ['paragraph: een twee']],
    ['<table><tr><th>a<td>b</table>', ['table-cell: a', 'table-cell: b']],
    ['<p>a</p>los<p>b</p>', ['paragraph: a', 'paragraph: los', 'paragraph: b']],
    ['', []],
  ])('%s', (html, expected) => {
    expect(brief(html)).toEqual(expected)
  })

  test('takes the locale from the nearest lang, and none from one it does not know', () => {
    const found = passages(
      '<html lang="nl-BE"><p>a<p lang="fr">b<p lang="es">c<div lang="de"><p>d</div></html>',
    )
    expect(found.map(({ text, locale }) => [text, locale])).toEqual([
      ['a', 'nl'],
      ['b', 'fr'],
      ['c', undefined],
      ['d', 'de'],
    ])
  })

  test('knows the headings above, the place in a list and in a table, what is quoted and what is struck', () => {
    const found = passages(
      '<h1>A</h1><h2>B</h2><ol><li>x</li><li>y</li></ol><h2>C</h2><table><tr><th>k<tr><td>v</table><blockquote>q</blockquote><del>d</del>',
    )
    const by = (text: string): Passage | undefined => found.find((passage) => passage.text === text)
    expect(by('y')?.headings.map((heading) => heading.text)).toEqual(['A', 'B'])
    expect(by('y')?.list).toEqual({ id: 1, ordered: true, depth: 1, index: 1 })
    expect(by('v')?.table).toEqual({ id: 1, row: 1, column: 0, isHeader: false })
    expect(by('v')?.headings.map((heading) => heading.text)).toEqual(['A', 'C'])
    expect(by('q')?.quoted).toBe(true)
    expect(by('d')?.struck).toBe(true)
  })

  test('leads back to the place of a word in linked data', () => {
    const html = '<script type="application/ld+json">\n{"a": "<b>Vraag<\\/b> het eens"}</script>'
    const file = extractHtml('a.html', html)
    const [passage] = file.passages
    const at = passage?.text.indexOf('eens') ?? -1
    expect(passage && passageRange(file, passage, at, at + 4)).toMatchObject({
      start: { line: 2, column: 26 },
      end: { line: 2, column: 30 },
    })
  })

  test('leads back to the line and column of every word', () => {
    const html = '<p>\n  Een &eacute;&eacute;n\n  <b>woord</b></p>'
    const file = extractHtml('a.html', html)
    const [passage] = file.passages
    expect(passage?.text).toBe('Een één woord')
    const range = passage && passageRange(file, passage, 8, 13)
    expect(range && html.slice(range.start.offset, range.end.offset)).toBe('woord')
    expect(range?.start).toMatchObject({ line: 3, column: 6 })
  })

  test.each([
    '<'.repeat(50_000),
    '<div>'.repeat(20_000),
    '&'.repeat(50_000),
    '<a href="'.repeat(5000),
    '</p>'.repeat(20_000),
  ])('neither throws nor hangs: %#', (html) => {
    expect(passages(html).length).toBeGreaterThanOrEqual(0)
  })
})
