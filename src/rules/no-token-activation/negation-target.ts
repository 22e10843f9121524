/** The word that a “no …” or a “without …” is said of. */
import { isComplement, isRelativeTo } from './clause.ts'
import {
  clauseOf,
  hasWord,
  having,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

export type KeyOrPhrase = Occurrence | KeySpan

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
  const clause = clauseOf(reading, from)
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

export const isUnlisted = ({ lexicon, words, occurrences }: Reading, at: number): boolean =>
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
    const { from = 0, kind } = clauseOf(reading, one.from) ?? {}
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
