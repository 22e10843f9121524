/** A notice's blocks to the HTML that goes into the layout, in parts: running text, and the callouts between. */
import type { Block, Callout, Link, Paragraph } from '../content/document.ts'
import { renderBlocks } from '../content/html.ts'
import { mapBlocks } from '../content/visit.ts'
import type { Translator } from '../i18n/translator.ts'
import { handlebarsSlot } from '../merge/placeholder-syntax.ts'

/** A callout of its own gets a framed box that Outlook can draw too, so the layout needs it apart. */
export interface BodyPart {
  readonly tone: 'plain' | Callout['tone']
  /** Looks come from the layout's styles; slots are left open. */
  readonly html: string
}

export function renderBody(
  blocks: readonly Block[],
  translator: Translator,
  addressOf: (link: Link) => string | undefined,
): readonly BodyPart[] {
  const toHtml = (list: readonly Block[]): string =>
    renderBlocks(list, {
      resolveLink: addressOf,
      renderSlot: handlebarsSlot,
      attributes: (element) =>
        element.startsWith('callout-') ? ` class="callout ${element}"` : '',
    })
  return groupByTone(labelCallouts(blocks, translator)).map(({ tone, blocks: list }) => ({
    tone,
    html: toHtml(list),
  }))
}

export const calloutLabelKeys = {
  info: 'notices.callout.info',
  warning: 'notices.callout.warning',
} as const satisfies Record<Callout['tone'], string>

/** Colour and a frame say nothing to a screen reader: every callout begins with its label. */
const labelCallouts = (blocks: readonly Block[], translator: Translator): readonly Block[] =>
  mapBlocks(blocks, {
    blocks: (list) =>
      list.map((block) =>
        block.type === 'callout'
          ? { ...block, blocks: [labelOf(block, translator), ...block.blocks] }
          : block,
      ),
  })

const labelOf = ({ tone, range }: Callout, translator: Translator): Paragraph => ({
  type: 'paragraph',
  children: [
    {
      type: 'strong',
      children: [{ type: 'text', value: translator.t(calloutLabelKeys[tone]), range }],
      range,
    },
  ],
  range,
})

interface Group {
  readonly tone: BodyPart['tone']
  readonly blocks: readonly Block[]
}

/** Outermost callouts stand alone; what stands between them stays together. */
function groupByTone(blocks: readonly Block[]): readonly Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type === 'callout') groups.push({ tone: block.tone, blocks: block.blocks })
    else if (last?.tone === 'plain')
      groups[groups.length - 1] = { tone: 'plain', blocks: [...last.blocks, block] }
    else groups.push({ tone: 'plain', blocks: [block] })
  }
  return groups
}
