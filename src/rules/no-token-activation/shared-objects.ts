/** Says whether a predicate has its object, or its subject, in another clause: raised, fronted, coordinated, before a colon. */
import { isAuxiliary } from './lexicon.ts'
import { having, opensWithVerb, type KeySpan, type Occurrence, type Reading } from './reading.ts'

/** “for your token | to be sent”: the infinitive's subject stands right before it. */
export const isRaised = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean => {
  const clause = reading.clauses[reading.clauseAt(predicate.from)]
  return (
    clause?.kind === 'infinitive' &&
    clause.from >= mention.to &&
    isSubjectOf(reading, mention, clause.from) &&
    (predicate.form === 'participle' ||
      (!reading.lexicon.isVerbFinal && isBare(reading, predicate)))
  )
}

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

/** “The key, just like the app, | can be activated abroad”: an insertion stands between the subject and its verb. */
export function isSubjectAround(
  reading: Reading,
  mention: KeySpan,
  predicate: Occurrence,
): boolean {
  const { clauses, words, lexicon } = reading
  const clause = reading.clauseAt(predicate.from)
  const { from = 0, kind, opener } = clauses[clause] ?? {}
  return (
    !lexicon.isVerbFinal &&
    reading.clauseAt(mention.from) === 0 &&
    mention.part === 'object' &&
    mention.from <= 2 &&
    clause >= 2 &&
    clause <= 3 &&
    kind === 'main' &&
    opener === ',' &&
    words[mention.to]?.text === ',' &&
    predicate.form === 'participle' &&
    (lexicon.is('presentAuxiliaries', words[from]?.text ?? '') ||
      having(reading, 'ability').some((one) => one.from === from))
  )
}

/** “Das Token, eine kleine Karte, bekommen Sie am Schalter”: the sentence begins with its object. */
export function isFronted(reading: Reading, mention: KeySpan, clause: number): boolean {
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
    isAuxiliary(reading.lexicon, first) ||
    reading.occurrences.some(
      (one) => one.from === 0 && /^(ability|obligation|desire|obtain|use|select)$/.test(one.role),
    )
  )
}

/** “A token requires nothing | and can be had anywhere”: the second verb has the subject of the first. */
export const isSharedSubject = (
  reading: Reading,
  mention: KeySpan,
  predicate: Occurrence,
): boolean => {
  const at = reading.clauseAt(predicate.from)
  const clause = reading.clauses[at]
  const first = reading.words[(clause?.from ?? 0) + 1]?.text ?? ''
  // “… und ist am Schalter zu haben”
  const isToBe =
    reading.lexicon.isVerbFinal &&
    reading.lexicon.is('copulas', first) &&
    reading.words
      .slice(predicate.from - 1, predicate.to)
      .some((word) => reading.lexicon.is('infinitiveMarks', word.text))
  return (
    clause?.kind === 'coordinate' &&
    (isToBe ||
      (reading.lexicon.is('presentAuxiliaries', first) && predicate.form === 'participle')) &&
    reading.clauseAt(mention.from) === at - 1 &&
    mention.from - (reading.clauses[at - 1]?.from ?? 0) <= 3
  )
}

/** “What we make most, | is the token”, “the key that we make most, | is still the token”, in Dutch and German */
export function isIdentified(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { clauses, words, lexicon, keys } = reading
  const at = reading.clauseAt(predicate.from)
  const { from = 0, to = 0 } = clauses[at] ?? {}
  const next = clauses[at + 1]
  return (
    lexicon.isVerbFinal &&
    mention.part === 'object' &&
    next?.opener === ',' &&
    predicate.to === to - 1 &&
    reading.clauseAt(mention.from) === at + 1 &&
    lexicon.is('copulas', words[next.from]?.text ?? '') &&
    next.to - mention.to <= 1 &&
    clauses[at]?.kind !== 'condition' &&
    (keys.some(
      (key) =>
        key.meaning === 'generic-key' &&
        key.to <= predicate.from &&
        reading.clauseAt(key.from) >= at - 1,
    ) ||
      lexicon.is('interrogatives', words[from]?.text ?? '')) &&
    !having(reading, 'determiner', 'adverb').some((one) => reading.clauseAt(one.from) > at)
  )
}

/** Coordinated verbs share the object of the last: “request and activate a token”. */
export function isContinued(reading: Reading, predicate: Occurrence, mention: KeySpan): boolean {
  const from = reading.clauseAt(predicate.from)
  const to = reading.clauseAt(mention.from)
  if (to - from > 1) return false
  const opener = reading.clauses[to]?.opener ?? ''
  return /^[:,/(]$/.test(opener) && mention.from - predicate.to <= 4 && !predicate.isWeak
}

/** “Token: …”: what follows the colon is said of it. */
export const isLabel = (reading: Reading, mention: KeySpan): boolean =>
  reading.clauses[reading.clauseAt(mention.from) + 1]?.opener === ':'

/** The verb has no object of its own and no room for one: “Tokens: request online”. */
export function isElliptic(reading: Reading, predicate: Occurrence): boolean {
  const next = reading.words[predicate.to]
  return (
    predicate.form === 'noun' ||
    reading.lexicon.isVerbFinal ||
    next === undefined ||
    next.isPunctuation ||
    !reading.lexicon.is('determiners', next.text)
  )
}
