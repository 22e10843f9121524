/** Progress on standard error: silent when it is not a terminal, and for the first second. */
import { performance } from 'node:perf_hooks'

export interface Progress {
  readonly step: (name: string) => void
  readonly done: () => void
}

const silenceMs = 1000

export function createProgress(stream: {
  readonly isTTY?: boolean
  write: (text: string) => unknown
}): Progress {
  if (stream.isTTY !== true) return { step: () => undefined, done: () => undefined }
  const startMs = performance.now()
  let shown = false
  return {
    step: (name) => {
      if (performance.now() - startMs < silenceMs) return
      shown = true
      stream.write(`\r\u001B[2K${name} …`)
    },
    done: () => {
      if (shown) stream.write('\r\u001B[2K')
    },
  }
}
