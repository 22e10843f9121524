/** The engine: findings in a file, and the class of any text, by the phrase tables that are handed in. */
import type { Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import type { PassageClass } from './judge.ts'
import { readSentence } from './annotate.ts'
import type { DetectorTerms } from './key-names.ts'
import { lexiconFor } from './lexicon.ts'
import { spellWords, splitSentences, splitWords } from './words.ts'
import type { LanguageOptions } from './read-passages.ts'
import { isCancelled, isMasked } from './negation.ts'
import { having, namesKey, type Reading } from './reading.ts'
import { judgeFile } from './scope.ts'
import type { Beside, Context, JudgedSentence } from './situation.ts'

/** What a file is read by: policy and tables, and how to know the language of its passages. */
export interface EngineOptions extends DetectorTerms, LanguageOptions {}

/** One sentence that tells how to come by the retired key. */
export interface Finding {
  readonly passage: Passage
  /** Offsets in the passage's text. */
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly locale: Locale
  /** The words that name the key, and those that obtain it, where the sentence has them itself. */
  readonly mention?: string
  readonly predicate?: string
  /** One English sentence: which words, and why nothing denies them. */
  readonly reason: string
}

/** Every token-activation instruction of a file, in reading order. */
export const findInstructions = (file: ExtractedFile, options: EngineOptions): readonly Finding[] =>
  judgeFile(file, options, options)
    .filter((sentence) => sentence.class === 'instruction')
    .map(toFinding)

/** A passage that names the key and what it does with it; passages that do not name it are left out. */
export interface ClassifiedPassage {
  readonly passage: Passage
  readonly class: PassageClass
}

const weight: readonly PassageClass[] = ['instruction', 'denial', 'use', 'other-sense', 'neutral']

/** The class of every passage that names the key; an instruction outweighs the rest of its passage. */
export function classifyPassages(
  file: ExtractedFile,
  options: EngineOptions,
): readonly ClassifiedPassage[] {
  const classes = new Map<Passage, PassageClass>()
  for (const sentence of judgeFile(file, options, options)) {
    const isNamed = namesKey(sentence.reading, 'retired')
    if (!isNamed && sentence.class !== 'instruction') continue
    const known = classes.get(sentence.passage)
    if (known === undefined || weight.indexOf(sentence.class) < weight.indexOf(known))
      classes.set(sentence.passage, sentence.class)
  }
  return [...classes].map(([passage, passageClass]) => ({ passage, class: passageClass }))
}

/** One sentence, with what the detector makes of it. */
export interface ClassifiedSentence {
  readonly text: string
  readonly class: PassageClass
  /** It says that something is not so, whatever it is about; “not only” and “not to forget” do not. */
  readonly isNegated: boolean
}

/** The class and polarity of every sentence of a text in one locale, also of those that do not name the key. */
export function classifySentences(
  text: string,
  locale: Locale,
  terms: DetectorTerms,
): readonly ClassifiedSentence[] {
  const passage: Passage = { kind: 'paragraph', text, locale, spans: [], headings: [] }
  const judged = judgeFile({ path: '', passages: [passage] }, terms, {})
  const lexicon = lexiconFor(locale, terms)
  // A text that does not name the key is not judged, and not read.
  const read: readonly { readonly reading: Reading; readonly class: PassageClass }[] =
    judged.length > 0
      ? judged
      : splitSentences(text, [], spellWords(splitWords(text), locale)).map((sentence) => ({
          reading: readSentence(sentence, lexicon),
          class: 'neutral',
        }))
  return read.map(({ reading, class: sentenceClass }) => ({
    text: text.slice(reading.sentence.start, reading.sentence.end),
    class: sentenceClass,
    isNegated: negates(reading),
  }))
}

const negates = (reading: Reading): boolean =>
  having(reading, 'determiner', 'adverb', 'nobody', 'nothing').some(
    (negation) =>
      !isMasked(reading, negation) &&
      !isCancelled(reading, negation) &&
      !isReply(reading, negation),
  )

/** The “No.” that answers a question: of the sentence after it, it says nothing. */
const isReply = ({ words }: Reading, { from, to }: { from: number; to: number }): boolean =>
  from === 0 && words[to]?.isPunctuation === true

const contexts: Readonly<Record<Context, string>> = {
  question: 'a question about obtaining the key that the text answers with a way to it',
  step: 'a step of the procedure that the heading above is about',
  list: 'an item of a list or table that tells how, or which key, to activate',
  answer: 'the answer to a question about obtaining the key',
  remedy: 'what the text advises those who lack something else',
}

const places: Readonly<Record<Beside, string>> = {
  above: 'below a heading that instructs',
  before: 'after an instruction',
  after: 'before an instruction',
  'in its section': 'in a section that instructs',
  elsewhere: 'in a text that instructs elsewhere',
}

function toFinding(sentence: JudgedSentence): Finding {
  const { passage, reading, mention, predicate } = sentence
  const text = (span: { from: number; to: number }): string =>
    passage.text.slice(reading.words[span.from]?.start ?? 0, reading.words[span.to - 1]?.end ?? 0)
  const start = startOf(sentence)
  const { end } = reading.sentence
  const mentioned = mention ? text(mention) : undefined
  const predicated = predicate ? text(predicate) : undefined
  return {
    passage,
    from: start,
    to: end,
    quote: passage.text.slice(start, end),
    locale: reading.lexicon.locale,
    ...(mentioned === undefined ? {} : { mention: mentioned }),
    ...(predicated === undefined ? {} : { predicate: predicated }),
    reason: reasonOf(sentence, mentioned, predicated),
  }
}

function reasonOf(
  { passage, reading, context, telling, beside }: JudgedSentence,
  mention: string | undefined,
  predicate: string | undefined,
): string {
  if (telling) {
    const words = telling.flatMap((index) => {
      const word = reading.words[index]
      return word ? [`\`${passage.text.slice(word.start, word.end)}\``] : []
    })
    const which = words.length > 0 ? `words such as ${words.join(', ')}` : 'its words'
    return `${whereOf(mention, beside)}, and ${which} stand mostly in instructions; nothing here speaks as clearly against it.`
  }
  return context !== undefined || mention === undefined || predicate === undefined
    ? `This is ${contexts[context ?? 'step']}; no negation, end or other key takes it back.`
    : `\`${mention}\` is what \`${predicate}\` obtains; no negation, end, past tense or other key bears on it.`
}

function whereOf(mention: string | undefined, beside: Beside | undefined): string {
  const place = beside === undefined ? '' : ` ${places[beside]}`
  if (mention !== undefined) return `\`${mention}\` is named${place}`
  return beside === undefined ? 'The key was named before' : `This stands${place}`
}

/** Words of a label: “Note:”, “Good to know:”. */
const longestLabel = 3

/** Where the sentence begins to be about the key: past a label. */
function startOf({ reading, mention, predicate }: JudgedSentence): number {
  const { words, sentence } = reading
  const colon = words.findIndex((word) => word.text === ':')
  const after = words[colon + 1]
  const isLabel =
    colon > 0 &&
    colon <= longestLabel &&
    after !== undefined &&
    mention !== undefined &&
    Math.min(mention.from, predicate?.from ?? mention.from) > colon
  return isLabel ? after.start : sentence.start
}
