/** `--fix` on files: what it writes, that it then rests, and that it changes words and spaces alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../src/content/project.ts'
import { locales } from '../../src/domain/locale.ts'
import { readTextFiles } from '../../src/io/files.ts'
import { fixTypography } from '../../src/pipeline/fix-typography.ts'

const projectRoot = join(import.meta.dirname, '../..')
const golden = join(projectRoot, 'test/golden/typography')

const fixed = (file: SourceFile): string => fixTypography([file])[0]?.text ?? file.text

describe('documents', () => {
  test.each(locales)('%s: before and after', async (locale) => {
    const text = readFileSync(join(golden, `${locale}.before.md`), 'utf8')
    const after = fixed({ path: `content/guidance/sample/${locale}.md`, text })
    await expect(after).toMatchFileSnapshot(join(golden, `${locale}.after.md`))
  })

  test('a fault is told with its place, in reading order', () => {
    const text = '---\ntitle: A\ndescription: B\norder: 1\n---\n\nUn "token"?\n'
    const [file] = fixTypography([{ path: 'content/guidance/a/fr.md', text }])
    expect(file?.text).toContain('Un «\u00A0token\u00A0»\u00A0?')
    expect(file?.fixes.map(({ start, fault }) => `${start.line}:${start.column} ${fault}`)).toEqual(
      [
        '7:4 quotation mark',
        '7:10 quotation mark',
        '7:13 missing no-break space before high punctuation',
      ],
    )
  })

  test.each([
    ['a file that does not parse', '---\ntitle: "A\n---\n\nUn "token"?\n'],
    ['a file without a front matter', 'Un "token"?\n'],
    [
      'bytes that were no UTF-8',
      '---\ntitle: A\ndescription: \uFFFD\norder: 1\n---\n\nUn token?\n',
    ],
  ])('%s is left alone', (_name, text) => {
    expect(fixTypography([{ path: 'content/guidance/a/fr.md', text }])).toEqual([])
  })
})

describe('data files', () => {
  test('a JSON string stays one, escapes and interpolations too', () => {
    const text =
      '{\n  "site.a": "Le \\"token\\": {{count}} \\u201cfois\\u201d...",\n  "site.b": "d\'accord"\n}\n'
    expect(fixed({ path: 'locales/fr/site.json', text })).toBe(
      '{\n  "site.a": "Le «\u00A0token\u00A0»\u00A0: {{count}} «\u00A0fois\u00A0»…",\n  "site.b": "d’accord"\n}\n',
    )
  })

  test('a plain YAML value does not become another', () => {
    const text = '---\ntitle: een,b\ndescription: Ja;nee # geen tekst...\norder: 1\n---\n\nX\n'
    expect(fixed({ path: 'content/guidance/a/nl.md', text })).toBe(
      '---\ntitle: een, b\ndescription: Ja; nee # geen tekst...\norder: 1\n---\n\nX\n',
    )
  })
})

/** What no fix may touch, read off the text itself: slots, marks, targets, code, keys, fences, the number of lines. */
const untouchable = (text: string): readonly string[] => [
  ...(text.match(
    /\{\{[^}]*\}\}|\{[A-Z]\d[^}]*\}|\]\([^)]*\)|`[^`\n]*`|^[\w.-]+:|^\s*"[\w.]+":|^::: ?\w*.*$/gm,
  ) ?? []),
  `${text.split('\n').length} lines`,
]

const faults = [
  '"',
  "'",
  '“',
  '”',
  '„',
  '«',
  '»',
  '‘',
  '’',
  ' ',
  '  ',
  '\u00A0',
  ' \u00A0',
  '...',
  '..',
  ',',
  ' ,',
  '?',
  ' ?',
  ':',
  ' :',
  ' - ',
  '--',
  '-',
  '%',
  '75%',
  ' 5-10 ',
  'email',
  'E-mail',
  'SMS',
  'sms',
  '\u200B',
  '\u0301',
  'о',
  '\t',
  '(',
  ') ',
  '€ 5',
  '2.5 MB',
  '1 octobre',
  '25 September',
  'Strasse',
  'A ',
  '2ème',
  '2020-09-25',
  '25/09/2020',
  '*',
  '_',
  '`',
  '[',
  '\\',
  '&amp;',
  '|',
  '#',
  '<b>',
] as const

const sources = await readTextFiles(projectRoot, ['content', 'locales'], /\.(?:md|json|yaml)$/)

const faulty = fc
  .tuple(
    fc.constantFrom(...sources),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...faults)), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([{ path, text }, insertions]) => ({
    path,
    text: insertions.reduce((grown, [where, fault]) => {
      const at = Math.floor(where * grown.length)
      return grown.slice(0, at) + fault + grown.slice(at)
    }, text),
  }))

describe('any file with any faults', () => {
  test('a second run changes nothing, and the first changed prose alone', () => {
    fc.assert(
      fc.property(faulty, (file) => {
        const once = fixed(file)
        expect(fixTypography([{ path: file.path, text: once }])).toEqual([])
        expect(untouchable(once)).toEqual(untouchable(file.text))
      }),
      { numRuns: 300, seed: 20200925 },
    )
  })

  test('the real content is clean', () => {
    expect(fixTypography(sources)).toEqual([])
  })
})
