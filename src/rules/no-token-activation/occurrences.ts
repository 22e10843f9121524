/** Finds what the phrases of the tables do in a sentence, the ones that a longer phrase hides left out. */
import { oneForm } from './forms.ts'
import type { Lexicon, Meaning, WordEntry } from './lexicon.ts'
import { nothingBegins, visitMatches, type MatchContext } from './pattern.ts'
import { roles, type Role } from './phrases/phrase.ts'
import { makeOccurrence, occurrenceOf, type Occurrence } from './reading.ts'
import type { Word } from './words.ts'

/** `entries` are those of the words, in their order. */
export function findOccurrences(
  context: MatchContext,
  entries: readonly WordEntry[],
  lexicon: Lexicon,
): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  const { words } = context
  let from = 0
  let here: Occurrence[] = []
  const collect = (value: Meaning, to: number): void => {
    here.push(occurrenceOf(value, from, to))
  }
  for (; from < words.length; from += 1) {
    const word = words[from]
    const entry = entries[from]
    if (!word || !entry || word.isPunctuation) continue
    const keyEnd = context.keyEnd(from)
    const isKey = keyEnd !== undefined
    if (entry.meanings === nothingBegins && !isKey && !entry.obtainTypo) continue
    visitMatches(entry.meanings, context, from + 1, collect)
    if (isKey) {
      visitMatches(lexicon.afterKey, context, keyEnd, collect)
      if (!here.some((one) => one.role === 'obtain') && isObtainingCompound(word.text, lexicon))
        here.push(makeOccurrence('obtain', 'noun', from, from + 1))
    } else if (here.length === 0 && entry.obtainTypo) collect(entry.obtainTypo, from + 1)
    if (here.length === 1 && here[0]) occurrences.push(here[0])
    else if (here.length > 1) occurrences.push(...oneForm(here, words, lexicon))
    if (here.length > 0) here = []
  }
  const masks = occurrences.filter(
    (one) => one.role === 'idiom' || (hides[one.role] !== undefined && one.to - one.from > 1),
  )
  // “questions about your token application”: the key's own compound asks for it in any expression; “burgertoken” hides
  // the citizen, and says whose it is
  const isCompound = (one: Occurrence): boolean =>
    ((one.role === 'obtain' && one.form === 'noun') || one.role === 'own-sense') &&
    context.keyEnd(one.from) === one.to
  return occurrences.filter(
    (one) =>
      isCompound(one) ||
      !(
        masks.some((mask) => isHidden(one, mask, lexicon)) ||
        occurrences.some((other) => takesParticle(one, other, words, lexicon))
      ),
  )
}

const obtaining = ['obtain', 'replace', 'select'] as const satisfies readonly Role[]

/** What a longer phrase takes over from the phrases inside it; an idiom takes all. */
const hides: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  idiom: roles,
  // “activation code” is obtained, and no key with it; “how does it work” uses nothing
  other: obtaining,
  use: obtaining,
  // “taken out of the list” hands out nothing
  end: obtaining,
  procedure: [...obtaining, 'use'],
}

/** “Leg uw token klaar en vraag uw toelage aan”: the particle at the end is the nearer verb's. */
const takesParticle = (
  one: Occurrence,
  other: Occurrence,
  words: readonly Word[],
  lexicon: Lexicon,
): boolean =>
  lexicon.isVerbFinal &&
  one.role === 'obtain' &&
  (other.role === 'obtain' || other.role === 'use') &&
  one.from < other.from &&
  one.to === other.to &&
  other.to - other.from > 1 &&
  (lexicon.is('coordinators', words[other.from - 1]?.text ?? '') ||
    // “Legen Sie den Token bereit, dann melden Sie sich an”
    (words[other.from - 1]?.isPunctuation === false &&
      words.slice(one.from, other.from).some(({ text }) => text === ',')))

const isHidden = (one: Occurrence, mask: Occurrence, lexicon: Lexicon): boolean =>
  mask !== one &&
  mask.from <= one.from &&
  one.to <= mask.to &&
  hides[mask.role]?.includes(one.role) === true &&
  // “free of charge” is an idiom, and as a whole a price; “of course” an answer, “pas à pas” a way
  !(/^(offer|yes|procedure)$/.test(one.role) && one.from === mask.from && one.to === mask.to) &&
  // A separable verb of using may have any other word inside it.
  (!/^(use|end)$/.test(mask.role) ||
    (mask.from === one.from && one.to - one.from === 1) ||
    // “blocking | a token takes a minute”
    (mask.role === 'use' && one.to - one.from < mask.to - mask.from && !lexicon.isVerbFinal) ||
    // “not available”
    (mask.role === 'end' && mask.to - mask.from <= 3 && !lexicon.isVerbFinal))

/** `tokenaanvraag`: the rest of the compound is an obtaining word. */
function isObtainingCompound(word: string, lexicon: Lexicon): boolean {
  const key = lexicon.names.words.find((name) => name.length >= 3 && word.includes(name))
  if (key === undefined || word.length < key.length + 5) return false
  const rest = word.replace(key, '|')
  return lexicon.obtainParts.some((part) => rest.includes(part) && !isUndone(rest, part, lexicon))
}

/** `tokendeactivatie`: the same word undone. */
const isUndone = (rest: string, part: string, lexicon: Lexicon): boolean => {
  const before = rest.slice(0, rest.indexOf(part))
  return [2, 3].some((length) => lexicon.is('undoingPrefixes', before.slice(-length)))
}
