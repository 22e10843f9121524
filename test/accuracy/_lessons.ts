/**
 * What the weights are learned from: the development samples. A sentence by itself is learned from every sentence that
 * names the key, as the phrases read it; a sentence in its document from every sentence of the documents, beside
 * verdicts as on a document that nobody has seen: by phrases, and by weights learned from other documents. So are the
 * trees, which ask what these weights make of it and its neighbours.
 */
import { localeRecord, locales, type Locale } from '../../src/domain/locale.ts'
import { extractText } from '../../src/extract/extract-text.ts'
import { passageRange } from '../../src/extract/passage.ts'
import { lookAround, type Around } from '../../src/rules/no-token-activation/around.ts'
import {
  forEachMeaning,
  forEachSituation,
  forEachSubject,
  forEachTopic,
  hasOwnWords,
} from '../../src/rules/no-token-activation/document-features.ts'
import {
  forEachConceptFeature,
  forEachWordFeature,
} from '../../src/rules/no-token-activation/features.ts'
import type { LocalePhrases } from '../../src/rules/no-token-activation/phrases/phrase.ts'
import { bare } from '../../src/rules/no-token-activation/phrases/phrases.ts'
import { standingsOf, type Evidence } from '../../src/rules/no-token-activation/standing.ts'
import type { JudgedSentence } from '../../src/rules/no-token-activation/situation.ts'
import {
  bucketCount,
  conceptCount,
  encodeWeights,
  situationCount,
  topicCount,
  weightStep,
  type WrittenWeights,
} from '../../src/rules/no-token-activation/weights/decode.ts'
import { encodeTrees } from '../../src/rules/no-token-activation/weights/trees.ts'
import {
  namesKey,
  readDocuments,
  readSentences,
  type DocumentSample,
} from '../rules/no-token-activation/_samples.ts'
import { judge } from '../rules/no-token-activation/_judge.ts'
import { paragraph } from '../rules/no-token-activation/_passages.ts'
import { growTrees, type RowExample } from './_boosting.ts'
import { learnWeights, type Example } from './_learning.ts'
import { plantSentence } from './_planting.ts'
import { createRandom } from '../planted-faults/random.ts'

/** The buckets of documents are crowded: most of them tell nothing that another does not. */
const paces = {
  sentences: { alpha: 0.1, l1: 1 },
  documents: { alpha: 0.05, l1: 3 },
} as const

type OfEach<T> = Readonly<Record<Locale, T>>

interface LabelledSentence {
  readonly sentence: JudgedSentence
  readonly isInstruction: boolean
}

/** A document as it is judged; lines that may be either have no label. */
interface LabelledDocument {
  readonly locale: Locale
  readonly sentences: readonly Around[]
  readonly labels: readonly (boolean | undefined)[]
}

/** Where one of several sentences instructs, the one that the phrases find, if they find one. */
function ofSample(
  judged: readonly JudgedSentence[],
  isInstruction: boolean,
): readonly LabelledSentence[] {
  const isClear = !isInstruction || judged.length === 1
  const found = isClear ? judged : judged.filter(({ class: verdict }) => verdict === 'instruction')
  return isClear || found.length === 1 ? found.map((sentence) => ({ sentence, isInstruction })) : []
}

/** By the phrases alone: what is learned must not depend on what was learned before. */
const sentenceExamples = (locale: Locale): readonly Example[] =>
  readSentences('development', locale).flatMap(({ text, isInstruction }) =>
    ofSample(judge(paragraph(text, locale), locale, bare), isInstruction).map((labelled) =>
      exampleOf(locale, labelled),
    ),
  )

function labelDocument(
  { name, locale, text, wanted, either }: DocumentSample,
  tables: OfEach<LocalePhrases>,
): LabelledDocument {
  const file = extractText('markdown', `${name}.md`, text)
  const sentences = lookAround(judge(file, locale, tables))
  const labels = sentences.map(({ seen }) => {
    const { passage, reading } = seen.sentence
    const { sentence } = reading
    const line = passageRange(file, passage, sentence.start, sentence.end)?.start.line ?? 0
    return either.has(line) ? undefined : wanted.has(line)
  })
  return { locale, sentences, labels }
}

const naming = ({ sentences, labels }: LabelledDocument): readonly LabelledSentence[] =>
  sentences.flatMap(({ seen: { sentence, isNamed } }, order) => {
    const isInstruction = labels[order]
    return isInstruction === undefined || !isNamed ? [] : [{ sentence, isInstruction }]
  })

