/** What each reader keeps beside the words: kinds, contexts, places. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extractFile } from '../../src/extract/extract.ts'
import { passageRange, type ExtractedFile, type Passage } from '../../src/extract/passage.ts'
import { heading, paragraph } from './builders/blocks.ts'
import { buildEml } from './builders/eml.ts'
import { buildOdt } from './builders/odt.ts'
import { buildMappedPdf, buildPdf, compilePdf } from './builders/pdf.ts'
import { buildPptx } from './builders/pptx.ts'

async function readFile(path: string, content: string | Uint8Array): Promise<ExtractedFile> {
  const result = await extractFile(path, typeof content === 'string' ? strToU8(content) : content)
  if ('unreadable' in result) throw new Error(result.unreadable)
  return result.file
}
const read = async (path: string, content: string | Uint8Array): Promise<readonly Passage[]> =>
  (await readFile(path, content)).passages
const marks = ({ struck, deleted, hidden, quoted }: Passage): string =>
  `${struck === true ? ' (struck)' : ''}${deleted === true ? ' (deleted)' : ''}${hidden === true ? ' (hidden)' : ''}${quoted === true ? ' (quoted)' : ''}`
const brief = async (path: string, content: string | Uint8Array): Promise<readonly string[]> =>
  (await read(path, content)).map((passage) => `${passage.kind}: ${passage.text}${marks(passage)}`)
/** The stretch of the source that a passage's words came from. */
async function source(path: string, content: string, words: string): Promise<string | undefined> {
  const file = await readFile(path, content)
  const passage = file.passages.find(({ text }) => text.includes(words))
  const at = passage?.text.indexOf(words) ?? -1
  const range = passage && passageRange(file, passage, at, at + words.length)
  return range && content.slice(range.start.offset, range.end.offset)
}

