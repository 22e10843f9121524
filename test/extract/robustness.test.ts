/** Whatever the bytes: an answer, in bounded time, and never an exception. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractFile } from '../../src/extract/extract.ts'
import { heading, list, paragraph, table } from './builders/blocks.ts'
import { neighbours, plantBlocks } from './containers.ts'
import { buildPptx } from './builders/pptx.ts'

const paths = [
  'a.md',
  'a.txt',
  'a.html',
  'a.json',
  'a.mjml',
  'a.hbs',
  'a.docx',
  'a.odt',
  'a.pptx',
  'a.pdf',
  'a.eml',
  'a.bin',
]
const blocks = [
  heading(1, 'Titel'),
  paragraph('Een alinea met woorden.'),
  list(['een', 'twee']),
  table([
    ['a', 'b'],
    ['c', 'd'],
  ]),
]
const files = [
  ...plantBlocks(blocks, neighbours.nl),
  {
    name: 'pptx',
    path: 'a.pptx',
    bytes: buildPptx([{ title: 'Titel', items: ['een'], notes: 'twee' }]),
  },
]

/** Never an exception; a reason, or passages. */
async function answers(path: string, bytes: Uint8Array): Promise<boolean> {
  const result = await extractFile(path, bytes, { clock: () => performance.now() })
  return 'unreadable' in result ? result.unreadable.length > 0 : Array.isArray(result.file.passages)
}

describe('any bytes', () => {
  const head = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '%PDF-1.7\n',
    '{\\rtf',
    '<html>',
    '<mjml>',
    'From: a\nSubject: b\n\n',
    '---\na: ',
    '{{#',
  )
  test.each(paths)('%s', async (path) => {
    const property = fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 2000 }), async (start, tail) =>
        answers(path, Uint8Array.from([...new TextEncoder().encode(start), ...tail])),
      ),
      { numRuns: 40 },
    )
    await expect(property).resolves.toBeUndefined()
  })
  test.each(paths)('%s as text', async (path) => {
    const property = fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(
            '<',
            '>',
            '/',
            'a',
            'p',
            '"',
            '=',
            '{',
            '}',
            '%',
            '#',
            '-',
            '\n',
            ' ',
            '*',
            '[',
            ']',
            '(',
            ')',
            '&',
            ';',
            ':',
            '|',
            '`',
            '\\',
            '!',
          ),
          maxLength: 400,
        }),
        async (text) => answers(path, new TextEncoder().encode(text)),
      ),
      { numRuns: 60 },
    )
    await expect(property).resolves.toBeUndefined()
  })
})

describe('real files', () => {
  test.each(files)('$name cut off or with bits turned', async ({ path, bytes }) => {
    const position = fc.nat({ max: bytes.length - 1 })
    const property = fc.assert(
      fc.asyncProperty(
        position,
        fc.array(fc.tuple(position, fc.nat({ max: 7 })), { maxLength: 8 }),
        async (length, flips) => {
          const copy = bytes.slice()
          for (const [at, bit] of flips) copy[at] = (copy[at] ?? 0) ^ (1 << bit)
          return (await answers(path, copy)) && (await answers(path, copy.subarray(0, length)))
        },
      ),
      { numRuns: 25 },
    )
    await expect(property).resolves.toBeUndefined()
  })
})

describe('large and deep', () => {
  const megabytes = (piece: string, size: number): Uint8Array =>
    new TextEncoder().encode(piece.repeat(Math.ceil((size * 1_000_000) / piece.length)))
  test.each<readonly [string, string, Uint8Array]>([
    ['one line of text', 'a.txt', megabytes('woorden op een rij ', 10)],
    ['one line of Markdown', 'a.md', megabytes('woorden *op* een [rij](x) ', 2)],
    ['one line of HTML', 'a.html', megabytes('woorden <b>op</b> een rij ', 10)],
    [
      'one string of JSON',
      'a.json',
      new TextEncoder().encode(JSON.stringify('woorden op \n een rij '.repeat(500_000))),
    ],
    ['elements left open', 'a.html', megabytes('<div>woord', 0.1)],
    ['elements too deep', 'a.html', megabytes('<i>', 1)],
    ['brackets', 'a.md', megabytes('[', 0.05)],
    [
      'lists in lists',
      'a.md',
      new TextEncoder().encode(
        Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      ),
    ],
    ['quotes in quotes', 'a.md', megabytes('> ', 0.02)],
    ['tags of a template', 'a.hbs', megabytes('{{#if a}}{{{b}}', 1)],
    ['open tags of a template', 'a.hbs', megabytes('{{!-- {# {% ', 0.2)],
    ['arrays in arrays', 'a.json', megabytes('[', 1)],
    ['attributes', 'a.html', new TextEncoder().encode(`<p ${'title="x" a '.repeat(50_000)}>`)],
    ['lines of headers', 'a.eml', megabytes('Subject: x\r\n y\r\n', 1)],
    [
      'boundaries',
      'a.eml',
      new TextEncoder().encode(
        `From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(5000)}`,
      ),
    ],
    [
      'front matter in YAML flows',
      'a.md',
      new TextEncoder().encode(`---\na: ${'['.repeat(20_000)}\n---\n`),
    ],
  ])('%s', { timeout: 20_000 }, async (_, path, bytes) => {
    expect(await answers(path, bytes)).toBe(true)
  })
})
