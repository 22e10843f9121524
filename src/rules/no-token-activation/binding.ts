/** Finds what a predicate is about: the retired key, by name or by a word standing for it, or something else. */
import {
  having,
  inClause,
  isCard,
  opensWithVerb,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './annotate.ts'
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
  /** The sentence before named the key and did not take it back. */
  readonly isOpen: boolean
  /** The paragraph before is an instruction. */
  readonly isContinuing: boolean
  /** The section is about obtaining the key. */
  readonly isTopic: boolean
}

/** Every predicate that obtains, with the mention of the key it bears on. */
export function bindPredicates(reading: Reading, antecedent: Antecedent): readonly Binding[] {
  return having(reading, 'obtain', 'replace', 'recommend').flatMap((predicate) => {
    if (predicate.role === 'recommend' && advisesAction(reading, predicate)) return []
    const mention = objectOf(reading, predicate, antecedent)
    return mention ? [{ predicate, mention }] : []
  })
}

/** Words of a short call to act whose object was just named: “Sign up at reception.” */
const longestCall = 8

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
      mention.part !== 'holder' &&
      !isInserted(reading, mention, predicate) &&
      !(
        !reading.lexicon.isVerbFinal &&
        mention.part === 'oblique' &&
        mention.from === predicate.from &&
        mention.to < predicate.to
      ),
  )
  if (own) return own
  if (describesOtherKey(reading, predicate) || isSaidOfKeys(reading, predicate)) return undefined
  const clause = reading.clauseAt(predicate.from)
  const here = mentions
    .filter(
      (mention) =>
        reading.clauseAt(mention.from) === clause ||
        touches(mention, predicate) ||
        isRaised(reading, mention, predicate),
    )
    .filter((mention) => isObject(reading, mention, predicate))
  const nearest = here.toSorted((a, b) => distance(a, predicate) - distance(b, predicate))[0]
  if (nearest) return nearest
  const listed = listedMention(reading, predicate, mentions)
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
      key.part !== 'holder',
  )
  const standIn = held ?? standIns.find((key) => key.meaning !== 'for-that') ?? standIns[0]
  // “… needs his own, which he can ask for here”
  const taken = relativeOf(reading, predicate)
  const pronoun = standIn ?? pronounOf(reading, predicate) ?? taken
  const resumed = mentions.find((mention) => isSubjectAround(reading, mention, predicate))
  if (resumed) return resumed
  const before = mentions.filter(
    (mention) =>
      mention.to <= predicate.from &&
      (reading.clauseAt(mention.from) < clause ||
        isTakenUp(reading, mention, pronoun, predicate)) &&
      mention.part !== 'replaced' &&
      (mention.part !== 'holder' || /^(anaphora|ellipsis)$/.test(standIn?.meaning ?? '')) &&
      (mention.part !== 'about' ||
        standIn?.meaning === 'ellipsis' ||
        reading.lexicon.locale === 'de' ||
        reading.lexicon.locale === 'fr'),
  )
  if (describesOtherBefore(reading, clause)) return undefined
  const isFresh =
    !turnsToOther(reading, predicate) &&
    !reading.keys.some(
      (key) =>
        (key.meaning === 'other-key' || (key.meaning === 'generic-key' && before.length === 0)) &&
        key.to <= predicate.from &&
        !(key.part === 'oblique' && isCard(reading, key)) &&
        key.from > (before.at(-1)?.from ?? -1),
    )
  if (
    pronoun &&
    isFresh &&
    (before.length > 0 ||
      antecedent.isNear ||
      (standIn !== undefined &&
        !(predicate.form === 'noun' && standIn.to === predicate.from) &&
        (antecedent.isNearSection || antecedent.isTopic)) ||
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
  const named = pronoun && mentions.find((mention) => isRestated(reading, mention, clause))
  if (named) return named
  const isImperative = predicate.from === 0 && predicate.form === 'now' && !predicate.isWeak
  if (antecedent.isOpen && isImperative && reading.words.length <= longestCall) {
    return { meaning: 'ellipsis', from: predicate.from, to: predicate.to, part: 'object' }
  }
  // “there is the key: available to anybody”, “a key, obtainable at the desk”
  const said = before.at(-1)
  if (
    predicate.isIntransitive &&
    !reading.lexicon.isVerbFinal &&
    said &&
    isFresh &&
    predicate.from === reading.clauses[clause]?.from &&
    reading.clauseAt(said.from) === clause - 1
  )
    return said
  if (predicate.isIntransitive) return undefined
  const after = mentions.find(
    (mention) =>
      mention.from >= predicate.to &&
      isObject(reading, mention, predicate) &&
      isContinued(reading, predicate, mention),
  )
  if (after) return after
  if (isRelativeClause(reading, clause)) return undefined
  const last = before.at(-1)
  if (last && isFresh && isFronted(reading, last, clause)) return last
  if (
    last &&
    isFresh &&
    (!predicate.isWeak || isLabel(reading, last) || isSharedSubject(reading, last, predicate)) &&
    last.part === 'object' &&
    (isElliptic(reading, predicate) || isSharedSubject(reading, last, predicate))
  )
    return last
  return undefined
}

/** “You report the loss of your key and the same day another card is sent”: in one clause, the second noun stands for it. */
const isTakenUp = (
  reading: Reading,
  mention: KeySpan,
  standIn: KeySpan | undefined,
  predicate: Occurrence,
): boolean => {
  if (standIn === undefined || mention.to > standIn.from) return false
  // “On the loss of your key order a new one”: before a Dutch or German verb
  if (reading.lexicon.isVerbFinal)
    return standIn.meaning === 'ellipsis' && mention.part === 'holder'
  return (
    (standIn.meaning === 'anaphora' &&
      reading.words
        .slice(mention.to, standIn.from)
        .some((word) => reading.lexicon.is('coordinators', word.text))) ||
    // “Those who have no key yet get it”: past the relative clause
    (mention.to === standIn.from &&
      standIn.to === predicate.from &&
      reading.clauses[reading.clauseAt(mention.from)]?.kind === 'subordinate')
  )
}

/** “The key, just like the app, | can be activated abroad”: an insertion stands between the subject and its verb. */
function isSubjectAround(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { clauses, words, lexicon } = reading
  const own = reading.clauseAt(mention.from)
  const clause = reading.clauseAt(predicate.from)
  const { from = 0, kind, opener } = clauses[clause] ?? {}
  return (
    !lexicon.isVerbFinal &&
    own === 0 &&
    mention.part === 'object' &&
    mention.from <= 2 &&
    clause - own >= 2 &&
    clause - own <= 3 &&
    kind === 'main' &&
    opener === ',' &&
    words[mention.to]?.text === ',' &&
    predicate.form === 'participle' &&
    (lexicon.is('presentAuxiliaries', words[from]?.text ?? '') ||
      having(reading, 'ability').some((one) => one.from === from))
  )
}

/** “a card | to ask for” */
const isBeforeInfinitive = (reading: Reading, key: KeySpan, at: number): boolean =>
  !reading.lexicon.isVerbFinal &&
  key.meaning === 'anaphora' &&
  reading.clauses[at]?.kind === 'infinitive' &&
  reading.clauses[at]?.from === key.to

/** “You can have it sent, the token”: the pronoun's noun comes after. */
function isRestated(reading: Reading, mention: KeySpan, clause: number): boolean {
  const own = reading.clauses[clause + 1]
  return (
    own !== undefined &&
    own.opener === ',' &&
    reading.clauseAt(mention.from) === clause + 1 &&
    mention.from - own.from <= 2 &&
    own.to - mention.to <= 1
  )
}

/** “Das Token, eine kleine Karte, bekommen Sie am Schalter”: the sentence begins with its object. */
function isFronted(reading: Reading, mention: KeySpan, clause: number): boolean {
  const own = reading.clauseAt(mention.from)
  return (
    mention.part === 'object' &&
    own <= 1 &&
    clause - own <= 2 &&
    reading.clauses[own]?.kind === 'main' &&
    !startsWithVerb(reading) &&
    having(reading, 'use').every((use) => reading.clauseAt(use.from) !== own) &&
    opensWithVerb(reading, clause)
  )
}

/** “Haben Sie ein Token, …”: a question or a condition. */
const startsWithVerb = (reading: Reading): boolean => {
  const first = reading.words[0]?.text ?? ''
  return (
    reading.lexicon.is('presentAuxiliaries', first) ||
    reading.lexicon.is('pastAuxiliaries', first) ||
    reading.occurrences.some(
      (one) => one.from === 0 && /^(ability|obligation|desire|obtain|use|select)$/.test(one.role),
    )
  )
}

/** “We recommend that you keep …”: not a thing but something to do. */
function advisesAction(reading: Reading, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  const after = words.slice(predicate.from + 1)
  const isDone = (one: Occurrence): boolean =>
    one.from > predicate.from &&
    // “… is advised | if you do not own an identity card”
    (lexicon.isVerbFinal || reading.clauses[reading.clauseAt(one.from)]?.kind !== 'condition')
  if (having(reading, 'use', 'replace').some(isDone)) return true
  // “suggests adding a second one”
  if (lexicon.locale === 'en' && (words[predicate.to]?.text.endsWith('ing') ?? false)) return true
  const marks = lexicon.isVerbFinal ? /^(te|zu|dass|dat)$/ : /^(to|que|de|d)$/
  const object = reading.keys.find((key) => key.from > predicate.from)
  const end = lexicon.isVerbFinal
    ? after.length
    : Math.min(
        object?.from ?? words.length,
        reading.clauses[reading.clauseAt(predicate.from) + 1]?.kind === 'condition'
          ? (reading.clauses[reading.clauseAt(predicate.from)]?.to ?? words.length)
          : words.length,
      ) -
      predicate.from -
      1
  // “offer it to them”: before a person, no infinitive
  const isPerson = (word: Word | undefined): boolean =>
    word !== undefined &&
    (lexicon.is('pronouns', word.text) || lexicon.is('determiners', word.text))
  return after
    .slice(0, Math.max(0, end))
    .some((word, at) => marks.test(word.text) && !(word.text === 'to' && isPerson(after[at + 1])))
}

/** “Each code works once: next time you get a new one”: the last noun named is not the key. */
const turnsToOther = (reading: Reading, predicate: Occurrence): boolean => {
  const clause = reading.clauseAt(predicate.from)
  const mention = reading.keys.findLast(
    (key) => key.meaning !== 'ellipsis' && key.to <= predicate.from,
  )
  return reading.words.some(
    (word, at) =>
      word.text === 'code' &&
      at < predicate.from &&
      at >= (mention?.to ?? 0) &&
      reading.clauseAt(at) < clause &&
      !isOblique(reading, { from: at }),
  )
}

/** “Händigen Sie Besuchern, die ein Token suchen, … aus”: in a clause between the verb and its particle. */
function isInserted(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const clause = reading.clauseAt(mention.from)
  const { from = 0, kind = 'main' } = reading.clauses[clause] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    clause > reading.clauseAt(predicate.from) &&
    clause < reading.clauseAt(predicate.to - 1) &&
    (kind !== 'main' || /^(die|der|das|den|dem|dat)$/.test(reading.words[from]?.text ?? ''))
  )
}

