/** The smallest description of a document that every builder can write. */
export type Block =
  | { readonly type: 'heading'; readonly level: number; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'list'; readonly ordered?: boolean; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] }

export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const heading = (level: number, text: string): Block => ({ type: 'heading', level, text })
export const list = (items: readonly string[], ordered = false): Block => ({
  type: 'list',
  ordered,
  items,
})
export const table = (rows: readonly (readonly string[])[]): Block => ({ type: 'table', rows })

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

export function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`
    case 'paragraph':
      return block.text
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered === true ? `${index + 1}.` : '-'} ${item}`)
        .join('\n')
    case 'table':
      return block.rows
        .map(
          (row, index) =>
            `| ${row.join(' | ')} |${index === 0 ? `\n|${' --- |'.repeat(row.length)}` : ''}`,
        )
        .join('\n')
  }
}
