/** Tells what a word of ending is about, in its clause and in those around it. */
import type { Binding } from './binding.ts'
import { holds, isComplement, opensWith, resumesBefore } from './clause.ts'
import { clauseOf, hasWord, type Occurrence, type Reading } from './reading.ts'

/** The word of ending is about the predicate or the key of the binding. */
export function governs(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (at === clause) return true
  if (at === reading.clauseAt(binding.mention.from))
    // “If your request was refused, apply again.”
    return at > clause || reading.clauses[at]?.kind !== 'condition'
  return at < clause
    ? governsAhead(reading, end, binding.predicate)
    : governsBack(reading, end, binding)
}

/** The word of ending comes first, by its first word or, in “Do not believe those | who say”, its last. */
function governsAhead(reading: Reading, end: Occurrence, predicate: Occurrence): boolean {
  const at = reading.clauseAt(end.from)
  const last = reading.clauseAt(end.to - 1)
  if (governsFrom(reading, at, end, predicate) || governsList(reading, end, predicate)) return true
  if (!hasWord(reading, 'untruths', end.from, end.to)) return false
  if (last !== at && governsFrom(reading, last, end, predicate)) return true
  // “Sie irren sich, | wenn Sie meinen, | man bekomme noch eins”, “Ein Irrtum zu glauben, | man …”
  const clause = reading.clauseAt(predicate.from)
  const { to = 0 } = reading.clauses[at] ?? {}
  return (
    clause > at &&
    (clause > at + 1 || hasWord(reading, 'infinitiveMarks', end.to, to)) &&
    reading.clauses[clause]?.opener === ',' &&
    reading.clauses
      .slice(at + 1, clause)
      .every((one) => one.kind === 'condition' && one.to - one.from <= shortVerdict)
  )
}

/** “Arrêt de la création, | du renouvellement et de la délivrance”, “End of the creation, | renewal and issue” */
function governsList(reading: Reading, end: Occurrence, predicate: Occurrence): boolean {
  const listed = reading.clauses.slice(1, reading.clauseAt(predicate.from) + 1)
  return (
    end.to <= 2 &&
    end.form === 'noun' &&
    predicate.form === 'noun' &&
    hasWord(reading, 'genitives', end.to - 1, end.to + 1) &&
    listed.length > 0 &&
    listed.every(
      ({ from, opener }, order) =>
        opener === ',' &&
        (predicate.from === from || opensWith(reading, order + 1, 'genitives', 'determiners')),
    )
  )
}

/** From the clause `at`, where the word of ending begins or ends, it governs what comes next. */
function governsFrom(
  reading: Reading,
  at: number,
  end: Occurrence,
  predicate: Occurrence,
): boolean {
  const clause = reading.clauseAt(predicate.from)
  const next = reading.clauses[at + 1]
  if (clause === at + 2)
    return (
      isComplement(reading, at + 1, clause) &&
      // “The screen shows an error | when someone tries | to activate one.”
      ((next?.kind === 'condition' && next.opener !== ',') ||
        // “fraudulent sites | that offer | to order one”
        isRelative(reading, at + 1))
    )
  if (clause !== at + 1) return false
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  // “Whoever thinks that they are gone, | is wrong: | fetch yours”: said of what was before it
  if (at > 0 && next?.opener === ':' && hasWord(reading, 'untruths', end.from, end.to)) return false
  return (
    isComplement(reading, at, clause) ||
    // “Rumour has it | that you can …”, “You are wasting your time | if you come for one.”
    isContent(reading, clause) ||
    isInCondition(reading, clause) ||
    isRelative(reading, clause) ||
    // “Das Gerücht, man bekomme noch ein Token, …”
    (end.form === 'noun' && end.to + 1 >= to) ||
    // “Over, the requests for a token!”
    (to - end.to <= 1 &&
      isNominal(reading, predicate) &&
      // “Also stopped: the renewal of tokens”
      (end.from === from ||
        (end.form !== 'noun' &&
          next?.opener === ':' &&
          // not “The fee is dropped: …”
          !hasWord(reading, 'determiners', from, end.from))))
  )
}

