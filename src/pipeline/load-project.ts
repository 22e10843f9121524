/** The project read and parsed: all of it, or what a check of other files goes by. */
import { parseProject, type Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
import { parseRecordPath } from '../content/parse-document.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Ports } from './ports.ts'

export interface LoadedProject {
  readonly project?: Project
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly SourceFile[]
}

export async function loadProject(ports: Ports): Promise<LoadedProject> {
  const files = await ports.readSources()
  const { value, diagnostics } = parseProject(files)
  return { ...(value ? { project: value } : {}), diagnostics, files }
}

/** The policy, statements and strings alone: what a check of other files goes by. No document is parsed for it. */
export async function loadReference(ports: Ports): Promise<Omit<LoadedProject, 'files'>> {
  const files = await ports.readSources()
  const { value, diagnostics } = parseProject(
    files.filter(({ path }) => !path.endsWith('.md') && parseRecordPath(path) === undefined),
    'reference',
  )
  return { ...(value ? { project: value } : {}), diagnostics }
}