describe.each<readonly [string, string, string, readonly string[]]>([
  [
    'a paragraph of two lines',
    'a.txt',
    'een\ntwee\n\ndrie',
    ['paragraph: een twee', 'paragraph: drie'],
  ],
  [
    'lists',
    'a.txt',
    '- een\n  verder\n* twee\n1) drie',
    ['list-item: een verder', 'list-item: twee', 'list-item: drie'],
  ],
  [
    'headings',
    'a.txt',
    'Titel\n=====\ntekst\n\nHOE WERKT HET\n\ntekst',
    ['heading: Titel', 'paragraph: tekst', 'heading: HOE WERKT HET', 'paragraph: tekst'],
  ],
  ['a reply', 'a.txt', 'ja\n> nee\n> toch', ['paragraph: ja', 'quote: nee toch (quoted)']],
  [
    'signs that are markup elsewhere',
    'a.txt',
    'klik <hier> of *daar*\n    ingesprongen',
    ['paragraph: klik <hier> of *daar* ingesprongen'],
  ],
  [
    'indented paragraphs',
    'a.md',
    'een\n\n    twee\n    drie\n\n    vier',
    ['paragraph: een', 'code: twee drie', 'code: vier'],
  ],
  [
    'pasted bullets',
    'a.md',
    'een:\n\n  • twee\n  • drie\n    verder\n\nvier:\n· vijf\n• zes • zeven\n\n> • acht',
    [
      'paragraph: een:',
      'list-item: twee',
      'list-item: drie verder',
      'paragraph: vier:',
      'list-item: vijf',
      'list-item: zes • zeven',
      'quote: acht (quoted)',
    ],
  ],
  ['struck words', 'a.md', 'dit ~~was~~ is', ['paragraph: dit is', 'paragraph: was (struck)']],
  [
    'HTML in Markdown',
    'a.md',
    'zie <a href="/x" title="uitleg">hier</a>\n\n<h2>Kop</h2>\n\ntekst',
    [
      'paragraph: zie hier',
      'link-target: /x',
      'attribute: uitleg',
      'heading: Kop',
      'paragraph: tekst',
    ],
  ],
  [
    'front matter',
    'a.md',
    '---\ntitle: T\nhero:\n  intro: een hele zin\nlayout: page\n---\ntekst',
    ['title: T', 'metadata: een hele zin', 'paragraph: tekst'],
  ],
  [
    'broken front matter',
    'a.md',
    '---\ntitle: {{ x }} en [\n---\ntekst',
    ['metadata: title: {{ x }} en [', 'paragraph: tekst'],
  ],
  [
    'what is hidden',
    'a.html',
    '<p hidden>a</p><div style="display: none">b</div><template><p>c</p></template><p>d',
    ['paragraph: a (hidden)', 'paragraph: b (hidden)', 'paragraph: c (hidden)', 'paragraph: d'],
  ],
  [
    'struck words',
    'a.html',
    '<p>dit <s>was</s> is</p><del><p>weg</p></del>',
    ['paragraph: dit is', 'paragraph: was (struck)', 'paragraph: weg (struck)'],
  ],
  [
    'a table that arranges',
    'a.html',
    '<table role="presentation"><tr><td>a<td><h2>b</h2></table>',
    ['paragraph: a', 'heading: b'],
  ],
  [
    'lines as they are set',
    'a.html',
    '<pre>een\ntwee\n\n<b>drie</b>\nvier</pre>',
    ['code: een twee', 'code: drie vier'],
  ],
  [
    'an empty line between two breaks',
    'a.html',
    '<p>een<br>twee<br> <br/>drie</p><p><br><br>vier</p>',
    ['paragraph: een twee', 'paragraph: drie', 'paragraph: vier'],
  ],
  [
    'roles',
    'a.html',
    '<div role="heading" aria-level="3">a</div><svg><title>b</title></svg><input value="c"><input type="hidden" value="d">',
    ['heading: a', 'alternative: b', 'control: c'],
  ],
  [
    'MJML',
    'a.mjml',
    '<mjml><mj-head><mj-title>t</mj-title><mj-preview>p</mj-preview><mj-style>x</mj-style></mj-head><mj-body><mj-section><mj-column><mj-image src="a.png" alt="b"/><mj-text>c<br/>d</mj-text><mj-button href="/e">f</mj-button></mj-column></mj-section></mj-body></mjml>',
    [
      'title: t',
      'metadata: p',
      'file-name: a.png',
      'alternative: b',
      'paragraph: c d',
      'link-target: /e',
      'control: f',
    ],
  ],
  [
    'Handlebars',
    'a.hbs',
    '{{#if a}}<p>Dag {{name}}</p>{{else}}<p>x</p>{{/if}}{{!-- <p>nee</p> --}}',
    ['paragraph: Dag {{name}}', 'paragraph: x'],
  ],
  [
    'Nunjucks',
    'a.njk',
    '---\ntitle: T\n---\n{% set a = "één hele zin" %}<p>{{ b | upper }} c</p>{# niet dit #}',
    ['title: T', 'paragraph: c', 'string: één hele zin'],
  ],
  ['a text template', 'a.txt.hbs', '{{#each a}}\n- {{b}} c\n{{/each}}', ['list-item: {{b}} c']],
  ['a stray brace', 'a.njk', '<p>a {{ b</p><p>c</p>', ['paragraph: a {{ b', 'paragraph: c']],
  [
    'JSON',
    'a.json',
    '{"sleutel": "een \\"twee\\"", "b": ["<b>drie</b> vier", ""]}',
    ['string: een "twee"', 'string: drie vier'],
  ],
])('%s in %s', (_, path, content, expected) => {
  test('gives passages', async () => {
    expect(await brief(path, content)).toEqual(expected)
  })
})

