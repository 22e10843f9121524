/** Blocks to HTML: one renderer for the site and for e-mail, so that both say the same. */
import type { Block, Inline, Link, TableCell } from './document.ts'

export interface HtmlOptions {
  /** Address of a link, or undefined to render its text alone. */
  readonly resolveLink: (link: Link) => string | undefined
  /** HTML for a placeholder that stays open. */
  readonly renderSlot: (name: string) => string
  /** Attributes for an element (class, inline style), as a string that starts with a space, or empty. */
  readonly attributes?: (element: string, block?: Block) => string
  /** What stands around a whole block: a label, a scroll area. Gets and returns HTML. */
  readonly wrap?: (html: string, block: Block) => string
}

/** Marks render to nothing. Every text is escaped; no raw HTML exists in content. */
export function renderBlocks(blocks: readonly Block[], options: HtmlOptions): string {
  return blocks
    .map((block) => {
      const html = renderBlock(block, options)
      return options.wrap?.(html, block) ?? html
    })
    .join('\n')
}

function renderBlock(block: Block, options: HtmlOptions): string {
  const attributes = (element: string): string => options.attributes?.(element, block) ?? ''
  switch (block.type) {
    case 'heading': {
      const tag = `h${block.level}`
      return `<${tag} id="${escapeHtml(block.id)}"${attributes(tag)}>${renderInlines(block.children, options)}</${tag}>`
    }
    case 'paragraph':
      return `<p${attributes('p')}>${renderInlines(block.children, options)}</p>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : ''
      const entries = block.items.map(
        (entry) => `<li${attributes('li')}>${renderItem(entry.blocks, options)}</li>`,
      )
      return `<${tag}${start}${attributes(tag)}>\n${entries.join('\n')}\n</${tag}>`
    }
    case 'table':
      return renderTable(block.head, block.rows, options, attributes)
    case 'quote':
      return `<blockquote${attributes('blockquote')}>\n${renderBlocks(block.blocks, options)}\n</blockquote>`
    case 'callout':
      return `<div${attributes(`callout-${block.tone}`)}>\n${renderBlocks(block.blocks, options)}\n</div>`
    case 'when':
      return renderBlocks(block.blocks, options)
    case 'codeBlock':
      return `<pre><code>${escapeHtml(block.value)}</code></pre>`
    case 'rule':
      return `<hr${attributes('hr')}>`
    case 'htmlBlock':
      return ''
  }
}

/** A list item of one paragraph needs no paragraph element. */
function renderItem(blocks: readonly Block[], options: HtmlOptions): string {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return renderBlocks(blocks, options)
  const text = renderInlines(first.children, options)
  return rest.length === 0 ? text : `${text}\n${renderBlocks(rest, options)}`
}

function renderTable(
  head: readonly TableCell[],
  rows: readonly (readonly TableCell[])[],
  options: HtmlOptions,
  attributes: (element: string) => string,
): string {
  const headCells = head
    .map(
      (cell) => `<th scope="col"${attributes('th')}>${renderInlines(cell.children, options)}</th>`,
    )
    .join('')
  const bodyRows = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const content = renderInlines(cell.children, options)
      return index === 0
        ? `<th scope="row"${attributes('th-row')}>${content}</th>`
        : `<td${attributes('td')}>${content}</td>`
    })
    return `<tr${attributes('tr')}>${cells.join('')}</tr>`
  })
  return `<table${attributes('table')}>\n<thead${attributes('thead')}><tr${attributes('tr')}>${headCells}</tr></thead>\n<tbody${attributes('tbody')}>\n${bodyRows.join('\n')}\n</tbody>\n</table>`
}

/** Inline nodes to HTML; white space before a mark goes with the mark. */
export function renderInlines(nodes: readonly Inline[], options: HtmlOptions): string {
  return nodes.map((node, index) => renderInline(node, nodes[index + 1], options)).join('')
}

function renderInline(node: Inline, next: Inline | undefined, options: HtmlOptions): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(next?.type === 'mark' ? node.value.trimEnd() : node.value)
    case 'strong':
      return `<strong>${renderInlines(node.children, options)}</strong>`
    case 'emphasis':
      return `<em>${renderInlines(node.children, options)}</em>`
    case 'struck':
      return `<s>${renderInlines(node.children, options)}</s>`
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'link': {
      const href = options.resolveLink(node)
      const text = renderInlines(node.children, options)
      return href === undefined
        ? text
        : `<a href="${escapeHtml(href)}"${options.attributes?.('a') ?? ''}>${text}</a>`
    }
    case 'slot':
      return options.renderSlot(node.name)
    case 'break':
      return '<br>'
    case 'image':
    case 'html':
    case 'mark':
      return ''
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
