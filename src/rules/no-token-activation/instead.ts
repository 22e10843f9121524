/** Another key, or another way, is given instead. */
import type { Binding } from './binding.ts'
import { isAnotherKey } from './other-objects.ts'
import { holds, opensWith } from './clause.ts'
import { shares } from './ending.ts'
import { negations } from './negation.ts'
import {
  clauseOf,
  hasOnly,
  hasWord,
  having,
  isAfter,
  isCard,
  isWord,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** Whoever asks for the key is shown another way, or told that there is none. */
export const isRedirected = (reading: Reading, binding: Binding): boolean =>
  having(reading, 'redirect').some((one) => {
    // “Aan wie een token vraagt, | raden wij een andere sleutel aan”: one particle for the two
    const isApart = reading.clauseAt(one.from) > reading.clauseAt(binding.predicate.from)
    if (!isApart && shares(one, binding.predicate)) return false
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
        key.from > (isAsked ? one.from : from) &&
        // “… if she shows her identity card”
        !isPaperShown(reading, one, key) &&
        !isMeansOf(reading, key, binding) &&
        // “how to get one without a reader”
        !isAfter(reading, key, 'without'),
    )
    const isRefused = negations(reading).some(
      (negation) => negation.isCessation && negation.from > from,
    )
    return isElsewhere || isRefused || having(reading, 'end').some((end) => end.from > from)
  })

/** “She gets hers | if she shows her identity card”: papers, in a condition. */
const isPaperShown = (reading: Reading, one: Occurrence, key: KeySpan): boolean =>
  isCard(reading, key) &&
  reading.clauseAt(one.from) === reading.clauseAt(key.from) &&
  clauseOf(reading, key.from)?.kind === 'condition'

/** “how to order a token *with your eID*” */
const isMeansOf = (reading: Reading, key: KeySpan, { mention, predicate }: Binding): boolean =>
  predicate.from < mention.from &&
  mention.to < key.from &&
  key.from - mention.to <= 2 &&
  isWord(reading, mention.to, 'instrument')

/** “Instead of asking for a key, …”, “the code takes the place of a request for a key”, “replaces the request …” */
export const isForgone = (reading: Reading, { predicate }: Binding): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'instead' &&
      isUpTo(reading, key, predicate) &&
      (isAfterOther(reading, key) ||
        (key.to === predicate.from && isWord(reading, key.from, 'insteadHeads'))),
  ) ||
  having(reading, 'replace').some(
    (one) =>
      one.form === 'now' &&
      predicate.form === 'noun' &&
      isUpTo(reading, one, predicate) &&
      isAfterOther(reading, one),
  )

interface Span {
  readonly from: number
  readonly to: number
}

/** Nothing but an article stands between the two, if they do not overlap. */
const isUpTo = (reading: Reading, { from, to }: Span, next: Span): boolean =>
  from < next.from && next.to > to && hasOnly(reading, to, next.from, 'determiners', 'adverbs')

/** “the code by e-mail …”: its clause names another key before. */
const isAfterOther = (reading: Reading, { from }: Span): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'other-key' &&
      key.to <= from &&
      reading.clauseAt(key.from) === reading.clauseAt(from),
  )

/** “Replace your code by a token”: a phrase that ends with the key, by which something is replaced. */
export const isToKey = (reading: Reading, { predicate, mention }: Binding): boolean =>
  mention.meaning === 'retired' &&
  predicate.role === 'obtain' &&
  predicate.from < mention.from &&
  mention.to === predicate.to &&
  having(reading, 'replace').some((one) => one.from === predicate.from)

/** “replace your token by another key”, “we recommend replacing …”: the key is given up. */
export function isReplaced(reading: Reading, binding: Binding): boolean {
  if (isToKey(reading, binding)) return false
  const replace = having(reading, 'replace').find(
    (one) =>
      reading.clauseAt(one.from) === reading.clauseAt(binding.mention.from) ||
      one.to === binding.mention.from,
  )
  // “swap your key for a code”
  const isForOther = having(reading, 'other').some(
    (one) =>
      replace === binding.predicate &&
      !reading.lexicon.isVerbFinal &&
      one.from > binding.mention.to &&
      one.from - binding.mention.to <= 3 &&
      isWord(reading, binding.mention.to, 'objectPrepositions'),
  )
  if (isForOther || (replace === binding.predicate && isLeftOpen(reading, binding))) return true
  return (
    replace !== undefined &&
    reading.keys.some(
      (key) =>
        ((key.meaning === 'other-key' || isAnyOther(reading, binding.mention, key)) &&
          (key.from > binding.mention.from || replace === binding.predicate) &&
          !isCompared(reading, binding.mention, key) &&
          !isRenewedWith(reading, replace, key) &&
          !isAlsoNamed(reading, key) &&
          !isShown(reading, key) &&
          !isPassedOver(reading, binding.mention, key) &&
          !isMadeWayFor(reading, binding, key) &&
          !isPlace(reading, key)) ||
        (replace === binding.predicate && isHeadOf(reading, key, replace)),
    )
  )
}

/** “Replace your key by:”, and a list of others after it */
const isLeftOpen = ({ lexicon, words }: Reading, { mention }: Binding): boolean =>
  lexicon.is('replacers', words[mention.to]?.text ?? '') &&
  (words[mention.to + 1]?.text ?? ':') === ':'

