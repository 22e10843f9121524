/** A small notice that holds whatever a notice can hold, and the context to render it in. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Block, NoticeDocument } from '../../src/content/document.ts'
import { parseMarkdown } from '../../src/content/markdown.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { parsePlaceholders } from '../../src/domain/placeholder.ts'
import { parseCatalogueFile } from '../../src/i18n/catalogue.ts'
import { createTranslator, type Translator } from '../../src/i18n/translator.ts'
import type { NoticeContext } from '../../src/notices/render-notice.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const present = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} is not sound`)
  return value
}

export const placeholders = present(
  parsePlaceholders({
    path: 'content/placeholders.yaml',
    text: read('content/placeholders.yaml'),
  }).value,
  'placeholders.yaml',
)

export const template = {
  path: 'templates/notices/notice.mjml',
  text: read('templates/notices/notice.mjml'),
}

export function translatorFor(locale: Locale): Translator {
  const path = `locales/${locale}/notices.json`
  return createTranslator(locale, [
    present(parseCatalogueFile(locale, 'notices', path, read(path)).value, path),
  ])
}

export const contextFor = (locale: Locale, layout: string = template.text): NoticeContext => ({
  translator: translatorFor(locale),
  template: { ...template, text: layout },
  asOf: '2020-10-01',
  placeholders,
})

export const blocksOf = (markdown: string): readonly Block[] =>
  parseMarkdown(markdown, 'content').blocks

/** A citizen notice with the given body. */
export const noticeOf = (body: string, locale: Locale = 'en', title = 'Title'): NoticeDocument =>
  parseNotice(
    locale,
    `---\ntitle: ${JSON.stringify(title)}\ndescription: d\nslug: s\naudience: citizen\nsubject: Subject\npreheader: Preheader\n---\n\n${body}\n`,
  )

export const sampleNotice = (locale: Locale): NoticeDocument =>
  parseNotice(locale, read(`test/golden/notices/sample/${locale}.md`))

function parseNotice(locale: Locale, text: string): NoticeDocument {
  const path = `content/notices/sample/${locale}.md`
  const { value } = parseDocument({ kind: 'notice', id: 'sample', locale }, path, text)
  if (value?.kind !== 'notice') throw new Error(`${path} is not sound`)
  return value
}
