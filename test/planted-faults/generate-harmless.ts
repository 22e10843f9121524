/** Harmless edits, spread over documents and locales like the faults. */
import type { Project } from '../../src/content/project.ts'
import type { SourceFile } from '../../src/content/source-file.ts'
import type { IsoDate } from '../../src/domain/iso-date.ts'
import { dates, groundOf } from './generate.ts'
import type { HarmlessKind } from './harmless.ts'
import { createRandom } from './random.ts'

export interface HarmlessCase {
  readonly kind: HarmlessKind
  readonly files: readonly SourceFile[]
  readonly asOf: IsoDate
}

export function generateHarmless(
  kinds: readonly HarmlessKind[],
  project: Project,
  seed: string,
): readonly HarmlessCase[] {
  return kinds.flatMap((kind) => {
    const random = createRandom(`${seed}/${kind.id}`)
    const cases: HarmlessCase[] = []
    const taken = new Set<string>()
    // Twice through the documents: a kind with few places may edit one document in two places.
    for (const document of [
      ...random.shuffled(project.documents),
      ...random.shuffled(project.documents),
    ]) {
      if (cases.length === kind.cases) break
      const files = kind.edit(groundOf(project, document), random)
      const key = JSON.stringify(files?.map(({ path, text }) => [path, text]).sort())
      if (!files || taken.has(key)) continue
      taken.add(key)
      cases.push({ kind, files, asOf: dates[cases.length % dates.length] ?? project.policy.asOf })
    }
    return cases
  })
}