/** The mention is right before or after the predicate, whatever the commas say. */
const touches = (mention: KeySpan, predicate: Occurrence): boolean =>
  mention.from === predicate.to || mention.to === predicate.from

/** “tokens continue | to be issued”: at most the finite verb stands between. */
const isSubjectOf = (reading: Reading, mention: KeySpan, to: number): boolean => {
  const between = reading.words.slice(mention.to, to)
  return (
    between.length === 0 ||
    (!reading.lexicon.isVerbFinal &&
      between.length <= 3 &&
      mention.from <= 3 &&
      between.every((word) => !word.isPunctuation && !reading.lexicon.is('determiners', word.text)))
  )
}

/** No object of its own follows: “tokens | to hand out to applicants”. */
const isBare = (reading: Reading, predicate: Occurrence): boolean => {
  const next = reading.words[predicate.to]
  return (
    next === undefined ||
    next.isPunctuation ||
    reading.lexicon.is('objectPrepositions', next.text) ||
    reading.lexicon.is('instrument', next.text)
  )
}

/** “for your token | to be sent”: the infinitive's subject stands right before it. */
const isRaised = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean => {
  const clause = reading.clauses[reading.clauseAt(predicate.from)]
  return (
    clause?.kind === 'infinitive' &&
    clause.from >= mention.to &&
    isSubjectOf(reading, mention, clause.from) &&
    (predicate.form === 'participle' ||
      (!reading.lexicon.isVerbFinal && isBare(reading, predicate)))
  )
}

