/** The rule: no text may tell anyone how to activate, request or obtain the retired key. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import { diagnose, type Replacement } from './diagnose.ts'
import { checkNoTokenActivation, type DetectorOptions } from './findings.ts'

export interface RuleOptions extends DetectorOptions {
  readonly replacement: Replacement
}

/** Findings as diagnostics, each with the approved statement in its language. */
export const check = (file: ExtractedFile, options: RuleOptions): readonly Diagnostic[] =>
  checkNoTokenActivation(file, options).map((finding) => diagnose(file, finding, options))
