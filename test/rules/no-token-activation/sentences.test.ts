import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const folder = new URL('../../fixtures/rules/no-token-activation/sentences/', import.meta.url)

/** Each line is a sample: `! ` an instruction, `= ` none. Lines that start with `~ ` are known faults, not run. */
describe.each(locales)('sentences in %s', (locale) => {
  const lines = readFileSync(new URL(`${locale}.txt`, folder), 'utf8').split('\n')
  const samples = lines.flatMap((line, index) =>
    /^[!=] /.test(line)
      ? [{ text: line.slice(2), isInstruction: line.startsWith('!'), number: index + 1 }]
      : [],
  )

  it('are several hundred, each once', () => {
    expect(samples.length).toBeGreaterThan(200)
    expect(new Set(samples.map(({ text }) => text)).size).toBe(samples.length)
  })

  it.each(samples)('line $number: $text', ({ text, isInstruction }) => {
    const findings = checkNoTokenActivation(paragraph(text, locale), { policy: tokenRetired })
    expect(findings.length > 0).toBe(isInstruction)
  })
})
