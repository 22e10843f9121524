/** Output to disk: written aside, its links checked there, then put in the place of the last one in one move. */
import { once } from 'node:events'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { LinkChecker, LinkState, type LinkResult } from 'linkinator'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../pipeline/ports.ts'

export interface PublishOptions {
  /** Folder that the output replaces: `dist`. */
  readonly target: string
  /** Where links that start with the site's own address lead: it is not served yet. */
  readonly baseUrl: string
}

/** A broken link or a crash on the way leaves the target as it was, and nothing beside it. */
export async function publish(
  files: readonly OutputFile[],
  options: PublishOptions,
): Promise<readonly Diagnostic[]> {
  const { target, baseUrl } = options
  const aside = join(dirname(target), `.lra-${basename(target)}-${process.pid}`)
  const previous = `${aside}-previous`
  // Below the path that the address ends in, so that links from the root lead to where they will.
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '')
  const site = join(aside, decodeURIComponent(prefix))
  await rm(aside, { recursive: true, force: true })
  try {
    await writeAll(files, site)
    const pages = files.map((file) => file.path).filter((path) => path.endsWith('.html'))
    const diagnostics = await checkLinks(aside, prefix, baseUrl, pages)
    if (diagnostics.length > 0) return diagnostics
    await rename(target, previous).catch(ignoreMissing)
    try {
      await rename(site, target)
    } catch (error) {
      await rename(previous, target).catch(ignoreMissing)
      throw error
    }
    return []
  } finally {
    await rm(aside, { recursive: true, force: true })
    await rm(previous, { recursive: true, force: true })
  }
}

async function writeAll(files: readonly OutputFile[], folder: string): Promise<void> {
  const folders = new Set(files.map((file) => dirname(join(folder, file.path))))
  await Promise.all([...folders].map((path) => mkdir(path, { recursive: true })))
  await Promise.all(files.map((file) => writeFile(join(folder, file.path), file.content)))
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/** Every link and anchor of every page; addresses elsewhere are left alone, for a build works offline. */
async function checkLinks(
  root: string,
  prefix: string,
  baseUrl: string,
  pages: readonly string[],
): Promise<readonly Diagnostic[]> {
  const checker = new LinkChecker()
  const port = await freePort()
  const own = baseUrl.replace(/\/$/, '')
  const { links } = await checker.check({
    serverRoot: root,
    port,
    path: pages.map((page) => `${prefix}/${page}`),
    checkFragments: true,
    concurrency: 50,
    timeout: 20_000,
    // Own whole addresses (canonical, alternates) are not served yet: they are looked for in the folder.
    urlRewriteExpressions: [
      {
        pattern: new RegExp(`^${RegExp.escape(own)}`),
        replacement: `http://127.0.0.1:${port}${prefix}`,
      },
    ],
    linksToSkip: async (link) =>
      !link.startsWith(`http://127.0.0.1:${port}/`) && !link.startsWith(own),
  })
  const broken = links.filter((link) => link.state === LinkState.BROKEN)
  return [...Map.groupBy(broken, (link) => link.url).values()].map((group) =>
    toDiagnostic(group, prefix),
  )
}

/** A port that nobody listens on: the addresses of the local server have to be known before it starts. */
async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** The path within the site: neither the local server's name nor the prefix is anything to the reader. */
const sitePath = (url: string, prefix: string): string => {
  const path = url.replace(/^https?:\/\/[^/]+/, '').replace(/^\/?/, '/')
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

/** One target that leads nowhere: reported on the first page that links to it, with how many others do. */
function toDiagnostic(links: readonly LinkResult[], prefix: string): Diagnostic {
  const url = links[0]?.url ?? ''
  const parents = links.map((link) => sitePath(link.parent ?? '/', prefix).replace(/#.*$/, ''))
  const [parent = '/'] = parents.sort()
  const others = new Set(parents).size - 1
  return {
    code: 'rules/links',
    severity: 'error',
    message: `Broken link \`${sitePath(url, prefix)}\`, expected a page or anchor of the site`,
    path: `dist${parent.endsWith('/') ? `${parent}index.html` : parent}`,
    note: [
      ...(others > 0
        ? [`It stands on ${others} other page${others === 1 ? '' : 's'} too: look in the template.`]
        : []),
      url.includes('#')
        ? 'The anchor is made from the words of a heading; change the link when a heading changes.'
        : 'Nothing is published at this address.',
    ].join(' '),
  }
}
