/** Says whether a mention is the object of a predicate, by where it stands and by what stands between. */
import { hasOwnNoun, isAnotherKey, isOblique, namesOtherKey } from './other-objects.ts'
import {
  beforeNoun,
  clauseOf,
  hasOnly,
  hasWord,
  having,
  isCard,
  isWord,
  overlaps,
  type KeySpan,
  type Occurrence,
  type Reading,
} from './reading.ts'
import type { Word } from './words.ts'

/** “with a key (to be had at the town hall)”: brackets right after the key are about it. */
export const isBracketed = ({ words }: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  words[mention.to]?.text === '(' && predicate.from === mention.to + 1

/** Whether a predicate obtains this mention: past prepositions, other keys, other things and the order of words. */
export function isObject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  if (mention.part === 'replaced' || mention.part === 'holder') return false
  if (predicate.from === mention.from && isUsedBefore(reading, mention)) return false
  if (isUsedNext(reading, mention, predicate)) return false
  if (mention.part === 'about') return isSuppliedWith(reading, mention, predicate)
  // “help with | token applications”: the preposition is the noun's
  if (mention.part === 'oblique')
    return (
      isSuppliedWith(reading, mention, predicate) ||
      isBracketed(reading, mention, predicate) ||
      (predicate.from === mention.to &&
        (predicate.form === 'noun' || !lexicon.isVerbFinal) &&
        // “people with a key | register a second one”
        !reading.keys.some(
          (key) =>
            key.from >= predicate.to && key.from - predicate.to <= 4 && isAnotherKey(reading, key),
        ) &&
        // “whoever logs in with a key | gets a letter”
        !having(reading, 'other').some(
          (one) => one.from >= predicate.to && one.from - predicate.to <= 2,
        ))
    )
  const others = having(reading, 'other').filter(
    (other) =>
      reading.clauseAt(other.from) === reading.clauseAt(predicate.from) &&
      !overlaps(other, mention) &&
      !overlaps(other, predicate) &&
      !isOblique(reading, other),
  )
  if (
    (predicate.role === 'recommend' || (predicate.isWeak && predicate.form === 'now')) &&
    !predicate.isIntransitive &&
    // “Hebt u de klant een token voorgesteld vóór het dossier”: what follows such a participle is no object
    !(lexicon.isVerbFinal && predicate.form === 'participle') &&
    mention.to <= predicate.from &&
    others.some((other) => other.from >= predicate.to)
  )
    return false
  const isGerund = words[predicate.from]?.text.endsWith('ing') ?? false
  if (
    !lexicon.isVerbFinal &&
    (predicate.form === 'now' || isGerund) &&
    mention.to < predicate.from &&
    others.some((other) => other.from >= predicate.to && other.from - predicate.to <= 3)
  )
    return false
  const isFollowed = reading.keys.some(
    (key) =>
      key.from >= predicate.to &&
      key.from - predicate.to <= 4 &&
      key.part === 'object' &&
      namesOtherKey(reading, key),
  )
  if (
    !lexicon.isVerbFinal &&
    predicate.form === 'now' &&
    !predicate.isIntransitive &&
    mention.to <= predicate.from &&
    isFollowed
  )
    return false
  if (
    isInNamedText(reading, mention, predicate) ||
    isToldToUse(reading, mention, predicate) ||
    hasNearerObject(reading, mention, predicate) ||
    isPossessedBefore(reading, mention, predicate) ||
    isFarther(reading, mention, predicate) ||
    isOthersPart(reading, mention) ||
    isNounOfOther(reading, mention, predicate) ||
    isBesideOwnNoun(reading, mention, predicate) ||
    isOfOtherKey(reading, mention, predicate)
  )
    return false
  if (mention.to > predicate.from || predicate.form === 'noun' || predicate.isIntransitive)
    return true
  if (lexicon.isVerbFinal) return true
  // The object of a French or English verb follows it, unless something turns the clause round.
  if (predicate.form === 'participle') return true
  const between = words.slice(mention.to, predicate.from).map((word) => word.text)
  const isTurned = between.some(
    (word) =>
      lexicon.is('agents', word) ||
      /^(you|we|they|i|he|she|vous|nous|on|ils|il|elle|que|se|to|a|pour|de)$/.test(word) ||
      lexicon.is('presentAuxiliaries', word),
  )
  return isTurned || between.length === 0 || isGerund || isMiddle(reading, predicate)
}

