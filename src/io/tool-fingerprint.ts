/** What a verdict owes to the tool itself: its sources, the packages they use, the Node that runs them. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All sources rather than the detector's: which of them bear on a verdict is not worth a list that can be wrong. */
export function readToolFingerprint(toolRoot: string): string {
  const sources = readdirSync(join(toolRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path))
    .sort()
  const fingerprint = createHash('sha256').update(process.version)
  for (const path of ['package.json', 'package-lock.json', ...sources])
    fingerprint.update(`\0${path}\0`).update(readIfThere(join(toolRoot, path)))
  return fingerprint.digest('hex')
}

/** A package that was installed from elsewhere comes without its lock file. */
function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    return new Uint8Array()
  }
}