type Visit = (bucket: number) => void

/** Features of one table, whose buckets begin at `start` among those of the tables that are learned with it. */
interface Part {
  readonly start: number
  readonly forEach: (visit: Visit) => void
}

function bucketsOf(parts: readonly Part[]): Int32Array {
  const buckets: number[] = []
  for (const { start, forEach } of parts) forEach((bucket) => buckets.push(start + bucket))
  return Int32Array.from(buckets)
}

/** Writes the table that was learned from a bucket on. */
type Write = (start: number, count: number) => string

const writeFrom =
  (weights: Int8Array): Write =>
  (start, count) =>
    encodeWeights(weights.subarray(start, start + count))

/** All languages share the first buckets; the words of each have their own after them. */
const startOfWords = (locale: Locale): number =>
  conceptCount + locales.indexOf(locale) * bucketCount

/** What is counted of a sentence by itself; its reading, which takes far more room, is let go. */
const exampleOf = (
  locale: Locale,
  { sentence: { reading }, isInstruction }: LabelledSentence,
): Example => ({
  buckets: bucketsOf([
    { start: 0, forEach: (visit) => forEachConceptFeature(reading, visit) },
    { start: startOfWords(locale), forEach: (visit) => forEachWordFeature(reading, visit) },
  ]),
  isInstruction,
})

type SentenceWeights = Pick<WrittenWeights, 'words' | 'concepts'>

function learnSentences(examples: readonly Example[]): OfEach<SentenceWeights> {
  const count = conceptCount + locales.length * bucketCount
  const write = writeFrom(learnWeights(examples, count, paces.sentences))
  return localeRecord((locale) => ({
    words: write(startOfWords(locale), bucketCount),
    concepts: write(0, conceptCount),
  }))
}

/** The same for a sentence in its document: situations, topics, then the words of each language. */
const startOfOwn = (locale: Locale): number =>
  situationCount + topicCount + locales.indexOf(locale) * bucketCount

/** What is counted of each sentence of a document. */
const countDocument = ({ locale, sentences }: LabelledDocument): readonly Int32Array[] =>
  sentences.map((around) => {
    const { seen } = around
    const { reading } = seen.sentence
    const own: Part = {
      start: startOfOwn(locale),
      forEach: (visit) => forEachWordFeature(reading, visit),
    }
    return bucketsOf([
      { start: 0, forEach: (visit) => forEachSituation(around, visit) },
      { start: situationCount, forEach: (visit) => forEachTopic(around, visit) },
      {
        start: situationCount,
        forEach: (visit) => forEachSubject(around.document, seen.key, visit),
      },
      { start: situationCount, forEach: (visit) => forEachMeaning(reading, visit) },
      ...(hasOwnWords(seen) ? [own] : []),
    ])
  })

/** What is made of each sentence that has a label, by its place. */
const ofLabelled = <T>(
  { labels }: LabelledDocument,
  make: (at: number, isInstruction: boolean) => T,
): readonly T[] =>
  labels.flatMap((isInstruction, at) =>
    isInstruction === undefined ? [] : [make(at, isInstruction)],
  )

function documentExamples(document: LabelledDocument): readonly Example[] {
  const counted = countDocument(document)
  return ofLabelled(document, (at, isInstruction) => ({
    buckets: counted[at] ?? new Int32Array(),
    isInstruction,
  }))
}

const learnDocuments = (examples: readonly Example[]): Int8Array =>
  learnWeights(
    examples,
    situationCount + topicCount + locales.length * bucketCount,
    paces.documents,
  )

/** What weights make of the buckets of a sentence, table by table. */
function weigh(weights: Int8Array, buckets: Int32Array): Evidence {
  const sums = { situation: 0, topic: 0, words: 0 }
  for (const bucket of buckets) {
    const weight = (weights[bucket] ?? 0) * weightStep
    if (bucket < situationCount) sums.situation += weight
    else if (bucket < situationCount + topicCount) sums.topic += weight
    else sums.words += weight
  }
  return sums
}

/** How each sentence of a document stands in it, by weights that have not seen the document. */
function rowsOf(document: LabelledDocument, weights: Int8Array): readonly RowExample[] {
  const standingOf = standingsOf(
    document.sentences,
    countDocument(document).map((buckets) => weigh(weights, buckets)),
  )
  return ofLabelled(document, (at, isInstruction) => ({ row: standingOf(at), isInstruction }))
}