/** “Renew your token with your eID”, not “Replace it with …” */
const isRenewedWith = (reading: Reading, verb: Occurrence, key: KeySpan): boolean =>
  hasWord(reading, 'renewals', verb.from, verb.from + 1) &&
  key.from > verb.from &&
  hasWord(reading, 'instrument', key.from - 2, key.from)

/** “Lost tokens are replaced on presentation of your identity card” */
const isShown = (reading: Reading, key: KeySpan): boolean =>
  isCard(reading, key) && hasWord(reading, 'showings', key.from - 4, key.from)

/** “Not only your eID, your token too is renewed here” */
const isAlsoNamed = (reading: Reading, { from }: KeySpan): boolean =>
  having(reading, 'only').some(({ to }) => to <= from && hasOnly(reading, to, from, 'determiners'))

/** “Renewing a key is cheaper than buying a reader” */
const isCompared = ({ words }: Reading, mention: KeySpan, other: KeySpan): boolean =>
  words
    .slice(mention.to, other.from)
    .some(
      ({ text }, at, between) =>
        /^(than|dan|als|que)$/.test(text) &&
        between.slice(0, at).some((word) => /.er$|^(moins|plus|mieux|less|more)$/.test(word.text)),
    )

/** “Rather than switching to the app, | renew your key”: the other is the one that is not taken. */
const isPassedOver = (reading: Reading, mention: KeySpan, other: KeySpan): boolean =>
  other.from < mention.from &&
  reading.keys.some(
    (key) =>
      key.meaning === 'instead' && key.to <= other.from && other.from - key.to <= longestOver,
  )

/** “Replace your token: choose another key”, not “To renew your token, open ‘My keys’” */
const isAnyOther = (reading: Reading, mention: KeySpan, key: KeySpan): boolean =>
  key.meaning === 'generic-key' &&
  key.part !== 'about' &&
  (reading.clauseAt(key.from) === reading.clauseAt(mention.from) ||
    hasWord(reading, 'indefinite', key.from - 2, key.to) ||
    isAnotherKey(reading, key) ||
    hasWord(reading, 'replacers', key.from - 2, key.from))

/** “gets a key in place of the app”: it is the app that goes. */
const isMadeWayFor = (reading: Reading, { predicate, mention }: Binding, other: KeySpan): boolean =>
  predicate.role === 'obtain' &&
  reading.keys.some(
    (key) =>
      key.meaning === 'instead' &&
      key.from >= mention.to &&
      key.to <= other.from &&
      other.from - key.to <= 1,
  )

/** Words between “rather than” and what is passed over. */
const longestOver = 5

/** “the keys | that replace the token” */
const isHeadOf = (reading: Reading, key: KeySpan, verb: Occurrence): boolean =>
  key.to === clauseOf(reading, verb.from)?.from &&
  verb.from - key.to <= 1 &&
  key.meaning !== 'retired'

/** “via ‘My keys’”, “on the page Keys”: where one does it, not what one gets. */
export const isPlace = (reading: Reading, key: { from: number; meaning: string }): boolean =>
  key.meaning === 'generic-key' &&
  reading.words
    .slice(Math.max(0, key.from - 2), key.from)
    .some(
      (word) => reading.lexicon.is('texts', word.text) || reading.lexicon.is('placing', word.text),
    )

/** “Whoever asks for a token gets our leaflet about the other keys.” */
export function isServedOtherwise(reading: Reading, { predicate, mention }: Binding): boolean {
  const clause = reading.clauseAt(predicate.from)
  const { kind = 'main', opener = '' } = reading.clauses[clause] ?? {}
  const isRelative =
    (opener === ',' || isInstead(reading)) && opensWith(reading, clause, 'personRelatives')
  // “Whoever wants a token | has to choose another key”
  const isWhoever = clause === 0 && holds(reading, 0, 'desire') && opensWith(reading, 0, 'whoever')
  // “To those | who would like | to get a token, | we recommend the app”
  const isOfWish =
    (kind === 'infinitive' || kind === 'purpose') &&
    opensWith(reading, clause - 1, 'personRelatives')
  const isDependent = kind === 'condition' || kind === 'subordinate' || isRelative || isOfWish
  if (!isDependent && !isWhoever) return false
  // “Everyone who asks for a token gets our leaflet on the other keys”: past the relative clause
  const isInRelative = (from: number): boolean =>
    !reading.lexicon.isVerbFinal &&
    (isWhoever || opensWith(reading, clause, 'personRelatives')) &&
    (having(reading, 'obtain').some((one) => one.from >= mention.to && one.to <= from) ||
      // “We advise anyone who asks for a token to take another key”
      hasWord(reading, 'infinitiveMarks', mention.to, from))
  const isLater = ({ from }: { from: number }): boolean =>
    reading.clauseAt(from) > clause || isInRelative(from)
  return (
    reading.clauseAt(mention.from) === clause &&
    (reading.keys.some(
      (key) => isLater(key) && (isAnotherKey(reading, key) || isRecommended(reading, key)),
    ) ||
      // “Give people who ask for one a code for the app instead.”
      (isInstead(reading) && having(reading, 'other').some(isLater))) &&
    !reading.keys.some((key) => isLater(key) && key.meaning === 'retired')
  )
}

/** “…, give them the app instead.” */
const isInstead = (reading: Reading): boolean => {
  const last = reading.words.findLast(({ isPunctuation }) => !isPunctuation)
  return /^(instead|plutot)$/.test(last?.text ?? '')
}

/** “… we recommend the app” */
const isRecommended = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'other-key' &&
  !isCard(reading, key) &&
  holds(reading, reading.clauseAt(key.from), 'recommend')
