/** Sentences that wish for the key, and those that tell in the same breath what to do for it. */
import {
  beforeNoun,
  beginsWith,
  clauseOf,
  does,
  hasWord,
  having,
  isWord,
  namesKey,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Binding } from './binding.ts'
import { holds, isPossessed, wholeClause } from './clause.ts'
import { negations } from './negation.ts'
import { namesAnother } from './other-objects.ts'

/** “If you want a token, fill in the form”, “if the citizen chooses a token, check the address”. */
export function desire(reading: Reading, own: readonly KeySpan[]): Binding | undefined {
  if (reading.sentence.isQuestion && !asksPlace(reading)) return undefined
  return own
    .filter(
      (candidate) =>
        candidate.part === 'object' ||
        (candidate.part === 'oblique' && isWished(reading, candidate)),
    )
    .flatMap((mention) => desireFor(reading, mention) ?? [])[0]
}

/** “[ I want a token ]”, “☐ I want a token”: what a button or a box to tick says. */
const isOption = ({ words, sentence }: Reading): boolean =>
  words.length <= longestOption &&
  (sentence.isBoxed || (words[0]?.text === '[' && words.at(-1)?.text === ']'))

/** Words of “[ Button: I would like a new token ]”, with its marks. */
const longestOption = 12

/** “☐ I want my token | deleted” */
const isUndoneAfter = (reading: Reading, mention: KeySpan): boolean =>
  having(reading, 'use', 'remove', 'end').some(
    ({ from }) => from >= mention.to && reading.clauseAt(from) === reading.clauseAt(mention.from),
  )

function desireFor(reading: Reading, mention: KeySpan): Binding | undefined {
  const clause = reading.clauseAt(mention.from)
  const isCondition = reading.clauses[clause]?.kind === 'condition' || startsWithVerb(reading)
  const wish =
    having(reading, 'desire', 'select').find(
      (one) =>
        reading.clauseAt(one.from) === clause &&
        (one.role === 'desire' || isCondition) &&
        // “Even without a key”
        !isWord(reading, one.from - 1, 'alsoWords'),
    ) ?? (isCondition && !isPossessed(reading, clause) ? wholeClause(reading, clause) : undefined)
  // “Who needs help to delete a token …”
  const isUsed = having(reading, 'use').some(
    (one) =>
      one.form === 'now' &&
      ((one.to <= mention.from && mention.from - one.to <= 2) ||
        (reading.lexicon.isVerbFinal && isUseWished(reading, one, { mention, wish }))),
  )
  // “If you have lost your token and want to block it …”
  const isToUse = having(reading, 'use').some(
    (one) =>
      one.form === 'now' && wish !== undefined && one.from >= wish.to && one.from - wish.to <= 3,
  )
  if (!wish || isUsed || isToUse || isRequired(reading, mention) || namesAnother(reading))
    return undefined
  // “Whoever wants a token has to come”: the wish is the subject of the step.
  const isSubject =
    isWord(reading, wish.from - 1, 'whoever') ||
    // “Wie een token wil, moet …”: the verb comes last
    (reading.lexicon.isVerbFinal &&
      clause === 0 &&
      isWord(reading, 0, 'whoever') &&
      (reading.clauses[0]?.to ?? 0) - wish.to <= 1)
  const isElsewhere = (at: number): boolean =>
    (reading.clauseAt(at) !== clause || (isSubject && at >= mention.to)) &&
    // “If you had wanted one, you would have had to come before September”
    !(at > mention.from && holds(reading, reading.clauseAt(at), 'formerly'))
  const quote = reading.words[mention.from]?.quote ?? 0
  const isInstructed =
    (isOption(reading) && negations(reading).length === 0 && !isUndoneAfter(reading, mention)) ||
    (reading.sentence.isQuestion && asksPlaceAfter(reading)) ||
    reading.words.some(
      (word, at) =>
        isElsewhere(at) &&
        // “Call card 12: ‘I want a key’”
        (quote === 0 || word.quote === quote) &&
        (at > mention.from || !does(reading, 'use')) &&
        // “Call card 3: ‘I want a token’”: what somebody says, below a title of its own
        (at > mention.from || word.quote === reading.words[mention.from]?.quote) &&
        reading.lexicon.is('steps', word.text) &&
        !isSteppedOver(reading, at),
    ) ||
    having(reading, 'offer').some(
      (one) =>
        isElsewhere(one.from) &&
        // “If you have no key yet, you will not get one now”
        !holds(reading, reading.clauseAt(one.from), 'adverb'),
    ) ||
    having(reading, 'obtain').some((one) => isElsewhere(one.from) && isCall(reading, one)) ||
    (isSubject && having(reading, 'obligation').some((one) => isElsewhere(one.from)))
  return isInstructed ? { predicate: wish, mention } : undefined
}

