/** One content file to one document: front matter checked, body parsed, the closed dialect enforced. */
import { z } from 'zod'
import type { Diagnostic, Outcome, Range } from '../diagnostics/diagnostic.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { parseYaml } from '../domain/yaml.ts'
import type { Block, Document, DocumentKind, DocumentOf, Inline } from './document.ts'
import { frontMatterSchemas, type FrontMatterOf } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { visitBlocks } from './visit.ts'

export interface DocumentAddress {
  readonly kind: DocumentKind
  readonly id: string
  readonly locale: Locale
}

const folders: Readonly<Record<string, DocumentKind>> = {
  guidance: 'guidance',
  notices: 'notice',
  letters: 'letter',
}

/** `content/guidance/faq/nl.md` → guidance, faq, nl; undefined for any other path. */
export function parseDocumentPath(path: string): DocumentAddress | undefined {
  const { kind, id, file } = parseFolder(path) ?? {}
  const locale = /^([a-z]{2})\.md$/.exec(file ?? '')?.[1]
  return kind && id !== undefined && isLocale(locale) ? { kind, id, locale } : undefined
}

/** What a record of translations is of: a document, or the fixed strings of a namespace. */
export interface RecordAddress {
  readonly kind: DocumentKind | 'strings'
  readonly id: string
}

/** `content/guidance/faq/translations.yaml` → guidance, faq; `locales/site.translations.yaml` → strings, site. */
export function parseRecordPath(path: string): RecordAddress | undefined {
  const namespace = /^locales\/([a-z-]+)\.translations\.yaml$/.exec(path)?.[1]
  if (namespace !== undefined) return { kind: 'strings', id: namespace }
  const { kind, id, file } = parseFolder(path) ?? {}
  return kind && id !== undefined && file === 'translations.yaml' ? { kind, id } : undefined
}

function parseFolder(
  path: string,
): (Omit<DocumentAddress, 'locale'> & { readonly file: string }) | undefined {
  const [, folder = '', id, file] =
    /^content\/(guidance|notices|letters)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/([^/]+)$/.exec(path) ?? []
  const kind = folders[folder]
  return kind && id !== undefined && file !== undefined ? { kind, id, file } : undefined
}

/** What people call a document, whatever its locale. @example documentName({ path: 'content/guidance/faq/nl.md' }) // 'guidance/faq' */
export const documentName = ({ path }: Pick<Document, 'path'>): string =>
  path.replace(/^content\//, '').replace(/\/[^/]*$/, '')

/** Parses a document; without a valid front matter there is no value, but the body is checked all the same. */
export function parseDocument(
  address: DocumentAddress,
  path: string,
  text: string,
): Outcome<Document> {
  switch (address.kind) {
    case 'guidance':
      return parseAs('guidance', frontMatterSchemas.guidance, address, path, text)
    case 'notice':
      return parseAs('notice', frontMatterSchemas.notice, address, path, text)
    case 'letter':
      return parseAs('letter', frontMatterSchemas.letter, address, path, text)
  }
}

function parseAs<K extends DocumentKind>(
  kind: K,
  schema: z.ZodType<FrontMatterOf[K]>,
  address: DocumentAddress,
  path: string,
  text: string,
): Outcome<DocumentOf<K>> {
  const { blocks, frontMatter, lines } = parseMarkdown(text, 'content')
  const dialect = checkDialect(path, text, blocks)
  if (!frontMatter) {
    const missing: Diagnostic = {
      code: 'content/front-matter',
      severity: 'error',
      message: 'Missing front matter, expected the file to start with `---`, the keys, and `---`',
      path,
      range: lines.rangeAt(0, 0),
      note: `A ${kind} has the keys ${Object.keys(frontMatterSchemas[kind].shape).join(', ')}.`,
    }
    return { diagnostics: [missing, ...dialect] }
  }
  const yaml = parseYaml({ text, path, ...frontMatter }, schema, 'content/front-matter')
  if (!yaml.value) return { diagnostics: [...yaml.diagnostics, ...dialect] }
  const { value, rangeOf } = yaml.value
  const document: DocumentOf<K> = {
    kind,
    id: address.id,
    locale: address.locale,
    path,
    source: text,
    frontMatter: value,
    frontMatterRange: (key) => rangeOf([key]),
    blocks,
  }
  return { value: document, diagnostics: dialect }
}

/** Everything that some channel could not render faithfully is refused here, once. */
function checkDialect(path: string, text: string, blocks: readonly Block[]): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const refuse = (range: Range, what: string, note: string): void => {
    found.push({
      code: 'content/markdown',
      severity: 'error',
      message: `Unexpected ${what}, remove it`,
      path,
      range,
      note,
    })
  }
  let level = 1
  visitBlocks(blocks, {
    block: (block) => {
      if (block.type === 'htmlBlock')
        refuse(
          block.range,
          'HTML',
          'Content is Markdown only, so that a letter and a plain-text e-mail can say the same.',
        )
      if (block.type === 'codeBlock')
        refuse(block.range, 'code block', 'Check the indentation: four spaces make a line code.')
      if (block.type === 'heading') {
        if (block.level === 1)
          refuse(
            block.range,
            'level-1 heading',
            'The title in the front matter is the only one; start at `##`.',
          )
        else if (block.level > level + 1) {
          refuse(
            block.range,
            `heading of level ${block.level} below level ${level}`,
            `Use level ${level + 1}: screen readers announce a skipped level as a missing part.`,
          )
        }
        level = block.level
      }
    },
    inline: (node) => {
      if (node.type === 'html')
        refuse(
          node.range,
          'HTML',
          'Content is Markdown only, so that a letter and a plain-text e-mail can say the same.',
        )
      if (node.type === 'image')
        refuse(node.range, 'image', 'Text says it in every channel; an image says it in one.')
      if (node.type === 'struck') refuse(node.range, 'struck-out text', 'Delete the words instead.')
      if (node.type === 'text') refuseLeftovers(text, node, refuse)
    },
  })
  return found
}

/** Syntax that was meant to be something and stayed text: a fence with an unknown name, a slot or mark misspelt. */
function refuseLeftovers(
  text: string,
  node: Inline,
  refuse: (range: Range, what: string, note: string) => void,
): void {
  const written = text.slice(node.range.start.offset, node.range.end.offset)
  const fence = /^:::.*/m.exec(written)
  if (fence)
    refuse(
      node.range,
      `fence \`${fence[0].trim()}\``,
      'Known are `::: info`, `::: warning`, `::: before MILESTONE`, `::: from MILESTONE`, and `:::` to close, each on a line of its own.',
    )
  const brace = /\{\{?[^{}\n]*\}?\}?/.exec(written)
  if (brace)
    refuse(
      node.range,
      `braces \`${brace[0]}\``,
      'A slot is `{{name}}`, a statement mark is one or more identifiers of content/statements.yaml between single braces.',
    )
}
