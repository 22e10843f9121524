/** Terms in what was rendered: what a template adds, or puts into the wrong language, stands in no source. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Locale } from '../../domain/locale.ts'
import type { ExtractedFile, PassageKind } from '../../extract/passage.ts'
import { unapprovedTerms } from './check.ts'
import type { TermTables } from './matcher.ts'

/** `locale` holds for passages that declare none of their own: a PDF, a plain-text part. */
export const unapprovedInRendered = (
  file: ExtractedFile,
  tables: TermTables,
  locale?: Locale,
): readonly Diagnostic[] =>
  unapprovedTerms(
    {
      ...file,
      passages: file.passages.flatMap((passage) => {
        const own = passage.locale ?? locale
        // A word struck out is not in use: so the glossary page shows what not to write.
        return own === undefined ||
          passage.struck ||
          passage.deleted ||
          unmarkedKinds.has(passage.kind)
          ? []
          : [{ ...passage, locale: own }]
      }),
    },
    tables,
  )

/**
 * Titles, descriptions and attributes cannot mark a part as being in another language, as the page that offers all of
 * them would have to. Their words are strings and front matter, checked in the sources, or names of roles that the
 * renderer gives (MJML calls every mail an `email`).
 */
const unmarkedKinds: ReadonlySet<PassageKind> = new Set(['title', 'metadata', 'attribute'])
