/** Texts and quotations that are to go, or went, with what they say. */
import type { Binding } from './binding.ts'
import { opensWith } from './clause.ts'
import { isToKey } from './instead.ts'
import { negations, isCancelled, isCeasing, isMasked, bearsOnWord } from './negation.ts'
import { hasPreposition } from './other-objects.ts'
import {
  clauseOf,
  hasOnly,
  hasWord,
  having,
  isInKey,
  isWord,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Word } from './words.ts'

/** A text that says so is to be, or was, taken away. */
export function isRemoved(reading: Reading, binding: Binding): boolean {
  const { mention, predicate } = binding
  // “Documents à retirer : « Demandez votre clé »”: the verb takes away, and what it takes is quoted
  const isTaking = having(reading, 'remove').some((one) => overlaps(one, predicate))
  const quote =
    reading.words[predicate.from]?.quote || (isTaking && reading.words[mention.from]?.quote) || 0
  if (isQuotedToGo(reading, quote) || isQuotedInstead(reading, mention)) return true
  if (isTextReplaced(reading, binding) || isFormDestroyed(reading, binding)) return true
  if (isFileToGo(reading, binding)) return true
  if (isHeadedByRemoval(reading, binding)) return true
  const removals = having(reading, 'remove').filter(
    (one) =>
      !(
        overlaps(one, predicate) &&
        // “Add the sentence ‘Fetch your key’”, in French: *retirez* takes away as well
        (quote > 0 ||
          // “Replace your code by a token”
          isToKey(reading, binding) ||
          // “a lost token is replaced”: the predicate itself
          (mention.meaning === 'retired' &&
            (isOfKey(reading, one, binding) || isAroundKey(one, binding))))
      ) &&
      !isKept(reading, one) &&
      !isLabel(reading, one, binding) &&
      !isOfOldKey(reading, one) &&
      !isNegatedWord(reading, one),
  )
  if (removals.every((one) => one.form === 'noun' && !isOfText(reading, one))) return false
  if (removals.every((one) => isAddedAfter(reading, one, binding))) return false
  const clause = reading.clauseAt(binding.predicate.from)
  // “Once your key is active, destroy the letter.”
  if (isDone(reading, binding, removals)) return false
  // “the line | which says | that …”
  const isSaid =
    reading.clauses[clause]?.kind === 'subordinate' && opensWith(reading, clause, 'complementizers')
  // “Your poster speaks of tokens | at desk 2: | replace it”
  const isFar =
    reading.clauses[clause]?.kind === 'infinitive' || binding.mention.meaning === 'ellipsis'
  const reach = Math.max(isSaid || isFar ? 2 : 1, clause - rootOf(reading, clause))
  const isText = (word: Word, at: number): boolean =>
    reading.lexicon.is('texts', word.text) && Math.abs(reading.clauseAt(at) - clause) <= reach
  return reading.words.some(isText)
}

/** “Do not delete”: a negation bears on the word. */
const isNegatedWord = (reading: Reading, one: Occurrence): boolean =>
  negations(reading).some((negation) => bearsOnWord(reading, negation, one))

/** “Order another on the same screen, link ‘Replace’”: what is quoted is what one presses. */
const isLabel = (
  { words }: Reading,
  { form, from, to }: Occurrence,
  { predicate, mention }: Binding,
): boolean => {
  const quote = words[from]?.quote ?? 0
  return (
    form === 'now' &&
    quote > 0 &&
    [words[from - 1], words[to], words[predicate.from], words[mention.from]].every(
      (word) => word?.quote !== quote,
    )
  )
}

/** “Removal of the information on requests”, not “removal of the card” */
const isOfText = (reading: Reading, { to }: Occurrence): boolean => {
  const noun = reading.words.findIndex(
    ({ text }, at) =>
      at >= to &&
      !reading.lexicon.is('determiners', text) &&
      !reading.lexicon.is('genitives', text),
  )
  return hasWord(reading, 'texts', noun, noun + 1)
}

