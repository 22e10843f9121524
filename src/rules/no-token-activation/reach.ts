/** Whether a negation reaches the predicate, in its own clause or from another. */
import { isAuxiliary } from './lexicon.ts'
import type { Binding } from './binding.ts'
import {
  holds,
  isComplement,
  isConditional,
  isEffortful,
  isLaborious,
  isOtherwise,
  isRelativeTo,
  opensWith,
} from './clause.ts'
import {
  hasWayOut,
  isCancelled,
  isCeasing,
  isMasked,
  isPlainNoun,
  shortAnswer,
  targetOf,
} from './negation.ts'
import {
  hasWord,
  having,
  inClause,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** One negation denies the predicate of a binding. */
export function applies(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  if (isMasked(reading, negation) || hasWayOut(reading, negation, binding)) return false
  if (isOfRelative(reading, negation, binding)) return false
  if (isRefuted(reading, negation, binding) || isOtherwise(reading, negation)) return false
  if (negation.role === 'nothing' || isCancelled(reading, negation)) return false
  if (isDutyAhead(reading, negation, binding) || isTripSpared(reading, negation, binding))
    return false
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (at === clause && isPresupposed(reading, negation, at)) return false
  if (negation.role === 'without') {
    // “Those who are still without a key”: the wish takes the word in
    if (binding.predicate.role === 'desire' && overlaps(negation, binding.predicate)) return false
    // “Nobody leaves without a key”
    const isUndone = having(reading, 'nobody', 'adverb').some(
      (one) => one.from < negation.from && reading.clauseAt(one.from) === at,
    )
    const target = targetOf(reading, negation)
    // “Anyone without a token can have one made”
    const isMadeGood =
      target !== undefined &&
      'meaning' in target &&
      target.meaning === 'retired' &&
      reading.keys.some((key) => key.meaning === 'ellipsis' && key.from >= target.to)
    const isLacked = target === binding.mention || target === binding.predicate
    return !isUndone && !isMadeGood && isLacked
  }
  if (negation.role === 'determiner') return deniesTarget(reading, negation, binding)
  if (negation.role === 'nobody')
    return (
      at === clause ||
      // “Nobody, as far as I know, makes one”
      reading.clauseAt(negation.to - 1) === clause ||
      isSubjectOf(reading, negation, clause) ||
      (isComplement(reading, at, clause) && !isMeans(reading, at, clause)) ||
      // “There is nobody | who still issues keys”
      (isRelativeTo(reading, at, clause) && !holds(reading, clause, 'adverb', 'determiner'))
    )
  if (at === clause) {
    if (reading.lexicon.isVerbFinal) return !isEffort(reading, at, binding)
    return bearsOnPredicate(reading, negation, binding)
  }
  if (isSubjectAside(reading, negation, binding) || isVerdictOn(reading, negation, clause))
    return true
  if (isAnnounced(reading, negation, clause) || isUnsaid(reading, at, clause)) return true
  if (isMatrixResumed(reading, at, clause)) return true
  if (!isComplement(reading, at, clause)) return false
  // “You no longer have to | queue for one”
  const first = reading.words[binding.predicate.from]?.text ?? ''
  if (reading.lexicon.is('effort', first) && holds(reading, at, 'obligation')) return false
  if (isGermanMeans(reading, at, clause)) return false
  return transmits(reading, negation, at)
}

/** “who have no reader | can get one”: the relative clause has its verb, and past a noun comes that of the sentence. */
function isOfRelative(reading: Reading, negation: Occurrence, { predicate }: Binding): boolean {
  const { words, lexicon } = reading
  const at = reading.clauseAt(negation.from)
  const { from = 0, to = 0, kind } = reading.clauses[at] ?? {}
  if (lexicon.isVerbFinal || kind !== 'subordinate' || negation.from - from > 4) return false
  if (!lexicon.is('subjectRelatives', words[from]?.text ?? '')) return false
  const isNoun = (index: number): boolean =>
    index >= negation.to &&
    (isPlainNoun(reading, index, negation.to) ||
      reading.keys.some((key) => key.from <= index && index < key.to) ||
      having(reading, 'idiom', 'other').some((one) => one.from <= index && index < one.to))
  const isVerb = (index: number): boolean => {
    const { text = '', isAccented = false } = words[index] ?? {}
    return (
      (!isAccented && isAuxiliary(lexicon, text)) ||
      having(reading, 'ability', 'obligation').some((one) => one.from === index) ||
      (predicate.from === index && predicate.form === 'now')
    )
  }
  for (let index = negation.to + 1; index < to && index <= predicate.from; index += 1) {
    const isAfterPronoun = lexicon.is('pronouns', words[index - 1]?.text ?? '')
    if (isVerb(index) && isNoun(isAfterPronoun ? index - 2 : index - 1)) return true
  }
  return false
}

/** “Für einen Schlüssel müssen Sie nicht mehr reisen, | das geht jetzt auch hier”: another way is nearer. */
function isTripSpared(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  return (
    reading.lexicon.isVerbFinal &&
    predicate.isWeak &&
    overlaps(predicate, mention) &&
    predicate.from < negation.from &&
    holds(reading, at, 'obligation') &&
    reading.clauses.some(
      (_, order) =>
        order > at &&
        holds(reading, order, 'offer') &&
        !holds(reading, order, 'adverb', 'determiner', 'nobody', 'end'),
    )
  )
}

/** “You no longer have to make an appointment for a key”, “no longer need to go to Brussels for one”: the trouble has ended. */
function isDutyAhead(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const { lexicon, words } = reading
  const clause = reading.clauseAt(predicate.from)
  const isDuty = having(reading, 'obligation').some(
    (one) =>
      one.from >= negation.from - 1 &&
      one.to <= predicate.from &&
      clause - reading.clauseAt(one.from) <= 1,
  )
  const hasOther = having(reading, 'other').some(
    (one) => predicate.from <= one.from && one.to <= predicate.to && one.from < mention.from,
  )
  const isTrip =
    predicate.to - predicate.from >= shortestTrip &&
    lexicon.is('steps', words[predicate.from]?.text ?? '')
  return isDuty && !lexicon.isVerbFinal && (hasOther || isTrip)
}

/** “go to Brussels for a key” */
const shortestTrip = 5

/** “Niemand die erom vraagt, | krijgt er een”: past its relative clause comes the verb. */
const isSubjectOf = (reading: Reading, { from, to }: Occurrence, clause: number): boolean => {
  const before = reading.clauses[clause - 1]
  return (
    reading.lexicon.isVerbFinal &&
    before?.from === from &&
    reading.clauses[clause]?.opener === ',' &&
    reading.lexicon.is('resumptives', reading.words[to]?.text ?? '')
  )
}

/** “Nobody has to travel | to get one”: a duty denied, and what it would be for. */
const isMeans = (reading: Reading, at: number, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'purpose' && holds(reading, at, 'obligation')

/** “Ein Termin ist nicht nötig, | um …”: *um … zu* is a purpose and never what is needed. */
const isGermanMeans = (reading: Reading, at: number, clause: number): boolean =>
  reading.lexicon.locale === 'de' && isMeans(reading, at, clause)

/** “Es werden keine Pässe ausgestellt, | nur Token”: the German noun beside it, and the key after. */
const isOfAnotherNoun = (reading: Reading, { from, to }: Occurrence, mention: KeySpan): boolean =>
  reading.lexicon.locale === 'de' &&
  (reading.words[to]?.isCapital ?? false) &&
  reading.clauseAt(mention.from) === reading.clauseAt(from) + 1 &&
  mention.from - (reading.clauses[reading.clauseAt(mention.from)]?.from ?? 0) <= 1

/** “no token”, “no possibility to get one”: what the determiner stands with is the key, or leads to it. */
function deniesTarget(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(predicate.from)
  const target = targetOf(reading, negation)
  // “Token gibt es keine mehr”: German and Dutch part the negation from its noun.
  if (target === undefined)
    return (
      reading.lexicon.isVerbFinal &&
      at === clause &&
      (reading.words[negation.to]?.isPunctuation !== false ||
        // “Token stellt das Amt keine aus”, “reiken ze er geen meer uit”
        (predicate.from < negation.from &&
          negation.to === predicate.to - 1 &&
          (negation.isCessation || mention.to <= predicate.from)) ||
        // “krijgt er geen ander en activeert …”
        (negation.isCessation &&
          reading.lexicon.is('coordinators', reading.words[negation.to]?.text ?? '')))
    )
  if (target === predicate) return !isOfAnotherNoun(reading, negation, mention)
  if ('meaning' in target)
    return (
      target === mention ||
      // “For a token there is no replacement any more”
      (target.meaning === 'ellipsis' && at === clause && mention.to <= target.from)
    )
  // “zu erhalten” and “erhalten” are one.
  if (target.role === 'obtain' && isSame(target, predicate)) return true
  if (target.role === 'transmit' || target.role === 'ability')
    return (
      clause === at ||
      (isComplement(reading, at, clause) &&
        !isFilled(reading, target) &&
        // “no longer necessary to queue”, “you no longer need an appointment”
        !isEffortful(reading, at) &&
        !having(reading, 'other').some(
          (one) => one.from >= target.to && reading.clauseAt(one.from) === at,
        ))
    )
  return (
    target.role === 'obtain' &&
    (clause === at || hasWord(reading, 'texts', negation.from, predicate.from))
  )
}

/** “They say that there are no keys any more; that is not true, we still issue them.” */
function isRefuted(reading: Reading, negation: Occurrence, { predicate }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  const said = reading.clauseAt(negation.from)
  return having(reading, 'end').some((end) => {
    const at = reading.clauseAt(end.from)
    const { from = 0, to = 0 } = reading.clauses[at] ?? {}
    return (
      said < at &&
      at < clause &&
      to - from <= longestVerdict &&
      opensWith(reading, at, 'resumptives')
    )
  })
}

/** “that is simply not true,” */
const longestVerdict = 6

const isSame = (one: Occurrence, { from, to }: Occurrence): boolean =>
  one.to === to && Math.abs(one.from - from) <= 1 && to - from <= 2

/** “If no key reaches you in time, …”: it should have. */
const isPresupposed = (reading: Reading, negation: Occurrence, at: number): boolean =>
  isConditional(reading, at) &&
  reading.lexicon.locale !== 'de' &&
  !isCeasing(reading, negation) &&
  !holds(reading, at, 'ability', 'transmit')

/** “Requests for a token that reach us later, | are no longer handled”: past the subject comes the verb. */
function isSubjectAside(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(predicate.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  const startsWithObtaining = Math.min(predicate.from, mention.from) <= from + 1
  if (!reading.lexicon.isVerbFinal)
    return (
      at === clause + 1 &&
      startsWithObtaining &&
      predicate.form === 'noun' &&
      Math.max(predicate.to, mention.to) === reading.clauses[at]?.from &&
      isPastRelative(reading, negation, at)
    )
  if (at <= clause || at - clause > 2 || reading.clauses[at]?.opener !== ',') return false
  if (!opensWith(reading, at, 'presentAuxiliaries')) return false
  const isHeadNoun =
    startsWithObtaining &&
    reading.lexicon.is('objectPrepositions', reading.words[predicate.to]?.text ?? '')
  return isHeadNoun || (isCeasing(reading, negation) && !isLaborious(reading, at))
}

/** “requests | that still reach us are not handled”: the relative clause has its own verb, and the negation the last. */
function isPastRelative(reading: Reading, negation: Occurrence, clause: number): boolean {
  const { words, lexicon } = reading
  const { from = 0, to = 0, kind } = reading.clauses[clause] ?? {}
  const isRelative =
    kind === 'subordinate' && lexicon.is('subjectRelatives', words[from]?.text ?? '')
  const isPresent = (at: number): boolean => lexicon.is('presentAuxiliaries', words[at]?.text ?? '')
  let end = negation.to
  while (isPresent(end)) end += 1
  const hasVerb = words
    .slice(from + 1, negation.from)
    .some(
      ({ text }, offset) =>
        !isPresent(from + 1 + offset) &&
        !lexicon.is('subjects', text) &&
        !lexicon.is('pronouns', text) &&
        !lexicon.is('adverbs', text) &&
        !lexicon.is('determiners', text) &&
        !lexicon.is('agents', text),
    )
  return isRelative && hasVerb && !words.slice(end, to).some((_, offset) => isPresent(end + offset))
}

/** “Die Möglichkeit, | einen Schlüssel zu bestellen, | besteht nicht mehr”: past the infinitive comes the verb. */
const isMatrixResumed = (reading: Reading, at: number, clause: number): boolean =>
  reading.lexicon.isVerbFinal &&
  at === clause + 1 &&
  reading.clauses[clause]?.kind === 'infinitive' &&
  reading.clauses[at]?.kind === 'main' &&
  reading.clauses[at]?.opener === ',' &&
  !opensWith(reading, at, 'subjectPronouns') &&
  !opensWith(reading, at, 'coordinators') &&
  holds(reading, clause - 1, 'transmit') &&
  !isLaborious(reading, at) &&
  !holds(reading, at, 'obtain', 'cancel')

/** “Token activation: no longer possible”: after a colon or a dash the negation comes first. */
function isVerdictOn(reading: Reading, negation: Occurrence, clause: number): boolean {
  const at = reading.clauseAt(negation.from)
  const { from = 0, opener = '' } = reading.clauses[at] ?? {}
  return (
    at === clause + 1 &&
    /^[:–|(]$/.test(opener) &&
    negation.from - from <= 1 &&
    negation.isCessation &&
    !having(reading, 'obtain').some(
      (one) => reading.clauseAt(one.from) === at && one.from > negation.to,
    )
  )
}

/** “No longer: activation of tokens.” */
function isAnnounced(reading: Reading, negation: Occurrence, clause: number): boolean {
  const at = reading.clauseAt(negation.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  // “No longer on offer: …”
  const isWhole =
    negation.from === from && to - negation.to <= shortAnswer && !isLaborious(reading, at)
  return (
    clause > at &&
    ((isCeasing(reading, negation) && (isWhole || to - negation.to <= 1)) ||
      // “Not possible for tourists: …”
      having(reading, 'transmit').some((one) => one.from > negation.from && one.to === to - 1)) &&
    reading.clauses[at + 1]?.opener === ':' &&
    reading.clauses
      .slice(at + 1, clause)
      .every(
        (one) => one.to - one.from <= longestItem && reading.words[one.to - 1]?.text === ',',
      ) &&
    !holds(reading, at, 'obtain', 'cancel')
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 4

/** “Never say that a token can still be had.” */
const isUnsaid = (reading: Reading, at: number, clause: number): boolean =>
  clause === at + 1 &&
  reading.clauses[clause]?.kind === 'subordinate' &&
  (holds(reading, at, 'redirect') ||
    // “That does not mean | that one can still be had”
    (opensWith(reading, clause, 'complementizers') &&
      having(reading, 'transmit').some((one) => one.to === reading.clauses[clause]?.from)))

/** “not possible to”, “cannot … to”: what governs the infinitive hands the negation on. A duty to travel does not. */
function transmits(reading: Reading, negation: Occurrence, clause: number): boolean {
  if (isEffortful(reading, clause)) return false
  const here = reading.occurrences.filter(inClause(reading, clause))
  const end = reading.clauses[clause]?.to ?? 0
  const handedOn = here.filter(
    (one) =>
      one.role === 'transmit' &&
      !isFilled(reading, one) &&
      // “you do not need”, not “there is no need”
      !(negation.role === 'adverb' && isObligation(reading, one)) &&
      // “you need not be a resident | to get one”
      !reading.words.slice(one.to, end).some(({ text }) => text === 'be'),
  )
  if (handedOn.some((one) => !here.some((other) => other.role === 'other' && other.from >= one.to)))
    return true
  if (here.some((one) => one.role === 'obligation')) {
    // “you do not have to | request”: nothing stands between the duty and the infinitive
    const last = Math.max(
      ...here.filter((one) => one.role === 'obligation' || one === negation).map((one) => one.to),
    )
    // “you do not have to pay | to get one”
    const isPurpose =
      reading.lexicon.locale === 'fr' && reading.clauses[clause + 1]?.kind === 'purpose'
    return end - last <= (isPurpose ? 0 : 1)
  }
  // “advises those | who cannot install itsme | to get a key”: the relative clause has its verb
  const isFull =
    !reading.lexicon.isVerbFinal &&
    opensWith(reading, clause, 'subjectRelatives') &&
    reading.clauses[clause]?.kind === 'subordinate'
  const abilities = here.filter((one) => one.role === 'ability')
  return (
    abilities.some((one) => !(isFull && end - Math.max(one.to, negation.to) > 0)) ||
    end - negation.to <= 1
  )
}

/** “not necessary to be Belgian | to get one”: the need has a complement of its own. */
const isFilled = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  const kind = reading.clauses[clause + 1]?.kind
  const { words, lexicon } = reading
  const rest = words.slice(one.to, reading.clauses[clause]?.to ?? 0)
  // “You no longer need a photo | to get one”, not “no need for anyone | to get one”
  const hasObject =
    kind === 'infinitive' &&
    words[one.from]?.text === 'need' &&
    !lexicon.is('objectPrepositions', rest[0]?.text ?? '') &&
    rest.some(({ text }) => !lexicon.is('determiners', text) && !lexicon.is('adverbs', text))
  return (
    !lexicon.isVerbFinal &&
    (kind === 'purpose' || (kind === 'infinitive' && isObligation(reading, one))) &&
    (hasObject || rest.some((word) => lexicon.is('infinitiveMarks', word.text)))
  )
}

const isObligation = (reading: Reading, one: Occurrence): boolean =>
  having(reading, 'obligation').some((duty) => overlaps(duty, one))

/** “costs nothing”, “is not difficult”: said of a noun, this is praise. */
const isEffort = (reading: Reading, clause: number, binding: Binding): boolean =>
  binding.predicate.form !== 'participle' && isEffortful(reading, clause)

/** French and English: the negation stands before its verb, so the next word of weight is what it denies. */
function bearsOnPredicate(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  if (predicate.from < negation.from) {
    // “handed over and never posted”: the negation is the next verb's
    const isOfNext =
      !isCeasing(reading, negation) &&
      reading.lexicon.is('coordinators', reading.words[negation.from - 1]?.text ?? '') &&
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
  const isCoordinated = reading.lexicon.is(
    'coordinators',
    reading.words[predicate.from - 1]?.text ?? '',
  )
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
const isSpent = (reading: Reading, verb: Occurrence, predicate: Occurrence): boolean => {
  const between = reading.words.slice(verb.to, predicate.from)
  return (
    predicate.form === 'participle' &&
    between.some(({ text }) => reading.lexicon.is('presentAuxiliaries', text)) &&
    between.every(({ text }) => !reading.lexicon.is('coordinators', text))
  )
}

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
    predicate.from === reading.clauses[reading.clauseAt(predicate.from)]?.from &&
    mention.to < negation.from + 1 &&
    (reading.lexicon.is('presentAuxiliaries', verb) ||
      reading.lexicon.is('presentAuxiliaries', reading.words[negation.from]?.text ?? '') ||
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
  const end = reading.clauses[reading.clauseAt(comma)]?.to ?? 0
  for (let at = comma + 1; at < end - 1; at += 1)
    if (reading.words[at]?.text === reading.words[comma]?.text) return at
  return undefined
}
