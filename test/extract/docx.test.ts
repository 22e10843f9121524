import { describe, expect, test } from 'vitest'
import { extractFile } from '../../src/extract/extract.ts'
import type { Passage } from '../../src/extract/passage.ts'
import { list, paragraph } from './builders/blocks.ts'
import { buildDocx, docxParagraph, picture, run, textBox, type DocxParts } from './builders/docx.ts'

async function read(parts: DocxParts): Promise<readonly Passage[]> {
  const result = await extractFile('a.docx', buildDocx(parts))
  if ('unreadable' in result) throw new Error(result.unreadable)
  return result.file.passages
}
const brief = async (parts: DocxParts): Promise<readonly string[]> =>
  (await read(parts)).map(
    ({ kind, text, struck, deleted, hidden }) =>
      `${kind}: ${text}${struck === true ? ' (struck)' : ''}${deleted === true ? ' (deleted)' : ''}${hidden === true ? ' (hidden)' : ''}`,
  )
const inParagraph = (xml: string): DocxParts => ({ bodyXml: `<w:p>${xml}</w:p>` })
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('a Word document', () => {
  test.each<readonly [string, DocxParts, readonly string[]]>([
    [
      'a word cut by runs is whole',
      inParagraph(run('Eén wo') + run('ord, ', '<w:b/>') + run('twee')),
      ['paragraph: Eén woord, twee'],
    ],
    [
      'a deletion is told apart, an insertion is text',
      inParagraph(
        `${run('Dit is ')}<w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:ins>${run('wel')}</w:ins>${run(' zo')}`,
      ),
      ['paragraph: Dit is wel zo', 'paragraph: niet (deleted)'],
    ],
    [
      'text struck through is struck',
      inParagraph(run('oud', '<w:strike/>') + run(' nieuw')),
      ['paragraph: nieuw', 'paragraph: oud (struck)'],
    ],
    [
      'a property that is off is off',
      inParagraph(run('nieuw', '<w:strike w:val="0"/>')),
      ['paragraph: nieuw'],
    ],
    [
      'hidden text is marked',
      inParagraph(run('zichtbaar') + run(' verborgen', '<w:vanish/>')),
      ['paragraph: zichtbaar', 'paragraph: verborgen (hidden)'],
    ],
    [
      'tabs, breaks and hyphens',
      inParagraph(
        `${run('a')}<w:r><w:tab/></w:r>${run('b')}<w:r><w:br/></w:r>${run('c')}<w:r><w:noBreakHyphen/></w:r>${run('d')}`,
      ),
      ['paragraph: a b c\u2011d'],
    ],
    [
      'a link by relation',
      {
        ...inParagraph(
          `${run('Zie ')}<w:hyperlink r:id="l" w:tooltip="uitleg">${run('hier')}</w:hyperlink>`,
        ),
        links: { l: 'https://example.org/a?b&c' },
      },
      ['paragraph: Zie hier', 'link-target: https://example.org/a?b&c', 'attribute: uitleg'],
    ],
    [
      'a link by field',
      inParagraph(field(' HYPERLINK "https://example.org/" \\o "uitleg" ', 'hier')),
      ['paragraph: hier', 'link-target: https://example.org/', 'attribute: uitleg'],
    ],
    [
      'the texts of a condition are hidden ones',
      inParagraph(field(' IF 1 = 1 "het ene geval" "het andere geval" ', 'het ene geval')),
      [
        'paragraph: het ene geval',
        'control: het ene geval (hidden)',
        'control: het andere geval (hidden)',
      ],
    ],
    ['a text box is read once', { bodyXml: textBox('in de doos') }, ['paragraph: in de doos']],
    [
      'a picture',
      { bodyXml: picture('een plan', 'plan.png') },
      ['alternative: een plan', 'file-name: plan.png'],
    ],
    [
      'a drop-down',
      {
        bodyXml: `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="eerste keuze"/></w:dropDownList></w:sdtPr><w:sdtContent>${docxParagraph('kies')}</w:sdtContent></w:sdt>`,
      },
      ['control: eerste keuze', 'paragraph: kies'],
    ],
    [
      'unmarked space at the edges is not text',
      inParagraph('<w:r><w:t>\n  a\n</w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>'),
      ['paragraph: a b'],
    ],
    [
      'a field without an end loses nothing',
      inParagraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('verder gaat het')}`),
      ['paragraph: verder gaat het'],
    ],
    [
      'strict namespaces and other prefixes',
      {
        extra: {
          'word/document.xml': new TextEncoder().encode(
            '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>streng</x:t></x:r></x:p></x:body></x:document>',
          ),
        },
      },
      ['paragraph: streng'],
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await brief(parts)).toEqual(expected)
  })

  test('names the part and counts its paragraphs', async () => {
    const passages = await read({
      header: 'kop',
      body: [paragraph('a'), paragraph('b')],
      footnote: 'noot',
      comment: 'opmerking',
      bodyXml: textBox('doos'),
    })
    expect(passages.map(({ text, place }) => [text, place])).toEqual([
      ['kop', { part: 'header', paragraph: 1 }],
      ['a', { paragraph: 1 }],
      ['b', { paragraph: 2 }],
      ['doos', { part: 'text box 1', paragraph: 1 }],
      ['noot', { part: 'footnotes', paragraph: 1 }],
      ['opmerking', { part: 'comments', paragraph: 1 }],
    ])
  })

  test('knows a heading by its outline level and by the name of its style, not by a deleted one', async () => {
    const passages = await read({
      bodyXml: `${docxParagraph('a', '<w:outlineLvl w:val="1"/>')}${docxParagraph('b', '<w:pStyle w:val="Kop3"/>')}${docxParagraph('c', '<w:pStyle w:val="Kop1"/><w:outlineLvl w:val="9"/>')}`,
    })
    expect(
      passages.map(({ kind, text, headings }) => [kind, text, headings.map(({ level }) => level)]),
    ).toEqual([
      ['heading', 'a', []],
      ['heading', 'b', [2]],
      ['paragraph', 'c', [2, 3]],
    ])
  })

  test('goes on counting a numbered list after a paragraph, and begins another of bullets', async () => {
    const passages = await read({
      body: [
        list(['a'], true),
        paragraph('x'),
        list(['b'], true),
        list(['c']),
        paragraph('y'),
        list(['d']),
      ],
    })
    const lists = passages.flatMap(({ text, list: place }) =>
      place ? [[text, place.id, place.index]] : [],
    )
    expect(lists).toEqual([
      ['a', 1, 0],
      ['b', 1, 1],
      ['c', 2, 0],
      ['d', 3, 0],
    ])
  })

  test('notes the language that runs declare as an assumption of the program', async () => {
    const [passage] = await read(
      inParagraph(
        run('Bonjour à tous', '<w:lang w:val="fr-BE"/>') + run(' x', '<w:lang w:val="nl-BE"/>'),
      ),
    )
    expect(passage?.assumedLocale).toBe('fr')
    expect(passage?.locale).toBeUndefined()
  })

  test('marks the words of a link and forced lines', async () => {
    const [passage] = await read({
      ...inParagraph(
        `${run('Zie ')}<w:hyperlink r:id="l">${run('deze pagina')}</w:hyperlink><w:r><w:br/></w:r>${run('Nu')}`,
      ),
      links: { l: 'https://example.org/' },
    })
    expect(passage?.links).toEqual([{ at: 4, length: 11, target: 'https://example.org/' }])
    expect(passage?.breaks).toEqual([16])
  })
})
