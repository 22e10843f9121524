/** The same sentence, the same verdict, in whatever file and place it stands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/locale.ts'
import { parsePolicy } from '../../../src/domain/policy.ts'
import { extractFile } from '../../../src/extract/extract.ts'
import { checkNoTokenActivation } from '../../../src/rules/no-token-activation/findings.ts'
import { neighbours, plantSentence } from '../../extract/containers.ts'

const path = join(import.meta.dirname, '../../../content/policy.yaml')
const { value: policy } = parsePolicy({ path, text: readFileSync(path, 'utf8') })

const sentences = {
  nl: [
    'Vraag uw token aan bij het loket van de gemeente.',
    'U kunt geen nieuw token meer activeren.',
  ],
  fr: [
    'Demandez votre token au guichet de la commune.',
    'Vous ne pouvez plus activer de nouveau token.',
  ],
  de: [
    'Beantragen Sie Ihr Token am Schalter der Gemeinde.',
    'Sie können kein neues Token mehr aktivieren.',
  ],
  en: ['Request your token at the town hall counter.', 'You can no longer activate a new token.'],
} as const

describe.each(locales)('%s', (locale) => {
  const [offence, denial] = sentences[locale]
  test.each([
    [offence, true],
    [denial, false],
  ])('%s', async (sentence, isOffence) => {
    if (!policy) throw new Error('the policy does not parse')
    const planted = plantSentence(sentence, neighbours[locale])
    expect(planted.length).toBeGreaterThan(50)
    const wrong: string[] = []
    for (const { name, path: file, bytes } of planted) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time
      const result = await extractFile(file, bytes)
      const verdict =
        'unreadable' in result
          ? result.unreadable
          : checkNoTokenActivation(result.file, { policy }).length > 0
      if (verdict !== isOffence) wrong.push(`${name}: ${String(verdict)}`)
    }
    expect(wrong).toEqual([])
  })
})
