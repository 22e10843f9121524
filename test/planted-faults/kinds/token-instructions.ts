/** Token instructions as people write them, in every sort of block: what the whole project is there to prevent. */
import type { Callout, List, Quote } from '../../../src/content/document.ts'
import { unitsOf } from '../../../src/content/units.ts'
import type { Locale } from '../../../src/domain/locale.ts'
import { blocksOf, isCallout, isHeading, isList, isParagraph, isQuote, isTable } from '../blocks.ts'
import { findSpots, plantAfter, plantLine, plantSpot } from '../edit.ts'
import type { Fault, Ground, Kind } from '../fault.ts'
import type { Random } from '../random.ts'
import { instructions, type Shape } from './_instructions.ts'
import { anyString, plantString } from './strings.ts'

type Planter = (ground: Ground, random: Random) => Fault | undefined

const say = (locale: Locale, shape: Shape, random: Random): string =>
  random.pick<string>(instructions[locale][shape]) ?? ''

const inHeading: Planter = (ground, random) => {
  const heading = random.pick(blocksOf(ground.document, isHeading))
  if (!heading) return undefined
  const { start, end } = heading.range
  const text = `${'#'.repeat(heading.level)} ${say(ground.document.locale, 'heading', random)}`
  return plantLine(ground, { start: start.offset, end: end.offset, text })
}

const inParagraph: Planter = (ground, random) => {
  const { document } = ground
  const after = random.pick(document.blocks.filter(isParagraph))
  return after && plantAfter(ground, after, say(document.locale, 'sentence', random), random)
}

/** Its lists and tables name what to look for and what to remove: a label or step among them is an example. */
const namesExamples = ({ document }: Ground): boolean => document.id === 'adapt-your-documentation'

const inListItem: Planter = (ground, random) => {
  const { document } = ground
  if (namesExamples(ground)) return undefined
  const list = random.pick(blocksOf(document, isList).filter(isTight))
  const item = random.pick(list?.items ?? [])
  if (!list || !item) return undefined
  const at = item.range.end.offset
  const indent = ' '.repeat(item.range.start.column - 1)
  const marker = list.ordered ? `${list.items.indexOf(item) + 2}.` : '-'
  const text = `\n${indent}${marker} ${say(document.locale, 'step', random)}`
  return plantLine(ground, { start: at, end: at, text })
}

/** Every item one paragraph: nothing hangs below the place where an item is put in. */
const isTight = (list: List): boolean => list.items.every(({ blocks }) => blocks.length === 1)

const inTableCell: Planter = (ground, random) => {
  if (namesExamples(ground)) return undefined
  const rows = blocksOf(ground.document, isTable).flatMap((table) => table.rows)
  const cell = random.pick(rows.flat())
  if (!cell) return undefined
  const text = say(ground.document.locale, 'label', random)
  return plantLine(ground, { start: cell.range.start.offset, end: cell.range.end.offset, text })
}

const within =
  (isWanted: typeof isQuote | typeof isCallout): Planter =>
  (ground, random) => {
    const blocks = blocksOf<Quote | Callout>(ground.document, isWanted)
    const paragraph = random.pick(blocks.flatMap((block) => block.blocks).filter(isParagraph))
    if (!paragraph) return undefined
    const at = paragraph.range.end.offset
    const text = ` ${say(ground.document.locale, 'sentence', random)}`
    return plantLine(ground, { start: at, end: at, text })
  }

/** A link that its block begins with says something else, or a paragraph ends with one link more. */
const inLinkText: Planter = (ground, random) => {
  const { document } = ground
  const text = say(document.locale, 'label', random)
  const opening = findSpots(document, [[/(?<=^(?:- )?\[)[^[\]]+(?=\]\()/g, () => text]], {
    raw: true,
  })
  if (opening.length > 0 && random.below(2) === 0) return plantSpot(ground, random.pick(opening))
  const after = random.pick(document.blocks.filter(isParagraph))
  return after && plantAfter(ground, after, `[${text}]({{csam.url}}).`, random)
}

const frontMatter: Readonly<Record<string, Shape>> = {
  title: 'heading',
  shortTitle: 'heading',
  description: 'sentence',
  subject: 'heading',
  preheader: 'sentence',
}

const inFrontMatter: Planter = (ground, random) => {
  const { document } = ground
  const unit = random.pick(unitsOf(document).filter(({ kind }) => kind === 'front-matter'))
  const shape = unit && frontMatter[unit.key]
  if (!shape) return undefined
  const { start, end } = unit.range
  const text = JSON.stringify(say(document.locale, shape, random))
  return plantLine(ground, { start: start.offset, end: end.offset, text })
}

const inString: Planter = (ground, random) => {
  // Addresses of pages are strings too, and hold no sentences.
  const line = anyString(ground, random, ({ key }) => !key.endsWith('.slug'))
  const own = line && plantString(ground, line, say(ground.document.locale, 'label', random))
  return own && { ...own, places: own.places.filter(({ path }) => path === own.path) }
}

/** Each sort of block is a kind of its own, so that the figures tell where a text can hide. */
const sorts = {
  heading: [inHeading, 12],
  paragraph: [inParagraph, 40],
  'list-item': [inListItem, 16],
  'table-cell': [inTableCell, 8],
  quote: [within(isQuote), 12],
  callout: [within(isCallout), 16],
  'link-text': [inLinkText, 12],
  'front-matter': [inFrontMatter, 24],
  string: [inString, 12],
} as const satisfies Readonly<Record<string, readonly [Planter, number]>>

export const tokenInstructions: readonly Kind[] = Object.entries(sorts).map(
  ([sort, [plant, cases]]): Kind => ({
    id: `token-instruction-in-${sort}`,
    what: `A ${sort.replace('-', ' ')} tells a reader to request, obtain or activate a token.`,
    why: 'Since the cutoff nobody can: the reader comes to the counter for nothing.',
    codes: ['rules/no-token-activation'],
    cases,
    plant,
  }),
)
