/** Any file to passages, by its format. The one door of the room. */
import { extractHtml } from './html.ts'
import { extractStrings } from './json.ts'
import { extractMarkdown } from './markdown.ts'
import type { ExtractedFile } from './passage.ts'
import { extractPlainText } from './plain-text.ts'

export type TextFormat = 'markdown' | 'html' | 'text' | 'json'

const formats: Readonly<Record<string, TextFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  json: 'json',
}

/** The format that a path's ending promises; undefined for one that cannot be read here. */
export const formatOf = (path: string): TextFormat | undefined =>
  formats[/\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '']

const extractors = {
  markdown: extractMarkdown,
  html: extractHtml,
  text: extractPlainText,
  json: extractStrings,
} as const satisfies Record<TextFormat, (path: string, text: string) => ExtractedFile>

/** Passages of a text file. Never throws for odd content. */
export const extractText = (format: TextFormat, path: string, text: string): ExtractedFile =>
  extractors[format](path, text)
