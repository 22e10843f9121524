/** Writes how the detector reads samples, before mutants of it do: a sentence of each kind, a share of the documents. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { localeRecord, type Locale } from '../../src/domain/locale.ts'
import type { Role } from '../../src/rules/no-token-activation/phrases/phrase.ts'
import type { JudgedSentence } from '../../src/rules/no-token-activation/situation.ts'
import { readDocuments, readSentences } from '../rules/no-token-activation/_samples.ts'
import {
  describeReading,
  judgeDocument,
  judgeSentences,
  readingsPath,
  type ReadSample,
  type ReadSamples,
} from './_readings.ts'

/** One document in so many: a mutant that lives has all of them read. */
const documentShare = 16

const documents = readDocuments('development').filter((_, at) => at % documentShare === 0)

/** What most tells two sentences apart: the verdict and its reason, the clauses, and what may deny. */
const kindOf = (judged: readonly JudgedSentence[]): string =>
  judged
    .map(({ class: verdict, denial, mention, predicate, reading: { clauses, byRole } }) =>
      [
        verdict,
        denial,
        mention?.meaning,
        predicate?.role,
        predicate?.form,
        clauses.map(({ kind }) => kind),
        denying.filter((role) => byRole.has(role)),
      ].join(' '),
    )
    .join()

const denying = [
  'adverb',
  'determiner',
  'nobody',
  'end',
  'only',
  'remove',
  'formerly',
  'obligation',
  'without',
  'except',
] as const satisfies readonly Role[]

function readSentencesOf(locale: Locale): readonly ReadSample[] {
  const kinds = new Map<string, ReadSample>()
  for (const { text } of readSentences('development', locale)) {
    const judged = judgeSentences(text, locale)
    const kind = kindOf(judged)
    if (!kinds.has(kind)) kinds.set(kind, { text, reading: describeReading(judged) })
  }
  return [...kinds.values()]
}

const readDocumentsOf = (locale: Locale): readonly ReadSample[] =>
  documents
    .filter((document) => document.locale === locale)
    .map(({ text }) => ({ text, reading: describeReading(judgeDocument(text, locale)) }))

const samples: ReadSamples = {
  sentences: localeRecord(readSentencesOf),
  documents: localeRecord(readDocumentsOf),
}
mkdirSync(dirname(readingsPath), { recursive: true })
writeFileSync(readingsPath, JSON.stringify(samples))
