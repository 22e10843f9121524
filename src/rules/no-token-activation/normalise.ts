/** Folds a text for matching: no case, accents, invisible characters or look-alike letters; with the way back. */

export interface FoldedText {
  readonly text: string
  /** For each character of the folded text the offset of the original character it comes from. */
  readonly origin: readonly number[]
}

/** Letters of other scripts that look like Latin ones, and letters that no decomposition reaches. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ё: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  һ: 'h',
  ԁ: 'd',
  ո: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ĸ: 'k',
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '»': '"',
  '«': '"',
  '‹': '"',
  '›': '"',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '—': '–',
  '―': '–',
  '−': '-',
  '…': '.',
}

const invisible = /[\p{Cf}\p{Variation_Selector}]/u
const mark = /\p{M}/u
const digitLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '5': 's',
  $: 's',
}

/** Folds one character that is not plain ASCII; empty for what a reader cannot see. */
function foldCharacter(character: string): string {
  if (invisible.test(character)) return ''
  let folded = ''
  for (const part of character.normalize('NFKD')) {
    if (mark.test(part) || invisible.test(part)) continue
    const lower = part.toLowerCase()
    folded += lookalikes[lower] ?? lookalikes[part] ?? lower
  }
  return folded
}

/** The few hundred characters that real texts use besides ASCII, folded once; rarer ones each time. */
const foldedLatin = new Map<number, string>()

function foldCodePoint(code: number): string {
  if (code > 0x24f && (code < 0x2000 || code > 0x206f))
    return foldCharacter(String.fromCodePoint(code))
  const known = foldedLatin.get(code)
  if (known !== undefined) return known
  const folded = foldCharacter(String.fromCodePoint(code))
  foldedLatin.set(code, folded)
  return folded
}

/**
 * @example foldText('Dem\u00adande à l’État').text // "demande a l'etat"
 */
export function foldText(text: string): FoldedText {
  const origin: number[] = []
  let folded = ''
  let plainFrom = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (unit < 128) {
      origin.push(at)
      at += 1
      continue
    }
    folded += text.slice(plainFrom, at).toLowerCase()
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    if (code === 0xad && text.charAt(at + 1) === ' ' && at > 0) {
      // A soft hyphen before a folded line end: the word goes on after the space.
      at += 1
    } else {
      const replaced = foldCodePoint(code)
      folded += replaced
      for (let of = 0; of < replaced.length; of += 1) origin.push(at)
    }
    at += width
    plainFrom = at
  }
  origin.push(text.length)
  return { text: folded + text.slice(plainFrom).toLowerCase(), origin }
}

/** A word in which digits stand for letters, read as letters: `t0ken` is `token`. Other words come back as they are. */
export function readDigitsAsLetters(word: string): string {
  if (!/[a-z]/.test(word) || !/[0135$]/.test(word) || /^\d|\d{2}/.test(word)) return word
  let read = ''
  for (const character of word) read += digitLetters[character] ?? character
  return read
}

/** The folded form of one word or phrase, as the tables are compared with. */
export const foldPhrase = (phrase: string): string => foldText(phrase).text
