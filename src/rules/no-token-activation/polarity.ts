/** Whether something in the sentence denies that the key can be obtained. */
import {
  having,
  isCard,
  opensWithVerb,
  overlaps,
  isNegatedTwice,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './annotate.ts'
import type { Binding } from './binding.ts'
import { isAnotherKey } from './other-objects.ts'
import type { Word } from './words.ts'

/** Why a sentence that names the key and a way to it is no instruction. */
export type Denial = 'negation' | 'end' | 'past' | 'removal' | 'redirection' | 'other-key'

/** The first denial that bears on the predicate; undefined if none does. */
export function denialOf(reading: Reading, binding: Binding): Denial | undefined {
  if (isPast(reading, binding) && !hasLasted(reading, binding)) return 'past'
  if (isRemoved(reading, binding)) return 'removal'
  if (isLeftOut(reading, binding) || isContrasted(reading, binding)) return 'negation'
  const consumed = new Set<Occurrence>()
  for (const end of having(reading, 'end')) {
    if (shares(end, binding.predicate) || shares(end, binding.mention)) continue
    if (isOtherwise(reading, end) || isAboutOld(reading, end) || isBesides(reading, end, binding))
      continue
    if (isAboutOtherKey(reading, end, binding) || isUnlessBrought(reading, end)) continue
    if (!governs(reading, end, binding)) continue
    const negation = negations(reading).find(
      (one) => isMasked(reading, one) || bearsOnWord(reading, one, end),
    )
    if (negation && !isMasked(reading, negation)) {
      for (const one of negations(reading)) if (overlaps(one, negation)) consumed.add(one)
      continue
    }
    return 'end'
  }
  for (const negation of negations(reading)) {
    if (isRefuted(reading, negation, binding)) continue
    if (!consumed.has(negation) && applies(reading, negation, binding)) return 'negation'
  }
  if (isRefusedAfter(reading, binding) || isLabelRefused(reading, binding)) return 'negation'
  if (isRedirected(reading, binding) || isForgone(reading, binding)) return 'redirection'
  if (isReplaced(reading, binding) || isServedOtherwise(reading, binding)) return 'other-key'
  return undefined
}

/** “… and the old one is cancelled.” */
export const isAboutOld = (reading: Reading, end: Occurrence): boolean =>
  reading.words
    .slice(Math.max(0, end.from - 5), end.to + 3)
    .some((word) => reading.lexicon.is('old', word.text)) &&
  !reading.keys.some(
    (key) => key.meaning === 'retired' && key.from >= end.from - 2 && key.from <= end.to + 2,
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

/** “Activate it within the month, | failing which it is cancelled.” */
const isOtherwise = (reading: Reading, end: Occurrence): boolean => {
  const clause = reading.clauseAt(end.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  return clause > 0 && having(reading, 'only').some((one) => one.from === from && from < end.from)
}

/** “Request a token and stop queueing”: after the coordination something else ends. */
const isBesides = (reading: Reading, end: Occurrence, { predicate, mention }: Binding): boolean =>
  predicate.form === 'now' &&
  predicate.from < end.from &&
  mention.to <= end.from &&
  reading.words
    .slice(Math.max(predicate.to, mention.to), end.from)
    .some((word) => reading.lexicon.is('coordinators', word.text))

/** “Without your identity card, | it is impossible to …”: with it one can. */
const isUnlessBrought = (reading: Reading, end: Occurrence): boolean =>
  having(reading, 'without').some(
    (one) =>
      reading.clauseAt(one.from) < reading.clauseAt(end.from) &&
      reading.lexicon.is('determiners', reading.words[one.to]?.text ?? '') &&
      targetOf(reading, one) === undefined,
  )

const negations = (reading: Reading): readonly Occurrence[] =>
  having(reading, 'determiner', 'adverb', 'nobody', 'without', 'nothing')

/** “not only”, “ne … que”, “non-Belgians”: no negation at all. */
const isMasked = (reading: Reading, negation: Occurrence): boolean =>
  (negation.to - negation.from === 1 && reading.words[negation.to]?.isJoined === true) ||
  having(reading, 'only').some(
    (only) =>
      only.from <= negation.from &&
      negation.from < only.to &&
      (only.from === negation.from || only.to === negation.to || only.to - only.from < 6) &&
      !(
        reading.words[only.from]?.text === 'ne' &&
        /^(que|seulement|uniquement)$/.test(reading.words[only.to - 1]?.text ?? '') &&
        isNegatedTwice(reading.words, only)
      ),
  )

/** The phrases have a first or last word in common; a gap may hold the other (“lehnt jeden Tokenantrag ab”). */
const shares = (phrase: Occurrence, other: { from: number; to: number }): boolean =>
  (other.from <= phrase.from && phrase.from < other.to) ||
  (other.from < phrase.to && phrase.to <= other.to)

/** Whether one negation denies the predicate of a binding. */
function applies(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  if (isMasked(reading, negation) || hasWayOut(reading, negation, binding)) return false
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (negation.role === 'nothing' || isCancelled(reading, negation)) return false
  if (isOtherwise(reading, negation)) return false
  if (isPresupposed(reading, negation, at) && at === clause) return false
  if (negation.role === 'without') {
    // “Nobody leaves without a key”
    const isUndone = having(reading, 'nobody', 'adverb').some(
      (one) => one.from < negation.from && reading.clauseAt(one.from) === at,
    )
    const target = targetOf(reading, negation)
    return !isUndone && (target === binding.mention || target === binding.predicate)
  }
  if (negation.role === 'determiner') {
    const target = targetOf(reading, negation)
    // “Token gibt es keine mehr”: German and Dutch part the negation from its noun.
    if (target === undefined)
      return (
        reading.lexicon.isVerbFinal &&
        negation.isCessation &&
        at === clause &&
        reading.words[negation.to]?.isPunctuation !== false
      )
    if (target === binding.predicate) return true
    if ('meaning' in target) return target === binding.mention
    // “zu erhalten” and “erhalten” are one.
    if (target.role === 'obtain' && isSame(target, binding.predicate)) return true
    if (target.role === 'transmit' || target.role === 'ability')
      return clause === at || (isComplement(reading, at, clause) && !isFilled(reading, target))
    return (
      target.role === 'obtain' &&
      (clause === at ||
        reading.words
          .slice(negation.from, binding.predicate.from)
          .some((word) => reading.lexicon.is('texts', word.text)))
    )
  }
  if (negation.role === 'nobody') return at === clause || isComplement(reading, at, clause)
  if (at === clause) {
    if (reading.lexicon.isVerbFinal) return !isEffort(reading, at, binding)
    return bearsOnPredicate(reading, negation, binding)
  }
  if (isSubjectAside(reading, negation, binding)) return true
  if (isVerdictOn(reading, at, negation, clause)) return true
  if (isUnsaid(reading, at, clause)) return true
  if (isAnnounced(reading, negation, clause)) return true
  if (!isComplement(reading, at, clause)) return false
  // “You no longer have to | queue for one”
  const first = reading.words[binding.predicate.from]?.text ?? ''
  if (reading.lexicon.is('effort', first) && dutyIn(reading, at)) return false
  return transmits(reading, negation, at)
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
      reading.lexicon.is('resumptives', reading.words[from]?.text ?? '')
    )
  })
}

