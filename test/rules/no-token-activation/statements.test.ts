import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { parseStatements } from '../../../src/domain/statement.ts'
import {
  checkNoTokenActivation,
  classifyPassages,
} from '../../../src/rules/no-token-activation/findings.ts'
import { paragraph } from './_passages.ts'
import { tokenRetired } from './_policy.ts'

const path = 'content/statements.yaml'
const statements =
  parseStatements({
    path,
    text: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'),
  }).value ?? []

describe.each(locales)('the approved statements in %s', (locale) => {
  it.each(statements)('$id instructs nobody', ({ wording }) => {
    expect(
      checkNoTokenActivation(paragraph(wording[locale], locale), { policy: tokenRetired }),
    ).toEqual([])
  })

  it.each(['S1', 'S4', 'S10'])('%s denies', (id) => {
    const wording = statements.find((statement) => statement.id === id)?.wording[locale] ?? ''
    const classes = classifyPassages(paragraph(wording, locale), { policy: tokenRetired })
    expect(classes.map((one) => one.class)).toEqual(['denial'])
  })
})
