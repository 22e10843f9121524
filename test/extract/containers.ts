/** One sentence, or one list of blocks, in every container and position that the readers know. */
import { strToU8 } from 'fflate'
import {
  blockMarkdown,
  escapeXml,
  heading,
  list,
  paragraph,
  table,
  type Block,
} from './builders/blocks.ts'
import { buildDocx, docxParagraph, picture, run, textBox } from './builders/docx.ts'
import { buildEml } from './builders/eml.ts'
import { buildOdt, odtParagraph } from './builders/odt.ts'
import { buildPdf, compilePdf } from './builders/pdf.ts'
import { buildPptx } from './builders/pptx.ts'
import { windows1252 } from './builders/windows-1252.ts'

export interface Planted {
  /** Container and position: `docx footnote`. */
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Neighbours {
  /** Unrelated paragraphs around the sentence. */
  readonly before: string
  readonly after: string
  readonly locale: string
}

/** About nothing that any rule looks for. */
export const neighbours: Readonly<Record<'nl' | 'fr' | 'de' | 'en', Neighbours>> = {
  nl: {
    locale: 'nl',
    before: 'Het gemeentehuis is open op werkdagen.',
    after: 'De parking ligt achter het gebouw.',
  },
  fr: {
    locale: 'fr',
    before: 'La maison communale est ouverte en semaine.',
    after: 'Le parking se trouve derrière le bâtiment.',
  },
  de: {
    locale: 'de',
    before: 'Das Rathaus ist an Werktagen geöffnet.',
    after: 'Der Parkplatz liegt hinter dem Gebäude.',
  },
  en: {
    locale: 'en',
    before: 'The town hall is open on weekdays.',
    after: 'The car park is behind the building.',
  },
}

/** Positions in which a sentence stands as the text of a block of its own. */
export function plantSentence(
  sentence: string,
  around: Neighbours = neighbours.nl,
): readonly Planted[] {
  const { before, after, locale } = around
  const whole = plantBlocks([paragraph(before), paragraph(sentence), paragraph(after)], around).map(
    (planted) => ({ ...planted, name: `${planted.name} paragraph` }),
  )
  const body = [paragraph(before), paragraph(after)]
  const docx = (name: string, parts: Parameters<typeof buildDocx>[0]): Planted => ({
    name: `docx ${name}`,
    path: 'a.docx',
    bytes: buildDocx({ body, ...parts }),
  })
  const odt = (name: string, parts: Parameters<typeof buildOdt>[0]): Planted => ({
    name: `odt ${name}`,
    path: 'a.odt',
    bytes: buildOdt({ body, ...parts }),
  })
  const pptx = (name: string, slide: Parameters<typeof buildPptx>[0][number]): Planted => ({
    name: `pptx ${name}`,
    path: 'a.pptx',
    bytes: buildPptx([{ title: before }, slide]),
  })
  const html = (name: string, part: string): Planted => ({
    name: `html ${name}`,
    path: 'a.html',
    bytes: strToU8(
      `<!doctype html><html lang="${locale}"><title>${before}</title><p>${before}</p>${part}<p>${after}</p></html>`,
    ),
  })
  const markdown = (name: string, part: string): Planted => ({
    name: `md ${name}`,
    path: 'a.md',
    bytes: strToU8(`${before}\n\n${part}\n\n${after}\n`),
  })
  const escaped = escapeXml(sentence)
  const half = sentence.indexOf(' ', sentence.length / 2)
  const softened = escaped.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1&shy;')
  return [
    ...whole,
    markdown('list item', `- ${before}\n- ${sentence}`),
    markdown('table cell', `| ${before} | x |\n| --- | --- |\n| y | ${sentence} |`),
    markdown('emphasis', sentence.replace(/(\S+)$/, '**$1**')),
    markdown('wrapped line', `${sentence.slice(0, half)}\n${sentence.slice(half + 1)}`),
    html('list item', `<ul><li>${before}</li><li>${escaped}</li></ul>`),
    html('table cell', `<table><tr><td>${before}</td><td>${escaped}</td></tr></table>`),
    html(
      'nested inline',
      `<div><p><span>${escapeXml(sentence.slice(0, half))}</span>\n   <em>${escapeXml(sentence.slice(half + 1))}</em></p></div>`,
    ),
    html('soft hyphens', `<p>${softened}</p>`),
    html(
      'entities',
      `<p>${Array.from(sentence, (character) => `&#${character.codePointAt(0)};`).join('')}</p>`,
    ),
    html('unclosed paragraph', `<div><p>${before}<p>${escaped}</div>`),
    html('button', `<button>${escaped}</button>`),
    html('details', `<details><summary>${escaped}</summary><p>${after}</p></details>`),
    html('definition', `<dl><dt>${before}</dt><dd>${escaped}</dd></dl>`),
    html('alternative text', `<img src="a.png" alt="${escaped}">`),
    html('label', `<div aria-label="${escaped}"></div>`),
    html('description', `<meta name="description" content="${escaped}">`),
    html(
      'linked data',
      `<script type="application/ld+json">${JSON.stringify({ description: sentence })}</script>`,
    ),
    docx('header', { header: sentence }),
    docx('footer', { footer: sentence }),
    docx('footnote', { footnote: sentence }),
    docx('endnote', { endnote: sentence }),
    docx('comment', { comment: sentence }),
    docx('text box', { bodyXml: textBox(sentence) }),
    docx('alternative text', { bodyXml: picture(sentence) }),
    docx('table cell', {
      body: [
        ...body,
        table([
          [before, after],
          [before, sentence],
        ]),
      ],
    }),
    docx('list item', { body: [...body, list([before, sentence, after])] }),
    docx('hidden text', { bodyXml: `<w:p>${run(sentence, '<w:vanish/>')}</w:p>` }),
    docx('insertion', {
      bodyXml: `<w:p>${run(sentence.slice(0, half))}<w:ins w:author="x">${run(sentence.slice(half))}</w:ins></w:p>`,
    }),
    docx('hyperlink', {
      bodyXml: `<w:p><w:hyperlink r:id="link">${run(sentence)}</w:hyperlink></w:p>`,
      links: { link: 'https://example.org/' },
    }),
    docx('field result', {
      bodyXml: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(sentence)}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    }),
    docx('content control', {
      bodyXml: `<w:sdt><w:sdtPr/><w:sdtContent>${docxParagraph(sentence)}</w:sdtContent></w:sdt>`,
    }),
    docx('soft hyphens', {
      bodyXml: `<w:p>${sentence
        .split(/(?<=\p{L}{4})(?=\p{L}{3})/u)
        .map((part) => run(part))
        .join('<w:r><w:softHyphen/></w:r>')}</w:p>`,
    }),
    docx('title', { title: sentence }),
    odt('header', { header: sentence }),
    odt('note', {
      bodyXml: `<text:p>${before}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${odtParagraph(sentence)}</text:note-body></text:note></text:p>`,
    }),
    odt('annotation', {
      bodyXml: `<text:p>${before}<office:annotation><dc:creator>X</dc:creator>${odtParagraph(sentence)}</office:annotation></text:p>`,
    }),
    odt('frame', {
      bodyXml: `<text:p><draw:frame><draw:text-box>${odtParagraph(sentence)}</draw:text-box></draw:frame></text:p>`,
    }),
    odt('alternative text', {
      bodyXml: `<text:p><draw:frame><draw:image/><svg:desc>${escaped}</svg:desc></draw:frame></text:p>`,
    }),
    odt('table cell', { body: [...body, table([[before, sentence]])] }),
    odt('list item', { body: [...body, list([before, sentence])] }),
    odt('link', {
      bodyXml: `<text:p><text:a xlink:href="https://example.org/">${escaped}</text:a></text:p>`,
    }),
    pptx('title', { title: sentence }),
    pptx('item', { title: after, items: [before, sentence] }),
    pptx('box', { boxes: [sentence] }),
    pptx('table cell', { rows: [[before, sentence]] }),
    pptx('notes', { title: after, notes: sentence }),
    pptx('comment', { title: after, comment: sentence }),
    pptx('alternative text', { alternative: sentence }),
    ...pdfPositions(sentence, around),
    ...mailPositions(sentence, around),
    {
      name: 'mjml button',
      path: 'a.mjml',
      bytes: strToU8(
        `<mjml lang="${locale}"><mj-body><mj-section><mj-column><mj-text><p>${before}</p></mj-text><mj-button href="#">${escaped}</mj-button></mj-column></mj-section></mj-body></mjml>`,
      ),
    },
    {
      name: 'handlebars',
      path: 'a.hbs',
      bytes: strToU8(
        `<div lang="${locale}">{{#if open}}<p>{{! a note }}${escaped}</p>{{/if}}</div>`,
      ),
    },
    {
      name: 'nunjucks argument',
      path: 'a.njk',
      bytes: strToU8(
        `{% from "button.njk" import button %}\n<p>${before}</p>\n{{ button({ text: "${sentence}" }) }}`,
      ),
    },
    {
      name: 'json',
      path: `locales/${locale}/a.json`,
      bytes: strToU8(JSON.stringify({ a: before, b: { c: sentence } })),
    },
    {
      name: 'json with markup',
      path: `locales/${locale}/b.json`,
      bytes: strToU8(JSON.stringify({ a: `<strong>${escaped}</strong>` })),
    },
    {
      name: 'txt windows-1252',
      path: 'a.txt',
      bytes: windows1252(`${before}\r\n\r\n${sentence}\r\n`),
    },
    { name: 'txt utf-16', path: 'a.txt', bytes: utf16(`${before}\n\n${sentence}\n`) },
  ]
}

