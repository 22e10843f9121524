/** A locale's phrase tables and the policy's key names, compiled once into what a sentence is read with. */
import type { Locale } from '../../domain/locale.ts'
import {
  keyNamesIn,
  namesOf,
  type DetectorPolicy,
  type DetectorTerms,
  type KeyNames,
} from './key-names.ts'
import { foldPhrase } from './normalise.ts'
import {
  compilePattern,
  exactWords,
  indexPatterns,
  type Candidates,
  type Pattern,
} from './pattern.ts'
import type { Form, FunctionWords, Phrase, PhraseTables, Role } from './phrases/phrase.ts'
import { createTypoFinder } from './typos.ts'
import { indexConcepts, type ConceptIndex } from './concepts/concept-index.ts'
import { decodeWeights, type Weights } from './weights/decode.ts'

export interface Meaning {
  readonly role: Role
  readonly form: Form
  readonly isWeak: boolean
  readonly isIntransitive: boolean
  readonly isCessation: boolean
}

/** How a stretch of words names a key. */
export type KeyMeaning =
  | 'retired'
  | 'namesake'
  | 'anaphora'
  | 'other-key'
  | 'generic-key'
  | 'ellipsis'
  | 'instead'
  | 'for-that'

export type WordClass = Exclude<
  keyof FunctionWords,
  'ellipses' | 'insteadOf' | 'forThat' | 'isVerbFinal'
>

/** What the tables know of one word. */
export interface WordEntry {
  readonly meanings: Candidates<Meaning>
  readonly keys: Candidates<KeyMeaning>
  /** The word may begin a name of the retired key. */
  readonly mayName: boolean
  /** One slip away from a name of the retired key. */
  readonly isKeyTypo: boolean
  /** What an obtaining word means that it is one slip away from. */
  readonly obtainTypo: Meaning | undefined
}

export interface Lexicon {
  readonly locale: Locale
  readonly isVerbFinal: boolean
  /** The year in which the key was retired. */
  readonly cutoffYear: number
  /** Remembered: a text is made of few words. */
  readonly entryOf: (word: string) => WordEntry
  /** Phrases that begin with a mention of the retired key. */
  readonly afterKey: Candidates<Meaning>
  readonly is: (wordClass: WordClass, word: string) => boolean
  readonly compoundHeads: ReadonlySet<string>
  readonly names: KeyNames
  /** Long words of obtaining, known again where a hyphen breaks them. */
  readonly obtainWords: ReadonlySet<string>
  /** Obtaining words that may be a part of a compound, longest first. */
  readonly obtainParts: readonly string[]
  readonly concepts: ConceptIndex
  readonly weights: Weights | undefined
}

/** Of the present or of the past. */
export const isAuxiliary = (lexicon: Pick<Lexicon, 'is'>, word: string): boolean =>
  lexicon.is('presentAuxiliaries', word) || lexicon.is('pastAuxiliaries', word)

/** Words whose entries are remembered: those of a language that a site really uses. */
const mostWords = 20_000

const forms = ['now', 'participle', 'past', 'noun'] as const satisfies readonly Form[]

interface MeaningEntry {
  readonly pattern: Pattern
  readonly value: Meaning
}

const meaningEntries = (phrase: Phrase): readonly MeaningEntry[] =>
  forms.flatMap((form) =>
    (phrase[form] ?? []).flatMap((written) =>
      compilePattern(written).map((pattern) => ({
        pattern,
        value: {
          role: phrase.role,
          form,
          isWeak: phrase.isWeak ?? false,
          isIntransitive: phrase.isIntransitive ?? false,
          isCessation: phrase.isCessation ?? false,
        },
      })),
    ),
  )

/** Compiled lexicons, kept as long as their policy and tables: the same input gives the same lexicon. */
const compiled = new WeakMap<DetectorPolicy, WeakMap<PhraseTables, Map<Locale, Lexicon>>>()

/** The lexicon of one locale, compiled at its first use; throws when its table is not at hand. */
export function lexiconFor(locale: Locale, terms: DetectorTerms): Lexicon {
  const { policy, tables } = terms
  const byTables = compiled.get(policy) ?? new WeakMap<PhraseTables, Map<Locale, Lexicon>>()
  compiled.set(policy, byTables)
  const known = byTables.get(tables) ?? new Map<Locale, Lexicon>()
  byTables.set(tables, known)
  const lexicon = known.get(locale) ?? compileLexicon(locale, terms)
  known.set(locale, lexicon)
  return lexicon
}

