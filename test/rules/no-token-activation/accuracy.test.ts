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
    { kind: 'sentences', atLeast: { precision: 0.97, recall: 0.94 } },
    { kind: 'lines of documents', atLeast: { precision: 0.945, recall: 0.95 } },
  ])('does not fall on development $kind', ({ kind, atLeast }) => {
    const row = rows.find(
      (one) => one.set === 'development' && one.locale === 'all' && one.kind === kind,
    )
    if (!row) throw new Error(`no row for ${kind}`)
    expect(precision(row.score)).toBeGreaterThanOrEqual(atLeast.precision)
    expect(recall(row.score)).toBeGreaterThanOrEqual(atLeast.recall)
  })
})
