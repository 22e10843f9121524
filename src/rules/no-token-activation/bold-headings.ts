/** Lines in bold that stand above a text as headings do, in documents whose writer used no heading styles. */
import { slicePassage, type HeadingRef, type Passage } from '../../extract/passage.ts'

/** Passages with each such line as a heading of those below it, up to the next heading. */
export function readBoldHeadings(written: readonly Passage[]): readonly Passage[] {
  if (written.every(({ boldStart }) => boldStart === undefined)) return written
  const passages = written.flatMap(partFirstLine)
  let around: readonly HeadingRef[] | undefined
  let inside: readonly HeadingRef[] = []
  return passages.map((passage, order) => {
    if (isHeadingLike(passages, order)) {
      around = passage.headings
      const level = (around.at(-1)?.level ?? 0) + 1
      inside = [...around, { level, text: passage.text }]
      return { ...passage, kind: 'heading' }
    }
    if (isSectionEnd(passage) || passage.headings !== around) around = undefined
    return around ? { ...passage, headings: inside } : passage
  })
}

/** A first line in bold, and the rest of its paragraph; a question is answered where it stands. */
function partFirstLine(passage: Passage): readonly Passage[] {
  const { kind, boldStart, breaks, text } = passage
  if (kind !== 'paragraph' || boldStart === undefined || breaks?.[0] !== boldStart + 1)
    return [passage]
  const line = slicePassage(passage, 0, boldStart)
  return isLabel(line) && !line.text.endsWith('?')
    ? [line, slicePassage(passage, boldStart + 1, text.length)]
    : [passage]
}

/** A sentence in bold, or a first line, is no heading of other passages, and yet begins something else. */
const isSectionEnd = (passage: Passage): boolean =>
  passage.kind === 'heading' ||
  passage.afterRule === true ||
  isBold(passage) ||
  (passage.boldStart !== undefined && passage.breaks?.[0] === passage.boldStart + 1)

/** From the first word to the last. */
export const isBold = ({ boldStart, text }: Passage): boolean => boldStart === text.length

const isBoldLine = (passage: Passage): boolean =>
  passage.kind === 'paragraph' && isBold(passage) && isLabel(passage)

const isLabel = ({ text }: Passage): boolean =>
  !/[.!:;,…]["”»)]?$/.test(text) &&
  !subject.test(text) &&
  text.split(' ', longestLine + 1).length <= longestLine

/** What a letter is about: its salutation and answer follow. */
const subject = /^(?:onderwerp|betreft?|objet|concerne|betreff|subject|re)\s?:/i

/** Words of “What do you need to bring to the counter for this?” */
const longestLine = 12

/** Something stands below it, and it answers nothing: “Can I get one? | **No**” */
function isHeadingLike(passages: readonly Passage[], order: number): boolean {
  const passage = passages[order]
  const next = passages[order + 1]
  return (
    passage !== undefined &&
    next !== undefined &&
    isBoldLine(passage) &&
    next.kind !== 'heading' &&
    !isBold(next) &&
    next.headings === passage.headings &&
    !/[?:]$/.test(passages[order - 1]?.text ?? '')
  )
}
