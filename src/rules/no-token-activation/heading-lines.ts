/** Lines that stand above a text as headings do, in documents whose writer used no heading styles. */
import { slicePassage, type HeadingRef, type Passage } from '../../extract/passage.ts'

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
    if (isSectionEnd(passage) || passage.headings !== around) open = []
    around = passage.headings
    if (!isHeadingLike(passages, order))
      return open.length > 0 ? { ...passage, headings: [...around, ...open] } : passage
    const depth = depthOf(passage.text)
    const above = open.filter((line) => line.depth < depth)
    const level = ((above.at(-1) ?? around.at(-1))?.level ?? 0) + 1
    open = [...above, { level, text: passage.text, depth }]
    return { ...passage, kind: 'heading', isLine: true, headings: [...around, ...above] }
  })
}

/** A first line in bold or capitals, and the rest of its paragraph; a question is answered where it stands. */
function partFirstLine(passage: Passage): readonly Passage[] {
  const end = (passage.breaks?.[0] ?? 0) - 1
  if (end <= 0 || passage.kind !== 'paragraph') return [passage]
  const line = slicePassage(passage, 0, end)
  return isLine(line) && !line.text.endsWith('?')
    ? [line, slicePassage(passage, end + 1, passage.text.length)]
    : [passage]
}

/** A sentence in bold, or a first line that asks, is no heading of other passages, and yet begins something else. */
const isSectionEnd = (passage: Passage): boolean =>
  passage.kind === 'heading' ||
  passage.afterRule === true ||
  (isBold(passage) && !isLine(passage)) ||
  (passage.boldStart !== undefined && passage.breaks?.[0] === passage.boldStart + 1)

/** From the first word to the last. */
const isBold = ({ boldStart, text }: Passage): boolean => boldStart === text.length

const isLine = (passage: Passage): boolean =>
  passage.kind === 'paragraph' &&
  (isBold(passage) || isInCapitals(passage.text) || numbered.test(passage.text)) &&
  passage.breaks === undefined &&
  isLabel(passage.text)

/** “WIE?”, no “B12” */
const isInCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= fewestCapitals

const fewestCapitals = 3

const isLabel = (text: string): boolean =>
  !/[.!:;,…]["”»)]?$/.test(text) &&
  !subject.test(text) &&
  text.split(' ', longestLine + 1).length <= longestLine

/** Words of “What do you need to bring to the counter for this?” */
const longestLine = 12

/** What a letter is about: its salutation and answer follow. */
const subject = /^(?:onderwerp|betreft?|objet|concerne|betreff|subject|re)\s?:/i

const parts = [
  'kapitel hoofdstuk chapitre chapter teil deel partie part abschnitt section afdeling module',
  'fall geval cas case situation situatie scenario thema theme thème lektion les leçon lesson',
]
  .join(' ')
  .replaceAll(' ', '|')

/** “5.3 Sending the card”, “Chapter 5: Renewal”, “CASE D: Caller wants a key” */
const numbered = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2})+\\.?|(?:${parts})\\s[\\dA-Z]{1,3}\\s?[:.–-])\\s+\\p{L}`,
  'iu',
)

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
    (!isLine(next) || depthOf(next.text) > depthOf(passage.text)) &&
    !isBold(next) &&
    next.headings === passage.headings &&
    !/[?:]$/.test(passages[order - 1]?.text ?? '')
  )
}
