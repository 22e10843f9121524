/**
 * A last reading of a document: each sentence is weighed among its neighbours, by a logistic regression that was learned
 * from the labelled documents (`npm run learn`).
 */
import type { Passage } from '../../extract/passage.ts'
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

/** Log-odds beyond which a sentence instructs in its document, by what it was judged to be by itself. */
const limits = {
  instruction: 0,
  neutral: 1,
  use: 0.5,
  denial: 1.5,
  'other-sense': 0,
} as const

/** The same of a sentence that does not name the key: mostly its neighbours made it an instruction. */
const unnamedLimits = { ...limits, instruction: -2 } as const

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
  (isNamed ? limits : unnamedLimits)[verdict]

/** “Previous page and next page”: the label of a part of the page goes on with nothing. */
const isProse = ({ kind }: Passage): boolean => kind !== 'attribute'

/** Addresses and names of files are words and no sentence; nothing is told of a key that has not been named. */
function isInQuestion(around: Around): boolean {
  const { seen, heading, last } = around
  const { class: verdict, passage } = seen.sentence
  if (/^(link-target|file-name)$/.test(passage.kind)) return false
  if (verdict === 'neutral')
    return seen.isNamed || (isProse(passage) && (last !== undefined || heading?.isNamed === true))
  // Another token, or the citizen's in a text that speaks of others: its words must instruct.
  if (verdict === 'other-sense') return evidenceOf(seen.sentence.reading) > 0
  return verdict !== 'instruction' || mayBeTakenBack(around)
}

/**
 * Log-odds from which a sentence instructs in plain words: by itself, where its neighbours make it an instruction, and
 * where it may be quoted or about another token.
 */
const plain = -1
const plainInContext = 0.5
const plainAnywhere = 3

/**
 * A compliant page does not clear the one sentence on it that instructs in plain words: only what does not, what may be
 * quoted in order to go, and what may be about another token, is weighed against the document.
 */
function mayBeTakenBack({ seen: { sentence }, document }: Around): boolean {
  const evidence = evidenceOf(sentence.reading)
  const isOpen =
    document.senses.other > document.senses.own ||
    (document.removals > 0 && quotationOf(sentence.reading) !== 'none')
  if (isOpen && evidence < plainAnywhere) return true
  return evidence < (sentence.context ? plainInContext : plain)
}

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
