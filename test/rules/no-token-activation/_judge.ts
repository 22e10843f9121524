/** The verdicts on a file under the token's policy, by the phrases alone (`bare`) or with what was learned. */
import type { Locale } from '../../../src/domain/locale.ts'
import type { ExtractedFile } from '../../../src/extract/passage.ts'
import type { PhraseTables } from '../../../src/rules/no-token-activation/phrases/phrase.ts'
import { judgeFile } from '../../../src/rules/no-token-activation/scope.ts'
import type { JudgedSentence } from '../../../src/rules/no-token-activation/situation.ts'
import { tokenRetired } from './_policy.ts'

export const judge = (
  file: ExtractedFile,
  locale: Locale,
  tables: PhraseTables,
): readonly JudgedSentence[] => judgeFile(file, { policy: tokenRetired, tables }, { locale })