/** “Wenn Sie Ihr Token sperren möchten …”, “einen Token kündigen möchten”, not “einen Token besitzen möchten” */
function isUseWished(
  reading: Reading,
  use: Occurrence,
  { mention, wish }: { readonly mention: KeySpan; readonly wish: Occurrence | undefined },
): boolean {
  if (use.from < mention.to) return false
  const isAfterKey = use.from === mention.to
  const isBeforeWish = use.to === wish?.from
  if (isAfterKey && isBeforeWish) {
    const isOwning = hasWord(reading, 'possession', use.from, use.to)
    if (!isOwning) return true
  }
  return (isAfterKey || isBeforeWish) && !isNew(reading, mention)
}

/** “This desk needs a token or an eID”: to log in with. */
export const isRequired = (reading: Reading, mention: KeySpan): boolean =>
  holds(reading, reading.clauseAt(mention.from), 'obligation') &&
  isWord(reading, mention.to, 'coordinators') &&
  reading.keys.some(
    ({ meaning, from }) => meaning === 'other-key' && from >= mention.to && from - mention.to <= 2,
  )

/** “Whom to turn to when one wants a token?” */
const asksPlace = (reading: Reading): boolean =>
  (hasWord(reading, 'interrogatives', 0, 2) && hasWord(reading, 'steps')) || asksPlaceAfter(reading)

/** “I want a token: where do I go?” */
const asksPlaceAfter = (reading: Reading): boolean =>
  having(reading, 'procedure').some((one) =>
    reading.clauses.some(({ from, opener }) => from === one.from && /^[:–]$/.test(opener)),
  )

/** “Apply by 20 June | if you want …”: a clause begins with it, and nothing stands for its object. */
const isCall = (reading: Reading, { from, form, isWeak }: Occurrence): boolean =>
  !reading.lexicon.isVerbFinal &&
  form === 'now' &&
  !isWeak &&
  reading.clauses.some((clause) => clause.from === from)

/** A step's word inside a phrase of another meaning, or under a negation: “do not give in”. */
const isSteppedOver = (reading: Reading, at: number): boolean =>
  having(reading, 'use', 'end').some((one) => one.from <= at && at < one.to) ||
  // “at hand”
  having(reading, 'idiom').some((one) => one.from === at - 1 && one.to === at + 1) ||
  (!does(reading, 'cancel') && having(reading, 'adverb').some((one) => one.to === at))

/** A condition by word order: “Kiest de burger voor …, dan …”. */
const startsWithVerb = (reading: Reading): boolean =>
  reading.lexicon.isVerbFinal &&
  beginsWith(reading, 'desire', 'select', 'obtain') &&
  hasWord(reading, 'agents', 1, 4)

