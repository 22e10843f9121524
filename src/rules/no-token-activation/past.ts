/** Whether the key was obtained, or could be, in the past only. */
import { isAuxiliary } from './lexicon.ts'
import type { Binding } from './binding.ts'
import { holds, isComplement, isConditional, opensWith } from './clause.ts'
import { negations, isMasked, isCeasing } from './negation.ts'
import { hasWord, having, inClause, type Occurrence, type Reading } from './reading.ts'
import type { Word } from './words.ts'

/** The key was obtained, or could be, in the past. */
export function isPast(reading: Reading, binding: Binding): boolean {
  const { predicate } = binding
  const at = reading.clauseAt(predicate.from)
  const clause = reading.clauses[at]
  if (!clause) return false
  const { lexicon, words } = reading
  // An accent tells the French preposition from the auxiliary.
  const here = words
    .slice(clause.from, clause.to)
    .flatMap((word) => (word.text === 'a' && word.isAccented ? [] : [word.text]))
  // “Did you offer the customer one?”: what staff are to do each time
  if (predicate.role === 'recommend' && reading.sentence.isQuestion) return false
  if (isSoSince(reading, predicate)) return false
  if (isFormerly(reading, binding)) return true
  // “We made three today”, not “I asked for one today, | but they give none any more”
  if (isRecent(reading, predicate))
    return (
      (predicate.form === 'past' || predicate.form === 'participle') &&
      negations(reading).some((one) => isCeasing(reading, one) && reading.clauseAt(one.from) > at)
    )
  // “What if you ordered one?”, “Would you mind if I asked for one?”
  const isIrreal = clause.kind === 'condition' && opensWith(reading, at, 'ifs')
  if (predicate.form === 'past') return !isIrreal
  if (isStateForUse(reading, predicate) || isAlreadySo(reading, predicate)) return true
  if (isIrreal && words[0]?.text === 'would' && here.every((word) => word !== 'had')) return false
  // “All applications for a key have been processed”
  if (predicate.form === 'noun' && !lexicon.isVerbFinal) {
    const verb = having(reading, 'obtain').find(
      (one) =>
        one.form === 'participle' &&
        one.from > binding.mention.to &&
        reading.clauseAt(one.from) === at &&
        lexicon.is('pastAuxiliaries', words[one.from - 1]?.text ?? ''),
    )
    return verb === undefined
      ? isOverSince(reading, binding)
      : isPast(reading, { ...binding, predicate: verb })
  }
  if (isPastProgressive(reading, predicate)) return true
  if (predicate.form !== 'participle') return false
  if (isAwaited(reading, predicate)) return false
  // “if you have not activated it yet”, “Not received yet?”
  const isDue =
    (isConditional(reading, at) ||
      (lexicon.isVerbFinal &&
        reading.sentence.isQuestion &&
        (predicate.isWeak || isAttribute(reading, binding)))) &&
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === at &&
        (isMasked(reading, one) || predicate.isIntransitive || clause.kind !== 'condition') &&
        !isCeasing(reading, one),
    )
  if (isDue) return false
  if (isActivePast(reading, binding, clause.from) || isAttribute(reading, binding)) return true
  // “when keys were still issued”
  const wasStill =
    here.some((word) => /^(was|were)$/.test(word)) && here.some((word) => lexicon.is('still', word))
  if (!wasStill && here.slice(0, 3).some((word) => lexicon.is('once', word))) return false
  if (isCaused(reading, binding) || isHadDone(reading, predicate)) return false
  // “is made in five minutes”
  if (
    holds(reading, at, 'offer') &&
    !here.some(
      (word) =>
        /^(heb|hebt|heeft|hebben|haben|habe|hab|habt|hast|hat|has|have|had|a|ai|ont|avez|avait|avaient|wurde|wurden|werd|was|were|ete)$/.test(
          word,
        ) ||
        (lexicon.is('pastAuxiliaries', word) && lexicon.locale === 'fr'),
    )
  )
    return false
  if (isPresentPassive(reading, predicate)) return false
  const near = lexicon.isVerbFinal
    ? here
    : words
        .slice(clause.from, predicate.from)
        .slice(-4)
        .flatMap((word) => (word.isAccented ? [] : [word.text]))
  if (near.some((word) => lexicon.is('pastAuxiliaries', word)))
    return (
      !lexicon.isVerbFinal ||
      !here.some(
        (word) => lexicon.is('presentAuxiliaries', word) && !lexicon.is('pastAuxiliaries', word),
      )
    )
  return ![...here, ...sharedWords(reading, at)].some((word) =>
    lexicon.is('presentAuxiliaries', word),
  )
}

