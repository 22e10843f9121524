/** A file replaced in one move: a reader finds the old text or the new one, never half of it. */
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import process from 'node:process'

/** The file must be there; its permissions stay. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await stat(path)
  const aside = `${path}.lra-${process.pid}`
  try {
    await writeFile(aside, text, { mode })
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}
