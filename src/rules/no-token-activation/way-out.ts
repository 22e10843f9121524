/** A refusal that leaves a way: on a condition, until a day, for some, by another way. */
import type { Binding } from './binding.ts'
import { opensWith } from './clause.ts'
import { isCeasing, isEitherWay, isHandedOver, isSetApart, negations } from './negation.ts'
import { isUnlisted, targetOf, type KeyOrPhrase } from './negation-target.ts'
import { isOblique } from './other-objects.ts'
import {
  hasOnly,
  hasWord,
  having,
  makeOccurrence,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** “not before …”, “no token without …”: a condition. */
export function hasWayOut(reading: Reading, negation: Occurrence, binding: Binding): boolean {
  const { predicate, mention } = binding
  const bindsTo = (target: KeyOrPhrase | undefined): boolean =>
    target === predicate || target === mention
  if (!isCeasing(reading, negation)) {
    const isExcepted = having(reading, 'except').some(
      (one) =>
        one.from > Math.max(negation.from, Math.min(mention.from, predicate.from)) &&
        // “not even to those without a key”
        !having(reading, 'adverb').some(
          (other) =>
            other.from > negation.to &&
            other.from > Math.max(mention.from, predicate.from) &&
            other.to <= one.from,
        ) &&
        !isEitherWay(reading, one.from),
    )
    // “Without registration you cannot order one.”
    const isConditional = having(reading, 'without').some(
      (one) =>
        one.from < negation.from &&
        !isPutInPlace(reading, negation) &&
        !bindsTo(targetOf(reading, one)) &&
        !isSetApart(reading, one.to, negation.from) &&
        !isEitherWay(reading, one.from),
    )
    if (isExcepted || isConditional || isUntilThen(reading, negation)) return true
  } else if (
    isSparing(reading, negation, binding) ||
    isLeftOpen(reading, negation, binding) ||
    isHandedOver(reading, negation)
  )
    return true
  return having(reading, 'contrast').some((one) => {
    if (one.from <= negation.from) return false
    if (isCorrected(reading, negation, one)) return true
    const isReplaced =
      having(reading, 'end', 'redirect', 'replace').some((other) => other.from > one.from) ||
      having(reading, 'obtain').some(
        (other) => other.from > one.from && !overlaps(other, predicate),
      ) ||
      reading.keys.some(
        (key) =>
          key.from > one.from &&
          (key.meaning === 'generic-key' || key.meaning === 'other-key') &&
          key.part !== 'oblique',
      ) ||
      // “ne peut pas vous procurer de token, | mais bien un code d'activation”
      (negation.role === 'adverb' &&
        reading.clauseAt(one.from) > reading.clauseAt(predicate.from) &&
        takesOther(reading, one)) ||
      // “no key but an activation code”
      (negation.role === 'determiner' &&
        bindsTo(targetOf(reading, negation)) &&
        (takesOther(reading, one) ||
          // “no keys but apps”
          (negation.to === binding.mention.from &&
            isUnlisted(reading, one.to) &&
            reading.words[one.to + 1]?.isPunctuation !== false)))
    return !isReplaced
  })
}

/** “Without a phone you do not ask for the key | but for the app”: another key is put in its place. */
const isPutInPlace = (reading: Reading, negation: Occurrence): boolean =>
  reading.keys.some(
    (key) =>
      key.meaning === 'other-key' &&
      key.from > negation.to &&
      opensWith(reading, reading.clauseAt(key.from), 'turns'),
  )

/** Something else follows it at once. */
const takesOther = (reading: Reading, { to }: Occurrence): boolean =>
  having(reading, 'other').some(
    (other) =>
      other.from >= to &&
      other.from - to <= 2 &&
      // “mais bien des codes”: the French article is a preposition elsewhere
      (hasOnly(reading, to, other.from, 'determiners') || !isOblique(reading, other)),
  )

/** “No more keys are issued, except to foreigners”, not “… except those in use” */
const isSparing = (reading: Reading, negation: Occurrence, { mention }: Binding): boolean =>
  sparingAfter(reading, Math.max(negation.to, mention.to)) !== undefined

/** “Residents can request one no longer; | for seconded workers it is still possible.” */
function isLeftOpen(reading: Reading, negation: Occurrence, { predicate }: Binding): boolean {
  const isBefore = (at: number, { from }: { readonly from: number }): boolean =>
    reading.clauseAt(from) < at
  const others = [...having(reading, ...closing), ...reading.keys]
  return having(reading, 'persist', 'exemption').some(({ from }) => {
    const at = reading.clauseAt(from)
    return [negation, predicate, ...others].every((one) => isBefore(at, one))
  })
}

/** What leaves nothing open, where it stands beside “it is still possible”. */
export const closing = ['adverb', 'determiner', 'nobody', 'end', 'use', 'formerly'] as const

/** What is said from the exception on. */
function sparingAfter(reading: Reading, after: number): Occurrence | undefined {
  const { lexicon, words } = reading
  const at = words.findIndex(({ text }, index) => index >= after && lexicon.is('exceptions', text))
  const isForSome =
    at >= 0 &&
    reading.keys.every(({ from, meaning }) => from < at || meaning === 'instead') &&
    having(reading, 'use', 'end').every(({ from }) => from < at)
  return isForSome ? makeOccurrence('obtain', 'noun', at, words.length) : undefined
}

/** “No more keys, except for foreigners” */
export const sparing = (reading: Reading, mention: KeySpan): Occurrence | undefined =>
  negations(reading).some(
    (one) => one.isCessation && one.from < mention.to && mention.from < one.to,
  )
    ? sparingAfter(reading, mention.to)
    : undefined

/** “no longer by post but by courier”: one way is put in the place of another, and no key in that of the key. */
const isCorrected = (reading: Reading, negation: Occurrence, contrast: Occurrence): boolean => {
  const { lexicon, words, keys } = reading
  const isPreposition = (at: number): boolean =>
    (['objectPrepositions', 'placing', 'instrument'] as const).some((one) =>
      lexicon.is(one, words[at]?.text ?? ''),
    )
  const isAtPreposition = negations(reading).some(
    (one) => one.role === 'adverb' && one.from === negation.from && isPreposition(one.to),
  )
  return (
    isAtPreposition &&
    (isPreposition(contrast.from + 1) || isPreposition(contrast.to)) &&
    keys.every(({ from }) => from < contrast.from) &&
    !hasWord(reading, 'subjects', contrast.from)
  )
}

/** “As long as you have not signed, | no key is sent”: a clause before says until when. */
function isUntilThen(reading: Reading, negation: Occurrence): boolean {
  const clause = reading.clauseAt(negation.from)
  const { from = 0, to = 0, kind = 'main' } = reading.clauses[clause - 1] ?? {}
  // “passports until noon, but no tokens”: a time of the clause before
  const before = reading.words[from - 1]
  const isFirst =
    before === undefined ||
    before.isPunctuation ||
    reading.lexicon.is('coordinators', before.text) ||
    // “tant | que …”
    having(reading, 'except').some((one) => one.from < from && from < one.to)
  return (
    clause > 0 &&
    isFirst &&
    reading.words[to - 1]?.text === ',' &&
    having(reading, 'except').some(
      (one) =>
        // “Tant | que vous …”: the opener may be the last word of the phrase
        (one.from === from || (one.to === from + 1 && one.to - one.from > 1)) && one.to < to - 1,
    ) &&
    (/^(subordinate|condition)$/.test(kind) || hasVerb(reading, clause - 1))
  )
}

/** Something in the clause shows that it is more than a date. */
const hasVerb = (reading: Reading, clause: number): boolean => {
  const { from = 0, to = 0 } = reading.clauses[clause] ?? {}
  return hasWord(reading, 'presentAuxiliaries', from, to)
}
