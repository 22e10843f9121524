/** The first sample that is read otherwise than without a mutant kills it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import { readingsOf, readingsPath, type SampleKind, type WrittenReadings } from './_readings.ts'

const written: WrittenReadings = JSON.parse(readFileSync(readingsPath, 'utf8'))

const kinds: readonly SampleKind[] = ['sentences', 'documents']

describe.each(kinds)('%s', (kind) => {
  it.each(locales)('in %s', (locale) => {
    const expected = written[kind][locale]
    let at = 0
    for (const reading of readingsOf(kind, locale)) {
      if (reading !== expected[at]) expect(reading).toBe(expected[at])
      at += 1
    }
    expect(at).toBe(expected.length)
  })
})
