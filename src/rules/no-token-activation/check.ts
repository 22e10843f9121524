/** The rule: no text may tell anyone how to activate, request or obtain the retired key. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Locale } from '../../domain/locale.ts'
import { passageRange, type ExtractedFile } from '../../extract/passage.ts'
import { checkNoTokenActivation, type DetectorOptions, type Finding } from './findings.ts'

export interface RuleOptions extends DetectorOptions {
  /** The approved statement that takes the place of an instruction, per locale. */
  readonly replacement: Readonly<Record<Locale, string>>
}

export const ruleId = 'rules/no-token-activation'

const longestQuote = 160

const shorten = (text: string): string =>
  text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`

/** Findings as diagnostics, each with the approved statement in its language. */
export const check = (file: ExtractedFile, options: RuleOptions): readonly Diagnostic[] =>
  checkNoTokenActivation(file, options).map((finding) => diagnose(file, finding, options))

function diagnose(
  file: ExtractedFile,
  finding: Finding,
  { policy, replacement }: RuleOptions,
): Diagnostic {
  const range = passageRange(file, finding.passage, finding.from, finding.to)
  const { place } = finding.passage
  return {
    code: ruleId,
    severity: 'error',
    message: `Unexpected ${policy.retiredKey.id}-activation instruction \`${shorten(finding.quote)}\`, remove it`,
    path: file.path,
    ...(range ? { range } : {}),
    ...(place ? { place } : {}),
    locale: finding.locale,
    reason: finding.mention === undefined ? 'context' : 'instruction',
    actual: finding.quote,
    expected: replacement[finding.locale],
    note: finding.reason,
  }
}
