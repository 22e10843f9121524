/** Output to disk: written aside, its links checked there, then put in the place of the last one in one move. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
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
  const { target } = options
  const aside = join(dirname(target), `.lra-${basename(target)}-${process.pid}`)
  const previous = `${aside}-previous`
  await rm(aside, { recursive: true, force: true })
  try {
    await writeAll(files, aside)
    const diagnostics = await checkLinks(aside, options.baseUrl)
    if (diagnostics.length > 0) return diagnostics
    await rename(target, previous).catch(ignoreMissing)
    try {
      await rename(aside, target)
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

/** Every link and anchor between the pages; addresses elsewhere are left alone, for a build works offline. */
async function checkLinks(folder: string, baseUrl: string): Promise<readonly Diagnostic[]> {
  const base = new URL(baseUrl)
  const prefix = base.pathname.replace(/\/$/, '')
  const checker = new LinkChecker()
  const { links } = await checker.check({
    path: folder,
    recurse: true,
    checkFragments: true,
    concurrency: 50,
    timeout: 20_000,
    // Own addresses are served from the folder; what remains that is not local is not ours to check.
    urlRewriteExpressions: [
      { pattern: new RegExp(`^${escapePattern(base.origin + prefix)}`), replacement: '' },
    ],
    linksToSkip: async (link) => !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(link),
  })
  return links.filter((link) => link.state === LinkState.BROKEN).map(toDiagnostic)
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const localPath = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '')

function toDiagnostic(link: LinkResult): Diagnostic {
  const parent = localPath(link.parent ?? '')
    .replace(/^\//, '')
    .replace(/#.*$/, '')
  const path = `dist/${parent === '' || parent.endsWith('/') ? `${parent}index.html` : parent}`
  return {
    code: 'rules/links',
    severity: 'error',
    message: `Broken link \`${localPath(link.url)}\`, expected a page or anchor of the site`,
    path,
    note: link.url.includes('#')
      ? 'The anchor is made from the words of a heading; change the link when a heading changes.'
      : 'The page does not exist under this address.',
  }
}
