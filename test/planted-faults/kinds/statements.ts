/** Marks that no longer say what a passage states, and variants that hold at another time. */
import { markedPassages } from '../../../src/content/marked-passages.ts'
import { unitsOf, type Unit } from '../../../src/content/units.ts'
import { sourceLocale } from '../../../src/domain/locale.ts'
import { blocksOf, isWhen } from '../blocks.ts'
import { plantEdit, type Edit } from '../edit.ts'
import type { Fault, Ground, Kind, Place } from '../fault.ts'

/** A statement that an output does not make at all is reported at its title. */
const titleOf = ({ document }: Ground): Place => {
  const { start, end } = document.frontMatterRange('title')
  return { path: document.path, from: start.line, to: end.line }
}

const unitAround = (ground: Ground, { start }: Edit): Unit | undefined =>
  unitsOf(ground.document).find(
    ({ range }) => range.start.offset <= start && start < range.end.offset,
  )

function plantMark(ground: Ground, edit: Edit): Fault {
  const unit = unitAround(ground, edit)
  return plantEdit(ground, edit, { also: [titleOf(ground)], ...(unit ? { unit } : {}) })
}

export const markRemoved: Kind = {
  id: 'mark-removed',
  what: 'The mark of a statement was deleted with a few words too many.',
  why: 'Nothing proves any longer that this language makes the statement there.',
  codes: ['rules/required-statements', 'rules/translation-parity'],
  cases: 16,
  plant: (ground, random) => {
    const mark = random.pick(markedPassages(ground.document))?.mark
    if (!mark) return undefined
    const { source } = ground.document
    const start = mark.start.offset - (source[mark.start.offset - 1] === ' ' ? 1 : 0)
    return plantMark(ground, { start, end: mark.end.offset, text: '' })
  },
}

export const markWrong: Kind = {
  id: 'mark-wrong',
  what: 'A passage is marked as another statement: one number off, or one that does not exist.',
  why: 'The passage is said to state what it does not, and the statement that it makes is not found.',
  codes: ['rules/required-statements', 'rules/statement-validity', 'rules/translation-parity'],
  cases: 16,
  plant: (ground, random) => {
    const { document, project } = ground
    const passage = random.pick(markedPassages(document))
    const id = random.pick(passage?.statements ?? [])
    if (!passage || id === undefined) return undefined
    const others = [...project.statements.map((statement) => statement.id), 'S23', 'S91']
    const other = random.pick(others.filter((name) => !passage.statements.includes(name)))
    if (other === undefined) return undefined
    const { start, end } = passage.mark
    const text = `{${passage.statements.map((name) => (name === id ? other : name)).join(' ')}}`
    return plantMark(ground, { start: start.offset, end: end.offset, text })
  },
}

export const variantWrong: Kind = {
  id: 'variant-wrong',
  what: 'The fence of a time variant names the other milestone, or the other side of it.',
  why: 'The passage is shown when it is not true, or not when it is.',
  codes: [
    'rules/required-statements',
    'rules/statement-validity',
    'rules/translation-parity',
    'rules/missing-translation',
  ],
  cases: 16,
  plant: (ground, random) => {
    const { document, siblings } = ground
    const all = blocksOf(document, isWhen)
    const index = random.below(all.length)
    const when = all[index]
    if (!when) return undefined
    const { start } = when.range
    const [edge, milestone] = random.pick([
      [when.edge, when.milestone === 'useEnds' ? 'cutoff' : 'useEnds'],
      [when.edge === 'before' ? 'from' : 'before', when.milestone],
    ]) ?? ['', '']
    const end = document.source.indexOf('\n', start.offset)
    const here = { path: document.path, from: start.line, to: when.range.end.line }
    const twins = document.locale === sourceLocale ? siblings : []
    const also = twins.flatMap((sibling): readonly Place[] => {
      const range = blocksOf(sibling, isWhen)[index]?.range
      return range ? [{ path: sibling.path, from: range.start.line, to: range.end.line }] : []
    })
    // In a quotation the line begins with its mark, in a callout with more colons.
    const fence = document.source.slice(start.offset, end)
    const fault = plantEdit(
      ground,
      {
        start: start.offset,
        end,
        text: fence.replace(`${when.edge} ${when.milestone}`, `${edge} ${milestone}`),
      },
      { also: [here, titleOf(ground), ...also] },
    )
    // Every build meets it: the passage is shown when it should not be, or missing when it should be there.
    const { variant: _, ...always } = fault
    return always
  },
}
