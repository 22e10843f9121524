/** `--fix` on files: what it writes, that it then rests, and that it changes words and spaces alone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, double, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../src/content/source-file.ts'
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

const faulty = tuple(
  constantFrom(...sources),
  array(tuple(double({ min: 0, max: 1, noNaN: true }), constantFrom(...faults)), {
    minLength: 1,
    maxLength: 12,
  }),
).map(([{ path, text }, insertions]) => ({
  path,
  text: insertions.reduce((grown, [where, fault]) => {
    const at = Math.floor(where * grown.length)
    return grown.slice(0, at) + fault + grown.slice(at)
  }, text),
}))

/** What pasting and typing do to a sound text; each has one way back. */
const spoilings: readonly {
  readonly locales: RegExp
  readonly right: RegExp
  readonly spoil: (found: string) => string
}[] = [
  { locales: /./, right: /(?<=\p{L})’(?=\p{L})/gu, spoil: () => "'" },
  { locales: /./, right: /(?<=\p{Ll}{3}) (?=\p{Ll}{3})/gu, spoil: () => '  ' },
  { locales: /./, right: /(?<=\p{Ll}{3})(?=\p{Ll}{3} )/gu, spoil: () => '\u200B' },
  { locales: /./, right: /[éèàêïöüä](?=\p{Ll}+ )/gu, spoil: (letter) => letter.normalize('NFD') },
  { locales: /fr/, right: /\u00A0(?=[:;!?»])|(?<=«)\u00A0/gu, spoil: () => ' ' },
  { locales: /fr/, right: /\u00A0(?=[:;!?]\s)|\u00A0(?=»)|(?<=«)\u00A0/gu, spoil: () => '' },
  { locales: /nl|fr|en/, right: /(?<=\d)\u00A0(?=\p{Ll}{3,} \d{4})/gu, spoil: () => ' ' },
  { locales: /nl|de|en/, right: /(?<=\p{L}{3})(?=[?!:;,] \p{L})/gu, spoil: () => ' ' },
  { locales: /de/, right: /(?<=Gr[uü])ß(?=en)/gu, spoil: () => 'ss' },
  { locales: /de/, right: /(?<=(?:eine|diese|Diese|dieser) )E-Mail(?= )/gu, spoil: () => 'e-mail' },
  { locales: /en/, right: /(?<=(?:an|this|This) )email(?= )/gu, spoil: () => 'e-mail' },
]

/** Every place where the file can be spoilt, and with what. */
const places = sources.flatMap((file) => {
  const locale = /(?:\/|locales\/)(nl|fr|de|en)[./]/.exec(file.path)?.[1] ?? ''
  // Below the front matter, which is checked above: addresses and keys there are no prose.
  const start = file.path.endsWith('.md') ? file.text.indexOf('\n---\n', 4) : 0
  const own = spoilings
    .filter(({ locales: where }) => where.test(locale) && !file.path.endsWith('.yaml'))
    .flatMap(({ right, spoil }) =>
      [...file.text.matchAll(right)]
        .filter(({ index }) => index > start && !isInSyntax(file.text, index))
        .map(({ 0: found, index }) => ({
          from: index,
          to: index + found.length,
          with: spoil(found),
        })),
    )
  return own.length > 0 ? [{ file, own }] : []
})

/** In a key, a slot, a fence, a link's target or code. */
function isInSyntax(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  return /^[>\s]*:::|^\s*"[^"]*$|\]\([^)]*$|\{[^}]*$|^[^`]*`[^`]*$/.test(line)
}

const spoilt = constantFrom(...places).chain(({ file, own }) =>
  array(constantFrom(...own), { minLength: 1, maxLength: 10 }).map((chosen) => ({
    file,
    text: chosen
      .toSorted((a, b) => b.from - a.from)
      .filter((place, index, all) => place.to <= (all[index - 1]?.from ?? Infinity) - 1)
      .reduce(
        (text, place) => text.slice(0, place.from) + place.with + text.slice(place.to),
        file.text,
      ),
  })),
)

test('what was spoilt is restored, byte for byte', () => {
  expect(places.flatMap(({ own }) => own).length).toBeGreaterThan(5000)
  assert(
    property(spoilt, ({ file, text }) => {
      expect(text).not.toBe(file.text)
      expect(fixed({ path: file.path, text })).toBe(file.text)
    }),
    { numRuns: 300, seed: 20200925 },
  )
})

describe('any file with any faults', () => {
  test('a second run changes nothing, and the first changed prose alone', () => {
    assert(
      property(faulty, (file) => {
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