/** “Your key stays valid after the activation of itsme”: the noun has the other key right behind it. */
const isOfOtherKey = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  predicate.form === 'noun' &&
  mention.to <= predicate.from &&
  reading.keys.some(
    (key) =>
      namesOtherKey(reading, key) &&
      key.from > predicate.to &&
      hasOnly(reading, predicate.to, key.from, 'genitives', 'objectPrepositions', 'determiners'),
  )

/** “For the application for a permit you need a key”, “Take your key before you apply for a permit”, in one clause. */
function isBesideOwnNoun(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { lexicon, words } = reading
  const isBefore = mention.to <= predicate.from
  if (predicate.form === 'noun') {
    const before = words[beforeNoun(reading, mention.from)]?.text ?? ''
    const isCoordinated = lexicon.is('coordinators', before)
    return (
      (isBefore || (mention.from > predicate.to && !isCoordinated)) &&
      hasOwnNoun(reading, predicate)
    )
  }
  // A German or Dutch object may come first: “A key may your partner request”.
  const { from = 0 } = clauseOf(reading, mention.from) ?? {}
  return (
    mention.to < predicate.from &&
    mention.from - from > 1 &&
    hasOwnNoun(reading, predicate, mention.to)
  )
}

/** Words between the two. */
export const distance = (mention: KeySpan, predicate: Occurrence): number =>
  mention.from >= predicate.to ? mention.from - predicate.to : predicate.from - mention.to

/** “Staff block | your key in five minutes”, “Blocking | a key costs nothing”: the verb before takes the key. */
export const isUsedBefore = (reading: Reading, mention: KeySpan): boolean =>
  !reading.lexicon.isVerbFinal &&
  having(reading, 'use').some(
    ({ form, to }) => form !== 'participle' && to <= mention.from && mention.from - to <= 1,
  )

/** “installer itsme, | clôturer un token”, “hands out codes and registers lost tokens”: the next verb has it. */
export const isUsedNext = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean => {
  const { from: start = 0 } = clauseOf(reading, mention.from) ?? {}
  return having(reading, 'use').some((one) => {
    if (one.from <= predicate.from || one.from >= mention.from) return false
    const isTaken = mention.to <= one.to
    const isInPhrase = mention.to === predicate.to
    return (
      (isTaken && one.from === start) ||
      (isTaken &&
        one.from >= predicate.to &&
        hasWord(reading, 'coordinators', one.from - 1, one.from)) ||
      // “add the app to your profile | and keep your token”
      (!isTaken && isSecondVerb(reading, mention, predicate, one)) ||
      // “know where he left his token”
      (isInPhrase &&
        mention.to === one.to &&
        hasWord(reading, 'interrogatives', predicate.from, one.from)) ||
      // “travel to Brussels to block a token”
      (isInPhrase &&
        !isTaken &&
        hasWord(reading, 'infinitiveMarks', one.from - 1, one.from) &&
        hasOnly(reading, one.to, mention.from, 'determiners'))
    )
  })
}

/** “… and keep your token”, after a verb that has its own object: not “activate and use your token”. */
function isSecondVerb(
  reading: Reading,
  mention: KeySpan,
  predicate: Occurrence,
  use: Occurrence,
): boolean {
  const hasObject = reading.keys.some(
    (key) => namesOtherKey(reading, key) && key.from >= predicate.from && key.to < use.from,
  )
  return (
    hasObject &&
    use.form === 'now' &&
    use.from >= predicate.to &&
    use.to <= mention.from &&
    hasWord(reading, 'coordinators', use.from - 1, use.from) &&
    hasOnly(reading, use.to, mention.from, 'determiners')
  )
}

/** *Tokensperrung*: one word names the key and what becomes of it. */
export const isUseItself = (reading: Reading, { from, to }: KeySpan): boolean =>
  having(reading, 'use').some((one) => one.from === from && one.to === to)

/** “The token activates within a day”: no object follows. */
function isMiddle(reading: Reading, predicate: Occurrence): boolean {
  const next = reading.words[predicate.to]
  if (predicate.form !== 'now' || predicate.isWeak) return false
  return next === undefined || next.isPunctuation || reading.lexicon.is('circumstances', next.text)
}

