/** The `lra` command: the one place that owns the process. */
import { buffer } from 'node:stream/consumers'
import { defaultCacheFolder } from '../io/verdict-cache.ts'
import { run } from './run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early (`lra check | head`).
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  readStdin: () => buffer(process.stdin),
  today: new Date().toISOString().slice(0, 10),
  cacheFolder: defaultCacheFolder(process.env),
  hasColour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
})
