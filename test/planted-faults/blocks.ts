/** Blocks of a document by their sort, however deep they stand. */
import type { Block, Document } from '../../src/content/document.ts'
import { visitBlocks } from '../../src/content/visit.ts'

export function blocksOf<B extends Block>(
  document: Document,
  isWanted: (block: Block) => block is B,
): readonly B[] {
  const found: B[] = []
  visitBlocks(document.blocks, {
    block: (block) => {
      if (isWanted(block)) found.push(block)
    },
  })
  return found
}

type Of<T extends Block['type']> = Extract<Block, { readonly type: T }>

export const isParagraph = (block: Block): block is Of<'paragraph'> => block.type === 'paragraph'
export const isHeading = (block: Block): block is Of<'heading'> => block.type === 'heading'
export const isList = (block: Block): block is Of<'list'> => block.type === 'list'
export const isTable = (block: Block): block is Of<'table'> => block.type === 'table'
export const isQuote = (block: Block): block is Of<'quote'> => block.type === 'quote'
export const isCallout = (block: Block): block is Of<'callout'> => block.type === 'callout'
export const isWhen = (block: Block): block is Of<'when'> => block.type === 'when'

/** Blocks beside each other: those of the document itself, of a variant, of a callout. */
export const blockLists = (document: Document): readonly (readonly Block[])[] => [
  document.blocks,
  ...blocksOf(document, (block) => isWhen(block) || isCallout(block)).map(({ blocks }) => blocks),
]