/** “ist erst aktiviert, wenn …”, “wirkt erst, | wenn Sie es freigeschaltet haben”, “You cannot log in | until you have activated it” */
function isAwaited(reading: Reading, predicate: Occurrence): boolean {
  const at = reading.clauseAt(predicate.from)
  const { kind, from } = reading.clauses[at] ?? {}
  return having(reading, 'except').some((one) => {
    const said = reading.clauseAt(one.from)
    const isPending =
      reading.lexicon.isVerbFinal &&
      ((said === at && one.from < predicate.from) || (kind === 'condition' && said === at - 1))
    return isPending || (one.from === from && negations(reading).some(inClause(reading, at - 1)))
  })
}

/** “… werden nicht verschickt, | sondern ausgehändigt”: the auxiliary stands in the clause before. */
function sharedWords({ lexicon, words, clauses }: Reading, at: number): readonly string[] {
  const clause = clauses[at]
  const before = clauses[at - 1]
  if (!lexicon.isVerbFinal || !clause || !before) return []
  return lexicon.is('coordinators', words[clause.from]?.text ?? '')
    ? words.slice(before.from, before.to).map(({ text }) => text)
    : []
}

/** “The token you have asked for | will be sent”: its own auxiliaries, right before it, are of the present. */
function isPresentPassive({ lexicon, words }: Reading, { from }: Occurrence): boolean {
  if (lexicon.isVerbFinal) return false
  let start = from
  while (isOwnAuxiliary(start - 1) || isAdverb(start - 1)) start -= 1
  const own = words.slice(start, from).filter((_, offset) => isOwnAuxiliary(start + offset))
  return own.length > 0 && own.every(({ text }) => !lexicon.is('pastAuxiliaries', text))

  function isAdverb(index: number): boolean {
    const { text = '' } = words[index] ?? {}
    return lexicon.is('adverbs', text) || lexicon.is('still', text)
  }

  function isOwnAuxiliary(index: number): boolean {
    const word = words[index]
    return word !== undefined && !word.isAccented && isAuxiliary(lexicon, word.text)
  }
}

/** It was just now: the clause says so before the verb or at its end, and in German and Dutch between. */
function isRecent(reading: Reading, { from, to }: Occurrence): boolean {
  const { lexicon, words } = reading
  const clause = reading.clauses[reading.clauseAt(from)]
  if (clause === undefined) return false
  return (
    reading.byRole.has('recently') ||
    hasWord(reading, 'recent', clause.from, to) ||
    hasWord(reading, 'recent', clause.to - 2, clause.to) ||
    (lexicon.isVerbFinal &&
      words
        .slice(to, clause.to)
        .some(({ text, quote }) => lexicon.is('recent', text) && quote === words[from]?.quote))
  )
}