/** “that is simply not true,” */
const longestVerdict = 6

const isSame = (one: Occurrence, { from, to }: Occurrence): boolean =>
  one.to === to && Math.abs(one.from - from) <= 1 && to - from <= 2

/** “Requests for a token that reach us later, | are no longer handled”: past the subject comes the verb. */
function isSubjectAside(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(predicate.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  const { from: start = 0, to = 0, opener = '' } = reading.clauses[at] ?? {}
  if (at <= clause || at - clause > 2 || opener !== ',') return false
  if (!reading.lexicon.isVerbFinal) return false
  if (!reading.lexicon.is('presentAuxiliaries', reading.words[start]?.text ?? '')) return false
  const isDuty =
    having(reading, 'obligation').some((one) => reading.clauseAt(one.from) === at) ||
    reading.words.slice(start, to).some((word) => reading.lexicon.is('effort', word.text))
  const isHeadNoun =
    Math.min(predicate.from, mention.from) <= from + 1 &&
    reading.lexicon.is('objectPrepositions', reading.words[predicate.to]?.text ?? '')
  return isHeadNoun || (isCeasing(reading, negation) && !isDuty)
}

/** “If no key reaches you in time, …”: it should have. */
const isPresupposed = (reading: Reading, negation: Occurrence, at: number): boolean =>
  reading.clauses[at]?.kind === 'condition' &&
  reading.lexicon.locale !== 'de' &&
  !isCeasing(reading, negation) &&
  !having(reading, 'ability', 'transmit').some((one) => reading.clauseAt(one.from) === at)

/** “Token activation: no longer possible”: after a colon or a dash the negation comes first. */
function isVerdictOn(reading: Reading, at: number, negation: Occurrence, clause: number): boolean {
  const { from = 0, opener = '' } = reading.clauses[at] ?? {}
  return (
    at === clause + 1 &&
    /^[:–|(]$/.test(opener) &&
    negation.from - from <= 1 &&
    negation.isCessation &&
    !reading.occurrences.some(
      (one) => one.role === 'obtain' && reading.clauseAt(one.from) === at && one.from > negation.to,
    )
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 4

/** “No longer: activation of tokens.” */
function isAnnounced(reading: Reading, negation: Occurrence, clause: number): boolean {
  const at = reading.clauseAt(negation.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  // “No longer on offer: …”
  const isWhole =
    negation.from === from &&
    to - negation.to <= shortAnswer &&
    !dutyIn(reading, at) &&
    !isEffortful(reading, at)
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
    !having(reading, 'obtain', 'cancel').some((one) => reading.clauseAt(one.from) === at)
  )
}

/** “Never say that a token can still be had.” */
const isUnsaid = (reading: Reading, at: number, clause: number): boolean =>
  clause === at + 1 &&
  reading.clauses[clause]?.kind === 'subordinate' &&
  having(reading, 'redirect').some((one) => reading.clauseAt(one.from) === at)

/** What a “no …” or “without …” is said of: a mention, a phrase, or a person (given back as the negation itself). */
function targetOf(reading: Reading, negation: Occurrence): KeyOrPhrase | undefined {
  const clause = reading.clauseAt(negation.from)
  const isFrench = reading.lexicon.locale === 'fr'
  let from = negation.from + 1
  if (isFrench && negation.to - negation.from <= 3) from = negation.to
  for (let at = from, steps = 0; steps < 6 && at < reading.words.length; at += 1, steps += 1) {
    const word = reading.words[at]
    if (
      !word ||
      (word.isPunctuation && steps > 0) ||
      (reading.clauseAt(at) !== clause && negation.role !== 'without')
    )
      return undefined
    // “without a number no key”
    if (
      negation.role === 'without' &&
      having(reading, 'determiner').some((one) => one.from === at && one !== negation)
    )
      return undefined
    const mention = reading.keys.find((key) => key.from === at)
    if (
      mention &&
      (mention.meaning === 'retired' ||
        mention.meaning === 'anaphora' ||
        mention.meaning === 'ellipsis')
    )
      return mention
    if (mention && mention.meaning === 'other-key') return undefined
    if (
      negation.role === 'without' &&
      !mention &&
      !reading.occurrences.some((one) => one.from === at) &&
      !reading.lexicon.is('determiners', word.text) &&
      !reading.lexicon.is('pronouns', word.text)
    )
      return undefined
    if (reading.lexicon.is('effort', word.text)) return undefined
    // “no commission on keys”
    if (steps > 0 && !reading.lexicon.isVerbFinal && reading.lexicon.is('about', word.text))
      return undefined
    const phrase = reading.occurrences.find(
      (one) =>
        one.from === at && /^(obtain|recommend|replace|transmit|cancel|other|end)$/.test(one.role),
    )
    if (phrase) return phrase.role === 'other' || phrase.role === 'cancel' ? undefined : phrase
    if (reading.lexicon.is('agents', word.text))
      return negation.role === 'without' ? undefined : agent(reading, negation, at)
    if (reading.lexicon.is('texts', word.text)) return anyLater(reading, at)
  }
  return undefined
}

type KeyOrPhrase = Occurrence | Reading['keys'][number]

/** No person, no office: the negation reaches the obtaining verb of its clause. */
function agent(reading: Reading, negation: Occurrence, at: number): Occurrence | undefined {
  const clause = reading.clauseAt(negation.from)
  return reading.occurrences.find(
    (one) =>
      one.role === 'obtain' &&
      (one.from > at ||
        // “registreert geen enkel loket …”
        (reading.lexicon.isVerbFinal &&
          (negation.from === one.from + 1 || negation.from === one.to))) &&
      (reading.clauseAt(one.from) === clause ||
        isComplement(reading, clause, reading.clauseAt(one.from))),
  )
}

/** Ends what was, by itself or with a longer phrase from the same word (“niet … meer”). */
const isCeasing = (reading: Reading, negation: Occurrence): boolean =>
  negations(reading).some((one) => one.isCessation && one.from === negation.from)

/** No leaflet may say how: the negation reaches whatever the text would say. */
const anyLater = (reading: Reading, at: number): Occurrence | undefined =>
  reading.occurrences.find((one) => one.role === 'obtain' && one.from > at)

/** “not before …”, “no token without …”: a condition. */
function hasWayOut(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const later = (one: Occurrence): boolean => one.from > negation.from && one.from !== negation.from
  if (!isCeasing(reading, negation)) {
    if (
      having(reading, 'except').some(
        (one) => later(one) && one.from > Math.min(binding.mention.from, binding.predicate.from),
      )
    )
      return true
  }
  const bindsTo = (target: KeyOrPhrase | undefined): boolean =>
    target !== undefined && (target === binding.predicate || target === binding.mention)
  // “Without registration you cannot order one.”
  const isConditional = having(reading, 'without').some(
    (one) => one !== negation && one.from < negation.from && !bindsTo(targetOf(reading, one)),
  )
  if (isConditional && !isCeasing(reading, negation)) return true
  return having(reading, 'contrast').some((one) => {
    if (!later(one)) return false
    const rest = reading.occurrences.filter((other) => other.from > one.from)
    const isReplaced =
      rest.some(
        (other) => other.role === 'end' || other.role === 'redirect' || other.role === 'replace',
      ) ||
      rest.some(
        (other) =>
          other.role === 'obtain' &&
          other !== binding.predicate &&
          !overlaps(other, binding.predicate),
      ) ||
      reading.keys.some(
        (key) =>
          key.from > one.from &&
          (key.meaning === 'generic-key' || key.meaning === 'other-key') &&
          key.part !== 'oblique',
      )
    return !isReplaced
  })
}

/** “do not forget”, “nothing prevents”: the two undo each other. */
const isCancelled = (reading: Reading, negation: Occurrence): boolean => {
  const clause = reading.clauseAt(negation.from)
  return having(reading, 'cancel').some((one) => {
    const at = reading.clauseAt(one.from)
    if (at === clause) return true
    // “it would be a pity not to …”
    return (
      !isCeasing(reading, negation) &&
      at === clause - 1 &&
      one.from < negation.from &&
      negation.from - one.from <= 4
    )
  })
}

/** The clause depends on the one before: an infinitive or a content clause. */
function isComplement(reading: Reading, matrix: number, clause: number): boolean {
  if (clause !== matrix + 1) return false
  const kind = reading.clauses[clause]?.kind
  return kind === 'infinitive' || kind === 'purpose'
}

/** A condition, or an infinitive that ends one. */
const isInCondition = (reading: Reading, clause: number): boolean =>
  reading.clauses[clause]?.kind === 'condition' ||
  (reading.clauses[clause]?.kind === 'infinitive' &&
    reading.clauses[clause - 1]?.kind === 'condition')

/** The clause says what the word before it spoke of: “the myth that …”. */
const isContent = (reading: Reading, clause: number): boolean =>
  /^(that|dat|dass|que)$/.test(reading.words[reading.clauses[clause]?.from ?? 0]?.text ?? '')

/** “not necessary to be Belgian | to get one”: the need has a complement of its own. */
const isFilled = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  return (
    !reading.lexicon.isVerbFinal &&
    reading.clauses[clause + 1]?.kind === 'purpose' &&
    reading.words
      .slice(one.to, reading.clauses[clause]?.to ?? 0)
      .some((word) => /^(de|to)$/.test(word.text))
  )
}

/** “not possible to”, “cannot … to”: what governs the infinitive hands the negation on. A duty to travel does not. */
function transmits(reading: Reading, negation: Occurrence, clause: number): boolean {
  const here = reading.occurrences.filter((one) => reading.clauseAt(one.from) === clause)
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  if (reading.words.slice(from, to).some((word) => reading.lexicon.is('effort', word.text)))
    return false
  const handedOn = here.filter((one) => one.role === 'transmit' && !isFilled(reading, one))
  if (handedOn.some((one) => !here.some((other) => other.role === 'other' && other.from >= one.to)))
    return true
  if (here.some((one) => one.role === 'obligation')) {
    // “you do not have to | request”: nothing stands between the duty and the infinitive
    const end = reading.clauses[clause]?.to ?? 0
    const last = Math.max(
      ...here.filter((one) => one.role === 'obligation' || one === negation).map((one) => one.to),
    )
    // “you do not have to pay | to get one”
    const isPurpose =
      reading.lexicon.locale === 'fr' && reading.clauses[clause + 1]?.kind === 'purpose'
    return end - last <= (isPurpose ? 0 : 1)
  }
  if (here.some((one) => one.role === 'ability')) return true
  const end = reading.clauses[clause]?.to ?? 0
  return end - negation.to <= 1
}

/** “costs nothing”, “is not difficult”: said of a noun, this is praise. */
const isEffort = (reading: Reading, clause: number, binding: Binding): boolean =>
  binding.predicate.form !== 'participle' && isEffortful(reading, clause)

const isEffortful = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return reading.words.slice(from, to).some((word) => reading.lexicon.is('effort', word.text))
}

/** French and English: the negation stands before its verb, so the next word of weight is what it denies. */
function bearsOnPredicate(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  if (predicate.from < negation.from) {
    // The predicate is the subject: “activation is no longer possible”, “la demande n’est plus possible”.
    if (predicate.form === 'now' && negation.from > predicate.to && reading.lexicon.locale === 'en')
      return mention.from > negation.from || negation.isCessation
    return !isEffort(reading, reading.clauseAt(negation.from), binding)
  }
  const inside = predicate.from >= negation.from && predicate.from < negation.to
  if (inside) return true
  // “not allowed to make an exception and give you one”
  const isCoordinated = reading.words
    .slice(predicate.from - 1, predicate.from)
    .some((word) => reading.lexicon.is('coordinators', word.text))
  // “we no longer deal with requests”: what has ceased is done with the noun.
  const clause = reading.clauseAt(negation.from)
  if (predicate.form === 'noun' && isCeasing(reading, negation) && !dutyIn(reading, clause))
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
const isSpent = (reading: Reading, verb: Occurrence, predicate: Occurrence): boolean =>
  verb.to < predicate.from &&
  predicate.form === 'participle' &&
  reading.words
    .slice(verb.to, predicate.from)
    .some(({ text }) => reading.lexicon.is('presentAuxiliaries', text)) &&
  reading.words
    .slice(verb.to, predicate.from)
    .every(({ text }) => !reading.lexicon.is('coordinators', text))

/** Between the negation and the word stands what hands it on. */
const isHandedOn = (reading: Reading, negation: Occurrence, at: number): boolean =>
  having(reading, 'transmit', 'ability').some(
    (one) => one.from >= negation.from - 1 && one.from <= at,
  )

/** “you no longer have to travel …”: a duty ended, or an effort. */
const isDuty = (reading: Reading, from: number, to: number): boolean =>
  having(reading, 'obligation', 'other').some((one) => one.from >= from && one.from <= to) ||
  reading.words.slice(from, to + 1).some((word) => reading.lexicon.is('effort', word.text))
const dutyIn = (reading: Reading, clause: number): boolean =>
  having(reading, 'obligation').some((one) => reading.clauseAt(one.from) === clause)

/** The end of an insertion inside a clause. */
function asideEnd(reading: Reading, comma: number): number | undefined {
  const end = reading.clauses[reading.clauseAt(comma)]?.to ?? 0
  for (let at = comma + 1; at < end - 1; at += 1)
    if (reading.words[at]?.text === reading.words[comma]?.text) return at
  return undefined
}

/** Whether a negation is about a word of ending: “is not stopped”, “nothing prevents”. */
function bearsOnWord(reading: Reading, negation: Occurrence, end: Occurrence): boolean {
  // “n'arrêtez pas”: the French negation encloses its verb.
  if (negation.from < end.from && end.to < negation.to && reading.lexicon.locale === 'fr')
    return true
  // “spricht nichts dagegen”, “lehnen keinen Antrag ab”: so does the German or Dutch verb its negation.
  if (
    end.from < negation.from &&
    negation.to < end.to &&
    reading.lexicon.isVerbFinal &&
    /^(nothing|determiner)$/.test(negation.role)
  )
    return true
  if (overlaps(negation, end)) return false
  if (reading.clauseAt(negation.from) !== reading.clauseAt(end.from)) return false
  if (negation.role === 'determiner')
    return (
      targetOf(reading, negation) === end ||
      (reading.lexicon.is('agents', reading.words[negation.to]?.text ?? '') &&
        negation.from < end.from)
    )
  const between = reading.words.slice(
    Math.min(negation.to, end.to),
    Math.max(negation.from, end.from),
  )
  if (between.some((word) => reading.lexicon.is('coordinators', word.text))) return false
  if (reading.lexicon.isVerbFinal) return between.length <= 3
  return negation.from < end.from && end.from - negation.to <= 2
}

/** The word of ending is about the predicate or the key of the binding. */
function governs(reading: Reading, end: Occurrence, binding: Binding): boolean {
  const at = reading.clauseAt(end.from)
  const clause = reading.clauseAt(binding.predicate.from)
  if (at === clause) return true
  if (at === reading.clauseAt(binding.mention.from))
    // “If your request was refused, apply again.”
    return at > clause || reading.clauses[at]?.kind !== 'condition'
  if (isComplement(reading, at, clause)) return true
  // “If anybody offers you a key, hang up.”
  if (at > clause && at - clause <= 2 && isInCondition(reading, clause)) return true
  // “Rumour has it | that you can …”, “You are wasting your time | if you come for one.”
  if (clause === at + 1 && (isContent(reading, clause) || isInCondition(reading, clause)))
    return true
  if (at > clause && at - clause <= 2 && resumesBefore(reading, at)) return true
  if (at === clause + 1 && isPredicateOf(reading, at, end)) return true
  // “The screen shows an error | when someone tries | to activate one.”
  if (
    clause === at + 2 &&
    isComplement(reading, at + 1, clause) &&
    reading.clauses[at + 1]?.kind === 'condition' &&
    reading.clauses[at + 1]?.opener !== ','
  )
    return true
  // “Das Gerücht, man bekomme noch ein Token, …”
  if (end.form === 'noun' && clause === at + 1 && end.to + 1 === reading.clauses[at]?.to)
    return true
  // “fraudulent sites | that offer | to order one”
  if (
    isRelative(reading, at + 1) &&
    (clause === at + 1 || (clause === at + 2 && isComplement(reading, at + 1, clause)))
  )
    return true
  // “The possibility to activate a token | has gone.”
  if (
    at === clause + 1 &&
    reading.occurrences.some(
      (one) => one.role === 'transmit' && reading.clauseAt(one.from) === clause - 1,
    )
  )
    return true
  // “Token activation: stopped on …”
  const isNominal =
    binding.predicate.form === 'noun' ||
    binding.predicate.to === (reading.clauses[clause]?.to ?? 0) - 1
  const { from = 0 } = reading.clauses[clause] ?? {}
  const startsClause = Math.min(binding.predicate.from, binding.mention.from) <= from + 1
  const isResumed = /^(ce|cela|c|dat|das|that|this)$/.test(
    reading.words[reading.clauses[at]?.from ?? 0]?.text ?? '',
  )
  const head = reading.clauses[at]
  // “your request, | to which we cannot …”
  const hasRelative = /^(laquelle|lequel|auquel|auxquelles|lesquelles|which)$/.test(
    reading.words[head?.from ?? 0]?.text ?? '',
  )
  if (hasRelative && at > clause && at - clause <= 2 && binding.predicate.form === 'noun')
    return true
  // “Over, the requests for a token!”
  if (head && clause === at + 1 && end.from === head.from && head.to - end.to <= 1 && isNominal)
    return true
  // “…; that is over”, “… must know | that it is over”: a verdict, and nothing more
  const opening = reading.clauses[at]?.from ?? 0
  const isVerdict =
    at > clause &&
    at - clause <= 2 &&
    reading.words
      .slice(opening, opening + 2)
      .some((word) => /^(ce|cela|ca|this|that)$/.test(word.text)) &&
    (reading.clauses[at]?.to ?? 0) - end.to <= 2
  if (isVerdict) return true
  // “itsme or SMS; the token, that is over”
  const named = reading.clauseAt(binding.mention.from)
  if (isResumed && named > clause && at > named && at - named <= 2) return true
  // “Requests for a token that reach us later are returned”
  const after = reading.words[binding.predicate.to]?.text ?? ''
  const isHeadNoun = startsClause && reading.lexicon.is('objectPrepositions', after)
  if (isHeadNoun && at > clause && at - clause <= 2) return true
  return (isNominal || (startsClause && isResumed)) && at === clause + 1
}

/** “The news that one can order keys, | is false”, in Dutch */
function isPredicateOf(reading: Reading, clause: number, end: Occurrence): boolean {
  const { from, to, opener } = reading.clauses[clause] ?? { from: 0, to: 0, opener: '' }
  return (
    opener === ',' &&
    reading.lexicon.isVerbFinal &&
    (reading.lexicon.is('pastAuxiliaries', reading.words[from]?.text ?? '') || end.from === from) &&
    reading.clauses[clause - 1]?.kind === 'main' &&
    to - from <= shortVerdict
  )
}

/** “is false.” */
const shortVerdict = 5

/** “… sites that …”: hangs on the noun before it. */
const isRelative = (reading: Reading, clause: number): boolean => {
  const { from = 0, kind } = reading.clauses[clause] ?? {}
  return (
    kind === 'subordinate' &&
    /^(qui|que|dont|that|which|who)$/.test(reading.words[from]?.text ?? '')
  )
}

/** “Wer ein Token will, kommt zu spät”: nouns are capitals, and the clause brings no other thing that could end. */
function resumesBefore(reading: Reading, clause: number): boolean {
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

/** “Formerly, …”, “In the early years, …”: a clause that is nothing but the time. */
const isAdverbial = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return (
    one.from === from &&
    to - from <= 7 &&
    reading.words[to - 1]?.text === ',' &&
    !reading.occurrences.some(
      (other) =>
        reading.clauseAt(other.from) === clause && /^(obtain|use|desire|end)$/.test(other.role),
    )
  )
}

/** “… | until last September”: the same at the end. */
const isTimeAfter = (reading: Reading, one: Occurrence): boolean => {
  const { from = 0, to = 0, opener = '' } = reading.clauses[reading.clauseAt(one.from)] ?? {}
  return (
    !reading.lexicon.isVerbFinal &&
    !/^[,;:(–]$/.test(opener) &&
    one.from === from &&
    to - one.to <= 1
  )
}

/** The key was obtained, or could be, in the past. */
function isPast(reading: Reading, binding: Binding): boolean {
  const { predicate } = binding
  const clause = reading.clauses[reading.clauseAt(predicate.from)]
  if (!clause) return false
  const { lexicon, words } = reading
  // An accent tells the French preposition from the auxiliary.
  const here = words
    .slice(clause.from, clause.to)
    .flatMap((word) => (word.text === 'a' && word.isAccented ? [] : [word.text]))
  const at = reading.clauseAt(predicate.from)
  const formerly = having(reading, 'formerly').some((one) => {
    const matrix = reading.clauseAt(one.from)
    if (reading.clauseAt(one.to - 1) !== matrix) return false
    // “Requests, that was before”
    const isVerdict = reading.lexicon.is(
      'resumptives',
      words[reading.clauses[matrix]?.from ?? 0]?.text ?? '',
    )
    return (
      matrix === at ||
      isComplement(reading, matrix, at) ||
      isParted(reading, binding, matrix) ||
      (isVerdict && matrix === at + 1) ||
      (matrix === at - 1 && isAdverbial(reading, one)) ||
      (matrix === at + 1 && isTimeAfter(reading, one))
    )
  })
  if (formerly) return true
  // “What if you ordered one?”, “Would you mind if I asked for one?”
  const isIrreal = clause.kind === 'condition' && /^(si|if)$/.test(words[clause.from]?.text ?? '')
  if (predicate.form === 'past') return !isIrreal
  if (isIrreal && words[0]?.text === 'would' && here.every((word) => word !== 'had')) return false
  // “All applications for a key have been processed”
  if (predicate.form === 'noun' && !lexicon.isVerbFinal) {
    const verb = having(reading, 'obtain').find(
      (one) =>
        one.form === 'participle' &&
        one.from > binding.mention.to &&
        reading.clauseAt(one.from) === at &&
        lexicon.is('pastAuxiliaries', words[one.from - 1]?.text ?? ''),
    )
    if (verb !== undefined) return isPast(reading, { ...binding, predicate: verb })
    return isOverSince(reading, binding)
  }
  if (predicate.form !== 'participle' && !isGermanPassive(reading, predicate, here)) return false
  // “ist erst aktiviert, wenn …”
  const isPending = having(reading, 'except').some(
    (one) => reading.clauseAt(one.from) === at && one.from < predicate.from,
  )
  if (isPending && lexicon.isVerbFinal) return false
  // “if you have not activated it yet”
  const isDue =
    clause.kind === 'condition' &&
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === at &&
        (isMasked(reading, one) || predicate.isIntransitive) &&
        !isCeasing(reading, one),
    )
  if (isDue) return false
  const before = (count: number): readonly string[] =>
    here.slice(0, predicate.from - clause.from).slice(-count)
  if (isActivePast(reading, binding, clause.from)) return true
  // “when keys were still issued”
  const wasStill =
    here.some((word) => /^(was|were)$/.test(word)) && here.some((word) => lexicon.is('still', word))
  if (!wasStill && here.slice(0, 3).some((word) => lexicon.is('once', word))) return false
  if (isCaused(reading, binding) || isFuturePerfect(before(4))) return false
  // “is made in five minutes”
  if (
    having(reading, 'offer').some(
      (one) => reading.clauseAt(one.from) === reading.clauseAt(predicate.from),
    ) &&
    !here.some(
      (word) =>
        /^(heb|hebt|heeft|hebben|haben|habe|hat|has|have|had|a|ai|ont|avez|avait|avaient|wurde|wurden|werd|was|were|ete)$/.test(
          word,
        ) ||
        (lexicon.is('pastAuxiliaries', word) && lexicon.locale === 'fr'),
    )
  )
    return false
  const preceding = words.slice(clause.from, predicate.from)
  const near = lexicon.isVerbFinal
    ? here
    : preceding.slice(-4).flatMap((word) => (word.isAccented ? [] : [word.text]))
  if (near.some((word) => lexicon.is('pastAuxiliaries', word))) {
    const isPresentToo = here.some(
      (word) => lexicon.is('presentAuxiliaries', word) && !lexicon.is('pastAuxiliaries', word),
    )
    return (
      !(isPresentToo && lexicon.isVerbFinal) ||
      !here.some((word) => lexicon.is('presentAuxiliaries', word))
    )
  }
  return !here.some((word) => lexicon.is('presentAuxiliaries', word))
}

/** “Man konnte ihn bei der Gemeinde, beim Finanzamt oder hier beantragen”: a list parts the infinitive from its verb. */
function isParted(reading: Reading, { predicate, mention }: Binding, matrix: number): boolean {
  const at = reading.clauseAt(predicate.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    reading.clauseAt(mention.from) === matrix &&
    at > matrix &&
    at - matrix <= 2 &&
    predicate.from > from &&
    predicate.to >= to - 1 &&
    !reading.words
      .slice(from, to)
      .some((word) => reading.lexicon.is('presentAuxiliaries', word.text) && word.text !== 'zu')
  )
}

/** “Last year you could already order one, and that is still so.” */
const hasLasted = (reading: Reading, { predicate }: Binding): boolean =>
  reading.clauses.some(
    ({ from, to, kind }, at) =>
      at > reading.clauseAt(predicate.from) &&
      /^(main|coordinate)$/.test(kind) &&
      reading.words
        .slice(from, from + 2)
        .some((word) => reading.lexicon.is('resumptives', word.text)) &&
      reading.words.slice(from, to).some((word) => reading.lexicon.is('lasting', word.text)) &&
      !reading.occurrences.some(
        (one) =>
          /^(use|end|adverb|determiner|nobody)$/.test(one.role) &&
          from <= one.from &&
          one.from < to,
      ),
  )

/** “My appointment for a key was on Monday” */
function isOverSince(reading: Reading, { mention }: Binding): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0 } = reading.clauses[reading.clauseAt(mention.from)] ?? {}
  const isOnlyPast = ({ text, isAccented }: Word): boolean =>
    lexicon.is('pastAuxiliaries', text) && !lexicon.is('presentAuxiliaries', text) && !isAccented
  // “My request for a key came back”
  const isTold = having(reading, 'obtain').some(
    (one) => one.form === 'past' && one.from === mention.to,
  )
  return (
    (isTold || words.slice(mention.to, mention.to + 2).some(isOnlyPast)) &&
    words.slice(from, to).every(({ text }) => !lexicon.is('presentAuxiliaries', text)) &&
    lexicon.locale === 'en'
  )
}

/** “the years in which they posted tokens”: no auxiliary before it, its object behind it. */
function isActivePast(reading: Reading, { predicate, mention }: Binding, from: number): boolean {
  const { words, lexicon } = reading
  const previous = words[predicate.from - 1]?.text ?? ''
  // “the card that you received with your key”
  const isRelative = mention.to <= predicate.from && /^(you|we|they|he|she|i)$/.test(previous)
  return (
    lexicon.locale === 'en' &&
    predicate.from > from &&
    (isRelative || (mention.from >= predicate.to && mention.from - predicate.to <= 2)) &&
    !lexicon.is('determiners', previous) &&
    !lexicon.is('coordinators', previous) &&
    !previous.endsWith('ly') &&
    !words
      .slice(from, predicate.from)
      .some(
        ({ text }) =>
          lexicon.is('presentAuxiliaries', text) ||
          lexicon.is('once', text) ||
          lexicon.is('conditional', text),
      )
  )
}

/** “have your token switched on”: the key stands between, so somebody else does it. */
const isCaused = (reading: Reading, { predicate, mention }: Binding): boolean =>
  mention.to <= predicate.from &&
  reading.clauseAt(mention.from) === reading.clauseAt(predicate.from) &&
  reading.words
    .slice(Math.max(0, mention.from - 4), mention.from)
    .some((word) => /^(have|having)$/.test(word.text))

/** “must have applied by then” */
const isFuturePerfect = (before: readonly string[]): boolean =>
  before.some((word, at) => word === 'have' && /^(must|will|shall)$/.test(before[at - 1] ?? ''))

/** “Wurde Ihr Schlüssel aktiviert?”: verbs in -ieren have one form for the present and the participle. */
const isGermanPassive = (
  reading: Reading,
  predicate: Occurrence,
  here: readonly string[],
): boolean =>
  reading.lexicon.locale === 'de' &&
  (reading.words[predicate.to - 1]?.text.endsWith('iert') ?? false) &&
  here.some((word) => word === 'wurde' || word === 'wurden')

/** Around the quotation something is removed, or ends, or a text is asked whether it still says so. */
function isQuotedToGo(reading: Reading, quote: number): boolean {
  const isOutside = (one: { from: number }): boolean => reading.words[one.from]?.quote !== quote
  if (having(reading, 'remove', 'end').some(isOutside)) return true
  if (negations(reading).some((one) => one.isCessation && isOutside(one))) return true
  const outside = reading.words.filter((word) => word.quote !== quote)
  return (
    outside.some((word) => reading.lexicon.is('texts', word.text)) &&
    outside.some((word) => reading.lexicon.is('still', word.text))
  )
}

const isPassive = (reading: Reading, { from }: Occurrence): boolean => {
  const clause = reading.clauses[reading.clauseAt(from)]
  return reading.words
    .slice(clause?.from, clause?.to)
    .some((word) => reading.lexicon.is('presentAuxiliaries', word.text))
}

/** A text that says so is to be, or was, taken away. */
function isRemoved(reading: Reading, binding: Binding): boolean {
  const removals = having(reading, 'remove').filter(
    (one) =>
      // “a lost token is replaced”: the predicate itself
      !(
        binding.predicate.role === 'replace' &&
        binding.mention.meaning === 'retired' &&
        overlaps(one, binding.predicate) &&
        reading.clauseAt(binding.mention.from) === reading.clauseAt(one.from) &&
        isPassive(reading, one)
      ) &&
      !isKept(reading, one) &&
      !isCollected(reading, one) &&
      !negations(reading).some((negation) => bearsOnWord(reading, negation, one)),
  )
  const quote = reading.words[binding.predicate.from]?.quote ?? 0
  if (quote > 0 && isQuotedToGo(reading, quote)) return true
  if (removals.length === 0) return false
  const clause = reading.clauseAt(binding.predicate.from)
  const reach = reading.clauses[clause]?.kind === 'infinitive' ? 2 : 1
  const isText = (word: Word, at: number): boolean =>
    reading.lexicon.is('texts', word.text) && Math.abs(reading.clauseAt(at) - clause) <= reach
  return reading.words.some(isText) && removals.some((one) => one.form !== 'noun')
}

/** “Retirez le formulaire au guichet”: a French word for taking away that means fetching as well. */
const isCollected = (reading: Reading, removal: Occurrence): boolean =>
  reading.lexicon.locale === 'fr' &&
  having(reading, 'obtain').some((one) => one.from === removal.from) &&
  having(reading, 'offer').some(
    (one) =>
      one.from > removal.from && reading.clauseAt(one.from) === reading.clauseAt(removal.from),
  )

/** “Do not throw the letter away”: taking away, denied. */
const isKept = (reading: Reading, removal: Occurrence): boolean =>
  having(reading, 'adverb', 'nothing').some(
    (one) =>
      !one.isCessation &&
      !isCeasing(reading, one) &&
      (one.to === removal.from || (one.from > removal.from && one.from < removal.to)),
  )

/** “replace your token by another key”, “we recommend replacing …”: the key is given up. */
function isReplaced(reading: Reading, binding: Binding): boolean {
  const replace = having(reading, 'replace').find(
    (one) =>
      reading.clauseAt(one.from) === reading.clauseAt(binding.mention.from) ||
      one.to === binding.mention.from,
  )
  return (
    replace !== undefined &&
    reading.keys.some(
      (key) =>
        ((key.meaning === 'other-key' || (key.meaning === 'generic-key' && key.part !== 'about')) &&
          (key.from > binding.mention.from || replace === binding.predicate) &&
          !isPlace(reading, key)) ||
        (replace === binding.predicate && isHeadOf(reading, key, replace)),
    )
  )
}

/** “the keys | that replace the token” */
const isHeadOf = (reading: Reading, key: KeySpan, verb: Occurrence): boolean =>
  key.to === reading.clauses[reading.clauseAt(verb.from)]?.from &&
  verb.from - key.to <= 1 &&
  key.meaning !== 'retired'

/** “via ‘My keys’”, “on the page Keys”: where one does it, not what one gets. */
const isPlace = (reading: Reading, key: { from: number; meaning: string }): boolean =>
  key.meaning === 'generic-key' &&
  reading.words
    .slice(Math.max(0, key.from - 2), key.from)
    .some(
      (word) =>
        reading.lexicon.is('texts', word.text) ||
        /^(via|dans|sous|sur|op|in|auf|unter|on|under)$/.test(word.text),
    )

/** “Whoever asks for a token gets our leaflet about the other keys.” */
function isServedOtherwise(reading: Reading, { predicate, mention }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  const { kind = 'main', from = 0, opener = '' } = reading.clauses[clause] ?? {}
  const isRelative =
    opener === ',' && /^(die|der|das|dat|who|qui)$/.test(reading.words[from]?.text ?? '')
  // “Fragt jemand nach einem Token, empfehlen wir …”
  const isVerbFirst =
    reading.lexicon.isVerbFinal && clause === 0 && predicate.from === 0 && opensWithVerb(reading, 1)
  if (kind !== 'condition' && kind !== 'subordinate' && !isRelative && !isVerbFirst) return false
  const isLater = (one: { from: number }): boolean => reading.clauseAt(one.from) > clause
  return (
    reading.clauseAt(mention.from) === clause &&
    reading.keys.some(
      (key) => isLater(key) && (isAnotherKey(reading, key) || isRecommended(reading, key)),
    ) &&
    !reading.keys.some((key) => isLater(key) && key.meaning === 'retired')
  )
}

/** “… we recommend the app” */
const isRecommended = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'other-key' &&
  !isCard(reading, key) &&
  having(reading, 'recommend').some(
    (one) => reading.clauseAt(one.from) === reading.clauseAt(key.from),
  )

/** “Choose your key (SMS, app; no token any more) and activate it”: what stands for a key is not the one left out. */
function isLeftOut(reading: Reading, binding: Binding): boolean {
  if (
    binding.mention.meaning === 'retired' ||
    !reading.keys.some((key) => key.meaning === 'generic-key')
  )
    return false
  const mention = reading.keys.findLast(
    (key) => key.meaning === 'retired' && key.from < binding.predicate.from,
  )
  if (!mention) return false
  const clause = reading.clauseAt(mention.from)
  return (
    having(reading, 'end').some((one) => reading.clauseAt(one.from) === clause) ||
    negations(reading).some(
      (one) => reading.clauseAt(one.from) === clause && !isMasked(reading, one),
    )
  )
}

/** “… ask us for a token; that is not possible.” */
function isRefusedAfter(reading: Reading, { predicate }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  return negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    const { from = 0, to = 0 } = reading.clauses[at] ?? {}
    const head = reading.words[from]?.text ?? ''
    const first = reading.lexicon.is('coordinators', head)
      ? (reading.words[from + 1]?.text ?? '')
      : head
    // “…, which is no longer open”
    const isEnded =
      one.isCessation &&
      reading.lexicon.is('resumptives', first) &&
      !dutyIn(reading, at) &&
      !isEffortful(reading, at)
    if (at === clause + 1 && isEnded && !isMasked(reading, one)) return true
    // “We can give nobody the chance | to get one | any more”, in the order of Dutch and German
    const isRest =
      reading.lexicon.isVerbFinal &&
      one.isCessation &&
      one.from === from &&
      reading.clauses[clause]?.kind === 'infinitive' &&
      having(reading, 'ability').some((other) => reading.clauseAt(other.from) === clause - 1)
    if (at === clause + 1 && isRest && !isMasked(reading, one)) return true
    // “they are not”
    const isBare =
      reading.words.slice(from, to).filter((word) => !word.isPunctuation).length <= 6 &&
      (reading.lexicon.is('subjectPronouns', first) ||
        (!reading.lexicon.isVerbFinal &&
          !hasOwnSubject(reading, at) &&
          !reading.keys.some(
            (key) => key.meaning === 'other-key' && key.from >= from && key.to <= to,
          ))) &&
      // “do not lose it”
      (one.isCessation ||
        having(reading, 'use').every((use) => reading.clauseAt(use.from) !== at)) &&
      reading.words.slice(one.to, to).every((word) => word.isPunctuation)
    if (at > clause && isBare && !isMasked(reading, one)) return true
    // “Your request of Monday: we cannot grant it.”
    const isTakenUp =
      predicate.form === 'noun' &&
      one.role === 'adverb' &&
      resumesBefore(reading, at) &&
      !dutyIn(reading, at) &&
      !isEffortful(reading, at) &&
      reading.words
        .slice(from, reading.clauses[at]?.to)
        .some((word) => !word.isCapital && /^(ihn|es|sie|ihm|ihr|diesen)$/.test(word.text))
    if (at === clause + 1 && isTakenUp && !isMasked(reading, one)) return true
    const isPossibility =
      one.isCessation ||
      having(reading, 'transmit', 'ability').some((other) => reading.clauseAt(other.from) === at)
    return (
      at > clause &&
      isPossibility &&
      (/^(dat|dit|ce|cela|c|das|dies|that|this|it|wat|ca)$/.test(first) ||
        // “…; es kommen keine mehr hinzu”
        (one.isCessation && first === 'es' && !dutyIn(reading, at) && !isEffortful(reading, at)) ||
        (one.isCessation && isAskedBack(reading, at)) ||
        (one.isCessation && opensWithVerb(reading, at) && resumesBefore(reading, at))) &&
      !isMasked(reading, one)
    )
  })
}

