/** Tells how a mention of a key stands to the words around it. */
import type { FoundKey } from './keys.ts'
import type { Lexicon } from './lexicon.ts'
import type { MentionPart, Occurrence } from './reading.ts'
import type { Word } from './words.ts'

/** Goes back from the noun to its preposition, past determiners and a few words more. */
export function partOf(
  words: readonly Word[],
  key: FoundKey,
  found: readonly FoundKey[],
  occurrences: readonly Occurrence[],
  lexicon: Lexicon,
): MentionPart {
  if (isHolder(words, key, lexicon)) return 'holder'
  const next = words[key.to]
  const last = words[key.to - 1]
  // “Confirm with ‘Request a token’”
  const isQuotedWithMore =
    (last?.quote ?? 0) > 0 && next?.isPunctuation === false && next.quote === last?.quote
  let hasDeterminer = false
  for (let at = key.from - 1, steps = 0; at >= 0 && steps < 5; at -= 1, steps += 1) {
    const word = words[at]
    if (!word) return 'object'
    // “with eID, itsme or a token”, “with your eID (or token)”
    // not “with your card | and order a token”
    // not “Without a card, a token may be asked for”
    const isSubject =
      word.text === ',' && lexicon.is('presentAuxiliaries', words[key.to]?.text ?? '')
    const listed =
      isSubject || isVerbBetween(occurrences, at + 1, key.from)
        ? undefined
        : itemBefore(words, at, found, lexicon)
    const head = listed && (namedBefore(words, listed, found, lexicon) ?? listed)
    if (head && partOf(words, head, found, occurrences, lexicon) === 'oblique') return 'oblique'
    if (word.isPunctuation || (isQuotedWithMore && word.quote !== last?.quote)) return 'object'
    // “from then on a key …”: no preposition of the noun
    if (endsIdiom(occurrences, at) && !lexicon.is('without', word.text)) return 'object'
    // “code via sms of token”: the preposition is inside the other key's name
    const other = found.find(
      (one) =>
        one.meaning === 'other-key' &&
        one.to === at + 1 &&
        one.to < key.from &&
        one.to - one.from > 1,
    )
    if (other) {
      at = other.from
      continue
    }
    const instead = found.find(
      (other) =>
        other.meaning === 'instead' && other.from <= at && at < other.to && other.to <= key.from,
    )
    if (instead) return 'replaced'
    // “☐ SMS code ☐ token”: the head of another key
    if (
      found.some((other) => other !== key && other.meaning === 'other-key' && other.to === at + 1)
    )
      return 'object'
    // “codes but tokens as well”: no part of it
    const isCoordinated = lexicon.is('coordinators', words[at + 1]?.text ?? '')
    // “nach der Anmeldung einen Token”: no genitive
    if (lexicon.compoundHeads.has(word.text) && !isCoordinated)
      return lexicon.is('accusatives', words[at + 1]?.text ?? '') ? 'object' : 'holder'
    if (
      lexicon.is('determiners', word.text) &&
      !(lexicon.is('objectPrepositions', word.text) && !lexicon.isVerbFinal)
    ) {
      hasDeterminer = true
      continue
    }
    // “opgehouden met tokens uit te reiken”: the preposition is the whole infinitive's
    const isOfInfinitive =
      lexicon.isVerbFinal &&
      words.slice(key.to, key.to + 2).some(({ text }) => lexicon.is('infinitiveMarks', text)) &&
      occurrences.some((one) => one.role === 'end' && one.to === at)
    if (isOfInfinitive) return 'object'
    // “stops you from having a key”: the preposition is the verb's
    const isOfVerb = occurrences.some(
      (one) => one.role === 'obtain' && one.from < at && at < one.to - 1 && one.to <= key.from,
    )
    if (isOfVerb) return 'object'
    // “gets help with installing the app”
    if (lexicon.is('with', word.text) && isVerbBetween(occurrences, at + 1, key.from))
      return 'object'
    if (lexicon.is('instrument', word.text)) {
      const next = words[at + 1]?.text ?? ''
      // “we activate with you | the app and the key”
      const isWithPerson =
        at + 2 <= key.from &&
        (lexicon.is('pronouns', next) || lexicon.is('subjects', next)) &&
        !lexicon.is('determiners', next)
      return isWithPerson ? 'object' : 'oblique'
    }
    if (lexicon.is('without', word.text)) return 'oblique'
    // “for want of a key”
    if (occurrences.some((one) => one.role === 'without' && one.to === at + 1)) return 'oblique'
    // “over 900 keys”: so many, and not about them
    const isCounted = /^\d/.test(words[at + 1]?.text ?? '') && at + 1 < key.from
    if (lexicon.is('about', word.text)) return isCounted ? 'object' : 'about'
    if (lexicon.is('objectPrepositions', word.text)) {
      // “a code to activate your key”
      const isPurpose = lexicon.isVerbFinal && lexicon.is('purpose', word.text)
      if (!isPurpose && lexicon.compoundHeads.has(words[at - 1]?.text ?? '')) return 'holder'
      const before = found.find(
        (other) => other.meaning === 'instead' && other.to >= at && other.from < at,
      )
      return before ? 'replaced' : 'object'
    }
    const isNoun = word.isCapital && lexicon.locale === 'de'
    if (hasDeterminer || isNoun || steps > 1) return 'object'
  }
  return 'object'
}