/** The time that is over is said of the predicate. */
function isFormerly(reading: Reading, binding: Binding): boolean {
  const at = reading.clauseAt(binding.predicate.from)
  const isJustNow = isRecent(reading, binding.predicate)
  // “Could everyone order one this week?” asks for it
  const isAsked =
    reading.sentence.isQuestion && having(reading, 'ability').some(({ from }) => from === 0)
  return having(reading, 'formerly').some((one) => {
    if (isAsked && one.to === 1) return false
    // “Did you forget to activate it?”
    if (reading.sentence.isQuestion && having(reading, 'cancel').length > 0) return false
    // “We have just had it made”, “I went there today”: the tense alone says nothing of when.
    const isTense = one.form === 'past' || hasWord(reading, 'pastAuxiliaries', one.from, one.to)
    if ((isJustNow && isTense) || isSuggested(reading, one)) return false
    const matrix = reading.clauseAt(one.from)
    if (reading.clauseAt(one.to - 1) !== matrix) return false
    // “We handed out two keys yesterday”: the phrase takes the time in
    const { predicate } = binding
    const isWithin = predicate.from <= one.from && one.to <= predicate.to
    if (isWithin && !reading.lexicon.isVerbFinal) return false
    if (isPassiveUse(reading, one)) return false
    // “Requests, that was before”
    const isVerdict = opensWith(reading, matrix, 'resumptives')
    // “‘Request your key!’, one could read in those days”
    const quote = reading.words[binding.predicate.from]?.quote ?? 0
    const isQuoted = quote > 0 && reading.words[one.from]?.quote !== quote
    return (
      matrix === at ||
      isComplement(reading, matrix, at) ||
      // “One used to learn here | how to get one”, in German
      (matrix === at - 1 && !isTense && !isRecent(reading, one) && asksHow(reading, at)) ||
      isParted(reading, binding, matrix) ||
      ((isVerdict || isQuoted) && matrix === at + 1) ||
      // not “Formerly only in the capital, today at any desk”
      (matrix === at - 1 && isAdverbial(reading, one) && !isJustNow) ||
      // “Ein Token zu beantragen, | war seinerzeit kostenlos”
      (matrix === at + 1 &&
        at === 0 &&
        reading.lexicon.isVerbFinal &&
        !holds(reading, at, 'ability') &&
        opensWith(reading, matrix, 'pastAuxiliaries')) ||
      // “In my mother's day | one queued at the desk | to get one”
      (matrix === at - 2 &&
        !isTense &&
        reading.clauses[at]?.kind === 'purpose' &&
        isAdverbial(reading, one)) ||
      isOfThen(reading, one, binding) ||
      // “It was still possible until June: ordering a key at the desk.”
      (matrix === at - 1 && isToldAhead(reading, matrix)) ||
      // “Up to 2013, | anyone | who wanted a key only had to …”
      (matrix === at - 2 &&
        !isTense &&
        reading.clauses[at]?.kind === 'subordinate' &&
        isAdverbial(reading, one)) ||
      (matrix === at + 1 && isTimeAfter(reading, one))
    )
  })
}

/** “In 2009 one had to sign up, | then wait a week | before getting one”: a time to begin with, and the tense goes with it. */
function isOfThen(reading: Reading, one: Occurrence, { predicate }: Binding): boolean {
  const { lexicon, words, clauses } = reading
  const at = reading.clauseAt(predicate.from)
  const isTold = having(reading, 'formerly').some(
    (other) => other.from >= one.to && reading.clauseAt(other.from) < at,
  )
  const goesOn = clauses
    .slice(1, at + 1)
    .every(
      ({ opener }, order) =>
        !/^[;:–]$/.test(opener) && !opensWith(reading, order + 1, 'turns', 'presentAuxiliaries'),
    )
  return (
    !lexicon.isVerbFinal &&
    one.from === 0 &&
    isTold &&
    goesOn &&
    /(?:ing|er|ir|re)$/.test(words[predicate.from]?.text ?? '')
  )
}

/** “You could order one tonight”: no past */
const isSuggested = (reading: Reading, { from, to }: Occurrence): boolean =>
  having(reading, 'ability').some((one) => one.from === from && one.to === to) &&
  reading.words.slice(to).some(({ text }) => /^(now|today|tonight|tomorrow)$/.test(text))

