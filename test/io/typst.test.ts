import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import type { Outcome } from '../../src/diagnostics/diagnostic.ts'
import { locales } from '../../src/domain/locale.ts'
import { rawPages, readPdf } from './pdf-pages.ts'
import { createLetterCompiler } from '../../src/io/typst.ts'
import type { Box } from '../../src/letters/geometry.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import {
  documentWith,
  exampleValues,
  inputOf,
  root,
  sampleDocument,
  valueOf,
} from '../letters/sample.ts'

const compile = createLetterCompiler(root)
const pdfOf = async (input: LetterInput): Promise<Uint8Array> => valueOf(await compile(input))
const textOf = async (input: LetterInput): Promise<string> =>
  (await readPdf(await pdfOf(input))).join('\n\n')
const person = inputOf(sampleDocument('nl'), { values: exampleValues })

/** Every text a letter shows, in the order of its parts. */
function textsOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if ('text' in node && typeof node.text === 'string') return [node.text]
  return [
    ...Object.values(node).flatMap(textsOf),
    ...('address' in node ? [`(${String(node.address)})`] : []),
  ]
}

describe('the text of a letter', () => {
  test.each(locales)('in %s stands in the PDF, every piece in order', async (locale) => {
    const input = inputOf(sampleDocument(locale))
    const text = (await textOf(input)).replace(/\s+/g, ' ')
    const { letterhead, addressBlock, references, subject, body, signatureLabel, statusLine } =
      input
    const expected = [
      ...textsOf(letterhead),
      ...textsOf(addressBlock),
      ...references.flatMap((field) => [field.label, ...textsOf(field)]),
      subject,
      ...textsOf(body),
      signatureLabel,
      statusLine,
    ].map((piece) => piece.replace(/\s+/g, ' ').trim())
    let from = 0
    for (const piece of expected) {
      const at = text.indexOf(piece, from)
      expect(
        at,
        `\`${piece}\` after \`${text.slice(Math.max(0, from - 40), from)}\``,
      ).toBeGreaterThanOrEqual(from)
      from = at + piece.length
    }
  })

  test('shows the code where it is a value, and nowhere in a link', async () => {
    const document = await getDocumentProxy(new Uint8Array(await pdfOf(person)), { verbosity: 0 })
    const annotations = await (await document.getPage(1)).getAnnotations()
    expect(annotations.map((annotation: { readonly url?: string }) => annotation.url)).toEqual(
      Array.from({ length: 3 }, () => 'https://www.csam.be/'),
    )
    expect(await textOf(person)).toContain('VOORBEELD-CODE')
  })
})