test.each([
  ['a.txt', 'een\n  - twee drie\n', 'twee drie'],
  ['a.json', '{"a": "een \\u00e9\\u00e9n twee"}', 'twee'],
  ['a.json', '{"a": "\\n<b>een</b> twee"}', 'twee'],
  ['a.njk', '{% if x %}<p>\n een twee</p>{% endif %}', 'een twee'],
  ['a.njk', '{{ knop({ text: "Een hele zin" }) }}', 'hele zin'],
  ['a.html', '<pre>nul\n\n  een twee\ndrie</pre>', 'een twee'],
  ['a.html', '<img alt="een twee">', 'een twee'],
  ['a.md', '<img alt="een twee">', 'een twee'],
  ['a.md', '---\nintro: "een twee"\n---\n', 'een twee'],
  ['a.md', 'nul:\n • een twee\n • drie\n', 'een twee'],
  ['a.md', 'nul\n\n    een twee\n\n    drie\n', 'een twee'],
  ['a.md', 'nul\n\n    een\n      twee drie\n', 'twee drie'],
  ['a.md', '> - nul\n>\n>   ~~~text\n>   een\n>   twee drie\n>   ~~~\n', 'twee drie'],
  ['a.md', 'nul\n\n\teen twee\n\tdrie\n', 'een twee'],
])('leads back to its place: %s %s', async (path, content, words) => {
  expect(await source(path, content, words)).toBe(words)
})

test('forced lines are kept, wrapped ones are not', async () => {
  const long = `${'woord '.repeat(11)}woord`
  const [poster, wrapped] = await read('a.txt', `Uw sleutel\nKom langs\n\n${long}\n${long}\n`)
  expect(poster?.breaks).toEqual([11])
  expect(wrapped?.breaks).toBeUndefined()
})

test('an indented box is a line of its own in plain text, too', async () => {
  const long = `[ ] ${'woord '.repeat(12)}`.trim()
  const [form] = await read('a.txt', `${long}\n    [ ] twee\n`)
  expect(form?.breaks?.map((at) => form.text.slice(at))).toEqual(['[ ] twee'])
})

test('lines as they are set are kept, wrapped ones are not', async () => {
  const long = `${'woord '.repeat(11)}woord`
  const set = await read('a.html', `<pre>Uw sleutel\nKom langs</pre><pre>${long}\nKom langs</pre>`)
  expect(set.map(({ breaks }) => breaks)).toEqual([[11], undefined])
})

test.each([
  ['entries', 'Van: Katleen\nAan: de redactie\nOnderwerp: sleutels', ['Aan', 'Onderwerp']],
  ['entries in a quotation', '> - Lundi : de 8 h à 12 h\n>   Mardi : fermé', ['Mardi']],
  ['a short line among long ones', `**Ons loket**\nElke ${'werkdag '.repeat(9)}open`, ['Elke']],
  [
    'a shorter line than others',
    `${'woord '.repeat(14)}\nElke dag open\n\n${'woord '.repeat(12)}\nWij helpen`,
    ['Wij'],
  ],
  [
    'a shorter line that goes on',
    `${'woord '.repeat(14)}\nElke dag open\n\n${'woord '.repeat(12)}\nen zo voort`,
    [],
  ],
  ['wrapped prose', `${'woord '.repeat(12)}de\nSleutel: zie verder.`, []],
  [
    'boxes to tick',
    `[ ] ${'woord '.repeat(12)}\n[x] twee\n( ) drie\n☐ vier`,
    ['x', 'drie', 'vier'],
  ],
  [
    'a chat',
    `[09:19] Ann: ${'woord '.repeat(12)}\n[12/06, 18:52] Bo: ja\n18:53 Ann: nee\n12/05/2021 09:24 - Bo: ok`,
    ['12', '18', '12'],
  ],
  ['letters', `a) ${'woord '.repeat(12)}\nb) twee`, ['b']],
  ['links', `[een twee drie](/${'lang/'.repeat(12)})\n[vier vijf](/zes)`, ['vier']],
  ['buttons', `<button id="${'lang'.repeat(12)}">een</button>\n<button>twee</button>`, ['twee']],
  ['drawn buttons', `[ ${'woord '.repeat(12)}]\n[ wis mijn code ]\n[ terug ]`, ['wis', 'terug']],
  ['lines alike', `Bijlage A: ${'woord '.repeat(12)}\nBijlage B: twee`, ['Bijlage']],
  ['days', `**3. Mai** – ${'woord '.repeat(12)}\n**10. Mai** – twee\n5/6 drie`, ['10', '5']],
  ['hours of a day', `9 h 30 : ${'woord '.repeat(12)}\n10 h : deux`, ['10']],
  ['hours in wrapped prose', `${'woord '.repeat(12)}van 9 tot\n12:00 uur.`, []],
  ['indented entries', 'Zie:\n\n    Lundi : de 8 h à 12 h\n    Mardi : fermé', ['Mardi']],
  ['indented prose', `Zie:\n\n    ${'woord '.repeat(12)}de\n    Sleutel: zie verder.`, []],
])('Markdown lines that the writer began: %s', async (_, content, expected) => {
  const passages = await read('a.md', content)
  const begun = passages.flatMap(({ text, breaks = [] }) =>
    breaks.map((at) => /[\p{L}\d]+/u.exec(text.slice(at))?.[0]),
  )
  expect(begun).toEqual(expected)
})

