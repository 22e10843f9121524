/** MJML, Handlebars, Nunjucks and their like to passages: the words in them, at their places in the file. */
import { createLineIndex } from '../diagnostics/line-index.ts'
import { readHtml } from './html.ts'
import { extractMarkdown, readFrontMatter } from './markdown.ts'
import { readPlainText } from './plain-text.ts'
import type { ExtractedFile, Passage } from './passage.ts'

/** MJML, with or without tags of a template language in it. */
export const extractMjml = (path: string, text: string): ExtractedFile =>
  readTemplate(path, text, 'mjml')

/** What is inside follows from the ending before the template's own: `mail.txt.hbs`, `letter.md.njk`; else HTML. */
export function extractTemplate(path: string, text: string): ExtractedFile {
  const inner = /\.(txt|md|mjml|html?)\.[a-z0-9]+$/i.exec(path)?.[1]?.toLowerCase()
  if (inner === 'txt' || inner === 'md') return readTemplate(path, text, inner)
  return readTemplate(path, text, inner === 'mjml' || /<mjml\b/i.test(text) ? 'mjml' : 'html')
}

function readTemplate(
  path: string,
  text: string,
  inner: 'html' | 'mjml' | 'md' | 'txt',
): ExtractedFile {
  const lines = createLineIndex(text)
  const { body, passages: beside } = setTagsAside(text)
  if (inner === 'md') {
    const { passages } = extractMarkdown(path, body)
    return { path, passages: [...passages, ...beside], lines }
  }
  const fences = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text)
  const frontMatter = fences?.index === 0 ? fences : undefined
  const start = frontMatter ? frontMatter[0].indexOf('\n') + 1 : 0
  const metadata = frontMatter
    ? readFrontMatter(text, start, start + (frontMatter[1]?.length ?? 0))
    : { passages: [] }
  const content = blank(body, frontMatter?.[0].length ?? 0)
  const read =
    inner === 'txt' ? readPlainText(content) : readHtml(content, { dialect: inner }).passages
  const { locale } = metadata
  const passages = locale ? read.map((passage): Passage => ({ locale, ...passage })) : read
  return { path, passages: [...metadata.passages, ...passages, ...beside], lines }
}

const blank = (text: string, length: number): string =>
  text.slice(0, length).replace(/[^\r\n]/g, ' ') + text.slice(length)

/** Comments first, since anything may stand in them; then three braces before two. */
const tag =
  /\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}|\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{\{[\s\S]*?\}\}\}|\{\{[\s\S]*?\}\}/g
const value = /^\{\{\{?\s*[\w@.[\]/-]+\s*\}?\}\}$/
const literal = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g

/** The text with every tag blanked but those that name a value; the texts that tags carry are passages of their own. */
function setTagsAside(text: string): {
  readonly body: string
  readonly passages: readonly Passage[]
} {
  const passages: Passage[] = []
  const body = text.replace(tag, (written: string, at: number) => {
    if (value.test(written)) return written
    if (!/^\{[{]?[#!]/.test(written) || written.startsWith('{{#')) {
      for (const match of written.matchAll(literal)) {
        const words = match[1] ?? match[2] ?? ''
        // Names of keys and files are one word; what people read begins with a capital or has several.
        if (!/\S\s+\S|^\p{Lu}\p{Ll}/u.test(words)) continue
        const start = at + match.index + 1
        passages.push({
          kind: 'string',
          text: words,
          spans: [{ at: 0, length: words.length, start, end: start + words.length }],
          headings: [],
        })
      }
    }
    return written.replace(/[^\r\n]/g, ' ')
  })
  return { body, passages }
}
