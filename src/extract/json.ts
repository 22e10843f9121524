/** Strings of a JSON file (i18next catalogues, forms, menus) to passages; markup in them is read as HTML. */
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale } from '../domain/locale.ts'
import { readStrings } from './_json-strings.ts'
import { readString } from './html.ts'
import type { ExtractedFile, Passage } from './passage.ts'

/**
 * The locale is taken from a path such as `locales/fr/site.json` or `fr.json`. Every string literal is read, keys are
 * not, so that a file with comments or a fault gives what it has; whether it is JSON is for others to say.
 */
export function extractStrings(path: string, text: string): ExtractedFile {
  const locale = path.split(/[/.]/).findLast((part) => isLocale(part))
  const passages = readStrings(text)
    .flatMap((string) => readString(string, 'string'))
    .map((passage): Passage => ({ ...(isLocale(locale) ? { locale } : {}), ...passage }))
  return { path, passages, lines: createLineIndex(text) }
}
