/**
 * Verdicts of earlier runs, so that a file that has not changed is not read again. One file of lines, `key checksum
 * verdict`: measured against a file a verdict and against SQLite, it is the fastest to write and to look up.
 */
import { createHash, hash } from 'node:crypto'
import { closeSync, fstatSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { CheckTerms, FileJob, FileVerdict } from '../pipeline/file-job.ts'
import type { CheckFilesPorts } from '../pipeline/check-files.ts'
import { keepNewest, newline, openPrivateFile, readTail } from './private-file.ts'
import { toolRoot } from './project.ts'
import { readToolFingerprint } from './tool-fingerprint.ts'

export interface VerdictCache extends Required<Pick<CheckFilesPorts, 'remember'>> {
  /** Writes what is new. */
  readonly close: () => void
}

/** Where the system keeps what can be made again: the user's cache folder, or the temporary one. */
export function defaultCacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const own = environment['XDG_CACHE_HOME']
  return own !== undefined && isAbsolute(own)
    ? join(own, 'lra')
    : join(tmpdir(), `lra-cache-${process.getuid?.() ?? 'user'}`)
}

/** Tens of thousands of documents, read in some 30 ms. */
const mostBytes = 16_000_000

/** New lines that are held back until they are worth a write. */
const batchSize = 200

/**
 * A cache that cannot be opened, read or written is none; nobody is told, for the report is the same. What it holds is
 * not checked against a schema: a key stands for the tool's own sources too, and the checksum for the rest of the line.
 */
export function openVerdictCache(
  folder: string,
  terms: CheckTerms,
  largest: number = mostBytes,
): VerdictCache | undefined {
  const path = join(folder, 'verdicts')
  try {
    const file = openPrivateFile(path)
    const known = readTail(file, largest)
    return createCache(file, path, known, keysUnder(terms), largest)
  } catch {
    return undefined
  }
}

function createCache(
  file: number,
  path: string,
  known: Buffer,
  keyOf: (job: FileJob) => string,
  largest: number,
): VerdictCache {
  const lines = indexLines(known)
  let size = fstatSync(file).size
  // After a line that was cut off, a new one has to start.
  let fresh = known.length > 0 && known.at(-1) !== newline ? ['\n'] : []
  let isWritable = true
  const write = (): void => {
    const text = fresh.join('')
    fresh = []
    if (!isWritable || text === '') return
    try {
      size += writeSync(file, text)
    } catch {
      isWritable = false
    }
  }
  return {
    remember: (job) => {
      const key = keyOf(job)
      const verdict = parseLine(known, lines.get(key))
      return {
        ...(verdict ? { verdict } : {}),
        keep: (made) => {
          const text = JSON.stringify(made)
          fresh.push(`${key} ${checksum(text)} ${text}\n`)
          if (fresh.length >= batchSize) write()
        },
      }
    },
    close: () => {
      write()
      if (isWritable && size > largest) keepNewest(file, path, largest / 2)
      closeSync(file)
    },
  }
}

const keyLength = 64
const sumLength = 8
const sumAt = keyLength + 1
const valueAt = sumAt + sumLength + 1

interface Line {
  readonly start: number
  readonly end: number
}

/** Lines by their keys; the later of two with the same key counts. */
function indexLines(bytes: Buffer): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>()
  let start = 0
  for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
    lines.set(bytes.toString('latin1', start, start + keyLength), { start, end })
    start = end + 1
  }
  return lines
}

/** What a line holds; undefined for one that is damaged. */
function parseLine(bytes: Buffer, line: Line | undefined): FileVerdict | undefined {
  if (!line) return undefined
  const text = bytes.toString('utf8', line.start + valueAt, line.end)
  if (bytes.toString('latin1', line.start + sumAt, line.start + valueAt - 1) !== checksum(text))
    return undefined
  const verdict: FileVerdict = JSON.parse(text)
  return verdict
}

const checksum = (text: string): string => crc32(text).toString(16).padStart(sumLength, '0')

/** Everything that a verdict rests on: tool, policy, locale, what is known of the name, every byte. */
function keysUnder(terms: CheckTerms): (job: FileJob) => string {
  const common = hash('sha256', `${readToolFingerprint(toolRoot)} ${JSON.stringify(terms)}`)
  return ({ name, mediaType = '', bytes }) =>
    createHash('sha256')
      .update(`${common} ${JSON.stringify([name, mediaType])}\n`)
      .update(bytes)
      .digest('hex')
}
