/** Strings of a JSON file (i18next catalogues, forms, menus) to passages, one a string. */
import { LineCounter, isScalar, parseDocument, visit } from 'yaml'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { isLocale } from '../domain/locale.ts'
import type { ExtractedFile, Passage } from './passage.ts'

/** The locale is taken from a path such as `locales/fr/site.json` or `fr.json`; a broken file gives no passages. */
export function extractStrings(path: string, text: string): ExtractedFile {
  const locale = path.split(/[/.]/).findLast((part) => isLocale(part))
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false })
  const passages: Passage[] = []
  visit(document, {
    Scalar: (key, node) => {
      if (
        key === 'key' ||
        !isScalar(node) ||
        typeof node.value !== 'string' ||
        node.value.trim() === '' ||
        !node.range
      )
        return
      const [start, end] = node.range
      const isPlain = end - start === node.value.length + 2
      const span = {
        at: 0,
        length: node.value.length,
        start: isPlain ? start + 1 : start,
        end: isPlain ? end - 1 : end,
      }
      passages.push({
        kind: 'string',
        text: node.value,
        ...(isLocale(locale) ? { locale } : {}),
        spans: [span],
        headings: [],
      })
    },
  })
  return { path, passages, lines: createLineIndex(text) }
}
