/** Walks a file's passages in reading order and settles what single sentences cannot: questions, steps, lists, sections. */
import type { Locale } from '../../domain/locale.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { having, isCard, type Reading } from './reading.ts'
import { contextOf, type Context, type ListIntro } from './context.ts'
import {
  answersNo,
  answersYes,
  judgeSentence,
  wishesFor,
  type Judgement,
  type Surroundings,
} from './judge.ts'
import type { DetectorPolicy } from './lexicon.ts'
import { isAnotherKey } from './other-objects.ts'
import { readPassages, type DetectLanguage, type ReadPassage } from './read-passages.ts'
import { choosesKey, isInstructing, openSection, type Section } from './sections.ts'
import { addCounts, noCount, type SenseCount } from './senses.ts'

export interface JudgedSentence extends Judgement {
  readonly passage: Passage
  readonly reading: Reading
  readonly context?: Context
}

/** How far back the retired key was the last to be named. */
interface Nearness {
  readonly passage: boolean
  readonly section: boolean
  readonly document: boolean
}

/** What the passages read so far leave for the next one. */
interface State {
  readonly sections: readonly Section[]
  readonly near: Nearness
  /** The row of a table whose earlier cell names the key. */
  readonly keyRow: string
  readonly wasInstructing: boolean
  /** The list of the last item that instructs. */
  readonly instructedList: number | undefined
  /** The paragraph before offers keys to choose from. */
  readonly isChoice: boolean
  readonly listIntro: ListIntro
  /** No paragraph has come since the heading. */
  readonly isBelowHeading: boolean
  /** A question about obtaining the key that waits for its answer. */
  readonly openQuestion: JudgedSentence | undefined
  readonly hasInstructed: boolean
  readonly hasDenied: boolean
}

const start: State = {
  sections: [],
  near: { passage: false, section: false, document: false },
  keyRow: '',
  wasInstructing: false,
  instructedList: undefined,
  isChoice: false,
  listIntro: { judgement: 'none', isOpen: false },
  isBelowHeading: false,
  openQuestion: undefined,
  hasInstructed: false,
  hasDenied: false,
}

/** What holds for the whole file. */
interface Whole {
  /** It tells how to obtain the key and nowhere that it is over: a page of the procedure. */
  readonly isLive: boolean
  /** It names no other key: “one” stands for the token wherever it stands. */
  readonly isOnlyKey: boolean
  readonly passages: readonly ReadPassage[]
  readonly senses: SenseCount
  /** The senses of all that stands below the same headings. */
  readonly sections: ReadonlyMap<string, SenseCount>
  readonly rows: ReadonlyMap<string, readonly Reading[]>
}

/** The verdict on every sentence of a file. */
export function judgeFile(
  file: ExtractedFile,
  policy: DetectorPolicy,
  declared?: Locale,
  detectLanguage?: DetectLanguage,
): readonly JudgedSentence[] {
  const passages = readPassages(file, policy, declared, detectLanguage)
  const whole: Whole = {
    isLive: false,
    isOnlyKey: !passages.some(({ readings }) => readings.some(namesOtherKey)),
    passages,
    senses: passages.reduce((sum, { senses }) => addCounts(sum, senses), noCount),
    sections: readSections(passages),
    rows: readRows(passages),
  }
  const judged = judgePassages(whole)
  const isLive =
    isInstructing(judged) &&
    !judged.some((one) => one.class === 'denial' && one.mention?.meaning === 'retired')
  return isLive ? judgePassages({ ...whole, isLive }) : judged
}

function judgePassages(whole: Whole): readonly JudgedSentence[] {
  const judged: JudgedSentence[] = []
  let state = start
  whole.passages.forEach((_, order) => {
    const step = judgePassage(state, whole, order)
    state = step.state
    for (const verdict of step.verdicts) judged.push(verdict)
  })
  return judged
}