/** “A token requires nothing | and can be had anywhere”: the second verb has the subject of the first. */
const isSharedSubject = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean => {
  const at = reading.clauseAt(predicate.from)
  const clause = reading.clauses[at]
  const first = reading.words[(clause?.from ?? 0) + 1]?.text ?? ''
  // “… und ist am Schalter zu haben”
  const isToBe =
    reading.lexicon.isVerbFinal &&
    reading.lexicon.is('copulas', first) &&
    reading.words
      .slice(predicate.from - 1, predicate.to)
      .some((word) => /^(zu|te)$/.test(word.text))
  return (
    clause?.kind === 'coordinate' &&
    (isToBe ||
      (reading.lexicon.is('presentAuxiliaries', first) && predicate.form === 'participle')) &&
    reading.clauseAt(mention.from) === at - 1 &&
    mention.from - (reading.clauses[at - 1]?.from ?? 0) <= 3
  )
}

const distance = (mention: KeySpan, predicate: Occurrence): number =>
  mention.from >= predicate.to ? mention.from - predicate.to : predicate.from - mention.to

function isObject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  if (mention.part === 'replaced' || mention.part === 'holder') return false
  if (mention.part === 'about') return isSuppliedWith(reading, mention, predicate)
  // “help with | token applications”: the preposition is the noun's
  if (mention.part === 'oblique')
    return (
      isSuppliedWith(reading, mention, predicate) ||
      (predicate.from === mention.to &&
        (predicate.form === 'noun' || !lexicon.isVerbFinal) &&
        // “whoever logs in with a key | gets a letter”
        !having(reading, 'other').some(
          (one) => one.from >= predicate.to && one.from - predicate.to <= 2,
        ))
    )
  const others = having(reading, 'other').filter(
    (other) =>
      reading.clauseAt(other.from) === reading.clauseAt(predicate.from) &&
      !overlaps(other, mention) &&
      !overlaps(other, predicate) &&
      !isOblique(reading, other),
  )
  if (
    (predicate.role === 'recommend' || (predicate.isWeak && predicate.form === 'now')) &&
    !predicate.isIntransitive &&
    mention.to <= predicate.from &&
    others.some((other) => other.from >= predicate.to)
  )
    return false
  const isGerund = words[predicate.from]?.text.endsWith('ing') ?? false
  if (
    !lexicon.isVerbFinal &&
    (predicate.form === 'now' || isGerund) &&
    mention.to < predicate.from &&
    others.some((other) => other.from >= predicate.to && other.from - predicate.to <= 3)
  )
    return false
  const isFollowed = reading.keys.some(
    (key) =>
      key.from >= predicate.to &&
      key.from - predicate.to <= 4 &&
      key.part === 'object' &&
      (key.meaning === 'other-key' || isAnotherKey(reading, key)),
  )
  if (
    !lexicon.isVerbFinal &&
    predicate.form === 'now' &&
    mention.to <= predicate.from &&
    isFollowed
  )
    return false
  if (
    isInOther(reading, mention) ||
    isOthersPart(reading, mention) ||
    hasNearerObject(reading, mention, predicate)
  )
    return false
  if (isPossessedBefore(reading, mention, predicate) || isFarther(reading, mention, predicate))
    return false
  if (isPossessedBefore(reading, mention, predicate)) return false
  if (isToldOfItself(reading, mention, predicate)) return false
  if (isNounOfOther(reading, mention, predicate)) return false
  if (mention.to > predicate.from || predicate.form === 'noun' || predicate.isIntransitive)
    return true
  if (lexicon.isVerbFinal) return true
  // The object of a French or English verb follows it, unless something turns the clause round.
  if (predicate.form === 'participle') return true
  const between = words.slice(mention.to, predicate.from).map((word) => word.text)
  const isTurned = between.some(
    (word) =>
      lexicon.is('agents', word) ||
      /^(you|we|they|i|he|she|vous|nous|on|ils|il|elle|que|se|to|a|pour|de)$/.test(word) ||
      lexicon.is('presentAuxiliaries', word),
  )
  return isTurned || between.length === 0 || isGerund || isMiddle(reading, predicate)
}