describe('an OpenDocument text', () => {
  test('tells deletions, hidden text, notes and comments apart', async () => {
    const bodyXml =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      '<text:p>a<text:s text:c="2"/>b<text:line-break/>c <text:span text:style-name="T2">stil</text:span></text:p>' +
      '<text:p>d<office:annotation><dc:creator>X</dc:creator><text:p>zeg</text:p></office:annotation></text:p>' +
      '<text:p><text:a xlink:href="https://example.org/">e</text:a></text:p>'
    expect(await brief('a.odt', buildOdt({ bodyXml }))).toEqual([
      'paragraph: weg (deleted)',
      'paragraph: a b c',
      'paragraph: stil (hidden)',
      'paragraph: d',
      'paragraph: zeg',
      'paragraph: e',
      'link-target: https://example.org/',
    ])
  })
})

describe('a presentation', () => {
  test('goes by its own order, titles first, and says which slide', async () => {
    const passages = await read(
      'a.pptx',
      buildPptx([
        { title: 'Een', items: ['a', 'b'] },
        { title: 'Twee', boxes: ['c'], notes: 'n', isHidden: true },
      ]),
    )
    expect(
      passages.map(({ kind, text, place, headings, hidden }) => [
        kind,
        text,
        place?.slide,
        place?.part,
        headings.map((above) => above.text).join(),
        hidden ?? false,
      ]),
    ).toEqual([
      ['heading', 'Een', 1, undefined, '', false],
      ['list-item', 'a', 1, undefined, 'Een', false],
      ['list-item', 'b', 1, undefined, 'Een', false],
      ['heading', 'Twee', 2, undefined, '', true],
      ['paragraph', 'c', 2, undefined, 'Twee', true],
      ['paragraph', 'n', 2, 'notes', '', false],
    ])
  })
})

