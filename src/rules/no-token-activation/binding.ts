/** Finds what a predicate is about: the retired key, by name or by a word standing for it, or something else. */
import { announcedMention, listedMention } from './enumerations.ts'
import { holds, opensWith } from './clause.ts'
import { isPlace } from './instead.ts'
import {
  distance,
  isBracketed,
  isObject,
  isOthersPart,
  isUsedBefore,
  isUsedNext,
  isUseItself,
} from './objects.ts'
import { hasOwnNoun, isLacked, ownObject } from './other-objects.ts'
import {
  beforeNoun,
  hasWord,
  having,
  isCard,
  namesKey,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import {
  isBeforeInfinitive,
  isRelativeClause,
  isRestated,
  isTakenByModal,
  isTakenUp,
  namesCard,
  pronounOf,
  relativeOf,
  resumesCard,
} from './stand-ins.ts'
import type { Word } from './words.ts'

export interface Binding {
  readonly predicate: Occurrence
  readonly mention: KeySpan
}

/** What the text before has left to refer to. */
export interface Antecedent {
  /** The retired key was named shortly before, and nothing else since that the words here could stand for. */
  readonly isNear: boolean
  /** The same, some paragraphs ago: enough for “a new one” or “the card”. */
  readonly isNearSection: boolean
  /** The retired key is the last that the document named, headings ago: enough for “the card”. */
  readonly isNearDocument: boolean
  /** The sentence before names the retired key and another one: “both” stands for the two. */
  readonly isPair: boolean
  /** The paragraph before is an instruction. */
  readonly isContinuing: boolean
}

/** Every predicate that obtains, with the mention of the key it bears on. */
export function bindPredicates(reading: Reading, antecedent: Antecedent): readonly Binding[] {
  return having(reading, 'obtain', 'replace', 'recommend').flatMap((predicate) => {
    if (predicate.role === 'recommend' && advisesAction(reading, predicate)) return []
    const mention = objectOf(reading, predicate, antecedent)
    return mention ? [{ predicate, mention }] : []
  })
}

interface StandIns {
  readonly predicate: Occurrence
  readonly pronoun: KeySpan | undefined
  readonly standIn: KeySpan | undefined
}

/** A mention before the predicate, that the pronoun or the noun left out may stand for. */
function isStoodFor(
  reading: Reading,
  mention: KeySpan,
  { predicate, pronoun, standIn }: StandIns,
): boolean {
  if (mention.to > predicate.from) return false
  const isLeftOut = standIn?.meaning === 'ellipsis'
  const isSubject = isTakenByModal(reading, mention, pronoun)
  const isPredecessor = isSupplanted(reading, mention, standIn)
  const isNamedAhead =
    reading.clauseAt(mention.from) < reading.clauseAt(predicate.from) ||
    isTakenUp(reading, mention, pronoun, predicate) ||
    isSubject ||
    isPredecessor ||
    // “Token holders get a new one every year.”
    (mention.part === 'holder' && isLeftOut)
  if (!isNamedAhead || isSucceeded(reading, mention)) return false
  if (isLeftOut && isOfAnother(reading, mention)) return false
  switch (mention.part) {
    case 'replaced':
      return isPredecessor
    case 'holder':
      return isSubject || isLeftOut || standIn?.meaning === 'anaphora'
    case 'about':
      return isLeftOut || reading.lexicon.locale !== 'en'
    case 'object':
    case 'oblique':
      return true
  }
}

/** “As a replacement for your old token you get a new one”: the next of its kind. */
const isSupplanted = (reading: Reading, mention: KeySpan, standIn: KeySpan | undefined): boolean =>
  standIn?.meaning === 'ellipsis' &&
  mention.part === 'replaced' &&
  mention.to <= standIn.from &&
  reading.clauseAt(mention.from) === reading.clauseAt(standIn.from)

/** “a new one with 24 codes”: told apart by what only the key has. */
const isDescribed = ({ keys, words, lexicon }: Reading, { to }: KeySpan): boolean =>
  lexicon.is('instrument', words[to]?.text ?? '') &&
  keys.some(({ meaning, from }) => meaning === 'retired' && from === to + 1)

/** Words of a short call to act whose object was just named: “Sign up at reception.” */
const longestCall = 8

/** Looks in the predicate itself, its clause, lists, words that stand for the key, and then in the clauses around. */
function objectOf(
  reading: Reading,
  predicate: Occurrence,
  antecedent: Antecedent,
): KeySpan | undefined {
  const mentions = reading.keys.filter((key) => key.meaning === 'retired')
  const own = mentions.find(
    (mention) =>
      overlaps(mention, predicate) &&
      mention.part !== 'replaced' &&
      // “become a token holder”
      (mention.part !== 'holder' ||
        (!reading.lexicon.isVerbFinal &&
          predicate.from < mention.from &&
          mention.to < predicate.to)) &&
      !isInserted(reading, mention, predicate) &&
      !isAimOfOther(reading, mention, predicate) &&
      !isUsedNext(reading, mention, predicate) &&
      !isUseItself(reading, mention) &&
      // “The blocking of the key happens online”
      !(
        predicate.from === mention.from &&
        (isOthersPart(reading, mention) || isUsedBefore(reading, mention))
      ) &&
      // “have the loss of your key registered”
      !(
        predicate.from < mention.from &&
        mention.to < predicate.to &&
        predicate.role === 'obtain' &&
        isOthersPart(reading, mention)
      ) &&
      // “komt u met eID of token binnen”: who comes in has it
      // “raden iedereen met een token … aan”: so has whoever is advised
      !(
        (predicate.isIntransitive || predicate.role === 'recommend') &&
        mention.part === 'oblique'
      ) &&
      !(
        (!reading.lexicon.isVerbFinal || isTight(reading, mention)) &&
        mention.part === 'oblique' &&
        mention.from === predicate.from &&
        mention.to < predicate.to
      ),
  )
  if (own) return own
  const clause = reading.clauseAt(predicate.from)
  const ofTwo = oneOfTwo(reading, clause)
  if (ofTwo) return ofTwo.meaning === 'retired' ? ofTwo : undefined
  const here = mentions
    .filter(
      (mention) =>
        reading.clauseAt(mention.from) === clause || isBracketed(reading, mention, predicate),
    )
    .filter((mention) => isObject(reading, mention, predicate))
  const nearest = here.toSorted((a, b) => distance(a, predicate) - distance(b, predicate))[0]
  if (nearest) return nearest
  const kept = mentions.filter(({ part }) => part !== 'replaced')
  const listed = listedMention(reading, predicate, kept)
  if (listed) return listed
  const announced = announcedMention(reading, predicate, mentions)
  if (announced) return announced
  // “vraag er een aan”: the verb holds its object
  const held = reading.keys.find(
    (key) => key.meaning === 'ellipsis' && predicate.from < key.from && key.to <= predicate.to,
  )
  if (!held && ownObject(reading, predicate)) return undefined
  const standIns = reading.keys.filter(
    (key) =>
      (key.meaning === 'ellipsis' || key.meaning === 'anaphora' || key.meaning === 'for-that') &&
      (reading.clauseAt(key.from) === clause || isBeforeInfinitive(reading, key, clause)) &&
      key.part !== 'oblique' &&
      key.part !== 'holder' &&
      // “a replacement for …”
      !reading.keys.some((other) => other.meaning === 'instead' && overlaps(other, key)),
  )
  const standIn = held ?? standIns.find((key) => key.meaning !== 'for-that') ?? standIns[0]
  // “… needs his own, which he can ask for here”
  const taken = relativeOf(reading, predicate)
  const pronoun = standIn ?? pronounOf(reading, predicate) ?? taken
  const before = mentions.filter(
    (mention) =>
      isStoodFor(reading, mention, { predicate, pronoun, standIn }) &&
      !isAimDone(reading, mention, predicate),
  )
  const last = before.at(-1)
  const isFresh = !reading.keys.some(
    (key) =>
      (key.meaning === 'other-key' || (key.meaning === 'generic-key' && !last)) &&
      key.to <= predicate.from &&
      !(key.part === 'oblique' && isCard(reading, key)) &&
      // “Whoever has no identity card can ask for it here”
      !(
        isLacked(reading, key) &&
        (!predicate.isIntransitive || reading.clauses[clause]?.opener === ';')
      ) &&
      // “under ‘My keys’ you can get another”
      !(key.meaning === 'generic-key' && (reading.words[key.from]?.quote ?? 0) > 0) &&
      !isPlace(reading, key) &&
      // “The token is an alternative to itsme; you get it …”
      key.part !== 'replaced' &&
      key.from > (last?.from ?? -1),
  )
  // “A token or the app? You can get both here.”
  if (
    standIn &&
    predicate.role === 'obtain' &&
    hasWord(reading, 'pairs', standIn.from, standIn.to) &&
    (antecedent.isPair || (last && namesKey(reading, 'other-key')))
  )
    return standIn
  if (
    pronoun &&
    isFresh &&
    (last !== undefined ||
      antecedent.isNear ||
      isDescribed(reading, pronoun) ||
      (standIn !== undefined &&
        !(predicate.form === 'noun' && standIn.to === predicate.from) &&
        antecedent.isNearSection) ||
      (taken?.meaning === 'ellipsis' && antecedent.isNearSection) ||
      (!predicate.isIntransitive &&
        predicate.role === 'obtain' &&
        (reading.sentence.isQuestion || antecedent.isContinuing) &&
        antecedent.isNearSection) ||
      (antecedent.isNearDocument &&
        namesCard(reading) &&
        (standIn !== undefined || resumesCard(reading, predicate))))
  )
    return pronoun
  const named = pronoun && kept.find((mention) => isRestated(reading, mention, clause))
  if (named) return named
  // “Order at desk 2.”, “Just order.”
  const isFirst =
    predicate.from === 0 ||
    (predicate.from === 1 && hasWord(reading, 'adverbs', 0, 1) && reading.words.length <= 3)
  const isImperative = isFirst && predicate.form === 'now' && !predicate.isWeak
  // “Token expired? | Renewal at desk 2.”
  const isNominalCall =
    predicate.from === 0 &&
    predicate.form === 'noun' &&
    reading.words[predicate.to]?.isPunctuation === false &&
    having(reading, 'offer').some(({ from }) => from - predicate.to <= 2)
  const isCall = (isImperative || isNominalCall) && reading.words.length <= longestCall
  if (antecedent.isNear && isCall && !namesKey(reading, 'other-key', 'generic-key'))
    return { meaning: 'ellipsis', from: predicate.from, to: predicate.to, part: 'object' }
  // “there is the key: available to anybody”, “a key, obtainable at the desk”
  // “☐ token, sent to your address”
  const isOfList = predicate.form === 'participle' && last?.from === 0
  if (
    (predicate.isIntransitive || isOfList) &&
    !reading.lexicon.isVerbFinal &&
    last &&
    isFresh &&
    predicate.from === reading.clauses[clause]?.from &&
    reading.clauseAt(last.from) === clause - 1
  )
    return last
  if (predicate.isIntransitive) return undefined
  if (isRelativeClause(reading, clause)) return undefined
  if (last && reading.clauseAt(last.from) < clause && hasOwnNoun(reading, predicate))
    return undefined
  if (
    last &&
    isFresh &&
    !predicate.isWeak &&
    last.part === 'object' &&
    isElliptic(reading, predicate)
  )
    return last
  return undefined
}

/** “The card and the key open it, | but only the former can be requested”: the one of the two that is meant. */
function oneOfTwo(reading: Reading, clause: number): KeySpan | undefined {
  const { lexicon, words, clauses, keys } = reading
  const { from = 0, to = 0 } = clauses[clause] ?? {}
  const at = words.findIndex(
    ({ text }, index) =>
      index > from &&
      index < to - 1 &&
      (lexicon.is('formerOnes', text) || lexicon.is('latterOnes', text)) &&
      lexicon.is('determiners', words[index - 1]?.text ?? '') &&
      hasWord(reading, 'exclusives', from, index),
  )
  const named = keys.filter(
    (key) => /^(retired|other-key)$/.test(key.meaning) && key.to <= Math.min(from, at),
  )
  if (at < 0 || named.length !== 2) return undefined
  return lexicon.is('formerOnes', words[at]?.text ?? '') ? named[0] : named[1]
}

/** “Forgotten the password *of your token*? Ask for a new one.” */
function isOfAnother(reading: Reading, { from }: KeySpan): boolean {
  const at = beforeNoun(reading, from)
  return (
    (hasWord(reading, 'genitives', at, at + 1) ||
      hasWord(reading, 'objectPrepositions', at, at + 1)) &&
    having(reading, 'other', 'idiom').some((one) => one.to === at)
  )
}

/** “We recommend that you keep …”: not a thing but something to do. */
function advisesAction(reading: Reading, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  const isDone = (one: Occurrence): boolean =>
    one.from > predicate.from &&
    // “… is advised | if you do not own an identity card”
    (lexicon.isVerbFinal || reading.clauses[reading.clauseAt(one.from)]?.kind !== 'condition')
  if (having(reading, 'use', 'replace').some(isDone)) return true
  // “suggests adding a second one”
  if (lexicon.locale === 'en' && (words[predicate.to]?.text.endsWith('ing') ?? false)) return true
  const object = reading.keys.find((key) => key.from > predicate.from)
  const at = reading.clauseAt(predicate.from)
  const isConditional = reading.clauses[at + 1]?.kind === 'condition'
  const end = lexicon.isVerbFinal
    ? words.length
    : Math.min(
        object?.from ?? words.length,
        (isConditional ? reading.clauses[at]?.to : undefined) ?? words.length,
      )
  // “offer it to them”: before a person, no infinitive
  const isPerson = (word: Word | undefined): boolean =>
    word !== undefined &&
    (lexicon.is('pronouns', word.text) || lexicon.is('determiners', word.text))
  return words.some(
    (word, index) =>
      index > predicate.from &&
      index < end &&
      lexicon.is('actionMarks', word.text) &&
      // “anbieten zu können”: the same infinitive goes on
      !(lexicon.isVerbFinal && index === predicate.to) &&
      !(/^(to|zu)$/.test(word.text) && isPerson(words[index + 1])),
  )
}

/** “met itsme of token | vraagt u …”: its preposition, or what it is coordinated with, stands right before it. */
const isTight = (reading: Reading, { from }: KeySpan): boolean => {
  const before = reading.words[beforeNoun(reading, from)]?.text ?? ''
  return reading.lexicon.is('instrument', before) || reading.lexicon.is('coordinators', before)
}

/** “The app has replaced the key; activate it”: what comes after is about the other. */
const isSucceeded = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'replace').some(
    (one) =>
      one.form === 'participle' &&
      one.to <= mention.from &&
      mention.from - one.to <= 2 &&
      reading.keys.some(
        (key) =>
          key.meaning === 'other-key' &&
          key.to <= one.from &&
          reading.clauseAt(key.from) === reading.clauseAt(one.from),
      ),
  )

