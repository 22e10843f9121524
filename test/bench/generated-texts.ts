/** Texts for the benches: always the same ones, from the project's own content and the detector's own test sentences. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales, type Locale } from '../../src/domain/locale.ts'
import { blockMarkdown, type Block } from '../extract/builders/blocks.ts'
import { municipalSentences } from './municipal-sentences.ts'

export const root = join(import.meta.dirname, '../..')

/** Sentences to choose from: the content's own are as good as all harmless, a third of the samples instruct. */
interface Stock {
  readonly content: readonly string[]
  readonly samples: readonly string[]
}

const contentFolders = ['content/guidance', 'content/notices', 'content/letters']

function readStock(locale: Locale): Stock {
  const files = contentFolders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, `${locale}.md`)),
  )
  const content = files
    .map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
    .flatMap((text) => text.split('\n'))
    .filter((line) => /^\p{Lu}/u.test(line))
    .map((line) => line.replace(/ ?\{[^{}]*\}(?!\})/g, '').replace(/\{\{[^}]*\}\}/g, '2020'))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 20)
  const samples = readFileSync(
    join(root, `test/fixtures/rules/no-token-activation/development/sentences/${locale}.txt`),
    'utf8',
  )
    .split('\n')
    .flatMap((line) => (/^[!=] /.test(line) ? [line.slice(2)] : []))
  return { content: [...new Set(content)], samples }
}

export interface Generator {
  /** From 0 up to, not including, `count`. */
  readonly below: (count: number) => number
  /** Sentences about the keys in one paragraph, one in ten of them a sample of the detector's tests. */
  readonly paragraph: Paragraph
  /** Sentences in one paragraph as on any other page of a municipal site. */
  readonly municipalParagraph: Paragraph
}

type Paragraph = (locale: Locale, sentences: number) => string

export function createGenerator(seed: number): Generator {
  let state = seed
  // mulberry32, public domain, by Tommy Ettinger
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(random() * count)
  const stocks = new Map<Locale, Stock>()
  const stockOf = (locale: Locale): Stock => {
    const stock = stocks.get(locale) ?? readStock(locale)
    stocks.set(locale, stock)
    return stock
  }
  const sentence = (locale: Locale): string => {
    const { content, samples } = stockOf(locale)
    const list = below(10) === 0 ? samples : content
    return list[below(list.length)] ?? ''
  }
  const municipalSentence = (locale: Locale): string => {
    const list = municipalSentences[locale]
    return list[below(list.length)] ?? ''
  }
  const joined =
    (next: (locale: Locale) => string): Paragraph =>
    (locale, sentences) =>
      Array.from({ length: sentences }, () => next(locale)).join(' ')
  return {
    below,
    paragraph: joined(sentence),
    municipalParagraph: joined(municipalSentence),
  }
}

export const localeOf = (index: number): Locale => locales[index % locales.length] ?? locales[0]

/** A document of headings, paragraphs and lists; no two are the same. */
export function generateBlocks(
  generator: Generator,
  locale: Locale,
  sections: number,
  name: string,
  paragraph: Paragraph,
): readonly Block[] {
  const { below } = generator
  return Array.from({ length: sections }, (_, index): readonly Block[] => [
    { type: 'heading', level: index === 0 ? 1 : 2, text: `${name}, ${index + 1}` },
    { type: 'paragraph', text: paragraph(locale, 3 + below(4)) },
    {
      type: 'list',
      ordered: below(2) === 0,
      items: Array.from({ length: 3 }, () => paragraph(locale, 1)),
    },
    { type: 'paragraph', text: paragraph(locale, 3 + below(4)) },
  ]).flat()
}

/** One text in `named` is about the keys, the others about what else a municipality does. */
export const paragraphsOf = (generator: Generator, index: number, named: number): Paragraph =>
  // Blocks of four, so that each language has its share.
  Math.floor(index / locales.length) % named === 0
    ? generator.paragraph
    : generator.municipalParagraph

/**
 * Markdown pages in four languages in turn, of about 1 kB a section; gives their bytes together. One page in `named` is
 * about the keys.
 */
export function writePages(
  folder: string,
  count: number,
  sections: number,
  seed: number,
  named = 1,
): number {
  mkdirSync(folder, { recursive: true })
  const generator = createGenerator(seed)
  let bytes = 0
  for (let index = 0; index < count; index += 1) {
    const blocks = generateBlocks(
      generator,
      localeOf(index),
      sections,
      `Pagina ${seed}-${index}`,
      paragraphsOf(generator, index, named),
    )
    const text = Buffer.from(`${blocks.map(blockMarkdown).join('\n\n')}\n`)
    writeFileSync(join(folder, `page-${String(index).padStart(4, '0')}.md`), text)
    bytes += text.length
  }
  return bytes
}
