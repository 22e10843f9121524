/** What a clause holds, and what it is to the clause before it. */
import { having, type Occurrence, type Reading } from './annotate.ts'

/** The clause depends on the one before: an infinitive or a content clause. */
export function isComplement(reading: Reading, matrix: number, clause: number): boolean {
  if (clause !== matrix + 1) return false
  const kind = reading.clauses[clause]?.kind
  return kind === 'infinitive' || kind === 'purpose'
}

/** “Wer ein Token will, kommt zu spät”: nouns are capitals, and the clause brings no other thing that could end. */
export function resumesBefore(reading: Reading, clause: number): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0, kind = 'main' } = reading.clauses[clause] ?? {}
  if (lexicon.locale !== 'de' || kind === 'condition' || kind === 'purpose') return false
  if (/^(bevor|ehe|bis|sonst|ansonsten|damit|oder)$/.test(words[from]?.text ?? '')) return false
  return words
    .slice(from, to)
    .every(
      (word, offset) =>
        !word.isCapital ||
        lexicon.is('pronouns', word.text) ||
        lexicon.is('subjects', word.text) ||
        lexicon.is('determiners', word.text) ||
        /^ihnen$/.test(word.text) ||
        reading.occurrences.some(
          (one) =>
            /^(end|obtain)$/.test(one.role) && one.from <= from + offset && from + offset < one.to,
        ),
    )
}

/** “Activate it within the month, | failing which it is cancelled.” */
export const isOtherwise = (reading: Reading, end: Occurrence): boolean => {
  const clause = reading.clauseAt(end.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  return clause > 0 && having(reading, 'only').some((one) => one.from === from && from < end.from)
}

export const dutyIn = (reading: Reading, clause: number): boolean =>
  having(reading, 'obligation').some((one) => reading.clauseAt(one.from) === clause)

export const isEffortful = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return reading.words.slice(from, to).some((word) => reading.lexicon.is('effort', word.text))
}
