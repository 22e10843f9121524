/** Projects on disk and a captured command line, for tests that run the whole of `lra`. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { run } from '../../src/cli/run.ts'
import { baseFolder } from '../fixtures/projects/base.ts'

export const projectRoot = join(import.meta.dirname, '../..')

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The `lra` command in a folder, on a day, without a process of its own. */
export async function lra(
  where: string | { readonly cwd: string; readonly today: string; readonly hasColour?: boolean },
  ...argv: readonly string[]
): Promise<Ran> {
  const {
    cwd,
    today,
    hasColour = false,
  } = typeof where === 'string' ? { cwd: where, today: '2026-11-22' } : where
  let stdout = ''
  let stderr = ''
  const code = await run(argv, {
    cwd,
    readStdin: () => Promise.resolve(new Uint8Array()),
    today,
    hasColour,
    stdout: {
      write: (text) => {
        stdout += text
      },
    },
    stderr: {
      write: (text) => {
        stderr += text
      },
    },
  })
  return { code, stdout, stderr }
}

export interface TemporaryProject {
  readonly root: string
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
  /** Replaces a text that must be there. */
  readonly edit: (path: string, from: string, to: string) => void
  readonly remove: (path: string) => void
  readonly dispose: () => void
}

/** A copy of the base project, or of the real one, with the real templates and strings. */
export function createProject(content: 'base' | 'real'): TemporaryProject {
  const root = mkdtempSync(join(tmpdir(), 'lra-project-'))
  cpSync(
    content === 'base' ? join(baseFolder, 'content') : join(projectRoot, 'content'),
    join(root, 'content'),
    { recursive: true },
  )
  for (const folder of ['templates', 'locales', '.eleventy.js', 'package.json'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return {
    root,
    read,
    write,
    edit: (path, from, to) => {
      const text = read(path)
      if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`)
      write(path, text.replace(from, to))
    },
    remove: (path) => rmSync(join(root, path)),
    dispose: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** One hash over every path and byte below a folder; empty for a folder that is not there. */
export function hashFolder(folder: string): string {
  if (!existsSync(folder)) return ''
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const path of paths)
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
