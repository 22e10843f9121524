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

/** How tags open and close: comments first, since anything may stand in them; three braces before two. */
const tagMarks = [
  ['{{!--', '--}}'],
  ['{#', '#}'],
  ['{%', '%}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
] as const
/** What is longer is no tag but a stray brace. */
const longestTag = 20_000

interface Tag {
  readonly start: number
  readonly end: number
  readonly isComment: boolean
}

/** One pass: a mark that never closes is looked for once. */
function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = []
  const unclosed = new Set<string>()
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    let end = -1
    let isComment = false
    for (const [opening, closing] of tagMarks) {
      if (unclosed.has(closing) || !text.startsWith(opening, at)) continue
      const found = text.indexOf(closing, at + opening.length)
      if (found < 0) unclosed.add(closing)
      else if (found - at < longestTag) {
        end = found + closing.length
        isComment = closing === '--}}' || closing === '#}' || text.startsWith('{{!', at)
        break
      }
    }
    if (end >= 0) tags.push({ start: at, end, isComment })
    at = end < 0 ? at + 1 : end
  }
  return tags
}

const value = /^\{\{\{?\s*(?!else\b)[\w@.[\]-][\w@.[\]/-]*\s*\}?\}\}$/
const literal = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g

/** The text with every tag blanked but those that name a value; the texts that tags carry are passages of their own. */
function setTagsAside(text: string): {
  readonly body: string
  readonly passages: readonly Passage[]
} {
  const pieces: string[] = []
  const passages: Passage[] = []
  let last = 0
  for (const { start, end, isComment } of findTags(text)) {
    const written = text.slice(start, end)
    if (value.test(written)) continue
    if (!isComment) passages.push(...readLiterals(written, start))
    pieces.push(text.slice(last, start), written.replace(/[^\r\n]/g, ' '))
    last = end
  }
  return { body: pieces.join('') + text.slice(last), passages }
}

/** Names of keys and files are one word; what people read begins with a capital or has several. */
function readLiterals(tag: string, at: number): readonly Passage[] {
  return [...tag.matchAll(literal)].flatMap((match): readonly Passage[] => {
    const text = match[1] ?? match[2] ?? ''
    if (!/\S\s+\S|^\p{Lu}\p{Ll}/u.test(text)) return []
    const start = at + match.index + 1
    return [
      {
        kind: 'string',
        text,
        spans: [{ at: 0, length: text.length, start, end: start + text.length }],
        headings: [],
      },
    ]
  })
}