/** “deletion of the section ‘Create a token’”: what is done to the text named in quotes. */
const isInNamedText = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean => {
  const { words, lexicon } = reading
  const quote = words[mention.from]?.quote ?? 0
  const text = words
    .slice(predicate.to, mention.from)
    .find(
      (word) =>
        !lexicon.is('determiners', word.text) && !lexicon.is('objectPrepositions', word.text),
    )
  return (
    text !== undefined &&
    lexicon.is('texts', text.text) &&
    quote > 0 &&
    predicate.form === 'noun' &&
    predicate.to <= mention.from &&
    words[predicate.from]?.quote !== quote
  )
}

/** “Ask the town to block your token”: an infinitive of using takes the key. */
const isToldToUse = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  !reading.lexicon.isVerbFinal &&
  predicate.form === 'now' &&
  having(reading, 'use').some(
    (one) =>
      one.form === 'now' &&
      one.from > predicate.to &&
      one.to <= mention.from &&
      mention.from - one.to <= 2 &&
      isMarker(reading, reading.words[one.from - 1]?.text ?? ''),
  )

/** “to”: a preposition before an infinitive. */
const isMarker = ({ lexicon }: Reading, word: string): boolean =>
  lexicon.is('purpose', word) || lexicon.is('objectPrepositions', word)

/** “after receipt of the new key, delete the token”: the noun has another key for its object. */
function isNounOfOther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { words, lexicon } = reading
  if (predicate.form !== 'noun' || mention.from < predicate.to) return false
  const isOf = (word: Word): boolean =>
    lexicon.is('determiners', word.text) ||
    lexicon.is('objectPrepositions', word.text) ||
    // “die Aktivierung der mobilen App”
    (lexicon.locale === 'de' && !word.isCapital && !word.isPunctuation)
  const isItsObject = ({ from, to }: { from: number; to: number }): boolean =>
    from > predicate.to &&
    to < mention.from &&
    words.slice(predicate.to, from).every(isOf) &&
    !words
      .slice(to, mention.from)
      .some((word) => word.isPunctuation || lexicon.is('coordinators', word.text))
  return (
    reading.keys.some((key) => namesOtherKey(reading, key) && isItsObject(key)) ||
    // “The request for a passport does not take a key”, not “… for an appointment for a key”
    having(reading, 'other').some(
      (one) =>
        isItsObject(one) &&
        having(reading, 'adverb').some(
          (negation) => negation.from >= one.to && negation.to < mention.from,
        ),
    )
  )
}

/** “das Sperren eines”, “het blokkeren van”: an infinitive with an article, and a genitive after it. */
const isNominalised = ({ lexicon, words }: Reading, { from, to }: Occurrence): boolean =>
  lexicon.isVerbFinal &&
  /^(das|het|beim|zum|vom|dem|im)$/.test(words[from - 1]?.text ?? '') &&
  lexicon.is('genitives', words[to]?.text ?? '')

/** “the loss of your token”: the key belongs to another noun. */
export const isOthersPart = (reading: Reading, mention: KeySpan): boolean => {
  // “Removal of a damaged token”: the phrase takes the key in
  const isTakenIn = having(reading, 'use').some(
    ({ from, to }) =>
      from < mention.from && mention.to <= to && isWord(reading, from + 1, 'objectPrepositions'),
  )
  if (isTakenIn) return true
  const before = having(reading, 'use').find(
    (use) =>
      (use.form === 'noun' || isNominalised(reading, use)) &&
      use.to <= mention.from &&
      mention.from - use.to <= 3 &&
      // “how to request and use a key”: the verb
      !(
        reading.lexicon.locale === 'en' &&
        having(reading, 'use').some((one) => one.form === 'now' && one.from === use.from) &&
        !isWord(reading, use.to, 'objectPrepositions')
      ) &&
      !having(reading, 'obtain').some(
        (one) =>
          one.form === 'now' &&
          overlaps(one, use) &&
          // “have the loss of your key registered”
          !(one.from < use.from && mention.to < one.to),
      ),
  )
  return (
    before !== undefined &&
    reading.words.slice(before.to, mention.from).every(
      (word, at) =>
        reading.lexicon.is('objectPrepositions', word.text) ||
        // “die Sperrung meines alten Tokens”, “… meines föderalen Tokens”
        reading.lexicon.is('old', word.text) ||
        having(reading, 'own-sense').some(({ from }) => from === before.to + at) ||
        // “beantragt nach der Anmeldung einen Token”: no genitive
        (reading.lexicon.is('determiners', word.text) &&
          !reading.lexicon.is('accusatives', word.text)),
    )
  )
}

