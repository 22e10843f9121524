/** What a pronoun, “a new one”, or a verb without an object stands for: the retired key, named before. */
import { holds, opensWith } from './clause.ts'
import { isPlace } from './instead.ts'
import { hasOwnNoun, isLacked } from './other-objects.ts'
import {
  beforeNoun,
  clauseOf,
  hasWord,
  having,
  isCard,
  isInQuotes,
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
  /** It begins a passage, in a section about the retired key or below a passage whose last sentence names it. */
  readonly isAfterKey: boolean
  /** The paragraph before is an instruction. */
  readonly isContinuing: boolean
}

/** A predicate that names no key itself, and what could be its object. */
interface Search {
  readonly reading: Reading
  readonly predicate: Occurrence
  readonly antecedent: Antecedent
  /** The place of the predicate's clause. */
  readonly clause: number
  /** “a new one”, “the card”: words that stand for the key. */
  readonly standIn: KeySpan | undefined
  /** A relative pronoun, or what it takes up. */
  readonly taken: KeySpan | undefined
  /** Either of the two, or a pronoun. */
  readonly pronoun: KeySpan | undefined
  /** The last mention before, that it may stand for. */
  readonly last: KeySpan | undefined
  /** No other key was named since. */
  readonly isFresh: boolean
}

/** The first that finds one gives the referent; `none`: there is none. */
const ways: readonly ((search: Search) => KeySpan | 'none' | undefined)[] = [
  pairMeant,
  pronounMeant,
  restated,
  calledFor,
  followed,
  pastRelative,
  withoutRoom,
  leftOut,
]

/**
 * What the predicate is about, where it names no key in its clause.
 *
 * @param held “vraag er een aan”: the stand-in inside the verb
 */
export function referentOf(
  reading: Reading,
  predicate: Occurrence,
  antecedent: Antecedent,
  held: KeySpan | undefined,
): KeySpan | undefined {
  const search = searchFor(reading, predicate, antecedent, held)
  for (const way of ways) {
    const found = way(search)
    if (found !== undefined) return found === 'none' ? undefined : found
  }
  return undefined
}

function searchFor(
  reading: Reading,
  predicate: Occurrence,
  antecedent: Antecedent,
  held: KeySpan | undefined,
): Search {
  const clause = reading.clauseAt(predicate.from)
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
  const last = reading.keys.findLast(
    (mention) =>
      mention.meaning === 'retired' &&
      isStoodFor(reading, mention, { predicate, pronoun, standIn }) &&
      !isAimDone(reading, mention, predicate),
  )
  const isFresh = !reading.keys.some(
    (key) => key.from > (last?.from ?? -1) && comesBetween(reading, key, predicate, last),
  )
  return { reading, predicate, antecedent, clause, standIn, taken, pronoun, last, isFresh }
}

/** Another key that was named before the predicate, and that a pronoun could mean. */
const comesBetween = (
  reading: Reading,
  key: KeySpan,
  predicate: Occurrence,
  last: KeySpan | undefined,
): boolean =>
  (key.meaning === 'other-key' || (key.meaning === 'generic-key' && !last)) &&
  key.to <= predicate.from &&
  !(key.part === 'oblique' && isCard(reading, key) && !isTakenUpNext(reading, key, predicate)) &&
  // “Whoever has no identity card can ask for it here”
  !(
    isLacked(reading, key) &&
    (!predicate.isIntransitive || clauseOf(reading, predicate.from)?.opener === ';')
  ) &&
  // “under ‘My keys’ you can get another”
  !(key.meaning === 'generic-key' && isInQuotes(reading, key.from)) &&
  !isPlace(reading, key) &&
  // “The token is an alternative to itsme; you get it …”
  key.part !== 'replaced'

/** “with your identity card, | which is renewed at the desk”: the relative clause of that one. */
function isTakenUpNext(reading: Reading, { to }: KeySpan, predicate: Occurrence): boolean {
  const clause = reading.clauseAt(predicate.from)
  const { from = 0 } = reading.clauses[clause] ?? {}
  return (
    from - to <= 1 &&
    to <= from &&
    !reading.lexicon.isVerbFinal &&
    opensWith(reading, clause, 'relatives', 'subjectRelatives')
  )
}

/** “A token or the app? You can get both here.” */
function pairMeant({ reading, predicate, antecedent, standIn, last }: Search): KeySpan | undefined {
  const isMeant =
    standIn !== undefined &&
    predicate.role === 'obtain' &&
    hasWord(reading, 'pairs', standIn.from, standIn.to) &&
    (antecedent.isPair || (last !== undefined && namesKey(reading, 'other-key')))
  return isMeant ? standIn : undefined
}

