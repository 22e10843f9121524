/** Whether the key was obtained, or could be, in the past only. */
import { isAuxiliary } from './lexicon.ts'
import type { Binding } from './binding.ts'
import { holds, isConditional, opensWith } from './clause.ts'
import { isFormerly, isRecent } from './formerly.ts'
import { negations, isMasked, isCeasing } from './negation.ts'
import {
  clauseOf,
  does,
  hasWord,
  having,
  inClause,
  isWord,
  type KeySpan,
  type Reading,
} from './reading.ts'
import type { Word } from './words.ts'

/** A predicate about the key, and where it stands. */
interface Said extends Binding {
  readonly reading: Reading
  /** The place of its clause among the clauses. */
  readonly at: number
  /** The words of the clause; an accent tells the French preposition from the auxiliary. */
  readonly here: readonly string[]
}

/** What settles whether a predicate is past, and which way: the first that holds. */
const ways: readonly (readonly ['past' | 'not-past', (said: Said) => boolean])[] = [
  ['not-past', isAskedOfStaff],
  ['past', isEventOfYear],
  ['not-past', isSoSince],
  ['past', ({ reading, ...binding }) => isFormerly(reading, binding)],
  ['past', isStoppedSince],
  ['not-past', ({ reading, predicate }) => isRecent(reading, predicate)],
  ['not-past', (said) => said.predicate.form === 'past' && isSupposed(said)],
  ['past', ({ predicate }) => predicate.form === 'past'],
  ['past', isOfPastVerb],
  ['past', isStateForUse],
  ['past', isAlreadySo],
  ['past', isNounOver],
  ['not-past', ({ predicate }) => predicate.form === 'noun'],
  ['past', isPastProgressive],
  ['not-past', ({ predicate }) => predicate.form !== 'participle'],
  ['not-past', isAwaited],
  ['not-past', isDue],
  ['past', isActivePast],
  ['past', isAttribute],
  ['past', isOfUsed],
  ['not-past', isOnceDone],
  ['not-past', isCaused],
  ['not-past', isHadDone],
  ['not-past', isOfferedNow],
  ['not-past', isSentThus],
  ['not-past', isPresentPassive],
  ['past', isPerfect],
]

/** The key was obtained, or could be, in the past. */
export function isPast(reading: Reading, binding: Binding): boolean {
  const at = reading.clauseAt(binding.predicate.from)
  const { from, to } = reading.clauses[at] ?? { from: 0, to: 0 }
  const here = reading.words
    .slice(from, to)
    .flatMap(({ text, isAccented }) => (text === 'a' && isAccented ? [] : [text]))
  const said: Said = { ...binding, reading, at, here }
  return ways.find(([, settles]) => settles(said))?.[0] === 'past'
}

/** “Did you offer the customer one?”: what staff are to do each time */
function isAskedOfStaff({ reading, predicate }: Said): boolean {
  return predicate.role === 'recommend' && reading.sentence.isQuestion
}

/** “2004: the first keys are posted”: an event of a chronicle, told before any turn to the present. */
function isEventOfYear({ reading, at }: Said): boolean {
  const { words, clauses, lexicon } = reading
  const [year, mark] = words
  return (
    /^(19|20)\d\d$/.test(year?.text ?? '') &&
    Number(year?.text) < lexicon.cutoffYear &&
    /^[:–-]$/.test(mark?.text ?? '') &&
    clauses
      .slice(1, at + 1)
      .every(({ opener }, order) => opener !== ';' && !opensWith(reading, order + 1, 'turns'))
  )
}

/** “Since the office moved, keys have been handed out upstairs”: they still are. */
function isSoSince({ reading, predicate: { from } }: Said): boolean {
  return (
    reading.lexicon.locale === 'en' &&
    reading.words.slice(0, 2).some(({ text }) => text === 'since') &&
    reading.words[from - 1]?.text === 'been' &&
    /^(have|has)$/.test(reading.words[from - 2]?.text ?? '') &&
    negations(reading).length === 0
  )
}

/** “I asked for one today, | but they give none any more”, not “We made three today” */
function isStoppedSince({ reading, predicate, at }: Said): boolean {
  return (
    isRecent(reading, predicate) &&
    (predicate.form === 'past' || predicate.form === 'participle') &&
    negations(reading).some((one) => isCeasing(reading, one) && reading.clauseAt(one.from) > at)
  )
}

