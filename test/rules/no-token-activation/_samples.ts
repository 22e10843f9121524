/** The detector's own labelled samples: sentences and documents, to develop on and held out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLocale, locales, type Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import { check } from '../../../src/rules/no-token-activation/check.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const root = join(import.meta.dirname, '../../fixtures/rules/no-token-activation')

/** `held-out` was written by people who had not seen the tables; whoever changes these does not read it. */
export type SampleSet = 'development' | 'held-out'

export interface SentenceSample {
  readonly locale: Locale
  readonly text: string
  readonly isInstruction: boolean
  /** Judged wrong for now: counted, not tested. */
  readonly isKnownFault: boolean
  /** Its line in the file. */
  readonly number: number
}

/** Each line of `sentences/<locale>.txt` is a sample: `! ` an instruction, `= ` none, `~ ` before it a known fault; others are remarks. */
export const readSentences = (set: SampleSet, locale: Locale): readonly SentenceSample[] =>
  readFileSync(join(root, set, 'sentences', `${locale}.txt`), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const [, fault, mark, text] = /^(~ )?([!=]) (.*)$/.exec(line) ?? []
      if (text === undefined) return []
      return [
        {
          locale,
          text,
          isInstruction: mark === '!',
          isKnownFault: fault !== undefined,
          number: index + 1,
        },
      ]
    })

export const isFlagged = ({ text, locale }: SentenceSample): boolean =>
  checkNoTokenActivation(paragraph(text, locale), { policy: tokenRetired }).length > 0

export interface DocumentSample {
  readonly name: string
  readonly locale: Locale
  /** Markdown, without the marks. */
  readonly text: string
  /** 1-based lines that a finding must touch, and those that it may. */
  readonly wanted: ReadonlySet<number>
  readonly either: ReadonlySet<number>
  /** Lines that are judged wrong for now: counted, not tested. */
  readonly knownFaults: ReadonlySet<number>
}

/**
 * `documents/<name>.<locale>.txt`, two columns before each line: `!` wanted, blank not, `?` either; then `~` for a
 * known fault.
 */
export const readDocuments = (set: SampleSet): readonly DocumentSample[] =>
  readdirSync(join(root, set, 'documents')).map((name) => {
    const locale = name.split('.')[1]
    if (!isLocale(locale)) throw new Error(`No locale in ${name}`)
    const lines = readFileSync(join(root, set, 'documents', name), 'utf8')
      .trimEnd()
      .split('\n')
    const marked = (mark: string, column: number): ReadonlySet<number> =>
      new Set(lines.flatMap((line, index) => (line.charAt(column) === mark ? [index + 1] : [])))
    const text = lines.map((line) => line.slice(2)).join('\n')
    return {
      name,
      locale,
      text,
      wanted: marked('!', 0),
      either: marked('?', 0),
      knownFaults: marked('~', 1),
    }
  })

/** 1-based lines of a document that a finding touches. */
export function flaggedLines({ name, locale, text }: DocumentSample): ReadonlySet<number> {
  const replacement = { nl: 'nl', fr: 'fr', de: 'de', en: 'en' }
  const file = extractText('markdown', `${name}.md`, text)
  const touched = new Set<number>()
  for (const { range } of check(file, { policy: tokenRetired, locale, replacement })) {
    for (let line = range?.start.line ?? 0; line <= (range?.end.line ?? 0); line += 1)
      touched.add(line)
  }
  return touched
}

export interface JudgedLine {
  readonly number: number
  readonly text: string
  readonly isWanted: boolean
  readonly isFound: boolean
  readonly isKnownFault: boolean
}

/** The lines of a document that count: not the blank ones, nor those marked `?`. */
export function judgeLines(
  sample: DocumentSample,
  linesOf: (sample: DocumentSample) => ReadonlySet<number> = flaggedLines,
): readonly JudgedLine[] {
  const { text, wanted, either, knownFaults } = sample
  const found = linesOf(sample)
  return text
    .split('\n')
    .map((line, index) => {
      const number = index + 1
      return {
        number,
        text: line,
        isWanted: wanted.has(number),
        isFound: found.has(number),
        isKnownFault: knownFaults.has(number),
      }
    })
    .filter((line) => line.text.trim() !== '' && !either.has(line.number))
}

