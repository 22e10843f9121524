/** One page of a PDF: its runs of text, its tags, what is noted on it, and whether its text can be read at all. */
import { getResolvedPDFJS } from 'unpdf'
import { hasSoftHyphens, restoreHyphens } from './_pdf-hyphens.ts'
import { readRuns, type PdfContent, type PdfDocument, type PdfPage, type Run } from './_pdf-runs.ts'
import type { TagTree } from './_pdf-tags.ts'

export interface PageText {
  readonly runs: readonly Run[]
  readonly tree?: TagTree
  readonly height: number
  readonly links: readonly Link[]
  readonly notes: readonly string[]
  readonly controls: readonly string[]
  /** Why there is no text to be read on it. */
  readonly fault?: string
}

interface Link {
  readonly target: string
  readonly box: readonly [number, number, number, number]
}

/** Never throws: a page that cannot be read says why. */
export async function readPage(
  document: PdfDocument,
  number: number,
  hasHyphens: boolean,
): Promise<PageText> {
  const empty = { runs: [], height: 0, links: [], notes: [], controls: [] }
  try {
    const page = await document.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const [content, tree, annotations] = await Promise.all([
      page.getTextContent({ includeMarkedContent: true }),
      page.getStructTree(),
      page.getAnnotations(),
    ])
    const { links, notes, controls } = readAnnotations(annotations, view.transform)
    const runs = readRuns(
      hasHyphens ? await withHyphens(page, content) : content,
      view.transform,
    ).map((run) => withTarget(run, links))
    const fault = runs.length === 0 ? await pictureFault(page) : unreadableFault(runs)
    page.cleanup()
    return {
      runs: fault === undefined ? runs : [],
      height: view.height,
      links,
      notes,
      controls,
      ...(tree && tree.children.length > 0 ? { tree } : {}),
      ...(fault === undefined ? {} : { fault }),
    }
  } catch {
    return { ...empty, fault: 'damaged: the page cannot be read' }
  }
}

/** The library leaves soft hyphens out, and with them the ends of divided words. */
async function withHyphens(page: PdfPage, content: PdfContent): Promise<PdfContent> {
  const texts = content.items.flatMap((item) => ('str' in item ? [item.str] : []))
  // A scanned page has no text, and its drawing is the costly part.
  if (texts.every((text) => text.trim() === '')) return content
  const drawn = await drawnText(page)
  if (!hasSoftHyphens(drawn)) return content
  const restored = restoreHyphens(texts, drawn)
  let index = 0
  const items = content.items.map((item) =>
    'str' in item ? { ...item, str: restored[index++] ?? item.str } : item,
  )
  return { ...content, items }
}

/** The characters of a page as they are drawn, nothing left out and no space added. */
async function drawnText(page: PdfPage): Promise<string> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  let text = ''
  for (const [index, operator] of fnArray.entries()) {
    const glyphs: unknown = operator === OPS.showText ? argsArray[index]?.[0] : undefined
    if (!Array.isArray(glyphs)) continue
    for (const glyph of glyphs) {
      if (typeof glyph === 'object' && glyph !== null && 'unicode' in glyph)
        text += String(glyph.unicode)
    }
  }
  return text
}

/** A page without text is blank, unless something is painted on it. */
async function pictureFault(page: PdfPage): Promise<string | undefined> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray } = await page.getOperatorList()
  const pictures = new Set([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
  ])
  if (fnArray.some((operation) => pictures.has(operation)))
    return 'a scanned page without a text layer'
  const paths = fnArray.filter(
    (operation) => operation === OPS.constructPath || operation === OPS.fill,
  ).length
  return paths > 100 ? 'text drawn as shapes, without a text layer' : undefined
}

/** Type whose characters have no meaning in Unicode reads as gaps and signs. */
function unreadableFault(runs: readonly Run[]): string | undefined {
  const text = runs.map((run) => run.text).join('')
  const unknown = text.match(/[\p{Cc}\p{Co}\uFFFD]/gu)?.length ?? 0
  return unknown * 3 > text.length ? 'text without readable characters' : undefined
}

interface Annotations {
  readonly links: readonly Link[]
  readonly notes: readonly string[]
  readonly controls: readonly string[]
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

function readAnnotations(
  annotations: readonly Readonly<Record<string, unknown>>[],
  view: readonly number[],
): Annotations {
  const links: Link[] = []
  const notes: string[] = []
  const controls: string[] = []
  for (const annotation of annotations) {
    const { subtype, rect } = annotation
    const url = annotation['unsafeUrl'] ?? annotation['url']
    if (subtype === 'Link' && isText(url) && Array.isArray(rect))
      links.push({ target: url, box: shownBox(rect.map(Number), view) })
    if (subtype === 'Widget') {
      controls.push(...[annotation['alternativeText'], annotation['fieldValue']].filter(isText))
    } else if (subtype !== 'Link') {
      const contents = annotation['contentsObj']
      if (
        typeof contents === 'object' &&
        contents !== null &&
        'str' in contents &&
        isText(contents.str)
      )
        notes.push(contents.str)
    }
  }
  return { links, notes, controls }
}

function shownBox(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  view: readonly number[],
): Link['box'] {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e].sort((p, q) => p - q)
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f].sort((p, q) => p - q)
  return [xs[0] ?? 0, ys[0] ?? 0, xs[1] ?? 0, ys[1] ?? 0]
}

/** A run is a link where a link's box covers most of it. */
function withTarget(run: Run, links: readonly Link[]): Run {
  const middle = run.y - run.height / 3
  const link = links.find(({ box: [left, top, right, bottom] }) => {
    const covered = Math.min(right, run.x + run.width) - Math.max(left, run.x)
    return middle >= top && middle <= bottom && covered > 0.6 * run.width
  })
  return link ? { ...run, target: link.target } : run
}
