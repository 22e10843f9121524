/** Texts to passages, by a format that is known. */
import type { TextFormat } from './format.ts'
import { extractHtml } from './html.ts'
import { extractStrings } from './json.ts'
import { extractMarkdown } from './markdown.ts'
import type { ExtractedFile } from './passage.ts'
import { extractPlainText } from './plain-text.ts'
import { extractMjml, extractTemplate } from './template.ts'

const extractors = {
  markdown: extractMarkdown,
  html: extractHtml,
  text: extractPlainText,
  json: extractStrings,
  mjml: extractMjml,
  template: extractTemplate,
} as const satisfies Record<TextFormat, (path: string, text: string) => ExtractedFile>

/** Throws only for HTML that opens more elements than any page does. */
export const extractText = (format: TextFormat, path: string, text: string): ExtractedFile =>
  extractors[format](path, text)
