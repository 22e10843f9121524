/** Finds the words that stand for the key: pronouns, relatives, “the card”, “a new one”, “his own”. */
import { opensWith } from './clause.ts'
import {
  clauseOf,
  hasWord,
  having,
  isWord,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Word } from './words.ts'

/** A pronoun that is the predicate's object. */
export function pronounOf(reading: Reading, predicate: Occurrence): KeySpan | undefined {
  const { lexicon, words } = reading
  const clause = clauseOf(reading, predicate.from)
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
    isWord(reading, subject, 'subjectPronouns') &&
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
      isWord(reading, at + 2, 'pronouns')
    return isGenitive ? asSpan(at) : undefined
  }
  const isNoAddress = ({ text, isCapital }: Word): boolean =>
    lexicon.is('addresses', text) && !isCapital
  const isPronoun = (at: number): boolean => {
    const word = words[at]
    const next = words[at + 1]
    return (
      word !== undefined &&
      !(word.isCapital && at > 0) &&
      next?.text !== 'of' &&
      (lexicon.is('pronouns', word.text) || isNoAddress(word)) &&
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
    // “it is free | and is handed to you at once”: the subject of the first verb
    const order = reading.clauseAt(predicate.from)
    // “it looks like a bank card | and comes by post”
    const isAside = predicate.isIntransitive && reading.clauses[order - 1]?.kind === 'subordinate'
    const before = reading.clauses[isAside ? order - 2 : order - 1]
    if (
      before?.kind === 'main' &&
      clause.kind === 'coordinate' &&
      !lexicon.isVerbFinal &&
      isWord(reading, before.from, 'subjectPronouns') &&
      (predicate.isIntransitive ||
        hasWord(reading, 'presentAuxiliaries', clause.from + 1, predicate.from)) &&
      !hasWord(reading, 'determiners', clause.from + 1, predicate.from)
    )
      return asSpan(before.from)
  }
  if (lexicon.isVerbFinal) {
    for (let at = clause.from; at < clause.to; at += 1)
      if (isPronoun(at) && !isDeterminerUse(at)) return asSpan(at)
    return undefined
  }
  // “je l'ai reçu hier”: the phrase begins with it
  const first = lexicon.locale === 'fr' && predicate.to - predicate.from > 1 ? [predicate.from] : []
  // “hand them out”: between a verb and its particle
  const inside = words.flatMap((_, at) =>
    lexicon.locale === 'en' && at > predicate.from && at < predicate.to - 1 ? [at] : [],
  )
  for (const at of [
    predicate.to,
    predicate.to + 1,
    predicate.from - 1,
    predicate.from - 2,
    ...first,
    ...inside,
  ]) {
    if (isPronoun(at) && !isDeterminerUse(at)) return asSpan(at)
  }
  return undefined

  /** “the code that is asked for”: the word before says what it stands for. */
  function isRelative(at: number): boolean {
    const before = words[at - 1]
    if (before === undefined || before.isPunctuation) return false
    // “download het bestand dat …”
    const isAfterNoun =
      lexicon.locale === 'nl' &&
      isWord(reading, at, 'relatives') &&
      isWord(reading, at - 2, 'determiners') &&
      predicate.from !== at + 1
    return at === clause?.from || isAfterNoun
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
    // “Holen Sie das am besten gleich nach”, “Wij bezorgen het aan loket 2”: an adverb or a preposition follows, no noun.
    if (lexicon.is('nounless', next.text)) return false
    if (predicate.from === at + 1 || predicate.to === at + 2) return false
    if (lexicon.locale === 'fr' && predicate.from === at) return false
    return (
      !lexicon.is('adverbs', next.text) &&
      !lexicon.is('instrument', next.text) &&
      !lexicon.is('presentAuxiliaries', next.text)
    )
  }
}

/** “the code | that …”: no comma, so the clause is about the noun before it. */
export const isRelativeClause = (reading: Reading, clause: number): boolean => {
  const from = reading.clauses[clause]?.from ?? 0
  const before = reading.words[from - 1]
  return before !== undefined && !before.isPunctuation && opensWith(reading, clause, 'relatives')
}

/** “a card with codes that you can get at the desk”: the noun before the relative clause. */
export function relativeOf(reading: Reading, predicate: Occurrence): KeySpan | undefined {
  const clause = clauseOf(reading, predicate.from)
  const previous = reading.words[(clause?.from ?? 0) - 1]
  const opener = reading.words[clause?.from ?? 0]?.text ?? ''
  if (!clause || !previous || !reading.lexicon.is('relatives', opener)) return undefined
  return reading.keys.findLast(
    (key) =>
      (key.meaning === 'anaphora' || key.meaning === 'retired' || isOwn(reading, key)) &&
      key.part !== 'replaced' &&
      !(predicate.isIntransitive && isWord(reading, key.from - 1, 'objectPrepositions')) &&
      // “the card is meant, which …”: German and Dutch put the rest of the verb between.
      clause.from - key.to <= (reading.lexicon.isVerbFinal && previous.text === ',' ? 2 : 1),
  )
}

