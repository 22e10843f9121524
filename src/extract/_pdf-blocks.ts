/** The pages of a PDF to passages: blocks in reading order, running lines once, sentences whole over the page's end. */
import type { Locale } from '../domain/locale.ts'
import { createBlockText } from './_block-text.ts'
import type { Flow, FlowContext } from './_flow.ts'
import { joinLines } from './_line-joining.ts'
import { commonSize, itemSign, layOut } from './_pdf-layout.ts'
import type { PageText } from './_pdf-page.ts'
import type { Run } from './_pdf-runs.ts'
import { readTags } from './_pdf-tags.ts'
import type { ListPlace, TablePlace } from './passage.ts'

/** A block of any page, ready to be written. */
interface ReadBlock {
  readonly page: number
  readonly text: string
  readonly runs: readonly Run[]
  readonly part?: string
  readonly level?: number
  readonly list?: ListPlace
  readonly table?: TablePlace
  readonly quoted?: boolean
  readonly locale?: Locale
}

/** `locale` is the language that the file declares for what declares none itself. */
export function writePages(
  pages: readonly PageText[],
  root: Flow,
  locale: Locale | undefined,
): void {
  const bodySize = commonSize(pages.flatMap(({ runs }) => runs))
  const running = runningLines(pages)
  const seen = new Set<string>()
  const read = pages.map((page, index) => blocksOf(page, index + 1, bodySize, running, root.nextId))
  const blocks = read.flatMap((page) => page.blocks)
  const sizes = [...new Set(blocks.flatMap(({ size }) => (size === undefined ? [] : [size])))].sort(
    (a, b) => b - a,
  )
  const joined = joinOverPages(
    blocks.map((block): ReadBlock =>
      block.size === undefined
        ? block
        : { ...block, level: Math.min(6, sizes.indexOf(block.size) + 1) },
    ),
  )
  const flows = new Map<string, Flow>()
  const body = root.open({})
  for (const { page, text, runs, part, level, list, table, quoted, locale: own } of joined) {
    if (part !== undefined && part !== 'footnotes') {
      const line = text.replace(/\d+/g, '#')
      if (seen.has(line)) continue
      seen.add(line)
    }
    const flow = part === undefined ? body : (flows.get(part) ?? root.open({ part }))
    if (part !== undefined) flows.set(part, flow)
    const language = own ?? locale
    const context: FlowContext = {
      ...(language ? { assumedLocale: language } : {}),
      ...(list ? { list } : {}),
      ...(table ? { table } : {}),
      ...(quoted === true ? { quoted } : {}),
    }
    const block = createBlockText()
    const shown = list ? text.replace(itemSign, '') : text
    const [target] = new Set(runs.map((run) => run.target))
    const isLink = target !== undefined && runs.every((run) => run.target === target)
    if (isLink) block.on('live').openLink(target)
    block.on('live').add(shown, 0, shown.length)
    if (isLink) block.on('live').closeLink()
    flow.addBlock(block, context, level, { page })
  }
  pages.forEach(({ links, notes, controls }, index) => {
    const flow = root.open({ page: index + 1 })
    for (const target of new Set(links.map((link) => link.target)))
      flow.addValue('link-target', target, {})
    for (const text of controls) flow.addValue('control', text, {})
    for (const text of read[index]?.alternatives ?? []) flow.addValue('alternative', text, {})
    const comments = root.open({ page: index + 1, part: 'comments' })
    for (const text of notes) comments.addValue('paragraph', text, {})
  })
}

interface PageBlocks {
  readonly blocks: readonly (ReadBlock & { readonly size?: number })[]
  readonly alternatives: readonly string[]
}

function blocksOf(
  page: PageText,
  number: number,
  bodySize: number,
  running: ReadonlySet<string>,
  nextId: () => number,
): PageBlocks {
  const edge = (run: Run): string | undefined =>
    run.y < 0.15 * page.height ? 'header' : run.y > 0.85 * page.height ? 'footer' : undefined
  const tagged = page.tree ? readTags(page.tree, page.runs, nextId) : undefined
  const loose = tagged?.rest ?? page.runs
  const isEdge = (run: Run): boolean =>
    running.has(runningKey(run)) || (run.isArtifact && edge(run) !== undefined)
  const edges = loose.filter(isEdge)
  let list = 0
  let item = -1
  const laidOut = layOut(
    loose.filter((run) => !isEdge(run)),
    bodySize,
  ).map((block) => {
    const isItem = block.isItem && block.headingSize === undefined
    item = isItem ? item + 1 : -1
    if (item === 0) list = nextId()
    const ordered = /^[\da-z]/.test(block.text)
    return {
      page: number,
      text: block.text,
      runs: block.runs,
      ...(block.headingSize === undefined ? {} : { size: Math.round(block.headingSize * 2) / 2 }),
      ...(isItem ? { list: { id: list, ordered, index: item, depth: 1 } } : {}),
    }
  })
  const fromTags = (tagged?.blocks ?? []).map(({ isNote, ...block }): ReadBlock => ({
    page: number,
    ...block,
    ...(isNote === true ? { part: 'footnotes' } : {}),
  }))
  const fromEdges = edges.map((run): ReadBlock => ({
    page: number,
    text: run.text,
    runs: [run],
    part: edge(run) ?? 'footer',
  }))
  return {
    blocks: [...fromEdges, ...fromTags, ...laidOut],
    alternatives: tagged?.alternatives ?? [],
  }
}

/** Lines that come back at the same height of several pages, their numbers aside. */
function runningLines(pages: readonly PageText[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { runs, height } of pages) {
    const edges = runs.filter((run) => run.y < 0.12 * height || run.y > 0.88 * height)
    for (const key of new Set(edges.map(runningKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set(
    [...counts].flatMap(([key, count]) => (count >= 2 && count * 3 >= pages.length ? [key] : [])),
  )
}

const runningKey = (run: Run): string =>
  `${Math.round(run.y / 3)} ${run.text.replace(/\d+/g, '#').trim()}`

/** A sentence that goes on over the page is one. */
function joinOverPages(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const joined: ReadBlock[] = []
  let last = -1
  for (const block of blocks) {
    const before = joined[last]
    const isBody = block.part === undefined
    if (before && isBody && before.page === block.page - 1 && goesOn(before, block)) {
      joined[last] = {
        ...before,
        text: joinLines(before.text, block.text),
        runs: [...before.runs, ...block.runs],
        page: before.page,
      }
      continue
    }
    joined.push(block)
    if (isBody) last = joined.length - 1
  }
  return joined
}

const goesOn = (before: ReadBlock, block: ReadBlock): boolean =>
  before.level === undefined &&
  block.level === undefined &&
  before.table === undefined &&
  /[\p{L}\p{N},\u00AD-]\s*$/u.test(before.text) &&
  /^\s*\p{Ll}/u.test(block.text)