/** “…; the registered letter is not”: somebody or something else is meant. */
function hasOwnSubject(reading: Reading, clause: number): boolean {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  const first = reading.words[from]?.text ?? ''
  return (
    reading.lexicon.is('determiners', first) &&
    !reading.lexicon.is('resumptives', first) &&
    !reading.keys.some((key) => key.from >= from && key.to <= to)
  )
}

/** “since September that can …”, in the order of Dutch and German */
const isAskedBack = (reading: Reading, clause: number): boolean =>
  reading.lexicon.isVerbFinal &&
  having(reading, 'ability').some(
    (one) =>
      reading.clauseAt(one.from) === clause &&
      /^(dat|dit|das|dies)$/.test(reading.words[one.to]?.text ?? ''),
  )

/** “Requesting a token: no longer possible”, “Token activation (no longer)”. */
function isLabelRefused(reading: Reading, { predicate, mention }: Binding): boolean {
  const clause = Math.max(reading.clauseAt(predicate.from), reading.clauseAt(mention.from))
  return negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    const { from = 0, to = 0, opener = '' } = reading.clauses[at] ?? {}
    if (at !== clause + 1 || one.from > from + 1 || !/^[:(–|=/-]$/.test(opener)) return false
    if (isMasked(reading, one) || isCancelled(reading, one)) return false
    return (
      to - from <= shortAnswer ||
      having(reading, 'transmit', 'ability').some((other) => reading.clauseAt(other.from) === at)
    )
  })
}

