/** Parts of a document that are gone, or stand elsewhere, in one language. */
import type { Block, Document, List, Table } from '../../../src/content/document.ts'
import { unitsOf } from '../../../src/content/units.ts'
import { sourceLocale } from '../../../src/domain/locale.ts'
import { blockLists, blocksOf, isCallout, isList, isTable } from '../blocks.ts'
import { findSpots, lineAt, plantEdit, sourceOf, type Edit } from '../edit.ts'
import type { Fault, Ground, Kind, Place } from '../fault.ts'
import type { Random } from '../random.ts'

const codes = ['rules/translation-parity', 'rules/missing-translation'] as const

/** The same list of blocks in another locale: found by the same way through the tree. */
const sameList = (document: Document, index: number): readonly Block[] =>
  blockLists(document)[index] ?? []

/** A fence’s closing line belongs to it. */
function endOf(block: Block, source: string): number {
  const end = block.range.end.offset
  const fenced = block.type === 'when' || block.type === 'callout'
  return fenced ? source.indexOf('\n:::', end) + 4 : end
}

/** Up to the next block: an empty line goes with the block. */
const withEmptyLine = (source: string, end: number): number =>
  /^\n{1,2}/.exec(source.slice(end))?.[0].length ?? 0

/**
 * A gap has no lines of its own: right is the block before or after it, here, and for a source the part that the
 * translations have too many.
 */
function aroundGap(ground: Ground, list: number, from: number, to: number): readonly Place[] {
  if (ground.document.locale !== sourceLocale) return []
  return ground.siblings.flatMap((sibling): readonly Place[] => {
    const blocks = sameList(sibling, list)
    const [first, last] = [blocks[from - 1] ?? blocks[from], blocks[to + 1] ?? blocks[to]]
    return first && last
      ? [{ path: sibling.path, from: first.range.start.line, to: last.range.end.line }]
      : []
  })
}

export const blockDropped: Kind = {
  id: 'block-dropped',
  what: 'A whole paragraph, heading, callout, quote, table, list or variant is gone in one language.',
  why: 'Readers of one language are not told what the others are.',
  codes,
  cases: 20,
  plant: (ground, random) => {
    const { document } = ground
    const candidates = blockLists(document).flatMap((blocks, list) =>
      blocks.length < 2 ? [] : blocks.map((block, index) => ({ blocks, block, list, index })),
    )
    const chosen = random.pick(candidates)
    if (!chosen) return undefined
    const { blocks, block, list, index } = chosen
    const start = block.range.start.offset
    const end = endOf(block, document.source)
    const edit = { start, end: end + withEmptyLine(document.source, end), text: '' }
    return withGap(
      ground,
      edit,
      blocks[index - 1],
      blocks[index + 1],
      aroundGap(ground, list, index, index),
    )
  },
}

/** The edit, with the neighbours’ lines (as they are afterwards) as right places. */
function withGap(
  ground: Ground,
  edit: Edit,
  previous: Block | undefined,
  next: Block | undefined,
  also: readonly Place[],
): Fault {
  const { source, path } = ground.document
  const shift = edit.text.split('\n').length - source.slice(edit.start, edit.end).split('\n').length
  const here: Place = {
    path,
    from: previous?.range.start.line ?? lineAt(source, edit.start),
    to: (next?.range.end.line ?? lineAt(source, edit.end)) + shift,
  }
  return plantEdit(ground, edit, { also: [{ ...here, to: Math.max(here.from, here.to) }, ...also] })
}

export const blockMoved: Kind = {
  id: 'block-moved',
  what: 'Two neighbouring blocks have changed places in one language.',
  why: 'Order carries meaning: what a step, an example or an answer belongs to.',
  codes: [...codes, 'rules/stale-translation'],
  cases: 12,
  plant: (ground, random) => {
    const { document } = ground
    const pairs = blockLists(document).flatMap((blocks, list) =>
      blocks.flatMap((first, index) => {
        const second = blocks[index + 1]
        return second ? [{ first, second, list, index, blocks }] : []
      }),
    )
    const chosen = random.pick(pairs)
    if (!chosen) return undefined
    const { first, second, list, index, blocks } = chosen
    const { source } = document
    const [from, middle] = [first.range.start.offset, endOf(first, source)]
    const [resume, to] = [second.range.start.offset, endOf(second, source)]
    const text =
      source.slice(resume, to) + source.slice(middle, resume) + source.slice(from, middle)
    return withGap(
      ground,
      { start: from, end: to, text },
      blocks[index - 1],
      blocks[index + 2],
      aroundGap(ground, list, index, index + 1),
    )
  },
}

