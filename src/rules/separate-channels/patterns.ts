/** The words of a locale as regular expressions, and the text that they are matched on. */
import type { Locale } from '../../domain/locale.ts'
import { channelWords, type ChannelWords } from './words.ts'

export interface Found {
  readonly from: number
  readonly to: number
}

export interface ChannelPatterns {
  /** Every occurrence of a kind of word, in reading order. */
  readonly find: (kind: keyof ChannelWords, text: string) => readonly Found[]
  readonly has: (kind: keyof ChannelWords, text: string) => boolean
  /** Code and link, or link and code, in one breath. */
  readonly findPairs: (text: string) => readonly Found[]
  /** A code's name with what links it to a value, and the value: groups `named` or `bare`, and `value`. */
  readonly givenCode: RegExp
  /** The link's whole name with what joins it to an address: it ends where the address begins. */
  readonly givenLink: RegExp
  /** A text that ends in a code's name: the value stands in the next block. */
  readonly announcesCode: RegExp
}

const cache = new Map<Locale, ChannelPatterns>()

export function patternsOf(locale: Locale): ChannelPatterns {
  const known = cache.get(locale)
  if (known) return known
  const made = compile(channelWords[locale])
  cache.set(locale, made)
  return made
}

/** Letters of one kind for one look: offsets stay as they are. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u00A0\u202F\u2007\u2009\t\r\n]/g, ' ')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')

/** Letters and digits of the four languages: `\p{L}` without case takes ten times as long to compile. */
const letter = String.raw`A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF\u0152\u0153`
const before = `(?<![${letter}])`
const after = `(?![${letter}])`
/** After an elided article no letter is missing: `l'`, `n'`. */
const whole = (words: string): string => `${before}(?:${words})(?:(?<=')|${after})`

function compile(words: ChannelWords): ChannelPatterns {
  const patterns = new Map<string, RegExp>()
  const pattern = (kind: keyof ChannelWords): RegExp => {
    const known = patterns.get(kind)
    if (known) return known
    const made = new RegExp(whole(words[kind]), 'gi')
    patterns.set(kind, made)
    return made
  }
  const code = `${words.activationCode}|${words.bareCode}`
  const joined = `(?:(?:${words.and}) (?:(?:${words.determiner}) ?)?)`
  const pairs = new RegExp(
    whole(`(?:${code}) ${joined}(?:${words.link})|(?:${words.link}) ${joined}(?:${code})`),
    'gi',
  )
  const linker = `(?: ?[:=]|${whole(` ?(?:${words.copula})`)})`
  // Only a code with its own name may be parted from its value: “code postal : 9999” is another thing.
  const named = `(?<named>${whole(`${words.activationCode}|${words.otherCode}`)})(?:[^.!?:=]{0,40}?${linker})?`
  const bare = `(?<bare>${whole(words.bareCode)})${linker}?`
  const find = (regex: RegExp, text: string): readonly Found[] =>
    Array.from(text.matchAll(regex), ({ index, 0: match }) => ({
      from: index,
      to: index + match.length,
    }))
  return {
    find: (kind, text) => find(pattern(kind), text),
    has: (kind, text) => text.search(pattern(kind)) >= 0,
    findPairs: (text) => find(pairs, text),
    givenCode: new RegExp(
      String.raw`(?:${named}|${bare})\s{0,3}["„“”«'(]?\s?(?<value>${codeValue})`,
      'gi',
    ),
    givenLink: new RegExp(
      String.raw`${whole(words.activationLink)}(?:[^.!?:=]{0,30}?${linker})\s{0,3}["„“”«'(]?\s?`,
      'gi',
    ),
    announcesCode: new RegExp(
      String.raw`(?<name>${whole(`${words.activationCode}|${words.otherCode}|${words.bareCode}`)})[^.!?:]{0,40}:?\s*$`,
      'i',
    ),
  }
}

/**
 * What looks like a code and not like a word, a year, a number of days or a date: groups of capitals and digits, or
 * five and more characters with a digit among them. The capitals are asked for by `isCodeValue`.
 */
const codeValue = String.raw`(?<![${letter}@/.{_-])(?:[A-Z0-9]{2,12}(?:-[A-Z0-9]{2,12}){1,7}|[A-Z0-9]{5,40})(?![${letter}@_-]|[.,/][${letter}])`

const wholeValue = new RegExp(`^["„“”«'(]?\\s?(?<value>${codeValue})\\s?["“”»')]?[.]?$`, 'i')

/** The value that is the whole of a text. */
export const valueOnly = (text: string): string | undefined => {
  const value = wholeValue.exec(text)?.groups?.['value']
  return value !== undefined && isCodeValue(value) ? value : undefined
}

/** No lower case; and a digit, or several groups of capitals; and no date or telephone number. */
export const isCodeValue = (value: string): boolean =>
  value === value.toUpperCase() &&
  (/\d/.test(value) || /^[A-Z]{3,}(?:-[A-Z]{3,})+$/.test(value)) &&
  !/^(?:19|20)\d\d-\d\d(?:-\d\d)?$/.test(value) &&
  !/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(value)
