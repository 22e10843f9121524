/** What the weights are learned from: each sentence of the development samples that names the key, as the phrases read it. */
import type { Locale } from '../../src/domain/locale.ts'
import type { ExtractedFile } from '../../src/extract/passage.ts'
import { extractText } from '../../src/extract/extract-text.ts'
import { bucketsOf } from '../../src/rules/no-token-activation/features.ts'
import { bare } from '../../src/rules/no-token-activation/phrases/phrases.ts'
import { namesKey } from '../../src/rules/no-token-activation/reading.ts'
import { judgeFile, type JudgedSentence } from '../../src/rules/no-token-activation/scope.ts'
import { readDocuments, readSentences } from '../rules/no-token-activation/_samples.ts'
import { paragraph } from '../rules/no-token-activation/_passages.ts'
import { tokenRetired } from '../rules/no-token-activation/_policy.ts'
import { learnWeights, type Example } from './_learning.ts'

/** By the phrases alone: what is learned must not depend on what was learned before. */
const judge = (file: ExtractedFile, locale: Locale): readonly JudgedSentence[] =>
  judgeFile(file, { policy: tokenRetired, tables: bare }, { locale })

const example = ({ reading }: JudgedSentence, isInstruction: boolean): Example => ({
  buckets: bucketsOf(reading),
  isInstruction,
})

/** Where one of several sentences instructs, the one that the phrases find, if they find one. */
function ofSample(judged: readonly JudgedSentence[], isInstruction: boolean): readonly Example[] {
  if (!isInstruction || judged.length === 1)
    return judged.map((sentence) => example(sentence, isInstruction))
  const found = judged.filter((sentence) => sentence.class === 'instruction')
  return found.length === 1 ? found.map((sentence) => example(sentence, true)) : []
}

const ofSentences = (locale: Locale): readonly Example[] =>
  readSentences('development', locale).flatMap(({ text, isInstruction }) =>
    ofSample(judge(paragraph(text, locale), locale), isInstruction),
  )

const ofDocuments = (locale: Locale): readonly Example[] =>
  readDocuments('development')
    .filter((sample) => sample.locale === locale)
    .flatMap(({ name, text, wanted, either }) =>
      judge(extractText('markdown', `${name}.md`, text), locale)
        .filter(({ reading }) => namesKey(reading, 'retired'))
        .flatMap((sentence) => {
          const line = text.slice(0, sentence.passage.spans[0]?.start ?? 0).split('\n').length
          return either.has(line) ? [] : [example(sentence, wanted.has(line))]
        }),
    )

export const learnLocale = (locale: Locale): Int8Array =>
  learnWeights([...ofSentences(locale), ...ofDocuments(locale)])

export const formatWeights = (locale: Locale, weights: Int8Array): string =>
  `/** Learned from the samples by \`npm run learn\`; not written by hand. */
export const ${locale} =
  '${Buffer.from(weights.buffer).toString('base64')}'
`