const namesOtherKey = (reading: Reading): boolean =>
  reading.keys.some((key) => key.meaning === 'other-key' && !isCard(reading, key))

interface Step {
  readonly state: State
  readonly verdicts: readonly JudgedSentence[]
}

function judgePassage(before: State, whole: Whole, order: number): Step {
  const read = whole.passages[order]
  if (!read) return { state: before, verdicts: [] }
  const { passage, readings, senses } = read
  const isHeading = passage.kind === 'heading'
  const state = isHeading ? leaveSections(before, whole, order) : before
  const section = state.sections.at(-1)
  const asked = state.openQuestion
  const topic = asked ? 'obtain' : (section?.topic ?? 'none')
  // The nearest heading that speaks for a sense decides.
  const speaking = state.sections.findLast((one) => one.senses.own !== one.senses.other)
  const passageSenses = addCounts(senses, speaking?.senses ?? noCount)
  const row = rowOf(passage)
  const verdicts: JudgedSentence[] = []
  let near: Nearness = { ...state.near, passage: false }
  readings.forEach((reading, index) => {
    const isContinuing = state.wasInstructing && index === 0
    const surroundings: Surroundings = {
      antecedent: {
        isNear: near.passage,
        isNearSection: near.section || ((topic === 'obtain' || isHeading) && near.document),
        isNearDocument: near.document,
        isOpen: near.passage && !/^(denial|use)$/.test(verdicts.at(-1)?.class ?? 'denial'),
        isContinuing,
        isTopic: topic === 'obtain',
      },
      senses: {
        passage: passageSenses,
        section: whole.sections.get(sectionOf(passage)) ?? noCount,
        document: whole.senses,
      },
      isRemoval: topic === 'removal',
    }
    const next =
      followingReading(readings, index) ??
      (isHeading ||
      isSpoken(passage) ||
      readings.at(-1)?.sentence.isQuestion === true ||
      leadsToSteps(reading, whole.passages[order + 1])
        ? firstReading(whole.passages, order)
        : undefined) ??
      nextCell(whole.passages, order)
    const judgement = withReply(
      judgeSentence(reading, surroundings),
      reading,
      next,
      surroundings,
      isEmptyQuestion(readings[index + 1]),
    )
    // “Not received yet?” asks for it, however it is put.
    const isAsked = reading.sentence.isQuestion && /^(past|negation)$/.test(judgement.denial ?? '')
    const isOpen =
      judgement.class === 'neutral' ||
      (judgement.class === 'use' && !judgement.denial) ||
      (isAsked && wishesFor(reading) !== undefined) ||
      (judgement.class === 'denial' && reading.sentence.isQuestion)
    const context = isOpen
      ? contextOf(reading, {
          passage,
          topic,
          section,
          previous: verdicts.at(-1) ?? asked,
          next,
          listIntro: state.listIntro,
          isBelowHeading: state.isBelowHeading,
          isFellowItem: passage.list !== undefined && passage.list.id === state.instructedList,
          isKeyRow: row !== '' && row === state.keyRow,
          row: whole.rows.get(row) ?? [],
          hasDenied: state.hasDenied,
          isLive: whole.isLive,
          isNear: near.passage,
          isNearSection: near.section,
          isContinuing,
          isKeyChoice: state.isChoice || (section?.isChoice ?? false),
        })
      : undefined
    const verdict: JudgedSentence = {
      ...judgement,
      ...(context ? { class: 'instruction', context } : {}),
      passage,
      reading,
    }
    verdicts.push(verdict)
    near = nearnessAfter(near, verdict)
  })
  return { verdicts, state: stateAfter(state, whole, order, verdicts, near) }
}

/** A heading ends the sections of its level and below. */
function leaveSections(state: State, { passages, senses, isOnlyKey }: Whole, order: number): State {
  const level = headingLevel(passages, order)
  const sections = state.sections.filter((section) => section.level < level)
  const isOwn = senses.own >= senses.other && !sections.some((section) => section.isAboutCard)
  const near = { passage: false, section: isOwn && isOnlyKey, document: isOwn }
  return { ...state, sections, near }
}

