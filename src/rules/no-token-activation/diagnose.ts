/** Findings as diagnostics: where, why, and what may be written instead. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Locale } from '../../domain/locale.ts'
import { passageRange, type ExtractedFile } from '../../extract/passage.ts'
import type { Finding } from './engine.ts'
import type { DetectorPolicy } from './key-names.ts'

const longestQuote = 160

const shorten = (text: string): string =>
  text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`

/** The approved statement that takes the place of an instruction, per locale. */
export type Replacement = Readonly<Record<Locale, string>>

export function diagnose(
  file: ExtractedFile,
  finding: Finding,
  { policy, replacement }: { readonly policy: DetectorPolicy; readonly replacement: Replacement },
): Diagnostic {
  const range = passageRange(file, finding.passage, finding.from, finding.to)
  const { place } = finding.passage
  return {
    code: 'rules/no-token-activation',
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
