/** Lines that stand above a text as headings do, in documents whose writer used no heading styles. */
import { slicePassage, type HeadingRef, type Passage } from '../../extract/passage.ts'
import { subjectNames } from './turns.ts'

export interface OutlinedPassage extends Passage {
  /** A heading by its look alone: in bold, in capitals, or numbered. */
  readonly isLine?: true
}

interface OpenLine extends HeadingRef {
  readonly depth: number
}

/** Passages with each such line as a heading of those below it, up to the next heading. */
export function readHeadingLines(written: readonly Passage[]): readonly OutlinedPassage[] {
  const passages = written.flatMap(partFirstLine)
  if (!passages.some(isLine)) return passages
  let around: readonly HeadingRef[] | undefined
  let open: readonly OpenLine[] = []
  return passages.map((passage, order): OutlinedPassage => {
    const isHead = isHeadingLike(passages, order)
    const isEnd = passage.afterRule === true || (!isHead && endsSection(passage))
    if (isEnd || passage.headings !== around) open = []
    around = passage.headings
    if (!isHead) return open.length > 0 ? { ...passage, headings: [...around, ...open] } : passage
    const depth = depthOf(passage.text)
    const above = open.filter((line) => line.depth < depth)
    const level = ((above.at(-1) ?? around.at(-1))?.level ?? 0) + 1
    open = [...above, { level, text: passage.text, depth }]
    return { ...passage, kind: 'heading', isLine: true, headings: [...around, ...above] }
  })
}

/** A first line that is one, and the rest of its paragraph; a question is answered where it stands. */
function partFirstLine(passage: Passage): readonly Passage[] {
  const line = firstLine(passage)
  return line && isLine(line) && !line.text.endsWith('?')
    ? [line, slicePassage(passage, line.text.length + 1, passage.text.length)]
    : [passage]
}

/** Of a paragraph that has another. */
function firstLine(passage: Passage): Passage | undefined {
  const end = (passage.breaks?.[0] ?? 0) - 1
  return end > 0 && passage.kind === 'paragraph' ? slicePassage(passage, 0, end) : undefined
}

/** A sentence in bold, or a first line that asks, is no heading of other passages, and yet begins something else. */
function endsSection(passage: Passage): boolean {
  const line = firstLine(passage) ?? passage
  return passage.kind === 'heading' || isBold(line) || (line !== passage && isLine(line))
}

/** From the first word to the last. */
const isBold = ({ boldStart, text }: Passage): boolean => boldStart === text.length

const isLine = (passage: Passage): boolean =>
  passage.kind === 'paragraph' &&
  passage.breaks === undefined &&
  isLabel(passage.text) &&
  (isBold(passage) || isInCapitals(passage.text) || isNumbered(passage.text))

const isLabel = (text: string): boolean =>
  text.length <= longestLine &&
  !/[.!:;,…]["”»)]?$/.test(text) &&
  !subject.test(text) &&
  text.split(' ').length <= mostWords

const longestLine = 120
/** Of “What do you need to bring to the counter for this?” */
const mostWords = 12

/** What a letter is about: its salutation and answer follow. */
const subject = new RegExp(`^(?:${subjectNames})\\s?:`, 'i')

/** “WIE?”, no “B12” */
const isInCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= fewestCapitals

const fewestCapitals = 3

/** “5.3 Sending the card”, “Chapter 5: Renewal”, “CASE D: Caller wants a key” */
const isNumbered = (text: string): boolean =>
  /^\d{1,2}(?:\.\d{1,2})+\.?\s+\p{L}/u.test(text) ||
  (part.test(text) && /^\p{L}+\s(?:\d{1,2}|[IVX]+|[A-Z])\s?[:.–-]\s+\p{L}/u.test(text))

const part =
  /^(?:kapitel|hoofdstuk|chapitre|chapter|teil|deel|partie|part|abschnitt|section|afdeling|module|fall|geval|cas|case|situation|situatie|scenario|thema|thème|lektion|les|leçon|lesson)\s/iu

/** “5.3” stands below “Chapter 5”. */
const depthOf = (text: string): number =>
  /^\d{1,2}((?:\.\d{1,2})+)/.exec(text)?.[1]?.split('.').length ?? 1

/** Something stands below it, and it answers nothing: “Can I get one? | **No**” */
function isHeadingLike(passages: readonly Passage[], order: number): boolean {
  const passage = passages[order]
  const next = passages[order + 1]
  return (
    passage !== undefined &&
    next !== undefined &&
    isLine(passage) &&
    next.kind !== 'heading' &&
    (isLine(next) ? depthOf(next.text) > depthOf(passage.text) : !isBold(next)) &&
    next.headings === passage.headings &&
    !/[?:]$/.test(passages[order - 1]?.text ?? '')
  )
}
