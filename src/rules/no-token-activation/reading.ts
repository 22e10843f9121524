/** A sentence as it was read, its clauses, mentions and occurrences, and how to ask for them. */
import { type KeyMeaning, type Lexicon, type Meaning, type WordClass } from './lexicon.ts'
import type { Form, Role } from './phrases/phrase.ts'
import type { Sentence, Word } from './words.ts'

/** A phrase of the tables found in a sentence: words `from` up to, not including, `to`. */
export interface Occurrence extends Meaning {
  readonly from: number
  readonly to: number
}

export const occurrenceOf = (
  { role, form, isWeak, isIntransitive, isCessation }: Meaning,
  from: number,
  to: number,
): Occurrence => ({ role, form, isWeak, isIntransitive, isCessation, from, to })

/** What the words do without a phrase of the tables that says so. */
export const makeOccurrence = (role: Role, form: Form, from: number, to: number): Occurrence => ({
  role,
  form,
  isWeak: false,
  isIntransitive: false,
  isCessation: false,
  from,
  to,
})

/** How a mention of a key stands to the words around it. */
export type MentionPart = 'object' | 'oblique' | 'about' | 'replaced' | 'holder'

export interface KeySpan {
  readonly meaning: KeyMeaning
  readonly from: number
  readonly to: number
  readonly part: MentionPart
}

export type ClauseKind =
  | 'main'
  | 'condition'
  | 'purpose'
  | 'infinitive'
  | 'subordinate'
  | 'coordinate'

export interface Clause {
  readonly kind: ClauseKind
  readonly from: number
  readonly to: number
  /** What stands before it: a comma, a colon, a word, nothing. */
  readonly opener: string
}

/** What is worked out of a sentence once: it lives as long as the sentence, not until the whole heap is swept. */
export interface Kept {
  evidence?: { readonly alone: number; readonly inDocument: number }
  meaning?: number
  concepts?: readonly number[]
}

export interface Reading {
  readonly lexicon: Lexicon
  readonly sentence: Sentence
  readonly words: readonly Word[]
  readonly clauses: readonly Clause[]
  readonly clauseAt: (index: number) => number
  readonly keys: readonly KeySpan[]
  readonly occurrences: readonly Occurrence[]
  /** The same, by what they do. */
  readonly byRole: ReadonlyMap<Role, readonly Occurrence[]>
  readonly kept: Kept
}

export const overlaps = (
  a: { from: number; to: number },
  b: { from: number; to: number },
): boolean => a.from < b.to && b.from < a.to

/** The clause that a word stands in. */
export const clauseOf = ({ clauses, clauseAt }: Reading, at: number): Clause | undefined =>
  clauses[clauseAt(at)]

export const inClause =
  (reading: Reading, clause: number) =>
  (one: { from: number }): boolean =>
    reading.clauseAt(one.from) === clause

const nothing: readonly Occurrence[] = []

/** What does any of these, in the order of the words. Asked dozens of times a sentence, and mostly in vain. */
export function having(reading: Reading, ...roles: readonly Role[]): readonly Occurrence[] {
  let found: readonly Occurrence[] | undefined
  for (const role of roles) {
    const ofRole = reading.byRole.get(role)
    if (ofRole && found) return ofAny(reading, roles)
    if (ofRole) found = ofRole
  }
  return found ?? nothing
}

/** Apart from the loop above, which would keep its list of roles for it at every call. */
const ofAny = ({ occurrences }: Reading, roles: readonly Role[]): readonly Occurrence[] =>
  occurrences.filter(({ role }) => roles.includes(role))

export const does = (reading: Reading, ...roles: readonly Role[]): boolean =>
  having(reading, ...roles).length > 0

/** Whether the first words do any of these. */
export const beginsWith = (reading: Reading, ...roles: readonly Role[]): boolean =>
  having(reading, ...roles).some(({ from }) => from === 0)

/** The word is a part of a key’s name. */
export const isInKey = ({ keys }: Pick<Reading, 'keys'>, at: number): boolean =>
  keys.some(({ from, to }) => from <= at && at < to)

