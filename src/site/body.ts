/** A guidance document's blocks as the HTML of its page. */
import type { Block, GuidanceDocument } from '../content/document.ts'
import { escapeHtml, renderBlocks } from '../content/html.ts'
import { inlineText } from '../content/inline-text.ts'
import { visitBlocks } from '../content/visit.ts'
import type { Translator } from '../i18n/translator.ts'
import { resolveLink, type LinkTargets } from './links.ts'
import type { ContentsEntry } from './page.ts'

type Translate = Translator['t']

/** Tables can be scrolled, phrases and callouts carry a label in words, lists of links look like one. */
export function renderBody(document: GuidanceDocument, targets: LinkTargets, t: Translate): string {
  const labels = tableLabels(document)
  return renderBlocks(document.blocks, {
    resolveLink: (link) => {
      const resolved = resolveLink(link.href, document, targets)
      return 'href' in resolved ? resolved.href : undefined
    },
    renderSlot: (name) => `<code class="slot">{{${escapeHtml(name)}}}</code>`,
    attributes: (element, block) =>
      element === 'ul' && block && isLinkList(block) ? ' class="link-list"' : '',
    wrap: (html, block) =>
      wrapBlock(html, block, t, labels.get(block) ?? document.frontMatter.title),
  })
}

function wrapBlock(html: string, block: Block, t: Translate, tableLabel: string): string {
  if (block.type === 'table') {
    const label = t('site.table.label', { title: tableLabel })
    return `<section class="table-scroll" aria-label="${escapeHtml(label)}" tabindex="0">\n${html}\n</section>`
  }
  if (block.type === 'quote') {
    const label = t('site.phrase.label')
    return `<figure class="phrase">\n<figcaption class="phrase__label">${escapeHtml(label)}</figcaption>\n${html}\n</figure>`
  }
  if (block.type === 'callout') {
    const label = block.tone === 'warning' ? t('site.callout.warning') : t('site.callout.info')
    return `<div class="callout callout--${block.tone}">\n<p class="callout__label">${escapeHtml(label)}</p>\n${html}\n</div>`
  }
  return html
}

/** Every item starts with a link: a list to go on from. */
const isLinkList = (block: Block): boolean =>
  block.type === 'list' &&
  !block.ordered &&
  block.items.every(
    ({ blocks: [first] }) => first?.type === 'paragraph' && first.children[0]?.type === 'link',
  )

/** A table is named by the heading above it. */
function tableLabels(document: GuidanceDocument): ReadonlyMap<Block, string> {
  const labels = new Map<Block, string>()
  let heading = document.frontMatter.title
  visitBlocks(document.blocks, {
    block: (block) => {
      if (block.type === 'heading') heading = inlineText(block.children)
      if (block.type === 'table') labels.set(block, heading)
    },
  })
  return labels
}

/** The level-2 headings, for the list at the top; a page of one or two sections needs none. */
export function pageContents(document: GuidanceDocument): readonly ContentsEntry[] {
  const entries = document.blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2
      ? [{ id: block.id, text: inlineText(block.children) }]
      : [],
  )
  return entries.length > 2 ? entries : []
}

/** Every anchor that a link may name. */
export function headingIds(document: GuidanceDocument): ReadonlySet<string> {
  const ids = new Set<string>()
  visitBlocks(document.blocks, {
    block: (block) => {
      if (block.type === 'heading') ids.add(block.id)
    },
  })
  return ids
}
