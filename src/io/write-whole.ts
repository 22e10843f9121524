/** A file that is written whole or not at all. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** Written aside in the same folder, then put in the place of the last one in one move. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}-${process.pid}`)
  try {
    await writeFile(aside, text)
    await rename(aside, path)
  } finally {
    await rm(aside, { force: true })
  }
}
