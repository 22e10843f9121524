/** A word of ending that is itself taken back. */
import type { Binding } from './binding.ts'
import { opensWith } from './clause.ts'
import { bearsOnWord, isMasked, negations } from './negation.ts'
import { hasWord, having, overlaps, type Occurrence, type Reading } from './reading.ts'

/** The negation that takes a word of ending back: “is not stopped”, “It is untrue | that it is no longer issued”. */
export function undoing(
  reading: Reading,
  end: Occurrence,
  { predicate }: Binding,
): Occurrence | undefined {
  return (
    denialCalledUntrue(reading, end, predicate) ??
    denialJudged(reading, end) ??
    denialOfPerson(reading, end, predicate) ??
    denialOfWord(reading, end)
  )
}

/** “Nobody | who asks for a key | is turned away” */
function denialOfPerson(
  reading: Reading,
  end: Occurrence,
  predicate: Occurrence,
): Occurrence | undefined {
  const clause = reading.clauseAt(predicate.from)
  return end.from >= predicate.to &&
    opensWith(reading, clause, 'personRelatives', 'relativeSubjects') &&
    hasWord(reading, 'rejections', end.from, end.to)
    ? having(reading, 'nobody', 'determiner').find(
        (one) => reading.clauseAt(one.from) === clause - 1 && !isMasked(reading, one),
      )
    : undefined
}

/** “is not stopped”: the first that is said of the word, if it is a negation indeed. */
function denialOfWord(reading: Reading, end: Occurrence): Occurrence | undefined {
  // “not at the desk nor elsewhere”: it goes on with the negation
  if (negations(reading).some(({ from }) => from === end.from)) return undefined
  const first = negations(reading).find(
    (one) => isMasked(reading, one) || bearsOnWord(reading, one, end),
  )
  return first && !isMasked(reading, first) ? first : undefined
}

/** “Whoever says | that no keys are issued any more | is wrong”: untrue is what denies it. */
function denialCalledUntrue(
  reading: Reading,
  end: Occurrence,
  predicate: Occurrence,
): Occurrence | undefined {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(predicate.from)
  // not “That is untrue: no keys are issued”
  // not “lies, | for none is issued any more”
  const isApart =
    clause > at &&
    (/^[:;–(]$/.test(reading.clauses[clause]?.opener ?? '') ||
      opensWith(reading, clause, 'reasons'))
  if (isApart || !hasWord(reading, 'untruths', end.from, end.to)) return undefined
  // “It is a myth that no keys …”, “the idea | that no keys are issued is a myth”: one clause
  const isWithin = (negation: Occurrence): boolean =>
    end.from > predicate.from
      ? opensWith(reading, clause, 'complementizers')
      : hasWord(reading, 'complementizers', end.from, negation.from)
  return negations(reading).find((one) => {
    const place = reading.clauseAt(one.from)
    // “It is wrong to say | that it is no longer possible | to get one”
    const isThere = place === clause || (place > at && place < clause)
    return (
      isThere &&
      // “has not been true since”
      !(end.from > predicate.from && overlaps(one, end)) &&
      !isMasked(reading, one) &&
      (at !== clause || isWithin(one))
    )
  })
}

/** “It is wrong | that no keys are issued”: a short verdict on what comes next. */
function denialJudged(reading: Reading, end: Occurrence): Occurrence | undefined {
  const at = reading.clauseAt(end.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  const isJudged =
    opensWith(reading, at + 1, 'complementizers') &&
    to - from <= longestVerdict &&
    opensWith(reading, at, 'subjectPronouns')
  return isJudged
    ? negations(reading).find(
        (one) => reading.clauseAt(one.from) === at + 1 && !isMasked(reading, one),
      )
    : undefined
}

/** Words of “It is not at all true” */
const longestVerdict = 6