/** “token activation”, “tokencode”, “one of the tokens”: the key is only a part of what is meant. */
function isHolder(words: readonly Word[], key: FoundKey, lexicon: Lexicon): boolean {
  const next = words[key.to]
  const last = words[key.to - 1]
  const isBeforeHead =
    next?.isPunctuation === false &&
    lexicon.compoundHeads.has(next.text) &&
    (next.isJoined || lexicon.locale === 'en')
  const hasHead =
    last !== undefined &&
    key.to - key.from === 1 &&
    [...lexicon.compoundHeads].some(
      (head) => head.length > 4 && last.text.length > head.length && last.text.endsWith(head),
    )
  return (
    isBeforeHead ||
    hasHead ||
    (!/^(card|kaart|carte|karte)/.test(words[key.from]?.text ?? '') &&
      isOneOfThem(words, key.from, lexicon))
  )
}

/** “a code by e-mail, by SMS”: the key whose name an item takes up again from its preposition. */
function namedBefore(
  words: readonly Word[],
  item: FoundKey,
  found: readonly FoundKey[],
  lexicon: Lexicon,
): FoundKey | undefined {
  const preposition = words[item.from - 1]?.text ?? ''
  if (!lexicon.is('instrument', preposition)) return undefined
  const before = itemBefore(words, item.from - 2, found, lexicon)
  return before && words.slice(before.from, before.to).some(({ text }) => text === preposition)
    ? before
    : undefined
}

const isVerbBetween = (occurrences: readonly Occurrence[], from: number, to: number): boolean =>
  occurrences.some(
    (one) => one.role === 'obtain' && one.form === 'now' && from <= one.from && one.to <= to,
  )

/** Where the item before a comma, bracket or “or” ends. */
function endOfItem(words: readonly Word[], at: number): number {
  let end = at
  while (/^[,()]$/.test(words[end - 1]?.text ?? '')) end -= 1
  return end
}

/** The other key that is the item before a comma, bracket or “or”. */
function itemBefore(
  words: readonly Word[],
  at: number,
  found: readonly FoundKey[],
  lexicon: Lexicon,
): FoundKey | undefined {
  const word = words[at]
  if (!word || !isBetweenItems(word, lexicon)) return undefined
  const end = endOfItem(words, at)
  return found.find((other) => other.meaning === 'other-key' && other.to === end)
}

const isBetweenItems = (word: Word, lexicon: Lexicon): boolean =>
  /^[,/(]$/.test(word.text) || lexicon.is('coordinators', word.text)

/** At the end of an idiom: “from then on”. */
const endsIdiom = (occurrences: readonly Occurrence[], at: number): boolean =>
  occurrences.some((one) => one.role === 'idiom' && one.from < at && at === one.to - 1)

/** “one of the 24 codes”: a code is asked for at login, not the key. Not “one of the two asks for a key”. */
const isOneOfThem = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  words.slice(Math.max(0, at - 4), at).some(
    (word, index, before) =>
      lexicon.is('oneArticles', word.text) &&
      /^(de|des|van|der|of)$/.test(before[index + 1]?.text ?? '') &&
      !before.slice(index + 2).some(({ text }) => lexicon.is('oneArticles', text)) &&
      // “one of those tokens” is one
      (/^(\d|cod)/.test(words[at]?.text ?? '') ||
        !/^(those|these|die|ces|dieser|diesen)$/.test(before[index + 2]?.text ?? '')),
  )
