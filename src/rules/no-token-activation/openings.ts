/** Tells which words open a clause, and what kind of clause. */
import { isAuxiliary, type Lexicon } from './lexicon.ts'
import type { ClauseKind, Occurrence } from './reading.ts'
import type { Word } from './words.ts'

/** The kind of clause that the word `at` opens inside the one that began `from` on; none if it opens none. */
type ClauseOpener = (at: number, from: number) => ClauseKind | undefined

/** Says something of what stands before it. */
const isSaid = ({ role }: Occurrence): boolean =>
  /^(obtain|replace|use|end|remove|ability|obligation|transmit|redirect)$/.test(role)

export function clauseOpener(
  words: readonly Word[],
  lexicon: Lexicon,
  occurrences: readonly Occurrence[],
  keyEnds: ReadonlyMap<number, number>,
): ClauseOpener {
  const obtaining = occurrences.filter((one) => one.role === 'obtain' || one.role === 'replace')
  const startsVerb = (at: number): boolean =>
    obtaining.some((one) => one.from === at && one.role === 'obtain' && one.form === 'now')
  return (at, from) => {
    if (keyEnds.has(at)) return undefined
    const word = words[at]?.text ?? ''
    const next = words[at + 1]?.text ?? ''
    if (lexicon.is('purpose', word)) {
      if (lexicon.isVerbFinal)
        return at + 1 < words.length && !keyEnds.has(at + 1) && hasInfinitiveAhead(at + 1)
          ? 'purpose'
          : undefined
      if (obtainAhead(at + 1) === undefined) return undefined
      return word === 'to' ? 'infinitive' : 'purpose'
    }
    if (
      !lexicon.isVerbFinal &&
      (word === 'de' || word === 'a') &&
      // “sont à retirer”
      !(word === 'a' && lexicon.is('presentAuxiliaries', words[at - 1]?.text ?? '')) &&
      /(er|ir|re|oir)$/.test(obtainAhead(at + 1) ?? '')
    )
      return 'infinitive'
    if (lexicon.is('conditional', word)) {
      // “not even as a duplicate”: too short to hold a verb
      const isShort = [words[at + 1], words[at + 2]].some((one) => one?.isPunctuation ?? true)
      if (isShort) return undefined
      // “kan niet als digitale sleutel geactiveerd worden”: what it would be, and no condition
      const isRole = occurrences.some((one) => one.role === 'own-sense' && one.from === at + 1)
      if (word === 'als' && at > from && isRole) return undefined
      // “Mocht u een token willen, …”; “Tot vorig jaar mocht elke gemeente …” tells what was allowed
      if (word === 'mocht' && at > from) return undefined
      // “Should you want …” opens a condition, “you should …” does not.
      if (at === from || !lexicon.is('presentAuxiliaries', word)) return 'condition'
    }
    // “that keys are still issued”: no plural has “that” before it
    const isPlural = word === 'that' && next.endsWith('s')
    if (lexicon.is('openers', word) && (isPlural || !keyEnds.has(at + 1)) && !isPhrase(at, from))
      return 'subordinate'
    if (
      lexicon.is('coordinators', word) &&
      !isSharing(at) &&
      !isItem(at) &&
      (lexicon.is('subjects', next) || lexicon.is('openers', next) || beginsWithVerb(at + 1))
    )
      return 'coordinate'
    return undefined
  }

  /** “om … te halen”, “um … abzuholen”, before the sentence pauses; not “um ein Token, dann zu Hause”. */
  function hasInfinitiveAhead(from: number): boolean {
    for (let at = from; at < from + 15; at += 1) {
      const word = words[at]
      if (!word || /^[.;:!?]$/.test(word.text)) return false
      if (word.text === 'te' || /zu\p{L}{2,}en$/u.test(word.text)) return true
      if (word.text === 'zu' && words[at + 1]?.isCapital === false) return true
    }
    return false
  }

  /** “to request or activate a key”: verbs side by side share what they take. */
  function isSharing(at: number): boolean {
    const third = words[at + 2]
    return (
      obtaining.some((one) => one.to === at) &&
      startsVerb(at + 1) &&
      third !== undefined &&
      !third.isPunctuation &&
      !lexicon.is('pronouns', third.text)
    )
  }

  /** “your account and your key online”: one thing more, and nothing is said of it before the sentence pauses. */
  function isItem(at: number): boolean {
    const end = keyEnds.get(at + 2)
    if (lexicon.isVerbFinal || end === undefined) return false
    if (!lexicon.is('determiners', words[at + 1]?.text ?? '')) return false
    let to = end
    while (words[to]?.isPunctuation === false) {
      if (isAuxiliary(lexicon, words[to]?.text ?? '')) return false
      to += 1
    }
    return !occurrences.some((one) => end <= one.from && one.from < to && isSaid(one))
  }

  /** “… und schalten die Karte frei”: a German or Dutch verb with what belongs to it. */
  function beginsWithVerb(at: number): boolean {
    const second = words[at + 1]
    return (
      lexicon.isVerbFinal &&
      startsVerb(at) &&
      second !== undefined &&
      !second.isPunctuation &&
      (lexicon.is('determiners', second.text) || lexicon.is('pronouns', second.text))
    )
  }

  /** “after that date”: a preposition with its noun opens no clause. */
  function isPhrase(at: number, from: number): boolean {
    const [previous = '', word = '', next = ''] = [at - 1, at, at + 1].map(
      (index) => words[index]?.text,
    )
    if (lexicon.is('sinceWords', word) && !lexicon.is('subjects', next)) return true
    // “Niemand kann damit rechnen, …”: no conjunction, which would follow a comma
    if (word === 'damit') return at > from && !lexicon.is('subjects', next)
    if (lexicon.is('timePrepositions', word)) {
      const isNoun = lexicon.locale === 'de' && words[at + 1]?.isCapital === true && next !== 'sie'
      return isNoun || lexicon.is('determiners', next) || /^\d/.test(next)
    }
    // “Wann kommt denn …?”: a particle, unless a pause stands before it.
    if (word === 'denn' || word === 'da') return at > from && lexicon.locale === 'de'
    // “a so-called …”
    if (word === 'so') return next === 'called'
    // “sans frais”, “sans rendez-vous”: only an infinitive or “que” makes a clause of it.
    if (word === 'sans') return !/(er|ir|re|oir|que)$/.test(next) && !lexicon.is('pronouns', next)
    // “Vous recevrez alors la carte”, not “…, alors on vous l'envoie”, “alors que”
    if (word === 'alors') return at > from && next !== 'que'
    return word === 'that' && lexicon.is('beforeThat', previous)
  }

  /** The verb of the tables that follows, past clitics and adverbs. */
  function obtainAhead(at: number): string | undefined {
    for (let ahead = at; ahead < at + 4; ahead += 1) {
      const word = words[ahead]?.text ?? ''
      if (obtaining.some((one) => one.from === ahead)) return word
      if (!lexicon.is('adverbs', word) && !lexicon.is('pronouns', word)) return undefined
    }
    return undefined
  }
}
