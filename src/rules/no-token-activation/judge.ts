/** Judges one sentence: does it instruct, deny, describe use, or speak of something else? */
import { having, isCard, overlaps, type KeySpan, type Occurrence, type Reading } from './reading.ts'
import { bindPredicates, type Antecedent, type Binding } from './binding.ts'
import { isAboutOld } from './ending.ts'
import { isAnotherKey } from './other-objects.ts'
import { denialOf, type Denial } from './polarity.ts'
import { isExplainedAway } from './refusal.ts'
import { countSenses, isRetiredKey, type SenseCount } from './senses.ts'

export type PassageClass = 'instruction' | 'denial' | 'use' | 'other-sense' | 'neutral'

/** What the sentences around contribute. */
export interface Surroundings {
  readonly antecedent: Antecedent
  readonly senses: {
    readonly passage: SenseCount
    readonly section: SenseCount
    readonly document: SenseCount
  }
  /** The text stands under a heading or in a list of what is to be taken out. */
  readonly isRemoval: boolean
}

export interface Judgement {
  readonly class: PassageClass
  readonly mention?: KeySpan
  readonly predicate?: Occurrence
  readonly denial?: Denial
}

/** The verdict on a sentence by itself; questions and steps are settled with their neighbours. */
export function judgeSentence(reading: Reading, surroundings: Surroundings): Judgement {
  const mentions = reading.keys.filter((key) => key.meaning === 'retired')
  const own = mentions.filter((mention) => isRetiredKey(reading, mention, surroundings.senses))
  if (mentions.length > 0 && own.length === 0) return { class: 'other-sense' }
  const bindings = bindPredicates(reading, surroundings.antecedent).filter(
    (binding) =>
      (binding.mention.meaning !== 'retired' && !isOfOtherSense(reading)) ||
      own.includes(binding.mention),
  )
  const judged = bindings.map((binding) => ({
    binding,
    denial: surroundings.isRemoval ? ('removal' as const) : denialOf(reading, binding),
  }))
  const ended = judged
    .filter(({ denial }) => denial === 'negation' || denial === 'end')
    .map(({ binding }) => binding)
  const denied: Judgement[] = []
  for (const { binding, denial: own } of judged) {
    const denial = own ?? (isExplainedAway(reading, binding, ended) ? 'end' : undefined)
    if (denial === undefined) return { class: 'instruction', ...parts(binding) }
    denied.push({ class: denial === 'past' ? 'use' : 'denial', ...parts(binding), denial })
  }
  const selected =
    selection(reading, own) ??
    desire(reading, own) ??
    (denied.every(({ denial }) => denial === 'past') ? offer(reading, own) : undefined) ??
    (denied.length === 0 ? implied(reading, own) : undefined)
  if (selected) {
    const denial = surroundings.isRemoval ? 'removal' : denialOf(reading, selected)
    if (denial === undefined) return { class: 'instruction', ...parts(selected) }
    denied.push({ class: 'denial', ...parts(selected), denial })
  }
  const strongest = denied.find((judgement) => judgement.class === 'denial') ?? denied[0]
  if (strongest) return strongest
  const mention = own[0]
  if (!mention) return { class: 'neutral' }
  if (
    having(reading, 'end').length > 0 ||
    having(reading, 'determiner', 'adverb', 'nobody').some((one) => one.isCessation)
  )
    return { class: 'denial', mention }
  return { class: having(reading, 'use').length > 0 ? 'use' : 'neutral', mention }
}

/** “A new one you order from your bank.” */
const isOfOtherSense = (reading: Reading): boolean => {
  const { own, other } = countSenses(reading)
  return other > own
}

const parts = (binding: Binding): { mention: KeySpan; predicate: Occurrence } => ({
  mention: binding.mention,
  predicate: binding.predicate,
})