/** The clause begins with a question for the way: “how”, “what to do”. */
const asksHow = (reading: Reading, clause: number): boolean =>
  having(reading, 'procedure').some(({ from }) => from === reading.clauses[clause]?.from)

/** “The passport is used to ask for one”: a passive and its purpose, no habit. */
const isPassiveUse = ({ lexicon, words }: Reading, { from, to }: Occurrence): boolean => {
  const previous = words[from - 1]?.text ?? ''
  return (
    words[to - 1]?.text === 'to' &&
    to - from === 2 &&
    /^(is|are|be)$/.test(previous) &&
    lexicon.is('presentAuxiliaries', previous)
  )
}

/** A clause in the past, before a colon. */
const isToldAhead = (reading: Reading, matrix: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[matrix] ?? {}
  return (
    reading.clauses[matrix + 1]?.opener === ':' &&
    hasWord(reading, 'pastAuxiliaries', from, to) &&
    !hasWord(reading, 'presentAuxiliaries', from, to)
  )
}

/** “Formerly, …”, “In the early years, …”: a clause that is nothing but the time. */
const isAdverbial = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return (
    // “9 May 2009:”
    reading.words.slice(from, one.from).every(({ text }) => /^(\d+|\.)$/.test(text)) &&
    to - from <= 7 &&
    // “Until then it was a burden, | now you order one here”
    !(reading.lexicon.isVerbFinal && hasWord(reading, 'pastAuxiliaries', from, to)) &&
    /^[,:]$/.test(reading.words[to - 1]?.text ?? '') &&
    !reading.occurrences.some(
      (other) =>
        reading.clauseAt(other.from) === clause && /^(obtain|use|desire|end)$/.test(other.role),
    )
  )
}

/** “… | until last September”: the same at the end. */
const isTimeAfter = (reading: Reading, one: Occurrence): boolean => {
  const { from = 0, to = 0, opener = '' } = reading.clauses[reading.clauseAt(one.from)] ?? {}
  return (
    !reading.lexicon.isVerbFinal &&
    !/^[,;:(–]$/.test(opener) &&
    one.from === from &&
    to - one.to <= 1
  )
}

/** “Man konnte ihn bei der Gemeinde, beim Finanzamt oder hier beantragen”: a list parts the infinitive from its verb. */
function isParted(reading: Reading, { predicate, mention }: Binding, matrix: number): boolean {
  const at = reading.clauseAt(predicate.from)
  const { from = 0, to = 0 } = reading.clauses[at] ?? {}
  return (
    reading.lexicon.isVerbFinal &&
    reading.clauseAt(mention.from) === matrix &&
    at > matrix &&
    at - matrix <= 2 &&
    predicate.from > from &&
    predicate.to >= to - 1 &&
    !reading.words
      .slice(from, to)
      .some((word) => reading.lexicon.is('presentAuxiliaries', word.text) && word.text !== 'zu')
  )
}

/** “My appointment for a key was on Monday” */
function isOverSince(reading: Reading, { mention }: Binding): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0 } = reading.clauses[reading.clauseAt(mention.from)] ?? {}
  const isOnlyPast = ({ text, isAccented }: Word): boolean =>
    lexicon.is('pastAuxiliaries', text) && !lexicon.is('presentAuxiliaries', text) && !isAccented
  // “My request for a key came back”
  const isTold = having(reading, 'obtain').some(
    (one) => one.form === 'past' && one.from === mention.to,
  )
  return (
    (isTold || words.slice(mention.to, mention.to + 2).some(isOnlyPast)) &&
    words.slice(from, to).every(({ text }) => !lexicon.is('presentAuxiliaries', text)) &&
    lexicon.locale === 'en'
  )
}

