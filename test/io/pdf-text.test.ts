import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { describe, expect, test } from 'vitest'
import { joinLines } from '../../src/io/_pdf-blocks.ts'
import { restoreHyphens } from '../../src/io/_pdf-hyphens.ts'
import { readPdf } from '../../src/io/pdf-text.ts'

describe('joinLines', () => {
  test.each([
    ['de onlinedien-', 'sten van', 'de onlinediensten van'],
    ['de onlinedien\u00AD', 'sten van', 'de onlinediensten van'],
    ['l’activa\u2010', 'tion', 'l’activation'],
    ['die Online-', 'Dienste', 'die Online-Dienste'],
    ['per e-', 'mail', 'per e-mail'],
    ['in-', 'en uitgang', 'in- en uitgang'],
    ['Ein-', 'und Ausgang', 'Ein- und Ausgang'],
    ['een zin -', 'met streep', 'een zin - met streep'],
    ['een lijn ', '  en nog een', 'een lijn en nog een'],
    ['25/09/2020-', '30/09/2020', '25/09/2020- 30/09/2020'],
  ])('%s | %s', (first, second, expected) => {
    expect(joinLines(first, second)).toBe(expected)
  })
})

describe('restoreHyphens', () => {
  test.each([
    [['onlinedien', '', 'sten'], 'onlinedien\u00ADsten', ['onlinedien-', '', 'sten']],
    [['per e mail'], 'per e\u00ADmail', ['per e-mail']],
    [['e', ' ', 'mail'], 'e\u00ADmail', ['e-', '', 'mail']],
    [['in en uit'], 'in\u00AD en uit', ['in- en uit']],
    [['officieel'], 'o\uFB03\u00ADcieel', ['offi-cieel']],
    [['iets anders'], 'e\u00ADmail', ['iets anders']],
  ])('%j', (texts, drawn, expected) => {
    expect(restoreHyphens(texts, drawn)).toEqual(expected)
  })
})

const paragraph =
  'Vanaf vrijdag 25 september 2020 kunt u geen nieuw token meer activeren voor de onlinediensten van de overheid.'
const source = `
#set document(title: "Proef")
#set page(width: 90mm, height: 200mm, margin: 10mm)
#set text(lang: "nl", hyphenate: true, size: 10pt)
= Wat verandert er?
${paragraph}

${paragraph}
+ Klik op de link in de e-mail die u van ons krijgt.
+ Geef de code in.
#table(columns: 2, table.header[Sleutel][Nodig], [e-mail], [een mailbox])
#pagebreak()
#columns(2)[#text(size: 8pt)[${paragraph} ${paragraph}]]
`
const compiler = NodeCompiler.create()
const pdfOf = (tagged: boolean): Uint8Array => {
  const { result } = compiler.compile({ mainFileContent: source })
  if (!result) throw new Error('the proof did not compile')
  return compiler.pdf(result, tagged ? { pdfStandard: PdfStandard.UA_1 } : { pdfTags: false })
}

describe('readPdf', () => {
  test('reads a tagged PDF block by block, divided words whole', async () => {
    expect(await readPdf(pdfOf(true))).toEqual([
      [
        'Wat verandert er?',
        paragraph,
        paragraph,
        '1. Klik op de link in de e-mail die u van ons krijgt.',
        '2. Geef de code in.',
        'Sleutel',
        'Nodig',
        'e-mail',
        'een mailbox',
      ].join('\n\n'),
      `${paragraph} ${paragraph}`,
    ])
  })

  test('reads an untagged PDF by the places of its lines', async () => {
    const [first = '', second] = await readPdf(pdfOf(false))
    expect(first.split('\n\n').slice(0, 3)).toEqual(['Wat verandert er?', paragraph, paragraph])
    expect(first).toContain('Klik op de link in de e-mail die u van ons krijgt.')
    expect(second).toBe(`${paragraph} ${paragraph}`)
  })

  test('leaves the bytes to their owner', async () => {
    const bytes = pdfOf(true)
    const { length } = bytes
    await readPdf(bytes)
    expect(bytes).toHaveLength(length)
  })

  test('throws for what is no PDF', async () => {
    await expect(readPdf(new TextEncoder().encode('Geen PDF.'))).rejects.toThrow('Invalid PDF')
  })

  test('gives an empty string for a page without text', async () => {
    const { result } = compiler.compile({
      mainFileContent: '#set page(width: 50mm, height: 50mm)\n#rect(width: 10mm, height: 10mm)',
    })
    if (!result) throw new Error('the proof did not compile')
    expect(await readPdf(compiler.pdf(result, {}))).toEqual([''])
  })
})
