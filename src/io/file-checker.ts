/** Where files are checked: the first light ones in this thread, all others in a few threads beside it. */
import { availableParallelism } from 'node:os'
import { isLight, type CheckTerms, type FileJob } from '../pipeline/file-job.ts'
import type { CheckFilesPorts } from '../pipeline/check-files.ts'
import { createCheckPool, type CheckPool } from './check-pool.ts'

export interface FileCheckerOptions {
  /** Time that light files may take here before threads are worth their start; 0 for as many threads as can be. */
  readonly patienceMs?: number
}

export interface FileChecker extends Pick<CheckFilesPorts, 'checkFile'> {
  readonly close: () => Promise<void>
}

/**
 * A thread takes 0.15 s to start and a second or two until its code is compiled: on two processors a thousand short texts
 * are read about as soon here, and with 100 MB less. Where threads came in after ten seconds, a run that takes 10 to 11 s
 * took 15 s, and 200 MB more.
 */
const patienceMs = 20_000

/** More threads than this read faster than a disk, and hold more memory than an office computer has to spare. */
const mostThreads = 4

/**
 * A thread holds some 100 MB and is a second or two behind until its code is compiled: after some work of the first,
 * a second one is worth that for office documents and PDFs. Light files are read elsewhere until then.
 */
const growAfterMs = 500

/** Longer than a reader gives itself: it ends what never looks at the clock. */
const limitMs = 30_000

const memoryMb = 1024

export function createFileChecker(
  terms: CheckTerms,
  options: FileCheckerOptions = {},
): FileChecker {
  const patience = options.patienceMs ?? patienceMs
  let pool: CheckPool | undefined
  let startMs: number | undefined
  return {
    checkFile: async (job: FileJob) => {
      startMs ??= performance.now()
      if (!pool && performance.now() - startMs < patience && isLight(job)) {
        // The detector loads with it: where threads or earlier runs have the verdicts, it is not needed here.
        const { checkFile } = await import('../pipeline/check-file.ts')
        return checkFile(job, terms, () => performance.now())
      }
      pool ??= createCheckPool({
        entry: new URL('./check-worker.ts', import.meta.url),
        terms,
        threads: Math.min(mostThreads, availableParallelism()),
        growAfterMs: options.patienceMs === 0 ? 0 : growAfterMs,
        limitMs,
        memoryMb,
      })
      return pool.checkFile(job)
    },
    close: async () => pool?.close(),
  }
}
