/** Words of ending, and what they are about. */
import type { Binding } from './binding.ts'
import { firstOf, holds, isComplement, isEffortful, opensWith, resumesBefore } from './clause.ts'
import {
  bearsOnWord,
  isCeasing,
  isHandedOver,
  isMasked,
  isSetApart,
  negations,
  targetOf,
} from './negation.ts'
import {
  hasWord,
  having,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** The words of ending that are about the predicate or the key of the binding. */
export const endingsOf = (reading: Reading, binding: Binding): readonly Occurrence[] =>
  having(reading, 'end').filter(
    (end) =>
      (!shares(end, binding.predicate) ||
        isBeforeKey(reading, end, binding) ||
        takesFirstWord(reading, end, binding)) &&
      !shares(end, binding.mention) &&
      (!isAboutOld(reading, end, binding.mention) ||
        isVerdictOnList(reading, end, reading.clauseAt(binding.predicate.from))) &&
      !isOfTerms(reading, end, binding) &&
      !isAboutOtherKey(reading, end, binding) &&
      !isUnlessBrought(reading, end) &&
      !isDutyOver(reading, end) &&
      !isOfOtherThing(reading, end, binding) &&
      !isUnlessMet(reading, end, binding) &&
      !isAlternative(reading, end, binding) &&
      !isHandedOver(reading, end) &&
      // “The suspension of token requests has been lifted”: one phrase takes both in
      !having(reading, 'nothing').some((one) => one.to - one.from > 2 && overlaps(one, end)) &&
      governs(reading, end, binding),
  )

/** “One need no longer come twice to get one”: the trouble has ended. */
const isDutyOver = (reading: Reading, end: Occurrence): boolean =>
  having(reading, 'obligation').some((one) => overlaps(one, end)) &&
  isEffortful(reading, reading.clauseAt(end.from))

/** “activate or suspend your key”: one of the things that can be done. */
const isAlternative = (
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean =>
  end.form === 'now' &&
  predicate.form === 'now' &&
  end.from - predicate.to === 1 &&
  hasWord(reading, 'alternatives', predicate.to, end.from) &&
  mention.from >= end.to

/** “The end of the fax has no effect on requests for a key”: the noun has what ends beside it. */
const isOfOtherThing = (
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean => {
  const first = Math.min(predicate.from, mention.from)
  return (
    // “It is a mistake to think that …”
    !hasWord(reading, 'untruths', end.from, end.to) &&
    (end.form === 'noun' || hasWord(reading, 'determiners', end.from - 1, end.from)) &&
    first - end.to >= longestEnded &&
    hasWord(reading, 'objectPrepositions', end.to, end.to + 1) &&
    negations(reading).some(({ from }) => from >= end.to && from < first)
  )
}

/** Words of “of the fax has” */
const longestEnded = 4

/** “The fee for a token was abolished”: a price, a wait or a condition has ended, and not what it was for. */
function isOfTerms(reading: Reading, end: Occurrence, { mention }: Binding): boolean {
  const at = reading.clauseAt(mention.from)
  return (
    end.from >= mention.to &&
    reading.clauseAt(end.from) === at &&
    having(reading, 'terms').some(
      (one) =>
        one.to < mention.from &&
        mention.from - one.to <= longestLink &&
        reading.clauseAt(one.from) === at &&
        // “The delivery of tokens is suspended”
        !having(reading, 'obtain').some(
          (other) => other.form === 'noun' && other.from === one.from,
        ) &&
        hasWord(reading, 'objectPrepositions', one.to, mention.from),
    )
  )
}

/** Words of “for your second”. */
const longestLink = 3

/** “komt te laat voor een token”: in the gap of the predicate, on the way to the key; not “no one is refused a key”. */
const isBeforeKey = (reading: Reading, end: Occurrence, { predicate, mention }: Binding): boolean =>
  predicate.from < end.from &&
  end.to <= mention.from &&
  mention.to <= predicate.to &&
  !having(reading, 'only').some((one) => overlaps(one, end)) &&
  // “a pity to do without a key”
  !having(reading, 'cancel').some((one) => one.from === predicate.from)

/** “It is too late to have one made”, in Dutch: *te laat | laat … maken*. */
const takesFirstWord = ({ lexicon }: Reading, end: Occurrence, { predicate }: Binding): boolean =>
  lexicon.isVerbFinal &&
  end.from < predicate.from &&
  end.to === predicate.from + 1 &&
  end.to < predicate.to

/** The negation that takes a word of ending back: “is not stopped”, “It is untrue | that it is no longer issued”. */
export function undoing(
  reading: Reading,
  end: Occurrence,
  { predicate }: Binding,
): Occurrence | undefined {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(predicate.from)
  // “Whoever says | that no keys are issued any more | is wrong”: untrue is what denies it
  // not “That is untrue: no keys are issued”
  // not “lies, | for none is issued any more”
  const isApart =
    clause > at &&
    (/^[:;–(]$/.test(reading.clauses[clause]?.opener ?? '') ||
      opensWith(reading, clause, 'reasons'))
  if (!isApart && hasWord(reading, 'untruths', end.from, end.to)) {
    // “It is a myth that no keys …”, “the idea | that no keys are issued is a myth”: one clause
    const isWithin = (negation: Occurrence): boolean =>
      end.from > predicate.from
        ? opensWith(reading, clause, 'complementizers')
        : hasWord(reading, 'complementizers', end.from, negation.from)
    const denied = negations(reading).find((one) => {
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
    if (denied) return denied
  }
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  if (
    isContent(reading, at + 1) &&
    to - from <= shortVerdict + 1 &&
    opensWith(reading, at, 'subjectPronouns')
  ) {
    const denied = negations(reading).find(
      (one) => reading.clauseAt(one.from) === at + 1 && !isMasked(reading, one),
    )
    if (denied) return denied
  }
  const first = negations(reading).find(
    (one) => isMasked(reading, one) || bearsOnWord(reading, one, end),
  )
  return first && !isMasked(reading, first) ? first : undefined
}

/** “… and the old one is cancelled.” */
export const isAboutOld = (reading: Reading, end: Occurrence, mention?: KeySpan): boolean =>
  isObjectOld(reading, end) ||
  (isOldBeside(reading, end) &&
    !reading.keys.some(
      (key) =>
        key.meaning === 'retired' &&
        key.from >= end.from - 2 &&
        key.from <= end.to + 2 &&
        // “The old key is cancelled as soon as the new one is active.”
        (mention === undefined ||
          mention === key ||
          !hasWord(reading, 'old', key.from - 1, key.from)),
    ))

/** “A new key cancels the old one.” */
const isObjectOld = ({ lexicon, words }: Reading, { to }: Occurrence): boolean => {
  const [article, old, next] = words.slice(to, to + 3)
  return (
    !lexicon.isVerbFinal &&
    lexicon.is('determiners', article?.text ?? '') &&
    lexicon.is('old', old?.text ?? '') &&
    next?.isPunctuation !== false
  )
}

const isOldBeside = (reading: Reading, { from, to }: Occurrence): boolean =>
  // A short phrase of ending may hold the word itself: “lost labour”.
  to - from <= 2
    ? namesOld(reading, Math.max(0, from - 5), from) || namesOld(reading, to, to + 3)
    : namesOld(reading, Math.max(0, from - 5), to + 3)

/** “first”, not “first floor” */
const namesOld = (reading: Reading, from: number, to: number): boolean =>
  reading.words
    .slice(from, to)
    .some(
      ({ text }, order) =>
        reading.lexicon.is('old', text) &&
        !having(reading, 'offer').some((one) => one.from === from + order + 1),
    )

/** “whose itsme has stopped”, “the end of SMS”: another key is nearer, in the same breath. */
function isAboutOtherKey(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const { mention } = binding
  const gap = (key: { from: number; to: number }): number =>
    key.from >= end.to ? key.from - end.to : end.from - key.to
  const isBeside = (key: { from: number; to: number }): boolean =>
    !overlaps(key, end) &&
    gap(key) <= 3 &&
    reading.words
      .slice(Math.min(key.to, end.to), Math.max(key.from, end.from))
      .every((word) => !word.isPunctuation)
  return (
    mention.meaning === 'retired' &&
    mention.from > end.to &&
    (gap(mention) > 3 || binding.predicate.from >= end.to) &&
    reading.keys.some((key) => key.meaning === 'other-key' && isBeside(key))
  )
}

/** “Without an e-mail address, | it is impossible to …”: with it one can; not “with or without”, “without exception”. */
const isUnlessBrought = (reading: Reading, end: Occurrence): boolean =>
  having(reading, 'without').some(
    (one) =>
      reading.clauseAt(one.from) < reading.clauseAt(end.from) &&
      !isSetApart(reading, one.to, end.from) &&
      !reading.lexicon.is('coordinators', reading.words[one.from - 1]?.text ?? '') &&
      !isMasked(reading, one) &&
      targetOf(reading, one) === undefined,
  )

/** “It is impossible to get one | without an e-mail address”, “… as long as it is not confirmed”: then one can. */
const isUnlessMet = (
  reading: Reading,
  end: Occurrence,
  { predicate, mention }: Binding,
): boolean => {
  const clause = reading.clauseAt(predicate.from)
  return (
    reading.clauseAt(end.from) === clause - 1 &&
    isComplement(reading, clause - 1, clause) &&
    (isConditionUnmet(reading, clause + 1) ||
      having(reading, 'except').some((one) => {
        const at = reading.clauseAt(one.from)
        return (
          one.from >= Math.max(predicate.to, mention.to) &&
          at - clause <= 1 &&
          !/^[;:(–]$/.test(at > clause ? (reading.clauses[at]?.opener ?? '') : '') &&
          !reading.lexicon.is('coordinators', reading.words[one.from - 1]?.text ?? '') &&
          !isMasked(reading, one)
        )
      }))
  )
}

/** “… if you have no address”, not “even if …” */
const isConditionUnmet = (reading: Reading, clause: number): boolean => {
  const { kind, from = 0 } = reading.clauses[clause] ?? {}
  return (
    kind === 'condition' &&
    !reading.lexicon.is('adverbs', reading.words[from - 1]?.text ?? '') &&
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === clause && one.role !== 'without' && !isCeasing(reading, one),
    )
  )
}

/** The phrases have a first or last word in common; a gap may hold the other (“lehnt jeden Tokenantrag ab”). */
export const shares = (phrase: Occurrence, other: { from: number; to: number }): boolean =>
  (other.from <= phrase.from && phrase.from < other.to) ||
  (other.from < phrase.to && phrase.to <= other.to)

/** The word of ending is about the predicate or the key of the binding. */
function governs(reading: Reading, end: Occurrence, binding: Binding): boolean {
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

/** The word of ending comes after. */
function governsBack(reading: Reading, end: Occurrence, { predicate, mention }: Binding): boolean {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(predicate.from)
  const { from: start = 0, to = 0 } = reading.clauses[at] ?? {}
  const first = firstOf(reading, at)
  const isResumed = reading.lexicon.is('endedSubjects', first)
  // “itsme or SMS; the token, that is over”
  const named = reading.clauseAt(mention.from)
  if (isResumed && named > clause && at > named && at - named <= 2) return true
  if (isVerdictOnList(reading, end, clause)) return true
  if (at - clause > 2) return false
  // “If anybody offers you a key, hang up.”
  if (isInCondition(reading, clause) || resumesBefore(reading, at)) return true
  // “your request, | to which we cannot …”
  const hasRelative = reading.lexicon.is('pronominalRelatives', first)
  if (hasRelative && predicate.form === 'noun') return true
  const { opener = '' } = reading.clauses[at] ?? {}
  // “They say | that one can still get it: | do not believe it”
  const isDisbelieved =
    at === clause + 1 &&
    /^[:;–]$/.test(opener) &&
    isContent(reading, clause) &&
    end.from - start <= 1 &&
    to - end.to <= 2
  if (isDisbelieved) return true
  // “Form 13, | to ask for a token, | is abolished”: past an insertion comes the verb of the noun before it
  const isPastAside =
    at === clause + 1 &&
    opener === ',' &&
    /^(infinitive|purpose)$/.test(reading.clauses[clause]?.kind ?? '') &&
    reading.clauses[clause]?.opener === ',' &&
    reading.lexicon.is('presentAuxiliaries', first)
  if (isPastAside) return true
  if (at === clause + 1 && isButThat(reading, at)) return true
  // “…; that is over”, “… must know | that it is over”: a verdict, and nothing more
  const isVerdict =
    !reading.lexicon.isVerbFinal &&
    hasWord(reading, 'demonstratives', start, start + 2) &&
    to - end.to <= 2
  if (isVerdict) return true
  // “Requests for a token that reach us later are returned”
  const { from = 0 } = reading.clauses[clause] ?? {}
  const startsClause = Math.min(predicate.from, mention.from) <= from + 1
  const after = reading.words[predicate.to]?.text ?? ''
  if (startsClause && reading.lexicon.is('objectPrepositions', after)) return true
  return (
    at === clause + 1 &&
    (isPredicateOf(reading, at, end) ||
      // “The possibility to activate a token | has gone.”
      holds(reading, clause - 1, 'transmit') ||
      // “Token activation: stopped on …”
      isNominal(reading, predicate) ||
      isTitle(reading, predicate, mention) ||
      // “Request a key | stopped”
      (startsClause && isCell(reading, at)) ||
      // “Request a token (abolished)”
      (predicate.from === from &&
        end.from === start &&
        to - end.to <= 1 &&
        /^[:(–=]$/.test(reading.clauses[at]?.opener ?? '')) ||
      (startsClause && isResumed))
  )
}

/** “Token, first request or duplicate: abolished”, “Requests, renewals, duplicates: all that has stopped” */
function isVerdictOnList(reading: Reading, end: Occurrence, clause: number): boolean {
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
  (!isIntransitive && to === (reading.clauses[reading.clauseAt(from)]?.to ?? 0) - 1)

/** “Aanvraag token | stopgezet”: nothing but the two in a cell. */
export const isTitle = (
  reading: Reading,
  { from, to }: Occurrence,
  mention: { from: number; to: number },
): boolean => {
  const clause = reading.clauses[reading.clauseAt(from)]
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
