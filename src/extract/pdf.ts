/** PDFs to passages: by their tags where they have them, by the places of their lines where not. */
import { getDocumentProxy } from 'unpdf'
import { isLocale, type Locale } from '../domain/locale.ts'
import type { Budget } from './_budget.ts'
import { createFlow, type Flow } from './_flow.ts'
import type { NestedFile } from './_nested.ts'
import { writePages } from './_pdf-blocks.ts'
import { isText, readPage, type PageText } from './_pdf-page.ts'
import type { PdfDocument } from './_pdf-runs.ts'
import { plainHyphens } from './_pdf-soft-hyphens.ts'
import { Unreadable } from './_unreadable.ts'
import { limits } from './limits.ts'
import type { Passage, UnreadPart } from './passage.ts'

export interface PdfText {
  readonly passages: readonly Passage[]
  readonly unread: readonly UnreadPart[]
  readonly nested: readonly NestedFile[]
}

/** Throws Unreadable. A page without readable text between pages of text is an unread part. */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<PdfText> {
  // A copy: the parser takes the buffer away from whoever holds it.
  const own = new Uint8Array(bytes)
  const hasHyphens = plainHyphens(own)
  const document = await open(own)
  try {
    if (document.numPages > limits.pages) throw new Unreadable(`more than ${limits.pages} pages`)
    const pages = await readPages(document, hasHyphens, budget)
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

/** Pages are read a few at a time: one is unpacked while another is read, and memory stays flat. */
const pagesAtATime = 4

async function readPages(
  document: PdfDocument,
  hasHyphens: boolean,
  budget: Budget,
): Promise<readonly PageText[]> {
  const pages: PageText[] = []
  while (pages.length < document.numPages) {
    budget.checkTime()
    const first = pages.length + 1
    const count = Math.min(pagesAtATime, document.numPages - pages.length)
    const batch = Array.from({ length: count }, (_, index) =>
      readPage(document, first + index, hasHyphens),
    )
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time keeps memory flat
    pages.push(...(await Promise.all(batch)))
  }
  return pages
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0, disableFontFace: true })
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
