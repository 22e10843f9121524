/** The translations as a person reads them in a terminal, or a program as JSON. */
import { styleText } from 'node:util'
import { formatWordDiff, plainMarks, type DiffMarks } from '../diagnostics/word-diff.ts'
import { translationLocales } from '../domain/locale.ts'
import type { StaleEntry, TranslationEntry } from '../pipeline/translations.ts'

const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { validateStream: false })

const colourMarks: DiffMarks = {
  removed: (text) => paint(['red', 'strikethrough'], text),
  added: (text) => paint('green', text),
}

const stateColours = {
  current: 'green',
  stale: 'yellow',
  unreviewed: 'yellow',
  missing: 'red',
} as const satisfies Record<TranslationEntry['state'], string>

const reasons = {
  'source-changed': 'the source has changed',
  'translation-changed': 'the translation has changed since its review',
  'both-changed': 'the source and the translation have changed',
  added: 'new in the source and in the translation',
  untranslated: 'not translated, expected after this passage',
  'without-source': 'the source has no such passage',
} as const satisfies Record<StaleEntry['reason'], string>

const advice =
  'Compare each with its source, mend what differs, then: lra translations accept DOCUMENT --locale LOCALE\n'

/** A table document × locale, and below it every passage to review. */
export function formatTranslations(
  entries: readonly TranslationEntry[],
  hasColour: boolean,
): string {
  const passages = entries.flatMap((entry) =>
    entry.stale.map((stale) => formatStale(entry, stale, hasColour)),
  )
  const isCurrent = entries.every(({ state }) => state === 'current')
  return [formatTable(entries, hasColour), ...passages, ...(isCurrent ? [] : [advice])].join('\n')
}

function formatTable(entries: readonly TranslationEntry[], hasColour: boolean): string {
  const locales = translationLocales.filter((locale) =>
    entries.some((entry) => entry.locale === locale),
  )
  const rows = [...Map.groupBy(entries, ({ document }) => document)].map(([document, group]) => ({
    document,
    cells: locales.map((locale) => group.find((entry) => entry.locale === locale)),
  }))
  const firstWidth = Math.max(...['document', ...rows.map(({ document }) => document)].map(length))
  const cellWidth = Math.max(...entries.map((entry) => cellText(entry).length), 2)
  const line = (first: string, cells: readonly string[]): string =>
    `${[first.padEnd(firstWidth), ...cells].join('  ').trimEnd()}\n`
  const cell = (entry: TranslationEntry | undefined): string => {
    const text = (entry ? cellText(entry) : '').padEnd(cellWidth)
    return entry && hasColour ? paint(stateColours[entry.state], text) : text
  }
  return [
    line(
      'document',
      locales.map((locale) => locale.padEnd(cellWidth)),
    ),
    ...rows.map(({ document, cells }) => line(document, cells.map(cell))),
  ].join('')
}

const length = (text: string): number => text.length

const cellText = ({ state, stale }: TranslationEntry): string =>
  state === 'stale' ? `stale ${stale.length}` : state

function formatStale(entry: TranslationEntry, stale: StaleEntry, hasColour: boolean): string {
  const place = `${stale.path}:${stale.range.start.line}:${stale.range.start.column}`
  const { sourceRange } = stale
  const source = sourceRange
    ? `${stale.sourcePath}:${sourceRange.start.line}:${sourceRange.start.column}`
    : stale.sourcePath
  const diff = formatWordDiff(stale.changes, hasColour ? colourMarks : plainMarks)
  return [
    `${hasColour ? paint('bold', place) : place} ${reasons[stale.reason]}`,
    `  ${source}`,
    `    ${diff}`,
    ...(stale.translation === undefined ? [] : [`  ${entry.locale}`, `    ${stale.translation}`]),
    '',
  ].join('\n')
}

export const formatTranslationsJson = (entries: readonly TranslationEntry[]): string =>
  `${JSON.stringify({ translations: entries }, undefined, 2)}\n`
