/** Whether what was rendered can be merged: Handlebars must find nothing in it but declared slots, escaped. */
import Handlebars from 'handlebars'
import type { NoticeDocument } from '../content/document.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Placeholders } from '../domain/placeholder.ts'

export function checkSlots(
  rendered: string,
  part: 'HTML' | 'text',
  document: NoticeDocument,
  placeholders: Placeholders,
): readonly Diagnostic[] {
  const fault = (message: string): Diagnostic => ({
    code: 'render/notice',
    severity: 'error',
    message,
    path: document.path,
    locale: document.locale,
    note: 'Braces are the syntax of slots, here and in the program that merges the notice; write slots as `{{name}}` and nothing else between braces.',
  })
  try {
    return Handlebars.parseWithoutProcessing(rendered)
      .body.filter((statement) => statement.type !== 'ContentStatement')
      .map((statement) => ({ statement, written: writtenAt(rendered, statement.loc) }))
      .filter(({ statement, written }) => !isSlot(statement, written, placeholders))
      .map(({ written }) =>
        fault(`Unexpected \`${written}\` in the ${part}, expected a declared slot`),
      )
  } catch (error) {
    const line = /^Parse error on line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    if (line === undefined) throw error
    return [fault(`Unexpected braces in line ${line} of the ${part}, expected only slots`)]
  }
}

/** Two braces, a declared name: no third brace (which would let markup in), no helper, block or comment. */
const isSlot = (
  statement: hbs.AST.Statement,
  written: string,
  placeholders: Placeholders,
): boolean => {
  const name = /^\{\{([\w.]+)\}\}$/.exec(written)?.[1]
  return (
    statement.type === 'MustacheStatement' && name !== undefined && placeholders[name] !== undefined
  )
}

function writtenAt(text: string, { start, end }: hbs.AST.SourceLocation): string {
  const lines = text.split('\n').slice(start.line - 1, end.line)
  return [...lines.slice(0, -1), lines.at(-1)?.slice(0, end.column) ?? '']
    .join('\n')
    .slice(start.column)
}
