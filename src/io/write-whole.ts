/** A file that is written whole or not at all. */
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Written aside in the same folder, then put in the place of the last one in one move, with its permissions. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}-${process.pid}`)
  const last = await stat(path).catch(() => undefined)
  try {
    await writeFile(aside, text, last ? { mode: last.mode } : {})
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
}
