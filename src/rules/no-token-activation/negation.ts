/** The negations of a sentence, and the word that each is said of. */
import type { Binding } from './binding.ts'
import { holds, isComplement, isRelativeTo, opensWith } from './clause.ts'
import { isOblique } from './other-objects.ts'
import {
  beforeNoun,
  hasOnly,
  hasWord,
  having,
  isNegatedTwice,
  makeOccurrence,
  namesKey,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

export const negations = (reading: Reading): readonly Occurrence[] =>
  having(reading, 'determiner', 'adverb', 'nobody', 'without', 'nothing')

/** “not only”, “ne … que”, “non-Belgians”: no negation at all; nor is the second half of such a one. */
export const isMasked = (reading: Reading, negation: Occurrence): boolean =>
  isRestriction(reading, negation) ||
  isOfFew(reading, negation) ||
  (negation.role === 'adverb' &&
    having(reading, 'adverb').some(
      (one) => one.to === negation.to && one.from < negation.from && isRestriction(reading, one),
    ))

/** “Only children cannot get one”: everybody else can. */
const isOfFew = (reading: Reading, negation: Occurrence): boolean => {
  const { lexicon, words, keys } = reading
  const isExclusive =
    lexicon.is('exclusives', words[0]?.text ?? '') && keys.every(({ from }) => from > negation.from)
  return (
    isExclusive &&
    hasWord(reading, 'agents', 1, 4) &&
    reading.clauseAt(negation.from) === 0 &&
    !isCeasing(reading, negation)
  )
}

const isRestriction = (reading: Reading, negation: Occurrence): boolean =>
  (negation.to - negation.from === 1 && reading.words[negation.to]?.isJoined === true) ||
  having(reading, 'only').some(
    (only) =>
      only.from <= negation.from &&
      negation.from < only.to &&
      (only.from === negation.from || only.to === negation.to || only.to - only.from < 6) &&
      !reading.words
        .slice(negation.to, only.to)
        .some((_, order) => isEitherWay(reading, negation.to + order)) &&
      !(
        reading.words[only.from]?.text === 'ne' &&
        reading.lexicon.is('restrictions', reading.words[only.to - 1]?.text ?? '') &&
        isNegatedTwice(reading, only)
      ),
  )

/** “Without a phone one takes the app; keys are …”: a semicolon stands between. */
export const isSetApart = ({ words }: Reading, from: number, to: number): boolean =>
  words.slice(from, to).some(({ text }) => text === ';')

/** “with or without an appointment”, “neither with an appointment nor without one” */
const isEitherWay = (reading: Reading, at: number): boolean =>
  hasWord(reading, 'without', at, at + 1) &&
  ((hasWord(reading, 'coordinators', at - 1, at) && !hasWord(reading, 'reasons', at - 1, at)) ||
    (hasWord(reading, 'with', at - longestWith, at) &&
      reading.words.slice(at - longestWith, at).every((word) => !word.isPunctuation)))

/** Words of “with an appointment nor” */
const longestWith = 4

/** Ends what was, by itself or with a longer phrase from the same word (“niet … meer”). */
export const isCeasing = (reading: Reading, negation: Occurrence): boolean =>
  negations(reading).some((one) => one.isCessation && one.from === negation.from)

/** Something is no longer so, whatever it is. */
export const ceases = (reading: Reading): boolean =>
  having(reading, 'determiner', 'adverb', 'nobody').some(
    (one) => one.isCessation && !isMasked(reading, one),
  )

/** “do not forget”, “nothing prevents”: the two undo each other. */
export const isCancelled = (reading: Reading, negation: Occurrence): boolean => {
  const clause = reading.clauseAt(negation.from)
  return having(reading, 'cancel').some((one) => {
    const at = reading.clauseAt(one.from)
    if (at === clause) return !isSecond(reading, one, negation)
    // “it would be a pity not to …”
    return (
      !isCeasing(reading, negation) &&
      at === clause - 1 &&
      one.from < negation.from &&
      negation.from - one.from <= 4
    )
  })
}

/** “Vergeet niet dat … niet meer kan”: the first negation after the word is the one that it undoes. */
const isSecond = (reading: Reading, cancel: Occurrence, negation: Occurrence): boolean =>
  isCeasing(reading, negation) &&
  having(reading, 'adverb').some((one) => cancel.to <= one.from && one.to < negation.from)

/** “not before …”, “no token without …”: a condition. */
export function hasWayOut(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  const bindsTo = (target: KeyOrPhrase | undefined): boolean =>
    target === predicate || target === mention
  if (!isCeasing(reading, negation)) {
    const isExcepted = having(reading, 'except').some(
      (one) =>
        one.from > Math.max(negation.from, Math.min(mention.from, predicate.from)) &&
        // “not even to those without a key”
        !having(reading, 'adverb').some(
          (other) =>
            other.from > negation.to &&
            other.from > Math.max(mention.from, predicate.from) &&
            other.to <= one.from,
        ) &&
        !isEitherWay(reading, one.from),
    )
    // “Without registration you cannot order one.”
    const isConditional = having(reading, 'without').some(
      (one) =>
        one.from < negation.from &&
        !isPutInPlace(reading, negation) &&
        !bindsTo(targetOf(reading, one)) &&
        !isSetApart(reading, one.to, negation.from) &&
        !isEitherWay(reading, one.from),
    )
    if (isExcepted || isConditional || isUntilThen(reading, negation)) return true
  } else if (isSparing(reading, negation, binding) || isHandedOver(reading, negation)) return true
  return having(reading, 'contrast').some((one) => {
    if (one.from <= negation.from) return false
    if (isCorrected(reading, negation, one)) return true
    const isReplaced =
      having(reading, 'end', 'redirect', 'replace').some((other) => other.from > one.from) ||
      having(reading, 'obtain').some(
        (other) => other.from > one.from && !overlaps(other, predicate),
      ) ||
      reading.keys.some(
        (key) =>
          key.from > one.from &&
          (key.meaning === 'generic-key' || key.meaning === 'other-key') &&
          key.part !== 'oblique',
      ) ||
      // “ne peut pas vous procurer de token, | mais bien un code d'activation”
      (negation.role === 'adverb' &&
        reading.clauseAt(one.from) > reading.clauseAt(predicate.from) &&
        takesOther(reading, one)) ||
      // “no key but an activation code”
      (negation.role === 'determiner' &&
        bindsTo(targetOf(reading, negation)) &&
        (takesOther(reading, one) ||
          // “no keys but apps”
          (negation.to === binding.mention.from &&
            isUnlisted(reading, one.to) &&
            reading.words[one.to + 1]?.isPunctuation !== false)))
    return !isReplaced
  })
}

/** “Consulates no longer issue keys; that job now falls to your last commune” */
export const isHandedOver = (reading: Reading, { from }: Occurrence): boolean =>
  having(reading, 'handover').some(
    (one) => reading.clauseAt(one.from) > reading.clauseAt(from) && !namesKey(reading, 'other-key'),
  )

/** “Without a phone you do not ask for the key | but for the app”: another key is put in its place. */
const isPutInPlace = (reading: Reading, negation: Occurrence): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'other-key' &&
      key.from > negation.to &&
      opensWith(reading, reading.clauseAt(key.from), 'turns'),
  )