/** “a card | that came in an envelope”: how it came, and the verb beside it is past. */
function isOfPastVerb({ reading, predicate, at }: Said): boolean {
  return (
    predicate.isWeak &&
    having(reading, 'obtain').some(
      ({ form, from, to }) =>
        form === 'past' &&
        (from === predicate.to || to === predicate.from) &&
        reading.clauseAt(from) === at,
    )
  )
}

/** “What if you ordered one?”, “Would you mind if I asked for one?” */
function isSupposed({ reading, at }: Said): boolean {
  return reading.clauses[at]?.kind === 'condition' && opensWith(reading, at, 'ifs')
}

/** “All applications for a key have been processed”, “My appointment for a key was on Monday” */
function isNounOver({ reading, predicate, mention, at }: Said): boolean {
  const { lexicon } = reading
  if (predicate.form !== 'noun' || lexicon.isVerbFinal) return false
  const verb = having(reading, 'obtain').find(
    (one) =>
      one.form === 'participle' &&
      one.from > mention.to &&
      reading.clauseAt(one.from) === at &&
      isWord(reading, one.from - 1, 'pastAuxiliaries'),
  )
  return verb === undefined
    ? isOverSince(reading, mention)
    : isPast(reading, { predicate: verb, mention })
}

/** “My request for a key came back”, “My appointment for a key was on Monday” */
function isOverSince(reading: Reading, mention: KeySpan): boolean {
  const { lexicon, words } = reading
  const { from = 0, to = 0 } = clauseOf(reading, mention.from) ?? {}
  const isOnlyPast = ({ text, isAccented }: Word): boolean =>
    lexicon.is('pastAuxiliaries', text) && !lexicon.is('presentAuxiliaries', text) && !isAccented
  const isTold = having(reading, 'obtain').some(
    (one) => one.form === 'past' && one.from === mention.to,
  )
  return (
    lexicon.locale === 'en' &&
    (isTold || words.slice(mention.to, mention.to + 2).some(isOnlyPast)) &&
    !hasWord(reading, 'presentAuxiliaries', from, to)
  )
}

