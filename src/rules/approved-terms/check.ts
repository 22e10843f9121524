/** Keys, offices and the other terms of the glossary are called by their approved names, in their own locale. */
import type { Project } from '../../content/project.ts'
import { fileRange, wordingProse } from '../../content/prose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createLineIndex } from '../../diagnostics/line-index.ts'
import { extractStrings } from '../../extract/json.ts'
import { passageRange, type ExtractedFile, type PassageKind } from '../../extract/passage.ts'
import { filledPassages } from '../filled-passages.ts'
import type { Rule } from '../rule.ts'
import { termDiagnostic } from './diagnostics.ts'
import { compileTerms, findTerms, type TermTables } from './matcher.ts'

export const approvedTerms: Rule = {
  id: 'approved-terms',
  summary: 'A key, an office or another term of the glossary is called by its approved name.',
  check: ({ source, asOf }) => {
    const tables = compileTerms(source.glossary)
    const files = [
      ...source.documents.map((document) => filledPassages(document, source.policy, asOf)),
      ...source.catalogues.map((file) => extractStrings(file.path, file.source)),
    ]
    return [
      ...files.flatMap((file) => unapprovedTerms(file, tables)),
      ...unapprovedInData(source, tables),
    ]
  },
}

/** Names of files and addresses: not prose. */
const silentKinds: ReadonlySet<PassageKind> = new Set(['link-target', 'file-name'])

/** Terms of a file that are not called by their names, in the passages whose language is known. */
export const unapprovedTerms = (file: ExtractedFile, tables: TermTables): readonly Diagnostic[] =>
  file.passages.flatMap((passage): readonly Diagnostic[] => {
    const { locale, kind } = passage
    if (locale === undefined || silentKinds.has(kind)) return []
    return findTerms(passage.text, tables[locale]).map(({ from, to, spelling }) => {
      const range = passageRange(file, passage, from, to)
      return termDiagnostic(spelling, passage.text.slice(from, to), locale, {
        path: file.path,
        ...(range ? { range } : {}),
        ...(passage.place ? { place: passage.place } : {}),
      })
    })
  })

const unapprovedInData = ({ wordings }: Project, tables: TermTables): readonly Diagnostic[] =>
  wordings.flatMap((wording) =>
    findTerms(wording.text, tables[wording.locale]).map(({ from, to, spelling }) => {
      const prose = wordingProse(wording)
      const [start, end] = fileRange(prose, from, to)
      return termDiagnostic(spelling, wording.text.slice(from, to), wording.locale, {
        path: wording.path,
        range: createLineIndex(wording.source).rangeAt(start, end),
      })
    }),
  )
