/** A file that only its owner reads and writes, in a folder that nobody else can put another file into. */
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  type Stats,
} from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'

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