/** A question answered no, and words that the next sentence takes back, instruct nobody. */
function withReply(
  judgement: Judgement,
  reading: Reading,
  next: Reading | undefined,
  surroundings: Surroundings,
  // “A colleague says that … Is that so?”
  isAskedAbout: boolean,
): Judgement {
  if (!next) return judgement
  if (judgement.class !== 'instruction')
    return isContradicted(judgement, reading, next) ? undenied(judgement) : judgement
  const isRefused = (): boolean =>
    answersNo(next, reading) && judgeSentence(next, surroundings).class !== 'instruction'
  // “Some ask how to get one. Answer: not any more.”
  const isAnswer =
    next.words[1]?.text === ':' && having(next, 'redirect').some((one) => one.from === 0)
  const isWish =
    reading.sentence.isQuestion || isAskedAbout || isAnswer || having(reading, 'desire').length > 0
  // “‘He says that you still have them.’ ‘He is mistaken.’”
  const isDialogue =
    (isInQuotes(reading) && isInQuotes(next)) || /^[–—-]$/.test(next.words[0]?.text ?? '')
  if ((isWish || isDialogue || resumes(next)) && isRefused())
    return { ...judgement, class: 'denial', denial: 'negation' }
  // “Looking for a key? See the app instead.”
  const isElsewhere =
    !answersYes(next) &&
    (judgement.predicate?.isWeak === true || having(next, 'redirect').length > 0) &&
    next.keys.some(
      (key) =>
        (key.meaning === 'other-key' ||
          (key.meaning === 'generic-key' && having(next, 'redirect').length > 0)) &&
        key.part === 'object' &&
        !isCard(next, key) &&
        /^(main|coordinate)$/.test(next.clauses[next.clauseAt(key.from)]?.kind ?? ''),
    ) &&
    next.keys.every((key) => key.meaning !== 'retired')
  // “An appointment for a key? We help you to another one.”
  const isAnother =
    !answersYes(next) &&
    next.keys.some((key) => key.meaning === 'generic-key' && isAnotherKey(next, key))
  if (reading.sentence.isQuestion && !next.sentence.isQuestion && (isElsewhere || isAnother))
    return { ...judgement, class: 'denial', denial: 'other-key' }
  // “A friend wants a key. Tell her about the app instead.”
  if (isWish && !next.sentence.isQuestion && isShownElsewhere(next))
    return { ...judgement, class: 'denial', denial: 'other-key' }
  const isQuoted = (reading.words[judgement.predicate?.from ?? -1]?.quote ?? 0) > 0
  return (isQuoted || resumes(next)) && having(next, 'remove').length > 0
    ? { ...judgement, class: 'denial', denial: 'removal' }
    : judgement
}

/** “Is it too late for a key? No, there is still time.”, “Last year one could ask for it. That is still so.” */
const isContradicted = (judgement: Judgement, reading: Reading, next: Reading): boolean =>
  (reading.sentence.isQuestion
    ? judgement.class === 'denial' && judgement.mention !== undefined
    : judgement.denial === 'past' && resumes(next)) &&
  having(next, 'persist').length > 0 &&
  having(next, 'determiner', 'adverb', 'nobody').every((one) => !one.isCessation)

const undenied = ({ mention, predicate }: Judgement): Judgement => ({
  class: 'instruction',
  ...(mention ? { mention } : {}),
  ...(predicate ? { predicate } : {}),
})

/** A link to a form is no step. */
const isLink = (passages: readonly ReadPassage[], order: number): boolean =>
  passages.slice(order, order + 2).some(({ passage }) => passage.kind === 'link-target')

