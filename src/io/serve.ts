/** The local server of `lra start`: the last good build, reloaded in the browser after each new one. */
import { watch } from 'node:fs'
import { join } from 'node:path'
import EleventyDevServer from '@11ty/eleventy-dev-server'

export interface ServeOptions {
  readonly root: string
  readonly port: number
  /** Builds again and tells whether there is a new output. */
  readonly rebuild: () => Promise<boolean>
}

const quietMs = 150

/** Serves until the process ends; resolves with the address once it listens. */
export async function serve({ root, port, rebuild }: ServeOptions): Promise<string> {
  const server = EleventyDevServer.getServer('lra', join(root, 'dist'), {
    port,
    liveReload: true,
    domDiff: false,
    showVersion: false,
    logger: {
      info: () => undefined,
      log: () => undefined,
      error: (text: unknown) => process.stderr.write(`${String(text)}\n`),
    },
  })
  const listening = server.getPort()
  server.serve(port)
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const changed = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(async () => {
        if (await rebuild()) server.reload({ subtype: undefined, files: [] })
      })
    }, quietMs)
  }
  for (const folder of ['content', 'locales', 'templates'])
    watch(join(root, folder), { recursive: true }, changed)
  await server.ready()
  return `http://localhost:${await listening}/`
}