/** The pronoun, where the key was named near enough for it. */
function pronounMeant(search: Search): KeySpan | undefined {
  const { reading, predicate, antecedent, standIn, taken, pronoun, last, isFresh } = search
  if (pronoun === undefined || !isFresh) return undefined
  const isInSection =
    (standIn !== undefined && !(predicate.form === 'noun' && standIn.to === predicate.from)) ||
    taken?.meaning === 'ellipsis' ||
    (!predicate.isIntransitive &&
      predicate.role === 'obtain' &&
      (reading.sentence.isQuestion || antecedent.isAfterKey || antecedent.isContinuing))
  const isMeant =
    last !== undefined ||
    antecedent.isNear ||
    isDescribed(reading, pronoun) ||
    (antecedent.isNearSection && isInSection) ||
    (antecedent.isNearDocument &&
      namesCard(reading) &&
      (standIn !== undefined || resumesCard(reading, predicate)))
  return isMeant ? pronoun : undefined
}

function restated({ reading, clause, pronoun }: Search): KeySpan | undefined {
  if (pronoun === undefined) return undefined
  return reading.keys.find(
    (mention) =>
      mention.meaning === 'retired' &&
      mention.part !== 'replaced' &&
      isRestated(reading, mention, clause),
  )
}

/** Words of a short call to act whose object was just named: “Sign up at reception.” */
const longestCall = 8

/** “Order at desk 2.”, “Just order.” */
function calledFor({ reading, predicate, antecedent }: Search): KeySpan | undefined {
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
  return antecedent.isNear &&
    (isImperative || isNominalCall) &&
    reading.words.length <= longestCall &&
    !namesKey(reading, 'other-key', 'generic-key')
    ? { meaning: 'ellipsis', from: predicate.from, to: predicate.to, part: 'object' }
    : undefined
}

/** “there is the key: available to anybody”, “a key, obtainable at the desk”, “☐ token, sent to your address” */
function followed({ reading, predicate, clause, last, isFresh }: Search): KeySpan | undefined {
  const isOfList = predicate.form === 'participle' && last?.from === 0
  return (predicate.isIntransitive || isOfList) &&
    !reading.lexicon.isVerbFinal &&
    last &&
    isFresh &&
    predicate.from === reading.clauses[clause]?.from &&
    reading.clauseAt(last.from) === clause - 1
    ? last
    : undefined
}

/** “The token, | which was once issued there only, | is now issued here”: the verb of the sentence, past the relative clause. */
function pastRelative({ reading, predicate, clause, last, isFresh }: Search): KeySpan | undefined {
  const { lexicon, clauses } = reading
  const { kind, opener, from = 0 } = clauses[clause] ?? {}
  const isVerb =
    opensWith(reading, clause, 'presentAuxiliaries') ||
    (lexicon.isVerbFinal && predicate.from === from)
  const isRelative = opensWith(reading, clause - 1, 'subjectRelatives', 'relatives')
  return last && isFresh && kind === 'main' && opener === ',' && isVerb && isRelative
    ? headOf(reading, clause - 2, last)
    : undefined
}

/** The mention, where it is all that its clause says. */
const headOf = (reading: Reading, at: number, mention: KeySpan): KeySpan | undefined =>
  reading.clauseAt(mention.from) === at &&
  beforeNoun(reading, mention.from) < (reading.clauses[at]?.from ?? 0) &&
  mention.to === (reading.clauses[at]?.to ?? 0) - 1
    ? mention
    : undefined

/** The predicate takes no object, or has one of its own. */
function withoutRoom({ reading, predicate, clause, last }: Search): 'none' | undefined {
  return predicate.isIntransitive ||
    isRelativeClause(reading, clause) ||
    (last && reading.clauseAt(last.from) < clause && hasOwnNoun(reading, predicate))
    ? 'none'
    : undefined
}

/** “Tokens: request online”: the object is left out. */
function leftOut({ reading, predicate, last, isFresh }: Search): KeySpan | undefined {
  return last?.part === 'object' && isFresh && !predicate.isWeak && isElliptic(reading, predicate)
    ? last
    : undefined
}

/** The verb has no object of its own and no room for one. */
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

/** “Forgotten the password *of your token*? Ask for a new one.” */
function isOfAnother(reading: Reading, { from }: KeySpan): boolean {
  const at = beforeNoun(reading, from)
  return (
    (hasWord(reading, 'genitives', at, at + 1) ||
      hasWord(reading, 'objectPrepositions', at, at + 1)) &&
    having(reading, 'other', 'idiom').some((one) => one.to === at)
  )
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

/** “… to block a token; | your commune takes care of it”: of the blocking. */
function isAimDone(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const clause = reading.clauseAt(mention.from)
  return (
    mention.part === 'object' &&
    /^(purpose|infinitive)$/.test(reading.clauses[clause]?.kind ?? '') &&
    clauseOf(reading, predicate.from)?.opener === ';' &&
    holds(reading, clause, 'use')
  )
}
