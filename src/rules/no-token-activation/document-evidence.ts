/**
 * A last reading of a document. Each sentence is weighed among its neighbours, by a logistic regression; then trees
 * decide, who know what all the others weigh. Both are learned from the labelled documents (`npm run learn`).
 */
import type { Passage } from '../../extract/passage.ts'
import { countOthers, lookAround, type Around, type Seen } from './around.ts'
import {
  forEachMeaning,
  forEachSituation,
  forEachSubject,
  forEachTopic,
  hasOwnWords,
  quotationOf,
} from './document-features.ts'
import { evidenceOf, tellingWords, wordEvidenceOf } from './evidence.ts'
import { requestedInPath, isMenuPath } from './menu-path.ts'
import { isInKey, namesKey, wordsOf, type Reading } from './reading.ts'
import { isLocator, type Beside, type JudgedSentence } from './situation.ts'
import { standingsOf, sumOfEvidence, type Evidence } from './standing.ts'
import { weightStep } from './weights/decode.ts'
import { sumOfTrees } from './weights/trees.ts'

/** A text of fewer sentences has no neighbours to speak of. */
const fewestSentences = 4

/** The same sentences, some of them with another verdict. */
export function reread(judged: readonly JudgedSentence[]): readonly JudgedSentence[] {
  if (judged.length < fewestSentences || !judged.some(isWeighed) || judged.every(isSilent))
    return judged
  const arounds = lookAround(judged)
  if (arounds.length < fewestSentences) return judged
  const evidences = evidencesOf(arounds)
  const standingOf = standingsOf(arounds, evidences)
  const instructing = instructingPassages(arounds)
  const settled = new Map(
    arounds.map((around, at) => {
      const { sentence } = around.seen
      const isHopeless =
        sentence.class !== 'instruction' && sumOfEvidence(evidences[at] ?? noEvidence) < hopeless
      return [sentence, isHopeless ? sentence : settle(around, instructing, () => standingOf(at))]
    }),
  )
  // The same sentence gets the same verdict wherever it stands.
  const told = new Set(
    [...settled.values()].filter(isNamedInstruction).map(({ reading }) => wordsOf(reading)),
  )
  return judged.map((sentence) => {
    const isRepeated = isNamedInstruction(sentence) && told.has(wordsOf(sentence.reading))
    return isRepeated ? sentence : (settled.get(sentence) ?? sentence)
  })
}

const isNamedInstruction = ({ class: verdict, reading }: JudgedSentence): boolean =>
  verdict === 'instruction' && namesKey(reading, 'retired')

const isWeighed = ({ reading }: JudgedSentence): boolean =>
  reading.lexicon.weights?.documents !== undefined

/** It says nothing of the key. */
const isSilent = ({ class: verdict, reading }: JudgedSentence): boolean =>
  verdict === 'neutral' && !namesKey(reading, 'retired')

/** Log-odds below which the trees have never found an instruction: most sentences of most texts. */
const hopeless = -5

/**
 * Log-odds from which a sentence instructs in its document: more probable than not, and what the phrases say of it counts
 * for something. Of one that names the key and instructs by itself, the document has to speak clearly to the contrary; of
 * one that is quoted in order to go, clearly for it.
 */
const limits = { named: -0.3, step: -0.4, removed: 0.5, other: 0.25 } as const

