/** The tables of typography against their own samples. */
import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import type { Entry } from '../../../src/rules/typography/entry.ts'
import { findInText } from '../../../src/rules/typography/find.ts'
import type { Finding } from '../../../src/rules/typography/finding.ts'
import { findQuotes, quoteMarks, type QuoteMarks } from '../../../src/rules/typography/quotes.ts'
import { typographyTables } from '../../../src/rules/typography/tables/tables.ts'

const applied = (text: string, findings: readonly Finding[]): string =>
  findings
    .toReversed()
    .reduce(
      (mended, { from, to, replacement }) =>
        replacement === undefined ? mended : mended.slice(0, from) + replacement + mended.slice(to),
      text,
    )

/** As `--fix` does: again and again, until nothing is left to mend. */
function mend(text: string, locale: Locale): string {
  for (let pass = 0, now = text; pass < 10; pass += 1) {
    const next = applied(now, findInText(now, locale))
    if (next === now) return now
    now = next
  }
  throw new Error(`never at rest: ${text}`)
}

describe.each(locales)('%s', (locale) => {
  const table: readonly Entry[] = typographyTables[locale]

  test('names each fault once, but for one with several forms', () => {
    const patterns = table.map(({ pattern }) => pattern.source)
    expect(new Set(patterns).size).toBe(patterns.length)
    for (const entry of table) {
      expect([entry.fault, entry.pattern.flags]).toEqual([entry.fault, 'gu'])
      expect([entry.fault, entry.wrong.length > 0, entry.right.length > 0]).toEqual([
        entry.fault,
        true,
        true,
      ])
    }
  })

  const wrong = table.flatMap((entry) =>
    entry.wrong.map(([written, mended]) => ({ fault: entry.fault, written, mended })),
  )
  test.each(wrong)('$fault: $written', ({ fault, written, mended }) => {
    const found = findInText(written, locale)
    expect(found.map((finding) => finding.fault)).toContain(fault)
    // What is left to a person stays as it is.
    expect(mend(written, locale)).toBe(mended ?? written)
  })

  const right = table.flatMap((entry) =>
    entry.right.map((text) => ({ entry, fault: entry.fault, text })),
  )
  test.each(right)('not $fault: $text', ({ entry, text }) => {
    const found = findInText(text, locale).filter(({ fault }) => fault === entry.fault)
    expect(found).toEqual([])
  })

  const marks: QuoteMarks = quoteMarks[locale]
  test.each(marks.wrong)('quotes: %s', (written, mended) => {
    expect(mend(written, locale)).toBe(mended)
  })
  test.each(marks.unmendable)('quotes left to the writer: %s', (text) => {
    expect(findQuotes(text, locale)).toHaveLength(1)
    expect(mend(text, locale)).toBe(text)
  })
  test.each(marks.right)('right quotes: %s', (text) => {
    expect(findInText(text, locale)).toEqual([])
  })
})