/** “token, sent to your home address”, “token (delivered within a week)”: an entry of a list, and nothing of one that exists. */
function isSentThus({ reading, predicate, mention }: Said): boolean {
  return (
    mention.to === predicate.from - 1 &&
    /^[,(]$/.test(reading.words[mention.to]?.text ?? '') &&
    !does(reading, 'use', 'persist', 'end', 'formerly', 'adverb', 'determiner')
  )
}

/** “clerks were still handing out keys” */
function isPastProgressive({ reading: { words, lexicon }, predicate: { from } }: Said): boolean {
  let at = from - 1
  while (lexicon.is('still', words[at]?.text ?? '') || words[at]?.text.endsWith('ly') === true)
    at -= 1
  return (
    lexicon.locale === 'en' &&
    (words[from]?.text.endsWith('ing') ?? false) &&
    /^(was|were)$/.test(words[at]?.text ?? '')
  )
}

/** “ist erst aktiviert, wenn …”, “wirkt erst, | wenn Sie es freigeschaltet haben”, “You cannot log in | until you have activated it” */
function isAwaited({ reading, predicate, at }: Said): boolean {
  const { kind, from } = reading.clauses[at] ?? {}
  return having(reading, 'except').some((one) => {
    const said = reading.clauseAt(one.from)
    const isBefore = said === at && one.from < predicate.from
    const isPending =
      reading.lexicon.isVerbFinal && (isBefore || (kind === 'condition' && said === at - 1))
    return (
      isPending ||
      (one.from === from && negations(reading).some(inClause(reading, at - 1))) ||
      // “Nobody leaves before they have been offered one”
      (isBefore &&
        negations(reading).some(
          ({ from: start, to }) => reading.clauseAt(start) === at && to <= one.from,
        ))
    )
  })
}

/** “if you have not activated it yet”, “Not received yet?” */
function isDue(said: Said): boolean {
  const { reading, predicate, at } = said
  const isAsked =
    reading.lexicon.isVerbFinal &&
    reading.sentence.isQuestion &&
    (predicate.isWeak || isAttribute(said))
  return (
    (isConditional(reading, at) || isAsked) &&
    negations(reading).some(
      (one) =>
        reading.clauseAt(one.from) === at &&
        (isMasked(reading, one) ||
          predicate.isIntransitive ||
          reading.clauses[at]?.kind !== 'condition') &&
        !isCeasing(reading, one),
    )
  )
}

/** “the years in which they posted tokens”: no auxiliary before it, its object behind it. */
function isActivePast({ reading, predicate, mention, at }: Said): boolean {
  const { words, lexicon } = reading
  const { from = 0 } = reading.clauses[at] ?? {}
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
function isAttribute({ reading: { lexicon, words }, predicate, mention }: Said): boolean {
  const isBehindDeterminer =
    lexicon.locale === 'en' && lexicon.is('determiners', words[predicate.from - 1]?.text ?? '')
  return (
    (lexicon.isVerbFinal || isBehindDeterminer) &&
    predicate.form === 'participle' &&
    mention.from === predicate.to
  )
}

/** “Keys issued here can still be used”, “still use a key issued here”: which ones, and what they are good for. */
function isOfUsed({ reading, predicate, mention, at }: Said): boolean {
  const isStill = (from: number, to: number): boolean => hasWord(reading, 'still', from, to)
  // “A key issued here can be used at once”: any that one asks for
  const isAny = hasWord(reading, 'indefinite', mention.from - 1, mention.from)
  return (
    !reading.lexicon.isVerbFinal &&
    mention.to === predicate.from &&
    having(reading, 'use').some(
      ({ from, to }) =>
        reading.clauseAt(from) === at &&
        (from >= predicate.to
          ? !isAny || isStill(predicate.to, from)
          : mention.from - to <= 1 && isStill(from - 2, mention.from)),
    ) &&
    having(reading, 'obtain').every(({ from }) => from <= predicate.from)
  )
}

/** “once the key is activated”, not “once keys were still issued” */
function isOnceDone({ reading: { lexicon }, here }: Said): boolean {
  const wasStill =
    here.some((word) => /^(was|were)$/.test(word)) && here.some((word) => lexicon.is('still', word))
  return !wasStill && here.slice(0, 3).some((word) => lexicon.is('once', word))
}

/** “have your token switched on”: the key stands between, so somebody else does it. */
function isCaused({ reading, predicate, mention, at }: Said): boolean {
  return (
    mention.to <= predicate.from &&
    reading.clauseAt(mention.from) === at &&
    hasWord(reading, 'causatives', mention.from - 4, mention.from)
  )
}

/** “the key, which she can have delivered” */
function isHadDone({ reading: { lexicon, words }, predicate: { from } }: Said): boolean {
  return lexicon.is('causatives', words[from - 1]?.text ?? '') && words[from - 2]?.text === 'can'
}

/** “is made in five minutes” */
function isOfferedNow({ reading, at, here }: Said): boolean {
  const { lexicon } = reading
  const isOfPast = (word: string): boolean =>
    /^(heb|hebt|heeft|hebben|haben|habe|hab|habt|hast|hat|has|have|had|a|ai|ont|avez|avait|avaient|wurde|wurden|werd|was|were|ete)$/.test(
      word,
    ) ||
    (lexicon.locale === 'fr' && lexicon.is('pastAuxiliaries', word))
  return holds(reading, at, 'offer') && !here.some(isOfPast)
}

/** “The token you have asked for | will be sent”: its own auxiliaries, right before it, are of the present. */
function isPresentPassive({ reading: { lexicon, words }, predicate: { from } }: Said): boolean {
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

/** “has been activated”, “the key received last year”: an auxiliary of the past before it, or none of the present. */
function isPerfect({ reading, predicate, at, here }: Said): boolean {
  const { lexicon, words, clauses } = reading
  const isOfNow = (word: string): boolean => lexicon.is('presentAuxiliaries', word)
  const isOfPast = (word: string): boolean => lexicon.is('pastAuxiliaries', word)
  const near = lexicon.isVerbFinal
    ? here
    : words
        .slice(clauses[at]?.from, predicate.from)
        .slice(-4)
        .flatMap((word) => (word.isAccented ? [] : [word.text]))
  if (near.some(isOfPast))
    return !lexicon.isVerbFinal || !here.some((word) => isOfNow(word) && !isOfPast(word))
  return ![...here, ...sharedWords(reading, at)].some(isOfNow)
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

/** “is already activated” */
function isAlreadySo({ reading: { words, lexicon }, predicate: { form, from } }: Said): boolean {
  return (
    form === 'participle' &&
    !lexicon.isVerbFinal &&
    /^(already|deja)$/.test(words[from - 1]?.text ?? '')
  )
}

/** “If your key is activated, | it goes on working”: what it is like, and what that is good for. */
function isStateForUse({ reading, predicate: { form, from, to }, at }: Said): boolean {
  const { lexicon, clauses } = reading
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
