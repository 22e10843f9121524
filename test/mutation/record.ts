/** Writes how the detector reads samples, before mutants of it do: a sentence of each kind, a share of the documents. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Locale } from '../../src/domain/locale.ts'
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
    .map(({ class: verdict, denial, mention, predicate, reading: { clauses, occurrences } }) => {
      const denying = occurrences.flatMap(({ role }) => (isDenying.test(role) ? [role] : []))
      return [
        verdict,
        denial,
        mention?.meaning,
        predicate?.role,
        predicate?.form,
        clauses.map(({ kind }) => kind),
        [...new Set(denying)].sort(),
      ].join(' ')
    })
    .join()

const isDenying = /^(adverb|determiner|nobody|end|only|remove|past|obligation|without|except)$/

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

const ofEach = (read: (locale: Locale) => readonly ReadSample[]): ReadSamples['sentences'] => ({
  nl: read('nl'),
  fr: read('fr'),
  de: read('de'),
  en: read('en'),
})

const samples: ReadSamples = {
  sentences: ofEach(readSentencesOf),
  documents: ofEach(readDocumentsOf),
}
mkdirSync(dirname(readingsPath), { recursive: true })
writeFileSync(readingsPath, JSON.stringify(samples))
