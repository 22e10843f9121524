/** The project's own sources through every rule, without rendering anything. */
import type { Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
import type { Report } from '../diagnostics/report-text.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { CleanTexts } from '../rules/rule.ts'
import { checkSources } from './check-sources.ts'
import { loadProject } from './load-project.ts'
import type { Ports } from './ports.ts'

export interface ProgressSteps {
  readonly step: (name: string) => void
}

export interface CheckedProject extends Report {
  readonly project?: Project
  readonly templates: readonly SourceFile[]
  /** The files that were read, the tool's own code left out. */
  readonly paths: readonly string[]
  readonly sourceOf: (path: string) => string | undefined
}

export interface CheckProjectOptions {
  readonly asOf?: IsoDate
  readonly rule?: string
  /** What earlier runs found clean. */
  readonly clean?: CleanTexts | undefined
  readonly progress: ProgressSteps
}

/** Parsing faults and rule findings together, so that an editor mends ten things in one go. */
export async function checkProject(
  ports: Ports,
  options: CheckProjectOptions,
): Promise<CheckedProject> {
  options.progress.step('Reading content')
  const [{ project, diagnostics: parsing, files }, templates] = await Promise.all([
    loadProject(ports),
    ports.readTemplates(),
  ])
  options.progress.step('Checking content')
  const findings = project
    ? checkSources(project, options.asOf ?? project.policy.asOf, templates, {
        only: options.rule,
        clean: options.clean,
      })
    : []
  const paths = [...files, ...templates]
    .map((file) => file.path)
    .filter((path) => !path.startsWith('src/'))
  const texts = new Map([...files, ...templates].map((file) => [file.path, file.text]))
  return {
    ...(project ? { project } : {}),
    diagnostics: [...parsing, ...findings],
    files: paths.length,
    paths,
    unreadable: [],
    templates,
    sourceOf: (path) => texts.get(path),
  }
}
