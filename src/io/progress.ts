/** Progress on standard error: silent when it is not a terminal, and for the first second. */
import { performance } from 'node:perf_hooks'

export interface Progress {
  readonly step: (name: string) => void
  /** `Checking 240/1000 …`; most calls show nothing, for a terminal is slower than what it reports. */
  readonly count: (name: string, done: number, total: number) => void
  readonly done: () => void
}

const silenceMs = 1000
const countEveryMs = 100

export function createProgress(
  stream: { readonly isTTY?: boolean; write: (text: string) => unknown },
  clock: () => number = () => performance.now(),
): Progress {
  if (stream.isTTY !== true)
    return { step: () => undefined, count: () => undefined, done: () => undefined }
  const startMs = clock()
  let shownMs: number | undefined
  const show = (text: string): void => {
    const nowMs = clock()
    if (nowMs - startMs < silenceMs) return
    shownMs = nowMs
    stream.write(`\r\u001B[2K${text} …`)
  }
  return {
    step: show,
    count: (name, done, total) => {
      if (clock() - (shownMs ?? 0) >= countEveryMs) show(`${name} ${done}/${total}`)
    },
    done: () => {
      if (shownMs !== undefined) stream.write('\r\u001B[2K')
    },
  }
}
