/** Says whether a predicate or a sentence is about something else: another key, the keys in general, a document. */
import {
  clauseOf,
  hasWord,
  having,
  inClause,
  isCard,
  isInKey,
  isWord,
  namesKey,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'

/** Another thing that the predicate asks for, in its own clause. */
export function ownObject(reading: Reading, predicate: Occurrence): boolean {
  const here = inClause(reading, reading.clauseAt(predicate.from))
  const standIns = reading.keys.filter((key) => key.meaning === 'ellipsis')
  const isOther = having(reading, 'other').some(
    (other) =>
      here(other) &&
      (!overlaps(other, predicate) || isEmbraced(reading, predicate, other)) &&
      // “at csam.be under ‘Manage access’”
      reading.words[other.from]?.quote === reading.words[predicate.from]?.quote &&
      (!isOblique(reading, other) || isOf(reading, predicate, other)) &&
      !standIns.some((key) => key.from >= predicate.to && key.to <= other.from) &&
      // “Fill in the form and a new one is on its way.”
      !(
        predicate.isIntransitive &&
        standIns.some((key) => other.to <= key.from && key.to <= predicate.from)
      ) &&
      !reading.keys.some((key) => key.meaning === 'retired' && overlaps(key, other)),
  )
  const isOtherKey = reading.keys.some(
    (key) =>
      here(key) &&
      key.part === 'object' &&
      !isLacked(reading, key) &&
      // “his own, which he can ask for on presentation of his identity card”
      !(isCard(reading, key) && isOblique(reading, key)) &&
      (namesOtherKey(reading, key) ||
        (key.meaning === 'generic-key' && predicate.form === 'noun' && key.from >= predicate.to)),
  )
  return isOther || isOtherKey
}

/** “stellen wir Ihnen | einen Aktivierungscode | aus”: the verb stands on both sides of what it asks for. */
const isEmbraced = (reading: Reading, predicate: Occurrence, other: Occurrence): boolean =>
  predicate.from < other.from &&
  other.to === predicate.to - 1 &&
  !reading.keys.some((key) => overlaps(key, predicate)) &&
  // “mit dem beigefügten Formular”
  !hasPreposition(reading, predicate.from + 1, other.from) &&
  isWord(reading, other.from - 1, 'determiners') &&
  // “dient er uw vraag in”
  !isWord(reading, other.from, 'asking')

/** Whether a preposition stands between two words of a sentence. */
export const hasPreposition = (reading: Reading, from: number, to: number): boolean =>
  (['instrument', 'placing', 'objectPrepositions'] as const).some((one) =>
    hasWord(reading, one, from, to),
  )

/** “no valid identity card”: not what is asked for, nor what a pronoun stands for. */
export const isLacked = (reading: Reading, { meaning, from }: KeySpan): boolean =>
  meaning === 'other-key' &&
  having(reading, 'determiner', 'without').some(
    ({ to }) =>
      to <= from &&
      from - to <= longestLack &&
      reading.words
        .slice(to, from)
        .every(
          ({ isPunctuation }, at) =>
            !isPunctuation && !reading.occurrences.some((one) => one.from === to + at),
        ),
  )

/** Words of “valid Belgian”. */
const longestLack = 2

/** “uses the key to apply for a wheelchair”, in Dutch and German: a noun that no table knows is the object. */
export function hasOwnNoun(reading: Reading, predicate: Occurrence, after = 0): boolean {
  const { lexicon, words } = reading
  if (!lexicon.isVerbFinal) return false
  const { from = 0, to = 0 } = clauseOf(reading, predicate.from) ?? {}
  if (predicate.form === 'noun') {
    const at = predicate.to
    return isWord(reading, at, 'genitives') && isNounWithArticle(reading, at + 1, to)
  }
  if (predicate.form !== 'now' || predicate.isIntransitive) return false
  const opens = (at: number): boolean => {
    const text = words[at]?.text ?? ''
    return (
      at < from ||
      at === predicate.from ||
      lexicon.is('coordinators', text) ||
      lexicon.is('purpose', text) ||
      lexicon.is('subjects', text) ||
      lexicon.is('adverbs', text)
    )
  }
  for (let at = Math.max(from, after); at < predicate.to - 1; at += 1)
    if (
      // In the key's own clause, right before the verb.
      (after === 0 || isNextTo(reading, at, predicate.from)) &&
      isWord(reading, at, 'determiners') &&
      opens(at - 1) &&
      !isWord(reading, at - 1, 'genitives') &&
      isNounWithArticle(reading, at, predicate.to)
    )
      return true
  return false
}

/** Nothing but determiners and one word before the verb. */
function isNextTo({ words, lexicon }: Reading, from: number, verb: number): boolean {
  let at = from
  while (at < verb && lexicon.is('determiners', words[at]?.text ?? '')) at += 1
  return verb - at <= 1
}

/** Determiners, and then a word that no list or phrase of the tables holds. */
function isNounWithArticle(reading: Reading, from: number, to: number): boolean {
  const { lexicon, words } = reading
  let at = from
  while (at < to && isWord(reading, at, 'determiners')) at += 1
  const word = words[at]
  if (at === from || at >= to || !word || word.isPunctuation) return false
  // “auch online”, “ook makkelijk”: no article
  if (isWord(reading, at - 1, 'adverbs')) return false
  if (lexicon.locale === 'de' && !word.isCapital) return false
  const classes = [
    'agents',
    'pronouns',
    'adverbs',
    'subjects',
    'presentAuxiliaries',
    'pastAuxiliaries',
    'objectPrepositions',
    'instrument',
    'about',
    'purpose',
    'steps',
    'texts',
    'old',
    'coordinators',
  ] as const
  return (
    !classes.some((one) => lexicon.is(one, word.text)) &&
    !/^\d/.test(word.text) &&
    !isInKey(reading, at) &&
    !reading.occurrences.some(
      (one) => one.from <= at && at < one.to && one.to - one.from <= 3 && one.role !== 'other',
    )
  )
}

/** “a request for an activation code”: a noun takes its object with a preposition. */
const isOf = (reading: Reading, predicate: Occurrence, other: Occurrence): boolean =>
  predicate.form === 'noun' &&
  other.from > predicate.to &&
  other.from - predicate.to <= 2 &&
  isWord(reading, predicate.to, 'objectPrepositions')

/** “another digital key”. */
export const isAnotherKey = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'generic-key' && hasWord(reading, 'otherOnes', key.from - 3, key.from)

/** “itsme”, “another digital key”. */
export const namesOtherKey = (reading: Reading, key: KeySpan): boolean =>
  key.meaning === 'other-key' || isAnotherKey(reading, key)

/** Another key than the identity card that one brings along. */
export const offersOtherKey = (reading: Reading): boolean =>
  reading.keys.some((key) => key.meaning === 'other-key' && !isCard(reading, key))

/** Another key than the identity card, or keys in general. */
export const pointsElsewhere = (reading: Reading): boolean =>
  offersOtherKey(reading) || namesKey(reading, 'generic-key')

/** Another key, not the identity card, nor one that the citizen does not have. */
export const namesAnother = (reading: Reading): boolean =>
  reading.keys.some(
    (key) => (key.meaning === 'other-key' && !isCard(reading, key)) || isAnotherKey(reading, key),
  )

/** “with the app”, “from a kiosk”: a preposition takes the noun away from the verb. */
export function isOblique(reading: Reading, span: { from: number }): boolean {
  let start = span.from
  // “via your eGov profile”, written as one word
  while (reading.words[start]?.isJoined === true) start -= 1
  for (let at = start - 1, steps = 0; at >= 0 && steps < 3; at -= 1, steps += 1) {
    const word = reading.words[at]?.text ?? ''
    // “um Ihre Erklärung einzureichen”: it opens the clause and governs the verb
    if (reading.lexicon.is('purpose', word) && clauseOf(reading, at)?.from === at) return false
    if (reading.lexicon.is('instrument', word) || reading.lexicon.is('about', word)) return true
    // “with the code | in the letter”
    if (reading.lexicon.is('placing', word)) return true
    if (
      reading.lexicon.is('objectPrepositions', word) ||
      having(reading, 'without').some((one) => one.from === at && one.to === at + 1) ||
      reading.lexicon.is('sources', word)
    )
      return true
    // “with a national number”: an adjective may stand before the noun.
    const isAdjective =
      steps === 0 &&
      !reading.lexicon.isVerbFinal &&
      !reading.occurrences.some((one) => one.from <= at && at < one.to && one.role !== 'own-sense')
    if (!isAdjective && !reading.lexicon.is('determiners', word)) return false
  }
  return false
}
