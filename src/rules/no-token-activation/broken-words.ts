/** Words that a hyphen or a space has broken in two: “your to-ken”, “acti-vate”, “de-activation”, “tok en”. */
import type { Lexicon } from './lexicon.ts'
import type { Word } from './words.ts'

/** The same words, with the two parts of a name of the key, or of a word of obtaining, made one. */
export function joinBrokenWords(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  if (!words.some((_, at) => isBroken(words, at, lexicon))) return words
  const joined: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const next = words[at + 1]
    if (!word) continue
    if (next && isBroken(words, at, lexicon)) {
      joined.push({ ...word, text: word.text + next.text, end: next.end })
      at += 1
    } else joined.push(word)
  }
  return joined
}

/** A space may stand anywhere, so it breaks the key's own name only. */
function isBroken(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next || word.isPunctuation || next.isPunctuation) return false
  const startsName = lexicon.names.starts.has(word.text)
  // Most words do neither: the names are gone through for few.
  if (!startsName && !next.isJoined) return false
  if (next.start - word.end > 1 || lexicon.names.words.includes(word.text)) return false
  // “de-activation”; not “d’activation”, where nothing stands between the two
  const isUndone = lexicon.is('undoingPrefixes', word.text) && next.start - word.end === 1
  if (isUndone && lexicon.obtainWords.has(next.text)) return true
  const whole = word.text + next.text
  return startsName ? lexicon.names.words.includes(whole) : lexicon.obtainWords.has(whole)
}