/** What a terminology linter would look for: the key's name beside a word of requesting, in the same line. */
export const namesKey = /token|jeton|24 codes/iu
const requests =
  /activ|aktiv|aanvra|vraag|request|apply|demand|obten|obtien|beantrag|antrag|anforder|erhalt|krijg|receiv|recev|reçoi|order|bestel|command|haal|cré|maak|erstell/iu

const isFoundBySearch = (text: string): boolean => namesKey.test(text) && requests.test(text)

export interface Score {
  readonly found: number
  readonly falseAlarms: number
  readonly missed: number
  readonly samples: number
}

const add = (a: Score, b: Score): Score => ({
  found: a.found + b.found,
  falseAlarms: a.falseAlarms + b.falseAlarms,
  missed: a.missed + b.missed,
  samples: a.samples + b.samples,
})

const verdict = (isWanted: boolean, isFound: boolean): Score => ({
  found: isWanted && isFound ? 1 : 0,
  falseAlarms: !isWanted && isFound ? 1 : 0,
  missed: isWanted && !isFound ? 1 : 0,
  samples: 1,
})

const total = (scores: readonly Score[]): Score =>
  scores.reduce(add, { found: 0, falseAlarms: 0, missed: 0, samples: 0 })

export const precision = ({ found, falseAlarms }: Score): number =>
  found + falseAlarms === 0 ? 1 : found / (found + falseAlarms)

export const recall = ({ found, missed }: Score): number =>
  found + missed === 0 ? 1 : found / (found + missed)

export const scoreSentences = (
  samples: readonly SentenceSample[],
  isFound: (sample: SentenceSample) => boolean = isFlagged,
): Score => total(samples.map((sample) => verdict(sample.isInstruction, isFound(sample))))

const searchedLines = ({ text }: DocumentSample): ReadonlySet<number> =>
  new Set(text.split('\n').flatMap((line, index) => (isFoundBySearch(line) ? [index + 1] : [])))

export const scoreDocuments = (
  samples: readonly DocumentSample[],
  linesOf: (sample: DocumentSample) => ReadonlySet<number> = flaggedLines,
): Score =>
  total(
    samples.flatMap((sample) =>
      judgeLines(sample, linesOf).map(({ isWanted, isFound }) => verdict(isWanted, isFound)),
    ),
  )

export interface AccuracyRow {
  readonly set: SampleSet
  readonly by: 'the detector' | 'a phrase search'
  readonly kind: 'sentences' | 'lines of documents'
  readonly locale: Locale | 'all'
  readonly score: Score
}

/** Every figure that is published. */
export const measureAccuracy = (): readonly AccuracyRow[] => [
  ...measure('development', 'the detector'),
  ...measure('held-out', 'the detector'),
  ...measure('held-out', 'a phrase search'),
]

function measure(set: SampleSet, by: AccuracyRow['by']): readonly AccuracyRow[] {
  const documents = readDocuments(set)
  const isSearch = by === 'a phrase search'
  const isFound = isSearch ? ({ text }: SentenceSample) => isFoundBySearch(text) : isFlagged
  const linesOf = isSearch ? searchedLines : flaggedLines
  return (['sentences', 'lines of documents'] as const).flatMap((kind) => {
    const scores = locales.map((locale) =>
      kind === 'sentences'
        ? scoreSentences(readSentences(set, locale), isFound)
        : scoreDocuments(
            documents.filter((document) => document.locale === locale),
            linesOf,
          ),
    )
    const rows = locales.flatMap((locale, index): readonly AccuracyRow[] => {
      const score = scores[index]
      return score ? [{ set, by, kind, locale, score }] : []
    })
    return [...rows, { set, by, kind, locale: 'all', score: total(scores) }]
  })
}

/** The figures as the README's table. */
export function formatAccuracy(rows: readonly AccuracyRow[]): string {
  const cells = (row: AccuracyRow): string =>
    `${precision(row.score).toFixed(3)} / ${recall(row.score).toFixed(3)} (${row.score.samples})`
  const lines = [...Map.groupBy(rows, ({ set, by, kind }) => `${set} | ${by} | ${kind}`)].map(
    ([head, own]) => `| ${head} | ${own.map(cells).join(' | ')} |`,
  )
  return [
    `| sample | found by | unit | ${locales.join(' | ')} | all |`,
    `| --- | --- | --- | ${'--- | '.repeat(locales.length + 1).trimEnd()}`,
    ...lines,
  ].join('\n')
}
