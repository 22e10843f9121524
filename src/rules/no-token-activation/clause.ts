/** What a clause holds, and what it is to the clause before it. */
import type { WordClass } from './lexicon.ts'
import type { Role } from './phrases/phrase.ts'
import {
  hasWord,
  having,
  inClause,
  makeOccurrence,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** The first word of a clause. */
export const firstOf = (reading: Reading, clause: number): string =>
  reading.words[reading.clauses[clause]?.from ?? 0]?.text ?? ''

/** The clause begins with a word of one of the classes. */
export const opensWith = (
  reading: Reading,
  clause: number,
  ...classes: readonly WordClass[]
): boolean => classes.some((one) => reading.lexicon.is(one, firstOf(reading, clause)))

/** Something in the clause does any of these. */
export const holds = (reading: Reading, clause: number, ...roles: readonly Role[]): boolean =>
  having(reading, ...roles).some(inClause(reading, clause))

/** The clause tells a condition: “if”, “as long as”, “unless”. */
export const isConditional = (reading: Reading, clause: number): boolean => {
  const { kind, from = 0 } = reading.clauses[clause] ?? {}
  return (
    kind === 'condition' ||
    (kind === 'subordinate' &&
      having(reading, 'except').some((one) => one.to === from + 1 && one.to - one.from > 1))
  )
}

/** The clause depends on the one before: an infinitive or a content clause. */
export function isComplement(reading: Reading, matrix: number, clause: number): boolean {
  const { kind, opener } = reading.clauses[clause] ?? {}
  return (
    clause === matrix + 1 &&
    (kind === 'infinitive' || kind === 'purpose') &&
    // “We stop the calls; to order a key, come by”
    opener !== ';'
  )
}

/** “nobody | who …”, “no office | that …”, “kein Amt, | das …”: a relative clause that begins where the clause before ends. */
export function isRelativeTo(reading: Reading, matrix: number, clause: number): boolean {
  const { words, lexicon } = reading
  const { from = 0, to = 0, kind } = reading.clauses[clause] ?? {}
  const end = words[to - 1]?.isPunctuation === true ? to - 1 : to
  const isVerbLast = having(reading, 'obtain').some((one) => one.to === end)
  return (
    clause === matrix + 1 &&
    opensWith(reading, clause, 'relatives', 'subjectRelatives') &&
    (lexicon.isVerbFinal
      ? isVerbLast && words[from - 1]?.text === ','
      : kind === 'subordinate' && words[from - 1]?.isPunctuation === false)
  )
}

/** “Wer ein Token will, kommt zu spät”: nouns are capitals, and the clause brings no other thing that could end. */
export function resumesBefore(reading: Reading, clause: number): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0, kind = 'main' } = reading.clauses[clause] ?? {}
  if (lexicon.locale !== 'de' || kind === 'condition' || kind === 'purpose') return false
  if (opensWith(reading, clause, 'dependents')) return false
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

/** A duty, or an effort, may end, and the key remain: “you no longer have to travel”. */
export const isLaborious = (reading: Reading, clause: number): boolean =>
  holds(reading, clause, 'obligation') || isEffortful(reading, clause)

export const isEffortful = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return hasWord(reading, 'effort', from, to)
}

/** The citizen of the clause has, uses or has lost the key already. */
export const isPossessed = (reading: Reading, clause: number): boolean =>
  holds(reading, clause, 'use', 'end', 'determiner', 'adverb') ||
  reading.words.some(
    (word, at) =>
      reading.clauseAt(at) === clause &&
      (reading.lexicon.is('pastAuxiliaries', word.text) ||
        reading.lexicon.is('still', word.text) ||
        (reading.lexicon.is('old', word.text) && !isFirstOfAll(reading, at)) ||
        reading.lexicon.is('possession', word.text) ||
        (reading.lexicon.is('with', word.text) && !isWithPapers(reading, at))),
  )

/** “a first key”: one that nobody has yet; “the first key” is an old one. */
const isFirstOfAll = ({ lexicon, words }: Reading, at: number): boolean =>
  lexicon.is('first', words[at]?.text ?? '') && lexicon.is('indefinite', words[at - 1]?.text ?? '')

/** “with a code”, not “with your passport”: papers are brought along, not the key. */
const isWithPapers = (reading: Reading, at: number): boolean =>
  [...having(reading, 'other'), ...reading.keys.filter((key) => key.meaning === 'other-key')].some(
    (one) => one.from > at && one.from - at <= longestWith,
  )

/** Words from “with” to what is brought. */
const longestWith = 4

/** The clause as a whole, for a predicate that it does not have: a condition stands for a wish. */
export const wholeClause = (reading: Reading, clause: number): Occurrence => {
  const { from = 0, to = 1 } = reading.clauses[clause] ?? {}
  return { ...makeOccurrence('desire', 'now', from, to), isWeak: true }
}
