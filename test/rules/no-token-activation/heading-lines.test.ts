import { describe, expect, it } from 'vitest'
import { extractFile } from '../../../src/extract/extract.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import type { Passage } from '../../../src/extract/passage.ts'
import { readHeadingLines } from '../../../src/rules/no-token-activation/heading-lines.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { buildDocx, docxParagraph, run } from '../../extract/builders/docx.ts'
import { buildOdt } from '../../extract/builders/odt.ts'
import { judge } from './_judge.ts'

/** Each passage below its headings. */
const outline = (passages: readonly Passage[]): readonly string[] =>
  readHeadingLines(passages).map(({ kind, text, headings }) =>
    [...headings.map((one) => one.text), kind === 'heading' ? `# ${text}` : text].join(' > '),
  )
const outlineOf = (text: string): readonly string[] =>
  outline(extractText('markdown', 'sample.md', text).passages)

describe('a line that is a heading by its look', () => {
  it.each([
    ['heads what stands below it', '**A**\n\nx\n\n- y', ['# A', 'A > x', 'A > y']],
    ['stands below the headings above it', '# T\n\n**A**\n\nx', ['# T', 'T > # A', 'T > A > x']],
    ['ends where the next begins', '**A**\n\nx\n\n**B**\n\ny', ['# A', 'A > x', '# B', 'B > y']],
    ['ends at a heading', '**A**\n\nx\n\n# T\n\ny', ['# A', 'A > x', '# T', 'T > y']],
    ['ends at a rule', '**A**\n\nx\n\n---\n\ny', ['# A', 'A > x', 'y']],
    ['ends at a sentence in bold', '**A**\n\nx\n\n**B c.**\n\ny', ['# A', 'A > x', 'B c.', 'y']],
    ['heads the rest of its paragraph', '**A**\nx\n\ny', ['# A', 'A > x', 'A > y']],
    [
      'ends at a first line that asks',
      '**A**\n\nx\n\n**B?**\ny\n\nz',
      ['# A', 'A > x', 'B? y', 'z'],
    ],
    ['goes on at words in bold', '**A**\n\n**Note:** x\n\ny', ['# A', 'A > Note: x', 'A > y']],
    ['heads nothing at the end', 'x\n\n**A**', ['x', 'A']],
    ['heads nothing above another', '**A**\n\n**B**\n\nx', ['A', '# B', 'B > x']],
    ['answers a question', 'Can I?\n\n**No**\n\nx', ['Can I?', 'No', 'x']],
    ['is quoted', '> **A**\n>\n> x', ['A', 'x']],
    ['is the subject of a letter', '**Objet : A**\n\nx', ['Objet : A', 'x']],
    ['is only partly bold', '**A** b\n\nx', ['A b', 'x']],
    ['is in capitals', 'AB C\n\nx\n\nDE F\n\ny', ['# AB C', 'AB C > x', '# DE F', 'DE F > y']],
    ['is in capitals, and the rest follows', 'AB C\nx y\nz', ['# AB C', 'AB C > x y z']],
    [
      'ends at a first line in capitals that asks',
      'ABC\n\nx\n\nDEF?\ny',
      ['# ABC', 'ABC > x', 'DEF? y'],
    ],
    ['is no number', 'B12\n\nx', ['B12', 'x']],
    [
      'is numbered',
      '5.3 Ab\n\nx\n\n5.4 Cd\n\ny',
      ['# 5.3 Ab', '5.3 Ab > x', '# 5.4 Cd', '5.4 Cd > y'],
    ],
    [
      'is numbered below another',
      'Kapitel 5: Ab\n\n5.1 Cd\n\nx\n\nKapitel 6: Ef\n\ny',
      [
        '# Kapitel 5: Ab',
        'Kapitel 5: Ab > # 5.1 Cd',
        'Kapitel 5: Ab > 5.1 Cd > x',
        '# Kapitel 6: Ef',
        'Kapitel 6: Ef > y',
      ],
    ],
    [
      'is one of several cases',
      'CAS A : bc\nx\n\nCas B : cd\ny',
      ['# CAS A : bc', 'CAS A : bc > x', '# Cas B : cd', 'Cas B : cd > y'],
    ],
    [
      'is bold and numbered',
      '**Deel 5: Ab**\n\n**5.1 Cd**\n\nx',
      ['# Deel 5: Ab', 'Deel 5: Ab > # 5.1 Cd', 'Deel 5: Ab > 5.1 Cd > x'],
    ],
    ['is a sentence', 'COME TO THE DESK!\n\nx', ['COME TO THE DESK!', 'x']],
  ] as const)('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected)
  })

  it.each([
    ['<p><b>A</b></p><p>x', ['# A', 'A > x']],
    ['<p><strong>A <i>b</i></strong></p><p>x', ['# A b', 'A b > x']],
    ['<p style="font-weight: 700">A</p><p>x', ['# A', 'A > x']],
    ['<b><p style="font-weight:normal">A</p></b><p>x', ['A', 'x']],
    ['<p><b>A</b></p><p>x</p><hr><p>y', ['# A', 'A > x', 'y']],
    ['<p>A</p><p>x', ['A', 'x']],
  ] as const)('is one in HTML: %s', (html, expected) => {
    expect(outline(extractText('html', 'sample.html', html).passages)).toEqual(expected)
  })

  it.each([
    ['runs', run('A ', '<w:b/>') + run('b', '<w:b/>'), ['# A b', 'A b > x']],
    ['runs that are not all so', run('A ', '<w:b/>') + run('b'), ['A b', 'x']],
    ['a run with bold off', run('A', '<w:b w:val="0"/>'), ['A', 'x']],
  ])('is one in DOCX: %s', async (_, runs, expected) => {
    const bodyXml = `<w:p>${runs}</w:p>${docxParagraph('x')}`
    const file = await extractFile('a.docx', buildDocx({ bodyXml }))
    expect('file' in file ? outline(file.file.passages) : file.unreadable).toEqual(expected)
  })

  it('is one in ODT', async () => {
    const bodyXml =
      '<text:p><text:span text:style-name="T3">A</text:span></text:p><text:p>x</text:p>'
    const file = await extractFile('a.odt', buildOdt({ bodyXml }))
    expect('file' in file ? outline(file.file.passages) : file.unreadable).toEqual(['# A', 'A > x'])
  })
})

it.each([
  ['nl', 'Een token aanvragen', 'Uw token blokkeren', 'Breng uw identiteitskaart mee.'],
  ['fr', 'Demander un token', 'Bloquer votre token', "Munissez-vous de votre carte d'identité."],
  ['de', 'Einen Token beantragen', 'Ihren Token sperren', 'Bringen Sie Ihren Ausweis mit.'],
  ['en', 'Requesting a token', 'Blocking your token', 'Bring your identity card.'],
] as const)('steps belong to the line in bold above them: %s', (locale, obtaining, using, step) => {
  const instructs = (text: string): boolean =>
    judge(extractText('markdown', 'sample.md', text), locale, bare).some(
      ({ class: verdict, passage }) => verdict === 'instruction' && passage.kind !== 'heading',
    )
  expect(instructs(`**${obtaining}**\n\n- ${step}`)).toBe(true)
  expect(instructs(`**${using}**\n\n- ${step}`)).toBe(false)
  expect(instructs(`**${obtaining}**\n\n---\n\n- ${step}`)).toBe(false)
})
