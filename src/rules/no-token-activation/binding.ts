/** Finds what a predicate is about: the retired key, by name or by a word standing for it, or something else. */
import { addedMention, announcedMention, askedMention, listedMention } from './enumerations.ts'
import { opensWith } from './clause.ts'
import { exceptedFromNone } from './excepted.ts'
import {
  distance,
  isBracketed,
  isObject,
  isOthersPart,
  isUsedBefore,
  isUsedNext,
  isUseItself,
} from './objects.ts'
import { ownObject } from './other-objects.ts'
import {
  beforeNoun,
  clauseOf,
  hasWord,
  having,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import { referentOf, type Antecedent } from './referents.ts'
import type { Word } from './words.ts'

export interface Binding {
  readonly predicate: Occurrence
  readonly mention: KeySpan
}

/** Every predicate that obtains, with the mention of the key it bears on. */
export function bindPredicates(reading: Reading, antecedent: Antecedent): readonly Binding[] {
  return having(reading, 'obtain', 'replace', 'recommend').flatMap((predicate) => {
    if (predicate.role === 'recommend' && advisesAction(reading, predicate)) return []
    const mention = objectOf(reading, predicate, antecedent)
    return mention ? [{ predicate, mention }] : []
  })
}

/** Looks in the predicate itself, its clause, lists, words that stand for the key, and then in the clauses around. */
function objectOf(
  reading: Reading,
  predicate: Occurrence,
  antecedent: Antecedent,
): KeySpan | undefined {
  const mentions = reading.keys.filter((key) => key.meaning === 'retired')
  const own = mentions.find((mention) => isTakenIn(reading, mention, predicate))
  if (own) return own
  const excepted = exceptedFromNone(reading, mentions, predicate)
  if (excepted) return excepted
  const ofTwo = oneOfTwo(reading, reading.clauseAt(predicate.from))
  if (ofTwo) return ofTwo.meaning === 'retired' ? ofTwo : undefined
  const named =
    nearestObject(reading, mentions, predicate) ??
    listedMention(
      reading,
      predicate,
      mentions.filter(({ part }) => part !== 'replaced'),
    ) ??
    announcedMention(reading, predicate, mentions) ??
    askedMention(reading, predicate, mentions) ??
    addedMention(reading, predicate, mentions)
  if (named) return named
  // “vraag er een aan”: the verb holds its object
  const held = reading.keys.find(
    (key) => key.meaning === 'ellipsis' && predicate.from < key.from && key.to <= predicate.to,
  )
  if (!held && ownObject(reading, predicate)) return undefined
  return referentOf(reading, predicate, antecedent, held)
}

/** In the clause of the predicate, or in brackets beside it. */
const nearestObject = (
  reading: Reading,
  mentions: readonly KeySpan[],
  predicate: Occurrence,
): KeySpan | undefined =>
  mentions
    .filter(
      (mention) =>
        (reading.clauseAt(mention.from) === reading.clauseAt(predicate.from) ||
          isBracketed(reading, mention, predicate)) &&
        isObject(reading, mention, predicate),
    )
    .toSorted((a, b) => distance(a, predicate) - distance(b, predicate))[0]

/** Why a mention inside the phrase of the predicate is not its object: any one is enough. */
const exclusions: readonly ((
  reading: Reading,
  mention: KeySpan,
  predicate: Occurrence,
) => boolean)[] = [
  (_, { part }) => part === 'replaced',
  isOfHolder,
  isInserted,
  isAimOfOther,
  isUsedNext,
  isUseItself,
  isPartOfOther,
  isOfWhoHas,
  isMeans,
]

/** The phrase of the predicate takes the mention in, as its object. */
const isTakenIn = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  overlaps(mention, predicate) &&
  !exclusions.some((isExcluded) => isExcluded(reading, mention, predicate))

/** Said of whoever has the key, unless the phrase says that somebody “becomes the owner of a token”. */
function isOfHolder({ lexicon }: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const isInside = predicate.from < mention.from && mention.to <= predicate.to
  return mention.part === 'holder' && (lexicon.isVerbFinal || !isInside)
}

/** “The blocking of the key happens online”, “have the loss of your key registered” */
function isPartOfOther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const isInside = predicate.from < mention.from && mention.to < predicate.to
  return (
    (predicate.from === mention.from &&
      (isOthersPart(reading, mention) || isUsedBefore(reading, mention))) ||
    (isInside && predicate.role === 'obtain' && isOthersPart(reading, mention))
  )
}

/** “komt u met eID of token binnen”: who comes in has it; “raden iedereen met een token … aan”: so has whoever is advised. */
function isOfWhoHas(_: Reading, { part }: KeySpan, predicate: Occurrence): boolean {
  return part === 'oblique' && (predicate.isIntransitive || predicate.role === 'recommend')
}

/** What something is done with, at the beginning of the phrase. */
function isMeans(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  return (
    mention.part === 'oblique' &&
    mention.from === predicate.from &&
    mention.to < predicate.to &&
    (!reading.lexicon.isVerbFinal || isTight(reading, mention))
  )
}

/** “met itsme of token | vraagt u …”: its preposition, or what it is coordinated with, stands right before it. */
const isTight = (reading: Reading, { from }: KeySpan): boolean => {
  const before = reading.words[beforeNoun(reading, from)]?.text ?? ''
  return reading.lexicon.is('instrument', before) || reading.lexicon.is('coordinators', before)
}

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

/** “geen afspraak te maken | om een token te laten blokkeren”: what is made is made, and the key comes after. */
function isAimOfOther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  return (
    reading.lexicon.isVerbFinal &&
    predicate.from < mention.from &&
    clauseOf(reading, mention.from)?.kind === 'purpose' &&
    reading.clauseAt(mention.from) > reading.clauseAt(predicate.from) &&
    having(reading, 'other').some((one) => one.to <= predicate.from && predicate.from - one.to <= 1)
  )
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

/** “We recommend that you keep …”: not a thing but something to do. */
function advisesAction(reading: Reading, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  const isDone = (one: Occurrence): boolean =>
    one.from > predicate.from &&
    // “… is advised | if you do not own an identity card”
    (lexicon.isVerbFinal || clauseOf(reading, one.from)?.kind !== 'condition')
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