/** A word of ending in a clause after the predicate's, and what it may be about. */
interface After extends Binding {
  readonly reading: Reading
  readonly end: Occurrence
  /** The place of its clause among the clauses. */
  readonly at: number
  /** The place of the predicate's clause, and its first word. */
  readonly clause: number
  readonly first: number
  /** The clause of the ending: its first word, and where it ends. */
  readonly start: number
  readonly to: number
  readonly opener: string
  /** It says at once what has ended: “that …”. */
  readonly isResumed: boolean
  /** The predicate or the key comes first in its clause. */
  readonly startsClause: boolean
}

/** How an ending is said of a predicate before it, at most two clauses away: any one is enough. */
const waysBack: readonly ((after: After) => boolean)[] = [
  // “If anybody offers you a key, hang up.”
  ({ reading, clause }) => isInCondition(reading, clause),
  ({ reading, at }) => resumesBefore(reading, at),
  isOfNoun,
  isPastAside,
  ({ reading, at, clause }) => at === clause + 1 && isButThat(reading, at),
  isVerdict,
  isOfSome,
]

/** The same, of a predicate in the clause before. */
const waysNext: readonly ((after: After) => boolean)[] = [
  ({ reading, at, end }) => isPredicateOf(reading, at, end),
  // “The possibility to activate a token | has gone.”
  ({ reading, clause }) => holds(reading, clause - 1, 'transmit'),
  // “Token activation: stopped on …”
  ({ reading, predicate }) => isNominal(reading, predicate),
  ({ reading, predicate, mention }) => isTitle(reading, predicate, mention),
  // “Request a key | stopped”
  ({ reading, at, startsClause }) => startsClause && isCell(reading, at),
  isInBrackets,
  ({ startsClause, isResumed }) => startsClause && isResumed,
]

/** The word of ending comes after. */
function governsBack(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(predicate.from)
  const { from: start = 0, to = 0, opener = '' } = reading.clauses[at] ?? {}
  const isResumed = opensWith(reading, at, 'endedSubjects')
  // “itsme or SMS; the token, that is over”
  const named = reading.clauseAt(mention.from)
  if (isResumed && named > clause && at > named && at - named <= 2) return true
  if (isVerdictOnList(reading, end, clause)) return true
  if (at - clause > 2) return false
  const { from: first = 0 } = reading.clauses[clause] ?? {}
  const startsClause = Math.min(predicate.from, mention.from) <= first + 1
  const after: After = {
    ...binding,
    reading,
    end,
    at,
    clause,
    first,
    start,
    to,
    opener,
    isResumed,
    startsClause,
  }
  return (
    waysBack.some((holds) => holds(after)) ||
    (at === clause + 1 && waysNext.some((holds) => holds(after)))
  )
}

/** “your request, | to which we cannot …” */
function isOfNoun({ reading, predicate, at }: After): boolean {
  return predicate.form === 'noun' && opensWith(reading, at, 'pronominalRelatives')
}

/** “Form 13, | to ask for a token, | is abolished”: past an insertion comes the verb of the noun before it. */
function isPastAside({ reading, at, clause, opener }: After): boolean {
  return (
    at === clause + 1 &&
    opener === ',' &&
    /^(infinitive|purpose)$/.test(reading.clauses[clause]?.kind ?? '') &&
    reading.clauses[clause]?.opener === ',' &&
    opensWith(reading, at, 'presentAuxiliaries')
  )
}

/** “…; that is over”, “… must know | that it is over”: a verdict, and nothing more. */
function isVerdict({ reading, end, start, to }: After): boolean {
  return (
    !reading.lexicon.isVerbFinal &&
    hasWord(reading, 'demonstratives', start, start + 2) &&
    to - end.to <= 2
  )
}