/** “Please delete: Keys can be requested at any desk.”, “Out: the paragraph on requests” */
function isHeadedByRemoval(reading: Reading, { predicate }: Binding): boolean {
  const [head, next] = reading.clauses
  return (
    head !== undefined &&
    next?.opener === ':' &&
    head.to - head.from <= longestHead &&
    (areDisposals(reading, head.from, head.to) ||
      having(reading, 'remove').some(
        (one) =>
          one.to <= head.to &&
          one.form !== 'past' &&
          one.form !== 'participle' &&
          // “We stand corrected: …”
          one.from <= 1 &&
          !having(reading, 'obtain', 'replace').some((other) => overlaps(one, other)) &&
          !isNegatedWord(reading, one),
      )) &&
    predicate.from >= head.to &&
    reading.keys.every(({ from }) => from >= head.to) &&
    negations(reading).every(({ from }) => from >= head.to)
  )
}

/** Words of “Please delete on the home page:” */
const longestHead = 7

/** “Out!”, “Weg”, and no more: what stands beside it or below is to go. */
export const isAllToGo = (reading: Reading): boolean =>
  areDisposals(reading, 0, reading.words.length)

/** Marks alone dispose of nothing: “: Ask for your key at desk 3.” */
function areDisposals({ words, lexicon }: Reading, from: number, to: number): boolean {
  const spoken = words.slice(from, to).filter(({ isPunctuation }) => !isPunctuation)
  return spoken.length > 0 && spoken.every(({ text }) => lexicon.is('disposals', text))
}

/** “Destroy the requests that are still in stock” */
const isFormDestroyed = (reading: Reading, { mention }: Binding): boolean => {
  const removals = having(reading, 'remove')
  const form = having(reading, 'obtain').find(
    ({ form, from, to }) =>
      form === 'noun' &&
      // “requests for a key”, “key requests”
      (from <= mention.from ? mention.from - to <= 2 : from === mention.to),
  )
  const named = form && Math.min(form.from, mention.from)
  const isShredded =
    named !== undefined &&
    removals.some(
      ({ from, to }) =>
        // “Please destroy …”, “Put … in the recycling”
        from <= 1 &&
        from < named &&
        named - to <= 2 &&
        !hasPreposition(reading, from, Math.min(to, named)) &&
        !hasWord(reading, 'genitives', to, named),
    )
  // “Do not forget: shred old requests for a token”
  const isOldOne = ({ from, to }: Occurrence): boolean =>
    to - from === 1 &&
    hasWord(reading, 'old', from - 2, from) &&
    Math.abs(from - mention.from) <= 2 &&
    removals.some((removal) => reading.clauseAt(removal.from) === reading.clauseAt(from))
  return isShredded || having(reading, 'obtain').some(isOldOne)
}

/** “Replace the picture order-token.png”: the key is in the name of a file, and the file goes. */
const isFileToGo = (reading: Reading, { predicate }: Binding): boolean => {
  const named = reading.keys.filter(({ meaning }) => meaning === 'retired')
  const changes = having(reading, 'remove', 'replace').filter((one) => !isInFileName(reading, one))
  return (
    named.length > 0 &&
    named.every((key) => isInFileName(reading, key.to === predicate.from ? predicate : key)) &&
    (isInFileName(reading, predicate) || changes.some((one) => overlaps(one, predicate))) &&
    // “Verwijder token-aanvragen.jpg niet”: the negation may stand behind the name.
    changes.some(({ from }) =>
      negations(reading).every((one) => reading.clauseAt(one.from) !== reading.clauseAt(from)),
    )
  )
}

/** A few words joined by hyphens, a dot and an extension: no other sentence goes on behind a dot with such a word. */
function isInFileName({ words }: Reading, { to }: { readonly to: number }): boolean {
  let end = to
  while (end - to < longestFileName && words[end]?.isJoined === true) end += 1
  return words[end]?.text === '.' && fileExtension.test(words[end + 1]?.text ?? '')
}

/** Words of “order-token-step-2-confirmation-screen”. */
const longestFileName = 8

const fileExtension = /^(png|jpe?g|gif|svg|webp|mp4|pdf|docx?|odt|pptx?|xlsx?|html?|php)$/

/** “Replace ‘You can request a token’ by …”: the text in quotes, not the key in it. */
function isTextReplaced(reading: Reading, { predicate, mention }: Binding): boolean {
  const quote = reading.words[mention.from]?.quote ?? 0
  return (
    predicate.role === 'replace' &&
    quote > 0 &&
    reading.words[predicate.from]?.quote !== quote &&
    having(reading, 'obtain').some((one) => reading.words[one.from]?.quote === quote)
  )
}

