/**
 * A last reading of a document: each sentence is weighed among its neighbours, by a logistic regression that was learned
 * from the labelled documents (`npm run learn`).
 */
import type { IsoDate } from '../../domain/iso-date.ts'
import type { Passage } from '../../extract/passage.ts'
import { countOthers, lookAround, type Around } from './around.ts'
import {
  forEachMeaning,
  forEachSituation,
  forEachTopic,
  hasOwnWords,
  quotationOf,
} from './document-features.ts'
import { evidenceOf, tellingWords, wordEvidenceOf } from './evidence.ts'
import { isInKey, namesKey, type Reading } from './reading.ts'
import type { Beside, JudgedSentence } from './situation.ts'
import { weightStep, type DocumentWeights } from './weights/decode.ts'

/**
 * Log-odds beyond which a sentence instructs in its document: one that does so by itself, one that does not, and one
 * that does not name the key and has its meaning from its neighbours, in a text that instructs elsewhere or nowhere.
 */
const limits = { instruction: -1, named: 0, unnamed: 0.75, alone: 1.5 } as const

/** A text of fewer sentences has no neighbours to speak of. */
const fewestSentences = 4

/** The same sentences, some of them with another verdict. */
export function reread(
  judged: readonly JudgedSentence[],
  cutoff: IsoDate,
): readonly JudgedSentence[] {
  if (judged.length < fewestSentences || !judged.some(isWeighed) || judged.every(isSilent))
    return judged
  const arounds = lookAround(judged, cutoff)
  if (arounds.length < fewestSentences) return judged
  const settled = new Map(arounds.map((around) => [around.seen.sentence, settle(around)]))
  return judged.map((sentence) => settled.get(sentence) ?? sentence)
}

const isWeighed = ({ reading }: JudgedSentence): boolean =>
  reading.lexicon.weights?.documents !== undefined

/** It says nothing of the key. */
const isSilent = ({ class: verdict, reading }: JudgedSentence): boolean =>
  verdict === 'neutral' && !namesKey(reading, 'retired')

function settle(around: Around): JudgedSentence {
  const { sentence } = around.seen
  const { class: verdict, passage, reading } = sentence
  const documents = reading.lexicon.weights?.documents
  if (!documents || !isInQuestion(around)) return sentence
  const isInstruction = evidenceIn(around, documents) > limitOf(around)
  if (isInstruction === (verdict === 'instruction')) return sentence
  const mention = sentence.mention ?? reading.keys.find(({ meaning }) => meaning === 'retired')
  const read = { passage, reading, ...(mention ? { mention } : {}) }
  if (!isInstruction) return { ...read, class: 'neutral' }
  const beside = besideOf(around)
  return {
    ...read,
    class: 'instruction',
    ...(beside ? { beside } : {}),
    telling: tellingWords(reading, hasOwnWords(around.seen) ? 'in document' : 'alone'),
  }
}

function besideOf({
  seen,
  heading,
  before,
  after,
  last,
  section,
  document,
}: Around): Beside | undefined {
  if (heading?.isInstruction) return 'above'
  if (before[0]?.isInstruction || last?.isInstruction) return 'before'
  if (after[0]?.isInstruction) return 'after'
  if (countOthers(section, 'instruction', seen) > 0) return 'in its section'
  return countOthers(document.verdicts, 'instruction', seen) > 0 ? 'elsewhere' : undefined
}

function limitOf({ seen, document }: Around): number {
  if (seen.isInstruction) return limits.instruction
  if (seen.isNamed) return limits.named
  return countOthers(document.verdicts, 'instruction', seen) > 0 ? limits.unnamed : limits.alone
}

/** “Previous page and next page”: the label of a part of the page goes on with nothing. */
const isProse = ({ kind }: Passage): boolean => kind !== 'attribute'

/** Addresses and names of files are words and no sentence; nothing is told of a key that has not been named. */
function isInQuestion(around: Around): boolean {
  const { seen, last } = around
  const { class: verdict, passage, reading } = seen.sentence
  if (/^(link-target|file-name)$/.test(passage.kind)) return false
  if (passage.table && isLabel(reading)) return false
  if (verdict === 'neutral') {
    return seen.isNamed || (last !== undefined && isProse(passage) && !isOneWord(reading))
  }
  if (verdict === 'denial') return evidenceOf(reading) > plainDenial
  // Another token, or the citizen's in a text that speaks of others: its words must instruct.
  if (verdict === 'other-sense') return evidenceOf(reading) > 0
  return verdict !== 'instruction' || mayBeTakenBack(around)
}

/** “Token”, “5 €”: the other cells of the row say the rest. */
const isLabel = (reading: Reading): boolean =>
  reading.words.every(
    ({ text, isPunctuation }, at) => isPunctuation || /^\d/.test(text) || isInKey(reading, at),
  )

/** “Attention:”, “Free”: nothing is said. */
const isOneWord = ({ words }: Reading): boolean =>
  words.filter(({ isPunctuation }) => !isPunctuation).length < 2

/**
 * Log-odds from which a sentence instructs in plain words: by itself, where its neighbours give it its meaning, and where
 * it may be quoted or about another token.
 */
const plain = -1.5
const plainInContext = 2.5
const plainAnywhere = 3

/** … and to which one denies in plain words: a page that instructs does not turn it round. */
const plainDenial = -1

/**
 * A compliant page does not clear the one sentence on it that instructs in plain words: only what does not is weighed
 * against the document. The words must be plainer where its neighbours gave it its meaning, where it may be quoted in
 * order to go, and where it may be about another token.
 */
function mayBeTakenBack({ seen: { sentence, isNamed }, document }: Around): boolean {
  const { reading, context } = sentence
  const evidence = evidenceOf(reading)
  const isOpen =
    document.senses.other > document.senses.own ||
    (document.removals > 0 && quotationOf(reading) !== 'none')
  if (isOpen && evidence < plainAnywhere) return true
  if (!isNamed) return evidence < plainInContext
  // The answer has decided.
  if (reading.sentence.isQuestion) return false
  return evidence < (context === undefined ? plain : plainInContext)
}

/** The log-odds that a sentence instructs, as it stands in its document. */
export function evidenceIn(around: Around, { situations, topics }: DocumentWeights): number {
  const { seen } = around
  const { reading } = seen.sentence
  // Worked out once for all pages that say the same.
  reading.kept.meaning ??= sumOf(topics, (visit) => forEachMeaning(reading, visit))
  const sum =
    sumOf(situations, (visit) => forEachSituation(around, visit)) +
    sumOf(topics, (visit) => forEachTopic(around, visit)) +
    reading.kept.meaning
  const ownWords = hasOwnWords(seen) ? wordEvidenceOf(reading) : 0
  return ownWords + sum * weightStep
}

function sumOf(weights: Int8Array, forEach: (visit: (bucket: number) => void) => void): number {
  let sum = 0
  forEach((bucket) => {
    sum += weights[bucket] ?? 0
  })
  return sum
}
