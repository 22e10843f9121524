/** The small pattern language of the phrase tables, compiled to matchers over words. */
import { foldPhrase } from './normalise.ts'
import type { Word } from './words.ts'

interface ListedWords {
  readonly exact: ReadonlySet<string>
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
}

interface Element {
  /** Listed when first asked for: a text begins few of the patterns. */
  readonly words: () => ListedWords
  readonly isKey: boolean
  /** A verb's particle at the end of its clause, not a preposition before its noun. */
  readonly isParticle: boolean
  readonly isOptional: boolean
  /** Words that may stand between; 0 for an element that is a word. */
  readonly gap: number
}

export type Pattern = readonly Element[]

/** Endings after a stem and `~`, by how a verb's pattern is written. */
const conjugations: Readonly<Record<string, readonly string[]>> = {
  // French: present, imperative, infinitive, future and present participle; imperfect; participle.
  er: 'e es ent ez er ons era eras erai erez erons eront erait eraient eriez ant'.split(' '),
  ir: 'is it issons issez issent ir ira iras irai irez irons iront irait iraient isse issant'.split(
    ' ',
  ),
  ait: 'ais ait aient iez ions'.split(' '),
  ee: 'e ee es ees'.split(' '),
  // German: imperative, present and infinitive of a verb in -en; in -ern; and the past of both.
  en: ['', ...'e st t en et est end ende enden ender endes'.split(' ')],
  n: ['', ...'e st t n'.split(' ')],
  te: 'te ten test tet'.split(' '),
}

/** After one of these a particle is a preposition: “vraag aan | het loket”, “Zugang zu | den Diensten”. */
const articles = new Set(
  'het de een uw je jouw mijn hun deze dit den dem der das die des ein eine einen einem einer ihr ihre ihrem ihren ihrer unser unsere unserem unseren'.split(
    ' ',
  ),
)

/** Between a verb and its particle; written by no table. */
const farGap = '……'

const farthest = 24
const longGap = 14
const shortGap = 2

/** Compiles one written pattern; a separable verb gives several. */
export function compilePattern(written: string): readonly Pattern[] {
  return expandSeparable(written).map((variant) =>
    variant.split(' ').filter(Boolean).map(elementOf),
  )
}

/** `aan+vraag|vragen` → joined, around *te* or *zu*, and apart. */
function expandSeparable(written: string): readonly string[] {
  const words = written.split(' ')
  const index = words.findIndex((word) => word.includes('+'))
  const separable = words[index]
  if (separable === undefined) return [written]
  const [particle = '', bases = ''] = separable.split('+')
  const each = (make: (base: string) => string): string => bases.split('|').map(make).join('|')
  const before = words.slice(0, index)
  const after = words.slice(index + 1)
  const join = (middle: readonly string[]): string => [...before, ...middle, ...after].join(' ')
  return [
    join([`${each((base) => particle + base)}|${each((base) => `${particle}zu${base}`)}`]),
    join([particle, 'te', bases]),
    join([bases, farGap, `${particle}!`]),
  ]
}

/** Elements as they were written: half of them are a gap, the key or an article. */
const elements = new Map<string, Element>()

function elementOf(written: string): Element {
  const known = elements.get(written)
  if (known) return known
  const element = compileElement(written)
  elements.set(written, element)
  return element
}

const noWords: ListedWords = { exact: new Set(), prefixes: [], suffixes: [] }

const none: Element = {
  words: () => noWords,
  isKey: false,
  isParticle: false,
  isOptional: false,
  gap: 0,
}

function compileElement(written: string): Element {
  if (written === farGap) return { ...none, gap: farthest }
  if (written === '…') return { ...none, gap: longGap }
  if (written === '..') return { ...none, gap: shortGap }
  if (written === 'KEY') return { ...none, isKey: true }
  const isParticle = written.endsWith('!') && written.length > 1
  const isOptional = written.endsWith('?') && written.length > 1
  let listed: ListedWords | undefined
  const words = (): ListedWords =>
    (listed ??= listWords(isOptional || isParticle ? written.slice(0, -1) : written))
  return { ...none, words, isOptional, isParticle }
}

function listWords(written: string): ListedWords {
  const exact = new Set<string>()
  const prefixes: string[] = []
  const suffixes: string[] = []
  for (const part of written.split('|')) {
    const folded = foldPhrase(part)
    const [stem = '', conjugation = ''] = folded.split('~')
    const endings = conjugations[conjugation]
    if (endings) for (const ending of endings) exact.add(stem + ending)
    else if (folded.endsWith('*')) prefixes.push(folded.slice(0, -1))
    else if (folded.startsWith('*')) suffixes.push(folded.slice(1))
    else exact.add(folded)
  }
  return { exact, prefixes, suffixes }
}