/** Something else follows it at once. */
const takesOther = (reading: Reading, { to }: Occurrence): boolean =>
  having(reading, 'other').some(
    (other) => other.from >= to && other.from - to <= 2 && !isOblique(reading, other),
  )

/** “No more keys are issued, except to foreigners”, not “… except those in use” */
const isSparing = (reading: Reading, negation: Occurrence, { mention }: Binding): boolean =>
  sparingAfter(reading, Math.max(negation.to, mention.to)) !== undefined

/** What is said from the exception on. */
function sparingAfter(reading: Reading, after: number): Occurrence | undefined {
  const { lexicon, words } = reading
  const at = words.findIndex(({ text }, index) => index >= after && lexicon.is('exceptions', text))
  const isForSome =
    at >= 0 &&
    !hasWord(reading, 'old', at) &&
    reading.keys.every(({ from, meaning }) => from < at || meaning === 'instead') &&
    having(reading, 'use', 'end').every(({ from }) => from < at)
  return isForSome ? makeOccurrence('obtain', 'noun', at, words.length) : undefined
}

/** “No more keys, except for foreigners” */
export const sparing = (reading: Reading, mention: KeySpan): Occurrence | undefined =>
  negations(reading).some(
    (one) => one.isCessation && one.from < mention.to && mention.from < one.to,
  )
    ? sparingAfter(reading, mention.to)
    : undefined

