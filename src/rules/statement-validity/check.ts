/** No document makes a statement outside the period in which it is true. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { markedPassages } from '../../content/marked-passages.ts'
import { isValidOn } from '../../domain/iso-date.ts'
import type { Rule } from '../rule.ts'

export const statementValidity: Rule = {
  id: 'statement-validity',
  summary: 'A statement is made only while it is true.',
  check: ({ project, asOf }) =>
    project.documents.flatMap((document) =>
      markedPassages(document).flatMap((passage) =>
        passage.statements.flatMap((id): readonly Diagnostic[] => {
          const statement = project.statements.find((candidate) => candidate.id === id)
          const fault = (message: string, note: string): readonly Diagnostic[] => [
            {
              code: 'rules/statement-validity',
              severity: 'error',
              message,
              path: document.path,
              range: passage.mark,
              locale: document.locale,
              note,
            },
          ]
          if (!statement)
            return fault(
              `Unknown statement \`${id}\`, expected one of content/statements.yaml`,
              `There are: ${project.statements.map((known) => known.id).join(', ')}.`,
            )
          if (isValidOn(asOf, statement)) return []
          const period =
            statement.validUntil !== undefined && asOf >= statement.validUntil
              ? `until ${statement.validUntil}`
              : `from ${statement.validFrom}`
          return fault(
            `Unexpected statement \`${id}\` on ${asOf}, expected it ${period} only`,
            `Put the passage in a variant (\`::: before MILESTONE\` or \`::: from MILESTONE\`). The statement: ${statement.wording[document.locale]}`,
          )
        }),
      ),
    ),
}
