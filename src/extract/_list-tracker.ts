/** Gives items of flat lists (paragraphs that say their list and depth) the place they have in nested ones. */
import type { ListPlace } from './passage.ts'

export interface ListTracker {
  /** `key` names the list in its file; a numbered list goes on after a paragraph in between, another does not. */
  readonly item: (key: string, depth: number, ordered: boolean) => ListPlace
  /** A block that is no item. */
  readonly interrupt: () => void
}

interface OpenList {
  readonly key: string
  readonly id: number
  readonly ordered: boolean
  index: number
}

export function createListTracker(nextId: () => number): ListTracker {
  let open: (OpenList | undefined)[] = []
  let interrupted: readonly (OpenList | undefined)[] = []
  return {
    item: (key, depth, ordered) => {
      if (open.length === 0 && ordered) {
        const before = interrupted[depth - 1]
        if (before?.key === key && before.ordered) open = interrupted.slice(0, depth)
      }
      open.length = Math.min(open.length, depth)
      let list = open[depth - 1]
      if (list?.key !== key || list.ordered !== ordered) {
        list = { key, id: nextId(), ordered, index: -1 }
        open[depth - 1] = list
      }
      list.index += 1
      return { id: list.id, ordered, index: list.index, depth }
    },
    interrupt: () => {
      if (open.length > 0) interrupted = open
      open = []
    },
  }
}
