import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isLocale } from '../../../src/domain/locale.ts'
import { check } from '../../../src/rules/no-token-activation/check.ts'
import { blocks } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const folder = new URL('../../fixtures/rules/no-token-activation/documents/', import.meta.url)
const replacement = { nl: 'nl', fr: 'fr', de: 'de', en: 'en' }

/** Two columns before each line: `! ` where a finding must touch it, blank where none may, `? ` where either will do. */
describe.each(readdirSync(folder))('%s', (name) => {
  const locale = name.split('.')[1]
  const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
  const wanted = lines.flatMap((line, index) => (line.startsWith('!') ? [index + 1] : []))
  const either = new Set(lines.flatMap((line, index) => (line.startsWith('?') ? [index + 1] : [])))

  it('has findings on the marked lines and nowhere else', () => {
    if (!isLocale(locale)) throw new Error(`No locale in ${name}`)
    const file = blocks(lines.map((line) => line.slice(2)).join('\n'), locale)
    const touched = new Set<number>()
    for (const { range } of check(file, { policy: tokenRetired, replacement })) {
      for (let line = range?.start.line ?? 0; line <= (range?.end.line ?? 0); line += 1)
        touched.add(line)
    }
    expect([...touched].filter((line) => !either.has(line)).sort((a, b) => a - b)).toEqual(wanted)
  })
})
