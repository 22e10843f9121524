/** Any files of an LRA through the detector: bytes in, report out. */
import type { Project } from '../content/project.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { describePlace, type Report, type Unreadable } from '../diagnostics/report-text.ts'
import { extractFile, type ExtractResult } from '../extract/extract.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'
import {
  parseSuppressionFile,
  readSuppressions,
  siftFindings,
  type Suppression,
} from './suppressions.ts'

/** A file by its path, and how to get at its bytes; or why there is none. */
export type CheckedFile =
  | {
      readonly path: string
      readonly read: () => Promise<FileBytes>
      /** What a web server calls it, where its name does not say. */
      readonly mediaType?: string
    }
  | { readonly path: string; readonly unreadable: string }

export type FileBytes = { readonly bytes: Uint8Array } | { readonly unreadable: string }

export interface CheckFilesOptions {
  /** The locale of every passage, whatever the files declare. */
  readonly locale?: Locale
  /** Milliseconds from any fixed point, for the time a file may take. */
  readonly clock?: () => number
  /** The day of the check: suppressions end. */
  readonly today: IsoDate
  /** `.lra-ignore.yaml` of the working folder, where there is one. */
  readonly suppressionFile?: { readonly path: string; readonly text: string }
}

export interface FilesReport extends Report {
  /** The text of a file with findings, for excerpts; undefined for a file without lines. */
  readonly sourceOf: (path: string) => string | undefined
}

/** Files whose bytes are held at a time. */
const batchSize = 8

/** A file, or a part of one, that cannot be read is never clean: it is listed as unreadable, with the reason. */
export async function checkFiles(
  files: readonly CheckedFile[],
  project: Project,
  options: CheckFilesOptions,
): Promise<FilesReport> {
  const detection = detectionOf(project)
  const diagnostics: Diagnostic[] = []
  const unreadable: Unreadable[] = []
  const sources = new Map<string, string>()
  const suppressions: Suppression[] = []
  const keep = (outcome: Outcome<readonly Suppression[]>): void => {
    suppressions.push(...(outcome.value ?? []))
    diagnostics.push(...outcome.diagnostics)
  }
  if (options.suppressionFile)
    keep(parseSuppressionFile(options.suppressionFile.path, options.suppressionFile.text))
  for (let at = 0; at < files.length; at += batchSize) {
    const batch = files.slice(at, at + batchSize)
    // oxlint-disable-next-line no-await-in-loop -- a batch at a time keeps memory flat
    const results = await Promise.all(batch.map((file) => extract(file, options.clock)))
    results.forEach((result, index) => {
      const path = batch[index]?.path ?? ''
      if ('unreadable' in result) {
        unreadable.push({ path, reason: result.unreadable })
        return
      }
      for (const { place, reason } of result.file.unread ?? [])
        unreadable.push({ path, reason: `${describePlace(place)}: ${reason}` })
      const found = checkPassages(result.file, detection, options.locale)
      diagnostics.push(...found)
      if (result.source !== undefined) keep(readSuppressions(path, result.source))
      if (found.length > 0 && result.source !== undefined) sources.set(path, result.source)
    })
  }
  const sifted = siftFindings(diagnostics, suppressions, options.today)
  return { ...sifted, files: files.length, unreadable, sourceOf: (path) => sources.get(path) }
}

async function extract(file: CheckedFile, clock?: () => number): Promise<ExtractResult> {
  if ('unreadable' in file) return file
  const read = await file.read()
  return 'unreadable' in read
    ? read
    : extractFile(file.path, read.bytes, {
        ...(clock ? { clock } : {}),
        ...(file.mediaType === undefined ? {} : { mediaType: file.mediaType }),
      })
}
