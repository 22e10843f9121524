/** What a check of other files goes by, read and parsed. */
import { parseReference, referenceFiles, type Reference } from '../content/reference.ts'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { Ports } from './ports.ts'

/** The strings of a report are read for those who print one. */
export async function loadReference(
  ports: Pick<Ports, 'readSources'>,
  use: 'check' | 'report' = 'check',
): Promise<Outcome<Reference>> {
  return parseReference(
    await ports.readSources(use === 'check' ? referenceFiles.data : referenceFiles.all),
  )
}
