/** PDFs to passages: by their tags where they have them, by the places of their lines where not. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { isLocale, type Locale } from '../domain/locale.ts'
import type { Budget } from './_budget.ts'
import { createBlockText } from './_block-text.ts'
import { createFlow, type Flow, type FlowContext } from './_flow.ts'
import { joinLines } from './_line-joining.ts'
import type { NestedFile } from './_nested.ts'
import { commonSize, itemSign, layOut } from './_pdf-layout.ts'
import { hasSoftHyphens, restoreHyphens } from './_pdf-hyphens.ts'
import { readRuns, type PdfContent, type PdfDocument, type PdfPage, type Run } from './_pdf-runs.ts'
import { readTags, type TagTree } from './_pdf-tags.ts'
import { Unreadable } from './_unreadable.ts'
import { limits } from './limits.ts'
import type { ListPlace, Passage, TablePlace, UnreadPart } from './passage.ts'

export interface PdfText {
  readonly passages: readonly Passage[]
  readonly unread: readonly UnreadPart[]
  readonly nested: readonly NestedFile[]
}

/** Throws Unreadable. A page without readable text between pages of text is an unread part. */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<PdfText> {
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new Unreadable(`more than ${limits.pages} pages`)
    const pages: PageText[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      budget.checkTime()
      // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps memory flat
      pages.push(await readPage(document, number))
    }
    const unread = pages.flatMap(({ fault }, index): readonly UnreadPart[] =>
      fault === undefined ? [] : [{ place: { page: index + 1 }, reason: fault }],
    )
    if (pages.every(({ runs }) => runs.length === 0))
      throw new Unreadable(
        unread.length > 0 ? 'scanned pages without a text layer' : 'no text on any page',
      )
    const root = createFlow()
    const locale = await readMetadata(document, root)
    writePages(pages, root, locale)
    if (!hasEnd(bytes))
      unread.push({ place: { part: 'end of the file' }, reason: 'damaged: the file is cut off' })
    return { passages: root.passages, unread, nested: await readAttachments(document) }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // A copy: the parser takes the buffer away from whoever holds it.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, disableFontFace: true })
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new Unreadable(isLocked ? 'encrypted' : 'damaged: not a PDF that can be opened')
  }
}

/** The end mark stands in the last kilobyte or so. */
const hasEnd = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(Math.max(0, bytes.length - 2048)))
    .includes('%%EOF')

