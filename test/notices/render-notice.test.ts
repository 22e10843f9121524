import Handlebars from 'handlebars'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/diagnostics/diagnostic.ts'
import { locales } from '../../src/domain/locale.ts'
import { maxHtmlBytes, renderNotice, type RenderedNotice } from '../../src/notices/render-notice.ts'
import { decodeQuotedPrintable, parsePart, partsOf } from './mime.ts'
import { contextFor, noticeOf, sampleNotice, template } from './sample.ts'

const rendered = ({ value, diagnostics }: Outcome<RenderedNotice>): RenderedNotice => {
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('nothing rendered')
  return value
}

describe.each(locales)('the sample notice in %s', (locale) => {
  const golden = `../golden/notices/sample/${locale}`

  test('looks as it did', async () => {
    const notice = rendered(await renderNotice(sampleNotice(locale), contextFor(locale)))
    await expect(notice.html).toMatchFileSnapshot(`${golden}.html`)
    await expect(notice.text).toMatchFileSnapshot(`${golden}.txt`)
    await expect(notice.eml).toMatchFileSnapshot(`${golden}.eml`)
  })

  test('is the same bytes every time, also among others', async () => {
    const render = async (): Promise<RenderedNotice> =>
      rendered(await renderNotice(sampleNotice(locale), contextFor(locale)))
    const [first, second, third] = await Promise.all([render(), render(), render()])
    expect(second).toEqual(first)
    expect(third).toEqual(first)
  })

  test('has in its message what it has in its parts', async () => {
    const notice = rendered(await renderNotice(sampleNotice(locale), contextFor(locale)))
    const bodies = partsOf(parsePart(notice.eml)).map(({ body }) =>
      decodeQuotedPrintable(body).replaceAll('\r\n', '\n'),
    )
    expect(bodies).toEqual([notice.text, notice.html])
  })
})

describe('merging', () => {
  const hostile = '<b>"x\'</b> {{office.name}} & \\ {{{a}}}\r\nBcc: c@d.example'
  const values = {
    citizen: { firstName: hostile, lastName: hostile },
    office: {
      name: 'O’Brien & Zn.',
      street: 's',
      postcode: '9999',
      municipality: 'm',
      email: 'a"><script>@b.example',
    },
  }

  test('keeps every value text, in running text and in attributes', async () => {
    const { html } = rendered(await renderNotice(sampleNotice('nl'), contextFor('nl')))
    const merged = Handlebars.compile(html, { strict: true })(values)
    const texts: string[] = []
    const hrefs: string[] = []
    const elements = new Set<string>()
    const parser = new Parser(
      {
        ontext: (text) => texts.push(text),
        onopentag: (name, { href }) => {
          elements.add(name)
          if (href?.startsWith('mailto:')) hrefs.push(href)
        },
      },
      { decodeEntities: true },
    )
    parser.end(merged)
    expect(texts.join('')).toContain(`Beste ${hostile} ${hostile},`)
    expect(hrefs).toEqual([
      'mailto:a"><script>@b.example',
      'mailto:a"><script>@b.example?subject=Vraag',
    ])
    expect(elements.has('b') || elements.has('script')).toBe(false)
  })

  test('keeps every value text in the plain-text part', async () => {
    const { text } = rendered(await renderNotice(sampleNotice('nl'), contextFor('nl')))
    const merged = Handlebars.compile(text, { strict: true, noEscape: true })(values)
    expect(merged).toContain(`Beste ${hostile} ${hostile},`)
    expect(merged).toContain('Deze e-mail komt van O’Brien & Zn..')
  })
})

describe('faults', () => {
  test.each<{ name: string; from: string; to: string; message: string }>([
    {
      name: 'an element left open',
      from: '</mj-body>',
      to: '',
      message: 'Missing `</mj-body>`, expected it before `</mjml>`',
    },
    {
      name: 'an unknown element',
      from: '<mj-text css-class="text"><h1>{{ title }}</h1></mj-text>',
      to: '<mj-txt css-class="text"><h1>{{ title }}</h1></mj-txt>',
      message: 'Unexpected element `<mj-txt>`, expected one that MJML knows',
    },
    {
      name: 'an unknown attribute',
      from: '<mj-section css-class="foot"',
      to: '<mj-section class="foot"',
      message: 'Unexpected attribute `class` on `<mj-section>`, remove it',
    },
    {
      name: 'a value that is none',
      from: '<h1>{{ title }}</h1>',
      to: '<h1>{{ titel }}</h1>',
      message:
        'Unknown value `titel`, expected one of `lang`, `dir`, `title`, `preheader`, `parts`, `footer`, `part`, `line`, `loop`',
    },
  ])('of the layout are placed in the layout: $name', async ({ from, to, message }) => {
    const layout = template.text.replace(from, to)
    expect(layout).not.toBe(template.text)
    const { value, diagnostics } = await renderNotice(sampleNotice('nl'), contextFor('nl', layout))
    expect(value).toBeUndefined()
    const [first] = diagnostics
    const changed = to === '' ? '<mj-body' : to
    expect(first).toMatchObject({
      code: 'render/notice',
      severity: 'error',
      message,
      path: 'templates/notices/notice.mjml',
      range: { start: { line: layout.slice(0, layout.indexOf(changed)).split('\n').length } },
    })
  })

  test('inside a loop of the layout are told once', async () => {
    const layout = template.text.replace(
      '<mj-section css-class="card" background-color="#ffffff" padding="0 32px {{',
      '<mj-section colour="x" css-class="card" background-color="#ffffff" padding="0 32px {{',
    )
    const { diagnostics } = await renderNotice(sampleNotice('nl'), contextFor('nl', layout))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected attribute `colour` on `<mj-section>`, remove it',
    ])
  })

  test('of an address are placed in the content', async () => {
    const { value, diagnostics } = await renderNotice(noticeOf('[a](../b/en.md)'), contextFor('en'))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { path: 'content/notices/sample/en.md', range: { start: { line: 10, column: 1 } } },
    ])
  })

  test('of slots that cannot be merged are found, also where they come from a third brace', async () => {
    const { diagnostics } = await renderNotice(
      noticeOf('a {{{citizen.lastName}}} b'),
      contextFor('en'),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Unexpected `{{{citizen.lastName}}}` in the HTML, expected a declared slot',
      'Unexpected `{{{citizen.lastName}}}` in the text, expected a declared slot',
    ])
  })

  test('of size: what Gmail would cut off is not made', async () => {
    const { value, diagnostics } = await renderNotice(
      noticeOf('Zo veel woorden.\n\n'.repeat(2_000)),
      contextFor('en'),
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        new RegExp(`^Unexpected size of \\d+ bytes of HTML, expected at most ${maxHtmlBytes}$`),
      ),
    ])
  })
})