/** “The token activates within a day”: no object follows. */
function isMiddle(reading: Reading, predicate: Occurrence): boolean {
  const next = reading.words[predicate.to]
  if (predicate.form !== 'now' || predicate.isWeak) return false
  return (
    next === undefined ||
    next.isPunctuation ||
    /^(in|within|on|at|by|automatically|en|dans|sur|automatiquement)$/.test(next.text)
  )
}

/** “a code of your token”: the tables name the whole as another thing. */
const isInOther = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'other').some((other) => other.from < mention.from && mention.to <= other.to)

/** “after receipt of the new key, delete the token”: the noun has another key for its object. */
function isNounOfOther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  if (predicate.form !== 'noun' || mention.from < predicate.to) return false
  const isOf = (word: Word): boolean =>
    lexicon.is('determiners', word.text) || lexicon.is('objectPrepositions', word.text)
  return reading.keys.some(
    (key) =>
      (key.meaning === 'other-key' || isAnotherKey(reading, key)) &&
      key.from > predicate.to &&
      key.to < mention.from &&
      words.slice(predicate.to, key.from).every(isOf) &&
      !words
        .slice(key.to, mention.from)
        .some((word) => word.isPunctuation || lexicon.is('coordinators', word.text)),
  )
}

/** “the loss of your token”: the key belongs to another noun. */
const isOthersPart = (reading: Reading, mention: KeySpan): boolean => {
  const before = having(reading, 'use').find(
    (use) =>
      use.form === 'noun' &&
      use.to <= mention.from &&
      mention.from - use.to <= 3 &&
      !having(reading, 'obtain').some((one) => one.form === 'now' && overlaps(one, use)),
  )
  return (
    before !== undefined &&
    reading.words.slice(before.to, mention.from).every(
      (word) =>
        reading.lexicon.is('objectPrepositions', word.text) ||
        // “beantragt nach der Anmeldung einen Token”: no genitive
        (reading.lexicon.is('determiners', word.text) && !/^(einen|den)$/.test(word.text)),
    )
  )
}

/** “Download the letter to whoever has a token”, in the order of Dutch and German: the key is what somebody has. */
const isPossessedBefore = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  predicate.isWeak &&
  predicate.from > mention.to &&
  /^(heeft|hebt|hebben|bezit|bezitten|hat|habt|haben|besitzt|besitzen)$/.test(
    reading.words[mention.to]?.text ?? '',
  )

/** “gets calls from people wanting a token”, “turns up for a token”: something else stands between. */
function isFarther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { lexicon, words } = reading
  if (lexicon.isVerbFinal || mention.from < predicate.to) return false
  const between = words.slice(predicate.to, mention.from).map((word) => word.text)
  // “asked for code 17 of your token”
  const isPart = having(reading, 'other').some(
    (one) => one.from >= predicate.to && one.to <= mention.from,
  )
  if (isPart && between.slice(-3).includes('of')) return true
  if (!predicate.isWeak || predicate.form !== 'now') return false
  if (predicate.isIntransitive)
    return between.some((word) => lexicon.is('objectPrepositions', word))
  return between.includes('from') && between.length > 3
}

