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
import { dirname, join, relative } from 'node:path'
import { run } from '../../src/cli/run.ts'
import { anotherPolicyFolder, baseFolder } from '../fixtures/projects/base.ts'

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

const folders = { base: baseFolder, real: projectRoot, 'another-policy': anotherPolicyFolder }

/** A copy of the base project, the real one, or that of another policy, with the real templates and strings. */
export function createProject(content: keyof typeof folders): TemporaryProject {
  const root = mkdtempSync(join(tmpdir(), 'lra-project-'))
  cpSync(join(folders[content], 'content'), join(root, 'content'), { recursive: true })
  for (const folder of ['templates', 'locales', '.eleventy.js', 'package.json'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  if (content === 'another-policy') {
    // Strings that speak of the key are its own; a full copy of the others would only grow stale.
    for (const path of filesBelow(join(anotherPolicyFolder, 'locales'))) {
      const strings = [
        read(join('locales', path)),
        readFileSync(join(anotherPolicyFolder, 'locales', path), 'utf8'),
      ]
      const merged: unknown = Object.assign({}, ...strings.map((text): unknown => JSON.parse(text)))
      write(join('locales', path), `${JSON.stringify(merged, null, 2)}\n`)
    }
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
  for (const path of filesBelow(folder))
    hash
      .update(`/${path}`)
      .update('\0')
      .update(readFileSync(join(folder, path)))
      .update('\0')
  return hash.digest('hex')
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
