/** Findings that an office leaves standing on purpose: with a reason and an end date, counted, never for ever. */
import { z } from 'zod'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import type { Suppressed } from '../diagnostics/report-text.ts'
import { isIsoDate, isoDateSchema, type IsoDate } from '../domain/iso-date.ts'
import { parseYaml } from '../domain/yaml.ts'

/** One suppression: which findings, why, and the first day on which it no longer holds. */
export interface Suppression {
  readonly path: string
  /** Lines that it covers, inclusive; absent for a whole file or a passage named by its words. */
  readonly lines?: { readonly first: number; readonly last: number }
  /** Words that the passage holds. */
  readonly contains?: string
  readonly reason: string
  readonly until: IsoDate
  /** Where the suppression itself is written. */
  readonly source: Pick<Diagnostic, 'path' | 'range'>
}

const marker = /lra-ignore\b[^\S\r\n]*(.*)$/
const wellFormed = /^no-token-activation\s+until\s+(\S+):\s*(\S.*)$/

/** The end of the comment that a marker stands in, in HTML, CSS, code and templates. */
const commentEnd = /\s*(?:-->|--%>|\*\/|[%#]\}|--\}\})\s*$/

/**
 * Reads `<!-- lra-ignore no-token-activation until 2027-01-31: why -->` from a text. It covers the block of lines
 * after it, up to the next blank line. A malformed one is an error: it would otherwise hide nothing in silence.
 */
export function readSuppressions(path: string, text: string): Outcome<readonly Suppression[]> {
  if (!text.includes('lra-ignore')) return { value: [], diagnostics: [] }
  const lines = text.split(/\r\n|\n|\r/)
  const index = createLineIndex(text)
  const suppressions: Suppression[] = []
  const diagnostics: Diagnostic[] = []
  lines.forEach((line, at) => {
    const found = marker.exec(line)
    if (!found) return
    const start = index.lineStart(at + 1) + found.index
    const source = { path, range: index.rangeAt(start, start + found[0].length) }
    const match = wellFormed.exec((found[1] ?? '').replace(commentEnd, ''))
    const until = match?.[1] ?? ''
    if (!match || !isIsoDate(until)) {
      diagnostics.push(malformed(source))
      return
    }
    suppressions.push({ path, lines: blockAfter(lines, at), reason: match[2] ?? '', until, source })
  })
  return { value: suppressions, diagnostics }
}

const malformed = (source: Suppression['source']): Diagnostic => ({
  code: 'rules/suppression',
  severity: 'error',
  message:
    'Unexpected suppression, expected `lra-ignore no-token-activation until YYYY-MM-DD: reason`',
  ...source,
  note: 'A suppression needs a reason and an end date; without them it hides nothing.',
})

/** The lines of the block that follows line `at` (0-based), as 1-based numbers. */
function blockAfter(
  lines: readonly string[],
  at: number,
): { readonly first: number; readonly last: number } {
  let first = at + 1
  while (first < lines.length && lines[first]?.trim() === '') first += 1
  let last = first
  while (last + 1 < lines.length && lines[last + 1]?.trim() !== '') last += 1
  return { first: at + 1, last: last + 1 }
}

const fileSchema = z.array(
  z.strictObject({
    path: z.string().min(1),
    contains: z.string().min(1).optional(),
    reason: z.string().min(1),
    until: isoDateSchema,
  }),
)

/** Parses `.lra-ignore.yaml`, for documents that cannot carry a comment of their own. */
export function parseSuppressionFile(path: string, text: string): Outcome<readonly Suppression[]> {
  const { value, diagnostics } = parseYaml({ path, text }, fileSchema, 'rules/suppression')
  if (!value) return { diagnostics }
  const suppressions = value.value.map((entry, index) => ({
    path: entry.path,
    ...(entry.contains === undefined ? {} : { contains: entry.contains }),
    reason: entry.reason,
    until: entry.until,
    source: { path, range: value.rangeOf([index, 'path']) },
  }))
  return { value: suppressions, diagnostics }
}

export interface Sifted {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly Suppressed[]
}

/** Takes out what is suppressed; an expired suppression, and one that matches nothing, is reported itself. */
export function siftFindings(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  today: IsoDate,
): Sifted {
  const used = new Set<Suppression>()
  const suppressed: Suppressed[] = []
  const kept = diagnostics.filter((diagnostic) => {
    const match = suppressions.find((suppression) => covers(suppression, diagnostic))
    if (!match) return true
    used.add(match)
    if (match.until <= today) return true
    suppressed.push({ diagnostic, reason: match.reason, until: match.until })
    return false
  })
  const faults = suppressions.flatMap((suppression) =>
    faultsOf(suppression, used.has(suppression), today),
  )
  return { diagnostics: [...kept, ...faults], suppressed }
}

function covers({ path, lines, contains }: Suppression, diagnostic: Diagnostic): boolean {
  if (path !== diagnostic.path || diagnostic.code !== 'rules/no-token-activation') return false
  if (contains !== undefined && !(diagnostic.actual ?? '').includes(contains)) return false
  const line = diagnostic.range?.start.line
  return lines === undefined || (line !== undefined && line >= lines.first && line <= lines.last)
}

function faultsOf(
  suppression: Suppression,
  isUsed: boolean,
  today: IsoDate,
): readonly Diagnostic[] {
  const { until, source } = suppression
  if (until <= today && isUsed) {
    return [
      {
        code: 'rules/suppression',
        severity: 'error',
        message: `Expired suppression, it ended on ${until}`,
        ...source,
        note: 'Mend the passage, or decide again and give a new end date and reason.',
      },
    ]
  }
  if (!isUsed) {
    return [
      {
        code: 'rules/suppression',
        severity: 'warning',
        message: 'Unused suppression, remove it',
        ...source,
        note: 'Nothing is found in what it covers.',
      },
    ]
  }
  return []
}
