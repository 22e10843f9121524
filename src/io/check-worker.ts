/** A thread that checks one file after the other, as it is given them. */
import { parentPort, workerData } from 'node:worker_threads'
import { checkFile } from '../pipeline/check-file.ts'
import type { CheckTerms, FileJob } from '../pipeline/file-job.ts'

const terms: CheckTerms = workerData

parentPort?.on('message', (job: FileJob) => {
  void checkFile(job, terms, () => performance.now()).then((judgement) =>
    parentPort?.postMessage(judgement),
  )
})
parentPort?.postMessage('ready')
