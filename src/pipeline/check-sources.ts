/** The rules on the content as written: nothing is rendered while one of them finds an error. */
import { resolveProject, type Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { rules } from '../rules/index.ts'
import type { CleanTexts, Rule } from '../rules/rule.ts'

export function checkSources(
  source: Project,
  asOf: IsoDate,
  templates: readonly SourceFile[],
  {
    only,
    clean,
  }: { readonly only?: string | undefined; readonly clean?: CleanTexts | undefined } = {},
): readonly Diagnostic[] {
  const input = {
    source,
    project: resolveProject(source, asOf),
    asOf,
    templates,
    ...(clean ? { clean } : {}),
  }
  return rules
    .filter((rule) => only === undefined || rule.id === only)
    .flatMap((rule) =>
      rule.check(input).map((found) => (found.url ? found : { ...found, url: pageOf(rule) })),
    )
}

/** Where the rule is explained; a rule of many checks names the page of the one that found it. */
const pageOf = ({ id }: Rule): string => `src/rules/${id}/README.md`