describe('hostile values', () => {
  test.each([
    ['markup', '#let x = 1; #panic("nee") [*vet*] _schuin_ $x^2$ `code` <label> @ref'],
    ['closing brackets', ']}) #] "#) \\'],
    ['quotes', '"a" \'b\' „c“ ‘d’ « e »'],
    ['slots and entities', '{{citizen.lastName}} &lt;b&gt; <b>%s</b> ${x}'],
    ['dashes and dots that markup would change', 'a -- b --- c ... d ~ e'],
    ['letters of many languages', 'Żółć Ştefan Đorđe Ñuñez Þór ẞ Ő Čapek Ľubica Ģirts'],
    ['a list, a heading and a comment', '- a + b = c / d: e // f /* g */'],
  ])('%s is printed as it is', async (_, value) => {
    const input = inputOf(documentWith('Dag {{citizen.lastName}}!'), {
      values: { ...exampleValues, 'citizen.lastName': value },
    })
    const text = await textOf({ ...input, addressBlock: [] })
    expect(text).toContain(`Dag ${value}!`)
  })

  test('ten thousand characters without a space run on over the pages', async () => {
    const value = 'Abcdefghij'.repeat(1000)
    const input = inputOf(documentWith('Dag {{citizen.lastName}}!'), {
      values: { ...exampleValues, 'citizen.lastName': value },
    })
    const pages = await rawPages(await pdfOf({ ...input, addressBlock: [] }))
    expect(pages.length).toBeGreaterThan(1)
    const text = pages
      .map((page) => page.replace(/Pagina \d van \d/, ''))
      .join('')
      .replace(/\s+/g, '')
    expect(text.includes(value)).toBe(true)
    expect(pages.map((page) => /Pagina \d van \d/.exec(page)?.[0])).toEqual(
      pages.map((_, index) => `Pagina ${index + 1} van ${pages.length}`),
    )
  })

  const refused: readonly {
    readonly name: string
    readonly values: Readonly<Record<string, string>>
    readonly expected: readonly string[]
  }[] = [
    {
      name: 'an address too high for the window',
      values: { 'citizen.street': 'Straat met een lange naam '.repeat(8) },
      expected: ['Unexpected height 33 mm of the address, expected at most 24 mm'],
    },
    {
      name: 'letters of other scripts',
      values: { 'citizen.firstName': 'محمد', 'citizen.lastName': '日' },
      expected: [
        'Unexpected characters U+062F, U+0645, U+062D in the value of `citizen.firstName`, expected Latin letters',
        'Unexpected character U+65E5 in the value of `citizen.lastName`, expected Latin letters',
      ],
    },
  ]
  test.each(refused)('$name: refused without naming the value', async ({ values, expected }) => {
    const { value, diagnostics } = await compile(
      inputOf(sampleDocument('nl'), { values: { ...exampleValues, ...values } }),
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual(expected)
    expect(diagnostics.map((diagnostic) => diagnostic.path)).toEqual(
      expected.map(() => 'content/letters/sample/nl.md'),
    )
  })
})

describe('the sheet', () => {
  const pointsPerMm = 72 / 25.4
  interface Piece {
    readonly text: string
    readonly xMm: number
    /** Of the baseline, from the top. */
    readonly yMm: number
    readonly widthMm: number
    readonly sizePt: number
  }
  const piecesOf = async (bytes: Uint8Array): Promise<readonly Piece[]> => {
    const page = await (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).getPage(1)
    const { items } = await page.getTextContent()
    return items.flatMap((item): readonly Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number)
      return [
        {
          text: item.str,
          xMm: x / pointsPerMm,
          yMm: 297 - y / pointsPerMm,
          widthMm: item.width / pointsPerMm,
          sizePt: size,
        },
      ]
    })
  }
  const isInside = ({ xMm, yMm, widthMm, sizePt }: Piece, box: Box): boolean =>
    xMm >= box.xMm - 0.1 &&
    yMm - (0.66 * sizePt) / pointsPerMm >= box.yMm - 0.1 &&
    xMm + widthMm <= box.xMm + box.widthMm + 0.1 &&
    yMm + (0.25 * sizePt) / pointsPerMm <= box.yMm + box.heightMm + 0.1

  test.each(['right', 'left'] as const)(
    'holds the address, and only that, in its block for a %s window',
    async (windowSide) => {
      const input = inputOf(sampleDocument('nl'), { values: exampleValues, windowSide })
      const pieces = await piecesOf(await pdfOf(input))
      const inBlock = pieces.filter((piece) => isInside(piece, input.layout.addressBlock))
      expect(inBlock.map((piece) => piece.text)).toEqual([
        'Fatima El Idrissi',
        'Voorbeeldstraat 12 bus 3',
        '9999 VOORBEELDEM',
      ])
      expect(inBlock.every((piece) => Math.abs(piece.sizePt - 11) < 0.01)).toBe(true)
      expect(new Set(inBlock.map((piece) => piece.xMm.toFixed(1))).size).toBe(1)
    },
  )

  test('leaves empty what a window may show beside the address', async () => {
    const { perhapsVisible } = await import('../../src/letters/geometry.ts')
    for (const input of [person, inputOf(sampleDocument('de'))]) {
      // oxlint-disable-next-line no-await-in-loop
      const pieces = await piecesOf(await pdfOf(input))
      const shown = pieces.filter(
        ({ xMm, yMm, widthMm }) =>
          xMm + widthMm > perhapsVisible.xMm &&
          yMm > perhapsVisible.yMm &&
          yMm < perhapsVisible.yMm + perhapsVisible.heightMm,
      )
      expect(shown.filter((piece) => !isInside(piece, input.layout.addressBlock))).toEqual([])
      expect(shown).not.toEqual([])
    }
  })

  test('is A4, and the body is set in 11 points', async () => {
    const bytes = await pdfOf(person)
    const page = await (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).getPage(1)
    expect(page.view.map((edge: number) => Math.round(edge / pointsPerMm))).toEqual([
      0, 0, 210, 297,
    ])
    const pieces = await piecesOf(bytes)
    expect(pieces.find((piece) => piece.text.startsWith('Dag'))?.sizePt).toBeCloseTo(11)
  })
})