/** “the leaflet | which explains | where | to get one”: the clause that dependent ones lead back to. */
function rootOf(reading: Reading, clause: number): number {
  let root = clause
  const isDependent = (at: number): boolean =>
    /^(subordinate|infinitive)$/.test(reading.clauses[at]?.kind ?? '') ||
    // “Broschüren, | die beschreiben, | wie man einen beantragt”
    (reading.lexicon.isVerbFinal &&
      reading.clauses[at]?.opener === ',' &&
      opensWith(reading, at, 'subjectRelatives', 'interrogatives'))
  const isShort = (at: number): boolean => {
    const { from = 0, to = 0 } = reading.clauses[at] ?? {}
    return to - from <= longestSaying
  }
  while (root > 0 && isDependent(root) && (root === clause || isShort(root))) root -= 1
  return root
}

/** “which still explained” */
const longestSaying = 4

/** “Delete the line on the app and add that …”, “Remove old leaflets, but go on offering …”: what comes after is put in. */
const isAddedAfter = (reading: Reading, removal: Occurrence, { predicate }: Binding): boolean =>
  isTurnedTo(reading, removal, predicate) ||
  reading.words.some(
    ({ text }, at) =>
      at >= removal.to &&
      at < predicate.from &&
      reading.lexicon.is('additions', text) &&
      (isWord(reading, at - 1, 'coordinators') || reading.words[at - 1]?.isPunctuation === true),
  )

/** “…, but offer”, “…, but go on | to offer”: said by itself after the removal, and in no quotation. */
function isTurnedTo(reading: Reading, removal: Occurrence, { from }: Occurrence): boolean {
  const own = reading.clauseAt(from)
  const clause = reading.clauses[own]?.kind === 'infinitive' ? own - 1 : own
  return (
    removal.to <= from &&
    reading.clauseAt(removal.from) < clause &&
    (reading.words[from]?.quote ?? 0) === 0 &&
    (opensWith(reading, clause, 'turns') ||
      // “The paper form has been withdrawn; you now request your key online”, “…; keys are now requested online”
      (reading.clauses[clause]?.opener === ';' &&
        (opensWith(reading, clause, 'relativeSubjects') ||
          isInKey(reading, reading.clauses[clause]?.from ?? 0)))) &&
    !opensWith(reading, clause, 'reasons')
  )
}

/** Since the last removal before a quotation, something is put in. */
const isAddedBefore = ({ words, lexicon, ...reading }: Reading, quote: number): boolean => {
  const start = words.findIndex((word) => word.quote === quote)
  const removed = reading.occurrences.findLast(({ role, to }) => role === 'remove' && to <= start)
  return (
    removed !== undefined &&
    words
      .slice(removed.to, start)
      .some(
        ({ text }, at) =>
          lexicon.is('additions', text) &&
          lexicon.is('coordinators', words[removed.to + at - 1]?.text ?? ''),
      )
  )
}

/** The key was obtained before a text goes. */
const isDone = (
  reading: Reading,
  { predicate }: Binding,
  removals: readonly Occurrence[],
): boolean => {
  const clause = reading.clauseAt(predicate.from)
  return (
    predicate.form === 'participle' &&
    opensWith(reading, clause, 'once') &&
    removals.every((one) => reading.clauseAt(one.from) > clause)
  )
}

/**
 * The quotation that a sentence leaves open, where what is quoted is to go: “Delete: ‘No token? | Order one.’”
 *
 * @param before the one that the sentence before left open, or 0
 */
export function quoteLeftToGo(reading: Reading, before: number): number {
  const last = reading.words.at(-1)?.quote ?? 0
  if (last === 0) return 0
  if (reading.words[0]?.quote === last) return last === before ? last : 0
  return isQuotedToGo(reading, last) ? last : 0
}

