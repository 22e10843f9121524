/** The real site, built once a run, served from this machine alone, and a browser to read it with. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

const projectRoot = join(import.meta.dirname, '../..')

export interface BuiltSite {
  readonly folder: string
  /** Every page, by its path inside the folder. */
  readonly pages: readonly string[]
  readonly dispose: () => Promise<void>
}

/** Runs the real build into a temporary folder; `LRA_DIST` names a folder that was built before. */
export async function buildOnce(): Promise<BuiltSite> {
  const folder = env['LRA_DIST'] ?? (await build())
  const files = await readdir(folder, { recursive: true })
  return {
    folder,
    pages: files.filter((path) => path.endsWith('.html') && !path.startsWith('downloads/')).sort(),
    dispose: async () => {
      if (env['LRA_DIST'] === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lra-site-'))
  await promisify(execFile)(execPath, ['src/cli/lra.js', 'build', '--out', folder], {
    cwd: projectRoot,
  })
  return folder
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
}

export interface Server {
  /** Without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** A static server as plain as a host can be; unknown addresses get the 404 page. */
export async function serveFolder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname)
    readFile(join(folder, path))
      .then((content) =>
        response
          .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
          .end(content),
      )
      .catch(async () =>
        response
          .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
          .end(await readFile(join(folder, '404.html'))),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A browser inside an npm package; its own flags switch web security off, so that we give ours. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu'],
    headless: true,
  })
