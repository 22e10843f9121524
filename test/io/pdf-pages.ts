/** The text of a PDF as `lra check` reads it: a string a page, blocks apart by an empty line. */
import { extractText } from 'unpdf'
import { extractFile } from '../../src/extract/extract.ts'

export async function readPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await extractFile('letter.pdf', bytes)
  if ('unreadable' in result) throw new Error(result.unreadable)
  const blocks = result.file.passages.filter(
    (passage) =>
      passage.kind !== 'link-target' && passage.kind !== 'title' && passage.kind !== 'metadata',
  )
  const pages = Math.max(1, ...blocks.map((passage) => passage.place?.page ?? 1))
  return Array.from({ length: pages }, (_, index) =>
    blocks
      .filter((passage) => (passage.place?.page ?? 1) === index + 1)
      .map((passage) => passage.text)
      .join('\n\n'),
  )
}

/** Every character of each page, running footers included, in the order in which they were set. */
export async function rawPages(bytes: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false })
  return text
}
