/** What goes into the check of one file, and what comes out: plain data, to be hashed, kept, handed to a thread. */
import type { Reference } from '../content/reference.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import type { Excerpt } from '../diagnostics/excerpt.ts'
import type { Locale } from '../domain/locale.ts'
import { formatOf, isContainer, sniffFormat } from '../extract/format.ts'
import type { UnreadPart } from '../extract/passage.ts'
import type { Suppression } from './suppressions.ts'

/** All that a verdict rests on besides the terms. */
export interface FileJob {
  /** What a reader may know of the path; see `jobName`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** What a web server calls it, where its name does not say. */
  readonly mediaType?: string
}

/** What every file of a run is checked by. */
export interface CheckTerms extends Pick<Reference, 'policy' | 'statements'> {
  /** The locale of every passage, whatever the files declare. */
  readonly locale?: Locale
}

/** What one file gives a report. Its paths are empty: the same bytes have the same verdict wherever they lie. */
export type FileVerdict = ReadVerdict | { readonly unreadable: string }

interface ReadVerdict {
  /** Findings, and suppressions that are malformed. */
  readonly diagnostics: readonly Diagnostic[]
  /** With their end dates: whether one still holds is for the day of the report to say. */
  readonly suppressions: readonly Suppression[]
  readonly unread: readonly UnreadPart[]
  /** By `excerptKey`: of the document itself a report needs no more than these lines. */
  readonly excerpts: Readonly<Record<string, Excerpt>>
}

export interface Judgement {
  readonly verdict: FileVerdict
  /** False where time or memory ran out: another run may do better, so nobody should remember it. */
  readonly isLasting: boolean
}

export const checkTerms = ({ policy, statements }: Reference, locale?: Locale): CheckTerms => ({
  policy,
  statements,
  ...(locale === undefined ? {} : { locale }),
})

/**
 * The ending alone, but for the two formats whose readers look at more of the path (the folder of a locale file, the
 * inner ending of a template). Nothing else of a path can reach a verdict.
 *
 * @example jobName('brieven/2020/Oproep.DOCX') === 'file.docx'
 */
export function jobName(path: string): string {
  const format = formatOf(path)
  if (format === 'json' || format === 'template') return path
  return `file${/\.[A-Za-z0-9]+$/.exec(path)?.[0].toLowerCase() ?? ''}`
}

const lightBytes = 200_000

/** Whether a file is sure to take little: a short text, with nothing to unpack. */
export function isLight({ name, bytes }: FileJob): boolean {
  const format = sniffFormat(bytes) ?? formatOf(name)
  if (format === 'zip' || (typeof format === 'string' && isContainer(format))) return false
  return bytes.length <= lightBytes
}

export const excerptKey = ({ start, end }: Range): string => `${start.offset}-${end.offset}`

/** A file that something other than its content kept from being read: not clean, and not to be remembered. */
export const unfinished = (reason: string): Judgement => ({
  verdict: { unreadable: reason },
  isLasting: false,
})