/** “Download the letter to whoever has a token”, in the order of Dutch and German: the key is what somebody has. */
const isPossessedBefore = (reading: Reading, mention: KeySpan, predicate: Occurrence): boolean =>
  predicate.isWeak &&
  predicate.from > mention.to &&
  // “as soon as you have received it”
  !(
    predicate.from === mention.to + 1 &&
    (predicate.form === 'participle' || predicate.to - predicate.from > 1)
  ) &&
  isWord(reading, mention.to, 'closingHaving') &&
  // “Tokens haben wir auf Lager”: the verb of a main clause, not the end of a relative
  !isWord(reading, mention.to + 1, 'subjects')

/** “gets calls from people wanting a token”, “turns up for a token”: something else stands between. */
function isFarther(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  const { lexicon, words } = reading
  if (lexicon.isVerbFinal || mention.from < predicate.to) return false
  const between = words.slice(predicate.to, mention.from).map((word) => word.text)
  // “asked for code 17 of your token”
  const isPart = having(reading, 'other').some(
    (one) => one.from >= predicate.to && one.to <= mention.from,
  )
  if (isPart && between.slice(-3).includes('of')) return true
  if (!predicate.isWeak || predicate.form !== 'now') return false
  if (predicate.isIntransitive)
    return between.some((word) => lexicon.is('objectPrepositions', word))
  return between.includes('from') && between.length > 3
}

/** “Activate itsme before you give up your token”: another key is closer, and the two are not coordinated. */
function hasNearerObject(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  // “installing the app or deleting your token”
  const isGerund = reading.words[predicate.from]?.text.endsWith('ing') ?? false
  if ((predicate.form !== 'now' && !isGerund) || overlaps(predicate, mention)) return false
  return reading.keys.some((key) => {
    if (key.part !== 'object' || !namesOtherKey(reading, key)) return false
    if (reading.clauseAt(key.from) !== reading.clauseAt(predicate.from)) return false
    // “Replace ‘Activate the app’ by ‘Activate your key’”
    const [own, other] = [predicate, key].map(({ from }) => reading.words[from]?.quote ?? 0)
    if (other && other !== own && own === reading.words[mention.from]?.quote) return false
    // “on presentation of your identity card”
    if (isCard(reading, key) && isOblique(reading, key)) return false
    if (!reading.lexicon.isVerbFinal && key.from < predicate.to) return false
    if (distance(key, predicate) >= distance(mention, predicate)) return false
    const between = reading.words.slice(
      Math.min(key.to, mention.to),
      Math.max(key.from, mention.from),
    )
    return !between.every(
      (word) =>
        word.isPunctuation ||
        reading.lexicon.is('coordinators', word.text) ||
        reading.lexicon.is('determiners', word.text) ||
        reading.lexicon.is('alsoWords', word.text),
    )
  })
}

/** “issued with a token”, “voorzien van”: here *with* brings the object. */
function isSuppliedWith(reading: Reading, mention: KeySpan, predicate: Occurrence): boolean {
  // “fix you up with | a token”
  if (
    (isWord(reading, predicate.to - 1, 'instrument') ||
      isWord(reading, predicate.to - 1, 'about')) &&
    mention.from >= predicate.to &&
    mention.from - predicate.to <= 3
  )
    return true
  // “replaced by a new token”
  if (
    predicate.role === 'replace' &&
    mention.from >= predicate.to &&
    hasWord(reading, 'replacers', Math.max(predicate.to, mention.from - 3), mention.from)
  )
    return true
  return (
    predicate.form === 'participle' &&
    mention.from > predicate.to - 1 &&
    isWord(reading, predicate.from, 'supplied')
  )
}
