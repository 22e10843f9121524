/** Every development sample, a language a test: the first that is judged otherwise kills the mutant. */
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import {
  isFlagged,
  judgeLines,
  readDocuments,
  readSentences,
} from '../rules/no-token-activation/_samples.ts'

describe('samples', () => {
  it.each(locales)('sentences in %s', (locale) => {
    const wrong = readSentences('development', locale).find(
      (sample) => !sample.isKnownFault && isFlagged(sample) !== sample.isInstruction,
    )
    expect(wrong).toBeUndefined()
  })

  it.each(locales)('documents in %s', (locale) => {
    const wrong = readDocuments('development')
      .filter((document) => document.locale === locale)
      .find((document) =>
        judgeLines(document).some(
          ({ isKnownFault, isFound, isWanted }) => !isKnownFault && isFound !== isWanted,
        ),
      )
    expect(wrong?.name).toBeUndefined()
  })
})
