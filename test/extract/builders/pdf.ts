/** PDFs by Typst, with or without tags, in one or two columns, with divided words. */
import { join } from 'node:path'
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
