/** Judges one sentence: does it instruct, deny, describe use, or speak of something else? */
import { does, having, namesKey, type KeySpan, type Occurrence, type Reading } from './reading.ts'
import { bindPredicates, type Binding } from './binding.ts'
import { evidenceOf, tellingWords } from './evidence.ts'
import { requestedInPath, isMenuPath } from './menu-path.ts'
import { comparedWith } from './compared.ts'
import { bearsOnWord, ceases, isCancelled, isCeasing, negations } from './negation.ts'
import { sparing } from './way-out.ts'
import { addressed, implied, offer } from './offers.ts'
import { denialOf, type Denial } from './polarity.ts'
import type { Antecedent } from './referents.ts'
import { isExplainedAway } from './refusal.ts'
import { selection } from './selection.ts'
import { countSenses, isRetiredKey, type SensesAround } from './senses.ts'
import { sparedFor } from './spared.ts'
import { desire, isRequired } from './wishes.ts'

export type PassageClass = 'instruction' | 'denial' | 'use' | 'other-sense' | 'neutral'

/** What the sentences around contribute. */
export interface Surroundings {
  readonly antecedent: Antecedent
  readonly senses: SensesAround
  /** The target of a link: words, and no sentence. */
  readonly isAddress: boolean
  /** It tells what a picture shows, and offers nothing by the mere name of the key. */
  readonly isPicture: boolean
  /** The text stands under a heading or in a list of what is to be taken out. */
  readonly isRemoval: boolean
}

export interface Judgement {
  readonly class: PassageClass
  readonly mention?: KeySpan
  readonly predicate?: Occurrence
  readonly denial?: Denial
  /** Where no phrase says so, the words that do, by their index. */
  readonly telling?: readonly number[]
}

/** The verdict on a sentence by itself; questions and steps are settled with their neighbours. */
export const judgeSentence = (reading: Reading, surroundings: Surroundings): Judgement =>
  isMenuPath(reading)
    ? judgePath(reading)
    : withEvidence(judgeByPhrases(reading, surroundings), reading, surroundings)

/** Where a page stands says nothing, unless it is where a key is asked for. */
function judgePath(reading: Reading): Judgement {
  const predicate = requestedInPath(reading)
  const mention = reading.keys.find(({ meaning }) => meaning === 'retired')
  return predicate && mention ? { class: 'instruction', predicate, mention } : { class: 'neutral' }
}

/** Log-odds beyond which what the words say in general outweighs what the phrases say. */
export const limits = {
  instruction: -3.5,
  neutral: 1.5,
  use: 2,
  denial: 2.5,
  near: 2,
} as const

/** Log-odds more, in a text that speaks of other tokens as well. */
const doubt = 2

/** A label such as “New token” says nothing by itself. */
const fewestWords = 4

/** Phrases decide; where the words speak clearly against them, the words do. */
function withEvidence(
  judgement: Judgement,
  reading: Reading,
  surroundings: Surroundings,
): Judgement {
  const { class: verdict, mention } = judgement
  const limit = limitOf(judgement, reading, surroundings)
  if (limit === undefined) return judgement
  const evidence = evidenceOf(reading)
  if (verdict === 'instruction')
    return evidence < limit ? { class: 'neutral', ...(mention ? { mention } : {}) } : judgement
  return evidence > limit + (surroundings.senses.document.other > 0 ? doubt : 0)
    ? { class: 'instruction', ...(mention ? { mention } : {}), telling: tellingWords(reading) }
    : judgement
}

/** Undefined where the phrases are to be believed. */
function limitOf(
  { class: verdict, mention }: Judgement,
  reading: Reading,
  { isAddress, isRemoval, antecedent: { isNear } }: Surroundings,
): number | undefined {
  if (isAddress || isRemoval || verdict === 'other-sense') return undefined
  if (reading.words.length < fewestWords) return undefined
  // The answer decides.
  if (verdict === 'instruction' && reading.sentence.isQuestion) return undefined
  // “It is not impossible to get one”: the words by themselves say the contrary.
  if (verdict === 'instruction' && isTurnedRound(reading)) return undefined
  if (mention && mention.meaning !== 'retired') return undefined
  if (mention) return limits[verdict]
  // “Drop in with your identity card.”, after the key was named.
  const isAbout =
    isNear && !namesKey(reading, 'other-key', 'generic-key') && !reading.byRole.has('other')
  return verdict === 'neutral' && isAbout ? limits.near : undefined
}

/** Something that denies is denied itself. */
const isTurnedRound = (reading: Reading): boolean =>
  negations(reading).some(
    (negation) =>
      negation.role !== 'without' &&
      !isCeasing(reading, negation) &&
      (isCancelled(reading, negation) ||
        having(reading, 'end').some((end) => bearsOnWord(reading, negation, end))),
  )

function judgeByPhrases(reading: Reading, surroundings: Surroundings): Judgement {
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
    own.length === 0
      ? undefined
      : (selection(reading, own) ??
        desire(reading, own) ??
        (surroundings.isAddress
          ? addressed(reading, own)
          : unspoken(reading, own, denied, surroundings)))
  if (selected) {
    const denial = surroundings.isRemoval
      ? 'removal'
      : (denialOf(reading, selected) ??
        (isExplainedAway(reading, selected, ended) ? 'end' : undefined))
    if (denial === undefined) return { class: 'instruction', ...parts(selected) }
    denied.push({ class: 'denial', ...parts(selected), denial })
  }
  const strongest = denied.find((judgement) => judgement.class === 'denial') ?? denied[0]
  if (strongest) return strongest
  const mention = own[0]
  if (!mention) return { class: 'neutral' }
  const spared =
    sparing(reading, mention) ?? sparedFor(reading, mention) ?? comparedWith(reading, mention)
  if (spared) return { class: 'instruction', mention, predicate: spared }
  if (does(reading, 'end') || ceases(reading)) return { class: 'denial', mention }
  return { class: does(reading, 'use') ? 'use' : 'neutral', mention }
}

/** No verb says so, and nothing else is denied. */
const unspoken = (
  reading: Reading,
  own: readonly KeySpan[],
  denied: readonly Judgement[],
  { isPicture }: Surroundings,
): Binding | undefined =>
  own.some((mention) => isRequired(reading, mention))
    ? undefined
    : ((denied.every(({ denial }) => denial === 'past') ? offer(reading, own) : undefined) ??
      (denied.length === 0 && !isPicture ? implied(reading, own) : undefined))

/** “A new one you order from your bank.” */
const isOfOtherSense = (reading: Reading): boolean => {
  const { own, other } = countSenses(reading)
  return other > own
}

const parts = (binding: Binding): { mention: KeySpan; predicate: Occurrence } => ({
  mention: binding.mention,
  predicate: binding.predicate,
})
