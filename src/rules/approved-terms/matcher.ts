/** Finds, in a text of one locale, words that the glossary forbids there and names that belong to another locale. */
import type { ForbiddenVariant, Glossary, Term } from '../../domain/glossary.ts'
import { localeRecord, locales, type Locale } from '../../domain/locale.ts'
import { foldPhrase, foldText, originAt } from '../no-token-activation/normalise.ts'

/** A spelling that is looked for, and why it is not to be written. */
export type Spelling =
  | {
      readonly type: 'forbidden'
      readonly word: string
      readonly term: Term
      readonly variant: ForbiddenVariant
    }
  | { readonly type: 'foreign'; readonly word: string; readonly term: Term; readonly owner: Locale }

export interface FoundTerm {
  readonly from: number
  readonly to: number
  readonly spelling: Spelling
}

interface Table {
  readonly pattern: RegExp
  /** By folded spelling: words that differ in case alone stand together. */
  readonly spellings: ReadonlyMap<string, readonly Spelling[]>
}

export type TermTables = Readonly<Record<Locale, Table>>

/** One table a locale; made once and used for every text. */
export const compileTerms = (glossary: Glossary): TermTables =>
  localeRecord((locale) => {
    const spellings = Map.groupBy(
      [...forbiddenIn(glossary, locale), ...foreignIn(glossary, locale)],
      ({ word }) => foldPhrase(word),
    )
    // Approved names stand among them, so that a longer one is never taken for the forbidden one it starts with.
    const approved = glossary.flatMap((term) => namesIn(term, locale).map(foldPhrase))
    return { spellings, pattern: wholeWords([...new Set([...spellings.keys(), ...approved])]) }
  })

const forbiddenIn = (glossary: Glossary, locale: Locale): readonly Spelling[] =>
  glossary.flatMap((term) =>
    term.avoid[locale].flatMap((variant) =>
      [...variant.words, ...variant.inflected].map((word): Spelling => ({
        type: 'forbidden',
        word,
        term,
        variant,
      })),
    ),
  )

/** Names of several words that no term has in this locale: single words are too often the same by chance. */
function foreignIn(glossary: Glossary, locale: Locale): readonly Spelling[] {
  const own = new Set(glossary.flatMap((term) => namesIn(term, locale).map(foldPhrase)))
  return locales
    .filter((other) => other !== locale)
    .flatMap((owner) =>
      glossary.flatMap((term) =>
        namesIn(term, owner)
          .filter((word) => word.includes(' ') && !own.has(foldPhrase(word)))
          .map((word): Spelling => ({ type: 'foreign', word, term, owner })),
      ),
    )
}

const namesIn = ({ names }: Term, locale: Locale): readonly string[] => [
  names[locale].name,
  ...names[locale].forms,
]

/**
 * One alternation, longest first, so that a text is read once whatever the number of words. A hyphen ends a word
 * (`jeton-carte`); an apostrophe with a letter after it does not (`LRA’s`).
 */
function wholeWords(folded: readonly string[]): RegExp {
  const alternatives = [...folded]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => RegExp.escape(word))
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?!'?[\\p{L}\\p{N}]|\\.[\\p{L}\\p{N}])`,
    'gu',
  )
}

/** A stretch that reads like one of the spellings, in the text as written and as folded. */
interface Match {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly folded: string
  readonly foldedFrom: number
  readonly foldedTo: number
}

/** Spaces, quotation marks and soft hyphens are folded, so that a PDF and its source read the same. */
export function findTerms(text: string, { pattern, spellings }: Table): readonly FoundTerm[] {
  const foldedText = foldText(text)
  const folded = foldedText.text
  return [...folded.matchAll(pattern)].flatMap(({ 0: words, index }): readonly FoundTerm[] => {
    const foldedTo = index + words.length
    const from = originAt(foldedText, index)
    const to = originAt(foldedText, foldedTo)
    const match = { text, from, to, folded, foldedFrom: index, foldedTo }
    const spelling = spellings.get(words)?.find((candidate) => applies(candidate, match))
    return spelling ? [{ from, to: from + text.slice(from, to).trimEnd().length, spelling }] : []
  })
}

function applies(spelling: Spelling, match: Match): boolean {
  const written = plain(match.text.slice(match.from, match.to))
  const wanted = plain(spelling.word)
  if (!sameWords(written, wanted) || isAddress(match)) return false
  if (spelling.type === 'foreign') return true
  const { variant } = spelling
  if (variant.quoted === 'allowed' && isQuoted(match)) return false
  switch (variant.case) {
    case 'any':
      return true
    case 'exact':
      return written === wanted
    case 'inside':
      return written === wanted && isInside(match)
  }
}

/** As written, but for characters that look the same on paper. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\u00ad ?|\p{Cf}/gu, '')
    .replace(/\s/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .trimEnd()

/** The accents of the word, or none at all: an `émail` is no `email`, but a `NUMERO` is a `numéro`. */
function sameWords(written: string, wanted: string): boolean {
  const [one, other] = [written.toLowerCase(), wanted.toLowerCase()]
  return one === other || one === other.normalize('NFD').replace(/\p{M}/gu, '')
}

/** After a word or a comma, where a sentence cannot start. */
const isInside = ({ text, from }: Match): boolean =>
  /[\p{L}\p{N},;)]\s$/u.test(text.slice(Math.max(0, from - 3), from))

/** Quotation marks around the word and nothing else: the text names it. */
function isQuoted({ folded, foldedFrom, foldedTo }: Match): boolean {
  const before = folded.slice(Math.max(0, foldedFrom - 3), foldedFrom).trimEnd()
  const after = folded.slice(foldedTo, foldedTo + 2).trimStart()
  // The apostrophe of an elision (l’…) opens nothing.
  return /(?:^|[^\p{L}\p{N}])['"]$/u.test(before) && /^['"]/.test(after)
}

/** How far around a match the characters of a web address or a slot are looked for. */
const addressReach = 200

/** Part of a web address, an e-mail address or a slot: names of things, not prose. */
function isAddress({ folded, foldedFrom, foldedTo }: Match): boolean {
  const before =
    folded
      .slice(Math.max(0, foldedFrom - addressReach), foldedFrom)
      .split(/\s/)
      .at(-1) ?? ''
  const after = /^\S*/.exec(folded.slice(foldedTo, foldedTo + addressReach))?.[0] ?? ''
  return (
    before.lastIndexOf('{{') > before.lastIndexOf('}}') ||
    /:\/\/|^['"(<]?www\./.test(before) ||
    /^[\w.+-]*@\w/.test(after) ||
    /@[\w.-]*$/.test(before)
  )
}