describe('a PDF', () => {
  const long =
    'Wie geen kaart heeft, krijgt aan het loket een brief met een code en een uitleg in gewone taal. '
  test.each([true, false])(
    'knows pages, headings and running lines (tagged: %s)',
    async (isTagged) => {
      const bytes = compilePdf(
        `#set page(height: 120mm, width: 120mm, header: [Stad], footer: context [Pagina #counter(page).display()])
#set text(size: 10pt)
= Titel
${long.repeat(14)}

#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"), alt: "een kader")
#link("https://example.org/a")[Meer]
`,
        isTagged,
      )
      const passages = await read('a.pdf', bytes)
      const of = (words: string): Passage | undefined =>
        passages.find(({ text }) => text.startsWith(words))
      expect(of('Titel')?.kind).toBe('heading')
      expect(of('Wie geen')?.headings.map(({ text }) => text)).toEqual(['Titel'])
      expect(of('Wie geen')?.text).toBe(long.repeat(14).trim())
      expect(
        passages.filter(({ text }) => text === 'Stad').map(({ place }) => place?.part),
      ).toEqual(['header'])
      expect(
        passages.filter(({ text }) => text.startsWith('Pagina')).map(({ place }) => place?.part),
      ).toEqual(['footer'])
      expect(of('https://example.org/a')?.kind).toBe('link-target')
      expect(of('Meer')?.links).toEqual([{ at: 0, length: 4, target: 'https://example.org/a' }])
      expect(of('Meer')?.place?.page).toBe(2)
      expect(of('een kader')?.kind).toBe(isTagged ? 'alternative' : undefined)
    },
  )
  test('makes divided words whole, and leaves other hyphens', async () => {
    const bytes = buildPdf(
      [
        heading(1, 'T'),
        paragraph(
          'Rendez-vous: activez-le avec l’authentification électronique, e-mail et porte-monnaie compris, administrativement indispensablement.',
        ),
      ],
      { width: 60, hyphenate: true, lang: 'fr' },
    )
    const [, text] = (await read('a.pdf', bytes)).filter(({ kind }) => kind !== 'metadata')
    expect(text?.text).toContain('l’authentification électronique')
    expect(text?.text).toContain('administrativement indispensablement')
  })
  const ascii = '1 beginbfrange <20> <7E> <0020> endbfrange'
  const single = `${ascii} 1 beginbfchar <2D> <00AD> endbfchar`
  test.each([
    { name: 'a map', look: { map: single } },
    { name: 'a packed map', look: { map: single, isPacked: true } },
    { name: 'a range of one', look: { map: `${ascii} 1 beginbfrange <2d><2d><00ad> endbfrange` } },
    {
      name: 'a longer range',
      look: { map: `${ascii} 1 beginbfrange <2C> <2D> <00AC> endbfrange`, isPacked: true },
    },
    { name: 'an encoding', look: { encoding: '/Encoding << /Differences [45 /softhyphen] >>' } },
    { name: 'a plain hyphen', look: { map: ascii } },
  ])('makes words whole that are divided by a hyphen named in $name', async ({ look }) => {
    const bytes = buildMappedPdf(['Hier kunt u een token acti-', 'veren als u wilt.'], look)
    const before = bytes.slice()
    const [first] = await read('a.pdf', bytes)
    expect(first?.text).toBe('Hier kunt u een token activeren als u wilt.')
    expect(bytes).toEqual(before)
  })
})

describe('a mail', () => {
  test('names the part, sets the subject above, and leaves names of people alone', async () => {
    const bytes = buildEml({
      subject: 'Uw vraag: é',
      text: 'Dag\r\n\r\n> eerder',
      html: '<p>Dag <a href="https://example.org/">hier</a></p>',
      attachments: [
        { type: 'image/png', name: 'plan.png', content: 'x' },
        { type: 'text/html', name: 'b.html', content: '<h1>Kop</h1><p>a' },
      ],
    })
    const passages = await read('a.eml', bytes)
    expect(
      passages.map(({ kind, text, place, headings }) => [
        kind,
        text,
        place?.part,
        headings.map((above) => above.text).join(' > '),
      ]),
    ).toEqual([
      ['title', 'Uw vraag: é', 'subject', ''],
      ['paragraph', 'Dag', 'text/plain', 'Uw vraag: é'],
      ['quote', 'eerder', 'text/plain', 'Uw vraag: é'],
      ['link-target', 'https://example.org/', 'text/html', 'Uw vraag: é'],
      ['paragraph', 'Dag hier', 'text/html', 'Uw vraag: é'],
      ['file-name', 'plan.png', 'attachment', ''],
      ['file-name', 'b.html', 'attachment', ''],
      ['heading', 'Kop', 'b.html', ''],
      ['paragraph', 'a', 'b.html', 'Kop'],
    ])
  })
})
