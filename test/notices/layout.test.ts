import { describe, expect, test } from 'vitest'
import { markLines, readLineMarks } from '../../src/notices/_line-marks.ts'
import { fillLayout, type LayoutValues } from '../../src/notices/fill-layout.ts'

const values: LayoutValues = {
  lang: 'en',
  dir: 'ltr',
  title: 'A <b> & "c" {{office.name}}',
  preheader: 'p',
  parts: [
    { tone: 'plain', html: '<p>1</p>\n<p>2</p>' },
    { tone: 'info', html: '<p>3</p>' },
  ],
  footer: ['f'],
}

const fill = (text: string): ReturnType<typeof fillLayout> =>
  fillLayout({ path: 'templates/notices/notice.mjml', text }, values)

describe('fillLayout', () => {
  test('escapes values as text, keeps ready-made HTML and open slots', () => {
    const { value } = fill(
      '<t>{{ title }}</t>{% for part in parts %}{{ part.html | safe }}{% endfor %}',
    )
    expect(value?.mjml).toBe(
      '<t>A &lt;b&gt; &amp; &quot;c&quot; {{office.name}}</t><p>1</p>\n<p>2</p><p>3</p>',
    )
  })

  test('knows the template line of every line, through loops, conditions and comments', () => {
    const { value } = fill(
      [
        '{# two',
        'lines #}first',
        '{% for part in parts %}',
        '{% if part.tone == "info" %}',
        '<info>',
        '{% else %}',
        '<plain>{{ part.html | safe }}',
        '{% endif %}',
        '{% endfor %}',
        'last',
      ].join('\n'),
    )
    const lines = (value?.mjml ?? '').split('\n')
    const places = lines.flatMap((line, index) =>
      /\w/.test(line) ? [[line, value?.templateLineOf(index + 1)]] : [],
    )
    expect(places).toEqual([
      ['first', 2],
      ['<plain><p>1</p>', 7],
      ['<p>2</p>', 7],
      ['<info>', 5],
      ['last', 9],
    ])
  })

  test.each<{ name: string; template: string; line: number; message: string }>([
    {
      name: 'a misspelt value',
      template: 'a\n<x>{{ title }}{{ titel }}</x>',
      line: 2,
      message:
        'Unknown value `titel`, expected one of `lang`, `dir`, `title`, `preheader`, `parts`, `footer`, `part`, `line`, `loop`',
    },
    {
      name: 'an unknown filter',
      template: 'a\n\n{{ title | safee }}',
      line: 3,
      message: 'Unexpected layout syntax: filter not found: safee',
    },
    {
      name: 'an unknown block',
      template: 'a\n{% endif %}',
      line: 2,
      message: 'Unexpected layout syntax: unknown block tag: endif',
    },
    {
      name: 'an open condition',
      template: 'a\n{% if title %}\nb',
      line: 2,
      message: 'Unexpected layout syntax: parseIf: expected elif, else, or endif, got end of file',
    },
    {
      name: 'an open comment',
      template: 'a\nb {# c',
      line: 2,
      message: 'Unexpected layout syntax: expected end of comment, got end of file',
    },
  ])('places $name', ({ template, line, message }) => {
    const { value, diagnostics } = fill(template)
    expect(value).toBeUndefined()
    expect(
      diagnostics.map((found) => [found.code, found.path, found.range?.start.line, found.message]),
    ).toEqual([['render/notice', 'templates/notices/notice.mjml', line, message]])
  })
})

describe('line marks', () => {
  test('leave a text as it was', () => {
    const text = 'a {{ b\n}} c\r\n{# d\n\n#}\n'
    expect(readLineMarks(markLines(text)).text).toBe(text)
  })

  test('say a line for every line, even past the last mark', () => {
    const { sourceLineOf } = readLineMarks(markLines('a\nb'))
    expect([1, 2, 3].map(sourceLineOf)).toEqual([1, 1, 1])
  })
})
