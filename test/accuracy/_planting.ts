/** Sentences of the samples put into documents: what instructs in plain words does so on a compliant page, too. */
import type { Random } from '../planted-faults/random.ts'
import type { DocumentSample, SentenceSample } from '../rules/no-token-activation/_samples.ts'

/** A line that may come after the line of a document with that index. */
interface Spot {
  readonly index: number
  readonly lines: readonly string[]
}

const marker = /^(?:[-*]|\d+\.) /
const isPart = /^(?:[ \t|]|$)/
const isFence = /^\s*(?:`{3}|~{3})/

/** Words of a heading. */
const longestHeading = 8

const isHeading = (text: string): boolean =>
  !/[.!?]$/.test(text) && text.split(' ').length <= longestHeading

/** A paragraph or heading after an empty line, an item after an item. */
const spotsFor = (text: string, lines: readonly string[]): readonly Spot[] =>
  lines.flatMap((line, index): readonly Spot[] => {
    const mark = marker.exec(line)?.[0]
    if (mark !== undefined) return [{ index, lines: [mark + text] }]
    if (line.trim() !== '' || isPart.test(lines[index + 1] ?? '')) return []
    return [{ index, lines: [isHeading(text) ? `## ${text}` : text, ''] }]
  })

/** The document with the sentence somewhere in it; undefined where there is no place, or where it may be code. */
export function plantSentence(
  document: DocumentSample,
  { text, isInstruction }: SentenceSample,
  random: Random,
): DocumentSample | undefined {
  const lines = document.text.split('\n')
  const spot = random.pick(spotsFor(text, lines))
  if (!spot || lines.some((line) => isFence.test(line))) return undefined
  const number = spot.index + 2
  const moved = (numbers: ReadonlySet<number>): readonly number[] =>
    [...numbers].map((one) => (one < number ? one : one + spot.lines.length))
  return {
    ...document,
    text: lines.toSpliced(spot.index + 1, 0, ...spot.lines).join('\n'),
    wanted: new Set([...moved(document.wanted), ...(isInstruction ? [number] : [])]),
    either: new Set(moved(document.either)),
    knownFaults: new Set(moved(document.knownFaults)),
  }
}
