/** Files and folders: the only place that reads them for the pipeline. */
import { readFile, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SourceFile } from '../content/project.ts'
import type { CheckedFile } from '../pipeline/check-files.ts'

/** Text files larger than this are refused: no document that people read comes near it. */
const maxBytes = 20_000_000

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

/** The files below some folders of the project whose names end as wanted, with paths relative to the project. */
export async function readTextFiles(
  root: string,
  folders: readonly string[],
  endings: RegExp,
): Promise<readonly SourceFile[]> {
  const paths = (await Promise.all(folders.map((folder) => listFiles(join(root, folder)))))
    .flat()
    .filter((path) => endings.test(path))
  return Promise.all(
    paths.map(async (path) => ({
      path: slashed(relative(root, path)),
      text: await readFile(path, 'utf8'),
    })),
  )
}

/** What the command line names: files as they are, folders with every file in a format that can be read. */
export async function readCheckedFiles(
  cwd: string,
  paths: readonly string[],
  canRead: (path: string) => boolean,
): Promise<readonly CheckedFile[]> {
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly string[] | CheckedFile> => {
      const full = join(cwd, path)
      const absolute = path.startsWith(sep) ? path : full
      const stats = await stat(absolute).catch(() => undefined)
      if (!stats) return { path: slashed(path), unreadable: 'no such file or folder' }
      return stats.isDirectory() ? (await listFiles(absolute)).filter(canRead) : [absolute]
    }),
  )
  const shown = (absolute: string): string => {
    const short = slashed(relative(cwd, absolute))
    return short.startsWith('../') ? slashed(absolute) : short
  }
  const files = await Promise.all(
    found.flatMap((entry) =>
      'path' in entry
        ? [Promise.resolve(entry)]
        : entry.map((absolute) => readChecked(absolute, shown(absolute))),
    ),
  )
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

async function readChecked(absolute: string, path: string): Promise<CheckedFile> {
  try {
    const { size } = await stat(absolute)
    if (size > maxBytes) return { path, unreadable: `larger than ${maxBytes / 1_000_000} MB` }
    return decodeText(path, await readFile(absolute))
  } catch (error) {
    return {
      path,
      unreadable: error instanceof Error ? error.message.replace(absolute, path) : 'unknown fault',
    }
  }
}

/** UTF-8 or UTF-16 by their marks, else strict UTF-8, else Windows-1252 (what older Office programs save). */
export function decodeText(path: string, bytes: Uint8Array): CheckedFile {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { path, text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { path, text: new TextDecoder('utf-16be').decode(bytes) }
  if (bytes.includes(0)) return { path, unreadable: 'binary data where text was expected' }
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { path, text: new TextDecoder('windows-1252').decode(bytes) }
  }
}