/**
 * What is said of others in the clauses before holds of the key as well, or the contrary does: “…, the key too”, “The
 * app cannot be activated here, | but the key can”, “not the app but the key”, “no key any more, except this one”.
 */
export function comparedWith(reading: Reading, mention: KeySpan): Occurrence | undefined {
  const clause = reading.clauseAt(mention.from)
  const isUsed = holds(reading, clause, 'use')
  const isIn = ({ from, to }: Occurrence): boolean => from <= mention.from && mention.to <= to
  const tells = (role: 'likewise' | 'contrast'): boolean =>
    !isUsed && having(reading, role).some(isIn)
  const isExcepted = isExempt(reading, mention)
  const isContrary = isExcepted || tells('contrast') || isTurnedTo(reading, mention)
  if (tells('likewise') === isContrary) return undefined
  // An exception goes back no further than to a semicolon.
  const first = isExcepted ? lastClauseAfter(reading, ';', clause) : 0
  return having(reading, 'obtain', 'select').find((one) => {
    const at = reading.clauseAt(one.from)
    if (one.form === 'past' || at >= clause || at < first) return false
    const isDenied = negations(reading).some((negation) => {
      const where = reading.clauseAt(negation.from)
      const isNear = where >= Math.max(first, at - 1) && where < clause
      return isNear && negation.role !== 'without' && !isMasked(reading, negation)
    })
    return isDenied === isContrary
  })
}

/** The last clause, up to one, that follows the mark; the first of all where none does. */
const lastClauseAfter = ({ clauses }: Reading, mark: string, upTo: number): number =>
  Math.max(
    0,
    clauses.findLastIndex(({ opener }, at) => at <= upTo && opener === mark),
  )

/** “…, | but the key.”: the clause has nothing else in it, and another key before it is denied. */
function isTurnedTo(reading: Reading, { from, to }: KeySpan): boolean {
  const { words, lexicon, keys, clauses } = reading
  const { from: start = 0 } = clauses[reading.clauseAt(from)] ?? {}
  return (
    lexicon.is('turns', words[start]?.text ?? '') &&
    // “not however the key”
    !negations(reading).some((one) => one.to === start) &&
    words[to]?.isPunctuation === true &&
    hasOnly(reading, start + 1, from, 'determiners', 'objectPrepositions', 'alsoWords') &&
    keys.some((key) => key.meaning === 'other-key' && key.to <= start)
  )
}

/** “No key is activated here any more, | except this one”: any key is denied before it. */
function isExempt(reading: Reading, { from, to }: KeySpan): boolean {
  const { words, lexicon, keys } = reading
  const at = beforeNoun(reading, from)
  return (
    lexicon.is('exceptions', words[at]?.text ?? '') &&
    words[to]?.isPunctuation === true &&
    keys.some((key) => key.meaning === 'generic-key' && key.to <= at)
  )
}

/** “no longer by post but by courier”: one way is put in the place of another, and no key in that of the key. */
const isCorrected = (reading: Reading, negation: Occurrence, contrast: Occurrence): boolean => {
  const { lexicon, words, keys } = reading
  const isPreposition = (at: number): boolean =>
    (['objectPrepositions', 'placing', 'instrument'] as const).some((one) =>
      lexicon.is(one, words[at]?.text ?? ''),
    )
  const isAtPreposition = negations(reading).some(
    (one) => one.role === 'adverb' && one.from === negation.from && isPreposition(one.to),
  )
  return (
    isAtPreposition &&
    (isPreposition(contrast.from + 1) || isPreposition(contrast.to)) &&
    keys.every(({ from }) => from < contrast.from) &&
    !hasWord(reading, 'subjects', contrast.from)
  )
}

/** “As long as you have not signed, | no key is sent”: a clause before says until when. */
function isUntilThen(reading: Reading, negation: Occurrence): boolean {
  const clause = reading.clauseAt(negation.from)
  const { from = 0, to = 0, kind = 'main' } = reading.clauses[clause - 1] ?? {}
  // “passports until noon, but no tokens”: a time of the clause before
  const before = reading.words[from - 1]
  const isFirst =
    before === undefined ||
    before.isPunctuation ||
    reading.lexicon.is('coordinators', before.text) ||
    // “tant | que …”
    having(reading, 'except').some((one) => one.from < from && from < one.to)
  return (
    clause > 0 &&
    isFirst &&
    reading.words[to - 1]?.text === ',' &&
    having(reading, 'except').some(
      (one) =>
        // “Tant | que vous …”: the opener may be the last word of the phrase
        (one.from === from || (one.to === from + 1 && one.to - one.from > 1)) && one.to < to - 1,
    ) &&
    (/^(subordinate|condition)$/.test(kind) || hasVerb(reading, clause - 1))
  )
}

