/** Reads a file's passages, each in its own language. */
import { locales, type Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { namesRetiredKey, readSentence, type Reading } from './annotate.ts'
import { addScores, leader, noScores, scoreLanguages } from './language.ts'
import { lexiconFor, type DetectorPolicy, type Lexicon } from './lexicon.ts'
import { addCounts, countSenses, noCount, type SenseCount } from './senses.ts'
import { splitSentences, splitWords, type Word } from './words.ts'

export interface ReadPassage {
  readonly passage: Passage
  readonly readings: readonly Reading[]
  readonly senses: SenseCount
}

/** The passages of a file as sentences; none if nothing in it names the retired key. */
export function readPassages(
  file: ExtractedFile,
  policy: DetectorPolicy,
  declared: Locale | undefined,
): readonly ReadPassage[] {
  const split = file.passages.map((passage) => {
    const words = splitWords(passage.text)
    return { passage, words, scores: scoreLanguages(words) }
  })
  const whole = leader(
    split.reduce((sum, { scores }) => addScores(sum, scores), noScores),
    1,
  )
  const located = split.map(({ passage, words, scores }) => {
    const stated = passage.locale ?? declared
    const detected = leader(scores, stated === undefined ? 2 : 4)
    const lexicon = lexiconFor(detected ?? stated ?? whole ?? locales[0], policy)
    return { passage, words, lexicon }
  })
  if (!located.some(({ words, lexicon }) => namesRetiredKey(words, lexicon))) return []
  return located.map(({ passage, words, lexicon }) => ({
    passage,
    ...readText(passage, words, lexicon),
  }))
}

type ReadText = Pick<ReadPassage, 'readings' | 'senses'>

/** Navigation, headers and footers come again on every page of a site: each short text is read once. */
const readTexts = new WeakMap<Lexicon, Map<string, ReadText>>()

const mostReadTexts = 1000
const longestKeptText = 300

function readText(
  { text, breaks = [] }: Passage,
  words: readonly Word[],
  lexicon: Lexicon,
): ReadText {
  // A line that the writer ended, before a capital, ends a sentence: posters and signatures have no full stops.
  const ends = breaks.filter((at) => /^\s*\p{Lu}/u.test(text.slice(at, at + 3)))
  const read = (): ReadText => {
    const readings = splitSentences(text, new Set(ends), words).map((sentence) =>
      readSentence(sentence, lexicon),
    )
    const senses = readings.reduce((sum, reading) => addCounts(sum, countSenses(reading)), noCount)
    return { readings, senses }
  }
  if (text.length > longestKeptText) return read()
  const known = readTexts.get(lexicon) ?? new Map<string, ReadText>()
  readTexts.set(lexicon, known)
  const key = `${ends.join()}\n${text}`
  const found = known.get(key) ?? read()
  if (known.size >= mostReadTexts) known.clear()
  known.set(key, found)
  return found
}
