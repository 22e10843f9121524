/** Cuts a text into words and sentences. */
import type { Locale } from '../../domain/locale.ts'
import { foldText, originAt, readDigitsAsLetters } from './normalise.ts'

export interface Word {
  /** Folded; punctuation is a word of its own. */
  readonly text: string
  /** Offsets in the text as given. */
  readonly start: number
  readonly end: number
  readonly isPunctuation: boolean
  readonly isCapital: boolean
  /** Ends in an accented é, ée or és, which the folded text has lost. */
  readonly isAccented: boolean
  /** Follows the word before without a space, after a hyphen or an apostrophe. */
  readonly isJoined: boolean
  /** Number of the quotation the word stands in; 0 outside. */
  readonly quote: number
}

/** “a) itsme, b) a token”: the bracket behind the letter or number of an item, in one line with the others. */
export const isItemMark = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === ')' &&
  /^([a-z]|\d{1,2})$/.test(words[at - 1]?.text ?? '') &&
  words[at - 2]?.isPunctuation !== false

export interface Sentence {
  readonly words: readonly Word[]
  readonly start: number
  readonly end: number
  readonly isQuestion: boolean
  /** A box to tick before it or at its start: `☐ by post`, `[ ] by post`. */
  readonly isBoxed: boolean
}

/** French words that lose their *e* before a vowel. */
const elidible = new Set('n d l s qu j m t c jusqu lorsqu puisqu quelqu'.split(' '))
const inFull = (run: string): string | undefined => (elidible.has(run) ? `${run}e` : undefined)

/** English contractions, without their *n't*. */
const negatedVerbs: Readonly<Record<string, string>> = {
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  ai: 'is',
}

/** German words that are others without their umlaut: subjunctives would be past tenses, *drücken* would be *drucken*. */
const umlauts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    konnte: 'kann',
    konnten: 'konnen',
    konntest: 'kannst',
    konne: 'kann',
    durfte: 'darf',
    durften: 'durfen',
    durfe: 'darf',
    musste: 'muss',
    mussten: 'mussen',
    musse: 'muss',
    wurde: 'wird',
    wurden: 'werden',
    waren: 'sind',
    brauchte: 'braucht',
    brauchten: 'brauchen',
    drucken: 'druecken',
    drucke: 'druecke',
    druckt: 'drueckt',
    druck: 'drueck',
    gedruckt: 'gedrueckt',
  }),
)

/** *zuerst* and the like hold no umlaut written as two letters. */
const isNoUmlaut = /zue(?!g|ri)|[dnstx]uell|^(soeben|raeren|guest|tuesday|bluetooth)/

/** German typed without umlauts: *moeglich* is *möglich*, folded; *neue*, *Quelle* and *blue* stay. */
function readUmlauts(word: string): string {
  if (!/[aou]e/.test(word) || isNoUmlaut.test(word)) return word
  const folded = word.replace(/(?<![aeq])([aou])e(?=.)/g, '$1').replace(/^menue$/, 'menu')
  return folded === word ? word : (umlauts.get(folded) ?? folded)
}

/** The words as a locale spells them. */
export const spellWords = (words: readonly Word[], locale: Locale): readonly Word[] =>
  locale === 'de'
    ? words.map((word) => {
        const text = readUmlauts(word.text)
        return text === word.text ? word : { ...word, text }
      })
    : words

const letterPattern = /[\p{L}\p{N}$@]/u
const asciiLetters = Array.from({ length: 128 }, (_, code) =>
  letterPattern.test(String.fromCharCode(code)),
)
export const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? asciiLetters[code] === true : letterPattern.test(text.charAt(at))
}
const isSpace = (character: string): boolean =>
  character === ' ' || (character > '~' || character < ' ' ? /\s/u.test(character) : false)

/** Without accents; the character after the end may be a combining one. */
function isAscii(text: string, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) if (text.charCodeAt(at) > 127) return false
  return true
}

const isCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 65 && code <= 90
  const first = text.charAt(at)
  return first !== first.toLowerCase()
}

