/** Chooses between the forms that one word may be: a verb, its participle or a noun. */
import type { Lexicon } from './lexicon.ts'
import type { Form } from './phrases/phrase.ts'
import type { Occurrence } from './reading.ts'
import type { Word } from './words.ts'

/** Of several readings of the same word as one role, the one that the words around it speak for. */
export function oneForm(
  here: readonly Occurrence[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly Occurrence[] {
  const kept: Occurrence[] = []
  for (const role of new Set(here.map((one) => one.role))) {
    const same = here.filter((one) => one.role === role)
    if (role !== 'obtain' && role !== 'replace') {
      kept.push(...same)
      continue
    }
    const wanted = wantedForm(same, words, lexicon)
    const chosen = same.filter((one) => one.form === wanted)
    const pool = chosen.length > 0 ? chosen : same
    const strongest = pool.toSorted((a, b) => Number(a.isWeak) - Number(b.isWeak) || b.to - a.to)[0]
    if (strongest) kept.push(strongest)
  }
  return kept
}

function wantedForm(
  same: readonly Occurrence[],
  words: readonly Word[],
  lexicon: Lexicon,
): Form | undefined {
  const forms = new Set(same.map((one) => one.form))
  if (forms.size === 1) return same[0]?.form
  const at = same[0]?.from ?? 0
  if (forms.has('noun') && isTitle(words, at, lexicon)) return 'noun'
  if (forms.has('participle') && isParticiple(words, at, lexicon)) return 'participle'
  if (forms.has('noun') && isNoun(words, at, lexicon, forms)) return 'noun'
  return forms.has('now') ? 'now' : undefined
}

const textsBefore = (words: readonly Word[], at: number): readonly string[] =>
  words.slice(Math.max(0, at - 3), at).map((one) => one.text)

/** “Remise du token”: a heading begins with its noun. */
const isTitle = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  !lexicon.isVerbFinal &&
  words[at]?.isAccented === false &&
  (words[at - 1]?.isPunctuation !== false || /^\d+$/.test(words[at - 1]?.text ?? '')) &&
  lexicon.is('objectPrepositions', words[at + 1]?.text ?? '')

/** An accent shows it, or an auxiliary. */
function isParticiple(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  if (words[at]?.isAccented === true) return true
  if (lexicon.isVerbFinal) return isInPast(clauseWords(words, at), lexicon)
  const before = textsBefore(words, at)
  const previous = before.at(-1) ?? ''
  return (
    previous !== 'pour' &&
    (lexicon.is('pastAuxiliaries', previous) ||
      before.slice(-2).some((one) => lexicon.is('participleAuxiliaries', one)) ||
      // “can be set up”
      lexicon.is('passiveAuxiliaries', previous))
  )
}

/** A determiner stands before it. */
function isNoun(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  forms: ReadonlySet<Form>,
): boolean {
  const before = textsBefore(words, at)
  const previous = before.at(-1) ?? ''
  // “einen neuen beantragen”: German writes its nouns with a capital
  if (lexicon.locale === 'de' && forms.has('now') && words[at]?.isCapital === false) return false
  const isAfterDeterminer =
    lexicon.is('determiners', previous) ||
    (lexicon.is('objectPrepositions', previous) && !lexicon.is('purpose', previous))
  // “les demandes”, but “vous la demandez”, “l'agent le commande”
  const earlier = before.at(-2) ?? ''
  const isAfterSubject =
    lexicon.is('finiteSigns', earlier) || (lexicon.locale === 'fr' && lexicon.is('agents', earlier))
  // “Requests for a key are …”: a verb in the third person has its subject before it
  const isEnglish = lexicon.locale === 'en'
  const isThirdPerson = words[at]?.text.endsWith('s') ?? false
  if (isEnglish && isThirdPerson && at === 0) return true
  // “Key requests we receive …”, “your key request”, not “who loses a key requests another”
  const isCompound = isThirdPerson
    ? !/^an?$/.test(earlier)
    : at === 1 || lexicon.is('determiners', earlier)
  if (isEnglish && isCompound && lexicon.names.words.includes(previous)) return true
  return (
    isAfterDeterminer &&
    (!lexicon.is('pronouns', previous) ||
      (lexicon.locale === 'fr' && !isAfterSubject) ||
      !forms.has('now'))
  )
}

const isInPast = (clause: readonly string[], lexicon: Lexicon): boolean =>
  clause.some((one) => lexicon.is('pastAuxiliaries', one)) &&
  !clause.some((one) => lexicon.is('presentAuxiliaries', one))

/** The words around, up to the next punctuation. */
function clauseWords(words: readonly Word[], at: number): readonly string[] {
  let from = at
  while (from > 0 && at - from < 20 && words[from - 1]?.isPunctuation === false) from -= 1
  let to = at
  while (to + 1 < words.length && to - at < 8 && words[to + 1]?.isPunctuation === false) to += 1
  return words.slice(from, to + 1).map((word) => word.text)
}
