/**
 * Whether a text can name the retired key at all, asked of its letters before its words are cut and its language is
 * known: most pages of a site do not. What cannot is not read; what can may turn out not to.
 */
import { locales } from '../../domain/locale.ts'
import { keyNamesIn, type DetectorTerms } from './key-names.ts'
import { isNamedAmong } from './keys.ts'
import { foldText } from './normalise.ts'
import { compilePattern, indexPatterns, type Candidates } from './pattern.ts'
import { fewestSpaced, isLetterAt, splitWords, wordsOfRun } from './words.ts'

/** What a run of letters is to the names of the key. */
interface Run {
  /** What it may be read as. */
  readonly words: readonly string[]
  readonly isName: boolean
  readonly candidates: readonly Candidates<'retired'>[]
  /** It may begin a name of several words, whatever follows … */
  readonly isBeginning: boolean
  /** … or before one of these. */
  readonly seconds: ReadonlySet<string>
  /** What may be left of a name that is broken in two. */
  readonly starts: readonly string[]
}

/** Runs that are remembered: a site has few. */
const mostRuns = 20_000

const isWord = /^[a-z0-9]+$/

/** Asks a text by the names of the key in every language: nobody has asked yet which one it is in. */
export function compileNames(terms: DetectorTerms): (text: string) => boolean {
  const names = locales.map((locale) => keyNamesIn(locale, terms))
  const single = new Set(names.flatMap(({ words }) => words))
  const { startingAt } = indexPatterns(
    [...new Set(names.flatMap(({ patterns }) => patterns))]
      .flatMap(compilePattern)
      .map((pattern) => ({ pattern, value: 'retired' as const })),
  )
  const readRun = (letters: string): Run => {
    const words = [...wordsOfRun(letters)]
    const candidates = words.map(startingAt)
    const seconds = new Set(candidates.flatMap(({ bySecond }) => [...(bySecond?.keys() ?? [])]))
    return {
      words,
      candidates,
      isName:
        candidates.some(({ alone }) => alone.length > 0) ||
        words.some((word) => names.some(({ isTypo }) => isTypo(word))),
      isBeginning:
        candidates.some(({ longer }) => longer.length > 0) ||
        [...seconds].some((second) => !isWord.test(second)),
      seconds,
      starts: words.filter((word) => names.some(({ starts }) => starts.has(word))),
    }
  }
  const runs = new Map<string, Run>()
  const runOf = (letters: string): Run => {
    const known = runs.get(letters)
    if (known) return known
    if (runs.size >= mostRuns) runs.clear()
    const run = readRun(letters)
    runs.set(letters, run)
    return run
  }
  const isNameOf = ({ starts }: Run, { words }: Run): boolean =>
    starts.some((start) => words.some((word) => single.has(start + word)))
  return (text) => {
    const folded = foldText(text).text
    let isOpen = folded.includes('{')
    let before: Run | undefined
    let singles = 0
    for (let at = 0, to = 0; at < folded.length; at = to + 1) {
      for (to = at; to < folded.length && isLetterAt(folded, to);) to += 1
      if (to === at) continue
      const run = runOf(folded.slice(at, to))
      if (run.isName || (before && isNameOf(before, run))) return true
      singles = to - at === 1 ? singles + 1 : 0
      isOpen ||=
        run.isBeginning ||
        singles === fewestSpaced ||
        run.words.some((word) => before?.seconds.has(word))
      before = run
    }
    if (!isOpen) return false
    const words = splitWords(text)
    return (
      words.some((word) => runOf(word.text).isName) ||
      isNamedAmong(words, (word) => runOf(word).candidates)
    )
  }
}
