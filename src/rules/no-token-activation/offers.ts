/** The key is within reach though no verb says so: beside it stand a place, a price, steps or a choice. */
import { isAuxiliary } from './lexicon.ts'
import {
  countWords,
  does,
  hasOnly,
  hasWord,
  having,
  isInKey,
  isInQuotes,
  isWord,
  makeOccurrence,
  namesKey,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Binding } from './binding.ts'
import { holds, isPossessed, wholeClause } from './clause.ts'
import { addedMention } from './enumerations.ts'
import { ceases, isMasked, negations } from './negation.ts'
import { namesAnother } from './other-objects.ts'
import { isNew } from './wishes.ts'

const longestOffer = 12

/** The same, in a list of what an office does. */
const longestList = 20

/** “help with using or blocking a token” */
const isInIdiom = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'idiom').some((one) => one.from < mention.from && mention.to === one.to)

/** “Token: desk 4, every morning”: no verb, only the key and where, when or for how much. */
export function offer(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, lexicon } = reading
  const mention = own.find(
    (candidate) => candidate.part === 'object' && !isInIdiom(reading, candidate),
  )
  if (!mention || isStruckRow(reading)) return undefined
  const sum = sumBefore(reading, mention)
  if (sum) return { predicate: sum, mention }
  const added = addedOffer(reading, own)
  if (added) return added
  const places = having(reading, 'offer').filter(
    (one) => one.from >= mention.to || one.to <= mention.from,
  )
  const place =
    places.find((one) => reading.clauseAt(one.from) === reading.clauseAt(mention.from)) ?? places[0]
  if (!place || reading.sentence.isQuestion) return undefined
  const length = words.filter((word) => /^[a-z]{2}/.test(word.text)).length
  const isListed = words.some(
    (word) => /^[,/–·•]$/.test(word.text) || lexicon.is('coordinators', word.text),
  )
  if (length > (isListed ? longestList : longestOffer)) return undefined
  // “eID (desk 1), token (desk 2)”
  const isOwnPlace =
    words[mention.to]?.text === '(' &&
    having(reading, 'offer').some((one) => one.from === mention.to + 1)
  if (namesAnother(reading) && !isOwnPlace) return undefined
  // “The PUK is asked for at desk 1, the key at desk 3”: the verb of the clause before
  const clause = reading.clauseAt(mention.from)
  const isGapped =
    clause > 0 &&
    /^[,;]$/.test(reading.clauses[clause]?.opener ?? '') &&
    mention.from - (reading.clauses[clause]?.from ?? 0) <= 1 &&
    place.from >= mention.to &&
    reading.clauseAt(place.from) === clause
  const isVerbal = words.some(
    (word, at) =>
      !(isGapped && reading.clauseAt(at) < clause) &&
      !isInKey(reading, at) &&
      !word.isAccented &&
      isAuxiliary(lexicon, word.text),
  )
  // “Desk 3: passports, tokens”
  const offers = having(reading, 'offer')
  const isOther = having(reading, 'use', 'end', 'remove', 'redirect', 'other', 'formerly').some(
    (one) =>
      !(isListed && one.role === 'other') &&
      !offers.some((other) => other.from <= one.from && one.to <= other.to),
  )
  const isTold = having(reading, 'obtain').some((one) => one.form === 'past')
  return isVerbal || isOther || isTold ? undefined : { predicate: place, mention }
}

/** “At the desk there are not only codes by e-mail, | but tokens as well” */
function addedOffer(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  return having(reading, 'offer').flatMap((predicate) => {
    const isUsed = holds(reading, reading.clauseAt(predicate.from), 'use', 'end', 'remove')
    const mention = isUsed ? undefined : addedMention(reading, predicate, own)
    return mention ? [{ predicate, mention }] : []
  })[0]
}

/** “| Token | desk 4 | no longer supplied |” */
const isStruckRow = (reading: Reading): boolean => reading.words[0]?.text === '|' && ceases(reading)

/** “1 identity card + 1 email address = 1 token” */
function sumBefore({ words }: Reading, mention: KeySpan): Occurrence | undefined {
  const at = words.findIndex((word) => word.isPunctuation && word.text === '=')
  if (at < 0 || mention.from - at < 1 || mention.from - at > 3) return undefined
  return makeOccurrence('offer', 'now', at, at + 1)
}

const shortestTelling = 5

/** “– an identity card or a key”: of a list of what one logs in with, one of two. */
function isWithEither(reading: Reading, mention: KeySpan): boolean {
  const other = reading.keys.findLast(
    (key) => key.meaning === 'other-key' && key.to <= mention.from,
  )
  return (
    other !== undefined &&
    mention.to >= reading.words.length - 1 &&
    reading.words
      .slice(other.to, mention.from)
      // “une carte d’identité | électronique | ou un …”: one adjective may follow
      .every(
        ({ text, isPunctuation }, order) =>
          (order === 0 && !isPunctuation) ||
          reading.lexicon.is('coordinators', text) ||
          reading.lexicon.is('determiners', text),
      )
  )
}