function pdfPositions(
  sentence: string,
  { before, after, locale: lang }: Neighbours,
): readonly Planted[] {
  const filler = Array.from({ length: 6 }, () => paragraph(`${before} ${after} `.repeat(4).trim()))
  const blocks = [...filler.slice(0, 3), paragraph(sentence), ...filler.slice(3)]
  const pdf = (name: string, bytes: Uint8Array): Planted => ({
    name: `pdf ${name}`,
    path: 'a.pdf',
    bytes,
  })
  return [
    pdf('untagged', buildPdf(blocks, { isTagged: false, lang })),
    pdf('two columns', buildPdf(blocks, { columns: 2, lang })),
    pdf('two columns untagged', buildPdf(blocks, { columns: 2, isTagged: false, lang })),
    pdf('hyphenated', buildPdf(blocks, { width: 70, hyphenate: true, lang })),
    pdf(
      'hyphenated untagged',
      buildPdf(blocks, { width: 70, hyphenate: true, isTagged: false, lang }),
    ),
    pdf('heading', buildPdf([heading(1, sentence), paragraph(after)], { lang })),
    pdf('heading untagged', buildPdf([heading(1, sentence), ...filler], { isTagged: false, lang })),
    pdf('list item', buildPdf([paragraph(before), list([after, sentence])], { lang })),
    pdf(
      'table cell',
      buildPdf(
        [
          paragraph(before),
          table([
            [before, sentence],
            [after, after],
          ]),
        ],
        { lang },
      ),
    ),
    pdf('footnote', compilePdf(`#set text(lang: "${lang}")\n${before}#footnote[${sentence}]`)),
  ]
}

