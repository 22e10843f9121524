/**
 * A last reading of a document: each sentence is weighed among its neighbours, by a logistic regression that was learned
 * from the labelled documents (`npm run learn`).
 */
import {
  forEachSituation,
  forEachWordBeside,
  hasOwnWords,
  lookAround,
  quotationOf,
  type Around,
  type Seen,
} from './document-features.ts'
import { evidenceOf, tellingWords, wordEvidenceOf } from './evidence.ts'
import type { JudgedSentence } from './situation.ts'
import { weightStep, type DocumentWeights } from './weights/decode.ts'

/** Log-odds beyond which the document outweighs what the sentence was judged to be. */
const limits = {
  instruction: -2.5,
  neutral: 1.25,
  /** Does not name the key. */
  unnamed: 1.5,
  use: 1,
  denial: 1.5,
  'other-sense': 1.5,
} as const

/** A text of fewer sentences has no neighbours to speak of. */
const fewestSentences = 4

/** The same sentences, some of them with another verdict. */
export function reread(judged: readonly JudgedSentence[]): readonly JudgedSentence[] {
  if (judged.length < fewestSentences || !judged.some(isWeighed)) return judged
  const arounds = lookAround(judged)
  if (arounds.length < fewestSentences) return judged
  const settled = new Map(arounds.map((around) => [around.seen.sentence, settle(around)]))
  return judged.map((sentence) => settled.get(sentence) ?? sentence)
}

const isWeighed = ({ reading }: JudgedSentence): boolean =>
  reading.lexicon.weights?.documents !== undefined

function settle(around: Around): JudgedSentence {
  const { sentence } = around.seen
  const { class: verdict, passage, reading } = sentence
  const { sentences, documents } = reading.lexicon.weights ?? {}
  if (!documents || !isInQuestion(around)) return sentence
  const isInstruction = evidenceIn(around, documents) > limitOf(around.seen)
  if (isInstruction === (verdict === 'instruction')) return sentence
  const mention = sentence.mention ?? reading.keys.find(({ meaning }) => meaning === 'retired')
  return {
    passage,
    reading,
    ...(mention ? { mention } : {}),
    ...(isInstruction
      ? {
          class: 'instruction',
          isReread: true,
          telling: tellingWords(reading, hasOwnWords(around.seen) ? documents.words : sentences),
        }
      : { class: 'neutral' }),
  }
}

const limitOf = ({ sentence: { class: verdict }, isNamed }: Seen): number =>
  limits[verdict === 'neutral' && !isNamed ? 'unnamed' : verdict]

/** Addresses and names of files are words and no sentence; nothing is told of a key that has not been named. */
function isInQuestion(around: Around): boolean {
  const { seen, heading, last } = around
  const { class: verdict, passage } = seen.sentence
  if (/^(link-target|file-name)$/.test(passage.kind)) return false
  if (verdict === 'neutral') return seen.isNamed || last !== undefined || heading?.isNamed === true
  return verdict !== 'instruction' || mayBeTakenBack(around)
}

/** Log-odds from which a sentence instructs in plain words: by itself, and where its neighbours make it an instruction. */
const plain = -1
const plainInContext = 0.5

/**
 * A compliant page does not clear the one sentence on it that instructs in plain words: only what does not, what may be
 * quoted in order to go, and what may be about another token, is weighed against the document.
 */
const mayBeTakenBack = ({ seen: { sentence }, document }: Around): boolean =>
  evidenceOf(sentence.reading) < (sentence.context ? plainInContext : plain) ||
  document.senses.other > document.senses.own ||
  (document.removals > 0 && quotationOf(sentence.reading) !== 'none')

/** The log-odds that a sentence instructs, as it stands in its document. */
export function evidenceIn(around: Around, { beside, situations }: DocumentWeights): number {
  let sum = 0
  forEachWordBeside(around, (bucket) => {
    sum += beside[bucket] ?? 0
  })
  forEachSituation(around, (bucket) => {
    sum += situations[bucket] ?? 0
  })
  const { seen } = around
  const ownWords = hasOwnWords(seen) ? wordEvidenceOf(seen.sentence.reading) : 0
  return ownWords + sum * weightStep
}
