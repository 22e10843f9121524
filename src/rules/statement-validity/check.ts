/** No document says what is not true on the build's date: by its marks, and by the words of what nobody marked. */
import type { Document } from '../../content/document.ts'
import { markedPassages } from '../../content/marked-passages.ts'
import type { Project } from '../../content/project.ts'
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts'
import { isValidOn, validSide, type IsoDate } from '../../domain/iso-date.ts'
import { createLineIndex } from '../../diagnostics/line-index.ts'
import { extractDocument } from '../../extract/markdown.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import type { CatalogueFile } from '../../i18n/catalogue.ts'
import type { Rule } from '../rule.ts'
import { presumptionReader, wrongPresumptions } from './presumed.ts'

export const statementValidity: Rule = {
  id: 'statement-validity',
  summary: 'A statement is made only while it is true.',
  check: ({ project, asOf }) => {
    const reader = presumptionReader(project, asOf)
    return [
      ...project.documents.flatMap((document) => {
        const marked = wrongMarks(document, project, asOf)
        const reported = marked.map(({ passage }) => passage)
        return [
          ...marked.map(({ diagnostic }) => diagnostic),
          ...wrongPresumptions(extractDocument(document), reader, asOf).filter(
            ({ range }) => !range || !reported.some((passage) => contains(passage, range)),
          ),
        ]
      }),
      ...project.catalogues.flatMap((file) =>
        wrongPresumptions(stringsOf(file), reader, asOf, file.locale),
      ),
    ]
  },
}

/** Its parsed entries as passages: reading the file a second time would cost more than the whole rule. */
const stringsOf = ({ path, source, entries }: CatalogueFile): ExtractedFile => ({
  path,
  lines: createLineIndex(source),
  passages: entries.map(({ text, range: { start, end } }) => ({
    kind: 'string',
    text,
    spans: [{ at: 0, length: text.length, start: start.offset, end: end.offset }],
    headings: [],
  })),
})

const contains = (outer: Range, inner: Range): boolean =>
  outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset

interface WrongMark {
  /** The marked words, whose own words need no second report. */
  readonly passage: Range
  readonly diagnostic: Diagnostic
}

function wrongMarks(document: Document, project: Project, asOf: IsoDate): readonly WrongMark[] {
  return markedPassages(document).flatMap((passage) =>
    passage.statements.flatMap((id): readonly WrongMark[] => {
      const statement = project.statements.find((candidate) => candidate.id === id)
      const fault = (message: string, note: string): readonly WrongMark[] => [
        {
          passage: passage.range,
          diagnostic: {
            code: 'rules/statement-validity',
            severity: 'error',
            message,
            path: document.path,
            range: passage.mark,
            locale: document.locale,
            note,
          },
        },
      ]
      if (!statement)
        return fault(
          `Unknown statement \`${id}\`, expected one of content/statements.yaml`,
          `There are: ${project.statements.map((known) => known.id).join(', ')}.`,
        )
      if (isValidOn(asOf, statement)) return []
      return fault(
        `Unexpected statement \`${id}\` on ${asOf}, expected it ${validSide(asOf, statement)} only`,
        `Put the passage in a variant (\`::: before MILESTONE\` or \`::: from MILESTONE\`). The statement: ${statement.wording[document.locale]}`,
      )
    }),
  )
}
