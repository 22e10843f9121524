import type { PairCheck } from '../parity-check.ts'

export const startCapital: PairCheck = {
  kind: 'pair',
  id: 'start-capital',
  summary: 'a capital at the start where the source has one',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [firstLetter(source.text), firstLetter(translation.text)]
    if (!wanted || !found || !isUpper(wanted[0]) || !isLower(found[0])) return []
    // In German the text goes on in lower case after "Sehr geehrte Damen und Herren,".
    if (/,\s*$/.test(translation.previous) || isName(translation.text)) return []
    const expected = found[0].toLocaleUpperCase(translation.locale)
    return [
      {
        range: translation.rangeAt(found.index, found.index + 1),
        message: `Unexpected small letter \`${found[0]}\` at the start, expected \`${expected}\``,
        actual: found[0],
        expected,
        note: 'The source starts with a capital here, as a sentence, a heading or a label does.',
      },
    ]
  },
}

/** At the start, behind quotation marks at most; a slot or a number starts without a letter. */
const firstLetter = (text: string): RegExpExecArray | null => /(?<=^[\s«„“‘‚"]*)\p{L}/u.exec(text)

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()
const isLower = (letter: string): boolean => letter !== letter.toUpperCase()

/** `itsme`, `eID`, `csam.be`: a name keeps its small letter. */
const isName = (text: string): boolean =>
  /^[^\p{L}]*(?:itsme|\p{Ll}+\p{Lu}|[\w-]+\.[a-z])/u.test(text)
