/** The project, read and parsed. */
import { parseProject, type Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
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
