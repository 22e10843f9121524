/** Finds passages that speak from another day than the build's, by the words that give it away. */
import type { Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isValidOn, validSide, type IsoDate, type Period } from '../../domain/iso-date.ts'
import { localeRecord, type Locale } from '../../domain/locale.ts'
import type { Policy } from '../../domain/policy.ts'
import { passageRange, type ExtractedFile, type Passage } from '../../extract/passage.ts'
import { formatDate } from '../../i18n/format-date.ts'
import { presumptions, type Presumption } from './tell-tales/tell-tale.ts'
import { tellTales } from './tell-tales/tell-tales.ts'

/** When each may be presumed: on its side of the cutoff, or of the end of use. */
function periodOf(presumption: Presumption, { cutoff, useEnds }: Policy): Period | undefined {
  switch (presumption) {
    case 'usable':
      return useEnds === undefined ? undefined : { validUntil: useEnds }
    case 'unusable':
      return useEnds === undefined ? undefined : { validFrom: useEnds }
    case 'announced':
      return { validUntil: cutoff }
    case 'stopped':
      return { validFrom: cutoff }
  }
}

const claims: Readonly<Record<Presumption, string>> = {
  usable: 'that the retired key can still be used',
  unusable: 'that the retired key can no longer be used, or when that ends',
  announced: 'that the stop is still to come',
  stopped: 'that the stop lies in the past',
}

interface Sought {
  readonly presumption: Presumption
  readonly period: Period
  readonly says: RegExp
  readonly namesKey: boolean
  /** The year of the date it names: a text without it is not read further. */
  readonly year?: string
}

interface Reader {
  readonly key: RegExp
  /** In small letters: a text without any of them is not read for the key. */
  readonly keyNames: readonly string[]
  readonly otherKeys: readonly string[]
  readonly negation: RegExp
  readonly sought: readonly Sought[]
}

/** What must not be said on a date, per locale: compile it once for many files. */
export type PresumptionReader = Readonly<Record<Locale, Reader>>

export function presumptionReader(
  project: Pick<Project, 'policy' | 'statements'>,
  asOf: IsoDate,
): PresumptionReader {
  const wrong = presumptions.flatMap((presumption) => {
    const period = periodOf(presumption, project.policy)
    return period && !isValidOn(asOf, period) ? [{ presumption, period }] : []
  })
  const readerOf = (locale: Locale): Reader => {
    const { policy } = project
    const { negation, tellTales: table } = tellTales[locale]
    const key = keyPattern(policy, locale)
    return {
      key: new RegExp(key, 'i'),
      keyNames: keyNames(policy, locale).map((name) => name.toLowerCase()),
      otherKeys: policy.keys.map(({ name }) => name[locale].toLowerCase()),
      negation: new RegExp(wholeWord(withLetters(negation)), 'i'),
      sought: wrong.flatMap(({ presumption, period }) =>
        table[presumption].flatMap(({ says }): readonly Sought[] => {
          const source = expand(says, { policy, locale, key, negation })
          return source === undefined
            ? []
            : [
                {
                  presumption,
                  period,
                  says: new RegExp(source, 'gi'),
                  namesKey: says.includes('KEY'),
                  ...yearOf(says, policy),
                },
              ]
        }),
      ),
    }
  }
  return localeRecord(readerOf)
}

/** Every passage of a file that presumes what does not hold on the reader's date; one finding a passage and presumption. */
export function wrongPresumptions(
  file: ExtractedFile,
  reader: PresumptionReader,
  asOf: IsoDate,
  locale?: Locale,
): readonly Diagnostic[] {
  return file.passages.flatMap((passage) => {
    const language = locale ?? passage.locale
    if (language === undefined) return []
    const found = new Map<Presumption, Diagnostic>()
    for (const { sought, at, words } of foundIn(passage, reader[language])) {
      if (found.has(sought.presumption)) continue
      const range = passageRange(file, passage, at, at + words.length)
      found.set(sought.presumption, {
        code: 'rules/statement-validity',
        severity: 'error',
        message: `Unexpected \`${words}\` on ${asOf}, expected it ${validSide(asOf, sought.period)} only`,
        path: file.path,
        ...(range ? { range } : {}),
        ...(passage.place ? { place: passage.place } : {}),
        locale: language,
        actual: passage.text,
        note: `It says ${claims[sought.presumption]}. Put the passage in a variant (\`::: before MILESTONE\` or \`::: from MILESTONE\`), or say what holds on this day.`,
      })
    }
    return [...found.values()]
  })
}