/** Something in the clause shows that it is more than a date. */
const hasVerb = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return hasWord(reading, 'presentAuxiliaries', from, to)
}

type KeyOrPhrase = Occurrence | KeySpan

/** What a “no …” or “without …” is said of: a mention, a phrase, or, through a person or a text, the obtaining. */
export function targetOf(reading: Reading, negation: Occurrence): KeyOrPhrase | undefined {
  const clause = reading.clauseAt(negation.from)
  const isFrench = reading.lexicon.locale === 'fr'
  const from = isFrench && negation.to - negation.from <= 3 ? negation.to : negation.from + 1
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
    if (mention && /^(retired|anaphora|ellipsis)$/.test(mention.meaning)) return mention
    if (mention?.meaning === 'other-key') return undefined
    if (
      negation.role === 'without' &&
      !mention &&
      // “without a wait”: the wait is what is spared
      (!reading.occurrences.some((one) => one.from === at) ||
        having(reading, 'terms').some((one) => one.from === at)) &&
      !reading.lexicon.is('determiners', word.text) &&
      !reading.lexicon.is('pronouns', word.text)
    )
      return undefined
    if (reading.lexicon.is('effort', word.text)) return undefined
    // “You have no reader and want a key”: after its noun the next verb
    const isNextVerb =
      steps > 0 &&
      !reading.lexicon.isVerbFinal &&
      reading.lexicon.is('coordinators', word.text) &&
      having(reading, 'desire', 'ability').some((one) => one.from === at + 1)
    if (isNextVerb) return undefined
    // “no commission on keys”
    if (steps > 0 && !reading.lexicon.isVerbFinal && reading.lexicon.is('about', word.text))
      return undefined
    const phrase = reading.occurrences.find(
      (one) =>
        one.from === at && /^(obtain|recommend|replace|transmit|cancel|other|end)$/.test(one.role),
    )
    // “who have no phone | receive a key”: past its noun the relative clause is over
    const isPastNoun =
      negation.role === 'determiner' &&
      phrase?.form === 'now' &&
      isInRelative(reading, negation) &&
      isPlainNoun(reading, beforeModal(reading, at) - 1, from)
    if (isPastNoun) return undefined
    if (phrase) return phrase.role === 'other' || phrase.role === 'cancel' ? undefined : phrase
    if (reading.lexicon.is('agents', word.text))
      return negation.role === 'without' ? undefined : agent(reading, negation, at)
    const told = reading.lexicon.is('texts', word.text) ? anyLater(reading, at) : undefined
    if (told) return told
  }
  return undefined
}

/** “who have no phone”, “those whose card has no chip” */
const isInRelative = (reading: Reading, { from }: Occurrence): boolean => {
  const clause = reading.clauses[reading.clauseAt(from)]
  return (
    clause?.kind === 'subordinate' || hasWord(reading, 'genitiveRelatives', clause?.from ?? 0, from)
  )
}

/** “can | ask”: where the modal verb before it begins. */
const beforeModal = (reading: Reading, at: number): number =>
  having(reading, 'ability').find(({ to }) => to === at)?.from ?? at

/** A word that no list of the tables holds, nor any phrase. */
export const isPlainNoun = (reading: Reading, at: number, from: number): boolean =>
  !reading.lexicon.isVerbFinal && at >= from && isUnlisted(reading, at)

const isUnlisted = ({ lexicon, words, occurrences }: Reading, at: number): boolean =>
  words[at]?.isPunctuation === false &&
  !lexicon.is('purpose', words[at]?.text ?? '') &&
  !(
    [
      'determiners',
      'pronouns',
      'adverbs',
      'objectPrepositions',
      'agents',
      'texts',
      'presentAuxiliaries',
      'pastAuxiliaries',
    ] as const
  ).some((one) => lexicon.is(one, words[at]?.text ?? '')) &&
  !occurrences.some((one) => one.from <= at && at < one.to && one.role !== 'other')

