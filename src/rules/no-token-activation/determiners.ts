/** “no token”, “no possibility”: a negation that stands with a noun, and what that noun is. */
import type { Binding } from './binding.ts'
import { isComplement, isEffortful } from './clause.ts'
import { isFilled } from './across-clauses.ts'
import { targetOf } from './negation-target.ts'
import {
  clauseOf,
  hasWord,
  having,
  isWord,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** “no token”, “no possibility to get one”: what the determiner stands with is the key, or leads to it. */
export function deniesTarget(
  reading: Reading,
  negation: Occurrence,
  { predicate, mention }: Binding,
): boolean {
  const at = reading.clauseAt(negation.from)
  const clause = reading.clauseAt(predicate.from)
  const target = targetOf(reading, negation)
  // “Token gibt es keine mehr”: German and Dutch part the negation from its noun.
  if (target === undefined)
    return (
      reading.lexicon.isVerbFinal &&
      at === clause &&
      (reading.words[negation.to]?.isPunctuation !== false ||
        // “Token-Anträge nehmen wir keine entgegen”
        (predicate.form === 'noun' &&
          predicate.to <= negation.from &&
          reading.lexicon.locale === 'de' &&
          (reading.clauses[at]?.to ?? 0) - negation.to <= 2) ||
        // “Token stellt das Amt keine aus”, “reiken ze er geen meer uit”
        (predicate.from < negation.from &&
          negation.to === predicate.to - 1 &&
          (negation.isCessation || mention.to <= predicate.from)) ||
        // “krijgt er geen meer aan ons loket”
        (negation.isCessation &&
          predicate.from < mention.from &&
          mention.meaning !== 'retired' &&
          mention.to === negation.from) ||
        // “krijgt er geen ander en activeert …”
        (negation.isCessation && isWord(reading, negation.to, 'coordinators')))
    )
  if (target === predicate) return !isOfAnotherNoun(reading, negation, mention)
  if ('meaning' in target)
    return (
      target === mention ||
      // “For a token there is no replacement any more”
      (target.meaning === 'ellipsis' && at === clause && mention.to <= target.from)
    )
  if (target.role === 'transmit' || target.role === 'ability')
    return (
      clause === at ||
      (isComplement(reading, at, clause) &&
        !isFilled(reading, target) &&
        // “no longer necessary to queue”, “you no longer need an appointment”
        !isEffortful(reading, at) &&
        !having(reading, 'other').some(
          (one) => one.from >= target.to && reading.clauseAt(one.from) === at,
        ))
    )
  return (
    target.role === 'obtain' &&
    (clause === at || hasWord(reading, 'texts', negation.from, predicate.from))
  )
}

/** “Es werden keine Pässe ausgestellt, | nur Token”: the German noun beside it, and the key after. */
const isOfAnotherNoun = (reading: Reading, { from, to }: Occurrence, mention: KeySpan): boolean =>
  reading.lexicon.locale === 'de' &&
  (reading.words[to]?.isCapital ?? false) &&
  reading.clauseAt(mention.from) === reading.clauseAt(from) + 1 &&
  mention.from - (clauseOf(reading, mention.from)?.from ?? 0) <= 1