interface Found {
  readonly sought: Sought
  readonly at: number
  readonly words: string
}

function foundIn(passage: Passage, reader: Reader): readonly Found[] {
  const { text } = passage
  const lower = text.toLowerCase()
  const mayNameKey = reader.keyNames.some((name) => lower.includes(name))
  const isAboutKey = (): boolean =>
    [text, ...passage.headings.map((heading) => heading.text)].some((words) =>
      reader.key.test(words),
    )
  return reader.sought.flatMap((sought) => {
    if (sought.namesKey && !mayNameKey) return []
    if (sought.year !== undefined && !text.includes(sought.year)) return []
    return [...text.matchAll(sought.says)]
      .filter(
        ({ 0: words, index }) =>
          !isQuoted(text, index, index + words.length) &&
          !(sought.presumption === 'usable' && isElsewhere(text, index, words, reader)) &&
          (sought.namesKey || isAboutKey()),
      )
      .map(({ 0: words, index }) => ({ sought, at: index, words }))
  })
}

/** Words between quotation marks of their own are spoken of, not said. */
const isQuoted = (text: string, from: number, to: number): boolean =>
  /[‘'"“„«]\s?$/u.test(text.slice(0, from)) && /^\s?[’'"”“»]/u.test(text.slice(to))

/** Denied earlier in the clause, or said of another key. */
const isElsewhere = (text: string, from: number, words: string, reader: Reader): boolean =>
  reader.negation.test(/[^.?!;:,–]*$/u.exec(text.slice(0, from))?.[0] ?? '') ||
  reader.otherKeys.some((name) => words.toLowerCase().includes(name))

/**
 * A letter of the four languages. A class of its own and no flag `u`: with all of Unicode in it, and every gap of eight
 * words written out eight times by the engine, the patterns take longer to compile than the content to check.
 */
const letter = '[a-zà-öø-ÿœ]'

const withLetters = (pattern: string): string => pattern.replaceAll('LETTER', letter)

const wholeWord = (pattern: string): string => `(?<!${letter}|\\d)(?:${pattern})(?!${letter}|\\d)`

/** Its words, with white space of any width between them. */
const escapePattern = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join('\\s+')

const yearOf = (says: string, { cutoff, useEnds }: Policy): { readonly year?: string } => {
  const date = says.includes('CUTOFF') ? cutoff : says.includes('USEENDS') ? useEnds : undefined
  return date === undefined ? {} : { year: date.slice(0, 4) }
}

const keyNames = ({ retiredKey }: Policy, locale: Locale): readonly string[] => [
  retiredKey.name[locale],
  ...(retiredKey.synonyms?.[locale] ?? []),
]

/** Any name of the retired key, singular or plural, as a word of its own. */
function keyPattern(policy: Policy, locale: Locale): string {
  const longestFirst = keyNames(policy, locale)
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
  return wholeWord(`(?:${longestFirst.join('|')})${letter}{0,2}`)
}

/** A date in words, in figures (`25/09/2020`, `25.9.2020`, `25-09-2020`), or as an ISO date. */
function datePattern(date: IsoDate, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number)
  const inFigures = `0?${day}[./-]0?${month}[./-]${year}`
  return `(?<!\\d)(?:${escapePattern(formatDate(date, locale))}|${inFigures}|${escapePattern(date)})(?!\\d)`
}

/** The regular expression that a tell-tale stands for; none where the policy lacks the date it names. */
function expand(
  says: string,
  {
    policy,
    locale,
    key,
    negation,
  }: {
    readonly policy: Policy
    readonly locale: Locale
    readonly key: string
    readonly negation: string
  },
): string | undefined {
  if (says.includes('USEENDS') && policy.useEnds === undefined) return undefined
  const word = `(?!(?:${withLetters(negation)})(?!${letter}))(?:\\d[\\d.]*|[^\\s.?!;:]+)`
  const source = says
    .replaceAll(' ', '\\s+')
    .replaceAll('~', `(?:${word}\\s+){0,8}?`)
    .replaceAll('KEY', () => key)
    .replaceAll('CUTOFF', () => datePattern(policy.cutoff, locale))
    .replaceAll('USEENDS', () => datePattern(policy.useEnds ?? policy.cutoff, locale))
  return wholeWord(source)
}
