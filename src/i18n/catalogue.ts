/** A catalogue: the fixed strings of one locale, read from flat JSON files, one a namespace. */
import { z } from 'zod'
import type { Outcome, Range } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import { parseYaml } from '../domain/yaml.ts'

export interface CatalogueEntry {
  readonly key: string
  readonly text: string
  readonly path: string
  readonly range: Range
}

/** One locale file: `locales/fr/site.json`. */
export interface CatalogueFile {
  readonly locale: Locale
  readonly namespace: string
  readonly path: string
  readonly source: string
  readonly entries: readonly CatalogueEntry[]
}

const catalogueSchema = z.record(z.string(), z.string())

/** Parses one file; JSON is read as YAML, its superset, for the places of keys. */
export function parseCatalogueFile(
  locale: Locale,
  namespace: string,
  path: string,
  text: string,
): Outcome<CatalogueFile> {
  const { value, diagnostics } = parseYaml({ text, path }, catalogueSchema, 'i18n/catalogue')
  if (!value) return { diagnostics }
  const entries = Object.entries(value.value).map(([key, entry]) => ({
    key,
    text: entry,
    path,
    range: value.rangeOf([key]),
  }))
  return { value: { locale, namespace, path, source: text, entries }, diagnostics }
}

/** The key of a string and its plural form, which i18next writes as a suffix. @example stringForm('x.count_one') // { key: 'x.count', form: 'one' } */
export function stringForm(key: string): { readonly key: string; readonly form?: string } {
  const form = /_(zero|one|two|few|many|other)$/.exec(key)?.[1]
  return form === undefined ? { key } : { key: key.slice(0, -form.length - 1), form }
}

/** `{{name}}` interpolations of a string, without formats. @example interpolations('{{count}} of {{total}}') // ['count', 'total'] */
export const interpolations = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? '')
