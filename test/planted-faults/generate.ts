/** The cases: faults of every kind, spread over documents and locales; the same seed gives each kind the same cases. */
import type { Document } from '../../src/content/document.ts'
import type { Project } from '../../src/content/project.ts'
import { isValidOn, type IsoDate } from '../../src/domain/iso-date.ts'
import { milestones } from '../../src/domain/policy.ts'
import type { Fault, Ground, Kind } from './fault.ts'
import { createRandom } from './random.ts'

export interface Case {
  readonly kind: Kind
  readonly fault: Fault
  /** The document that was planted in; a string’s case counts for the document whose locale it has. */
  readonly document: Document
  readonly asOf: IsoDate
}

/** Dates of the builds: mostly the circular’s own, some before it and some today. */
export const dates: readonly IsoDate[] = [
  '2020-09-25',
  '2020-09-01',
  '2020-09-25',
  '2026-11-22',
  '2020-09-25',
]

/** How often chance may choose a place that was taken before a document counts as full. */
const attempts = 6

export function generateCases(
  kinds: readonly Kind[],
  project: Project,
  seed: string,
): readonly Case[] {
  return kinds.flatMap((kind) => {
    const random = createRandom(`${seed}/${kind.id}`)
    const taken = new Set<string>()
    const perLocale = new Map<string, number>()
    const perDocument = new Map<Document, number>()
    const cases: Case[] = []
    let documents = random.shuffled(project.documents)
    while (cases.length < kind.cases && documents.length > 0) {
      // The locale, then the document, that the kind has planted in least.
      const [document] = documents.toSorted(
        (a, b) =>
          (perLocale.get(a.locale) ?? 0) - (perLocale.get(b.locale) ?? 0) ||
          (perDocument.get(a) ?? 0) - (perDocument.get(b) ?? 0),
      )
      if (!document) break
      const ground = groundOf(project, document)
      const fault = Array.from({ length: attempts }, () => kind.plant(ground, random)).find(
        (candidate) => candidate && !taken.has(key(candidate)),
      )
      if (!fault) {
        documents = documents.filter((other) => other !== document)
        continue
      }
      taken.add(key(fault))
      cases.push({ kind, fault, document, asOf: dateFor(fault, project, cases.length) })
      count(perLocale, document.locale)
      count(perDocument, document)
    }
    return cases
  })
}

const key = ({ path, text }: Fault): string => `${path}\n${text}`

const count = <K>(counts: Map<K, number>, of: K): void => {
  counts.set(of, (counts.get(of) ?? 0) + 1)
}

export const groundOf = (project: Project, document: Document): Ground => ({
  document,
  siblings: project.documents.filter(
    (other) => other !== document && other.kind === document.kind && other.id === document.id,
  ),
  project,
})

/** The next of the dates on which a build shows the fault’s variant. */
function dateFor({ variant }: Fault, { policy }: Project, index: number): IsoDate {
  const date = variant && milestones(policy)[variant.milestone]
  const shows = (asOf: IsoDate): boolean =>
    variant === undefined ||
    isValidOn(asOf, variant.edge === 'from' ? { validFrom: date } : { validUntil: date })
  const turned = [...dates.slice(index % dates.length), ...dates.slice(0, index % dates.length)]
  return turned.find(shows) ?? policy.asOf
}
