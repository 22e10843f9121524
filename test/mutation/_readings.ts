/**
 * How the detector reads a share of its samples, in short: by the phrases alone for a sentence, with the weights for a
 * document. The weights are learned from just that: what reads a sample otherwise would have them learned otherwise.
 */
import { join } from 'node:path'
import type { Locale } from '../../src/domain/locale.ts'
import { extractText } from '../../src/extract/extract-text.ts'
import type { ExtractedFile } from '../../src/extract/passage.ts'
import { bare, phrases } from '../../src/rules/no-token-activation/phrases/phrases.ts'
import { judgeFile } from '../../src/rules/no-token-activation/scope.ts'
import type { JudgedSentence } from '../../src/rules/no-token-activation/situation.ts'
import { paragraph } from '../rules/no-token-activation/_passages.ts'
import { tokenRetired } from '../rules/no-token-activation/_policy.ts'
import { readDocuments, readSentences } from '../rules/no-token-activation/_samples.ts'

/** One sample in so many: a mutant that lives has all of them read. */
const oneIn = { sentences: 8, documents: 16 } as const

export type SampleKind = keyof typeof oneIn

/** One for each sample, as it is asked for. */
export function* readingsOf(kind: SampleKind, locale: Locale): Generator<string> {
  const tables = kind === 'sentences' ? bare : phrases
  for (const file of filesOf(kind, locale))
    yield judgeFile(file, { policy: tokenRetired, tables }, { locale }).map(describeVerdict).join()
}

function filesOf(kind: SampleKind, locale: Locale): readonly ExtractedFile[] {
  const isInShare = (_sample: unknown, at: number): boolean => at % oneIn[kind] === 0
  return kind === 'sentences'
    ? readSentences('development', locale)
        .filter(isInShare)
        .map(({ text }) => paragraph(text, locale))
    : readDocuments('development')
        .filter((document) => document.locale === locale)
        .filter(isInShare)
        .map(({ name, text }) => extractText('markdown', `${name}.md`, text))
}

function describeVerdict({ class: verdict, denial, mention, predicate }: JudgedSentence): string {
  const spans = [mention, predicate].map((span) => (span ? `${span.from}-${span.to}` : ''))
  return [verdict, denial ?? '', ...spans].join(' ')
}

/** Where they are written before the first mutant. */
export const readingsPath = join(import.meta.dirname, '../../.cache/readings.json')

export type WrittenReadings = Readonly<Record<SampleKind, Readonly<Record<Locale, string[]>>>>