function mailPositions(sentence: string, { before, after }: Neighbours): readonly Planted[] {
  const mail = (name: string, parts: Parameters<typeof buildEml>[0]): Planted => ({
    name: `eml ${name}`,
    path: 'a.eml',
    bytes: buildEml(parts),
  })
  const docx = buildDocx({ body: [paragraph(before), paragraph(sentence)] })
  return [
    mail('subject', { subject: sentence, text: before }),
    mail('text part', { text: `${before}\r\n\r\n${sentence}\r\n\r\n${after}` }),
    mail('html part', { text: before, html: `<p>${before}</p><p>${escapeXml(sentence)}</p>` }),
    mail('text attachment', {
      text: before,
      attachments: [{ type: 'text/plain', name: 'a.txt', content: sentence }],
    }),
    mail('docx attachment', {
      text: before,
      attachments: [{ type: 'application/octet-stream', name: 'a.docx', content: docx }],
    }),
    mail('mail attached', {
      text: before,
      attachments: [{ type: 'message/rfc822', content: buildEml({ text: sentence }) }],
    }),
  ]
}

/** The same blocks in every container that can hold them. */
export function plantBlocks(
  blocks: readonly Block[],
  { locale }: Neighbours = neighbours.nl,
): readonly Planted[] {
  const html = blocks.map(blockHtml).join('\n')
  const text = blocks.map(blockText).join('\n\n')
  return [
    { name: 'md', path: 'a.md', bytes: strToU8(blocks.map(blockMarkdown).join('\n\n')) },
    { name: 'txt', path: 'a.txt', bytes: strToU8(text) },
    {
      name: 'html',
      path: 'a.html',
      bytes: strToU8(`<html lang="${locale}"><body>${html}</body></html>`),
    },
    { name: 'docx', path: 'a.docx', bytes: buildDocx({ body: blocks }) },
    { name: 'odt', path: 'a.odt', bytes: buildOdt({ body: blocks }) },
    { name: 'pdf', path: 'a.pdf', bytes: buildPdf(blocks, { lang: locale }) },
    { name: 'eml text', path: 'a.eml', bytes: buildEml({ text }) },
    { name: 'eml html', path: 'a.eml', bytes: buildEml({ html }) },
    {
      name: 'mjml',
      path: 'a.mjml',
      bytes: strToU8(
        `<mjml lang="${locale}"><mj-body><mj-section><mj-column><mj-text>${html}</mj-text></mj-column></mj-section></mj-body></mjml>`,
      ),
    },
  ]
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level}>${escapeXml(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${escapeXml(block.text)}</p>`
    case 'list': {
      const name = block.ordered === true ? 'ol' : 'ul'
      return `<${name}>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</${name}>`
    }
    case 'table':
      return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('')}</table>`
  }
}

/** Plain text draws headings as Markdown does, tables not at all. */
const blockText = (block: Block): string =>
  block.type === 'table'
    ? block.rows.map((row) => row.join('\n\n')).join('\n\n')
    : blockMarkdown(block)

const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\uFEFF${text}`, (character) => character.charCodeAt(0))
  return new Uint8Array(units.buffer)
}
