/**
 * How the detector reads some of its samples, in short: sentences by the phrases alone, documents with the weights. The
 * weights are learned from just that: what reads a sample otherwise would have them learned otherwise.
 */
import { join } from 'node:path'
import type { Locale } from '../../src/domain/locale.ts'
import { extractText } from '../../src/extract/extract-text.ts'
import { bare, phrases } from '../../src/rules/no-token-activation/phrases/phrases.ts'
import type { JudgedSentence } from '../../src/rules/no-token-activation/situation.ts'
import { judge } from '../rules/no-token-activation/_judge.ts'
import { paragraph } from '../rules/no-token-activation/_passages.ts'

export const judgeSentences = (text: string, locale: Locale): readonly JudgedSentence[] =>
  judge(paragraph(text, locale), locale, bare)

export const judgeDocument = (text: string, locale: Locale): readonly JudgedSentence[] =>
  judge(extractText('markdown', 'sample.md', text), locale, phrases)

export const describeReading = (judged: readonly JudgedSentence[]): string =>
  judged
    .map(({ class: verdict, denial, mention, predicate }) => {
      const spans = [mention, predicate].map((span) => (span ? `${span.from}-${span.to}` : ''))
      return [verdict, denial, ...spans].join(' ')
    })
    .join()

export interface ReadSample {
  readonly text: string
  readonly reading: string
}

type ByLocale = Readonly<Record<Locale, readonly ReadSample[]>>

export interface ReadSamples {
  readonly sentences: ByLocale
  readonly documents: ByLocale
}

/** Where they are written before the first mutant. */
export const readingsPath = join(import.meta.dirname, '../../.cache/readings.json')
