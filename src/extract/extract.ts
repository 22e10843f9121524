/** Any file to passages, by its format. The one door of the room; readers are loaded when a file first needs them. */
import type { Place } from '../diagnostics/diagnostic.ts'
import { createBudget, type Budget, type Clock } from './_budget.ts'
import type { NestedFile } from './_nested.ts'
import { Unreadable, reasonOf } from './_unreadable.ts'
import { openZip } from './_zip.ts'
import { decodeText } from './decode.ts'
import { formatOf, isContainer, sniffFormat, type Format } from './format.ts'
import { limits } from './limits.ts'
import type { ExtractedFile, Passage, UnreadPart } from './passage.ts'

export interface ExtractOptions {
  /** Milliseconds from any fixed point; without one a file may take as long as it takes. */
  readonly clock?: Clock
  /** What a server or sender calls the file, for one whose name does not say. */
  readonly mediaType?: string
}

/** A file's passages, and its text where its places are lines of it; or why it cannot be read. */
export type ExtractResult =
  | { readonly file: ExtractedFile; readonly source?: string }
  | { readonly unreadable: string }

/** Passages of a file of any format. Never throws: what cannot be read says why. */
export async function extractFile(
  path: string,
  bytes: Uint8Array,
  options: ExtractOptions = {},
): Promise<ExtractResult> {
  return extractNested(
    path,
    bytes,
    createBudget(options.clock),
    options.mediaType?.replace(/;.*$/, '').trim().toLowerCase(),
  )
}

async function extractNested(
  path: string,
  bytes: Uint8Array,
  budget: Budget,
  mediaType?: string,
): Promise<ExtractResult> {
  try {
    if (bytes.length > limits.bytes)
      throw new Unreadable(`larger than ${limits.bytes / 1_000_000} MB`)
    budget.checkTime()
    const format = chooseFormat(path, bytes, mediaType)
    if (format === 'zip' || isContainer(format))
      return { file: await extractContainer(path, bytes, format, budget) }
    const decoded = decodeText(bytes)
    if ('unreadable' in decoded) return decoded
    if (format === 'json') JSON.parse(decoded.text)
    const { extractText } = await import('./extract-text.ts')
    const file = extractText(format, path, decoded.text)
    budget.checkTime()
    return { file, source: decoded.text }
  } catch (error) {
    return { unreadable: reasonOf(error) }
  }
}

/** The content decides between containers; a text is what its name or its sender says. */
function chooseFormat(path: string, bytes: Uint8Array, mediaType = ''): Format | 'zip' {
  const sniffed = sniffFormat(bytes)
  const named = formatOf(path)
  if (typeof sniffed === 'object') throw new Unreadable(sniffed.unreadable)
  if (sniffed === 'zip' || sniffed === 'pdf') return sniffed
  if (named !== undefined && named !== 'text') return named
  if (sniffed !== undefined) return sniffed
  if (mediaType === 'message/rfc822') return 'eml'
  if (mediaType === 'text/html') return 'html'
  if (named !== undefined || mediaType.startsWith('text/')) return 'text'
  throw new Unreadable(
    'no reader for this format; save it as text, HTML, Markdown, DOCX, ODT, PPTX, PDF or EML',
  )
}

async function extractContainer(
  path: string,
  bytes: Uint8Array,
  format: Format | 'zip',
  budget: Budget,
): Promise<ExtractedFile> {
  if (format === 'pdf') {
    const { readPdf } = await import('./pdf.ts')
    const { passages, nested, unread } = await readPdf(bytes, budget)
    return withNested({ path, passages, unread }, nested, budget)
  }
  if (format === 'eml') {
    const { readEml } = await import('./eml.ts')
    const { passages, nested, unread } = await readEml(bytes, budget)
    return withNested({ path, passages, unread }, nested, budget)
  }
  const zip = openZip(bytes, budget)
  const kind = kindOfZip(zip.names, (name) => zip.read(name))
  if (kind === 'odt') return { path, passages: (await import('./odt.ts')).readOdt(zip, budget) }
  if (kind === 'pptx') return { path, passages: (await import('./pptx.ts')).readPptx(zip, budget) }
  const { passages, nested } = (await import('./docx.ts')).readDocx(zip, budget)
  return withNested({ path, passages }, nested, budget)
}

function kindOfZip(
  names: readonly string[],
  read: (name: string) => Uint8Array | undefined,
): 'docx' | 'odt' | 'pptx' {
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('ppt/'))) return 'pptx'
    if (names.some((name) => name.startsWith('xl/')))
      throw new Unreadable('a spreadsheet, for which there is no reader')
    return 'docx'
  }
  const type = new TextDecoder().decode(read('mimetype'))
  if (/opendocument\.(?:text|presentation)/.test(type)) return 'odt'
  if (type.includes('opendocument'))
    throw new Unreadable('a spreadsheet or drawing, for which there is no reader')
  throw new Unreadable('an archive; unpack it and check what is in it')
}

/** The passages of a file with those of the files inside it, whose places name them. */
async function withNested(
  file: ExtractedFile,
  nested: readonly NestedFile[],
  budget: Budget,
): Promise<ExtractedFile> {
  const passages = [...file.passages]
  const { unread: own = [], ...rest } = file
  const unread: UnreadPart[] = [...own]
  for (const { name, bytes, mediaType } of nested) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time keeps memory flat
    const result = await extractInside(name, bytes, budget, mediaType)
    if ('unreadable' in result) {
      unread.push({ place: { part: name }, reason: result.unreadable })
      continue
    }
    const inner = result.file
    passages.push(
      ...inner.passages.map((passage, index): Passage => ({
        ...passage,
        spans: [],
        place: placeInside(name, passage.place ?? { paragraph: index + 1 }),
      })),
    )
    unread.push(
      ...(inner.unread ?? []).map(({ place, reason }) => ({
        place: placeInside(name, place),
        reason,
      })),
    )
  }
  return { ...rest, passages, ...(unread.length > 0 ? { unread } : {}) }
}

async function extractInside(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  mediaType?: string,
): Promise<ExtractResult> {
  try {
    return await extractNested(name, bytes, budget.nested(), mediaType)
  } catch (error) {
    return { unreadable: reasonOf(error) }
  }
}

const placeInside = (name: string, { part, ...numbers }: Place): Place => ({
  part: part === undefined ? name : `${name}: ${part}`,
  ...numbers,
})
