/** The plain words of inline nodes, and the anchor that a heading gets from them. */
import type { Inline } from './document.ts'

/** Slots stay as `{{name}}`; marks say nothing to a reader. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
        case 'code':
          return node.value
        case 'strong':
        case 'emphasis':
        case 'struck':
        case 'link':
          return inlineText(node.children)
        case 'image':
          return node.alt
        case 'slot':
          return `{{${node.name}}}`
        case 'break':
          return '\n'
        case 'mark':
        case 'html':
          return ''
      }
    })
    .join('')
}

/** @example headingSlug('Déjà un token ?') // 'deja-un-token' */
export const headingSlug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'section'