/** By a verb, not in a title such as “Token application form”. */
const isToldInWords = (verdict: JudgedSentence): boolean =>
  verdict.class === 'instruction' &&
  verdict.predicate !== undefined &&
  verdict.predicate.form !== 'noun'

const isInQuotes = ({ words }: Reading): boolean => (words[0]?.quote ?? 0) > 0

const isShownElsewhere = (next: Reading): boolean =>
  having(next, 'redirect').some((one) => one.from === 0) &&
  next.keys.some(
    (key) => (key.meaning === 'other-key' && !isCard(next, key)) || key.meaning === 'generic-key',
  ) &&
  next.keys.every((key) => key.meaning !== 'retired')

/** “That information is out of date.”, “Those days are over.” */
const resumes = ({ lexicon, words, keys }: Reading): boolean =>
  lexicon.is('resumptives', words.find((word) => !word.isPunctuation)?.text ?? '') &&
  keys.every((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')

/** Whether “it” and “the card” may still stand for the retired key after a sentence. */
function nearnessAfter(
  near: Nearness,
  { class: verdict, denial, reading }: JudgedSentence,
): Nearness {
  const { keys } = reading
  const retired = keys.findLast((key) => key.meaning === 'retired')
  // “With a key you need no card reader. Order it today.”
  const isNone = (key: { from: number }): boolean =>
    having(reading, 'determiner').some((one) => one.to === key.from)
  // “An alternative to the identity card. Order it today.”
  const other = keys.findLast(
    (key) => key.meaning === 'other-key' && key.part !== 'replaced' && !isNone(key),
  )
  if (retired && verdict !== 'other-sense') {
    const isLast =
      (!other || other.from < retired.from || verdict === 'instruction') && denial !== 'removal'
    return {
      passage: isLast,
      section: isLast,
      document: isLast || (other !== undefined && !isCard(reading, other)),
    }
  }
  if (other && verdict === 'instruction' && isCard(reading, other) && near.document) return near
  if (other)
    return {
      passage: false,
      section: false,
      document: near.document && !isCard(reading, other),
    }
  const standsIn = keys.some((key) => key.meaning === 'anaphora' || key.meaning === 'ellipsis')
  return near.document && standsIn ? { passage: true, section: true, document: true } : near
}

function stateAfter(
  state: State,
  { passages }: Whole,
  order: number,
  verdicts: readonly JudgedSentence[],
  near: Nearness,
): State {
  const { passage, readings, senses } = passages[order] ?? { passage: undefined, readings: [] }
  if (!passage || !senses) return state
  const instructs = isInstructing(verdicts)
  const last = verdicts.at(-1)
  const asks = last?.class === 'instruction' && last.reading.sentence.isQuestion
  const common = {
    ...state,
    near,
    wasInstructing: instructs,
    instructedList:
      passage.list && verdicts.some(isToldInWords) && !isLink(passages, order)
        ? passage.list.id
        : state.instructedList,
    // A token among other keys does not make a procedure further down its own.
    hasInstructed:
      state.hasInstructed ||
      (!isLink(passages, order) &&
        verdicts.some(
          ({ class: verdict, context }) => verdict === 'instruction' && context !== 'list',
        )),
    hasDenied: state.hasDenied || verdicts.some((verdict) => verdict.class === 'denial'),
    // The answer to a question may be a whole list.
    openQuestion: asks ? last : passage.list === undefined ? undefined : state.openQuestion,
  }
  if (passage.kind === 'heading') {
    const parent = state.openQuestion ? 'obtain' : (state.sections.at(-1)?.topic ?? 'none')
    const level = headingLevel(passages, order)
    const opened = openSection(level, verdicts, readings, senses, parent, state)
    return {
      ...common,
      sections: [...state.sections, opened],
      isChoice: false,
      listIntro: start.listIntro,
      isBelowHeading: true,
    }
  }
  const namesKey = verdicts.some(
    (verdict) => verdict.mention && verdict.class !== 'denial' && verdict.class !== 'other-sense',
  )
  const keyRow =
    passage.table && !passage.table.isHeader && namesKey ? rowOf(passage) : state.keyRow
  if (passage.list || passage.table) return { ...common, keyRow }
  return {
    ...common,
    keyRow,
    isBelowHeading: passage.kind === 'link-target' && state.isBelowHeading,
    isChoice: readings.some(choosesKey),
    listIntro: introOf(passage, readings, instructs),
  }
}

function introOf(passage: Passage, readings: readonly Reading[], instructs: boolean): ListIntro {
  const last = readings.at(-1)
  const isOpen =
    passage.text.trimEnd().endsWith(':') || (last !== undefined && wishesFor(last) !== undefined)
  if (instructs && !(last && turnsToOtherKey(last))) return { isOpen, judgement: 'instruction' }
  return { isOpen, judgement: last && isOpen && offersKeys(last) ? 'keys' : 'none' }
}

/** “Then you need a token.”, and below it a list of what to do */
const leadsToSteps = (reading: Reading, next: ReadPassage | undefined): boolean =>
  next?.passage.list !== undefined &&
  wishesFor(reading) !== undefined &&
  reading.lexicon.is('steps', next.readings[0]?.words[0]?.text ?? '')

function readSections(passages: readonly ReadPassage[]): Whole['sections'] {
  const sections = new Map<string, SenseCount>()
  for (const { passage, senses } of passages) {
    const section = sectionOf(passage)
    sections.set(section, addCounts(sections.get(section) ?? noCount, senses))
  }
  return sections
}

const sectionOf = ({ headings }: Passage): string => headings.map(({ text }) => text).join('\n')

function readRows(passages: readonly ReadPassage[]): Whole['rows'] {
  const rows = new Map<string, Reading[]>()
  for (const { passage, readings } of passages) {
    const row = rowOf(passage)
    if (row !== '') rows.set(row, [...(rows.get(row) ?? []), ...readings])
  }
  return rows
}

/** What somebody says, with the reply in the next cell or quotation. */
const isSpoken = ({ table, kind }: Passage): boolean =>
  kind === 'quote' || (table !== undefined && !table.isHeader)

/** A table's row; nothing outside of tables. */
const rowOf = ({ table }: Passage): string => (table ? `${table.id}/${table.row}` : '')

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
  having(reading, 'obtain').length === 0 &&
  !answersYes(reading)

/** “For itsme you must:” */
const turnsToOtherKey = (reading: Reading): boolean =>
  reading.keys.some((key) => key.meaning === 'other-key' && key.part === 'object') &&
  !reading.keys.some((key) => key.meaning === 'retired')

/** “Choose the key that you activate:” before a list of keys. */
const offersKeys = (reading: Reading): boolean =>
  having(reading, 'obtain').some((one) => !one.isWeak) &&
  reading.keys.some((key) => key.meaning === 'generic-key') &&
  !answersNo(reading)

/** The first sentence below a heading, or after a passage. */
function firstReading(passages: readonly ReadPassage[], order: number): Reading | undefined {
  const next = passages
    .slice(order + 1, order + 3)
    .find(({ passage }) => passage.kind !== 'link-target')
  return next && next.passage.kind !== 'heading' ? next.readings[0] : undefined
}

/** The cell after this one in the same row: “| I want a key | That is no longer possible |”. */
function nextCell(passages: readonly ReadPassage[], order: number): Reading | undefined {
  const cell = passages[order]
  const next = passages[order + 1]
  if (!cell?.passage.table || !next || rowOf(cell.passage) !== rowOf(next.passage)) return undefined
  return next.readings[0]
}

/** Levels are kept by what stands below a heading; a heading's own is one more than its parents'. */
function headingLevel(passages: readonly ReadPassage[], order: number): number {
  const heading = passages[order]?.passage
  return (heading?.headings.at(-1)?.level ?? 0) + 1
}
