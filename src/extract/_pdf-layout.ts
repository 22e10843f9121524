/** Runs of a page without tags to blocks, by their places alone: columns first, then lines, then paragraphs. */
import { joinLines } from './_line-joining.ts'
import type { Run } from './_pdf-runs.ts'

export interface PdfBlock {
  readonly runs: readonly Run[]
  readonly text: string
  readonly isItem: boolean
  /** Size of its type where that makes it a heading. */
  readonly headingSize?: number
}

/** Blocks in reading order. `bodySize` is the size of most of the document's text. */
export function layOut(runs: readonly Run[], bodySize: number): readonly PdfBlock[] {
  const blocks: Run[][] = []
  let open: Run[] = []
  for (const run of readingOrder(runs)) {
    if (open.length > 0 && startsBlock(open, run)) {
      blocks.push(open)
      open = []
    }
    open.push(run)
  }
  if (open.length > 0) blocks.push(open)
  return blocks.map((lines) => {
    const text = lines.map((line) => line.text).reduce(joinLines)
    const size = Math.max(...lines.map((line) => line.height))
    const isHeading = size > 1.15 * bodySize && text.length < 200
    return {
      runs: lines,
      text,
      isItem: itemSign.test(text),
      ...(isHeading ? { headingSize: size } : {}),
    }
  })
}

/** The size that most characters have; 0 for no text. */
export function commonSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>()
  for (const { height, text } of runs) {
    const size = Math.round(height * 2) / 2
    counts.set(size, (counts.get(size) ?? 0) + text.length)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** How a page draws an item: a sign or a number before its text. */
export const itemSign = /^(?:[•·▪■◦‣–\uF0B7\uF0A7*-]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u

/** Column by column where there are columns; as drawn, unless the drawing jumps up and down the page. */
function readingOrder(runs: readonly Run[], depth = 0): readonly Run[] {
  const gutter = depth < 4 ? findGutter(runs) : undefined
  if (gutter === undefined) return isOutOfOrder(runs) ? byLine(runs) : runs
  const ordered: Run[] = []
  let left: Run[] = []
  let right: Run[] = []
  const close = (): void => {
    ordered.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1))
    left = []
    right = []
  }
  for (const run of byLine(runs)) {
    if (run.x + run.width <= gutter) left.push(run)
    else if (run.x >= gutter) right.push(run)
    else {
      close()
      ordered.push(run)
    }
  }
  close()
  return ordered
}

const byLine = (runs: readonly Run[]): readonly Run[] =>
  [...runs].sort((a, b) => Math.round(a.y - b.y) || a.x - b.x)

function isOutOfOrder(runs: readonly Run[]): boolean {
  let jumps = 0
  runs.forEach((run, index) => {
    const last = runs[index - 1]
    if (last && run.y < last.y - last.height) jumps += 1
  })
  return jumps > 2 && jumps * 4 > runs.length
}

/**
 * The middle of the white stripe between two columns of text: few lines cross it, both sides have lines, and most lines
 * fill their side. In a table they do not, and it is read row by row.
 */
function findGutter(runs: readonly Run[]): number | undefined {
  if (runs.length < 6) return undefined
  const size = commonSize(runs)
  const edges = runs.map((run) => run.x).sort((a, b) => a - b)
  let best: { readonly at: number; readonly lines: number } | undefined
  for (const edge of new Set(edges.map((x) => Math.round(x)))) {
    const left = runs.filter((run) => run.x + run.width <= edge - 0.5 * size)
    const right = runs.filter((run) => run.x >= edge - 1)
    const crossing = runs.length - left.length - right.length
    const lines = Math.min(left.length, right.length)
    if (lines < 3 || crossing * 4 > runs.length || !fills(left) || !fills(right)) continue
    if (!best || lines > best.lines) best = { at: edge - 0.25 * size, lines }
  }
  return best?.at
}

function fills(runs: readonly Run[]): boolean {
  const start = Math.min(...runs.map((run) => run.x))
  const end = Math.max(...runs.map((run) => run.x + run.width))
  const full = runs.filter((run) => run.width > 0.6 * (end - start))
  return full.length * 2 >= runs.length
}

/** Another size, a jump, a wider gap than between lines, an item's sign, or a short line that ended a sentence. */
function startsBlock(open: readonly Run[], run: Run): boolean {
  const last = open.at(-1)
  const [first] = open
  if (!last || !first) return true
  const height = Math.max(last.height, run.height, 1)
  if (Math.abs(last.height - run.height) > 0.12 * height) return true
  const gap = run.y - last.y
  const isNewColumn = gap < -height
  // A sentence may go on at the top of the next column.
  if (isNewColumn)
    return !(/[\p{L}\p{N},\u00AD-]\s*$/u.test(last.text) && /^\s*\p{Ll}/u.test(run.text))
  if (gap < 0.3 * height || gap > 1.75 * height) return true
  if (itemSign.test(run.text)) return true
  const usual = usualGap(open)
  if (usual !== undefined && gap > 1.3 * usual) return true
  const right = Math.max(...open.slice(-20).map((line) => line.x + line.width))
  const isShort = last.x + last.width < first.x + 0.7 * (right - first.x)
  return isShort && open.length > 1 && /[.!?:]\s*$/.test(last.text)
}

function usualGap(open: readonly Run[]): number | undefined {
  const last = open.at(-1)
  const before = open.at(-2)
  const gap = last && before ? last.y - before.y : 0
  return gap > 0 ? gap : undefined
}