/**
 * No obtaining verb bears on the key, and nothing in the sentence uses, ends, defines or refuses it either: a key that
 * nobody has yet (“How Mrs Peeters gets on with a new token is up to her”), or words of a service (“Ask about tokens
 * at the counter”), are there to come by it.
 */
export function implied(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, lexicon } = reading
  if (reading.sentence.isQuestion) return undefined
  const choice = choiceOf(reading, own)
  if (choice) return choice
  if (namesAnother(reading)) return undefined
  if (namesKey(reading, 'generic-key')) return undefined
  const step = own.flatMap((key) => stepBelow(reading, key) ?? [])[0]
  if (step) return step
  if (isTakenBack(reading)) return undefined
  const next = own.find(
    (key) => key.part === 'object' && isNew(reading, key) && !isInIdiom(reading, key),
  )
  // “Call card 3: ‘I want a token’”: what somebody says
  const isSaid =
    next !== undefined &&
    isInQuotes(reading, next.from) &&
    holds(reading, reading.clauseAt(next.from), 'desire')
  if (isSaid) return undefined
  // “I went for a key on Wednesday”: whoever has one now had none the week before
  const isHeld =
    next !== undefined &&
    !reading.byRole.has('recently') &&
    isPossessed(reading, reading.clauseAt(next.from))
  if (next && !isDefined(reading, next) && !isHeld && !isWithEither(reading, next)) {
    const length = countWords(reading) - (next.to - next.from - 1)
    if (length >= shortestTelling)
      return { predicate: wholeClause(reading, reading.clauseAt(next.from)), mention: next }
  }
  const mention = own.find((key) => key.part === 'object' || key.part === 'about')
  const isPast = words.some(
    (word) =>
      lexicon.is('pastAuxiliaries', word.text) && !lexicon.is('presentAuxiliaries', word.text),
  )
  if (lexicon.isVerbFinal || !mention || isPast || does(reading, 'other', 'other-sense'))
    return undefined
  const sign = having(reading, 'obtain', 'offer', 'terms').find(
    (one) => one.form === 'now' || one.form === 'noun',
  )
  return sign ? { predicate: sign, mention } : undefined
}

/** “Token for newcomers: download the form and …” */
function stepBelow(reading: Reading, mention: KeySpan): Binding | undefined {
  const named = reading.clauseAt(mention.from)
  // Past “(only for residents)”
  const at = reading.clauses.findIndex(
    ({ opener, from, to }, order) =>
      order > named && opener !== '(' && !(to - from === 1 && reading.words[from]?.isPunctuation),
  )
  const clause = reading.clauses[at]
  if (clause?.opener !== ':' || mention.part !== 'object') return undefined
  // “fill in the form and hand it in”
  const isOfPaper = ({ role, from }: Occurrence): boolean =>
    role === 'use' &&
    having(reading, 'other').some((paper) => paper.from >= clause.from && paper.to <= from)
  const isOther =
    having(reading, 'use', 'end', 'remove', 'redirect', 'formerly').some(
      (one) => !isOfPaper(one),
    ) ||
    does(reading, 'determiner', 'adverb', 'nobody') ||
    // “I have one already: go to step 2”
    hasWord(reading, 'possession', 0, mention.from)
  if (isOther) return undefined
  return isWord(reading, clause.from, 'steps')
    ? { predicate: wholeClause(reading, at), mention }
    : undefined
}

/** “The choice is yours: app, text message or token.” */
function choiceOf(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { keys, clauses } = reading
  const list = clauses.findIndex(({ opener }) => opener === ':')
  if (list < 1) return undefined
  const { from = 0 } = clauses[list] ?? {}
  const isChoice =
    hasWord(reading, 'choice', 0, from) &&
    keys.some((key) => key.meaning === 'other-key' && key.from >= from)
  const mention = own.find((key) => key.part === 'object' && key.from >= from)
  if (!isChoice || !mention || isTakenBack(reading)) return undefined
  return { predicate: wholeClause(reading, list), mention }
}

/** What any of these says of the key leaves no room for a way to it. */
const takesBack = [
  'use',
  'end',
  'remove',
  'redirect',
  'formerly',
  'contrast',
  'determiner',
  'adverb',
  'without',
  'nobody',
  'no',
] as const

