/** Facts are named only while they hold, and an editor hears in time which truths are about to end. */
import type { Document } from '../../content/document.ts'
import { markedPassages } from '../../content/marked-passages.ts'
import { namedSlots } from '../../content/named-slots.ts'
import type { EntryPlaces, Project } from '../../content/project.ts'
import { atDate } from '../../content/resolve.ts'
import { visitBlocks } from '../../content/visit.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { daysBetween, isValidOn, validSide, type IsoDate } from '../../domain/iso-date.ts'
import { milestones } from '../../domain/policy.ts'
import type { Rule } from '../rule.ts'

/** How long before its last day an editor hears of it: time to ask the source and to translate. */
export const noticeDays = 60

export const factValidity: Rule = {
  id: 'fact-validity',
  summary: `A fact is named only while it holds; what ends within ${noticeDays} days is said in time.`,
  check: ({ source, asOf }) => {
    const dates = milestones(source.policy)
    const standing = source.documents.map((document) => atDate(document, asOf, dates))
    return [
      ...standing.flatMap((document) => outOfValidity(document, source, asOf)),
      ...endingFacts(source, standing, asOf),
      ...endingStatements(source, standing, asOf),
      ...comingMilestones(source, asOf),
    ]
  },
}

function outOfValidity(
  document: Document,
  { policy }: Project,
  asOf: IsoDate,
): readonly Diagnostic[] {
  return namedSlots(document.blocks).flatMap(({ name, range }): readonly Diagnostic[] => {
    const fact = policy.facts[name]
    if (!fact || isValidOn(asOf, fact)) return []
    return [
      {
        code: 'rules/fact-validity',
        severity: 'error',
        message: `Unexpected fact \`{{${name}}}\` on ${asOf}, expected it ${validSide(asOf, fact)} only`,
        path: document.path,
        range,
        locale: document.locale,
        note: `Ask its source (${fact.source.key}) what holds now, and correct it in content/policy.yaml; or put the passage in a variant (\`::: before MILESTONE\` or \`::: from MILESTONE\`).`,
      },
    ]
  })
}

function endingFacts(
  { policy, places }: Project,
  standing: readonly Document[],
  asOf: IsoDate,
): readonly Diagnostic[] {
  return Object.entries(policy.facts).flatMap(([name, fact]) =>
    isValidOn(asOf, fact)
      ? ending({
          what: `fact \`${name}\``,
          end: fact.validUntil,
          asOf,
          users: () =>
            standing.filter((document) =>
              namedSlots(document.blocks).some((slot) => slot.name === name),
            ),
          verb: 'Named',
          at: places.policy,
          keys: ['facts', name, 'validUntil'],
          mend: `Ask its source (${fact.source.key}) whether it holds longer: then move \`validUntil\`. Otherwise write what holds afterwards.`,
        })
      : [],
  )
}

function endingStatements(
  { statements, places }: Project,
  standing: readonly Document[],
  asOf: IsoDate,
): readonly Diagnostic[] {
  return statements.flatMap((statement, index) =>
    isValidOn(asOf, statement)
      ? ending({
          what: `statement \`${statement.id}\``,
          end: statement.validUntil,
          asOf,
          users: () =>
            standing.filter((document) =>
              markedPassages(document).some((passage) => passage.statements.includes(statement.id)),
            ),
          verb: 'Made',
          at: places.statements,
          keys: ['statements', index, 'validUntil'],
          mend: 'See that each says in a variant what holds afterwards, and build again on that day.',
        })
      : [],
  )
}

interface Ending {
  /** The entry, as a message names it. */
  readonly what: string
  /** The first day on which it is no longer true; absent where none is known. */
  readonly end: IsoDate | undefined
  readonly asOf: IsoDate
  /** The documents that use it on the date; asked for only where it ends soon. */
  readonly users: () => readonly Document[]
  /** How the documents use it: `Named` by them, `Made` by them. */
  readonly verb: string
  readonly at: EntryPlaces
  readonly keys: readonly PropertyKey[]
  readonly mend: string
}

function ending({ what, end, asOf, users, verb, at, keys, mend }: Ending): readonly Diagnostic[] {
  if (end === undefined) return []
  const days = daysBetween(asOf, end)
  if (days > noticeDays) return []
  const documents = users()
  // Nobody needs to hear of what no document says.
  if (documents.length === 0) return []
  return [
    {
      code: 'rules/fact-validity',
      severity: 'warning',
      message: `Unexpected end of ${what} on ${end}, ${inDays(days, asOf)}, expected it to hold for more than ${noticeDays} days`,
      path: at.path,
      range: at.rangeOf(keys),
      note: `${verb} by ${namesOf(documents)}. ${mend}`,
    },
  ]
}

/** What is built now is out of date on the next milestone, however well its variants are written. */
function comingMilestones(
  { policy, documents, places }: Project,
  asOf: IsoDate,
): readonly Diagnostic[] {
  return Object.entries(milestones(policy)).flatMap(([name, date]): readonly Diagnostic[] => {
    const days = daysBetween(asOf, date)
    if (days <= 0 || days > noticeDays) return []
    const users = documents.filter((document) => hasVariant(document, name))
    if (users.length === 0) return []
    return [
      {
        code: 'rules/fact-validity',
        severity: 'warning',
        message: `Unexpected change of texts on ${date} (\`${name}\`), ${inDays(days, asOf)}, expected a new build on that day`,
        path: places.policy.path,
        range: places.policy.rangeOf([name]),
        note: `From then on other variants hold in ${namesOf(users)}. Build and publish again on ${date}.`,
      },
    ]
  })
}

function hasVariant(document: Document, milestone: string): boolean {
  let found = false
  visitBlocks(document.blocks, {
    block: (block) => {
      found ||= block.type === 'when' && block.milestone === milestone
    },
  })
  return found
}

const inDays = (days: number, asOf: IsoDate): string =>
  `${days} ${days === 1 ? 'day' : 'days'} after ${asOf}`

/** Folders, not files: an ending concerns every locale of a document. */
const namesOf = (documents: readonly Document[]): string =>
  [...new Set(documents.map((document) => document.path.replace(/\/[^/]+$/, '')))].sort().join(', ')
