/** Any files of an LRA through the detector: bytes in, report out. */
import type { IsoDate } from '../domain/iso-date.ts'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import type { Excerpt, ExcerptOf } from '../diagnostics/excerpt.ts'
import { describePlace, type Report, type Unreadable } from '../diagnostics/report-text.ts'
import { excerptKey, jobName, type FileJob, type FileVerdict, type Judgement } from './file-job.ts'
import { parseSuppressionFile, siftFindings, type Suppression } from './suppressions.ts'

/** A file by its path, and how to get at its bytes; or why there is none. */
export type CheckedFile =
  | {
      readonly path: string
      /** Asked once: whoever checks the bytes may take them away to another thread. */
      readonly read: () => Promise<FileBytes>
      /** What a web server calls it, where its name does not say. */
      readonly mediaType?: string
    }
  | { readonly path: string; readonly unreadable: string }

export type FileBytes = { readonly bytes: Uint8Array } | { readonly unreadable: string }

/** What is remembered of one file, and how to remember it. */
export interface Memory {
  readonly verdict?: FileVerdict
  readonly keep: (verdict: FileVerdict) => void
}

/** What checking many files asks of the world. */
export interface CheckFilesPorts {
  /** `checkFile` of this room, here or in another thread; never rejects for what is wrong with a file. */
  readonly checkFile: (job: FileJob) => Promise<Judgement>
  /** Verdicts of earlier runs, under the same terms. */
  readonly remember?: (job: FileJob) => Memory
}

export interface CheckFilesOptions {
  /** The day of the check: suppressions end. */
  readonly today: IsoDate
  /** `.lra-ignore.yaml` of the working folder, where there is one. */
  readonly suppressionFile?: { readonly path: string; readonly text: string }
  readonly onChecked?: (count: number) => void
}

export interface FilesReport extends Report {
  readonly excerptOf: ExcerptOf
}

/** Files whose bytes are held at a time. */
const filesInHand = 8

/**
 * A file, or a part of one, that cannot be read is never clean: it is listed as unreadable, with the reason. The report
 * is in the order of the files, whatever the order in which they are done.
 */
export async function checkFiles(
  files: readonly CheckedFile[],
  ports: CheckFilesPorts,
  options: CheckFilesOptions,
): Promise<FilesReport> {
  const verdicts: FileVerdict[] = []
  const queue = files.entries()
  let count = 0
  const checkNext = async (): Promise<void> => {
    for (const [index, file] of queue) {
      // oxlint-disable-next-line no-await-in-loop -- so many files in hand and no more keeps memory flat
      verdicts[index] = await verdictOf(file, ports)
      count += 1
      options.onChecked?.(count)
    }
  }
  await Promise.all(Array.from({ length: filesInHand }, checkNext))
  return collect(files, verdicts, options)
}

async function verdictOf(file: CheckedFile, ports: CheckFilesPorts): Promise<FileVerdict> {
  if ('unreadable' in file) return file
  const read = await file.read()
  if ('unreadable' in read) return read
  const job: FileJob = {
    name: jobName(file.path),
    bytes: read.bytes,
    ...(file.mediaType === undefined ? {} : { mediaType: file.mediaType }),
  }
  const memory = ports.remember?.(job)
  if (memory?.verdict) return memory.verdict
  const { verdict, isLasting } = await ports.checkFile(job)
  if (isLasting) memory?.keep(verdict)
  return verdict
}

/** One report of all verdicts; here they get their paths, and suppressions the day that they are judged by. */
function collect(
  files: readonly CheckedFile[],
  verdicts: readonly FileVerdict[],
  { suppressionFile, today }: CheckFilesOptions,
): FilesReport {
  const diagnostics: Diagnostic[] = []
  const unreadable: Unreadable[] = []
  const suppressions: Suppression[] = []
  const excerpts = new Map<string, Readonly<Record<string, Excerpt>>>()
  const keep = (outcome: Outcome<readonly Suppression[]>): void => {
    suppressions.push(...(outcome.value ?? []))
    diagnostics.push(...outcome.diagnostics)
  }
  if (suppressionFile) keep(parseSuppressionFile(suppressionFile.path, suppressionFile.text))
  files.forEach(({ path }, index) => {
    const verdict = verdicts[index]
    if (!verdict) return
    if ('unreadable' in verdict) {
      unreadable.push({ path, reason: verdict.unreadable })
      return
    }
    for (const { place, reason } of verdict.unread)
      unreadable.push({ path, reason: `${describePlace(place)}: ${reason}` })
    diagnostics.push(...verdict.diagnostics.map((diagnostic) => ({ ...diagnostic, path })))
    suppressions.push(
      ...verdict.suppressions.map((suppression) => ({
        ...suppression,
        path,
        source: { ...suppression.source, path },
      })),
    )
    excerpts.set(path, verdict.excerpts)
  })
  return {
    ...siftFindings(diagnostics, suppressions, today),
    files: files.length,
    unreadable,
    excerptOf: ({ path, range }) => range && excerpts.get(path)?.[excerptKey(range)],
  }
}