/** “his own”, “one of her own”: a stand-in that a relative clause can take up. */
const isOwn = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'ellipsis' && hasWord(reading, 'owns', key.from, key.to)

/** “holders of an inactive key may have it reactivated”: a pronoun right after the modal, whose subject names the key. */
export const isTakenByModal = (
  reading: Reading,
  mention: KeySpan,
  standIn: KeySpan | undefined,
): boolean =>
  standIn !== undefined &&
  having(reading, 'ability').some(
    ({ from, to }) => from >= mention.to && to <= standIn.from && standIn.from - to <= 1,
  )

/** “You report the loss of your key and the same day another card is sent”: in one clause, the second noun stands for it. */
export const isTakenUp = (
  reading: Reading,
  mention: KeySpan,
  standIn: KeySpan | undefined,
  predicate: Occurrence,
): boolean => {
  if (standIn === undefined || mention.to > standIn.from) return false
  // “On the loss of your key order a new one”: before a Dutch or German verb
  if (reading.lexicon.isVerbFinal)
    return standIn.meaning === 'ellipsis' && (mention.part === 'holder' || isLost(reading, mention))
  return (
    ((standIn.meaning === 'anaphora' || isCardName(reading, standIn)) &&
      hasWord(reading, 'coordinators', mention.to, standIn.from)) ||
    // “blocks your key and sends you another”
    (standIn.meaning === 'ellipsis' &&
      predicate.to <= standIn.from &&
      standIn.from - predicate.to <= 2 &&
      hasWord(reading, 'coordinators', mention.to, predicate.from)) ||
    // “whoever loses his key asks for another one”: in one word with its verb
    (standIn.meaning === 'ellipsis' && overlaps(standIn, predicate)) ||
    // “bloquer le token et en demander un autre”
    (standIn.meaning === 'ellipsis' &&
      standIn.from === predicate.to &&
      reading.words[predicate.from - 1]?.text === 'en' &&
      reading.lexicon.locale === 'fr') ||
    // “must have a key of his own and ask for it himself”
    (mention.part === 'object' &&
      standIn.to === predicate.from &&
      predicate.form === 'now' &&
      hasWord(reading, 'coordinators', mention.to, standIn.from) &&
      !having(reading, 'other').some((one) => one.from < standIn.from)) ||
    // “Those who have no key yet get it”: past the relative clause
    (mention.to === standIn.from &&
      standIn.to === predicate.from &&
      clauseOf(reading, mention.from)?.kind === 'subordinate')
  )
}

/** “after the loss of your key”: the noun says what became of it. */
const isLost = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'use').some(
    (one) => one.form === 'noun' && one.to <= mention.from && mention.from - one.to <= 3,
  )

/** “the card” */
const isCardName = (reading: Reading, key: KeySpan): boolean =>
  hasWord(reading, 'cards', key.to - 1, key.to)

/** “a card | to ask for” */
export const isBeforeInfinitive = (reading: Reading, key: KeySpan, at: number): boolean =>
  !reading.lexicon.isVerbFinal &&
  key.meaning === 'anaphora' &&
  reading.clauses[at]?.kind === 'infinitive' &&
  reading.clauses[at]?.from === key.to

/** “Ask for a new one | when your token is worn out”, and no other key is spoken of. */
const isForeseen = (reading: Reading, mention: KeySpan, clause: number): boolean =>
  reading.clauses[clause + 1]?.kind === 'condition' &&
  reading.clauseAt(mention.from) === clause + 1 &&
  mention.part === 'object' &&
  reading.keys.some((key) => key.meaning === 'ellipsis' && reading.clauseAt(key.from) === clause) &&
  reading.keys.every((key) => key.meaning === 'retired' || key.meaning === 'ellipsis')

/** “You can have it sent, the token”: the pronoun's noun comes after. */
export function isRestated(reading: Reading, mention: KeySpan, clause: number): boolean {
  const own = reading.clauses[clause + 1]
  if (isForeseen(reading, mention, clause)) return true
  return (
    own !== undefined &&
    own.opener === ',' &&
    reading.clauseAt(mention.from) === clause + 1 &&
    mention.from - own.from <= 2 &&
    own.to - mention.to <= 1
  )
}

/** “… do best with the card, so offer it to them”: a pronoun after the card. */
export const resumesCard = (reading: Reading, predicate: Occurrence): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'anaphora' &&
      key.to <= predicate.from &&
      reading.clauseAt(key.from) < reading.clauseAt(predicate.from),
  )

/** “the card”, “codes”: what the key is made of, named in the sentence. */
export const namesCard = (reading: Reading): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'anaphora' ||
      (key.meaning === 'ellipsis' && hasWord(reading, 'cards', key.from, key.to)),
  )
