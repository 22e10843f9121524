/** The rules on the content as written: nothing is rendered while one of them finds an error. */
import { resolveProject, type Project, type SourceFile } from '../content/project.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { rules } from '../rules/index.ts'

export function checkSources(
  source: Project,
  asOf: IsoDate,
  templates: readonly SourceFile[],
  only?: string,
): readonly Diagnostic[] {
  const input = { source, project: resolveProject(source, asOf), asOf, templates }
  return rules
    .filter((rule) => only === undefined || rule.id === only)
    .flatMap((rule) => rule.check(input))
}