/** “Tick the key: ☐ SMS, ☐ token”: the clause, or the list of short ones that it ends, stands after a colon. */
function isAnnounced(clauses: Reading['clauses'], clause: number): boolean {
  const { opener = '', from = 0 } = clauses[clause] ?? {}
  if (/^[:(]$/.test(opener)) return true
  const before = clauses[clause - 1]
  return (
    /^[,/]$/.test(opener) &&
    before !== undefined &&
    from - before.from <= longestItem &&
    isAnnounced(clauses, clause - 1)
  )
}

/** Words of one thing in a list, with its comma. */
const longestItem = 6

/** Words from “choose” to the last of the options. */
const longestMenu = 14

/** “Tick ‘token’ and click ‘Activate’”, “… and the card leaves the same day”. */
function selection(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const mention = own.find((candidate) => candidate.part === 'object')
  const select =
    mention &&
    having(reading, 'select').find(
      (one) =>
        Math.abs(one.from - mention.from) <= longestMenu && !picksOther(reading, one, mention),
    )
  if (!mention || !select) return undefined
  // “Tick the key: ☐ token ☐ SMS”
  const isOption =
    isAnnounced(reading.clauses, reading.clauseAt(mention.from)) &&
    reading.keys.some(
      (key) =>
        (key.meaning === 'generic-key' && key.from >= select.from && key.to <= mention.from) ||
        // “Tick: ☐ eID ☐ token”
        (key.meaning === 'other-key' && key.part === 'object' && key.from === select.to + 1),
    )
  if (isOption) return { predicate: select, mention }
  // “Tick ‘I want a token’”
  const quote = reading.words[mention.from]?.quote ?? 0
  const wish = having(reading, 'desire').find(
    (one) =>
      (one.to <= mention.from && mention.from - one.to <= 2) ||
      (quote > 0 && reading.words[one.from]?.quote === quote),
  )
  if (wish) return { predicate: wish, mention }
  if (reading.keys.some((key) => isAnotherKey(reading, key))) return undefined
  // “Step 2: select ‘token’.”
  const isStep = having(reading, 'procedure').some((one) => one.from < select.from)
  if (isStep && select.from < mention.from && having(reading, 'use').length === 0)
    return { predicate: select, mention }
  const obtain = having(reading, 'obtain').find(
    (one) => one.form !== 'past' && one.from > select.from && !isAboutOther(reading, one),
  )
  return obtain ? { predicate: obtain, mention } : undefined
}

/** “What changes for the token, | which key to choose” */
const picksOther = (reading: Reading, select: Occurrence, mention: KeySpan): boolean => {
  const clause = reading.clauseAt(select.from)
  return (
    mention.to <= select.from &&
    reading.clauseAt(mention.from) !== clause &&
    reading.keys.some(
      (key) => key.meaning === 'generic-key' && reading.clauseAt(key.from) === clause,
    )
  )
}

/** “If you want a token, fill in the form”, “if the citizen chooses a token, check the address”. */
function desire(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  if (reading.sentence.isQuestion && !asksPlace(reading)) return undefined
  return own
    .filter((candidate) => candidate.part === 'object')
    .flatMap((mention) => desireFor(reading, mention) ?? [])[0]
}

function desireFor(reading: Reading, mention: KeySpan): Binding | undefined {
  const clause = reading.clauseAt(mention.from)
  const isCondition = reading.clauses[clause]?.kind === 'condition' || startsWithVerb(reading)
  const wish =
    having(reading, 'desire', 'select').find(
      (one) => reading.clauseAt(one.from) === clause && (one.role === 'desire' || isCondition),
    ) ?? (isCondition && !isPossessed(reading, clause) ? conditionAt(reading, clause) : undefined)
  // “Who needs help to delete a token …”
  const isUsed = having(reading, 'use').some(
    (one) =>
      one.form === 'now' &&
      ((one.to <= mention.from && mention.from - one.to <= 2) ||
        // “Wenn Sie Ihr Token sperren möchten …”
        (reading.lexicon.isVerbFinal &&
          one.from >= mention.to &&
          (one.from === mention.to || one.to === wish?.from) &&
          !isNew(reading, mention))),
  )
  // “If you have lost your token and want to block it …”
  const isToUse = having(reading, 'use').some(
    (one) =>
      one.form === 'now' && wish !== undefined && one.from >= wish.to && one.from - wish.to <= 3,
  )
  if (!wish || isUsed || isToUse || namesAnother(reading)) return undefined
  // “Whoever wants a token has to come”: the wish is the subject of the step.
  const isSubject = /^(qui|quiconque|who|whoever|anyone|wie|wer)$/.test(
    reading.words[wish.from - 1]?.text ?? '',
  )
  const isElsewhere = (at: number): boolean =>
    reading.clauseAt(at) !== clause || (isSubject && at >= mention.to)
  const isInstructed =
    reading.words.some(
      (word, at) =>
        isElsewhere(at) &&
        (at > mention.from || having(reading, 'use').length === 0) &&
        reading.lexicon.is('steps', word.text) &&
        !isSteppedOver(reading, at),
    ) ||
    having(reading, 'offer').some((one) => isElsewhere(one.from)) ||
    having(reading, 'obtain').some(
      (one) => isElsewhere(one.from) && isCall(reading, one) && !isAboutOther(reading, one),
    ) ||
    (isSubject && having(reading, 'obligation').some((one) => isElsewhere(one.from)))
  return isInstructed ? { predicate: wish, mention } : undefined
}

/** “Whom to turn to when one wants a token?” */
const asksPlace = ({ words, lexicon }: Reading): boolean =>
  words.slice(0, 2).some((word) => lexicon.is('interrogatives', word.text)) &&
  words.some((word) => lexicon.is('steps', word.text))

/** “Apply by 20 June | if you want …”: a clause begins with it, and nothing stands for its object. */
const isCall = (reading: Reading, { from, form, isWeak }: Occurrence): boolean =>
  !reading.lexicon.isVerbFinal &&
  form === 'now' &&
  !isWeak &&
  reading.clauses.some((clause) => clause.from === from)

/** A step's word inside a phrase of another meaning, or under a negation: “do not give in”. */
const isSteppedOver = (reading: Reading, at: number): boolean =>
  having(reading, 'use', 'end').some((one) => one.from <= at && at < one.to) ||
  (having(reading, 'cancel').length === 0 && having(reading, 'adverb').some((one) => one.to === at))

/** The citizen has, uses or has lost the key already. */
const isPossessed = (reading: Reading, clause: number): boolean =>
  having(reading, 'use', 'end', 'determiner', 'adverb').some(
    (one) => reading.clauseAt(one.from) === clause,
  ) ||
  reading.words.some(
    (word, at) =>
      reading.clauseAt(at) === clause &&
      (reading.lexicon.is('pastAuxiliaries', word.text) ||
        reading.lexicon.is('still', word.text) ||
        reading.lexicon.is('old', word.text) ||
        /^(heeft|bezit|bezitten|besitzt|besitzen|possede|possedez|owns|holds|already|deja|al|schon|over|encore|met|mit|avec|with)$/.test(
          word.text,
        )),
  )

/** The condition as a whole stands for the wish. */
const conditionAt = (reading: Reading, clause: number): Occurrence => {
  const { from = 0, to = 1 } = reading.clauses[clause] ?? {}
  return {
    role: 'desire',
    form: 'now',
    isWeak: true,
    isIntransitive: false,
    isCessation: false,
    from,
    to,
  }
}

/** A condition by word order: “Kiest de burger voor …, dan …”. */
const startsWithVerb = (reading: Reading): boolean =>
  reading.lexicon.isVerbFinal &&
  having(reading, 'desire', 'select', 'obtain').some((one) => one.from === 0) &&
  reading.words.slice(1, 4).some((word) => reading.lexicon.is('agents', word.text))

const longestOffer = 12

/** The same, in a list of what an office does. */
const longestList = 20

/** “Token: desk 4, every morning”: no verb, only the key and where, when or for how much. */
function offer(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, lexicon, keys } = reading
  const mention = own.find((candidate) => candidate.part === 'object')
  const sum = mention && sumBefore(reading, mention)
  if (mention && sum) return { predicate: sum, mention }
  const place = having(reading, 'offer').find(
    (one) => mention && (one.from >= mention.to || one.to <= mention.from),
  )
  const length = words.filter((word) => /^[a-z]{2}/.test(word.text)).length
  const isListed = words.some(
    (word) => /^[,/–·•]$/.test(word.text) || lexicon.is('coordinators', word.text),
  )
  if (
    !mention ||
    !place ||
    length > (isListed ? longestList : longestOffer) ||
    reading.sentence.isQuestion
  )
    return undefined
  // “eID (desk 1), token (desk 2)”
  const isOwnPlace =
    words[mention.to]?.text === '(' &&
    having(reading, 'offer').some((one) => one.from === mention.to + 1)
  if (namesAnother(reading) && !isOwnPlace) return undefined
  const isVerbal = words.some(
    (word, at) =>
      !keys.some((key) => key.from <= at && at < key.to) &&
      !word.isAccented &&
      (lexicon.is('presentAuxiliaries', word.text) || lexicon.is('pastAuxiliaries', word.text)),
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

/** “Token for newcomers: download the form and …” */
function stepBelow(reading: Reading, mention: KeySpan): Binding | undefined {
  const named = reading.clauseAt(mention.from)
  // Past “(only for residents)”
  const at = reading.clauses.findIndex(
    ({ opener, from, to }, order) =>
      order > named && opener !== '(' && !(to - from === 1 && reading.words[from]?.isPunctuation),
  )
  const clause = reading.clauses[at]
  const isOther =
    having(reading, 'use', 'end', 'remove', 'redirect', 'formerly').length > 0 ||
    having(reading, 'determiner', 'adverb', 'nobody').length > 0
  if (clause?.opener !== ':' || mention.part !== 'object' || isOther) return undefined
  return reading.lexicon.is('steps', reading.words[clause.from]?.text ?? '')
    ? { predicate: conditionAt(reading, at), mention }
    : undefined
}

/** “1 identity card + 1 email address = 1 token” */
function sumBefore({ words }: Reading, mention: KeySpan): Occurrence | undefined {
  const at = words.findIndex((word) => word.isPunctuation && word.text === '=')
  if (at < 0 || mention.from - at < 1 || mention.from - at > 3) return undefined
  return {
    role: 'offer',
    form: 'now',
    isWeak: false,
    isIntransitive: false,
    isCessation: false,
    from: at,
    to: at + 1,
  }
}

/**
 * No obtaining verb bears on the key, and nothing in the sentence uses, ends, defines or refuses it either: a key that
 * nobody has yet (“How Mrs Peeters gets on with a new token is up to her”), or words of a service (“Ask about tokens
 * at the counter”), are there to come by it.
 */
function implied(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, lexicon } = reading
  if (reading.sentence.isQuestion) return undefined
  const choice = choiceOf(reading, own)
  if (choice) return choice
  if (namesAnother(reading)) return undefined
  if (reading.keys.some((key) => key.meaning === 'generic-key')) return undefined
  const step = own.flatMap((key) => stepBelow(reading, key) ?? [])[0]
  if (step) return step
  if (having(reading, ...takesBack).length > 0) return undefined
  const next = own.find((key) => key.part === 'object' && isNew(reading, key))
  if (next && !isDefined(reading, next) && !isPossessed(reading, reading.clauseAt(next.from))) {
    const length = words.filter((word) => !word.isPunctuation).length - (next.to - next.from - 1)
    if (length >= shortestTelling)
      return { predicate: conditionAt(reading, reading.clauseAt(next.from)), mention: next }
  }
  const mention = own.find((key) => key.part === 'object' || key.part === 'about')
  const isPast = words.some(
    (word) =>
      lexicon.is('pastAuxiliaries', word.text) && !lexicon.is('presentAuxiliaries', word.text),
  )
  if (
    lexicon.isVerbFinal ||
    !mention ||
    isPast ||
    having(reading, 'other', 'other-sense').length > 0
  )
    return undefined
  const sign = having(reading, 'obtain', 'offer', 'terms').find(
    (one) => one.form === 'now' || one.form === 'noun',
  )
  return sign ? { predicate: sign, mention } : undefined
}

/** “The choice of the key is yours: app, text message or token.” */
function choiceOf(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const { words, keys, lexicon, clauses } = reading
  const list = clauses.findIndex(({ opener }) => opener === ':')
  const { from = 0 } = clauses[list] ?? {}
  const isChoice =
    words.slice(0, from).some((word) => lexicon.is('choice', word.text)) &&
    keys.some((key) => key.meaning === 'generic-key' && key.to <= from) &&
    keys.some((key) => key.meaning === 'other-key' && key.from >= from)
  const mention = own.find((key) => key.part === 'object' && key.from >= from)
  if (list < 1 || !isChoice || !mention || having(reading, ...takesBack).length > 0)
    return undefined
  return { predicate: conditionAt(reading, list), mention }
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

const shortestTelling = 5

/** “a token”, “a new token”: not “tokens”, which may be any. */
const isNew = ({ words, lexicon }: Reading, { from }: KeySpan): boolean =>
  words.slice(Math.max(0, from - 2), from).some((word) => lexicon.is('indefinite', word.text))

/** “A token is a card …”, “It is a card with 24 codes”, “The key is a card, the size of a bank card, with 24 codes” */
const isDefined = ({ words, lexicon }: Reading, { from, to }: KeySpan): boolean =>
  lexicon.is('copulas', words[to]?.text ?? '') ||
  words
    .slice(0, from)
    .some(
      (word, at) =>
        lexicon.is('copulas', word.text) && lexicon.is('indefinite', words[at + 1]?.text ?? ''),
    )

/** Another key, not the identity card that one brings along. */
const namesAnother = (reading: Reading): boolean =>
  reading.keys.some(
    (key) =>
      (key.meaning === 'other-key' && !isCard(reading, key) && !isLacked(reading, key)) ||
      isAnotherKey(reading, key),
  )

/** “If you have neither a card reader nor the app, …” */
const isLacked = (reading: Reading, key: KeySpan): boolean => {
  const clause = reading.clauseAt(key.from)
  return (
    reading.clauses[clause]?.kind === 'condition' &&
    having(reading, 'determiner', 'adverb').some(
      (one) => one.from < key.from && reading.clauseAt(one.from) === clause,
    )
  )
}

const isAboutOther = (reading: Reading, one: Occurrence): boolean => {
  // “enter the number and press ‘Create’”
  if ((reading.words[one.from]?.quote ?? 0) > 0) return false
  // “… and wait until the letter arrives”
  if (one.isIntransitive) return false
  const clause = reading.clauseAt(one.from)
  return (
    having(reading, 'other').some((other) => reading.clauseAt(other.from) === clause) ||
    reading.keys.some((key) => key.meaning === 'other-key' && reading.clauseAt(key.from) === clause)
  )
}

/** The sentence wishes for the key, as a question or a condition does before it tells the way. */
export const wishesFor = (reading: Reading, isNear = false): KeySpan | undefined =>
  reading.keys.find(
    (key) =>
      (key.meaning === 'retired' || (key.meaning === 'ellipsis' && isNear)) &&
      // “Interested in a token?”, “without a token?”: the wish takes the key in.
      (key.part === 'object' ||
        having(reading, 'desire').some((wish) => wish.from < key.from && key.to <= wish.to)) &&
      (isBareQuestion(reading) ||
        having(reading, 'desire').some(
          (one) => reading.clauseAt(one.from) === reading.clauseAt(key.from),
        )) &&
      !having(reading, 'end').length &&
      // “You do not own a token yet?”
      having(reading, 'use').every((use) =>
        having(reading, 'desire').some((wish) => overlaps(wish, use)),
      ),
  )

/** Words of “A token for your teenager?”, with its mark. */
const longestBareQuestion = 8

/** “A token?” */
const isBareQuestion = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  (reading.words.length <= 4 ||
    (reading.words.length <= longestBareQuestion &&
      reading.keys.some((key) => key.from === 1 && isNew(reading, key)) &&
      having(reading, 'use', 'ability', 'adverb', 'determiner').length === 0)) &&
  !reading.keys.some((key) => key.meaning === 'other-key') &&
  having(reading, 'formerly', 'remove').length === 0

/** “No, …”, “That is no longer possible.”: the answer to a question about obtaining the key. */
export function answersNo(reading: Reading, question?: Reading): boolean {
  if (reading.sentence.isQuestion) return false
  const isEnded = having(reading, 'end').some((one) => !isAboutOld(reading, one))
  const isCeased = having(reading, 'determiner', 'adverb', 'nobody').some((one) => one.isCessation)
  const first = answerStart(reading)
  // “not at all, you are welcome”, “certainly not”: the longer phrase holds.
  const startOf = (role: 'yes' | 'no'): number =>
    Math.max(
      0,
      ...having(reading, role).flatMap((one) => (one.from === first ? one.to - one.from : [])),
    )
  const no = startOf('no')
  if (no > 0 && no >= startOf('yes'))
    return isEnded || isCeased || !refusesOnlyDetail(reading, question)
  return !answersYes(reading) && (isEnded || isCeased)
}

/** “Must I go to Brussels? No.” “Does it cost anything? No.” “Can someone else collect it? No, you must come yourself.” */
function refusesOnlyDetail(answer: Reading, question: Reading | undefined): boolean {
  // “Must I order another? No, take the app.”
  const isElsewhere = answer.keys.some(
    (key) => (key.meaning === 'other-key' && !isCard(answer, key)) || key.meaning === 'generic-key',
  )
  if (isElsewhere && having(answer, 'obligation', 'obtain', 'select').length > 0) return false
  if (having(answer, 'remove').length > 0) return false
  // “No, your key goes on working.”
  const isKept =
    having(answer, 'use').length > 0 && answer.keys.some((key) => key.meaning === 'retired')
  const isForSomething = question?.clauses.some((clause) => clause.kind === 'purpose') ?? false
  if (isKept && !isForSomething) return false
  // “Must I replace my key?”
  if (question && having(question, 'obligation').length > 0 && !asksForDuty(question)) return false
  const isAboutEffort = (reading: Reading): boolean =>
    reading.words.some((word) => reading.lexicon.is('effort', word.text))
  if (isAboutEffort(answer) || (question && (isAboutEffort(question) || asksForDuty(question))))
    return true
  const isNegated = having(answer, 'determiner', 'adverb').some(
    (one) => !having(answer, 'no').some((no) => no.from <= one.from && one.to <= no.to),
  )
  return !isElsewhere && !isNegated && having(answer, 'obligation', 'ability').length > 0
}

/** “Yes, …”, “That is possible.”, not “That is possible no longer.” */
/** “Must I …?”, but not “must I replace my token?” */
const asksForDuty = (question: Reading): boolean =>
  having(question, 'obligation').length > 0 &&
  (having(question, 'replace').length === 0 ||
    question.clauses.some((clause) => clause.kind === 'purpose'))

export const answersYes = (reading: Reading): boolean =>
  having(reading, 'yes').some(
    (one) =>
      one.from === answerStart(reading) &&
      !having(reading, 'no').some((no) => no.from === one.from && no.to > one.to) &&
      !having(reading, 'determiner', 'adverb').some(
        (negation) =>
          negation.isCessation && reading.clauseAt(negation.from) === reading.clauseAt(one.from),
      ),
  )

/** Past “A:”, “Antwoord:”, a dash. */
function answerStart(reading: Reading): number {
  const { words } = reading
  let start = 0
  for (let at = 0; at <= start + 1; at += 1) {
    const word = words[at]
    if (word?.isPunctuation === true && /[:–)]/.test(word.text)) start = at + 1
  }
  return start
}