export const listItemDropped: Kind = {
  id: 'list-item-dropped',
  what: 'A step or list item is gone in one language.',
  why: 'Readers of one language miss a step, a place to look or a thing to bring.',
  codes,
  cases: 20,
  plant: (ground, random) => plantInBlock(ground, random, isList, dropItem),
}

export const tableRowDropped: Kind = {
  id: 'table-row-dropped',
  what: 'A row of a table is gone in one language.',
  why: 'Readers of one language miss a key, a name or a rule.',
  codes,
  cases: 8,
  plant: (ground, random) => plantInBlock(ground, random, isTable, dropRow),
}

export const blockAltered: Kind = {
  id: 'block-altered',
  what: 'A heading of another level, bullets for numbers or numbers for bullets, a warning that became a note.',
  why: 'Steps lose their order, a danger its alarm, a part its place in the contents of the page.',
  codes,
  cases: 12,
  plant: (ground, random) => {
    const { document } = ground
    const firstHeading = unitsOf(document).find(({ kind }) => kind === 'heading')?.key
    const spots = [
      ...findSpots(
        document,
        [
          [/^##(?= )/g, '###'],
          [/^###(?= )/g, '##'],
        ],
        {
          // The first heading of a page has one level that Markdown allows; that fault is the parser's.
          units: ({ kind, key }) => kind === 'heading' && key !== firstHeading,
        },
      ),
      ...blocksOf(document, isCallout).map(({ range, tone }) => ({
        start: range.start.offset,
        end: document.source.indexOf('\n', range.start.offset),
        text: tone === 'info' ? '::: warning' : '::: info',
      })),
      ...document.blocks.filter(isList).map((list) => ({
        start: list.range.start.offset,
        end: list.range.end.offset,
        text: withOtherMarkers(list, sourceOf(document, list.range)),
      })),
    ]
    const spot = random.pick(spots)
    if (!spot) return undefined
    const line = lineAt(document.source, spot.start)
    const twins = document.locale === sourceLocale ? ground.siblings : []
    // The translations have a block of the same sort at the same place in the order of all blocks.
    const index = blocksOf(document, isAny).findIndex(
      ({ range }) => range.start.offset === spot.start,
    )
    const also = twins.flatMap((twin): readonly Place[] => {
      const range = blocksOf(twin, isAny)[index]?.range
      return range ? [{ path: twin.path, from: range.start.line, to: range.end.line }] : []
    })
    return plantEdit(ground, spot, {
      also: [{ path: document.path, from: line, to: line }, ...also],
    })
  },
}

const isAny = (block: Block): block is Block => block.type.length > 0

/** Indented lines, of a list or paragraph inside an item, stay as they are. */
const withOtherMarkers = ({ ordered }: List, written: string): string => {
  let number = 0
  return ordered
    ? written.replace(/^\d+\. /gm, '- ')
    : written.replace(/^- /gm, () => `${(number += 1)}. `)
}

/** An edit inside a list or table; right places are all lines of it, and of the same one in the translations. */
function plantInBlock<B extends List | Table>(
  ground: Ground,
  random: Random,
  isWanted: (block: Block) => block is B,
  drop: (block: B, source: string, random: Random) => Edit | undefined,
): Fault | undefined {
  const { document } = ground
  const all = blocksOf(document, isWanted)
  const index = random.below(all.length)
  const block = all[index]
  const edit = block && drop(block, document.source, random)
  if (!block || !edit) return undefined
  const placeIn = (of: Document): readonly Place[] => {
    const range = blocksOf(of, isWanted)[index]?.range
    return range ? [{ path: of.path, from: range.start.line, to: range.end.line }] : []
  }
  const twins = document.locale === sourceLocale ? ground.siblings : []
  return plantEdit(ground, edit, { also: [document, ...twins].flatMap(placeIn) })
}

function dropItem(list: List, source: string, random: Random): Edit | undefined {
  if (list.items.length < 2) return undefined
  const index = random.below(list.items.length)
  const [item, next] = [list.items[index], list.items[index + 1]]
  if (!item) return undefined
  const start = source.lastIndexOf('\n', item.range.start.offset) + 1
  const end = next
    ? source.lastIndexOf('\n', next.range.start.offset) + 1
    : item.range.end.offset + 1
  return { start, end, text: '' }
}

function dropRow(table: Table, source: string, random: Random): Edit | undefined {
  const cell = random.pick(table.rows)?.[0]
  if (!cell || table.rows.length < 2) return undefined
  const start = source.lastIndexOf('\n', cell.range.start.offset) + 1
  return { start, end: source.indexOf('\n', start) + 1, text: '' }
}
