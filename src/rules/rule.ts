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
  readonly clean?: CleanTexts
}

/** What an earlier run of the same code found without fault: a text that holds all that the verdict rests on. */
export interface CleanTexts {
  readonly has: (text: string) => boolean
  readonly add: (text: string) => void
}

/** Leaves out a check whose whole input is known to be clean. */
export function unlessClean(
  clean: CleanTexts | undefined,
  text: string,
  check: () => readonly Diagnostic[],
): readonly Diagnostic[] {
  if (!clean) return check()
  if (clean.has(text)) return []
  const found = check()
  if (found.length === 0) clean.add(text)
  return found
}

export interface Rule {
  readonly id: string
  /** One sentence: what the rule protects. */
  readonly summary: string
  readonly check: (input: RuleInput) => readonly Diagnostic[]
}