/** Prefixes that turn a verb round: *deactivering* is no *activering*. */
const undoing = /^(de|des|in)(?=[ak])/

function matchesWord(element: Element, word: string): boolean {
  const { exact, prefixes, suffixes } = element.words()
  if (exact.has(word)) return true
  for (const prefix of prefixes) if (word.startsWith(prefix)) return true
  for (const suffix of suffixes) if (word.endsWith(suffix) && !undoing.test(word)) return true
  return false
}

export interface MatchContext {
  readonly words: readonly Word[]
  /** Some words mention the key. */
  readonly hasKey: boolean
  /** For a word that begins a mention of the key, the index after its last word. */
  readonly keyEnd: (index: number) => number | undefined
}

/** The index after the match that begins at `index`, or undefined. Gaps are bounded, so a match costs a constant. */
export function matchPattern(
  pattern: Pattern,
  context: MatchContext,
  index: number,
  from = 0,
): number | undefined {
  const element = pattern[from]
  if (element === undefined) return index
  const word = context.words[index]
  if (element.gap > 0) {
    for (let at = index, skipped = 0; skipped <= element.gap; at += 1, skipped += 1) {
      const end = matchPattern(pattern, context, at, from + 1)
      if (end !== undefined) return end
      const passed = context.words[at]
      // “Fordern Sie die Karte (24 Codes) bei uns an”: what stands in brackets does not count.
      const closed = passed?.text === '(' ? closingBracket(context.words, at) : undefined
      if (closed !== undefined) at = closed
      else if (passed === undefined || (passed.isPunctuation && /[;:!?()]/.test(passed.text)))
        return undefined
    }
    return undefined
  }
  if (element.isKey) {
    const end = context.keyEnd(index)
    return end === undefined ? undefined : matchPattern(pattern, context, end, from + 1)
  }
  const isBlocked = element.isParticle && isPreposition(context.words, index)
  if (word !== undefined && !isBlocked && matchesWord(element, word.text)) {
    const end = matchPattern(pattern, context, index + 1, from + 1)
    if (end !== undefined) return end
  }
  return element.isOptional ? matchPattern(pattern, context, index, from + 1) : undefined
}

const longestBracket = 8