/** No person, no office: the negation reaches the obtaining verb of its clause. */
function agent(reading: Reading, negation: Occurrence, at: number): Occurrence | undefined {
  const clause = reading.clauseAt(negation.from)
  // “You need not be a Belgian | to get one”: a condition denied
  const duties = having(reading, 'obligation').filter(
    (one) => reading.clauseAt(one.from) === clause,
  )
  const hasDuty = duties.length > 0
  // “You no longer have to be a Belgian | to get one”, not “No Belgian has | to ask for one”
  const isAim = (one: Occurrence): boolean => {
    const { from = 0, kind } = reading.clauses[reading.clauseAt(one.from)] ?? {}
    return kind === 'purpose' || (kind === 'infinitive' && duties.every(({ to }) => to < from))
  }
  const reached = reading.occurrences.filter(
    (one) =>
      /^(obtain|replace|recommend)$/.test(one.role) &&
      (one.from > at ||
        // “registreert geen enkel loket …”
        (reading.lexicon.isVerbFinal &&
          (negation.from === one.from + 1 || negation.from === one.to))) &&
      (reading.clauseAt(one.from) === clause ||
        (!(hasDuty && isAim(one)) && isComplement(reading, clause, reading.clauseAt(one.from))) ||
        isRelativeTo(reading, clause, reading.clauseAt(one.from))),
  )
  return reached.find(({ role }) => role !== 'recommend') ?? reached[0]
}

/** No leaflet may say how: the negation reaches whatever the text would say. */
const anyLater = (reading: Reading, at: number): Occurrence | undefined =>
  reading.occurrences.find((one) => one.role === 'obtain' && one.from > at)

/** Whether a negation is about a word of ending: “is not stopped”, “nothing prevents”. */
export function bearsOnWord(reading: Reading, negation: Occurrence, end: Occurrence): boolean {
  // “n'arrêtez pas”: the French negation encloses its verb.
  if (negation.from < end.from && end.to < negation.to && reading.lexicon.locale === 'fr')
    return true
  // “spricht nichts dagegen”, “lehnen keinen Antrag ab”: so does the German or Dutch verb its negation.
  if (
    end.from < negation.from &&
    negation.to < end.to &&
    reading.lexicon.isVerbFinal &&
    /^(nothing|determiner|nobody)$/.test(negation.role)
  )
    return true
  // “wird nicht abgelehnt”: its last word ends what is asked for without the negation as well.
  const isInside = end.from < negation.from && negation.to < end.to && !isCeasing(reading, negation)
  if (
    isInside &&
    having(reading, 'end').some((one) => one.from >= negation.to && one.to === end.to)
  )
    return true
  if (overlaps(negation, end)) return false
  if (reading.clauseAt(negation.from) !== reading.clauseAt(end.from)) return false
  const target = negation.role === 'determiner' ? targetOf(reading, negation) : undefined
  // “No request for a key will be refused”
  const isOfRequest =
    target !== undefined &&
    'role' in target &&
    target.form === 'noun' &&
    target.to <= end.from &&
    !isCeasing(reading, negation)
  if (negation.role === 'determiner')
    return (
      target === end ||
      isOfRequest ||
      (reading.lexicon.is('agents', reading.words[negation.to]?.text ?? '') &&
        negation.from < end.from)
    )
  const between = reading.words.slice(
    Math.min(negation.to, end.to),
    Math.max(negation.from, end.from),
  )
  if (between.some((word) => reading.lexicon.is('coordinators', word.text))) return false
  // “without interruption”, not “ruled out without a phone, too”
  if (negation.role === 'without' && between.length > 0) return false
  // “Niemand wird von der Beantragung eines Tokens ausgeschlossen”: the subject's verb stands last
  const { to: clauseEnd = 0 } = reading.clauses[reading.clauseAt(end.from)] ?? {}
  if (
    negation.role === 'nobody' &&
    reading.lexicon.isVerbFinal &&
    negation.to <= end.from &&
    clauseEnd - end.to <= 1
  )
    return true
  // “Streichen Sie den Satz ‘…’ nicht”: what is quoted stands for one thing
  if (reading.lexicon.isVerbFinal) return between.filter(({ quote }) => quote === 0).length <= 3
  return negation.from < end.from && end.from - negation.to <= 2
}

/** Words of an answer that is nothing else: “no longer possible.” */
export const shortAnswer = 3