/** Of so many shares of the documents, each is judged by what was learned from the others. */
const shares = 3

/** By document: twins, `<name>-a` and `<name>-b`, are in the same share, for each gives the other away. */
function sharesOf(samples: readonly DocumentSample[]): readonly number[] {
  const families = [...new Set(samples.map(familyOf))]
  const shareOf = new Map(families.map((family, at) => [family, at % shares]))
  return samples.map((sample) => shareOf.get(familyOf(sample)) ?? 0)
}

const familyOf = ({ name }: DocumentSample): string => name.replace(/-[ab](?=\.)/, '')

const allShares = Array.from({ length: shares }, (_, share) => share)

/** One document in so many is learned from once more with a sentence planted in it, and so many of these instruct. */
const planted = { oneIn: 8, instructions: 0.7 } as const

/** What is kept of a document as the phrases alone read it. */
interface ReadDocument {
  readonly locale: Locale
  readonly named: readonly Example[]
  /** In a text about other tokens, a sentence about a token may be about theirs. */
  readonly isOfOthers: boolean
}

function readDocument(sample: DocumentSample): ReadDocument {
  const document = labelDocument(sample, bare)
  const { locale, sentences } = document
  return {
    locale,
    named: naming(document).map((labelled) => exampleOf(locale, labelled)),
    isOfOthers: sentences.some(({ document: { senses } }) => senses.other > 0),
  }
}

/** Each document, and with it what it becomes. */
function withPlanted(
  documents: readonly DocumentSample[],
  read: readonly ReadDocument[],
): readonly (readonly DocumentSample[])[] {
  const random = createRandom('planted')
  const sentences = localeRecord((locale) =>
    readSentences('development', locale).filter(({ text }) => namesKey.test(text)),
  )
  return documents.map((document, at) => {
    const own = read[at]
    if (at % planted.oneIn !== 0 || !own || own.isOfOthers) return [document]
    const isInstruction = random.below(100) < planted.instructions * 100
    const sentence = random.pick(
      sentences[document.locale].filter((one) => one.isInstruction === isInstruction),
    )
    const changed = sentence && plantSentence(document, sentence, random)
    return changed ? [document, changed] : [document]
  })
}

/** The weights of each language, as its table holds them. */
export function learn(): OfEach<Required<WrittenWeights>> {
  const alone = localeRecord(sentenceExamples)
  const samples = readDocuments('development')
  const read = samples.map(readDocument)
  const versions = withPlanted(samples, read)
  const shareOf = sharesOf(samples)
  const isInShare = (share: number) => (_document: unknown, at: number) => shareOf[at] === share
  const isOutside = (share: number) => (_document: unknown, at: number) => shareOf[at] !== share
  const sentencesFrom = (documents: readonly ReadDocument[]): OfEach<SentenceWeights> =>
    learnSentences(
      locales.flatMap((locale) => [
        ...alone[locale],
        ...documents.flatMap((document) => (document.locale === locale ? document.named : [])),
      ]),
    )
  const tables = allShares.map((share) => {
    const sentences = sentencesFrom(read.filter(isOutside(share)))
    return localeRecord((locale) => ({ ...bare[locale], weights: sentences[locale] }))
  })
  // Documents are judged twice, and what is counted of them is all that is kept: their readings would fill the memory.
  const ofShare = <T>(share: number, make: (document: LabelledDocument) => readonly T[]) =>
    versions
      .filter(isInShare(share))
      .flat()
      .flatMap((one) => make(labelDocument(one, tables[share] ?? bare)))
  const examples = allShares.map((share) => ofShare(share, documentExamples))
  const rows = allShares.flatMap((share) => {
    const weights = learnDocuments(examples.filter((_, other) => other !== share).flat())
    return ofShare(share, (document) => rowsOf(document, weights))
  })
  const trees = encodeTrees(growTrees(rows))
  const write = writeFrom(learnDocuments(examples.flat()))
  const sentences = sentencesFrom(read)
  return localeRecord((locale) => ({
    ...sentences[locale],
    documents: {
      situations: write(0, situationCount),
      topics: write(situationCount, topicCount),
      words: write(startOfOwn(locale), bucketCount),
      trees,
    },
  }))
}
