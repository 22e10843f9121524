/** OpenDocument texts from blocks. */
import { strToU8, zipSync } from 'fflate'
import { escapeXml, type Block } from './blocks.ts'

export interface OdtParts {
  readonly body?: readonly Block[]
  readonly bodyXml?: string
  readonly header?: string
  readonly manifest?: string
}

const ns =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'

/** A paragraph in two spans, with the spaces between words that the format has an element for. */
export const odtParagraph = (text: string): string => {
  const cut = Math.floor(text.length / 2)
  return `<text:p><text:span text:style-name="T1">${escapeXml(text.slice(0, cut))}</text:span>${escapeXml(text.slice(cut))}</text:p>`
}

function blockXml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<text:h text:outline-level="${block.level}">${escapeXml(block.text)}</text:h>`
    case 'paragraph':
      return odtParagraph(block.text)
    case 'list':
      return `<text:list text:style-name="${block.ordered === true ? 'L2' : 'L1'}">${block.items.map((item) => `<text:list-item>${odtParagraph(item)}</text:list-item>`).join('')}</text:list>`
    case 'table':
      return `<table:table>${block.rows.map((row) => `<table:table-row>${row.map((cell) => `<table:table-cell>${odtParagraph(cell)}</table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`
  }
}

export function buildOdt({ body = [], bodyXml = '', header, manifest = '' }: OdtParts): Uint8Array {
  const lists =
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
  const looks =
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:language="nl"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
  const headerXml =
    header === undefined
      ? ''
      : `<style:master-page style:name="Standard"><style:header>${odtParagraph(header)}</style:header></style:master-page>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
    'content.xml': strToU8(
      `<office:document-content ${ns}><office:automatic-styles>${looks}${lists}</office:automatic-styles><office:body><office:text>${body.map(blockXml).join('')}${bodyXml}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<office:document-styles ${ns}><office:master-styles>${headerXml}</office:master-styles></office:document-styles>`,
    ),
  })
}
