/** PDFs by Typst, with or without tags, in one or two columns, with divided words. */
import { join } from 'node:path'
import { strToU8, zlibSync } from 'fflate'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block } from './blocks.ts'

const fonts = join(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/atkinson-hyperlegible-next',
)
let compiler: NodeCompiler | undefined

export interface PdfLook {
  readonly isTagged?: boolean
  readonly columns?: number
  /** Width of the page in millimetres; a narrow one divides words. */
  readonly width?: number
  readonly height?: number
  readonly hyphenate?: boolean
  readonly lang?: string
}

const escapeTypst = (text: string): string =>
  text.replace(/[\\#$*_`<>@=\-+/~"']/g, (sign) => `\\${sign}`)

function blockSource(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `#heading(level: ${block.level})[${escapeTypst(block.text)}]`
    case 'paragraph':
      return escapeTypst(block.text)
    case 'list':
      return block.items
        .map((item) => `${block.ordered === true ? '+' : '-'} ${escapeTypst(item)}`)
        .join('\n')
    case 'table':
      return `#table(columns: ${block.rows[0]?.length ?? 1}, ${block.rows
        .flat()
        .map((cell) => `[${escapeTypst(cell)}]`)
        .join(', ')})`
  }
}

export function buildPdf(blocks: readonly Block[], look: PdfLook = {}): Uint8Array {
  const {
    isTagged = true,
    columns = 1,
    width = 210,
    height = 297,
    hyphenate = false,
    lang = 'nl',
  } = look
  return compilePdf(
    `#set page(width: ${width}mm, height: ${height}mm, margin: 15mm, columns: ${columns})
#set text(lang: "${lang}", size: 10pt, hyphenate: ${hyphenate})
#set par(justify: ${columns > 1})
${blocks.map(blockSource).join('\n\n')}
`,
    isTagged,
  )
}

export function compilePdf(source: string, isTagged = true): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  const { result } = compiler.compile({
    mainFileContent: `#set text(font: "Atkinson Hyperlegible Next")\n${source}`,
  })
  if (!result) throw new Error(`the proof did not compile: ${source}`)
  return new Uint8Array(compiler.pdf(result, isTagged ? {} : { pdfTags: false }))
}

/** Lines of a font whose codes are ASCII, and how the file names them: by a map of characters, or by an encoding. */
export function buildMappedPdf(
  lines: readonly string[],
  { map, encoding = '', isPacked = false }: { map?: string; encoding?: string; isPacked?: boolean },
): Uint8Array {
  const content = `BT /F 12 Tf 14 TL 20 150 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const written = strToU8(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange ${map ?? ''}
endcmap CMapName currentdict /CMap defineresource pop end end`,
  )
  const packed = isPacked ? zlibSync(written) : written
  const stream = (bytes: Uint8Array, filter = ''): string =>
    `<< /Length ${bytes.length}${filter} >> stream\n${String.fromCharCode(...bytes)}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(strToU8(content)),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${map === undefined ? '' : '/ToUnicode 6 0 R'} ${encoding} >>`,
    stream(packed, isPacked ? ' /Filter /FlateDecode' : ''),
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return strToU8(`%PDF-1.4\n${body}trailer << /Root 1 0 R /Size 7 >>\nstartxref\n0\n%%EOF`, true)
}
