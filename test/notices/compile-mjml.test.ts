import { describe, expect, test } from 'vitest'
import { compileMjml } from '../../src/notices/compile-mjml.ts'

const page = (body: string, head = '<mj-title>T</mj-title>'): string =>
  `<mjml lang="nl" dir="ltr">\n<mj-head>${head}</mj-head>\n<mj-body>\n<mj-section><mj-column>\n${body}\n</mj-column></mj-section>\n</mj-body>\n</mjml>`

describe('compileMjml', () => {
  test.each<{ name: string; mjml: string; faults: readonly (readonly [number, string])[] }>([
    {
      name: 'an unknown element',
      mjml: page('<mj-text>a</mj-text>\n<mj-txt>b</mj-txt>'),
      faults: [[6, 'Unexpected element `<mj-txt>`, expected one that MJML knows']],
    },
    {
      name: 'an unknown attribute',
      mjml: page('<mj-text colour="#000">a</mj-text>'),
      faults: [[5, 'Unexpected attribute `colour` on `<mj-text>`, remove it']],
    },
    {
      name: 'several unknown attributes',
      mjml: page('<mj-text a="1" b="2">a</mj-text>'),
      faults: [[5, 'Unexpected attributes `a`, `b` on `<mj-text>`, remove them']],
    },
    {
      name: 'a value of the wrong type',
      mjml: page('<mj-text color="blauw">a</mj-text>'),
      faults: [[5, 'Unexpected value `blauw` for `color` on `<mj-text>`, expected a color']],
    },
    {
      name: 'a value without its unit',
      mjml: page('<mj-text font-size="16">a</mj-text>'),
      faults: [
        [
          5,
          'Unexpected value `16` for `font-size` on `<mj-text>`, expected (px) units and 1 value(s)',
        ],
      ],
    },
    {
      name: 'a value outside a list',
      mjml: page('<mj-text align="middle">a</mj-text>'),
      faults: [
        [
          5,
          'Unexpected value `middle` for `align` on `<mj-text>`, expected left, right, center, justify',
        ],
      ],
    },
    {
      name: 'an element in the wrong place',
      mjml: page('<mj-section></mj-section>'),
      faults: [
        [
          5,
          'Unexpected `<mj-section>` inside `<mj-column>`, expected it inside `<mj-attributes>`, `<mj-body>`, `<mj-wrapper>`',
        ],
      ],
    },
    {
      name: 'an element left open',
      mjml: page('<mj-text>a'),
      faults: [[5, 'Missing `</mj-text>`, expected it before `</mj-column>`']],
    },
    {
      name: 'everything left open',
      mjml: '<mjml>\n<mj-body>',
      faults: [
        [1, 'Missing `</mjml>`, expected it before the end'],
        [2, 'Missing `</mj-body>`, expected it before the end'],
      ],
    },
    {
      name: 'a misspelt end',
      mjml: page('<mj-text>a</mj-txt>'),
      faults: [[5, 'Unexpected `</mj-txt>`, expected `</mj-text>`']],
    },
    {
      name: 'an end too many',
      mjml: page('<mj-text>a</mj-text></mj-text>'),
      faults: [[5, 'Unexpected `</mj-text>`, expected `</mj-column>`']],
    },
    {
      name: 'an end after the end',
      mjml: `${page('<mj-text>a</mj-text>')}</mj-body>`,
      faults: [[8, 'Unexpected `</mj-body>`, remove it']],
    },
    {
      name: 'an include',
      mjml: page('<mj-include path="../../package.json" />'),
      faults: [[5, 'Unexpected `<mj-include>`, remove it: the layout is one file']],
    },
    {
      name: 'what is no MJML',
      mjml: 'hello',
      faults: [[1, 'Unexpected layout, expected `<mjml>` with an `<mj-body>` in it']],
    },
    {
      name: 'a layout without a body',
      mjml: '<mjml><mj-head><mj-title>T</mj-title></mj-head></mjml>',
      faults: [[1, 'Unexpected layout, expected `<mjml>` with an `<mj-body>` in it']],
    },
  ])('finds $name', async ({ mjml, faults }) => {
    const compiled = await compileMjml(mjml)
    expect(
      'faults' in compiled ? compiled.faults.map((fault) => [fault.line, fault.message]) : compiled,
    ).toEqual(faults)
  })

  test('leaves slots, entities and links as they are, and puts styles into the elements', async () => {
    const compiled = await compileMjml(
      page(
        '<mj-text css-class="text"><p>&lt;{{office.name}}&gt; &amp; <a href="mailto:{{office.email}}?subject=a&amp;b">é</a></p></mj-text>',
        '<mj-title>{{office.name}}</mj-title><mj-style inline="inline">.text a { color: #123456; }</mj-style>',
      ),
    )
    expect('html' in compiled ? compiled.html : '').toContain(
      '<p>&lt;{{office.name}}&gt; &amp; <a href="mailto:{{office.email}}?subject=a&amp;b" style="color: #123456;">é</a></p>',
    )
  })
})