/** “the years in which they posted tokens”: no auxiliary before it, its object behind it. */
function isActivePast(reading: Reading, { predicate, mention }: Binding, from: number): boolean {
  const { words, lexicon } = reading
  const previous = words[predicate.from - 1]?.text ?? ''
  // “the card that you received with your key”
  const isRelative =
    mention.to <= predicate.from &&
    (lexicon.is('relativeSubjects', previous) || lexicon.is('agents', previous))
  return (
    lexicon.locale === 'en' &&
    predicate.from > from &&
    (isRelative || (mention.from >= predicate.to && mention.from - predicate.to <= 2)) &&
    !lexicon.is('determiners', previous) &&
    !lexicon.is('coordinators', previous) &&
    !previous.endsWith('ly') &&
    !words
      .slice(from, predicate.from)
      .some(
        ({ text }) =>
          lexicon.is('presentAuxiliaries', text) ||
          lexicon.is('once', text) ||
          lexicon.is('conditional', text),
      )
  )
}

/** “an activated key”, not in French: what was done with the key before. */
const isAttribute = ({ lexicon, words }: Reading, { predicate, mention }: Binding): boolean =>
  (lexicon.isVerbFinal ||
    (lexicon.locale === 'en' &&
      lexicon.is('determiners', words[predicate.from - 1]?.text ?? ''))) &&
  predicate.form === 'participle' &&
  mention.from === predicate.to

/** “have your token switched on”: the key stands between, so somebody else does it. */
const isCaused = (reading: Reading, { predicate, mention }: Binding): boolean =>
  mention.to <= predicate.from &&
  reading.clauseAt(mention.from) === reading.clauseAt(predicate.from) &&
  reading.words
    .slice(Math.max(0, mention.from - 4), mention.from)
    .some((word) => reading.lexicon.is('causatives', word.text))

/** “is already activated” */
const isAlreadySo = ({ words, lexicon }: Reading, { form, from }: Occurrence): boolean =>
  form === 'participle' &&
  !lexicon.isVerbFinal &&
  /^(already|deja)$/.test(words[from - 1]?.text ?? '')

/** “If your key is activated, | it goes on working”: what it is like, and what that is good for. */
function isStateForUse(reading: Reading, { form, from, to }: Occurrence): boolean {
  const { lexicon, clauses } = reading
  const at = reading.clauseAt(from)
  const { opener = '', to: end = 0 } = clauses[at] ?? {}
  const isState = lexicon.isVerbFinal
    ? hasWord(reading, 'copulas', to, to + 1) && end - to <= 2
    : hasWord(reading, 'copulas', from - 2, from) && end - to <= 1
  return (
    form === 'participle' &&
    isState &&
    /^(if|si|wenn|falls|als|indien)$/.test(opener) &&
    !holds(reading, at, 'offer') &&
    having(reading, 'use').some((one) => reading.clauseAt(one.from) === at + 1)
  )
}

/** “Since the office moved, keys have been handed out upstairs”: they still are. */
const isSoSince = (reading: Reading, { from }: Occurrence): boolean =>
  reading.lexicon.locale === 'en' &&
  reading.words.slice(0, 2).some(({ text }) => text === 'since') &&
  reading.words[from - 1]?.text === 'been' &&
  /^(have|has)$/.test(reading.words[from - 2]?.text ?? '') &&
  negations(reading).length === 0

/** “the key, which she can have delivered” */
const isHadDone = ({ lexicon, words }: Reading, { from }: Occurrence): boolean =>
  lexicon.is('causatives', words[from - 1]?.text ?? '') && words[from - 2]?.text === 'can'

/** “clerks were still handing out keys” */
function isPastProgressive({ words, lexicon }: Reading, { from }: Occurrence): boolean {
  let at = from - 1
  while (lexicon.is('still', words[at]?.text ?? '') || words[at]?.text.endsWith('ly') === true)
    at -= 1
  return (
    lexicon.locale === 'en' &&
    (words[from]?.text.endsWith('ing') ?? false) &&
    /^(was|were)$/.test(words[at]?.text ?? '')
  )
}
