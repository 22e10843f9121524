/** Letters for tests: a sample document with everything a letter can have, and documents written on the spot. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LetterDocument } from '../../src/content/document.ts'
import { parseDocument } from '../../src/content/parse-document.ts'
import type { Outcome } from '../../src/diagnostics/diagnostic.ts'
import type { Locale } from '../../src/domain/locale.ts'
import { parsePlaceholders, type Placeholders } from '../../src/domain/placeholder.ts'
import { parseCatalogueFile, type CatalogueFile } from '../../src/i18n/catalogue.ts'
import { createTranslator, type Translator } from '../../src/i18n/translator.ts'
import {
  letterInput,
  type LetterContext,
  type LetterInput,
} from '../../src/letters/letter-input.ts'

export const root = join(import.meta.dirname, '../..')
const fixtures = join(root, 'test/fixtures/letters')

/** The value, or a failure that shows what was found. */
export function valueOf<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2))
  return value
}

export const placeholders: Placeholders = valueOf(
  parsePlaceholders({
    path: 'content/placeholders.yaml',
    text: readFileSync(join(fixtures, 'placeholders.yaml'), 'utf8'),
  }),
)

export const translatorOf = (locale: Locale): Translator => {
  const path = `locales/${locale}/letters.json`
  const file: CatalogueFile = valueOf(
    parseCatalogueFile(locale, 'letters', path, readFileSync(join(root, path), 'utf8')),
  )
  return createTranslator(locale, [file])
}

export function letterDocument(locale: Locale, text: string): LetterDocument {
  const path = `content/letters/sample/${locale}.md`
  const document = valueOf(parseDocument({ kind: 'letter', id: 'sample', locale }, path, text))
  if (document.kind !== 'letter') throw new Error('not a letter')
  return document
}

export const sampleDocument = (locale: Locale): LetterDocument =>
  letterDocument(locale, readFileSync(join(fixtures, `sample/${locale}.md`), 'utf8'))

/** A Dutch letter with a body of one's own. */
export const documentWith = (body: string): LetterDocument =>
  letterDocument(
    'nl',
    `---\ntitle: Brief\ndescription: Een brief.\nslug: brief\naudience: citizen\nsubject: Onderwerp\n---\n\n${body}\n`,
  )

/** The examples of the placeholders, as values. */
export const exampleValues: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(placeholders).map(([name, { example }]) => [
    name,
    typeof example === 'string' ? example : example.nl,
  ]),
)

export const inputOutcome = (
  document: LetterDocument,
  context: Partial<LetterContext> = {},
): Outcome<LetterInput> =>
  letterInput(document, {
    translator: translatorOf(document.locale),
    placeholders,
    asOf: '2020-09-25',
    ...context,
  })

export const inputOf = (
  document: LetterDocument,
  context: Partial<LetterContext> = {},
): LetterInput => valueOf(inputOutcome(document, context))