describe('the PDF', () => {
  test('is tagged, says its language and title, and claims PDF/UA-1', async () => {
    const document = await getDocumentProxy(new Uint8Array(await pdfOf(person)), { verbosity: 0 })
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({
      Title: 'Voorbeeldbrief',
      Language: 'nl-BE',
      Author: 'Gemeente Voorbeeldem',
      CreationDate: 'D:20200925000000Z',
    })
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  })

  test('has its headings, list, quote, table and links as tags, and no text without one', async () => {
    const page = await (
      await getDocumentProxy(new Uint8Array(await pdfOf(person)), { verbosity: 0 })
    ).getPage(1)
    const tree = await page.getStructTree()
    const roles: string[] = []
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('role' in node) roles.push(String(node.role))
      if ('children' in node && Array.isArray(node.children))
        for (const child of node.children) walk(child)
    }
    walk(tree)
    const count = (role: string): number => roles.filter((candidate) => candidate === role).length
    expect({
      H1: count('H1'),
      H2: count('H2'),
      L: count('L'),
      LI: count('LI'),
      Link: count('Link'),
      TH: count('TH'),
      TD: count('TD'),
    }).toEqual({
      H1: 1,
      H2: 1,
      L: 1,
      LI: 2,
      Link: 3,
      TH: 2,
      TD: 2,
    })
  })

  test('embeds our typeface and no other', async () => {
    const raw = Buffer.from(await pdfOf(person)).toString('latin1')
    const fonts = [...raw.matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g)].map((match) => match[1])
    expect(new Set(fonts)).toEqual(
      new Set([
        'AtkinsonHyperlegibleNext-Bold',
        'AtkinsonHyperlegibleNext-Italic',
        'AtkinsonHyperlegibleNext-Regular',
      ]),
    )
    expect([...raw.matchAll(/\/FontFile2 /g)]).toHaveLength(fonts.length)
  })

  test('has the same bytes again, in this process and in another', async () => {
    const first = Buffer.from(await pdfOf(person))
    await pdfOf(inputOf(sampleDocument('fr')))
    expect(first.equals(Buffer.from(await pdfOf(person)))).toBe(true)
    const script = `
      import { createLetterCompiler } from ${JSON.stringify(join(root, 'src/io/typst.ts'))}
      const input = JSON.parse(process.argv[1])
      const { value } = await createLetterCompiler(${JSON.stringify(root)})(input)
      process.stdout.write(Buffer.from(value).toString('base64'))`
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '-e', script, JSON.stringify(person)],
      { maxBuffer: 1e8 },
    )
    expect(first.equals(Buffer.from(stdout, 'base64'))).toBe(true)
  })
})

describe('a fault in the template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'letters-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const compileWith = async (
    change: (template: string) => string,
  ): Promise<Outcome<Uint8Array>> => {
    cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
    const path = join(folder, 'templates/letters/letter.typ')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    return createLetterCompiler(folder)(person)
  }

  test('is reported at its line and column', async () => {
    const outcome = await compileWith((template) => `// één 𝄞\n#let x = "é𝄞" + nope\n${template}`)
    expect(outcome).toEqual({
      diagnostics: [
        {
          code: 'render/letter',
          severity: 'error',
          message:
            'Unexpected template fault, expected a template that renders: unknown variable: nope',
          path: 'templates/letters/letter.typ',
          range: {
            start: { line: 2, column: 18, offset: 27 },
            end: { line: 2, column: 22, offset: 31 },
          },
          note: 'Found while setting `content/letters/sample/nl.md`; the language of the template is Typst.',
        },
      ],
    })
  })

  test('in its syntax is reported too', async () => {
    const { diagnostics } = await compileWith((template) => `#let x = (1, 2\n${template}`)
    expect(
      diagnostics.map(
        ({ range, message }) => `${range?.start.line}:${range?.start.column} ${message}`,
      ),
    ).toEqual([
      '1:10 Unexpected template fault, expected a template that renders: unclosed delimiter',
    ])
  })

  test('that only the writing of the PDF finds has no line', async () => {
    const { value, diagnostics } = await compileWith((template) =>
      template.replace('heading(level: 1', 'heading(level: 4'),
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ path, range, message }) => ({ path, range, message }))).toEqual([
      {
        path: 'templates/letters/print.typ',
        range: undefined,
        message: expect.stringMatching(
          /^Unexpected template fault, expected a template that renders: PDF\/UA-1 error: .*heading/,
        ),
      },
    ])
  })

  test('shows after an edit, and is gone after the next, with the same compiler', async () => {
    cpSync(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
    const path = join(folder, 'templates/letters/letter.typ')
    const good = readFileSync(path, 'utf8')
    const warm = createLetterCompiler(folder)
    expect((await warm(person)).diagnostics).toEqual([])
    writeFileSync(path, `${good}\n#nope`)
    expect((await warm(person)).diagnostics).toHaveLength(1)
    writeFileSync(path, good)
    expect((await warm(person)).value).toBeDefined()
  })

  test('a template that is missing is named by its path', async () => {
    const { diagnostics } = await createLetterCompiler(join(folder, 'nowhere'))(person)
    expect(diagnostics.map(({ path, message }) => `${path} ${message}`)).toEqual([
      'templates/letters/print.typ Unexpected template fault, expected a template that renders: file not found (searched at templates/letters/print.typ)',
    ])
  })
})

describe('a print run', () => {
  test('sets many letters in one document, each with its own language and page numbers', async () => {
    const fonts = join(root, 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next')
    const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] })
    const long = inputOf(documentWith('Een alinea die de brief langer maakt.\n\n'.repeat(40)))
    const letters = JSON.stringify([person, long, inputOf(sampleDocument('fr'))])
    const { result } = compiler.compile({
      mainFilePath: join(root, 'templates/letters/print.typ'),
      inputs: { letters, paged: 'yes' },
    })
    expect(result?.numOfPages).toBe(4)
    const pages = await rawPages(result ? compiler.pdf(result, {}) : new Uint8Array())
    expect(pages.map((page) => /Pagina \d van \d/.exec(page)?.[0])).toEqual([
      undefined,
      'Pagina 1 van 2',
      'Pagina 2 van 2',
      undefined,
    ])
    expect(pages[3]).toContain('Bonjour')
  })
})