/** By a word that says so itself; “price” and “fetch” only do beside the key. */
export const obtainsOutright = (reading: Reading): boolean =>
  having(reading, 'obtain').some((one) => !one.isWeak)

/** Words without marks. */
export const countWords = ({ words }: Pick<Reading, 'words'>): number =>
  words.filter((word) => !word.isPunctuation).length

/** The words of a sentence, whatever stands between them. */
export const wordsOf = ({ words }: Pick<Reading, 'words'>): string =>
  words.flatMap(({ text, isPunctuation }) => (isPunctuation ? [] : [text])).join(' ')

/** The word stands between quotation marks. */
export const isInQuotes = ({ words }: Pick<Reading, 'words'>, at: number): boolean =>
  (words[at]?.quote ?? 0) > 0

/** Words of a name with a date, its numbers left out. */
const longestByline = 6

/** “Mireille – 5 May, 20:31”: a few words without a full stop that say nothing of a key. */
export const isByline = ({ keys, occurrences, words }: Reading): boolean =>
  keys.length === 0 &&
  // “Anna wrote:”
  (occurrences.every(({ role }) => role === 'own-sense') ||
    (words.at(-1)?.text === ':' && occurrences.every(({ form }) => form === 'past'))) &&
  !/^[.!?]$/.test(words.at(-1)?.text ?? '') &&
  countWords({ words: words.filter(({ text }) => !/^\d/.test(text)) }) <= longestByline

/** One of these stands right before the key, or before its article: “without a reader”. */
export const isAfter = (
  reading: Reading,
  { from }: { readonly from: number },
  ...roles: readonly Role[]
): boolean => having(reading, ...roles).some(({ to }) => to <= from && from - to <= 1)

/** Some words mean any of these. */
export const namesKey = (reading: Reading, ...meanings: readonly KeyMeaning[]): boolean =>
  reading.keys.some((key) => meanings.includes(key.meaning))

/** The word at this place, if there is one, is of the class. */
export const isWord = (
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  at: number,
  wordClass: WordClass,
): boolean => lexicon.is(wordClass, words[at]?.text ?? '')

/** A word of the class stands among the words `from` up to, not including, `to`. */
export function hasWord(
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  wordClass: WordClass,
  from = 0,
  to = words.length,
): boolean {
  for (let at = from; at < Math.min(to, words.length); at += 1)
    if (lexicon.is(wordClass, words[at]?.text ?? '')) return true
  return false
}

const articles: readonly WordClass[] = ['determiners']

/** The index of the word before a noun that begins at `from`, past the words that stand with it; −1 before the first. */
export function beforeNoun(
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  from: number,
  passed: readonly WordClass[] = articles,
): number {
  let at = from - 1
  while (passed.some((one) => lexicon.is(one, words[at]?.text ?? ''))) at -= 1
  return at
}

/** Each of the words `from` up to, not including, `to` is of one of the classes; so it is where there are none. */
export const hasOnly = (
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  from: number,
  to: number,
  ...classes: readonly WordClass[]
): boolean =>
  words.slice(from, to).every(({ text }) => classes.some((one) => lexicon.is(one, text)))

/** “What can you activate here?”, “Ce qui s'arrête” */
export const opensWithWhat = ({ words }: Pick<Reading, 'words'>): boolean =>
  /^(what|wat|was|que|ce (qui|que)) /.test(`${words[0]?.text} ${words[1]?.text} `)

/** The identity card and its reader, which “the card” may mean as well. */
export const isCard = (reading: Reading, key: KeySpan): boolean =>
  reading.words
    .slice(key.from, key.to)
    .some((word) => /card|kaart|carte|karte|ausweis|eid|identi|titre/.test(word.text))

/** “ne … pas … que”; but “ne … plus que” restricts as well. */
export const isNegatedTwice = (
  { words, lexicon }: Pick<Reading, 'words' | 'lexicon'>,
  only: Occurrence,
): boolean =>
  words
    .slice(only.from + 1, only.to - 1)
    .some(
      (word, index, inside) =>
        lexicon.is('secondNegations', word.text) &&
        !(word.text === 'plus' && index === inside.length - 1),
    )