/** “We get calls from people whose token is blocked”: a verb of using closes the key's own clause. */
const isToldOfItself = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  reading.lexicon.isVerbFinal &&
  predicate.isWeak &&
  predicate.form === 'now' &&
  predicate.to <= mention.from &&
  having(reading, 'use', 'end').some(
    (one) =>
      one.form === 'participle' &&
      one.from === mention.to &&
      reading.lexicon.is('pastAuxiliaries', reading.words[one.to]?.text ?? ''),
  )

/** “Activate itsme before you give up your token”: another key is closer, and the two are not coordinated. */
function hasNearerObject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  if (predicate.form !== 'now' || overlaps(predicate, mention)) return false
  return reading.keys.some((key) => {
    if (key.part !== 'object' || (key.meaning !== 'other-key' && !isAnotherKey(reading, key)))
      return false
    if (reading.clauseAt(key.from) !== reading.clauseAt(predicate.from)) return false
    if (!reading.lexicon.isVerbFinal && key.from < predicate.to) return false
    if (distance(key, predicate) >= distance(mention, predicate)) return false
    const between = reading.words.slice(
      Math.min(key.to, mention.to),
      Math.max(key.from, mention.from),
    )
    return !between.every(
      (word) =>
        word.isPunctuation ||
        reading.lexicon.is('coordinators', word.text) ||
        reading.lexicon.is('determiners', word.text) ||
        /^(ou|oder|als|also|ook|aussi|auch|etre)$/.test(word.text),
    )
  })
}

/** “issued with a token”, “voorzien van”: here *with* brings the object. */
function isSuppliedWith(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  // “fix you up with | a token”
  if (
    (lexicon.is('instrument', words[predicate.to - 1]?.text ?? '') ||
      lexicon.is('about', words[predicate.to - 1]?.text ?? '')) &&
    mention.from >= predicate.to &&
    mention.from - predicate.to <= 3
  )
    return true
  // “replaced by a new token”
  if (
    predicate.role === 'replace' &&
    mention.from >= predicate.to &&
    words
      .slice(Math.max(predicate.to, mention.from - 3), mention.from)
      .some((word) => /^(par|contre|door|durch|gegen|by|with)$/.test(word.text))
  )
    return true
  return (
    predicate.form === 'participle' &&
    mention.from > predicate.to - 1 &&
    mention.from - predicate.to <= 3 &&
    /^(issued|provided|supplied|voorzien|muni|equipe)$/.test(words[predicate.from]?.text ?? '')
  )
}

function isOblique(reading: Reading, span: { from: number }): boolean {
  for (let at = span.from - 1, steps = 0; at >= 0 && steps < 3; at -= 1, steps += 1) {
    const word = reading.words[at]?.text ?? ''
    if (reading.lexicon.is('instrument', word) || reading.lexicon.is('about', word)) return true
    if (
      reading.lexicon.is('objectPrepositions', word) ||
      having(reading, 'without').some((one) => one.from === at && one.to === at + 1) ||
      word === 'in' ||
      word === 'from' ||
      word === 'dans' ||
      word === 'uit' ||
      word === 'aus'
    )
      return true
    // “with a national number”: an adjective may stand before the noun.
    const isAdjective =
      steps === 0 &&
      !reading.lexicon.isVerbFinal &&
      !reading.occurrences.some((one) => one.from <= at && at < one.to && one.role !== 'own-sense')
    if (!isAdjective && !reading.lexicon.is('determiners', word)) return false
  }
  return false
}

/** Another thing that the predicate asks for, in its own clause. */
function ownObject(reading: Reading, predicate: Occurrence): boolean {
  const here = inClause(reading, reading.clauseAt(predicate.from))
  const standIns = reading.keys.filter((key) => key.meaning === 'ellipsis')
  const isOther = having(reading, 'other').some(
    (other) =>
      here(other) &&
      !overlaps(other, predicate) &&
      // “at csam.be under ‘Manage access’”
      reading.words[other.from]?.quote === reading.words[predicate.from]?.quote &&
      (!isOblique(reading, other) || isOf(reading, predicate, other)) &&
      !standIns.some((key) => key.from >= predicate.to && key.to <= other.from) &&
      // “Fill in the form and a new one is on its way.”
      !(
        predicate.isIntransitive &&
        standIns.some((key) => other.to <= key.from && key.to <= predicate.from)
      ) &&
      !reading.keys.some((key) => key.meaning === 'retired' && overlaps(key, other)),
  )
  const isOtherKey = reading.keys.some(
    (key) =>
      here(key) &&
      key.part === 'object' &&
      (key.meaning === 'other-key' ||
        isAnotherKey(reading, key) ||
        (key.meaning === 'generic-key' && predicate.form === 'noun' && key.from >= predicate.to)),
  )
  return isOther || isOtherKey
}

/** “a request for an activation code”: a noun takes its object with a preposition. */
const isOf = (reading: Reading, predicate: Occurrence, other: Occurrence): boolean =>
  predicate.form === 'noun' &&
  other.from > predicate.to &&
  other.from - predicate.to <= 2 &&
  reading.lexicon.is('objectPrepositions', reading.words[predicate.to]?.text ?? '')

