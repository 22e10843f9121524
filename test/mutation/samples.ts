/** A share of the development samples, a language a test: the first that is judged otherwise kills the mutant. */
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/domain/locale.ts'
import {
  isFlagged,
  judgeLines,
  readDocuments,
  readSentences,
} from '../rules/no-token-activation/_samples.ts'

/** Of so many samples one is judged: a mutant that lives has all of them judged. */
const share = 8

const isInShare = (_sample: unknown, at: number): boolean => at % share === 0

describe('samples', () => {
  it.each(locales)('sentences in %s', (locale) => {
    const wrong = readSentences('development', locale)
      .filter(isInShare)
      .find((sample) => !sample.isKnownFault && isFlagged(sample) !== sample.isInstruction)
    expect(wrong).toBeUndefined()
  })

  it.each(locales)('documents in %s', (locale) => {
    const wrong = readDocuments('development')
      .filter((document) => document.locale === locale)
      .filter(isInShare)
      .find((document) =>
        judgeLines(document).some(
          ({ isKnownFault, isFound, isWanted }) => !isKnownFault && isFound !== isWanted,
        ),
      )
    expect(wrong?.name).toBeUndefined()
  })
})
