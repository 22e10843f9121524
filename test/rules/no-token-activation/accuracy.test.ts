import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatAccuracy, measureAccuracy, precision, recall } from './_samples.ts'

const rows = measureAccuracy()

describe('accuracy', () => {
  it('is published in the README as measured', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const published = /<!-- accuracy -->\n\n([\s\S]*?)\n\n<!-- \/accuracy -->/.exec(readme)?.[1]
    // `npm run accuracy -- --write` puts the new figures there.
    expect(published).toBe(formatAccuracy(rows))
  })

  it.each([
    { kind: 'sentences', least: 0.97 },
    { kind: 'lines of documents', least: 0.95 },
  ])('does not fall on development $kind', ({ kind, least }) => {
    const row = rows.find(
      (one) => one.set === 'development' && one.locale === 'all' && one.kind === kind,
    )
    if (!row) throw new Error(`no row for ${kind}`)
    // Their harmonic mean: what is found sooner moves one of them against the other.
    const found = [precision(row.score), recall(row.score)].map((one) => 1 / one)
    expect(2 / found.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(least)
  })
})
