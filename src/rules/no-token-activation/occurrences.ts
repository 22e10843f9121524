/** Finds what the phrases of the tables do in a sentence, the ones that a longer phrase hides left out. */
import { oneForm } from './forms.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import { candidatesAt, matchPattern, type MatchContext, type PatternEntry } from './pattern.ts'
import { roles, type Role } from './phrases/phrase.ts'
import { makeOccurrence, type Occurrence } from './reading.ts'

export function findOccurrences(context: MatchContext, lexicon: Lexicon): readonly Occurrence[] {
  const occurrences: Occurrence[] = []
  const { words } = context
  words.forEach((word, from) => {
    if (word.isPunctuation) return
    const here: Occurrence[] = []
    const isKey = context.keyEnd(from) !== undefined
    const collect = ({ pattern, value }: PatternEntry<Meaning>): void => {
      const to = matchPattern(pattern, context, from)
      if (to !== undefined && to > from) here.push({ ...value, from, to })
    }
    candidatesAt(lexicon.meanings, words, from, collect)
    if (isKey) lexicon.meanings.startingAtKey.forEach(collect)
    if (
      isKey &&
      !here.some((one) => one.role === 'obtain') &&
      isObtainingCompound(word.text, lexicon)
    )
      here.push(makeOccurrence('obtain', 'noun', from, from + 1))
    if (here.length === 0 && !isKey && word.text.length >= 6) {
      const meant = lexicon.obtainTypo.find(word.text)
      if (meant !== undefined) here.push({ ...meant, from, to: from + 1 })
    }
    occurrences.push(...oneForm(here, words, lexicon))
  })
  const masks = occurrences.filter(
    (one) => one.role === 'idiom' || (hides[one.role] !== undefined && one.to - one.from > 1),
  )
  // “questions about your token application”: the key's own compound asks for it in any expression
  const isCompound = (one: Occurrence): boolean =>
    one.role === 'obtain' && one.form === 'noun' && context.keyEnd(one.from) === one.to
  return occurrences.filter(
    (one) => isCompound(one) || !masks.some((mask) => isHidden(one, mask, lexicon)),
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

const isHidden = (one: Occurrence, mask: Occurrence, lexicon: Lexicon): boolean =>
  mask !== one &&
  mask.from <= one.from &&
  one.to <= mask.to &&
  hides[mask.role]?.includes(one.role) === true &&
  // “free of charge” is an idiom, and as a whole a price; “of course” an answer
  !(/^(offer|yes)$/.test(one.role) && one.from === mask.from && one.to === mask.to) &&
  // A separable verb of using may have any other word inside it.
  (!/^(use|end)$/.test(mask.role) ||
    (mask.from === one.from && one.to - one.from === 1) ||
    // “not available”
    (mask.role === 'end' && mask.to - mask.from <= 3 && !lexicon.isVerbFinal))

/** `tokenaanvraag`: the rest of the compound is an obtaining word. */
function isObtainingCompound(word: string, lexicon: Lexicon): boolean {
  const key = lexicon.keyWords.find((name) => name.length >= 3 && word.includes(name))
  if (key === undefined || word.length < key.length + 5) return false
  const rest = word.replace(key, '|')
  return lexicon.obtainParts.some((part) => rest.includes(part))
}