/** Around the quotation something is removed, or ends, or a text is asked whether it still says so. */
function isQuotedToGo(reading: Reading, quote: number): boolean {
  if (quote === 0) return false
  // “Delete the line on the app and put: ‘Request your key’”
  if (isAddedBefore(reading, quote)) return false
  // “Replace ‘…’ by ‘Request your key’”
  const start = reading.words.findIndex((word) => word.quote === quote)
  const before = reading.words[start - 1]
  if (reading.lexicon.is('replacers', before?.text ?? '')) return false
  const isOutside = (one: { from: number }): boolean => reading.words[one.from]?.quote !== quote
  if (isDisposedOf(reading, quote)) return true
  if (staysAsItIs(reading, quote)) return false
  const isNegated = (one: Occurrence): boolean =>
    negations(reading).some(
      (negation) =>
        !isCancelled(reading, negation) &&
        // the same verb may be read as the beginning of a longer phrase
        [one, ...having(reading, 'remove').filter((other) => other.from === one.from)].some(
          (other) => bearsOnWord(reading, negation, other),
        ),
    )
  if (having(reading, 'remove', 'end').some((one) => isOutside(one) && !isNegated(one))) return true
  const denied = negations(reading).filter((one) => isOutside(one) && !isMasked(reading, one))
  if (denied.some((one) => one.isCessation)) return true
  // “The site must not contain the words ‘Order a key’”
  const isKeptOut = reading.words.some(
    ({ text, quote: own }, at) =>
      own !== quote &&
      reading.lexicon.is('additions', text) &&
      denied.some(
        ({ role, from }) => role === 'adverb' && reading.clauseAt(from) === reading.clauseAt(at),
      ),
  )
  if (isKeptOut) return true
  if (becomesAnother(reading, quote) || isRewritten(reading, quote)) return true
  // “Old: ‘Ask for a key.’”
  const [label, colon] = reading.words
  if (reading.lexicon.is('old', label?.text ?? '') && colon?.text === ':') return true
  // “‘Request your key’ stays on the page”
  if (having(reading, 'persist').some((one) => isOutside(one) && !isNegated(one))) return false
  // not “…: the service goes on”
  const end = reading.clauses.find(
    ({ from, opener }) => from > start && /^[:;–]$/.test(opener),
  )?.from
  const outside = reading.words.slice(0, end).filter((word) => word.quote !== quote)
  return (
    // not “Answer: …”
    outside.some(
      ({ text }) => reading.lexicon.is('texts', text) && !reading.lexicon.is('additions', text),
    ) &&
    outside.some(
      (word) =>
        reading.lexicon.is('still', word.text) ||
        (word.quote === 0 &&
          reading.lexicon.is('old', word.text) &&
          // “and throw the old card away”
          !reading.keys.some((key) => reading.words[key.from - 1] === word)),
    )
  )
}

/** “Write ‘activate a key’ instead of ‘ask for a token’” */
function isQuotedInstead({ keys, words }: Reading, { from }: KeySpan): boolean {
  const quote = words[from]?.quote ?? 0
  const start = words.findIndex((word) => word.quote === quote)
  return quote > 0 && keys.some(({ meaning, to }) => meaning === 'instead' && to === start)
}

/** “‘Get a key’ → out”, “‘Ask for a key.’ Out.” */
function isDisposedOf({ words, lexicon }: Reading, quote: number): boolean {
  const end = words.findLastIndex((word) => word.quote === quote) + 1
  const at = words.findIndex((word, index) => index >= end && !word.isPunctuation)
  return (
    at > end &&
    lexicon.is('disposals', words[at]?.text ?? '') &&
    words.slice(at + 1).every((word) => word.isPunctuation)
  )
}

/** “Delete the hours, but ‘Ask for a key on Mondays’ stays.” */
function staysAsItIs(reading: Reading, quote: number): boolean {
  const end = reading.words.findLastIndex((word) => word.quote === quote) + 1
  const clause = reading.clauseAt(end - 1)
  return having(reading, 'persist').some(
    (one) =>
      one.from >= end &&
      one.from - end <= 1 &&
      reading.clauseAt(one.from) === clause &&
      !negations(reading).some((negation) => reading.clauseAt(negation.from) === clause),
  )
}

/** The words between a quotation and the next; undefined where there are none. */
function upToNextQuote(
  { words }: Reading,
  quote: number,
): { readonly from: number; readonly to: number } | undefined {
  const from = words.findLastIndex((word) => word.quote === quote) + 1
  const to = words.findIndex((word, at) => at >= from && word.quote > 0)
  return to > from ? { from, to } : undefined
}

/** The key is named from a word on. */
const namesKeyFrom = ({ keys }: Reading, at: number): boolean =>
  keys.some(({ meaning, from }) => meaning === 'retired' && from >= at)

/** “The title ‘Request a token’ becomes ‘Digital keys’” */
function becomesAnother(reading: Reading, quote: number): boolean {
  const between = upToNextQuote(reading, quote)
  return (
    between !== undefined &&
    between.to - between.from <= longestBecoming &&
    hasWord(reading, 'becomings', between.from, between.to) &&
    !namesKeyFrom(reading, between.to)
  )
}

