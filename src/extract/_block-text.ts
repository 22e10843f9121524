/** The text of one block in four layers: what a reader reads, what is struck out, what is deleted on record, what is hidden. */
import { createTextBuilder, type CollectedText, type TextBuilder } from './_text-builder.ts'

export type Layer = 'live' | 'struck' | 'deleted' | 'hidden'

export interface LayerText extends CollectedText {
  readonly layer: Layer
}

export interface BlockText {
  readonly on: (layer: Layer) => TextBuilder
  readonly isEmpty: () => boolean
  /** The layers that have text, the live one first; the block is empty afterwards. */
  readonly take: () => readonly LayerText[]
}

const order = ['live', 'struck', 'deleted', 'hidden'] as const satisfies readonly Layer[]

export function createBlockText(): BlockText {
  const builders: Partial<Record<Layer, TextBuilder>> = {}
  return {
    on: (layer) => (builders[layer] ??= createTextBuilder()),
    isEmpty: () => order.every((layer) => builders[layer]?.isEmpty() ?? true),
    take: () =>
      order.flatMap((layer) => {
        const collected = builders[layer]?.take()
        return collected && collected.text !== '' ? [{ layer, ...collected }] : []
      }),
  }
}

/** The layer of what is marked so: what is deleted is not asked whether it is struck out as well. */
export function layerFor(marks: Partial<Record<Exclude<Layer, 'live'>, boolean>>): Layer {
  if (marks.deleted) return 'deleted'
  if (marks.struck) return 'struck'
  return marks.hidden ? 'hidden' : 'live'
}

/** The marks of a passage that come from its layer. */
export const layerFields = (
  layer: Layer,
): { readonly struck?: true; readonly deleted?: true; readonly hidden?: true } =>
  layer === 'live' ? {} : { [layer]: true }
