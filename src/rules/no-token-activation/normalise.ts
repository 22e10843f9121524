/** Folds a text for matching: no case, accents, invisible characters or look-alike letters; with the way back. */

export interface FoldedText {
  readonly text: string
  /** Plain ASCII from the first character to the last. */
  readonly isPlain: boolean
  /** For each character of the folded text the offset of the original character it comes from; absent: its own. */
  readonly origin?: readonly number[]
}

/** Letters of other scripts that look like Latin ones, letters that no decomposition reaches, and marks, each before what it is read as. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  `аa вb еe ёe кk мm нh оo рp сc тt уy хx іi ѕs јj һh ԁd ոn αa βb εe ηn ιi κk νv οo ρp τt υu χx ßss œoe æae øo łl ıi đd ĸk ’' ‘' ‛' ʼ' ´' ′' “" ”" „" ‟" ″" »" «" ‹" ›" ‐- ‑- ‒– —– ―– −- ….`
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)

/** The offset in the text as given that a character of the folded text comes from. */
export const originAt = ({ origin }: FoldedText, at: number): number =>
  origin ? (origin[at] ?? 0) : at

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
    folded += lookalikes.get(lower) ?? lookalikes.get(part) ?? lower
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
  let at = nextUnplain(text, 0)
  if (at === text.length) return { text: text.toLowerCase(), isPlain: true }
  // Most accents fold to a letter each: offsets are counted from the first character that does not.
  let origin: number[] | undefined
  let folded = ''
  let plainFrom = 0
  const copyPlain = (to: number): void => {
    if (origin) for (let from = plainFrom; from < to; from += 1) origin.push(from)
    folded += text.slice(plainFrom, to).toLowerCase()
  }
  while (at < text.length) {
    copyPlain(at)
    const code = text.codePointAt(at) ?? 0
    const width = code > 0xffff ? 2 : 1
    // A soft hyphen before a folded line end: the word goes on after the space.
    const isDivided = code === 0xad && text.charAt(at + 1) === ' '
    const read = isDivided ? 2 : width
    const replaced = isDivided ? '' : foldCodePoint(code)
    if (replaced.length !== read) origin ??= Array.from({ length: at }, (_, index) => index)
    if (origin) for (let of = 0; of < replaced.length; of += 1) origin.push(at)
    folded += replaced
    plainFrom = at + read
    at = nextUnplain(text, plainFrom)
  }
  copyPlain(text.length)
  origin?.push(text.length)
  return { text: folded, isPlain: false, ...(origin ? { origin } : {}) }
}

function nextUnplain(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) < 128) at += 1
  return at
}

/** A word in which digits stand for letters, read as letters: `t0ken` is `token`. Other words come back as they are. */
export function readDigitsAsLetters(word: string): string {
  // “A1”, “T3”: a letter and a number
  if (!/[0135$]/.test(word) || !/[a-z].*[a-z]/.test(word) || /^\d|\d{2}/.test(word)) return word
  let read = ''
  for (const character of word) read += digitLetters[character] ?? character
  return read
}

/** The folded form of one word or phrase, as the tables are compared with. */
export const foldPhrase = (phrase: string): string => foldText(phrase).text
