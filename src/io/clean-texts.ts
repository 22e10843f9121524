/** Texts of a project that earlier runs found clean, as one file of hashes, a line each. */
import { hash } from 'node:crypto'
import { closeSync, fstatSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { keepNewest, openPrivateFile, readTail } from './private-file.ts'
import { toolRoot } from './project.ts'
import { readToolFingerprint } from './tool-fingerprint.ts'

export interface CleanTextsFile {
  readonly has: (text: string) => boolean
  readonly add: (text: string) => void
  /** Writes what is new. */
  readonly close: () => void
}

/** Hundreds of editions of a project, read in a few milliseconds. */
const mostBytes = 2_000_000

/** A file that cannot be opened or read is none: every text is then checked. A hash stands for the tool's sources too. */
export function openCleanTexts(folder: string): CleanTextsFile | undefined {
  const path = join(folder, 'clean-texts')
  try {
    const file = openPrivateFile(path)
    const known = new Set(readTail(file, mostBytes).toString('latin1').split('\n'))
    const tool = readToolFingerprint(toolRoot)
    const keyOf = (text: string): string => hash('sha256', `${tool}\n${text}`)
    const fresh: string[] = []
    return {
      has: (text) => known.has(keyOf(text)),
      add: (text) => {
        fresh.push(keyOf(text))
      },
      close: () => {
        try {
          // A line that was cut off earlier must not be joined to the first of these.
          if (fresh.length > 0) writeSync(file, `\n${fresh.join('\n')}\n`)
          if (fstatSync(file).size > mostBytes) keepNewest(file, path, mostBytes / 2)
        } catch {
          // The next run checks again.
        } finally {
          closeSync(file)
        }
      },
    }
  } catch {
    return undefined
  }
}