/** “Requests for a token that reach us later are returned” */
function isOfSome({ reading, predicate, startsClause }: After): boolean {
  return startsClause && hasWord(reading, 'objectPrepositions', predicate.to, predicate.to + 1)
}

/** “Request a token (abolished)” */
function isInBrackets({ predicate, end, first, start, to, opener }: After): boolean {
  return (
    predicate.from === first && end.from === start && to - end.to <= 1 && /^[:(–=]$/.test(opener)
  )
}

/** “Token, first request or duplicate: abolished”, “Requests, renewals, duplicates: all that has stopped” */
export function isVerdictOnList(reading: Reading, end: Occurrence, clause: number): boolean {
  const at = reading.clauseAt(end.from)
  const { from = 0, to = 0, opener = '' } = reading.clauses[at] ?? {}
  const isBare = end.from === from && to - end.to <= 1
  const isResumed = opensWith(reading, at, 'resumptives') && to - end.to <= 1
  return (
    /^[:–=]$/.test(opener) &&
    (isBare || isResumed) &&
    reading.clauses
      .slice(clause, at)
      .every((one, index) => one.to - one.from <= longestItem && (index === 0 || isItem(one)))
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 6

/** Set off by a comma or a bracket, or coordinated. */
const isItem = ({ opener, kind }: { opener: string; kind: string }): boolean =>
  /^[,()/]$/.test(opener) || kind === 'coordinate'

/** “You ask for a token, | but that has become impossible” */
function isButThat({ clauses, words, lexicon }: Reading, clause: number): boolean {
  const { from = 0, to = 0 } = clauses[clause] ?? {}
  return (
    lexicon.is('coordinators', words[from]?.text ?? '') &&
    lexicon.is('resumptives', words[from + 1]?.text ?? '') &&
    to - from <= longestVerdict
  )
}

/** “but that has become impossible”, with its mark */
const longestVerdict = 7

/** A cell or a verdict of a word or two. */
const isCell = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0, opener = '' } = reading.clauses[clause] ?? {}
  return /^[|:–]$/.test(opener) && to - from <= longestCell
}

/** “stopped for good”, with its mark */
const longestCell = 4

/** “Token activation”, “Activate a token”: a heading's name for what is done. */
const isNominal = (reading: Reading, { form, from, to, isIntransitive }: Occurrence): boolean =>
  form === 'noun' ||
  // “Save yourself the trip: it comes by post”
  (!isIntransitive && to === (clauseOf(reading, from)?.to ?? 0) - 1)

/** “Aanvraag token | stopgezet”: nothing but the two in a cell. */
export const isTitle = (
  reading: Reading,
  { from, to }: Occurrence,
  mention: { from: number; to: number },
): boolean => {
  const clause = clauseOf(reading, from)
  return clause?.from === from && mention.from === to && mention.to === clause.to - 1
}

/** A condition, or an infinitive that ends one. */
const isInCondition = (reading: Reading, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'condition' ||
  (reading.clauses[clause]?.kind === 'infinitive' &&
    reading.clauses[clause - 1]?.kind === 'condition')

/** The clause says what the word before it spoke of: “the myth that …”. */
const isContent = (reading: Reading, clause: number): boolean =>
  opensWith(reading, clause, 'complementizers')

/** “The news that one can order keys, | is false”, in Dutch */
function isPredicateOf(reading: Reading, clause: number, end: Occurrence): boolean {
  const { from = 0, to = 0, opener = '' } = reading.clauses[clause] ?? {}
  return (
    opener === ',' &&
    reading.lexicon.isVerbFinal &&
    (opensWith(reading, clause, 'pastAuxiliaries') || end.from === from) &&
    reading.clauses[clause - 1]?.kind === 'main' &&
    to - from <= shortVerdict
  )
}

/** “is false.” */
const shortVerdict = 5

/** “… sites that …”: hangs on the noun before it. */
const isRelative = (reading: Reading, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'subordinate' &&
  !reading.lexicon.isVerbFinal &&
  opensWith(reading, clause, 'relatives', 'subjectRelatives', 'genitiveRelatives')
