/** The texts of the data files, per locale, each at its place: wordings, descriptions, names, definitions, reasons. */
import { z } from 'zod'
import type { Range } from '../diagnostics/diagnostic.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import { parseYaml, type ParsedYaml } from '../domain/yaml.ts'
import type { SourceFile } from './source-file.ts'

export interface Wording {
  readonly path: string
  /** The whole file. */
  readonly source: string
  readonly locale: Locale
  readonly text: string
  /** With the quotes around it. */
  readonly range: Range
}

/** Every text of a data file that stands in one locale, in the order of the file. */
export const wordingsOf = (
  { path, text: source }: SourceFile,
  { value, rangeOf }: ParsedYaml<unknown>,
): readonly Wording[] =>
  localTexts(value, []).map(({ keys, locale, text }) => ({
    path,
    source,
    locale,
    text,
    // Its place is worked out when it is asked for.
    get range() {
      return rangeOf(keys)
    },
  }))

interface LocalText {
  readonly keys: readonly PropertyKey[]
  readonly locale: Locale
  readonly text: string
}

/**
 * `{ nl: …, fr: …, de: …, en: … }` holds a text per locale; below a single locale (`avoid.nl`), reasons are in it.
 * Lists of words are data of a rule, and addresses are no words.
 */
function localTexts(
  value: unknown,
  keys: readonly PropertyKey[],
  inside?: Locale,
): readonly LocalText[] {
  if (Array.isArray(value))
    return value.flatMap((entry: unknown, index) => localTexts(entry, [...keys, index], inside))
  if (typeof value !== 'object' || value === null) return []
  const entries = Object.entries(value)
  const isPerLocale = entries.every(([key]) => isLocale(key))
  return entries.flatMap(([key, entry]: readonly [string, unknown]): readonly LocalText[] => {
    const at = [...keys, key]
    const locale = isPerLocale && isLocale(key) ? key : undefined
    if (typeof entry !== 'string') return localTexts(entry, at, locale ?? inside)
    const spoken = locale ?? (key === 'why' ? inside : undefined)
    return spoken === undefined || /^https?:/.test(entry)
      ? []
      : [{ keys: at, locale: spoken, text: entry }]
  })
}

/** A data file read again, with all that it holds besides its texts; undefined where it is none, or not sound. */
export function readDataFile(
  file: SourceFile,
): { readonly wordings: readonly Wording[]; readonly rest: unknown } | undefined {
  if (!/^content\/[a-z]+\.yaml$/.test(file.path)) return undefined
  const parsed = parseYaml(file, z.unknown(), 'domain/policy').value
  return parsed && { wordings: wordingsOf(file, parsed), rest: withoutTexts(parsed.value) }
}

function withoutTexts(value: unknown): unknown {
  const texts = new Set(localTexts(value, []).map(({ keys }) => keys.join('\n')))
  const strip = (node: unknown, keys: readonly PropertyKey[]): unknown => {
    if (texts.has(keys.join('\n'))) return undefined
    if (Array.isArray(node))
      return node.map((entry: unknown, index) => strip(entry, [...keys, index]))
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(
      Object.entries(node).map(([key, entry]) => [key, strip(entry, [...keys, key])]),
    )
  }
  return strip(value, [])
}
