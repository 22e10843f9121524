/** Reads a file's passages, each in its own language. */
import { locales, type Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { readSentence } from './annotate.ts'
import { readHeadingLines, type OutlinedPassage } from './heading-lines.ts'
import { joinBrokenWords } from './broken-words.ts'
import { namesRetiredKey } from './keys.ts'
import { addScores, leader, noScores, scoreLanguages, type LanguageScores } from './language.ts'
import type { DetectorTerms } from './key-names.ts'
import { lexiconFor, type Lexicon } from './lexicon.ts'
import { isInQuotes, type Reading } from './reading.ts'
import { addCounts, countSenses, noCount, type SenseCount } from './senses.ts'
import { columnOf } from './whole.ts'
import { spellWords, splitSentences, splitWords, type Sentence, type Word } from './words.ts'

export interface ReadPassage {
  readonly passage: OutlinedPassage
  readonly readings: readonly Reading[]
  readonly senses: SenseCount
}

/** Tells the language of a text where its commonest words do not: a library, handed in by who can load it. */
export type DetectLanguage = (text: string) => Locale | undefined

interface SplitPassage {
  readonly passage: OutlinedPassage
  readonly words: readonly Word[]
  readonly scores: LanguageScores
}

/**
 * The language of a file is asked for before it is read: its words are split once. The last file alone is kept; what a
 * `WeakMap` holds would live until the whole heap is swept.
 */
let lastSplit: { readonly file: ExtractedFile; readonly split: readonly SplitPassage[] } | undefined

function splitPassages(file: ExtractedFile): readonly SplitPassage[] {
  if (lastSplit?.file === file) return lastSplit.split
  const split = readHeadingLines(file.passages).map((passage) => {
    const words = splitWords(passage.text)
    return { passage, words, scores: scoreLanguages(words) }
  })
  lastSplit = { file, split }
  return split
}

const total = (split: readonly SplitPassage[]): LanguageScores =>
  split.reduce((sum, { scores }) => addScores(sum, scores), noScores)

/**
 * By so many of its commonest words a text shows its language; against what the file declares it takes more, and fewer
 * again where it has no word of the language that is declared.
 */
const margin = 2
const marginAgainst = 4
const leastAgainst = 3

function shownAgainst(stated: Locale, scores: LanguageScores): Locale | undefined {
  const isForeign = scores[stated] === 0
  return leader(scores, marginAgainst) ?? (isForeign ? leader(scores, leastAgainst, 1) : undefined)
}

/** The columns of a table may each be in a language of their own, “Oui.”, “Ja.”, “Yes.”; so may a list. */
function scoreGroups(split: readonly SplitPassage[]): ReadonlyMap<string, LanguageScores> {
  const groups = new Map<string, LanguageScores>()
  for (const { passage, scores } of split) {
    const group = groupOf(passage)
    if (group !== undefined) groups.set(group, addScores(groups.get(group) ?? noScores, scores))
  }
  return groups
}

const groupOf = (passage: Passage): string | undefined => {
  if (passage.table) return columnOf(passage)
  return passage.list && `list ${passage.list.id}`
}

const shownInGroup = (scores: LanguageScores | undefined): Locale | undefined =>
  scores && leader(scores, marginAgainst)

/** “### Demander un jeton”, in a Dutch text, above a paragraph in French: the heading is in French as well. */
function shownBelow(
  stated: Locale,
  { passage, scores }: SplitPassage,
  below: SplitPassage | undefined,
): Locale | undefined {
  if (passage.kind !== 'heading' || !below || below.passage.kind === 'heading') return undefined
  const shown = shownAgainst(stated, below.scores)
  return shown !== undefined && scores[shown] > 0 ? shown : undefined
}

/** Words below which a passage has no language of its own: a name, a number. */
const fewestWords = 3

/** So large a part of a file in a second language makes it a mixed one; less are names and loan words. */
const secondShare = 0.2

/**
 * Whether the words and declarations of a file leave the language of some passage open: only then is a library worth
 * its memory. A file in one language settles its short passages by the others.
 */
export function leavesLanguageOpen(file: ExtractedFile, declared?: Locale): boolean {
  if (declared !== undefined || file.passages.every(({ locale }) => locale !== undefined))
    return false
  const split = splitPassages(file)
  const isOpen = split.some(
    ({ passage, words, scores }) =>
      passage.locale === undefined &&
      words.length >= fewestWords &&
      leader(scores, margin) === undefined,
  )
  if (!isOpen) return false
  const shown = split.flatMap(({ scores }) => leader(scores, margin) ?? [])
  const [first, second = 0] = locales
    .map((locale) => shown.filter((one) => one === locale).length)
    .sort((a, b) => b - a)
  return first === 0 || second >= secondShare * shown.length
}

export interface LanguageOptions {
  /** The language of passages that do not declare their own. */
  readonly locale?: Locale
  /** For passages whose words and declarations leave it open. */
  readonly detectLanguage?: DetectLanguage
}

interface LocatedPassage {
  readonly passage: OutlinedPassage
  readonly words: readonly Word[]
  readonly locale: Locale
}

function locatePassages(
  file: ExtractedFile,
  { locale: declared, detectLanguage }: LanguageOptions,
): readonly LocatedPassage[] {
  const split = splitPassages(file)
  const whole = leader(total(split), 1)
  const groups = scoreGroups(split)
  return split.map((own, order) => {
    const { passage, words, scores } = own
    const stated = passage.locale ?? declared
    const shown =
      stated === undefined
        ? leader(scores, margin)
        : (shownAgainst(stated, scores) ??
          (scores[stated] === 0
            ? (shownInGroup(groups.get(groupOf(passage) ?? '')) ??
              shownBelow(stated, own, split[order + 1]))
            : undefined))
    const locale =
      shown ??
      stated ??
      (words.length >= fewestWords ? detectLanguage?.(passage.text) : undefined) ??
      whole ??
      passage.assumedLocale ??
      locales[0]
    return { passage, words, locale }
  })
}

/** The languages that a file is in: whose phrase tables must be at hand to read it. */
export const localesOf = (file: ExtractedFile, options: LanguageOptions): ReadonlySet<Locale> =>
  new Set(locatePassages(file, options).map(({ locale }) => locale))

/** The passages of a file as sentences; none if nothing in it names the retired key. */
export function readPassages(
  file: ExtractedFile,
  terms: DetectorTerms,
  options: LanguageOptions,
): readonly ReadPassage[] {
  const located = locatePassages(file, options).map(({ passage, words, locale }) => {
    const lexicon = lexiconFor(locale, terms)
    return { passage, words: spellWords(joinBrokenWords(words, lexicon), locale), lexicon }
  })
  if (!located.some(({ words, lexicon }) => namesRetiredKey(words, lexicon))) return []
  return located.map(({ passage, words, lexicon }) => {
    const { readings, senses } = readText(passage, words, lexicon)
    // An address says nothing of the sense: every one has a server in it.
    return { passage, readings, senses: passage.kind === 'link-target' ? noCount : senses }
  })
}

/** A capital, a sign that goes on with no sentence (`☐`, `→`, `@`), dots, a box to tick (`[ ]`), a button (`[ Send ]`, `[3]`), a letter, the time of a message or a day of a month. */
const beginning =
  /^\s*(?:\p{Lu}|\.{3}|…|[^\p{L}\p{N}\s.,;:!?…"'“”„«»‘’()[\]]|[[(][ xX_]?[\])]|\[[ \p{Lu}\d]|[a-z]\)\s|\[?\d{1,2}[:/.h]\d|\d{1,2}\.? (?:\p{Lu}|jan|f[eé][bv]|m(?:aa|a|ä)r|a[pv]r|m[ae]i|ju[inl]|ao[uû]|aug|sep|o[ck]t|nov|d[eé][cz]))/u
const longestBeginning = 8

/** A date, a number or a colon, and the marks that may close it; a text may have as many lines as it likes. */
const ending = /[\d:)][*_]*\s*$/
const longestEnding = 10

type ReadText = Pick<ReadPassage, 'readings' | 'senses'>

function readText(
  { text, breaks = [] }: Passage,
  words: readonly Word[],
  lexicon: Lexicon,
): ReadText {
  // A line that the writer ended, before a capital, a bullet or a box to tick, ends a sentence: posters, forms and
  // signatures have no full stops. So does one with a date, a number or a colon at its end.
  const ends = breaks.filter(
    (at) =>
      beginning.test(text.slice(at, at + longestBeginning)) ||
      ending.test(text.slice(Math.max(0, at - longestEnding), at)),
  )
  const readings = splitSentences(text, ends, words).map((sentence) =>
    text.length > longestKeptText
      ? readSentence(sentence, lexicon)
      : readOnce(sentence, text.slice(sentence.start, sentence.end), lexicon),
  )
  const senses = readings.reduce((sum, reading) => addCounts(sum, countSenses(reading)), noCount)
  return { readings, senses }
}

/** Readings by their sentences. What is asked for again goes over to the younger ones; the older ones go. */
interface Known {
  young: Map<string, Reading>
  old: Map<string, Reading>
}

/** A site says much on every page: navigation, footers, notes. */
const knownBy = new WeakMap<Lexicon, Known>()

function knownIn(lexicon: Lexicon): Known {
  const known = knownBy.get(lexicon) ?? { young: new Map(), old: new Map() }
  knownBy.set(lexicon, known)
  return known
}

const mostYoung = 1000
/** A sentence kept may hold the text that it stands in. */
const longestKeptText = 2000

function readOnce(sentence: Sentence, text: string, lexicon: Lexicon): Reading {
  const known = knownIn(lexicon)
  // What stands before it may have opened a quotation.
  const key = isInQuotes(sentence, 0) ? `“${text}` : text
  const young = known.young.get(key)
  const reading = young ?? known.old.get(key) ?? readSentence(sentence, lexicon)
  if (!young) {
    if (known.young.size >= mostYoung) {
      known.old = known.young
      known.young = new Map()
    }
    known.young.set(key, reading)
  }
  return reading.sentence === sentence ? reading : { ...reading, sentence, words: sentence.words }
}
