/** What a rule is: its name, what it is for, and a pure check. */
import type { Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'

export interface RuleInput {
  /** As written: all time variants, slots unfilled. */
  readonly source: Project
  /** As of the build's date, facts filled in. */
  readonly project: Project
  readonly asOf: IsoDate
  /** Templates and code that use strings, for the check of unused ones. */
  readonly templates: readonly SourceFile[]
}

export interface Rule {
  readonly id: string
  /** One sentence: what the rule protects. */
  readonly summary: string
  readonly check: (input: RuleInput) => readonly Diagnostic[]
}
