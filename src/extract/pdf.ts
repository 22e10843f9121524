/** PDFs to passages: by their tags where they have them, by the places of their lines where not. */
import { getDocumentProxy } from 'unpdf'
import { isLocale, type Locale } from '../domain/locale.ts'
import type { Budget } from './_budget.ts'
import { createFlow, type Flow } from './_flow.ts'
import type { NestedFile } from './_nested.ts'
import { writePages } from './_pdf-blocks.ts'
import { isText, readPage, type PageText } from './_pdf-page.ts'
import type { PdfDocument } from './_pdf-runs.ts'
import { canDrawSoftHyphens } from './_pdf-soft-hyphens.ts'
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
  const document = await open(bytes)
  try {
    if (document.numPages > limits.pages) throw new Unreadable(`more than ${limits.pages} pages`)
    const hasHyphens = canDrawSoftHyphens(bytes)
    const pages: PageText[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      budget.checkTime()
      // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps memory flat
      pages.push(await readPage(document, number, hasHyphens))
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
