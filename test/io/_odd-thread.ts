/** A thread that does to itself what the name of the file says; for tests of the pool. */
import { parentPort } from 'node:worker_threads'
import type { FileJob, Judgement } from '../../src/pipeline/file-job.ts'

const hoard: number[][] = []

parentPort?.on('message', ({ name, bytes }: FileJob) => {
  if (name === 'hang') for (;;);
  if (name === 'throw') throw new Error('odd')
  if (name === 'exit') process.exit(3)
  if (name === 'hoard') for (;;) hoard.push(Array.from({ length: 10_000 }, () => hoard.length))
  const judgement: Judgement = {
    verdict: { unreadable: `${name} of ${bytes.length} bytes` },
    isLasting: true,
  }
  parentPort?.postMessage(judgement)
})
parentPort?.postMessage('ready')
