/** Judges one sentence: does it instruct, deny, describe use, or speak of something else? */
import { having, type KeySpan, type Occurrence, type Reading } from './annotate.ts'
import { bindPredicates, type Antecedent, type Binding } from './binding.ts'
import { denialOf, type Denial } from './polarity.ts'
import { isRetiredKey, type SenseCount } from './senses.ts'

export type PassageClass = 'instruction' | 'denial' | 'use' | 'other-sense' | 'neutral'

/** What the sentences around contribute. */
export interface Surroundings {
  readonly antecedent: Antecedent
  readonly senses: { readonly passage: SenseCount; readonly document: SenseCount }
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
    (binding) => binding.mention.meaning !== 'retired' || own.includes(binding.mention),
  )
  const denied: Judgement[] = []
  for (const binding of bindings) {
    const denial = surroundings.isRemoval ? 'removal' : denialOf(reading, binding)
    if (denial === undefined) return { class: 'instruction', ...parts(binding) }
    denied.push({ class: denial === 'past' ? 'use' : 'denial', ...parts(binding), denial })
  }
  const selected = selection(reading, own) ?? desire(reading, own)
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

const parts = (binding: Binding): { mention: KeySpan; predicate: Occurrence } => ({
  mention: binding.mention,
  predicate: binding.predicate,
})

/** “Tick ‘token’ and click ‘Activate’”, “… and the card leaves the same day”. */
function selection(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const mention = own.find((candidate) => candidate.part === 'object')
  const select =
    mention && having(reading, 'select').find((one) => Math.abs(one.from - mention.from) <= 6)
  if (!mention || !select) return undefined
  const obtain = having(reading, 'obtain').find(
    (one) => one.form !== 'past' && one.from > select.from && !isAboutOther(reading, one),
  )
  return obtain ? { predicate: obtain, mention } : undefined
}

/** “If you want a token, fill in the form.” */
function desire(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  const mention = own.find((candidate) => candidate.part === 'object')
  const wish =
    mention &&
    having(reading, 'desire').find(
      (one) => reading.clauseAt(one.from) === reading.clauseAt(mention.from),
    )
  if (!mention || !wish || reading.sentence.isQuestion) return undefined
  if (reading.keys.some((key) => key.meaning === 'other-key')) return undefined
  const clause = reading.clauseAt(mention.from)
  const step = reading.words.findIndex(
    (word, at) =>
      reading.clauseAt(at) !== clause &&
      at > mention.from &&
      reading.lexicon.is('steps', word.text),
  )
  return step < 0 ? undefined : { predicate: wish, mention }
}

const isAboutOther = (reading: Reading, one: Occurrence): boolean => {
  const clause = reading.clauseAt(one.from)
  return (
    having(reading, 'other').some((other) => reading.clauseAt(other.from) === clause) ||
    reading.keys.some((key) => key.meaning === 'other-key' && reading.clauseAt(key.from) === clause)
  )
}

/** The sentence wishes for the key, as a question or a condition does before it tells the way. */
export const wishesFor = (reading: Reading): KeySpan | undefined =>
  reading.keys.find(
    (key) =>
      key.meaning === 'retired' &&
      key.part === 'object' &&
      having(reading, 'desire').some(
        (one) => reading.clauseAt(one.from) === reading.clauseAt(key.from),
      ) &&
      !having(reading, 'end').length &&
      !having(reading, 'use').length,
  )

/** “No, …”, “That is no longer possible.”: the answer to a question about obtaining the key. */
export function answersNo(reading: Reading): boolean {
  if (reading.sentence.isQuestion) return false
  const start = Math.min(3, reading.words.length)
  const first = answerStart(reading)
  if (having(reading, 'no').some((one) => one.from === first)) return true
  if (
    having(reading, 'yes').some((one) => one.from === first) &&
    !having(reading, 'no').some((one) => one.from < start)
  )
    return false
  const isEnded = having(reading, 'end').length > 0
  const isCeased = having(reading, 'determiner', 'adverb', 'nobody').some((one) => one.isCessation)
  return isEnded || isCeased
}

export const answersYes = (reading: Reading): boolean =>
  having(reading, 'yes').some((one) => one.from === answerStart(reading))

/** Past “A:”, “Antwoord:”, a dash. */
function answerStart(reading: Reading): number {
  const { words } = reading
  const colon = words.findIndex((word) => word.isPunctuation && /[:.–)]/.test(word.text))
  if (colon >= 0 && colon <= 1) return colon + 1
  return 0
}
