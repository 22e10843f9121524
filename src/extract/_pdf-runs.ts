/** What stands on a page of a PDF: stretches of one line in one size, in the order in which they are drawn. */
import type { getDocumentProxy } from 'unpdf'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>
export type PdfContent = Awaited<ReturnType<PdfPage['getTextContent']>>
type TextItem = Extract<PdfContent['items'][number], { str: string }>

export interface Run {
  readonly text: string
  /** Points from the left and the top of the page as it is shown. */
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of the type. */
  readonly height: number
  /** The marked content it stands in. */
  readonly tag?: string
  readonly isArtifact: boolean
  /** Where it links to. */
  readonly target?: string
}

/** Text at a slant or upright is read as it is drawn. */
type Matrix = readonly number[]

export function readRuns(content: PdfContent, view: Matrix): readonly Run[] {
  const runs: Run[] = []
  const marks: { readonly id?: string; readonly isArtifact: boolean }[] = []
  let isEnded = true
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop()
      else
        marks.push({
          ...(item.id === undefined || item.id === null ? {} : { id: item.id }),
          isArtifact: 'tag' in item && item.tag === 'Artifact',
        })
      continue
    }
    const run = runOf(item, view, marks)
    const last = runs.at(-1)
    if (last && !isEnded && continues(last, run)) {
      const gap = run.x - (last.x + last.width)
      const isSpaced = /\s$/.test(last.text) || /^\s/.test(run.text) || gap < 0.15 * last.height
      runs[runs.length - 1] = {
        ...last,
        text: last.text + (isSpaced ? '' : ' ') + run.text,
        width: Math.max(last.width, run.x + run.width - last.x),
      }
    } else if (run.text.trim() !== '') runs.push(run)
    isEnded =
      item.hasEOL ||
      (run.text.trim() === '' && run.width > 2 * Math.max(run.height, last?.height ?? 0))
  }
  return runs
}

function runOf(
  item: TextItem,
  view: Matrix,
  marks: readonly { readonly id?: string; readonly isArtifact: boolean }[],
): Run {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform.map(Number)
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view
  const tag = marks.findLast(({ id }) => id !== undefined)?.id
  return {
    text: item.str.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC')),
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width: item.width,
    height: item.height > 0 ? item.height : Math.hypot(c, d),
    isArtifact: marks.some(({ isArtifact }) => isArtifact),
    ...(tag === undefined ? {} : { tag }),
  }
}

/** Same line, same tag, same size (or a raised figure), and no gap as between columns. */
const continues = (last: Run, next: Run): boolean =>
  last.tag === next.tag &&
  last.isArtifact === next.isArtifact &&
  Math.abs(last.y - next.y) < 0.5 * Math.max(last.height, next.height) &&
  next.x > last.x - last.height &&
  next.x - (last.x + last.width) < 2 * Math.max(last.height, next.height)