/** “no longer possible.” */
const shortAnswer = 3

/** “An appointment for a token is of no use: none is activated any more.” The later words are the reason. */
export function isExplainedAway(
  reading: Reading,
  { predicate }: Binding,
  denied: readonly Binding[],
): boolean {
  const clause = reading.clauseAt(predicate.from)
  // “Do not send applicants away: nobody else can help them any more.”
  const isVerdict = negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    const { from = 0, opener = '' } = reading.clauses[at] ?? {}
    return (
      at > clause &&
      one.isCessation &&
      opener === ':' &&
      reading.lexicon.is('subjectPronouns', reading.words[from]?.text ?? '') &&
      having(reading, 'ability').some((other) => reading.clauseAt(other.from) === at)
    )
  })
  if (isVerdict) return true
  if (!predicate.isWeak && predicate.form !== 'noun') return false
  const isReason = (at: number): boolean =>
    at > clause &&
    reading.lexicon.is('reasons', reading.words[reading.clauses[at]?.from ?? 0]?.text ?? '') &&
    resumesBefore(reading, at)
  if (negations(reading).some((one) => one.isCessation && isReason(reading.clauseAt(one.from))))
    return true
  // “People ask about tokens, so we put up a sign: no tokens.”
  const isBarred = negations(reading).some((one) => {
    const at = reading.clauseAt(one.from)
    const target = one.role === 'determiner' ? targetOf(reading, one) : undefined
    return (
      target !== undefined &&
      'meaning' in target &&
      target.meaning === 'retired' &&
      at > clause &&
      /^[:;–(]$/.test(reading.clauses[at]?.opener ?? '')
    )
  })
  if (isBarred) return true
  return denied.some((other) => {
    const at = reading.clauseAt(other.predicate.from)
    const opener = reading.clauses[at]?.opener ?? ''
    const first = reading.words[reading.clauses[at]?.from ?? 0]?.text ?? ''
    return at > clause && (/^[:;–(]$/.test(opener) || reading.lexicon.is('reasons', first))
  })
}

/** “You can order the app, a token not”: the negation stands with the key, after the predicate's clause. */
function isContrasted(reading: Reading, binding: Binding): boolean {
  const { predicate, mention } = binding
  const clause = reading.clauseAt(mention.from)
  if (mention.meaning !== 'retired' || clause <= reading.clauseAt(predicate.from)) return false
  return negations(reading).some(
    (one) =>
      reading.clauseAt(one.from) === clause &&
      !isMasked(reading, one) &&
      one.role !== 'without' &&
      (one.role !== 'determiner' || targetOf(reading, one) !== undefined) &&
      !hasWayOut(reading, one, binding),
  )
}

/** “Instead of asking for a key, …” */
const isForgone = (reading: Reading, { predicate }: Binding): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'instead' &&
      key.to === predicate.from &&
      /^(instead|rather|in|au|plutot)$/.test(reading.words[key.from]?.text ?? ''),
  )

/** Whoever asks for the key is shown another way, or told that there is none. */
const isRedirected = (reading: Reading, binding: Binding): boolean =>
  having(reading, 'redirect').some((one) => {
    if (shares(one, binding.predicate)) return false
    // German and Dutch put the verb last: “… will be told about the other keys”.
    const from = reading.lexicon.isVerbFinal
      ? binding.predicate.from
      : Math.max(one.from, binding.predicate.from)
    // “Point to the app | when someone asks for a token.”
    const clause = reading.clauseAt(binding.predicate.from)
    const isAsked =
      reading.clauses[clause]?.kind === 'condition' && reading.clauseAt(one.from) === clause - 1
    const isElsewhere = reading.keys.some(
      (key) =>
        (key.meaning === 'other-key' || key.meaning === 'generic-key') &&
        key.from > (isAsked ? one.from : from),
    )
    const isRefused = negations(reading).some(
      (negation) => negation.isCessation && negation.from > from,
    )
    return isElsewhere || isRefused || having(reading, 'end').some((end) => end.from > from)
  })