/** Words of “is from now on to become”. */
const longestBecoming = 6

/** “Where your leaflet says ‘request a token’, write ‘activate a code’.” */
function isRewritten(reading: Reading, quote: number): boolean {
  const between = upToNextQuote(reading, quote)
  const start = reading.words.findIndex((word) => word.quote === quote)
  return (
    between !== undefined &&
    hasWord(reading, 'texts', 0, start) &&
    hasWord(reading, 'additions', between.from, between.to) &&
    !namesKeyFrom(reading, between.to)
  )
}

/** “to have your key replaced” */
const isAroundKey = (removal: Occurrence, { predicate, mention }: Binding): boolean =>
  predicate.from < mention.from && mention.to <= removal.from && removal.to <= predicate.to

function isOfKey(reading: Reading, removal: Occurrence, { predicate, mention }: Binding): boolean {
  if (predicate.role !== 'replace' || mention.part !== 'object') return false
  return reading.lexicon.isVerbFinal
    ? isEndOfPurpose(reading, removal, mention)
    : isHeadOfKey(reading, removal, mention)
}

/** “om uw sleutel te laten vervangen” */
const isEndOfPurpose = (reading: Reading, { from }: Occurrence, mention: KeySpan): boolean =>
  /^(purpose|infinitive)$/.test(clauseOf(reading, from)?.kind ?? '') &&
  reading.clauseAt(mention.from) === reading.clauseAt(from) &&
  reading.words.slice(mention.to, from).every(({ text }) => /^(te|zu|laten)$/.test(text))

/** “FAQ: How do I replace a lost key?”, not “replace the key page” */
const isHeadOfKey = (reading: Reading, { to }: Occurrence, mention: KeySpan): boolean =>
  mention.from >= to &&
  mention.from - to <= 2 &&
  hasOnly(reading, to, mention.from, 'determiners', 'old') &&
  reading.words[to - 1]?.quote === reading.words[mention.from]?.quote &&
  !hasWord(reading, 'texts', mention.to, mention.to + 1)

/** “Deactivate your old key and ask for a new one with the same button”, “… and the old one is deleted”: the key goes, and no text. */
const isOfOldKey = (reading: Reading, { from, to }: Occurrence): boolean =>
  isOldAlone(reading, from) ||
  reading.keys.some(
    (key) =>
      key.meaning === 'retired' &&
      reading.words[key.from]?.quote === reading.words[from]?.quote &&
      hasWord(reading, 'old', key.from - 1, key.from) &&
      ((key.from >= to && key.from - to <= 2) || key.to === from),
  )

/** “the old (one) will be | deleted”: no noun but what stands for the key. */
function isOldAlone({ lexicon, words, keys }: Reading, from: number): boolean {
  const start = Math.max(0, from - longestOld)
  const old = words.slice(start, from).findLastIndex(({ text }) => lexicon.is('old', text))
  const isNoNoun = (at: number): boolean =>
    lexicon.is('presentAuxiliaries', words[at]?.text ?? '') ||
    keys.some((key) => key.meaning === 'ellipsis' && key.from <= at && at < key.to)
  return (
    old >= 0 &&
    words.slice(start + old + 1, from).every((_, offset) => isNoNoun(start + old + 1 + offset))
  )
}

/** Words of “old one will be”. */
const longestOld = 4

/** “Do not throw the letter away”: taking away, denied. */
const isKept = (reading: Reading, removal: Occurrence): boolean =>
  having(reading, 'adverb', 'nothing').some(
    (one) =>
      !isCeasing(reading, one) &&
      (one.to === removal.from || (one.from > removal.from && one.from < removal.to)),
  )

/** “Handbook (partly revised)”: what was done to the text, not what is to be done with what stands below. */
export function isRevision(reading: Reading, one: Occurrence): boolean {
  const { opener, from = 0, to = 0 } = clauseOf(reading, one.from) ?? {}
  return (
    opener === '(' &&
    // “(to be removed)”, “(à supprimer)”, “(zu streichen)”
    !hasWord(reading, 'infinitiveMarks', from, to) &&
    !/(en|er|ir|re)$/.test(reading.words[one.to - 1]?.text ?? '')
  )
}

/** It has a text taken away, or says that it was. */
export const takesTextAway = (reading: Reading): boolean =>
  isAllToGo(reading) || having(reading, 'remove').some((one) => !isRevision(reading, one))
