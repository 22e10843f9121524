/** The text of a PDF as a reader meets it: by its tags where it has them, by the places of its lines where not. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { createBlocks, type Blocks, type Line } from './_pdf-blocks.ts'
import { hasSoftHyphens, restoreHyphens } from './_pdf-hyphens.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
type TagTree = Awaited<ReturnType<PdfPage['getStructTree']>>
type TagNode = TagTree['children'][number]

/**
 * A string a page; blocks (paragraphs, headings, list items, cells) are separated by an empty line, and the lines of a
 * block are joined. A page without a text layer is an empty string. A file that is no PDF, or is encrypted, throws.
 */
export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  // A copy: the parser takes the buffer away from whoever holds it.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  try {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps memory flat
      pages.push(await readPage(await document.getPage(number)))
    }
    return pages
  } finally {
    await document.loadingTask.destroy()
  }
}

async function readPage(page: PdfPage): Promise<string> {
  const [tree, content] = await Promise.all([
    page.getStructTree(),
    page.getTextContent({ includeMarkedContent: true }),
  ])
  const { tagged, loose } = sortContent(await withHyphens(page, content.items))
  const blocks = createBlocks()
  if (tree) readTags(tree, tagged, blocks)
  blocks.end()
  // What no tag points at: everything in a PDF without tags; page numbers and the like in one with them.
  for (const line of loose) blocks.line(line)
  for (const [, lines] of tagged) for (const line of lines) blocks.line(line)
  blocks.end()
  return blocks.text()
}

/** Lines of text by the marked content they stand in, in the order they are drawn. */
interface PageContent {
  readonly tagged: Map<string, readonly Line[]>
  readonly loose: readonly Line[]
}

type Items = Awaited<ReturnType<PdfPage['getTextContent']>>['items']
type TextItem = Extract<Items[number], { str: string }>

async function withHyphens(page: PdfPage, items: Items): Promise<Items> {
  const texts = items.filter((item): item is TextItem => 'str' in item)
  // A scanned page has no text, and its drawing is the costly part.
  if (texts.every((item) => item.str.trim() === '')) return items
  const drawn = await drawnText(page)
  if (!hasSoftHyphens(drawn)) return items
  const restored = restoreHyphens(
    texts.map((item) => item.str),
    drawn,
  )
  let index = 0
  return items.map((item) =>
    'str' in item ? { ...item, str: restored[index++] ?? item.str } : item,
  )
}

/** The characters of a page as they are drawn, nothing left out and no space added. */
async function drawnText(page: PdfPage): Promise<string> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([
    getResolvedPDFJS(),
    page.getOperatorList(),
  ])
  let text = ''
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue
    const glyphs: unknown = argsArray[index]?.[0]
    if (!Array.isArray(glyphs)) continue
    for (const glyph of glyphs) {
      if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph)
        text += String(glyph.unicode)
    }
  }
  return text
}

function sortContent(items: Items): PageContent {
  const tagged = new Map<string, Line[]>()
  const loose: Line[] = []
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== undefined)
      const lines = id === undefined ? loose : (tagged.get(id) ?? [])
      if (id !== undefined) tagged.set(id, lines)
      addText(lines, item)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? undefined)
  }
  return { tagged, loose }
}

/** An item ends its line where the parser says so; the next one starts another. */
function addText(lines: Line[], item: TextItem): void {
  const last = lines.at(-1)
  const [, , , , x = 0, y = 0] = item.transform.map(Number)
  if (last && !last.isEnded) {
    const isFirstText = last.text === ''
    lines[lines.length - 1] = {
      ...(isFirstText ? { x, y, height: item.height } : last),
      text: last.text + item.str,
      isEnded: item.hasEOL,
    }
  } else lines.push({ text: item.str, x, y, height: item.height, isEnded: item.hasEOL })
}

/** Roles that stand in a line of text; every other role is a block of its own. */
const inlineRoles = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Quote',
  'Code',
  'Reference',
  'Annot',
  'Lbl',
  'LBody',
  'Ruby',
  'Warichu',
  'Note',
  'BibEntry',
])

/** Reads the tree in its order and takes what it reads out of `tagged`. */
function readTags(
  node: TagTree | TagNode,
  tagged: Map<string, readonly Line[]>,
  blocks: Blocks,
): void {
  if (!('children' in node)) {
    for (const line of tagged.get(node.id) ?? []) blocks.piece(line)
    tagged.delete(node.id)
    return
  }
  const isBlock = !inlineRoles.has(node.role)
  if (isBlock) blocks.end()
  for (const child of node.children) readTags(child, tagged, blocks)
  if (node.role === 'Lbl') blocks.label()
  if (isBlock) blocks.end()
}