interface PageText {
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

async function readPage(document: PdfDocument, number: number): Promise<PageText> {
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
    const runs = readRuns(await withHyphens(page, content), view.transform).map((run) =>
      withTarget(run, links),
    )
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
  let known = 0
  let unknown = 0
  for (const character of runs.map((run) => run.text).join('')) {
    if (/\s/.test(character)) continue
    if (/[\p{Cc}\p{Co}\uFFFD]/u.test(character)) unknown += 1
    else known += 1
  }
  return unknown * 2 > known ? 'text without readable characters' : undefined
}

interface Annotations {
  readonly links: readonly Link[]
  readonly notes: readonly string[]
  readonly controls: readonly string[]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

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
    } else {
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

async function readMetadata(document: PdfDocument, flow: Flow): Promise<Locale | undefined> {
  try {
    const { info } = await document.getMetadata()
    const values: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(info))
    for (const name of ['Title', 'Subject', 'Keywords']) {
      const value = values[name]
      if (isText(value)) flow.addValue('metadata', value, {})
    }
    const language = isText(values['Language'])
      ? values['Language'].slice(0, 2).toLowerCase()
      : undefined
    return isLocale(language) ? language : undefined
  } catch {
    return undefined
  }
}

async function readAttachments(document: PdfDocument): Promise<readonly NestedFile[]> {
  try {
    const attachments: unknown = await document.getAttachments()
    const files =
      attachments instanceof Map ? [...attachments.values()] : Object.values(attachments ?? {})
    return files.flatMap((file: unknown): readonly NestedFile[] => {
      if (
        typeof file !== 'object' ||
        file === null ||
        !('content' in file) ||
        !('filename' in file)
      )
        return []
      const { content, filename } = file
      return content instanceof Uint8Array && isText(filename)
        ? [{ name: filename, bytes: content }]
        : []
    })
  } catch {
    return []
  }
}

/** A block of any page, ready to be written. */
interface ReadBlock {
  readonly page: number
  readonly text: string
  readonly runs: readonly Run[]
  readonly part?: string
  readonly level?: number
  readonly list?: ListPlace
  readonly table?: TablePlace
  readonly quoted?: boolean
  readonly locale?: Locale
}

function writePages(pages: readonly PageText[], root: Flow, locale: Locale | undefined): void {
  const bodySize = commonSize(pages.flatMap(({ runs }) => runs))
  const running = runningLines(pages)
  const seen = new Set<string>()
  const blocks = pages.flatMap((page, index) =>
    blocksOf(page, index + 1, bodySize, running, root.nextId),
  )
  const sizes = [...new Set(blocks.flatMap(({ size }) => (size === undefined ? [] : [size])))].sort(
    (a, b) => b - a,
  )
  const joined = joinOverPages(
    blocks.map((block): ReadBlock =>
      block.size === undefined
        ? block
        : { ...block, level: Math.min(6, sizes.indexOf(block.size) + 1) },
    ),
  )
  const flows = new Map<string, Flow>()
  const body = root.open({})
  for (const { page, text, runs, part, level, list, table, quoted, locale: own } of joined) {
    if (part !== undefined && part !== 'footnotes') {
      const line = text.replace(/\d+/g, '#')
      if (seen.has(line)) continue
      seen.add(line)
    }
    const flow = part === undefined ? body : (flows.get(part) ?? root.open({ part }))
    if (part !== undefined) flows.set(part, flow)
    const language = own ?? locale
    const context: FlowContext = {
      ...(language ? { locale: language } : {}),
      ...(list ? { list } : {}),
      ...(table ? { table } : {}),
      ...(quoted === true ? { quoted } : {}),
    }
    const block = createBlockText()
    const shown = list ? text.replace(itemSign, '') : text
    const [target] = new Set(runs.map((run) => run.target))
    const isLink = target !== undefined && runs.every((run) => run.target === target)
    if (isLink) block.on('live').openLink(target)
    block.on('live').add(shown, 0, shown.length)
    if (isLink) block.on('live').closeLink()
    flow.addBlock(block, context, level, { page })
  }
  pages.forEach(({ links, notes, controls, tree }, index) => {
    const flow = root.open({ page: index + 1 })
    for (const target of new Set(links.map((link) => link.target)))
      flow.addValue('link-target', target, {})
    for (const text of controls) flow.addValue('control', text, {})
    for (const text of tree ? alternativesOf(tree) : []) flow.addValue('alternative', text, {})
    const comments = root.open({ page: index + 1, part: 'comments' })
    for (const text of notes) comments.addValue('paragraph', text, {})
  })
}

const alternativesOf = (tree: TagTree): readonly string[] =>
  readTags(tree, [], () => 0).alternatives

function blocksOf(
  page: PageText,
  number: number,
  bodySize: number,
  running: ReadonlySet<string>,
  nextId: () => number,
): readonly (ReadBlock & { readonly size?: number })[] {
  const edge = (run: Run): string | undefined =>
    run.y < 0.15 * page.height ? 'header' : run.y > 0.85 * page.height ? 'footer' : undefined
  const tagged = page.tree ? readTags(page.tree, page.runs, nextId) : undefined
  const loose = tagged?.rest ?? page.runs
  const isEdge = (run: Run): boolean =>
    running.has(runningKey(run)) || (run.isArtifact && edge(run) !== undefined)
  const edges = loose.filter(isEdge)
  const bullets = nextId()
  let item = -1
  const laidOut = layOut(
    loose.filter((run) => !isEdge(run)),
    bodySize,
  ).map((block) => {
    const isItem = block.isItem && block.headingSize === undefined
    item = isItem ? item + 1 : -1
    const ordered = /^[\da-z]/.test(block.text)
    return {
      page: number,
      text: block.text,
      runs: block.runs,
      ...(block.headingSize === undefined ? {} : { size: Math.round(block.headingSize * 2) / 2 }),
      ...(isItem ? { list: { id: bullets, ordered, index: item, depth: 1 } } : {}),
    }
  })
  const fromTags = (tagged?.blocks ?? []).map(({ isNote, ...block }): ReadBlock => ({
    page: number,
    ...block,
    ...(isNote === true ? { part: 'footnotes' } : {}),
  }))
  const fromEdges = edges.map((run): ReadBlock => ({
    page: number,
    text: run.text,
    runs: [run],
    part: edge(run) ?? 'footer',
  }))
  return [...fromEdges, ...fromTags, ...laidOut]
}

/** Lines that come back at the same height of several pages, their numbers aside. */
function runningLines(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { runs, height } of pages) {
    const edges = runs.filter((run) => run.y < 0.12 * height || run.y > 0.88 * height)
    for (const key of new Set(edges.map(runningKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([key, count]) => (count >= 2 && count * 3 >= pages.length ? [key] : [])),
  )
}

const runningKey = (run: Run): string =>
  `${Math.round(run.y / 3)} ${run.text.replace(/\d+/g, '#').trim()}`

/** A sentence that goes on over the page is one. */
function joinOverPages(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const joined: ReadBlock[] = []
  let last = -1
  for (const block of blocks) {
    const before = joined[last]
    const isBody = block.part === undefined
    if (before && isBody && before.page === block.page - 1 && goesOn(before, block)) {
      joined[last] = {
        ...before,
        text: joinLines(before.text, block.text),
        runs: [...before.runs, ...block.runs],
        page: before.page,
      }
      continue
    }
    joined.push(block)
    if (isBody) last = joined.length - 1
  }
  return joined
}

const goesOn = (before: ReadBlock, block: ReadBlock): boolean =>
  before.level === undefined &&
  block.level === undefined &&
  before.table === undefined &&
  /[\p{L}\p{N},\u00AD-]\s*$/u.test(before.text) &&
  /^\s*\p{Ll}/u.test(block.text)