/** “Händigen Sie Besuchern, die ein Token suchen, … aus”: in a clause between the verb and its particle. */
function isInserted(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const clause = reading.clauseAt(mention.from)
  const { kind = 'main' } = reading.clauses[clause] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    clause > reading.clauseAt(predicate.from) &&
    clause < reading.clauseAt(predicate.to - 1) &&
    (kind !== 'main' ||
      opensWith(reading, clause, 'relatives', 'subjectRelatives', 'dativeRelatives'))
  )
}

/** “… to block a token; | your commune takes care of it”: of the blocking. */
function isAimDone(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const clause = reading.clauseAt(mention.from)
  return (
    mention.part === 'object' &&
    /^(purpose|infinitive)$/.test(reading.clauses[clause]?.kind ?? '') &&
    reading.clauses[reading.clauseAt(predicate.from)]?.opener === ';' &&
    holds(reading, clause, 'use')
  )
}

/** “geen afspraak te maken | om een token te laten blokkeren”: what is made is made, and the key comes after. */
const isAimOfOther = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  reading.lexicon.isVerbFinal &&
  predicate.from < mention.from &&
  reading.clauses[reading.clauseAt(mention.from)]?.kind === 'purpose' &&
  reading.clauseAt(mention.from) > reading.clauseAt(predicate.from) &&
  having(reading, 'other').some((one) => one.to <= predicate.from && predicate.from - one.to <= 1)

/** The verb has no object of its own and no room for one: “Tokens: request online”. */
function isElliptic(reading: Reading, predicate: Occurrence): boolean {
  const next = reading.words[predicate.to]
  return (
    predicate.form === 'noun' ||
    reading.lexicon.isVerbFinal ||
    next === undefined ||
    next.isPunctuation ||
    !reading.lexicon.is('determiners', next.text)
  )
}
