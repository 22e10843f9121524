/** Every document exists in every locale. */
import type { Document } from '../../content/document.ts'
import type { Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { locales, type Locale } from '../../domain/locale.ts'
import type { Rule } from '../rule.ts'

export const missingTranslation: Rule = {
  id: 'missing-translation',
  summary: 'A document exists in every locale.',
  check: ({ source }) => {
    const groups = Map.groupBy(source.documents, (document) => document.path.replace(/[^/]+$/, ''))
    return [...groups].flatMap(([folder, documents]) =>
      missingLocales(folder, documents, source.unparsed),
    )
  },
}

function missingLocales(
  folder: string,
  documents: readonly Document[],
  unparsed: Project['unparsed'],
): readonly Diagnostic[] {
  const present = documents.map((document) => document.locale)
  const isThere = (locale: Locale): boolean =>
    present.includes(locale) ||
    unparsed.some(
      ({ kind, id, locale: other }) =>
        other === locale &&
        documents.some((document) => document.kind === kind && document.id === id),
    )
  return locales
    .filter((locale) => !isThere(locale))
    .map((locale) => ({
      code: 'rules/missing-translation',
      severity: 'error',
      message: `Missing translation \`${locale}\`, expected \`${folder}${locale}.md\` beside ${present.map((other) => `\`${other}.md\``).join(', ')}`,
      path: `${folder}${locale}.md`,
      locale,
      note: 'Citizens and offices have a right to their language; there is no fallback.',
    }))
}