function closingBracket(words: readonly Word[], from: number): number | undefined {
  for (let at = from + 1; at <= from + longestBracket; at += 1) {
    const word = words[at]
    if (!word || (word.isPunctuation && /^[.;!?(]$/.test(word.text))) return undefined
    if (word.isPunctuation && word.text === ')') return at
  }
  return undefined
}

/** A noun follows, or its article, or the infinitive of *zu*: the particle of a verb stands at the end. */
function isPreposition(words: readonly Word[], index: number): boolean {
  const [word, next] = words.slice(index, index + 2)
  if (!word || !next) return false
  const isNoun = next.isCapital && !word.isCapital && next.text !== 'sie'
  if (word.text === 'zu' && !next.isPunctuation && /(en|ern|eln)$/.test(next.text)) return true
  return articles.has(next.text) || isNoun || (next.quote > 0 && next.quote !== word.quote)
}

export interface PatternEntry<T> {
  readonly pattern: Pattern
  readonly value: T
}

/** A pattern whose first elements are known to fit: from which one on, and so many words further, it is still to match. */
export interface BegunPattern<T> extends PatternEntry<T> {
  readonly begun: number
  /** A mention of the key is part of it: most sentences have none. */
  readonly needsKey: boolean
}

/** Patterns that a word, or a mention of the key, may begin. */
export interface Candidates<T> {
  /** What it means by itself. */
  readonly alone: readonly T[]
  /** Patterns of more words. */
  readonly longer: readonly BegunPattern<T>[]
  /** Those whose second word is one of a list, by that word. */
  readonly bySecond: ReadonlyMap<string, readonly BegunPattern<T>[]> | undefined
}

/** Of a word that begins no pattern. */
export const nothingBegins: Candidates<never> = { alone: [], longer: [], bySecond: undefined }

/**
 * Calls `visit` for each pattern that matches from a word or a mention of the key on, with the index after its last
 * word; `second` is the index after that word or mention.
 */
export function visitMatches<T>(
  { alone, longer, bySecond }: Candidates<T>,
  context: MatchContext,
  second: number,
  visit: (value: T, to: number) => void,
): void {
  for (const value of alone) visit(value, second)
  visitBegun(longer, context, second, visit)
  const more = bySecond?.get(context.words[second]?.text ?? '')
  if (more) visitBegun(more, context, second, visit)
}

function visitBegun<T>(
  entries: readonly BegunPattern<T>[],
  context: MatchContext,
  second: number,
  visit: (value: T, to: number) => void,
): void {
  for (const { pattern, value, begun, needsKey } of entries) {
    if (needsKey && !context.hasKey) continue
    const to = matchPattern(pattern, context, second - 1 + begun, begun)
    if (to !== undefined) visit(value, to)
  }
}

/** Patterns found by their first word, so that a text is read once whatever the size of the tables. */
export interface PatternIndex<T> {
  /** Costs the patterns of the word; who asks remembers the answer. */
  readonly startingAt: (word: string) => Candidates<T>
  /** Patterns that begin with a mention of the key. */
  readonly startingAtKey: Candidates<T>
}

/** Letters at the start or end of a word that a pattern is filed under. */
const filed = 3

export function indexPatterns<T>(entries: readonly PatternEntry<T>[]): PatternIndex<T> {
  const byWord = new Map<string, PatternEntry<T>[]>()
  const byStart = new Map<string, PatternEntry<T>[]>()
  const byEnd = new Map<string, PatternEntry<T>[]>()
  const byKey: PatternEntry<T>[] = []
  const short: PatternEntry<T>[] = []
  for (const entry of entries.flatMap(withoutOption)) {
    const first = entry.pattern[0]
    if (!first) continue
    if (first.isKey) {
      byKey.push(entry)
      continue
    }
    const { exact, prefixes, suffixes } = first.words()
    if ([...prefixes, ...suffixes].some((part) => part.length < filed)) {
      short.push(entry)
      continue
    }
    for (const word of exact) file(byWord, word, entry)
    for (const prefix of prefixes) file(byStart, prefix.slice(0, filed), entry)
    for (const suffix of suffixes) file(byEnd, suffix.slice(-filed), entry)
  }
  return {
    startingAtKey: sortCandidates(new Set(byKey)),
    startingAt: (word) => {
      const partly = [
        ...(byStart.get(word.slice(0, filed)) ?? []),
        ...(byEnd.get(word.slice(-filed)) ?? []),
        ...short,
      ].filter(({ pattern: [first] }) => first !== undefined && matchesWord(first, word))
      return sortCandidates(new Set([...(byWord.get(word) ?? []), ...partly]))
    },
  }
}

const file = <T, Filed>(map: Map<T, Filed[]>, key: T, entry: Filed): void => {
  const list = map.get(key)
  if (list) list.push(entry)
  else map.set(key, [entry])
}

function sortCandidates<T>(entries: ReadonlySet<PatternEntry<T>>): Candidates<T> {
  if (entries.size === 0) return nothingBegins
  const alone: T[] = []
  const longer: BegunPattern<T>[] = []
  const bySecond = new Map<string, BegunPattern<T>[]>()
  for (const { pattern, value } of entries) {
    const second = pattern[1]
    if (second === undefined) {
      alone.push(value)
      continue
    }
    const needsKey = pattern.some(({ isKey }) => isKey)
    const { exact, prefixes, suffixes } = second.words()
    const isListed =
      exact.size > 0 && prefixes.length === 0 && suffixes.length === 0 && !second.isOptional
    // Whether a particle is one shows only where it stands.
    const begun = isListed && !second.isParticle ? 2 : 1
    const entry = { pattern, value, begun, needsKey }
    if (isListed) for (const word of exact) file(bySecond, word, entry)
    else longer.push(entry)
  }
  return { alone, longer, bySecond: bySecond.size > 0 ? bySecond : undefined }
}

/** A pattern whose first word may be missing, as one that begins with it and one that does not. */
function withoutOption<T>(entry: PatternEntry<T>): readonly PatternEntry<T>[] {
  const [first, ...rest] = entry.pattern
  if (!first?.isOptional) return [entry]
  const { value } = entry
  return [
    { value, pattern: [{ ...first, isOptional: false }, ...rest] },
    ...withoutOption({ value, pattern: rest }),
  ]
}

/** Every single word that a pattern of one exact word names: what a typo is measured against. */
export const exactWords = (pattern: Pattern): readonly string[] =>
  pattern.length === 1 && pattern[0] ? [...pattern[0].words().exact] : []
