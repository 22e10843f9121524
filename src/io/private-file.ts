/** A file that only its owner reads and writes, in a folder that nobody else can put another file into. */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname } from 'node:path'

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_RDWR } = constants

/** Opens it to read and to append; throws where the folder or the file belongs to, or is open to, someone else. */
export function openPrivateFile(path: string): number {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const stats = lstatSync(folder)
  if (!stats.isDirectory() || !isOwn(stats) || (stats.mode & 0o022) !== 0)
    throw new Error(`${folder} is not a folder of this user alone`)
  const file = openSync(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW, 0o600)
  try {
    const fileStats = fstatSync(file)
    if (!fileStats.isFile() || !isOwn(fileStats))
      throw new Error(`${path} is not a file of this user`)
    if ((fileStats.mode & 0o077) !== 0) fchmodSync(file, 0o600)
    return file
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Systems without user ids have folders per user. */
const isOwn = ({ uid }: Stats): boolean => process.getuid === undefined || uid === process.getuid()

/** Ends a line. */
export const newline = 10

/** The newest bytes of the file, from the start of a line on. */
export function readTail(file: number, most: number): Buffer {
  const { size } = fstatSync(file)
  const length = Math.min(size, Math.floor(most))
  const bytes = Buffer.allocUnsafe(length)
  let read = 0
  while (read < length) {
    const count = readSync(file, bytes, read, length - read, size - length + read)
    if (count === 0) break
    read += count
  }
  const tail = bytes.subarray(0, read)
  return length < size ? tail.subarray(tail.indexOf(newline) + 1) : tail
}

/** The oldest lines go: the newest are written aside and take the place of all. */
export function keepNewest(file: number, path: string, most: number): void {
  const aside = `${path}-${process.pid}`
  try {
    writeFileSync(aside, readTail(file, most), { mode: 0o600, flag: 'wx' })
    renameSync(aside, path)
  } catch {
    rmSync(aside, { force: true })
  }
}
