/** Plain text to passages: paragraphs between blank lines, lists and headings where the text draws them. */
import type { ExtractedFile, Passage } from './passage.ts'
import { extractMarkdown } from './markdown.ts'
import { createTextBuilder } from './_text-builder.ts'

/** Mail parts and text files draw lists and headings the way Markdown does; indented blocks are text, not code. */
export function extractPlainText(path: string, text: string): ExtractedFile {
  const file = extractMarkdown(path, text)
  return {
    ...file,
    passages: file.passages.map((passage) =>
      passage.kind === 'code' ? { ...passage, kind: 'paragraph' } : passage,
    ),
  }
}

/** Pages of text without positions of their own, such as those of a PDF: a passage a paragraph, placed by page. */
export function extractPages(path: string, pages: readonly string[]): ExtractedFile {
  const passages = pages.flatMap((page, index) =>
    page
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph, order): Passage => {
        const builder = createTextBuilder()
        builder.add(paragraph, 0, paragraph.length)
        return {
          kind: 'paragraph',
          text: builder.take().text,
          spans: [],
          headings: [],
          place: { page: index + 1, paragraph: order + 1 },
        }
      }),
  )
  return { path, passages }
}
