/** What is wrong in one text: the entries of the locale's table and the quotation marks, in reading order, none over another. */
import type { Locale } from '../../domain/locale.ts'
import { isReplaceable, joinProse, type Prose } from '../../content/prose.ts'
import { latinPattern } from '../latin-pattern.ts'
import { findQuotes } from './quotes.ts'
import { typographyTables } from './tables/tables.ts'
import type { Entry } from './entry.ts'
import type { Finding } from './finding.ts'

interface FindOptions {
  /** The data files hold texts that are compared and quoted, not set in lines. */
  readonly layout: boolean
}

/** @example findInText('Un token ?', 'fr') // one finding, from 8 to 9, replacement U+00A0 */
export const findInText = (
  text: string,
  locale: Locale,
  { layout }: FindOptions = { layout: true },
): readonly Finding[] =>
  apart([...findByTable(text, locale, { layout }), ...findQuotes(text, locale)])

/** The findings of one file's proses, all in one locale. */
export function findInProses(proses: readonly Prose[]): readonly Found[] {
  const [first] = proses
  if (!first) return []
  const { text, locate } = joinProse(proses)
  const byTable = findByTable(text, first.locale, { layout: !first.path.endsWith('.yaml') })
  const perProse = Map.groupBy(
    byTable.map((finding) => ({ finding, ...locate(finding.from, finding.to) })),
    ({ prose }) => prose,
  )
  return proses.flatMap((prose) => {
    const inTable = perProse.get(prose) ?? []
    const found = [
      ...inTable.map(({ finding, from, to }): Finding => ({ ...finding, from, to })),
      ...findQuotes(prose.text, prose.locale),
    ]
    return apart(found).map((finding) => ({ prose, finding }))
  })
}

export interface Found {
  readonly prose: Prose
  readonly finding: Finding
}

/** Whether `--fix` can write it: there is one right form, and the file has these characters side by side. */
export const isMendable = (
  prose: Prose,
  finding: Finding,
): finding is Finding & { readonly replacement: string } =>
  finding.replacement !== undefined && isReplaceable(prose, finding.from, finding.to)

const findByTable = (text: string, locale: Locale, { layout }: FindOptions): readonly Finding[] =>
  typographyTables[locale].flatMap((entry) =>
    entry.isLayout && !layout ? [] : matchesOf(entry, text),
  )

const patterns = new Map<Entry, RegExp>()

/** The entry's own pattern where it is about other scripts. */
function patternOf(entry: Entry): RegExp {
  const known = patterns.get(entry)
  if (known) return known
  const { source, flags } = entry.pattern
  const pattern = source.includes('Script=')
    ? entry.pattern
    : new RegExp(latinPattern(source), flags)
  patterns.set(entry, pattern)
  return pattern
}

function matchesOf(entry: Entry, text: string): readonly Finding[] {
  const found: Finding[] = []
  for (const match of text.matchAll(patternOf(entry))) {
    const { fault, note } = entry
    const range = { from: match.index, to: match.index + match[0].length }
    if (!('mend' in entry)) found.push({ ...range, fault, note, expected: entry.expected })
    else {
      const replacement = entry.mend(match)
      if (replacement !== match[0]) found.push({ ...range, fault, note, replacement })
    }
  }
  return found
}

/** Where two overlap, the first in the text, and of those the first in the table, is told; the other shows once it is mended. */
function apart(found: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = []
  for (const finding of [...found].sort((a, b) => a.from - b.from))
    if (finding.from >= (kept.at(-1)?.to ?? 0)) kept.push(finding)
  return kept
}
