/** Links in content, written as paths of content files, to addresses of pages. */
import type { GuidanceDocument, Link } from '../content/document.ts'
import { visitBlocks } from '../content/visit.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import { resolvePath } from './addresses.ts'

/** A page that content may link to. */
export interface LinkTarget {
  readonly href: string
  /** Anchors that exist there; absent where they are not checked. */
  readonly anchors?: ReadonlySet<string>
}

/** Every page by the name that content knows it by: a content file, or `notices` and `letters` for the two lists. */
export type LinkTargets = Readonly<Record<Locale, ReadonlyMap<string, LinkTarget>>>

/** Names that stand for the lists of notices and of letters in the document's own locale. */
export const specialTargets = ['notices', 'letters'] as const

const allowedSchemes: ReadonlySet<string> = new Set(['https', 'mailto', 'tel'])

interface LinkFault {
  readonly message: string
  readonly expected?: string
  readonly note?: string
}

/** The address of a link, or what is wrong with it. */
type ResolvedLink = { readonly href: string } | { readonly fault: LinkFault }

/** @example resolveLink('../contact/nl.md#voor-burgers', document, targets) // { href: '/nl/contact/#voor-burgers' } */
export function resolveLink(
  href: string,
  document: GuidanceDocument,
  targets: LinkTargets,
): ResolvedLink {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase()
  if (scheme !== undefined)
    return allowedSchemes.has(scheme) ? { href } : { fault: unexpectedScheme(href) }
  const [path = '', anchor] = splitAnchor(href)
  const name = targetName(path, document)
  const target = name === undefined ? undefined : targets[document.locale].get(name)
  if (name === undefined || !target) return { fault: unknownTarget(href, name, document, targets) }
  if (anchor === undefined) return { href: target.href }
  if (target.anchors && !target.anchors.has(anchor))
    return { fault: unknownAnchor(anchor, name, target.anchors) }
  return { href: `${target.href}#${anchor}` }
}

const splitAnchor = (href: string): readonly string[] => {
  const at = href.indexOf('#')
  return at < 0 ? [href] : [href.slice(0, at), href.slice(at + 1)]
}

function targetName(path: string, document: GuidanceDocument): string | undefined {
  if (path === '') return document.path
  return specialTargets.some((name) => name === path) ? path : resolvePath(document.path, path)
}

const unexpectedScheme = (href: string): LinkFault => ({
  message: `Unexpected link to \`${href}\`, expected an address that starts with \`https:\`, \`mailto:\` or \`tel:\``,
})

function unknownTarget(
  href: string,
  name: string | undefined,
  document: GuidanceDocument,
  targets: LinkTargets,
): LinkFault {
  const ownLocale = href.replace(/[a-z]{2}\.md(?=#|$)/, `${document.locale}.md`)
  const isOtherLocale =
    name !== undefined &&
    ownLocale !== href &&
    Object.values(targets).some((known) => known.has(name))
  if (isOtherLocale) {
    return {
      message: `Unexpected link to \`${href}\` in a \`${document.locale}\` document, expected \`${ownLocale}\``,
      expected: ownLocale,
      note: 'A reader stays in one language; the switcher on every page leads to the others.',
    }
  }
  return {
    message: `Unexpected link to \`${href}\`, expected the file of another document`,
    note: `Write the path from this file, such as \`../contact/${document.locale}.md\`, or \`notices\` or \`letters\` for the two lists.`,
  }
}

const unknownAnchor = (anchor: string, name: string, anchors: ReadonlySet<string>): LinkFault => ({
  message: `Unexpected anchor \`#${anchor}\`, expected a heading of \`${name}\``,
  note:
    anchors.size === 0
      ? 'It has none.'
      : `Its headings are ${[...anchors].map((known) => `\`#${known}\``).join(', ')}.`,
})

/** Every link of a document that leads nowhere. */
export function checkLinks(
  document: GuidanceDocument,
  targets: LinkTargets,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  visitBlocks(document.blocks, {
    inline: (node) => {
      if (node.type !== 'link') return
      const resolved = resolveLink(node.href, document, targets)
      if ('fault' in resolved) found.push(brokenLink(node, resolved.fault, document))
    },
  })
  return found
}

const brokenLink = (link: Link, fault: LinkFault, document: GuidanceDocument): Diagnostic => ({
  code: 'content/broken-link',
  severity: 'error',
  path: document.path,
  range: link.range,
  locale: document.locale,
  actual: link.href,
  ...fault,
})