interface CompiledClass {
  readonly words: ReadonlySet<string>
  /** “*leaflet”: the last part of a compound. */
  readonly endings: readonly string[]
}

function compileClass(written: string): CompiledClass {
  const all = written.split(' ').filter(Boolean).map(foldPhrase)
  const endings = all.filter((one) => one.startsWith('*')).map((one) => one.slice(1))
  return { words: new Set(all), endings }
}

function compileLexicon(locale: Locale, { policy, tables }: DetectorTerms): Lexicon {
  const table = tables[locale]
  if (!table) throw new Error(`The phrase table of \`${locale}\` is not loaded`)
  const classes: Partial<Record<WordClass, CompiledClass>> = {}
  const is = (wordClass: WordClass, word: string): boolean => {
    const { words, endings } = (classes[wordClass] ??= compileClass(table.words[wordClass]))
    if (words.has(word)) return true
    for (const end of endings) if (word.length > end.length && word.endsWith(end)) return true
    return false
  }
  const retired = table.keys[policy.retiredKey.id]
  const others = policy.keys.filter(({ id }) => id !== policy.retiredKey.id)
  const names = keyNamesIn(locale, { policy, tables })
  const named = (patterns: readonly string[], value: KeyMeaning) =>
    patterns.flatMap((written) => compilePattern(written).map((pattern) => ({ pattern, value })))
  const keys = indexPatterns<KeyMeaning>([
    ...named(names.patterns, 'retired'),
    ...named(['recommendedkey|recommendedkeyname'], 'other-key'),
    ...named(
      others.map(({ id }) => `keys${foldPhrase(id)}*`),
      'other-key',
    ),
    ...named(retired?.namesakes ?? [], 'namesake'),
    ...named(retired?.anaphora ?? [], 'anaphora'),
    ...named(
      others.flatMap((key) => namesOf(key, locale, locale, tables)),
      'other-key',
    ),
    ...named(table.genericKey, 'generic-key'),
    ...named(table.words.ellipses, 'ellipsis'),
    ...named(table.words.insteadOf, 'instead'),
    ...named(table.words.forThat, 'for-that'),
  ])
  const meanings = table.phrases.flatMap(meaningEntries)
  const obtainWords = meanings
    .filter((entry) => entry.value.role === 'obtain')
    .flatMap((entry) => exactWords(entry.pattern).map((word) => ({ word, value: entry.value })))
  const obtainParts = [
    ...new Set(obtainWords.map(({ word }) => word).filter((word) => word.length >= 5)),
  ].sort((a, b) => b.length - a.length)
  const obtainTypos = createTypoFinder(
    obtainWords.filter(({ word, value }) => word.length >= 7 && !value.isWeak),
  )
  const phrases = indexPatterns(meanings)
  const entries = new Map<string, WordEntry>()
  const entryOf = (word: string): WordEntry => {
    const remembered = entries.get(word)
    if (remembered) return remembered
    const ofKeys = keys.startingAt(word)
    const isKeyTypo = names.isTypo(word)
    const entry: WordEntry = {
      meanings: phrases.startingAt(word),
      keys: ofKeys,
      mayName: isKeyTypo || mayMean(ofKeys, 'retired'),
      isKeyTypo,
      obtainTypo: word.length >= 6 ? obtainTypos.find(word) : undefined,
    }
    if (entries.size >= mostWords) entries.clear()
    entries.set(word, entry)
    return entry
  }
  return {
    locale,
    isVerbFinal: table.words.isVerbFinal,
    cutoffYear: Number(policy.cutoff.slice(0, 4)),
    entryOf,
    afterKey: phrases.startingAtKey,
    is,
    compoundHeads: new Set((retired?.heads ?? '').split(' ').map(foldPhrase)),
    names,
    obtainWords: new Set(obtainParts.filter((word) => word.length >= shortestBroken)),
    obtainParts,
    concepts: indexConcepts(table.concepts ?? {}),
    weights: table.weights === undefined ? undefined : decodeWeights(table.weights),
  }
}

/** Letters of a word that is known again when it is broken. */
const shortestBroken = 7

const mayMean = <T>({ alone, longer, bySecond }: Candidates<T>, wanted: T): boolean =>
  alone.includes(wanted) ||
  [...longer, ...(bySecond?.values() ?? [])].flat().some(({ value }) => value === wanted)