/** Something does; “no need of an appointment” takes nothing back. */
const isTakenBack = (reading: Reading): boolean =>
  having(reading, ...takesBack).some(
    (one) =>
      !isOfWisher(reading, one) &&
      !isOfReceiver(reading, one) &&
      (!/^(determiner|adverb|nobody|without)$/.test(one.role) || !isMasked(reading, one)),
  )

/** “A resident without a phone wants a key”, “… has no phone and wants one”: what is missing is said of who wants it. */
const isOfWisher = (reading: Reading, one: Occurrence): boolean => {
  const wish = having(reading, 'desire').find(({ from }) => from >= one.to)
  const isWanted = ({ meaning, from }: KeySpan): boolean =>
    meaning === 'retired' && wish !== undefined && from >= wish.to
  return (
    /^(determiner|without|no)$/.test(one.role) &&
    reading.keys.some(isWanted) &&
    reading.keys.every((key) => key.meaning !== 'retired' || isWanted(key)) &&
    !negations(reading).some((other) => other.from >= one.to)
  )
}

/** “A token for residents without a card” */
const isOfReceiver = ({ keys, lexicon, words }: Reading, { role, from }: Occurrence): boolean =>
  role === 'without' &&
  keys.some(
    (key) =>
      key.meaning === 'retired' &&
      lexicon.is('receiving', words[key.to]?.text ?? '') &&
      key.to < from &&
      from - key.to <= longestReceiver,
  )

/** Words of “for the partner” and two more. */
const longestReceiver = 5

/** Words between the key and what is asked for it with, in an address. */
const nearInPath = 2

/** “/appointment/token”, “/token-form.pdf”; “/order?product=token”, not “/order?token=3f7a” */
export function addressed(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, lexicon } = reading
  const mention = own[0]
  if (!mention || does(reading, 'use', 'end', 'remove')) return undefined
  const isValue = words[mention.from - 1]?.text === '='
  const [asked] = isValue ? having(reading, 'obtain') : []
  if (asked) return { predicate: asked, mention }
  const at = words.findIndex(
    ({ text }, index) =>
      lexicon.is('requestPaths', text) &&
      (isValue ||
        (index < mention.from
          ? mention.from - index <= nearInPath
          : index - mention.to < nearInPath)),
  )
  return at < 0 ? undefined : { predicate: makeOccurrence('obtain', 'noun', at, at + 1), mention }
}

/** “A token is a card …”, “It is a card with 24 codes”, “The key is a card, the size of a bank card, with 24 codes” */
const isDefined = (reading: Reading, mention: KeySpan): boolean => {
  const { lexicon, words } = reading
  return (
    isNounOnly(reading, mention) ||
    isWord(reading, mention.to, 'copulas') ||
    isTakenUp(reading, mention.to) ||
    isGlossed(reading, mention) ||
    isApposed(reading, mention) ||
    words
      .slice(0, mention.from)
      .some((word, at) => lexicon.is('copulas', word.text) && isWord(reading, at + 1, 'indefinite'))
  )
}

/** “a token (a card with 24 codes).”, and nothing more */
const isGlossed = ({ words, keys }: Reading, { from, to }: KeySpan): boolean =>
  from <= longestNoun &&
  words[to]?.text === '(' &&
  /^[).;]$/.test(words.at(-1)?.text ?? '') &&
  words.findIndex(({ text }) => text === ')') >= words.length - 2 &&
  keys.some((key) => key.meaning === 'retired' && key.from > to)

/** “The token, a list of 24 codes, …”: the key by another name. */
const isApposed = (reading: Reading, { from }: KeySpan): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'retired' &&
      key.to < from &&
      reading.words[key.to]?.text === ',' &&
      hasOnly(reading, key.to + 1, from, 'determiners'),
  )

/** “A token, that is …” */
const isTakenUp = ({ words, lexicon }: Reading, at: number): boolean =>
  words[at]?.text === ',' &&
  lexicon.is('resumptives', words[at + 1]?.text ?? '') &&
  lexicon.is('copulas', words[at + 2]?.text ?? '')

/** “A card that bears 24 codes and opens …”: a noun and what is said of it in relative clauses, no more. */
const isNounOnly = ({ clauses, clauseAt, lexicon }: Reading, { from, to }: KeySpan): boolean => {
  const [head, ...rest] = clauses
  const last = clauseAt(to - 1)
  return (
    !lexicon.isVerbFinal &&
    head !== undefined &&
    head.to <= longestNoun &&
    clauseAt(from) <= 1 &&
    clauses[last]?.to === to &&
    rest[0]?.kind === 'subordinate' &&
    rest.every((one) => /^(subordinate|coordinate)$/.test(one.kind) || one.to - one.from === 1)
  )
}

/** Words of “A paper card”. */
const longestNoun = 4
