/** Runs of a tagged page to blocks, by its tree of tags: headings, lists, tables and figures as the author made them. */
import { joinLines } from './_line-joining.ts'
import type { PdfPage, Run } from './_pdf-runs.ts'
import { isLocale, type Locale } from '../domain/locale.ts'
import type { ListPlace, TablePlace } from './passage.ts'

export type TagTree = Awaited<ReturnType<PdfPage['getStructTree']>>
type TagNode = TagTree['children'][number]

export interface TaggedBlock {
  readonly runs: readonly Run[]
  readonly text: string
  readonly level?: number
  readonly list?: ListPlace
  readonly table?: TablePlace
  readonly quoted?: boolean
  readonly isNote?: boolean
  readonly locale?: Locale
}

export interface TaggedPage {
  readonly blocks: readonly TaggedBlock[]
  readonly alternatives: readonly string[]
  /** Runs that no tag points at. */
  readonly rest: readonly Run[]
}

/** Roles that stand in a line of text; every other role is a block of its own. */
const inlineRoles: ReadonlySet<string> = new Set(
  'Span Link Em Strong Quote Code Reference Annot Ruby RB Warichu BibEntry Sub Formula'.split(' '),
)

interface Around {
  readonly level?: number
  readonly list?: { readonly id: number; readonly depth: number; index: number; ordered: boolean }
  readonly table?: { readonly id: number; row: number; column: number }
  readonly isHeader?: boolean
  readonly quoted?: boolean
  readonly isNote?: boolean
  readonly locale?: Locale
}

const maxDepth = 200

export function readTags(tree: TagTree, runs: readonly Run[], nextId: () => number): TaggedPage {
  const byTag = new Map<string, Run[]>()
  for (const run of runs) {
    if (run.tag === undefined) continue
    const known = byTag.get(run.tag)
    if (known) known.push(run)
    else byTag.set(run.tag, [run])
  }
  const blocks: TaggedBlock[] = []
  const alternatives: string[] = []
  let open: Run[] = []

  const close = (around: Around): void => {
    if (open.length > 0) {
      const { list, table, level, quoted, isNote, locale } = around
      blocks.push({
        runs: open,
        text: joinRuns(open),
        ...(level === undefined ? {} : { level }),
        ...(list ? { list: { ...list, index: Math.max(0, list.index) } } : {}),
        ...(table
          ? {
              table: {
                id: table.id,
                row: Math.max(0, table.row),
                column: Math.max(0, table.column),
                isHeader: around.isHeader ?? false,
              },
            }
          : {}),
        ...(quoted === true ? { quoted } : {}),
        ...(isNote === true ? { isNote } : {}),
        ...(locale ? { locale } : {}),
      })
    }
    open = []
  }
  const read = (node: TagTree | TagNode, around: Around, depth: number): void => {
    if (!('children' in node)) {
      open.push(...(byTag.get(node.id) ?? []))
      byTag.delete(node.id)
      return
    }
    if (depth > maxDepth) return
    const { role } = node
    if ('alt' in node && typeof node.alt === 'string' && node.alt.trim() !== '')
      alternatives.push(node.alt)
    if (role === 'Lbl') {
      // The sign or number of an item; not part of what it says.
      const before = open
      open = []
      for (const child of node.children) read(child, around, depth + 1)
      const label = joinRuns(open)
      open = before
      if (around.list && /[\p{L}\p{N}]/u.test(label)) around.list.ordered = true
      return
    }
    if (inlineRoles.has(role)) {
      for (const child of node.children) read(child, around, depth + 1)
      return
    }
    close(around)
    const inside = insideOf(role, node, around, nextId)
    for (const child of node.children) read(child, inside, depth + 1)
    close(inside)
  }
  read(tree, {}, 0)
  close({})
  return {
    blocks,
    alternatives,
    rest: runs.filter((run) => run.tag === undefined || byTag.has(run.tag)),
  }
}

function insideOf(
  role: string,
  node: TagTree | TagNode,
  around: Around,
  nextId: () => number,
): Around {
  const language =
    'lang' in node && typeof node.lang === 'string'
      ? node.lang.slice(0, 2).toLowerCase()
      : undefined
  const inside: Around = isLocale(language) ? { ...around, locale: language } : around
  const level = /^H([1-6])$/.exec(role)?.[1]
  if (level !== undefined) return { ...inside, level: Number(level) }
  if (role === 'H' || role === 'Title') return { ...inside, level: 1 }
  if (role === 'L' || role === 'TOC')
    return {
      ...inside,
      list: { id: nextId(), depth: (around.list?.depth ?? 0) + 1, index: -1, ordered: false },
    }
  if (role === 'Table') return { ...inside, table: { id: nextId(), row: -1, column: -1 } }
  if (role === 'BlockQuote') return { ...inside, quoted: true }
  if (role === 'Note' || role === 'FENote') return { ...inside, isNote: true }
  if ((role === 'LI' || role === 'TOCI') && around.list) around.list.index += 1
  if (role === 'TR' && around.table) {
    around.table.row += 1
    around.table.column = -1
  }
  if (role === 'TH' || role === 'TD') {
    if (around.table) around.table.column += 1
    return { ...inside, isHeader: role === 'TH' }
  }
  return inside
}

/** Runs of one block: on one line they follow one another, from line to line divided words are made whole. */
function joinRuns(runs: readonly Run[]): string {
  let text = ''
  let last: Run | undefined
  for (const run of runs) {
    const isSameLine =
      last !== undefined && Math.abs(last.y - run.y) < 0.5 * Math.max(last.height, run.height)
    if (!last || !isSameLine) text = joinLines(text, run.text)
    else {
      const gap = run.x - (last.x + last.width)
      text += (gap > 0.15 * run.height && !/\s$/.test(text) ? ' ' : '') + run.text
    }
    last = run
  }
  return text
}
