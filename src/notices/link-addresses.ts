/** Addresses in a mail: whole ones only, since a mail lies in no folder and on no site. */
import type { Block, Inline, Link, NoticeDocument, Slot } from '../content/document.ts'
import { mapBlocks, visitBlocks } from '../content/visit.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Placeholders } from '../domain/placeholder.ts'
import { handlebarsSlot } from '../merge/placeholder-syntax.ts'

/** The schemes that mail programs open; a slot may fill in what follows, never the scheme. */
const wholeAddress = /^(?:https?:\/\/[^{]|mailto:|tel:)/

export const checkLinkAddresses = (document: NoticeDocument): readonly Diagnostic[] => {
  const found: Diagnostic[] = []
  visitBlocks(document.blocks, {
    inline: (node) => {
      if (node.type !== 'link' || wholeAddress.test(node.href)) return
      found.push({
        code: 'render/notice',
        severity: 'error',
        message: `Unexpected address \`${node.href}\` in a notice, expected one that starts with \`https://\`, \`mailto:\` or \`tel:\``,
        path: document.path,
        range: node.range,
        locale: document.locale,
        note: 'A mail is read away from the site, so a relative address leads nowhere in it.',
      })
    },
  })
  return found
}

/** Placeholder types whose value is itself an address, with what makes it one. */
const schemes: Readonly<Record<string, string>> = { email: 'mailto:', phone: 'tel:' }

/** An e-mail address or phone number that is filled in on merge becomes a link, unless it already stands in one. */
export function linkAddressSlots(
  blocks: readonly Block[],
  placeholders: Placeholders,
): readonly Block[] {
  const inLinks = new Set<Inline>()
  const linked = (slot: Slot): Inline => {
    const scheme = schemes[placeholders[slot.name]?.type ?? '']
    if (scheme === undefined || inLinks.has(slot)) return slot
    inLinks.add(slot)
    const href = `${scheme}${handlebarsSlot(slot.name)}`
    return { type: 'link', href, children: [slot], range: slot.range }
  }
  const keep = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      inLinks.add(node)
      if ('children' in node) keep(node.children)
    }
  }
  return mapBlocks(blocks, {
    // Outer lists come first, so that a link's own slots are known before their turn.
    inlines: (nodes) => {
      for (const node of nodes) if (node.type === 'link') keep(node.children)
      return nodes.map((node) => (node.type === 'slot' ? linked(node) : node))
    },
  })
}

/** What a reader copies: an e-mail address or number without what only a program needs. @example 'mailto:a@b.example?subject=c' → 'a@b.example' */
export const shownAddress = (link: Link): string =>
  link.href.replace(/^(?:mailto|tel):([^?]*).*$/, '$1')