/** “another digital key”. */
export const isAnotherKey = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'generic-key' &&
  reading.words
    .slice(Math.max(0, key.from - 3), key.from)
    .some((word) =>
      /^(another|other|different|second|tweede|deuxieme|zweite|zweiter|zweiten|weitere|weiterer|weiteren|andere|anderen|ander|autre|autres|nieuwe|neuen|nouvelle|new)$/.test(
        word.text,
      ),
    )

/** “his own”, “one of her own”: a stand-in that a relative clause can take up. */
const isOwn = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'ellipsis' &&
  reading.words.slice(key.from, key.to).some((word) => reading.lexicon.is('owns', word.text))

/** “… do best with the card, so offer it to them”: a pronoun after the card. */
const resumesCard = (reading: Reading, predicate: Occurrence): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'anaphora' &&
      key.to <= predicate.from &&
      reading.clauseAt(key.from) < reading.clauseAt(predicate.from),
  )

/** “the card”, “codes”: what the key is made of, named in the sentence. */
const namesCard = (reading: Reading): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'anaphora' ||
      (key.meaning === 'ellipsis' &&
        reading.words
          .slice(key.from, key.to)
          .some((word) => /^(card|kaart|kaartje|carte|karte)$/.test(word.text))),
  )

/** “the other keys available”: said of the key it touches. */
const describesOtherKey = (reading: Reading, predicate: Occurrence): boolean =>
  predicate.form === 'now' &&
  predicate.to - predicate.from === 1 &&
  /^(available|disponibles?|beschikbaar|verfugbar|\p{L}+ende[nrs])$/u.test(
    reading.words[predicate.from]?.text ?? '',
  ) &&
  reading.keys.some(
    (key) =>
      (key.meaning === 'generic-key' || key.meaning === 'other-key') &&
      (key.to === predicate.from || key.from === predicate.to),
  )

/** “… not among the keys, which you can activate”: a German or Dutch relative clause is about the noun before its comma. */
function describesOtherBefore(reading: Reading, clause: number): boolean {
  const { from = 0, opener = '' } = reading.clauses[clause] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    opener === ',' &&
    /^(die|den|das|dat|dem|deren)$/.test(reading.words[from]?.text ?? '') &&
    reading.keys.some((key) => key.meaning === 'generic-key' && key.to === from - 1)
  )
}

/** “the keys | to activate” */
function isSaidOfKeys(reading: Reading, predicate: Occurrence): boolean {
  const { kind, from = 0 } = reading.clauses[reading.clauseAt(predicate.from)] ?? {}
  return (
    kind === 'infinitive' &&
    !reading.lexicon.isVerbFinal &&
    !reading.keys.some((key) => key.meaning === 'retired' && key.from >= predicate.to) &&
    reading.keys.some((key) => key.meaning === 'generic-key' && key.to === from)
  )
}

/** A pronoun that is the predicate's object. */
function pronounOf(reading: Reading, predicate: Occurrence): KeySpan | undefined {
  const { words, lexicon } = reading
  const clause = reading.clauses[reading.clauseAt(predicate.from)]
  if (!clause) return undefined
  const asSpan = (at: number): KeySpan => ({
    meaning: 'ellipsis',
    from: at,
    to: at + 1,
    part: 'object',
  })
  // “elle s'obtient au guichet”
  const subject = predicate.from - 2
  if (
    lexicon.locale === 'fr' &&
    subject >= clause.from &&
    words[subject + 1]?.text === 'se' &&
    lexicon.is('subjectPronouns', words[subject]?.text ?? '') &&
    !isRelative(subject)
  )
    return asSpan(subject)
  if (predicate.form === 'noun') {
    // “le consulat en assure la remise”
    const at = predicate.from - 3
    const isGenitive =
      lexicon.locale === 'fr' &&
      at >= clause.from &&
      words[at]?.text === 'en' &&
      lexicon.is('pronouns', words[at + 2]?.text ?? '')
    return isGenitive ? asSpan(at) : undefined
  }
  const isPronoun = (at: number): boolean => {
    const word = words[at]
    const next = words[at + 1]
    return (
      word !== undefined &&
      !(word.isCapital && at > 0) &&
      next?.text !== 'of' &&
      lexicon.is('pronouns', word.text) &&
      !isRelative(at) &&
      // “en Belgique”
      !(word.text === 'en' && at >= predicate.to && !word.isJoined) &&
      at >= clause.from &&
      at < clause.to &&
      (next === undefined ||
        next.isPunctuation ||
        isEnclitic(at) ||
        lexicon.isVerbFinal ||
        overlaps({ from: at + 1, to: at + 2 }, predicate) ||
        lexicon.is('adverbs', next.text) ||
        !lexicon.is('determiners', word.text))
    )
  }
  if (predicate.isIntransitive || predicate.form === 'participle') {
    for (let at = clause.from; at < clause.to && at < clause.from + 4; at += 1) {
      const word = words[at]?.text ?? ''
      const isFormal = lexicon.locale === 'de' && word === 'sie' && (words[at]?.isCapital ?? false)
      if (
        lexicon.is('subjectPronouns', word) &&
        !isFormal &&
        !isRelative(at) &&
        !isDeterminerUse(at)
      )
        return asSpan(at)
    }
  }
  if (lexicon.isVerbFinal) {
    for (let at = clause.from; at < clause.to; at += 1)
      if (isPronoun(at) && !isDeterminerUse(at)) return asSpan(at)
    return undefined
  }
  for (const at of [predicate.to, predicate.to + 1, predicate.from - 1, predicate.from - 2]) {
    if (isPronoun(at) && !isDeterminerUse(at)) return asSpan(at)
  }
  return undefined

  /** “the code that is asked for”: the word before says what it stands for. */
  function isRelative(at: number): boolean {
    const before = words[at - 1]
    return at === clause?.from && before !== undefined && !before.isPunctuation
  }

  /** “activez-le” */
  function isEnclitic(at: number): boolean {
    return lexicon.locale === 'fr' && words[at]?.isJoined === true && at === predicate.to
  }

  /** “deze brief”: a determiner of another noun. */
  function isDeterminerUse(at: number): boolean {
    const word = words[at]?.text ?? ''
    const next = words[at + 1]
    if (isEnclitic(at)) return false
    if (lexicon.locale === 'de' && word.startsWith('dies') && next?.isCapital === true) return true
    if (!next || next.isPunctuation || !lexicon.is('determiners', word)) return false
    // “Holen Sie das am besten gleich nach”: an adverb or a preposition follows, no noun.
    if (lexicon.locale === 'de' && isNounless(next.text)) return false
    if (predicate.from === at + 1 || predicate.to === at + 2) return false
    return (
      !lexicon.is('adverbs', next.text) &&
      !lexicon.is('instrument', next.text) &&
      !lexicon.is('presentAuxiliaries', next.text)
    )
  }
}