/** Words in reading order. */
export function splitWords(text: string): readonly Word[] {
  const folded = foldText(text)
  const source = folded.text
  const words: Word[] = []
  let quote = 0
  let quotes = 0
  let isJoined = false
  const push = (word: string, from: number, to: number, isPunctuation: boolean): void => {
    const start = originAt(folded, from)
    const end = to > from ? originAt(folded, to - 1) + 1 : start
    const isPlain = isPunctuation || folded.isPlain || isAscii(text, start, end)
    const marked = isPlain ? undefined : umlauts.get(word)
    words.push({
      text: marked !== undefined && /[äöü]|\u0308/iu.test(text.slice(start, end)) ? marked : word,
      start,
      end,
      isPunctuation,
      isJoined,
      quote,
      isCapital: !isPunctuation && isCapitalAt(text, start),
      isAccented: !isPlain && /(é|É|e\u0301)e?s?$|^(à|a\u0300)$/iu.test(text.slice(start, end)),
    })
    isJoined = false
  }
  let at = 0
  while (at < source.length) {
    if (isLetterAt(source, at)) {
      let to = at + 1
      while (to < source.length && isLetterAt(source, to)) to += 1
      at = pushWord(at, to)
      continue
    }
    const character = source.charAt(at)
    if (isSpace(character)) {
      at += 1
      continue
    }
    if (character === '{') {
      const slot = /^\{\{\{?\s*#?([^{}]{1,80})\}\}\}?|^\{[^{}]{1,40}\}/.exec(
        source.slice(at, at + 90),
      )
      if (slot) {
        // A slot stands for a noun; a mark such as `{S4}` for nothing.
        if (slot[1] !== undefined)
          push(slot[1].replace(/[^a-z0-9]/g, ''), at, at + slot[0].length, false)
        at += slot[0].length
        continue
      }
    }
    if (isStepOfPath(at)) {
      push('>', at, at + 1, true)
    } else if (
      character === '"' ||
      (character === "'" && !isLetterAt(source, at - 1) && quote === 0)
    ) {
      if (quote > 0) quote = 0
      else {
        quotes += 1
        quote = quotes
      }
    } else if (character === "'" && quote > 0) {
      quote = 0
    } else if (
      character === '-' &&
      !isSpace(source.charAt(at - 1) || ' ') &&
      !isSpace(source.charAt(at + 1) || ' ')
    ) {
      isJoined = true
    } else if (character === '€') {
      push('eur', at, at + 1, false)
    } else if (character === '-' && /^-\s+(und|oder|bzw|en|of)\b/.test(source.slice(at, at + 7))) {
      // “Wohn- oder Arbeitsadresse”: the rest of the compound comes later.
    } else if (/[.,;:!?()/–|=[\]{}&+-]/.test(character)) {
      push(character, at, at + 1, true)
    }
    at += 1
  }
  return joinSpacedLetters(words)

  /** “Home > Desk”, “Home » Desk”, “Settings → Key”: no quotation opens before a space. */
  function isStepOfPath(from: number): boolean {
    const sign = text.charAt(originAt(folded, from))
    if (sign === '>' || sign === '→') return true
    return /[›»]/.test(sign) && quote === 0 && /^\s?$/.test(source.charAt(from + 1))
  }

  /** “on n en active plus”: the apostrophe is missing. In other languages such letters hardly stand before a vowel. */
  function hastyElision(run: string, to: number): string | undefined {
    const elided = inFull(run)
    if (elided === undefined || /^[csmt]$/.test(run)) return undefined
    return source.charAt(to) === ' ' && /^[aeiouyh]\p{L}/u.test(source.slice(to + 1, to + 3))
      ? elided
      : undefined
  }

  /** One run of letters with what an apostrophe ties to it; gives the offset to go on from. */
  function pushWord(from: number, to: number): number {
    const run = source.slice(from, to)
    if (source.charAt(to) !== "'") {
      // “zo'n app” has its apostrophe.
      const elided = source.charAt(from - 1) === "'" ? undefined : hastyElision(run, to)
      push(elided ?? readDigitsAsLetters(run), from, to, false)
      return to
    }
    const isTied = isLetterAt(source, to + 1)
    const elided = inFull(run)
    if (elided !== undefined && isTied) {
      const isCondition = run === 's' && /^ils?\b/.test(source.slice(to + 1, to + 5))
      push(isCondition ? 'si' : elided, from, to + 1, false)
      isJoined = true
      return to + 1
    }
    if (source.charAt(to + 1) === 't' && run.endsWith('n') && !isLetterAt(source, to + 2)) {
      const verb = run.slice(0, -1)
      push(run === 'can' ? 'can' : (negatedVerbs[verb] ?? verb), from, to, false)
      isJoined = true
      push('not', to, to + 2, false)
      return to + 2
    }
    push(run, from, to, false)
    return isTied ? to + 1 : to
  }
}

/** Every word that a run of folded letters may be read as, whatever stands beside it: the *l* of *l'eID* is *le*. */
export function wordsOfRun(run: string): ReadonlySet<string> {
  const words = new Set([run, readDigitsAsLetters(run)])
  const add = (word: string | undefined): void => {
    if (word !== undefined) words.add(word)
  }
  for (const word of words) add(readUmlauts(word))
  for (const word of words) add(umlauts.get(word))
  add(inFull(run))
  if (run === 's') add('si')
  if (run === 't') add('not')
  if (run.endsWith('n')) add(negatedVerbs[run.slice(0, -1)] ?? run.slice(0, -1))
  return words
}

const isSingle = (word: Word | undefined): boolean =>
  word?.text.length === 1 && word.text >= 'a' && word.text <= 'z'

/** Single letters in a row that are one word. */
export const fewestSpaced = 4

/** `T O K E N` on a poster is one word; a wider gap parts two words. */
function joinSpacedLetters(words: readonly Word[]): readonly Word[] {
  if (
    !words.some(
      (word, at) =>
        isSingle(word) && isSingle(words[at + 1]) && isSingle(words[at + fewestSpaced - 1]),
    )
  )
    return words
  const joined: Word[] = []
  let at = 0
  while (at < words.length) {
    let to = at
    while (isSingle(words[to])) to += 1
    if (to - at >= fewestSpaced) {
      joined.push(...joinLetters(words.slice(at, to)))
      at = to
    } else {
      const end = Math.max(to, at + 1)
      joined.push(...words.slice(at, end))
      at = end
    }
  }
  return joined
}

function joinLetters(letters: readonly Word[]): readonly Word[] {
  const words: Word[] = []
  for (const letter of letters) {
    const last = words.at(-1)
    if (last && letter.start - last.end <= 1)
      words[words.length - 1] = { ...last, text: last.text + letter.text, end: letter.end }
    else words.push(letter)
  }
  return words
}

/** Before a full stop these do not end a sentence. */
const abbreviations = new Set(
  'nr nrs no m art bv bijv enz etc evt resp ca dr mr mevr mw dhr mme mlle st str tel p pp b z d h u a o s t bzw inkl ggf vgl abs usw ex e g i cf max min fig aub vb vlgs'.split(
    ' ',
  ),
)
/** “We are here for you (*u*).”, “The answer is no.”, “…, etc.”: before a capital these do end one; “u. U.” does not. */
function isLastWord(words: readonly Word[], stop: number): boolean {
  const next = words[stop + 1]
  return (
    /^(u|no|enz|etc)$/.test(words[stop - 1]?.text ?? '') &&
    words[stop - 2]?.text !== '.' &&
    next?.isCapital === true &&
    next.text.length > 1
  )
}

const months =
  /^(januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|sept?|okt|nov|dez)/

/** A sign, which is no word, before the sentence; brackets, which are, at its start. */
const boxBefore = /(?:[☐☑☒□○◯]|[[(][ xX_]?[\])])\s*$/u
const boxAtStart = /^[[(][ xX_]?[\])]\s/
/** `[x] ` */
const longestBox = 4

/** Words after which a run without a full stop is cut: no sentence is longer, and reading one costs its square. */
const longestSentence = 120

/**
 * Sentences of a text: they end at `!` and `?`, and at a full stop that no abbreviation, number or lower-case
 * word speaks against. `breaks` are offsets, in their order, at which the file begins a new line without saying so in
 * the text.
 */
export function splitSentences(
  text: string,
  breaks: readonly number[] = [],
  words: readonly Word[] = splitWords(text),
): readonly Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  const close = (to: number): void => {
    const slice = words.slice(first, to)
    const head = slice[0]
    const tail = slice.at(-1)
    first = to
    if (!head || !tail || slice.every((word) => word.isPunctuation)) return
    const isQuestion = slice.slice(-3).some((word) => word.text === '?') || isAttributed(slice)
    sentences.push({
      words: slice,
      start: head.start,
      end: closingQuote(text, tail.end),
      isQuestion,
      isBoxed:
        boxBefore.test(text.slice(Math.max(0, head.start - longestBox), head.start)) ||
        boxAtStart.test(text.slice(head.start, head.start + longestBox)),
    })
  }
  let broken = 0
  words.forEach((word, index) => {
    // A box to tick or a bullet may stand between the break and the first word.
    const passed = broken
    while ((breaks[broken] ?? Infinity) <= word.start) broken += 1
    // “[Yes] [No]”: buttons side by side.
    const isButton = word.text === '[' && words[index - 1]?.text === ']'
    if (index > first && (isButton || broken > passed || index - first >= longestSentence))
      close(index)
    if (!word.isPunctuation || !/[.!?]/.test(word.text)) return
    const next = words[index + 1]
    if (next === undefined || /[.!?]/.test(next.text)) return
    if (next.start === word.end) return
    if (word.text === '.') {
      const before = words[index - 1]
      if (
        before &&
        abbreviations.has(before.text) &&
        before.text.length < 6 &&
        !isLastWord(words, index)
      )
        return
      if (before && /^\d{1,2}$/.test(before.text) && (months.test(next.text) || !next.isCapital))
        return
      if (
        !next.isCapital &&
        !/^\d/.test(next.text) &&
        next.quote === word.quote &&
        !next.isPunctuation
      )
        return
    }
    if (next.isPunctuation && next.text === ')') return
    // The sentence around a quotation goes on: “Ask for a key!” has to go.
    if (word.quote > 0 && next.quote !== word.quote && !next.isCapital && next.text !== '–') return
    close(index + 1)
  })
  close(words.length)
  return sentences
}

/** “‘Who issues keys nowadays?’ asked our trainee.”: the quotation asks, and a few words say who. */
function isAttributed(words: readonly Word[]): boolean {
  const quote = words[0]?.quote ?? 0
  const end = words.findIndex((word) => word.quote !== quote)
  return (
    quote > 0 &&
    words[end - 1]?.text === '?' &&
    words.length - end <= longestAttribution &&
    words.slice(end).every((word) => word.quote === 0)
  )
}

/** Words of “, asked our trainee, who is new here.” */
const longestAttribution = 9

/** A closing quotation mark or bracket right after a sentence belongs to it. */
function closingQuote(text: string, end: number): number {
  let to = end
  while (to < text.length && /[”’"'»)\]*_]/.test(text.charAt(to))) to += 1
  return to
}
