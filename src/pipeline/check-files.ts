/** Any files of an LRA through the detector: bytes in, report out. */
import type { Project } from '../content/project.ts'
import type { Locale } from '../domain/locale.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describePlace, type Report, type Unreadable } from '../diagnostics/report-text.ts'
import { extractFile, type ExtractResult } from '../extract/extract.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'

/** A file by its path, and how to get at its bytes; or why there is none. */
export type CheckedFile =
  | { readonly path: string; readonly read: () => Promise<FileBytes> }
  | { readonly path: string; readonly unreadable: string }

export type FileBytes = { readonly bytes: Uint8Array } | { readonly unreadable: string }

export interface CheckFilesOptions {
  /** The locale of every passage, whatever the files declare. */
  readonly locale?: Locale
  /** Milliseconds from any fixed point, for the time a file may take. */
  readonly clock?: () => number
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
  options: CheckFilesOptions = {},
): Promise<FilesReport> {
  const detection = detectionOf(project)
  const diagnostics: Diagnostic[] = []
  const unreadable: Unreadable[] = []
  const sources = new Map<string, string>()
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
      if (found.length > 0 && result.source !== undefined) sources.set(path, result.source)
    })
  }
  return { diagnostics, files: files.length, unreadable, sourceOf: (path) => sources.get(path) }
}

async function extract(file: CheckedFile, clock?: () => number): Promise<ExtractResult> {
  if ('unreadable' in file) return file
  const read = await file.read()
  return 'unreadable' in read ? read : extractFile(file.path, read.bytes, clock ? { clock } : {})
}
