/** Word documents from blocks, with the parts that Word keeps beside the body. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { escapeXml, type Block } from './blocks.ts'

export interface DocxParts {
  readonly body?: readonly Block[]
  /** XML of whole paragraphs, put after the blocks. */
  readonly bodyXml?: string
  readonly header?: string
  readonly footer?: string
  readonly footnote?: string
  readonly endnote?: string
  readonly comment?: string
  readonly title?: string
  /** Further relations of the document by id: type and address. */
  readonly links?: Readonly<Record<string, string>>
  readonly extra?: Zippable
  readonly extraRelations?: string
}

const ns =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph of runs; as Word does, one of several words is cut in the middle of them. */
export const docxParagraph = (text: string, properties = ''): string => {
  const cut = Math.floor(text.length / 2)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text.slice(0, cut))}<w:proofErr w:type="spellStart"/>${run(text.slice(cut))}</w:p>`
}

export const textBox = (text: string): string => {
  const content = `<w:txbxContent>${docxParagraph(text)}</w:txbxContent>`
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="Text Box 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
}

export const picture = (alternative: string, name = 'Picture 1'): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Picture 1" descr="${escapeXml(alternative)}"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${escapeXml(name)}"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

function blockXml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return docxParagraph(block.text, `<w:pStyle w:val="Kop${block.level}"/>`)
    case 'paragraph':
      return docxParagraph(block.text)
    case 'list':
      return block.items
        .map((item) =>
          docxParagraph(
            item,
            `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${block.ordered === true ? 2 : 1}"/></w:numPr>`,
          ),
        )
        .join('')
    case 'table':
      return `<w:tbl><w:tblPr><w:tblLook w:firstRow="1"/></w:tblPr>${block.rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${docxParagraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`
  }
}

const styles = `<w:styles ${ns}>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Kop${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`).join('')}</w:styles>`
const numbering = `<w:numbering ${ns}>${['bullet', 'decimal'].map((format, index) => `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`).join('')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`

export function buildDocx(parts: DocxParts): Uint8Array {
  const { body = [], bodyXml = '', links = {} } = parts
  const beside: readonly (readonly [string, string, string | undefined])[] = [
    ['header', 'header', parts.header && `<w:hdr ${ns}>${docxParagraph(parts.header)}</w:hdr>`],
    ['footer', 'footer', parts.footer && `<w:ftr ${ns}>${docxParagraph(parts.footer)}</w:ftr>`],
    [
      'footnotes',
      'footnotes',
      parts.footnote &&
        `<w:footnotes ${ns}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">${docxParagraph(parts.footnote)}</w:footnote></w:footnotes>`,
    ],
    [
      'endnotes',
      'endnotes',
      parts.endnote &&
        `<w:endnotes ${ns}><w:endnote w:id="2">${docxParagraph(parts.endnote)}</w:endnote></w:endnotes>`,
    ],
    [
      'comments',
      'comments',
      parts.comment &&
        `<w:comments ${ns}><w:comment w:id="0" w:author="X">${docxParagraph(parts.comment)}</w:comment></w:comments>`,
    ],
    ['styles', 'styles', styles],
    ['numbering', 'numbering', numbering],
  ]
  const present = beside.flatMap(([name, type, xml]) =>
    xml === undefined || xml === '' ? [] : [{ name, type, xml }],
  )
  const relations = [
    ...present.map(
      ({ name, type }) =>
        `<Relationship Id="r-${name}" Type="${relationType}/${type}" Target="${name}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${relationType}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    ),
    parts.extraRelations ?? '',
  ]
  const xml = (content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationType}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(parts.title ?? '')}</dc:title></cp:coreProperties>`,
    ),
    'word/document.xml': xml(
      `<w:document ${ns}><w:body>${body.map(blockXml).join('')}${bodyXml}<w:sectPr/></w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      present.map(({ name, xml: content }) => [`word/${name}.xml`, xml(content)]),
    ),
    ...parts.extra,
  })
}