const isNounless = (word: string): boolean =>
  /^(am|an|im|in|bei|beim|auf|vor|nach|gern|gerne|gleich|auch|dann|bitte|einfach|online|kostenlos|selbst)$/.test(
    word,
  )

const isRelativeClause = (reading: Reading, clause: number): boolean => {
  const from = reading.clauses[clause]?.from ?? 0
  const before = reading.words[from - 1]
  return (
    before !== undefined &&
    !before.isPunctuation &&
    /^(that|which|que|qui|die|den|das|dat)$/.test(reading.words[from]?.text ?? '')
  )
}

/** “a card with codes that you can get at the desk”: the noun before the relative clause. */
function relativeOf(reading: Reading, predicate: Occurrence): KeySpan | undefined {
  const clause = reading.clauses[reading.clauseAt(predicate.from)]
  const previous = reading.words[(clause?.from ?? 0) - 1]
  const opener = reading.words[clause?.from ?? 0]?.text ?? ''
  if (!clause || !previous || !/^(that|which|que|qui|die|den|das|dat)$/.test(opener))
    return undefined
  return reading.keys.findLast(
    (key) =>
      (key.meaning === 'anaphora' || key.meaning === 'retired' || isOwn(reading, key)) &&
      key.part !== 'replaced' &&
      !(
        predicate.isIntransitive &&
        reading.lexicon.is('objectPrepositions', reading.words[key.from - 1]?.text ?? '')
      ) &&
      key.to <= clause.from &&
      // “the card is meant, which …”: German and Dutch put the rest of the verb between.
      clause.from - key.to <= (reading.lexicon.isVerbFinal && previous.text === ',' ? 2 : 1),
  )
}

/** Keys in an enumeration share what is said of the enumeration. */
function listedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  // “registering digital keys (token, e-mail)”
  const named = mentions.find(
    (mention) =>
      mention.part === 'object' &&
      reading.keys.some(
        (key) =>
          key.meaning === 'generic-key' &&
          key.to === mention.from - 1 &&
          /^[(:]$/.test(reading.words[key.to]?.text ?? '') &&
          reading.clauseAt(predicate.from) === reading.clauseAt(key.from),
      ),
  )
  if (named && !predicate.isWeak) return named
  const others = reading.keys.filter((key) => key.meaning === 'other-key')
  if (others.length === 0) return undefined
  const isGeneric = reading.keys.some((key) => key.meaning === 'generic-key')
  // “Bring your key and your card to set up another one”
  const hasAnother = reading.keys.some(
    (key) =>
      key.from >= predicate.to &&
      isAnotherKey(reading, key) &&
      reading.clauseAt(key.from) === reading.clauseAt(predicate.from),
  )
  return mentions.find((mention) => {
    if (mention.part === 'replaced' || mention.part === 'holder') return false
    if (hasAnother && mention.to <= predicate.from && !reading.lexicon.isVerbFinal) return false
    if (beginsMain(reading, mention, predicate)) return false
    const isNextToOther = others.some((other) => {
      const between = reading.words.slice(
        Math.min(mention.to, other.to),
        Math.max(mention.from, other.from),
      )
      return (
        between.length <= 3 &&
        between.every((word) =>
          word.isPunctuation
            ? /[,/|;)]/.test(word.text)
            : /^[\do]$/.test(word.text) ||
              reading.lexicon.is('coordinators', word.text) ||
              reading.lexicon.is('determiners', word.text) ||
              word.text === 'ou' ||
              word.text === 'oder',
        )
      )
    })
    if (!isNextToOther) return false
    if (mention.part === 'oblique') return false
    return isGeneric
      ? !predicate.isWeak
      : reading.clauseAt(predicate.from) <= reading.clauseAt(mention.from) ||
          isCoSubject(reading, mention, predicate) ||
          (reading.lexicon.isVerbFinal && isEndOfList(reading, predicate, mention, others))
  })
}