function settle(
  around: Around,
  instructing: ReadonlySet<Passage>,
  standing: () => Uint8Array,
): JudgedSentence {
  const { sentence } = around.seen
  const { class: verdict, passage, reading } = sentence
  const documents = reading.lexicon.weights?.documents
  if (!documents || !isInQuestion(around, instructing)) return sentence
  const isInstruction = sumOfTrees(documents.trees, standing()) > limits[limitOf(around.seen)]
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

function limitOf({ sentence: { class: verdict, denial }, isNamed }: Seen): keyof typeof limits {
  if (verdict === 'instruction') return isNamed ? 'named' : 'step'
  return denial === 'removal' ? 'removed' : 'other'
}

function besideOf({ seen, related, before, after, counts, document }: Around): Beside | undefined {
  if (related.heading?.seen.isInstruction) return 'above'
  if (before[0]?.isInstruction || related['last named']?.seen.isInstruction) return 'before'
  if (after[0]?.isInstruction) return 'after'
  if (countOthers(counts.section, 'instruction', seen) > 0) return 'in its section'
  return countOthers(document.verdicts, 'instruction', seen) > 0 ? 'elsewhere' : undefined
}

/** Passages with a sentence that instructs by itself, not as a step or an answer of another. */
const instructingPassages = (arounds: readonly Around[]): ReadonlySet<Passage> =>
  new Set(
    arounds.flatMap(({ seen: { sentence, isNamed, isInstruction } }) =>
      isInstruction && isNamed && sentence.context === undefined ? [sentence.passage] : [],
    ),
  )

/** No other passage instructs. */
const isAlone = (passage: Passage, instructing: ReadonlySet<Passage>): boolean =>
  instructing.size === 0 || (instructing.size === 1 && instructing.has(passage))

/** “Previous page and next page”: the label of a part of the page goes on with nothing. */
const isProse = ({ kind }: Passage): boolean => kind !== 'attribute'

/**
 * Addresses and names of files are words and no sentence, the strings of a catalogue no neighbours; nothing is told of a
 * key that has not been named.
 */
function isInQuestion(around: Around, instructing: ReadonlySet<Passage>): boolean {
  const { seen, related } = around
  const { class: verdict, passage, reading } = seen.sentence
  if (passage.struck || passage.kind === 'string') return false
  if (isLocator(passage) || (isMenuPath(reading) && !requestedInPath(reading))) return false
  if (passage.table && isLabel(reading)) return false
  if (verdict === 'instruction') {
    const least = isAlone(passage, instructing) ? -Infinity : plainAmongOthers
    return evidenceOf(reading) < least || !isPlain(around)
  }
  if (verdict !== 'neutral' || seen.isNamed) return true
  return related['last named'] !== undefined && isProse(passage) && !isOneWord(reading)
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
 * Words that speak for an instruction are plain; one log-odds less will do for each so many words of the document that
 * speak of the citizen's keys.
 */
const ownWordsPerLogOdds = 8

/** Of a label, “Request your token”, the few words tell too little. */
const fewestWords = 7

/** Log-odds from which they are plain even where texts are quoted in order to go. */
const plainQuoted = 3

/** Log-odds from which they are plain beside other sentences that instruct. */
const plainAmongOthers = 1

/**
 * A compliant page does not clear a sentence on it that instructs in plain words, or that asks for the key and is
 * answered, or answers, unless it may be quoted in order to go, or about another token.
 */
function isPlain({
  seen: { sentence, isNamed },
  before: [before],
  after: [after],
  document,
}: Around): boolean {
  const { passage, reading } = sentence
  const isAnswered =
    reading.sentence.isQuestion && after?.isInstruction && after.sentence.passage === passage
  // “No codes left on your token? We renew it.”
  const isAnswer = isNamedQuestion(before) && before?.sentence.passage === passage
  if (!isNamed && !isAnswer) return false
  const evidence = evidenceOf(reading)
  const isQuoted =
    evidence < plainQuoted && document.removals > 0 && quotationOf(reading) !== 'none'
  const isClear =
    reading.words.length < fewestWords || evidence >= -document.senses.own / ownWordsPerLogOdds
  if (isQuoted || !(isAnswered || isClear)) return false
  const { own, other } = document.distinctSenses()
  return own >= other
}

const noEvidence: Evidence = { situation: 0, topic: 0, words: 0 }

const isNamedQuestion = (seen: Seen | undefined): boolean =>
  seen?.isNamed === true && seen.sentence.reading.sentence.isQuestion

/** How far each sentence speaks for an instruction, as it stands in its document. */
function evidencesOf(arounds: readonly Around[]): readonly Evidence[] {
  // Worked out once for all sentences that name the same keys: all languages share these weights.
  const subjects = new Map<number, number>()
  return arounds.map((around): Evidence => {
    const { seen, document } = around
    const { reading } = seen.sentence
    const documents = reading.lexicon.weights?.documents
    if (!documents) return noEvidence
    const { situations, topics } = documents
    const subject =
      subjects.get(seen.key) ?? sumOf(topics, (visit) => forEachSubject(document, seen.key, visit))
    subjects.set(seen.key, subject)
    // Worked out once for all pages that say the same.
    reading.kept.meaning ??= sumOf(topics, (visit) => forEachMeaning(reading, visit))
    const told = sumOf(topics, (visit) => forEachTopic(around, visit))
    return {
      situation: sumOf(situations, (visit) => forEachSituation(around, visit)) * weightStep,
      topic: (told + subject + reading.kept.meaning) * weightStep,
      words: hasOwnWords(seen) ? wordEvidenceOf(reading) : 0,
    }
  })
}

function sumOf(weights: Int8Array, forEach: (visit: (bucket: number) => void) => void): number {
  let sum = 0
  forEach((bucket) => {
    sum += weights[bucket] ?? 0
  })
  return sum
}
