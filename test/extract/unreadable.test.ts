/** What cannot be read is said to be so, with the reason: encrypted, damaged, scanned, too large, without a reader. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extractFile } from '../../src/extract/extract.ts'
import { limits } from '../../src/extract/limits.ts'
import { paragraph } from './builders/blocks.ts'
import { buildDocx } from './builders/docx.ts'
import { buildEml } from './builders/eml.ts'
import { buildOdt } from './builders/odt.ts'
import { buildPdf, compilePdf } from './builders/pdf.ts'

const reasonFor = async (path: string, bytes: Uint8Array): Promise<string | undefined> => {
  const result = await extractFile(path, bytes)
  return 'unreadable' in result ? result.unreadable : undefined
}
const docx = buildDocx({ body: [paragraph('Een alinea.')] })
const withDocument = (xml: string): Uint8Array =>
  buildDocx({ extra: { 'word/document.xml': strToU8(xml) } })
const picture =
  '#image.decode("<svg xmlns=\\"http://www.w3.org/2000/svg\\" width=\\"10\\" height=\\"10\\"><image width=\\"10\\" height=\\"10\\" href=\\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==\\"/></svg>")'
    .replace('image.decode(', 'image(bytes(')
    .replace(/"\)$/, '"), format: "svg")')

/** A PDF as small as one can be, with the given objects after the pages. */
const tinyPdf = (content: string, trailer = ''): Uint8Array =>
  strToU8(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R ${trailer}>>
%%EOF`)

describe('unreadable', () => {
  test.each<readonly [string, string, Uint8Array, RegExp]>([
    ['a DOCX that is none', 'a.docx', strToU8('Dit is geen document.'), /damaged|no reader/],
    ['a cut-off DOCX', 'a.docx', docx.subarray(0, docx.length - 40), /^damaged/],
    [
      'a DOCX whose XML ends early',
      'a.docx',
      withDocument(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>',
      ),
      /^damaged/,
    ],
    [
      'an XML document type',
      'a.docx',
      withDocument('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
      /document type/,
    ],
    [
      'XML too deep',
      'a.docx',
      withDocument('<a>'.repeat(600) + '</a>'.repeat(600)),
      /deeper than 500/,
    ],
    [
      'an Office document of before 2007',
      'a.doc',
      strToU8('\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', true),
      /before 2007/,
    ],
    [
      'an encrypted Office document',
      'a.docx',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...strToU8('EncryptedPackage'.replace(/./g, '$&\0')),
      ]),
      /^encrypted$/,
    ],
    [
      'an encrypted ODT',
      'a.odt',
      buildOdt({ manifest: '<manifest:encryption-data/>' }),
      /^encrypted$/,
    ],
    ['rich text', 'a.rtf', strToU8('{\\rtf1 hallo}'), /RTF/],
    ['an archive', 'a.zip', zipSync({ 'a.txt': strToU8('a') }), /archive/],
    [
      'a spreadsheet',
      'a.xlsx',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<a/>') }),
      /spreadsheet/,
    ],
    ['a PDF that is none', 'a.pdf', strToU8('%PDF-1.7 and nothing more'), /^damaged/],
    ['a scanned PDF', 'a.pdf', compilePdf(picture), /^scanned pages/],
    ['an empty PDF', 'a.pdf', tinyPdf(''), /^no text/],
    [
      'an encrypted PDF',
      'a.pdf',
      tinyPdf(
        'BT ET',
        '/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>/ID[(a)(a)]',
      ),
      /^encrypted$/,
    ],
    ['binary data in a text file', 'a.txt', Uint8Array.from([1, 2, 0, 4]), /binary/],
    ['a fault in JSON', 'a.json', strToU8('{"a": "b"'), /^damaged/],
    ['a mail without headers', 'a.eml', strToU8('zomaar wat tekst'), /^damaged/],
    ['an unknown ending', 'a.xyz', strToU8('tekst'), /no reader/],
    ['more than the limit', 'a.txt', new Uint8Array(limits.bytes + 1), /larger than 50 MB/],
  ])('%s', async (_, path, bytes, reason) => {
    expect(await reasonFor(path, bytes)).toMatch(reason)
  })

  test('a part of a file that cannot be read is named, the rest is read', async () => {
    const result = await extractFile(
      'a.eml',
      buildEml({
        text: 'Goedendag',
        attachments: [
          { type: 'application/zip', name: 'a.zip', content: zipSync({ a: strToU8('b') }) },
        ],
      }),
    )
    expect(result).toMatchObject({
      file: { unread: [{ place: { part: 'a.zip' }, reason: expect.stringContaining('archive') }] },
    })
    const mail = buildEml({ text: 'Goedendag' })
    const cut = await extractFile('a.eml', mail.subarray(0, mail.length - 20))
    expect(cut).toMatchObject({
      file: { unread: [{ reason: expect.stringContaining('ends before') }] },
    })
    const scanned = await extractFile(
      'a.pdf',
      compilePdf(`Tekst\n#pagebreak()\n${picture}\n#pagebreak()\nTekst`),
    )
    expect(scanned).toMatchObject({ file: { unread: [{ place: { page: 2 } }] } })
    const pdf = buildPdf([paragraph('Een alinea.')])
    const short = await extractFile('a.pdf', pdf.subarray(0, pdf.length - 8))
    expect(short).toMatchObject({
      file: { unread: [{ reason: expect.stringContaining('cut off') }] },
    })
  })

  test('mails inside mails end at a depth', async () => {
    let mail = buildEml({ text: 'binnenin' })
    for (let level = 0; level < 4; level += 1)
      mail = buildEml({
        text: 'erbuiten',
        attachments: [{ type: 'message/rfc822', content: mail }],
      })
    const result = await extractFile('a.eml', mail)
    expect(result).toMatchObject({
      file: { unread: [{ reason: expect.stringContaining('3 containers') }] },
    })
  })

  test('the clock ends a file', async () => {
    let now = 0
    const clock = (): number => (now += limits.milliseconds)
    const result = await extractFile('a.docx', docx, { clock })
    expect(result).toEqual({ unreadable: 'not read within 20 s' })
  })

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = buildDocx({
      extra: { 'word/document.xml': [new Uint8Array(60_000_000), { level: 9 }] },
    })
    expect(await reasonFor('a.docx', bomb)).toMatch(/200 to 1/)
    // A size that lies costs no more than it claims.
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 60_000_000) view.setUint32(at, 1000, true)
    expect(await reasonFor('a.docx', bomb)).toMatch(/^damaged/)
  })
})
