/** Walks a file's passages in reading order and settles what single sentences cannot: questions, steps, lists, sections. */
import { locales, type Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import {
  having,
  isCard,
  namesRetiredKey,
  readSentence,
  type KeySpan,
  type Reading,
} from './annotate.ts'
import { answersNo, answersYes, judgeSentence, wishesFor, type Judgement } from './judge.ts'
import { addScores, leader, noScores, scoreLanguages } from './language.ts'
import { lexiconFor, type DetectorPolicy, type Lexicon } from './lexicon.ts'
import { isAboutOld } from './polarity.ts'
import { addCounts, countSenses, type SenseCount } from './senses.ts'
import { splitSentences, splitWords, type Word } from './words.ts'

/** Why a sentence without a verdict of its own is part of an instruction. */
export type Context = 'question' | 'step' | 'list' | 'answer' | 'continuation'

export interface JudgedSentence extends Judgement {
  readonly passage: Passage
  readonly reading: Reading
  readonly context?: Context
}

interface ReadPassage {
  readonly passage: Passage
  readonly readings: readonly Reading[]
  readonly senses: SenseCount
}

type Topic = 'obtain' | 'closed' | 'removal' | 'other' | 'none'

interface Section {
  readonly level: number
  readonly topic: Topic
  readonly senses: SenseCount
  readonly isObtaining: boolean
  readonly isChoice: boolean
  /** The heading names the identity card: “the card” below it is that one. */
  readonly isAboutCard: boolean
}

const nothing: SenseCount = { own: 0, other: 0 }

/** The verdict on every sentence of a file. */
export function judgeFile(
  file: ExtractedFile,
  policy: DetectorPolicy,
  declared?: Locale,
): readonly JudgedSentence[] {
  const passages = readPassages(file, policy, declared)
  const document = passages.reduce((sum, { senses }) => addCounts(sum, senses), nothing)
  const judged: JudgedSentence[] = []
  let sections: readonly Section[] = []
  let isNearSection = false
  /** The row of a table whose first cell names the key. */
  let keyRow = ''
  let wasInstructing = false
  let isChoice = false
  let isNearDocument = false
  let openQuestion: JudgedSentence | undefined
  let hasInstructed = false
  let listIntro: { readonly judgement: 'instruction' | 'keys' | 'none'; readonly isOpen: boolean } =
    { judgement: 'none', isOpen: false }
  passages.forEach(({ passage, readings, senses }, order) => {
    const isHeading = passage.kind === 'heading'
    if (isHeading) {
      const level = headingLevel(passages, order)
      sections = sections.filter((section) => section.level < level)
      isNearSection = false
      isNearDocument =
        document.own >= document.other && !sections.some((section) => section.isAboutCard)
    }
    const parent = sections.at(-1)
    const passageSenses = addCounts(
      senses,
      sections.reduce((sum, section) => addCounts(sum, section.senses), nothing),
    )
    const asked = openQuestion
    openQuestion = undefined
    const topic = asked ? 'obtain' : (parent?.topic ?? 'none')
    let isNear = false
    const verdicts: JudgedSentence[] = []
    const row = passage.table ? `${passage.table.id}/${passage.table.row}` : ''
    const isKeyRow = row !== '' && row === keyRow
    readings.forEach((reading, index) => {
      const antecedent = {
        isNear,
        isNearSection: isNearSection || ((topic === 'obtain' || isHeading) && isNearDocument),
        isNearDocument,
        isOpen: isNear && !/^(denial|use)$/.test(verdicts.at(-1)?.class ?? 'denial'),
        isContinuing: wasInstructing && index === 0,
        isTopic: topic === 'obtain',
      }
      const surroundings = {
        antecedent,
        senses: { passage: passageSenses, document },
        isRemoval: topic === 'removal',
      }
      const judgement = judgeSentence(reading, surroundings)
      let verdict: JudgedSentence = { ...judgement, passage, reading }
      const next =
        followingReading(readings, index) ??
        (passage.kind === 'heading' || readings.at(-1)?.sentence.isQuestion === true
          ? firstReading(passages, order)
          : undefined)
      const isQuestion = reading.sentence.isQuestion
      const isAnsweredNo =
        next !== undefined &&
        answersNo(next, reading) &&
        judgeSentence(next, surroundings).class !== 'instruction'
      if (verdict.class === 'instruction' && isQuestion && isAnsweredNo)
        verdict = { ...verdict, class: 'denial', denial: 'negation' }
      const isQuoted =
        verdict.predicate !== undefined && (reading.words[verdict.predicate.from]?.quote ?? 0) > 0
      if (verdict.class === 'instruction' && isQuoted && next && having(next, 'remove').length > 0)
        verdict = { ...verdict, class: 'denial', denial: 'removal' }
      const previous = verdicts.at(-1) ?? asked
      if (verdict.class === 'neutral' || (verdict.class === 'use' && !verdict.denial)) {
        const context = contextOf(reading, {
          passage,
          topic,
          previous,
          listIntro,
          next,
          isQuestion,
          isKeyRow,
          isNear,
          isContinuing: antecedent.isContinuing,
          isNearDocument,
          isKeyChoice: isChoice || (parent?.isChoice ?? false),
          isObtaining: parent?.isObtaining ?? false,
        })
        if (context) verdict = { ...verdict, class: 'instruction', context }
      }
      verdicts.push(verdict)
      const keys = reading.keys
      const lastRetired = keys.findLast((key) => key.meaning === 'retired')
      const lastOther = keys.findLast((key) => key.meaning === 'other-key')
      if (lastRetired && verdict.class !== 'other-sense') {
        isNear = !lastOther || lastOther.from < lastRetired.from || verdict.class === 'instruction'
        isNearSection = isNear
        isNearDocument = isNear || (lastOther !== undefined && !isCard(reading, lastOther))
      } else if (
        isNearDocument &&
        !lastOther &&
        keys.some((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')
      ) {
        isNear = true
        isNearSection = true
      } else if (lastOther) {
        isNear = false
        isNearSection = false
        if (isCard(reading, lastOther)) isNearDocument = false
      }
    })
    if (
      passage.table &&
      !passage.table.isHeader &&
      verdicts.some(
        (verdict) =>
          verdict.mention && verdict.class !== 'denial' && verdict.class !== 'other-sense',
      )
    )
      keyRow = row
    const isInstructing = verdicts.some((verdict) => verdict.class === 'instruction')
    if (isHeading) {
      sections = [
        ...sections,
        {
          level: headingLevel(passages, order),
          senses,
          isObtaining: readings.some(obtainsKey),
          isChoice: readings.some(choosesKey),
          isAboutCard: readings.some((reading) =>
            reading.keys.some((key) => key.meaning === 'other-key' && isCard(reading, key)),
          ),
          topic: topicOf(verdicts, readings, topic, hasInstructed),
        },
      ]
      listIntro = { judgement: 'none', isOpen: false }
      isChoice = false
    } else if (passage.list === undefined) {
      isChoice = readings.some(choosesKey)
      const isOpen = passage.text.trimEnd().endsWith(':')
      const last = readings.at(-1)
      listIntro = {
        isOpen,
        judgement:
          isInstructing && !(last && turnsToOtherKey(last))
            ? 'instruction'
            : last && isOpen && offersKeys(last)
              ? 'keys'
              : 'none',
      }
    }
    if (isInstructing) hasInstructed = true
    wasInstructing = isInstructing
    const last = verdicts.at(-1)
    if (last?.class === 'instruction' && last.reading.sentence.isQuestion) openQuestion = last
    for (const verdict of verdicts) judged.push(verdict)
  })
  return judged
}

interface Neighbours {
  readonly passage: Passage
  readonly topic: Topic
  readonly previous: JudgedSentence | undefined
  readonly listIntro: {
    readonly judgement: 'instruction' | 'keys' | 'none'
    readonly isOpen: boolean
  }
  readonly next: Reading | undefined
  readonly isQuestion: boolean
  /** In a table, the row is about the key. */
  readonly isKeyRow: boolean
  readonly isNear: boolean
  readonly isContinuing: boolean
  readonly isNearDocument: boolean
  /** The list offers keys to choose from. */
  readonly isKeyChoice: boolean
  /** The nearest heading speaks of activating, creating or registering a key. */
  readonly isObtaining: boolean
}

/** Whether the neighbours make an instruction of a sentence that is none by itself. */
function contextOf(reading: Reading, around: Neighbours): Context | undefined {
  const { lexicon, words, keys } = reading
  const { passage, topic, previous, listIntro, next } = around
  if (topic === 'removal' || topic === 'closed') return undefined
  const isDenied = answersNo(reading) || takesBack(reading)
  const mention = keys.find((key) => key.meaning === 'retired')
  const isStep =
    words.some((word) => lexicon.is('steps', word.text)) || having(reading, 'offer').length > 0
  if (mention && wishesFor(reading) && next && !answersNo(next) && isInstructive(next))
    return 'question'
  if (isDenied) return undefined
  const isShown =
    words.some((word) => lexicon.is('steps', word.text)) && having(reading, 'use').length === 0
  const hasOtherKey = keys.some(
    (key) =>
      key.meaning === 'other-key' && key.part === 'object' && !(isShown && isCard(reading, key)),
  )
  if (
    previous?.class === 'instruction' &&
    previous.reading.sentence.isQuestion &&
    !around.isQuestion
  ) {
    if (answersYes(reading) || (!hasOtherKey && (isStep || having(reading, 'use').length === 0)))
      return 'answer'
  }
  if (
    passage.list &&
    mention &&
    listIntro.judgement === 'keys' &&
    having(reading, 'determiner', 'adverb').length === 0
  )
    return 'list'
  const isOffered = having(reading, 'obtain').some((one) => one.form !== 'past')
  if (
    around.isKeyRow &&
    isOffered &&
    !hasOtherKey &&
    having(reading, 'determiner', 'adverb', 'use').length === 0
  )
    return 'list'
  if (passage.list && listIntro.judgement === 'instruction' && listIntro.isOpen) return 'list'
  if (
    mention &&
    around.isObtaining &&
    !keys.some((key) => key.meaning === 'generic-key') &&
    having(reading, 'select').length > 0 &&
    having(reading, 'use', 'determiner', 'adverb').length === 0
  )
    return 'step'
  if (
    previous?.class === 'instruction' &&
    isStep &&
    lexicon.is('continuation', words[0]?.text ?? '')
  )
    return 'continuation'
  if (
    (around.isNear || around.isContinuing) &&
    isStep &&
    keys.some((key) => key.meaning === 'for-that')
  )
    return 'continuation'
  if (
    passage.list &&
    mention &&
    around.isKeyChoice &&
    mention.from <= 2 &&
    having(reading, 'use', 'determiner', 'adverb').length === 0
  )
    return 'list'
  if (topic !== 'obtain' || around.isQuestion) return undefined
  if (hasOtherKey && passage.list?.ordered !== true) return undefined
  if (having(reading, 'use').length > 0 && !isStep) return undefined
  const obtains = having(reading, 'obtain', 'replace').filter((one) => one.form !== 'past')
  if (
    isStep &&
    (obtains.length > 0 ||
      (passage.list && words.some((word) => lexicon.is('steps', word.text))) ||
      (passage.kind !== 'heading' && isImperative(reading)))
  )
    return 'step'
  if (obtains.some((one) => !one.isWeak) && passage.kind !== 'heading') return 'step'
  if (passage.list?.ordered === true) return 'step'
  return undefined
}

/** Something ends, is taken away, or another key is pointed out. */
const takesBack = (reading: Reading): boolean =>
  having(reading, 'end').some((one) => !isAboutOld(reading, one)) ||
  having(reading, 'remove').some(
    (one) => !having(reading, 'obtain').some((other) => other.from === one.from),
  ) ||
  (having(reading, 'redirect').length > 0 &&
    reading.keys.some((key) => key.meaning === 'other-key' || key.meaning === 'generic-key'))

const isImperative = (reading: Reading): boolean =>
  reading.lexicon.is('steps', reading.words[0]?.text ?? '')

/** After a wish for the key: anything but a no, another key, a redirection or advice on use. */
const isInstructive = (reading: Reading): boolean =>
  !reading.sentence.isQuestion &&
  !takesBack(reading) &&
  (having(reading, 'use').length === 0 ||
    reading.words.some((word) => reading.lexicon.is('steps', word.text))) &&
  !reading.keys.some(
    (key) =>
      key.meaning === 'generic-key' || (key.meaning === 'other-key' && !isCard(reading, key)),
  )

/** “Activating your key”: a heading below which choosing an option is a step to it. */
const obtainsKey = (reading: Reading): boolean =>
  having(reading, 'obtain').some((one) => !one.isWeak) &&
  having(reading, 'use', 'end').length === 0 &&
  !reading.keys.some((key) => key.meaning === 'other-key')

/** “Which key?”, “Go through the options:” */
const choosesKey = (reading: Reading): boolean =>
  reading.words.some((word) => reading.lexicon.is('choice', word.text)) &&
  having(reading, 'use', 'end').length === 0

/** The next sentence that says something. */
function followingReading(readings: readonly Reading[], index: number): Reading | undefined {
  let at = index + 1
  while (at < index + 3 && readings[at] !== undefined && isEmptyQuestion(readings[at])) at += 1
  return readings[at]
}

/** “What now?” */
const isEmptyQuestion = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  reading.sentence.isQuestion &&
  reading.keys.length === 0 &&
  having(reading, 'obtain').length === 0

/** “For itsme you must:” */
const turnsToOtherKey = (reading: Reading): boolean =>
  reading.keys.some((key) => key.meaning === 'other-key' && key.part === 'object') &&
  !reading.keys.some((key) => key.meaning === 'retired')

/** “Choose the key that you activate:” before a list of keys. */
const offersKeys = (reading: Reading): boolean =>
  having(reading, 'obtain').some((one) => !one.isWeak) &&
  reading.keys.some((key) => key.meaning === 'generic-key') &&
  !answersNo(reading)

function topicOf(
  verdicts: readonly JudgedSentence[],
  readings: readonly Reading[],
  parent: Topic,
  hasInstructed: boolean,
): Topic {
  if (verdicts.some((verdict) => verdict.class === 'instruction')) return 'obtain'
  if (verdicts.some((verdict) => verdict.class === 'other-sense')) return 'other'
  if (verdicts.some((verdict) => verdict.class === 'denial'))
    return parent === 'removal' ? 'removal' : 'closed'
  const reading = readings[0]
  if (!reading) return parent
  if (
    having(reading, 'remove').length > 0 &&
    !reading.keys.some((key) => key.meaning === 'other-key')
  )
    return 'removal'
  if (
    having(reading, 'use').length > 0 ||
    reading.keys.some((key) => key.meaning === 'other-key')
  ) {
    return having(reading, 'obtain').length === 0 && having(reading, 'use').length > 0
      ? 'other'
      : parent === 'obtain'
        ? 'obtain'
        : 'other'
  }
  const isProcedure =
    having(reading, 'obtain').some((one) => !one.isWeak) ||
    reading.words.some((word) => reading.lexicon.is('procedure', word.text))
  if (isProcedure && having(reading, 'other').length === 0 && hasInstructed && parent === 'none')
    return 'obtain'
  return parent === 'closed' ? 'none' : parent
}

/** The first sentence below a heading, or after a passage. */
function firstReading(passages: readonly ReadPassage[], order: number): Reading | undefined {
  const next = passages
    .slice(order + 1, order + 3)
    .find(({ passage }) => passage.kind !== 'link-target')
  return next && next.passage.kind !== 'heading' ? next.readings[0] : undefined
}

/** Levels are kept by what stands below a heading; a heading's own is one more than its parents'. */
function headingLevel(passages: readonly ReadPassage[], order: number): number {
  const heading = passages[order]?.passage
  return (heading?.headings.at(-1)?.level ?? 0) + 1
}

function readPassages(
  file: ExtractedFile,
  policy: DetectorPolicy,
  declared: Locale | undefined,
): readonly ReadPassage[] {
  const split = file.passages.map((passage) => {
    const words = splitWords(passage.text)
    return { passage, words, scores: scoreLanguages(words) }
  })
  const whole = leader(
    split.reduce((sum, { scores }) => addScores(sum, scores), noScores),
    1,
  )
  const located = split.map(({ passage, words, scores }) => {
    const stated = passage.locale ?? declared
    const detected = leader(scores, stated === undefined ? 2 : 4)
    const lexicon = lexiconFor(detected ?? stated ?? whole ?? locales[0], policy)
    return { passage, words, lexicon }
  })
  if (!located.some(({ words, lexicon }) => namesRetiredKey(words, lexicon))) return []
  return located.map(({ passage, words, lexicon }) => ({
    passage,
    ...readText(passage, words, lexicon),
  }))
}

type ReadText = Pick<ReadPassage, 'readings' | 'senses'>

/** Navigation, headers and footers come again on every page of a site: each short text is read once. */
const readTexts = new WeakMap<Lexicon, Map<string, ReadText>>()

const mostReadTexts = 1000
const longestKeptText = 300

function readText(
  { text, breaks = [] }: Passage,
  words: readonly Word[],
  lexicon: Lexicon,
): ReadText {
  // A line that the writer ended, before a capital, ends a sentence: posters and signatures have no full stops.
  const ends = breaks.filter((at) => /^\s*\p{Lu}/u.test(text.slice(at, at + 3)))
  const read = (): ReadText => {
    const readings = splitSentences(text, new Set(ends), words).map((sentence) =>
      readSentence(sentence, lexicon),
    )
    const senses = readings.reduce((sum, reading) => addCounts(sum, countSenses(reading)), nothing)
    return { readings, senses }
  }
  if (text.length > longestKeptText) return read()
  const known = readTexts.get(lexicon) ?? new Map<string, ReadText>()
  readTexts.set(lexicon, known)
  const key = `${ends.join()}\n${text}`
  const found = known.get(key) ?? read()
  if (known.size >= mostReadTexts) known.clear()
  known.set(key, found)
  return found
}
