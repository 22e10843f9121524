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

  it.each(rows.filter((row) => row.set === 'development' && row.locale === 'all'))(
    'on development $kind is at least 0.97 and 0.93',
    ({ score }) => {
      expect(precision(score)).toBeGreaterThanOrEqual(0.97)
      expect(recall(score)).toBeGreaterThanOrEqual(0.93)
    },
  )
})
