import { describe, expect, test } from 'vitest'
import type { Locale } from '../../src/domain/locale.ts'
import { renderText } from '../../src/notices/render-text.ts'
import { blocksOf, translatorFor } from './sample.ts'

const body = (markdown: string, locale: Locale = 'en'): string => {
  const text = renderText(
    { title: 'T', blocks: blocksOf(markdown), footer: ['Foot.'] },
    translatorFor(locale),
  )
  expect(text.startsWith('T\n===\n\n')).toBe(true)
  expect(text.endsWith('\n\n* * *\n\nFoot.\n')).toBe(true)
  return text.slice('T\n===\n\n'.length, -'\n\n* * *\n\nFoot.\n'.length)
}

describe('renderText', () => {
  test.each<{ name: string; markdown: string; expected: string; locale?: Locale }>([
    { name: 'paragraphs', markdown: 'One.\n\nTwo\nlines.', expected: 'One.\n\nTwo lines.' },
    {
      name: 'headings underlined by level, sections further apart',
      markdown: 'A.\n\n## Steps\n\n### First\n\nB.',
      expected: 'A.\n\n\nSteps\n-----\n\nFirst\n.....\n\nB.',
    },
    {
      name: 'emphasis and code as plain words',
      markdown: '**bold** *soft* `code`',
      expected: 'bold soft code',
    },
    {
      name: 'statement marks say nothing',
      markdown: 'It is so. {S4} Yes.',
      expected: 'It is so. Yes.',
    },
    {
      name: 'slots stay open',
      markdown: 'Dear {{citizen.lastName}},',
      expected: 'Dear {{citizen.lastName}},',
    },
    { name: 'hard line breaks', markdown: 'One\\\ntwo', expected: 'One\ntwo' },
    {
      name: 'numbered steps, from any number',
      markdown: '9. nine\n10. ten',
      expected: '9. nine\n10. ten',
    },
    {
      name: 'lists within lists',
      markdown: '- one\n  1. two\n- three',
      expected: '- one\n  1. two\n- three',
    },
    {
      name: 'items of several blocks stand apart',
      markdown: '1. one\n\n   more\n2. two',
      expected: '1. one\n\n   more\n\n2. two',
    },
    {
      name: 'a long item hangs below its own text',
      markdown: `- ${'word '.repeat(16)}`,
      expected: `- ${'word '.repeat(14).trim()}\n  word word`,
    },
    {
      name: 'one link: its address below the words',
      markdown: 'See [the page](https://www.example.org/a).',
      expected: 'See the page.\nhttps://www.example.org/a',
    },
    {
      name: 'several links: each address by its name',
      markdown: 'See [one](https://www.example.org/1) or [two](https://www.example.org/2).',
      expected:
        'See one or two.\n  one: https://www.example.org/1\n  two: https://www.example.org/2',
    },
    {
      name: 'several links, with the spacing of French',
      markdown: '[un](https://www.example.org/1) [deux](https://www.example.org/2)',
      locale: 'fr',
      expected:
        'un deux\n  un\u00A0: https://www.example.org/1\n  deux\u00A0: https://www.example.org/2',
    },
    {
      name: 'several links: an address that holds its name needs none',
      markdown: '[example.org](https://www.example.org) [two](https://www.example.org/2)',
      expected: 'example.org two\n  https://www.example.org\n  two: https://www.example.org/2',
    },
    {
      name: 'a link that shows its address says it once',
      markdown:
        '[a@b.example](mailto:a@b.example) [https://www.example.org](https://www.example.org)',
      expected: 'a@b.example https://www.example.org',
    },
    {
      name: 'an e-mail link shows the address alone',
      markdown: '- [mail us](mailto:a@b.example?subject=x)',
      expected: '- mail us\n  a@b.example',
    },
    {
      name: 'tables as column and cell, a paragraph a row',
      markdown: '| Key | Needs |\n|---|---|\n| email | a mailbox |\n| eID | |',
      expected: 'Key: email\nNeeds: a mailbox\n\nKey: eID',
    },
    {
      name: 'table cells with a link',
      markdown: '| Key | |\n|---|---|\n| email | [page](https://www.example.org/a) |',
      expected: 'Key: email\npage\n  https://www.example.org/a',
    },
    {
      name: 'callouts with their label',
      markdown: '::: warning\n\nGive it to nobody.\n\n- a\n\n:::',
      expected: 'Warning:\n  Give it to nobody.\n\n  - a',
    },
    {
      name: 'callouts with the label of the locale',
      markdown: '::: info\n\nVoilà.\n\n:::',
      locale: 'fr',
      expected: 'Bon à savoir\u00A0:\n  Voilà.',
    },
    { name: 'quotations set in', markdown: '> Say this.', expected: '    Say this.' },
    { name: 'a rule', markdown: 'a\n\n---\n\nb', expected: 'a\n\n* * *\n\nb' },
  ])('$name', ({ markdown, expected, locale }) => {
    expect(body(markdown, locale)).toBe(expected)
  })

  test('never draws a signature mark or a reply mark, however the words fall', () => {
    const words = 'x - y -- z > From 1. 2) # '
    const text = body(words.repeat(40))
    expect(text.split('\n').filter((line) => /^(?:[->#]|From |\d+[.)])/.test(line))).toEqual([])
  })
})