/** The sentence wishes for the key, as a question or a condition does before it tells the way. */
export const wishesFor = (reading: Reading, isNear = false): KeySpan | undefined =>
  reading.keys.find(
    (key) =>
      (key.meaning === 'retired' || (key.meaning === 'ellipsis' && isNear)) &&
      // “Interested in a token?”, “without a token?”: the wish takes the key in.
      (key.part === 'object' || isWished(reading, key)) &&
      (isBareQuestion(reading) ||
        isWished(reading, key) ||
        holds(reading, reading.clauseAt(key.from), 'desire')) &&
      // “still ‘inactive’?”: the wish takes that in as well
      having(reading, 'end').every((end) =>
        having(reading, 'desire').some((wish) => wish.from < end.from && wish.to === end.to),
      ) &&
      // “You do not own a token yet?”
      having(reading, 'use').every(
        (use) =>
          having(reading, 'desire').some((wish) => overlaps(wish, use)) ||
          // “The citizen wants a new token after a loss”
          isReasonForNew(reading, key, use) ||
          isAimOfNew(reading, key, use),
      ) &&
      !isGivenUp(reading, key),
  )

/** “after a loss”, “because of damage”: the reason why a new one is wished for. */
const isReasonForNew = (reading: Reading, key: KeySpan, use: Occurrence): boolean =>
  isNew(reading, key) &&
  use.to - use.from === 1 &&
  /^(after|na|apres|nach|wegens|wegen)$/.test(
    reading.words[beforeNoun(reading, use.from, ['determiners', 'indefinite'])]?.text ?? '',
  )

/** “Need a token to log in?” */
const isAimOfNew = (reading: Reading, key: KeySpan, use: Occurrence): boolean =>
  reading.sentence.isQuestion &&
  isNew(reading, key) &&
  use.from >= key.to &&
  use.from - key.to <= 2 &&
  (/^(purpose|infinitive)$/.test(clauseOf(reading, use.from)?.kind ?? '') ||
    hasWord(reading, 'infinitiveMarks', use.from, use.to) ||
    hasWord(reading, 'objectPrepositions', key.to, use.from))

/** “No longer want a key?”, not “No key any more?”, which the wish takes in */
const isGivenUp = (reading: Reading, key: KeySpan): boolean => {
  const clause = reading.clauseAt(key.from)
  const wishes = having(reading, 'desire')
  const isWord = ({ from, to }: Occurrence): boolean => to - from === 1
  return (
    wishes.some((wish) => isWord(wish) && reading.clauseAt(wish.from) === clause) &&
    negations(reading).some(
      (one) =>
        one.isCessation &&
        reading.clauseAt(one.from) === clause &&
        wishes.every((wish) => isWord(wish) || !overlaps(wish, one)),
    )
  )
}

/** “without a key”: the wish takes the key in. */
const isWished = (reading: Reading, key: KeySpan): boolean =>
  having(reading, 'desire').some((wish) => wish.from < key.from && key.to <= wish.to)

/** Words of “A token for your teenager?”, with its mark. */
const longestBareQuestion = 8

/** “A token?” */
const isBareQuestion = (reading: Reading): boolean =>
  reading.sentence.isQuestion &&
  !asksMeaning(reading) &&
  ((reading.words.length <= 4 && !hasWord(reading, 'old')) ||
    (reading.words.length <= longestBareQuestion &&
      reading.keys.some(
        (key) =>
          isNew(reading, key) &&
          (key.from === 1 || (key.from === 2 && hasWord(reading, 'indefinite', 0, 1))),
      ) &&
      !does(reading, 'use', 'ability', 'adverb', 'determiner'))) &&
  // “An existing key?”
  !hasWord(reading, 'old') &&
  !namesKey(reading, 'other-key') &&
  !does(reading, 'formerly', 'remove')

/** “What is token?”, “What does token mean?” */
const asksMeaning = (reading: Reading): boolean =>
  hasWord(reading, 'interrogatives', 0, 1) && hasWord(reading, 'copulas', 1, 3)

/** “a token”, “a new token”: not “tokens”, which may be any. */
export const isNew = (reading: Reading, { from }: KeySpan): boolean =>
  hasWord(reading, 'indefinite', Math.max(0, from - 2), from)
