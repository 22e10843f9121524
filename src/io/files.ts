/** Files and folders: the only place that reads them for the pipeline. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from '../content/source-file.ts'
import type { CheckedFile, FileBytes } from '../pipeline/check-files.ts'

const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Every file below a folder, sorted; a missing folder has none. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  const nested = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.') && !skippedFolders.has(entry.name))
      .map(async (entry) =>
        entry.isDirectory()
          ? listFiles(join(folder, entry.name))
          : entry.isFile()
            ? [join(folder, entry.name)]
            : [],
      ),
  )
  return nested.flat().sort()
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const slashed = (path: string): string => path.split(sep).join('/')

/** The files below some folders of the project whose paths are wanted; they are relative to the project. */
export async function readTextFiles(
  root: string,
  folders: readonly string[],
  wanted: RegExp,
): Promise<readonly SourceFile[]> {
  const found = await Promise.all(folders.map((folder) => listFiles(join(root, folder))))
  return found
    .flat()
    .map((path) => slashed(relative(root, path)))
    .filter((path) => wanted.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

/** Which files of a folder are wanted, and how large a file may be. */
export interface ReadableFiles {
  readonly canRead: (path: string) => boolean
  readonly maxBytes: number
}

/** What the command line names: files as they are, folders with every file in a format that can be read. */
export async function findCheckedFiles(
  cwd: string,
  paths: readonly string[],
  { canRead, maxBytes }: ReadableFiles,
): Promise<readonly CheckedFile[]> {
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly string[] | CheckedFile> => {
      const absolute = path.startsWith(sep) ? path : join(cwd, path)
      const stats = await stat(absolute).catch(() => undefined)
      if (!stats) return { path: slashed(path), unreadable: 'no such file or folder' }
      return stats.isDirectory() ? (await listFiles(absolute)).filter(canRead) : [absolute]
    }),
  )
  const shown = (absolute: string): string => {
    const short = slashed(relative(cwd, absolute))
    return short.startsWith('../') ? slashed(absolute) : short
  }
  return found
    .flatMap((entry): readonly CheckedFile[] =>
      'path' in entry
        ? [entry]
        : entry.map((absolute) => {
            const path = shown(absolute)
            return { path, read: () => readBytes(absolute, path, maxBytes) }
          }),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** At once: a promise for each step costs twenty times the reading of a page. */
async function readBytes(absolute: string, path: string, maxBytes: number): Promise<FileBytes> {
  try {
    const file = openSync(absolute, 'r')
    try {
      if (fstatSync(file).size > maxBytes)
        return { unreadable: `larger than ${maxBytes / 1_000_000} MB` }
      return { bytes: readFileSync(file) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return {
      unreadable: error instanceof Error ? error.message.replace(absolute, path) : 'unknown fault',
    }
  }
}

/** A text file that may be absent. */
export async function readOptionalText(
  folder: string,
  path: string,
): Promise<SourceFile | undefined> {
  try {
    return { path, text: await readFile(join(folder, path), 'utf8') }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
