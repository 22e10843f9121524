import { describe, expect, test } from 'vitest'
import { renderBlocks } from '../../src/content/html.ts'
import { checkLinkAddresses, linkAddressSlots } from '../../src/notices/link-addresses.ts'
import { blocksOf, noticeOf, placeholders } from './sample.ts'

describe('checkLinkAddresses', () => {
  test.each([
    '[a](https://www.example.org/a)',
    '[a](http://www.example.org)',
    '[a](mailto:{{office.email}}?subject=b)',
    '[a](tel:+32200000)',
  ])('accepts %s', (body) => {
    expect(checkLinkAddresses(noticeOf(body))).toEqual([])
  })

  test.each([
    ['../token-holders/en.md'],
    ['#title'],
    ['/en/'],
    ['//www.example.org'],
    ['www.example.org'],
    ['{{office.email}}'],
    ['https://{{office.name}}'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    [''],
  ])('refuses `%s`, at its place', (href) => {
    expect(checkLinkAddresses(noticeOf(`Text\n\nSee [a](${href}).`))).toMatchObject([
      {
        code: 'render/notice',
        severity: 'error',
        message: `Unexpected address \`${href}\` in a notice, expected one that starts with \`https://\`, \`mailto:\` or \`tel:\``,
        path: 'content/notices/sample/en.md',
        range: { start: { line: 12, column: 5 } },
      },
    ])
  })
})

describe('linkAddressSlots', () => {
  const html = (markdown: string): string =>
    renderBlocks(linkAddressSlots(blocksOf(markdown), placeholders), {
      resolveLink: (link) => link.href,
      renderSlot: (name) => `{{${name}}}`,
    })

  test.each([
    ['{{office.email}}', '<p><a href="mailto:{{office.email}}">{{office.email}}</a></p>'],
    [
      '{{office.email}} {{office.email}}',
      '<p><a href="mailto:{{office.email}}">{{office.email}}</a> <a href="mailto:{{office.email}}">{{office.email}}</a></p>',
    ],
    [
      '**{{office.email}}**',
      '<p><strong><a href="mailto:{{office.email}}">{{office.email}}</a></strong></p>',
    ],
    [
      '[{{office.email}}](mailto:{{office.email}})',
      '<p><a href="mailto:{{office.email}}">{{office.email}}</a></p>',
    ],
    [
      '[*{{office.email}}*](https://www.example.org)',
      '<p><a href="https://www.example.org"><em>{{office.email}}</em></a></p>',
    ],
    ['{{office.name}}', '<p>{{office.name}}</p>'],
    [
      '- {{office.email}}',
      '<ul>\n<li><a href="mailto:{{office.email}}">{{office.email}}</a></li>\n</ul>',
    ],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
})