/** “When you activate itsme, | your token stays valid”: the mention is the subject of what follows. */
const beginsMain = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  !reading.lexicon.isVerbFinal &&
  reading.clauseAt(mention.from) > reading.clauseAt(predicate.from) &&
  reading.clauses[reading.clauseAt(predicate.from)]?.kind === 'condition' &&
  (reading.lexicon.is('presentAuxiliaries', reading.words[mention.to]?.text ?? '') ||
    having(reading, 'use', 'end', 'ability').some((one) => one.from === mention.to))

/** “Both the key | and the app can be activated”: the first of two subjects, which nothing precedes. */
function isCoSubject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const at = reading.clauseAt(mention.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  return (
    !reading.lexicon.isVerbFinal &&
    (predicate.form === 'participle' || predicate.isIntransitive) &&
    reading.clauses[at + 1]?.kind === 'coordinate' &&
    reading.clauseAt(predicate.from) === at + 1 &&
    mention.to === to &&
    mention.from - from <= longestDeterminer &&
    having(reading, 'determiner', 'adverb', 'without').every((one) => one.from > mention.to)
  )
}

/** Words before a noun: “both the paper”. */
const longestDeterminer = 3

/** “You can a token, an app or an SMS code | activate”: the verb closes the list. */
const isEndOfList = (
  reading: Reading,
  predicate: Occurrence,
  mention: KeySpan,
  others: readonly KeySpan[],
): boolean =>
  predicate.from > mention.to &&
  reading.clauseAt(predicate.from) === reading.clauseAt(mention.from) + 1 &&
  others.some((other) => other.from > mention.to && predicate.from - other.to <= 1)

/** “Available here: passports, tokens, parking permits”: one of the things announced before the colon. */
function announcedMention(
  reading: Reading,
  predicate: Occurrence,
  mentions: readonly KeySpan[],
): KeySpan | undefined {
  const clause = reading.clauseAt(predicate.from)
  if (reading.clauses[clause + 1]?.opener !== ':' || predicate.form === 'noun') return undefined
  const colon = reading.clauses[clause + 1]?.from ?? 0
  // “set up two keys: the app for on the road and the token for at home”
  const isOfKeys =
    reading.keys.some(
      (key) => key.meaning === 'generic-key' && reading.clauseAt(key.from) === clause,
    ) &&
    reading.keys.some((key) => key.meaning === 'other-key' && key.from >= colon) &&
    having(reading, 'obtain', 'use', 'end', 'replace', 'remove', 'adverb', 'determiner').every(
      (one) => one.from < colon,
    )
  const longest = isOfKeys ? longestItem * 2 + 2 : longestItem
  return mentions.find((mention) => {
    const to = reading.clauseAt(mention.from)
    return (
      mention.part === 'object' &&
      to > clause &&
      reading.clauses
        .slice(clause + 1, to + 1)
        .every((one, index) => one.to - one.from <= longest && (index === 0 || one.opener === ','))
    )
  })
}

/** Words of one thing in a list, with its comma. */
const longestItem = 5

/** Coordinated verbs share the object of the last: “request and activate a token”. */
function isContinued(reading: Reading, predicate: Occurrence, mention: KeySpan): boolean {
  const from = reading.clauseAt(predicate.from)
  const to = reading.clauseAt(mention.from)
  if (to - from > 1) return false
  const opener = reading.clauses[to]?.opener ?? ''
  const between = reading.words.slice(predicate.to, mention.from)
  return (
    (opener === ':' || opener === ',' || opener === '/' || opener === '(') &&
    between.length <= 4 &&
    !predicate.isWeak
  )
}

/** “Token: …”: what follows the colon is said of it. */
const isLabel = (reading: Reading, mention: KeySpan): boolean =>
  reading.clauses[reading.clauseAt(mention.from) + 1]?.opener === ':'

/** The verb has no object of its own and no room for one: “Tokens: request online”. */
function isElliptic(reading: Reading, predicate: Occurrence): boolean {
  const next = reading.words[predicate.to]
  if (predicate.form === 'noun') return true
  if (reading.lexicon.isVerbFinal) return true
  return next === undefined || next.isPunctuation || !reading.lexicon.is('determiners', next.text)
}
