/** A few threads that check files, one at a time each. What a file does to its thread, it does to that file alone. */
import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import { unfinished, type FileJob, type Judgement } from '../pipeline/file-job.ts'

export interface CheckPoolOptions {
  /** The module that each thread runs: it says `ready`, then answers each `FileJob` with a `Judgement`. */
  readonly entry: URL
  /** Handed to each thread at its start. */
  readonly terms: unknown
  /** The most threads; the first starts at once. */
  readonly threads: number
  /** Work of the threads there are, each its share, before one more starts. */
  readonly growAfterMs: number
  /** Time that a thread may spend on one file, by the clock on the wall; then the thread is ended. */
  readonly limitMs: number
  /** Heap of one thread. */
  readonly memoryMb: number
}

export interface CheckPool {
  /** Rejects only when no thread can be started at all. The bytes of the job are gone afterwards. */
  readonly checkFile: (job: FileJob) => Promise<Judgement>
  readonly close: () => Promise<void>
}

interface Task {
  readonly job: FileJob
  readonly resolve: (judgement: Judgement) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  isReady: boolean
  task?: Task | undefined
  timer?: NodeJS.Timeout | undefined
}

/** Most of what a thread allocates is gone with the file: a larger nursery costs memory, a smaller one time. */
const nurseryMb = 24

/** Threads start when there are files for them, and are replaced when a file has ended them. */
export function createCheckPool(options: CheckPoolOptions): CheckPool {
  const { entry, terms, threads, growAfterMs, limitMs, memoryMb } = options
  const waiting: Task[] = []
  const running = new Set<Thread>()
  let cpuMsAtStart = 0

  function dispatch(): void {
    for (const thread of running) {
      if (thread.isReady && !thread.task) give(thread)
    }
    const starting = [...running].filter((thread) => !thread.isReady).length
    if (waiting.length > starting && running.size < threads && isWorthOneMore()) start()
  }

  const isWorthOneMore = (): boolean =>
    running.size === 0 || cpuMs() - cpuMsAtStart >= growAfterMs * running.size

  function give(thread: Thread): void {
    const task = waiting.shift()
    if (!task) return
    thread.task = task
    thread.timer = setTimeout(() => drop(thread, `not read within ${limitMs / 1000} s`), limitMs)
    const { bytes } = task.job
    // Handed over rather than copied, unless the bytes are a part of something larger.
    const isWhole = bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length
    thread.worker.postMessage(task.job, isWhole ? [bytes.buffer] : [])
  }

  function start(): void {
    const worker = new Worker(entry, {
      workerData: terms,
      env: { ...process.env, ...compileCache() },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: nurseryMb },
    })
    const thread: Thread = { worker, isReady: false }
    running.add(thread)
    cpuMsAtStart = cpuMs()
    worker.on('message', (message: 'ready' | Judgement) => {
      if (message === 'ready') thread.isReady = true
      else finish(thread, message)
      dispatch()
    })
    worker.on('error', (error) => drop(thread, reasonOf(error, memoryMb), error))
    worker.on('exit', () => drop(thread, 'the reader stopped'))
    dispatch()
  }

  function finish(thread: Thread, judgement: Judgement): void {
    clearTimeout(thread.timer)
    const { task } = thread
    thread.task = undefined
    task?.resolve(judgement)
  }

  /** The thread is lost, and with it the verdict on its file; the files after it go on. */
  function drop(thread: Thread, reason: string, cause?: unknown): void {
    if (!running.delete(thread)) return
    void thread.worker.terminate()
    if (!thread.isReady) {
      const error = new Error('No thread could be started to check files', { cause })
      for (const task of waiting.splice(0)) task.reject(error)
      return
    }
    finish(thread, unfinished(reason))
    dispatch()
  }

  return {
    checkFile: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        dispatch()
      }),
    close: async () => {
      const last = [...running]
      running.clear()
      for (const { timer } of last) clearTimeout(timer)
      await Promise.all(last.map(({ worker }) => worker.terminate()))
    },
  }
}

/** Time that processors have given us, not the clock on the wall: on a busy machine one more thread waits too. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Compiled code kept between runs is for threads too, from their first module on: 60 ms and 15 MB of each. */
function compileCache(): Readonly<Record<string, string>> {
  const directory = getCompileCacheDir()
  return directory === undefined ? {} : { NODE_COMPILE_CACHE: directory }
}

function reasonOf(error: unknown, memoryMb: number): string {
  if (!(error instanceof Error)) return 'the reader failed'
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `not read within ${memoryMb} MB of memory`
    : `the reader failed: ${error.message}`
}
