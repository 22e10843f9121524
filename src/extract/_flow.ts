/** Writes the passages of a file without lines: a flow is a sequence of blocks under headings of its own. */
import type { Place } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import { layerFields, type BlockText } from './_block-text.ts'
import { boldFields, textFields } from './_text-builder.ts'
import type { HeadingRef, ListPlace, Passage, PassageKind, TablePlace } from './passage.ts'

export interface FlowContext {
  readonly assumedLocale?: Locale
  readonly list?: ListPlace
  readonly table?: TablePlace
  readonly quoted?: boolean
  readonly deleted?: boolean
  readonly hidden?: boolean
}

export interface Flow {
  /** A block of text; `level` makes it a heading (1 is the outermost), `place` says more of where it stands. */
  readonly addBlock: (block: BlockText, context: FlowContext, level?: number, place?: Place) => void
  /** A text that stands beside the blocks: a target, a name, an alternative. */
  readonly addValue: (kind: PassageKind, text: string | undefined, context: FlowContext) => void
  /** Numbers for tables and lists of the file. */
  readonly nextId: () => number
  /** Another flow of the same file, in the same list of passages. */
  readonly open: (place: Place, isHidden?: boolean) => Flow
  readonly passages: readonly Passage[]
}

export function createFlow(place: Place = {}): Flow {
  const passages: Passage[] = []
  let ids = 0
  const nextId = (): number => (ids += 1)

  const open = (place: Place, isHidden = false): Flow => {
    let headings: readonly HeadingRef[] = []
    let paragraph = 0
    let page: number | undefined
    const fields = (context: FlowContext): Omit<Passage, 'kind' | 'text' | 'spans'> => ({
      ...context,
      ...(isHidden ? { hidden: true } : {}),
      headings,
      place: paragraph > 0 ? { ...place, paragraph } : place,
    })
    return {
      addBlock: (block, context, level, inside = {}) => {
        const layers = block.take()
        // Paragraphs are counted on each page.
        if (inside.page !== page) paragraph = 0
        page = inside.page
        if (layers.length > 0) paragraph += 1
        for (const collected of layers) {
          const isLive = collected.layer === 'live'
          const isHeading = level !== undefined && isLive && context.deleted !== true
          if (isHeading) headings = headings.filter((heading) => heading.level < level)
          const kind = isHeading ? 'heading' : kindOf(context)
          passages.push({
            ...fields(context),
            kind,
            ...textFields({ ...collected, spans: [] }),
            ...boldFields(kind, collected),
            ...layerFields(collected.layer),
            place: { ...place, ...inside, paragraph },
          })
          if (isHeading) headings = [...headings, { level, text: collected.text }]
        }
      },
      addValue: (kind, value, context) => {
        const text = value?.replace(/\s+/g, ' ').trim() ?? ''
        if (text !== '') passages.push({ ...fields(context), kind, text, spans: [] })
      },
      nextId,
      open,
      passages,
    }
  }
  return open(place)
}

function kindOf({ list, table, quoted }: FlowContext): PassageKind {
  if (list) return 'list-item'
  if (table) return 'table-cell'
  return quoted ? 'quote' : 'paragraph'
}
