/** Whether a negation of the same clause is the predicate’s, in the word order of French and English. */
import type { Binding } from './binding.ts'
import { holds, isEffortful } from './clause.ts'
import { isCeasing } from './negation.ts'
import { clauseOf, hasWord, having, isWord, type Occurrence, type Reading } from './reading.ts'

/** French and English: the negation stands before its verb, so the next word of weight is what it denies. */
export function bearsOnPredicate(
  reading: Reading,
  negation: Occurrence,
  binding: Binding,
): boolean {
  const { predicate, mention } = binding
  if (predicate.from < negation.from) {
    // “handed over and never posted”: the negation is the next verb's
    const isOfNext =
      !isCeasing(reading, negation) &&
      isWord(reading, negation.from - 1, 'coordinators') &&
      having(reading, 'obtain', 'replace').some((one) => one.from === negation.to)
    if (isOfNext) return false
    if (isOfPlace(reading, negation)) return false
    // The predicate is the subject: “activation is no longer possible”, “la demande n’est plus possible”.
    if (
      predicate.form === 'now' &&
      negation.from > predicate.to &&
      reading.lexicon.locale === 'en' &&
      !isGerundSubject(reading, negation, binding)
    )
      return mention.from > negation.from || negation.isCessation
    return !isEffort(reading, reading.clauseAt(negation.from), binding)
  }
  if (predicate.from < negation.to) return true
  // “not allowed to make an exception and give you one”
  const isCoordinated = isWord(reading, predicate.from - 1, 'coordinators')
  // “n’a plus de file d’attente et délivre les tokens”: a finite verb has its own *ne*
  if (isCoordinated && isFiniteInFrench(reading, predicate)) return false
  // “we no longer deal with requests”: what has ceased is done with the noun.
  const clause = reading.clauseAt(negation.from)
  if (
    predicate.form === 'noun' &&
    isCeasing(reading, negation) &&
    !holds(reading, clause, 'obligation')
  )
    return !isEffort(reading, clause, binding)
  for (let at = negation.to; at < reading.words.length; at += 1) {
    if (at >= predicate.from) return true
    const word = reading.words[at]
    if (!word) return false
    if (word.isPunctuation) {
      const rest = asideEnd(reading, at)
      if (rest === undefined) return false
      at = rest
      continue
    }
    if (at >= mention.from && at < mention.to) continue
    const verb = reading.occurrences.find(
      (one) => one.from === at && /^(obtain|replace|use|end|cancel|select)$/.test(one.role),
    )
    if (verb && isSpent(reading, verb, predicate)) return false
    if (verb) return verb.role === 'obtain' || verb.role === 'replace'
    if (
      reading.occurrences.some(
        (one) =>
          one.from <= at &&
          at < one.to &&
          /^(transmit|ability|obligation|determiner)$/.test(one.role),
      )
    )
      continue
    if (
      reading.lexicon.is('adverbs', word.text) ||
      reading.lexicon.is('presentAuxiliaries', word.text) ||
      reading.lexicon.is('determiners', word.text) ||
      /(ly|ment)$/.test(word.text) ||
      reading.lexicon.is('agents', word.text)
    )
      continue
    // “no longer features among the keys you can activate”: what ended reaches further than one verb.
    if (negation.isCessation && !isDuty(reading, negation.from, at)) continue
    if (isCoordinated && isHandedOn(reading, negation, at)) continue
    return false
  }
  return false
}

/** “Who cannot receive texts is best given a key”: the negation's own verb comes before the auxiliary of the next. */
const isSpent = (reading: Reading, { to }: Occurrence, { form, from }: Occurrence): boolean =>
  form === 'participle' &&
  hasWord(reading, 'presentAuxiliaries', to, from) &&
  !hasWord(reading, 'coordinators', to, from)

/** Not “obtenir”, “demander”, “prendre”; but “délivre” */
const isFiniteInFrench = ({ lexicon, words }: Reading, { form, from }: Occurrence): boolean =>
  lexicon.locale === 'fr' && form === 'now' && !/(er|ir|[dti]re)$/.test(words[from]?.text ?? '')

/** “You get it at the town hall, | not at the bank”: another place is denied. */
function isOfPlace({ lexicon, words }: Reading, { from, to }: Occurrence): boolean {
  const next = words[to]?.text ?? ''
  return (
    to - from === 1 &&
    words[from - 1]?.text === ',' &&
    !lexicon.is('genitives', next) &&
    (lexicon.is('objectPrepositions', next) || lexicon.is('placing', next))
  )
}

/** “Requesting a key is not possible” */
function isGerundSubject(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  const verb = reading.words[negation.from - 1]?.text ?? ''
  return (
    (reading.words[predicate.from]?.text.endsWith('ing') ?? false) &&
    predicate.from === clauseOf(reading, predicate.from)?.from &&
    mention.to < negation.from + 1 &&
    (reading.lexicon.is('presentAuxiliaries', verb) ||
      isWord(reading, negation.from, 'presentAuxiliaries') ||
      negation.from === mention.to)
  )
}

/** Between the negation and the word stands what hands it on. */
const isHandedOn = (reading: Reading, negation: Occurrence, at: number): boolean =>
  having(reading, 'transmit', 'ability').some(
    (one) => one.from >= negation.from - 1 && one.from <= at,
  )

/** “you no longer have to travel …”: a duty ended, or an effort. */
const isDuty = (reading: Reading, from: number, to: number): boolean =>
  having(reading, 'obligation', 'other').some((one) => one.from >= from && one.from <= to) ||
  hasWord(reading, 'effort', from, to + 1)

/** The end of an insertion inside a clause. */
function asideEnd(reading: Reading, comma: number): number | undefined {
  const end = clauseOf(reading, comma)?.to ?? 0
  for (let at = comma + 1; at < end - 1; at += 1)
    if (reading.words[at]?.text === reading.words[comma]?.text) return at
  return undefined
}

/** “costs nothing”, “is not difficult”: said of a noun, this is praise. */
export const isEffort = (reading: Reading, clause: number, binding: Binding): boolean =>
  binding.predicate.form !== 'participle' && isEffortful(reading, clause)
