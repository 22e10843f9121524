/** Walks a file's passages in reading order and settles what single sentences cannot: questions, steps, lists, sections. */
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { contextOf } from './context.ts'
import { reread } from './document-evidence.ts'
import { goesOnAsking, isEmptyQuestion, nextReading, rowOf } from './following.ts'
import { judgeSentence, type Judgement, type Surroundings } from './judge.ts'
import type { DetectorTerms } from './key-names.ts'
import { endsInColon, introOf, introOfHeading } from './list-intro.ts'
import { antecedentAt, nearnessAfter, type Nearness } from './nearness.ts'
import { readPassages, type LanguageOptions, type ReadPassage } from './read-passages.ts'
import { isByline, isInQuotes, namesKey } from './reading.ts'
import { quoteLeftToGo } from './removal.ts'
import { namesEnded, withReply } from './replies.ts'
import { isInstructing, openSection, type Section } from './sections.ts'
import { addCounts, noCount, type SenseCount } from './senses.ts'
import { isLocator, type JudgedSentence, type ListIntro } from './situation.ts'
import {
  type Column,
  columnOf,
  emptySection,
  headingLevel,
  readWhole,
  sectionOf,
  rowDown,
  type Whole,
} from './whole.ts'
import { isSalutation } from './turns.ts'
import { wishesFor } from './wishes.ts'

/** What the passages read so far leave for the next one. */
interface State {
  readonly sections: readonly Section[]
  readonly near: Nearness
  /** The row of a table whose earlier cell names the key. */
  readonly keyRow: string
  readonly wasInstructing: boolean
  readonly listIntro: ListIntro
  /** No paragraph has come since the heading. */
  readonly isBelowHeading: boolean
  /** A question about obtaining the key that waits for its answer. */
  readonly openQuestion: JudgedSentence | undefined
  readonly hasInstructed: boolean
  readonly hasDenied: boolean
  /** The key was named, in this sense. */
  readonly hasNamed: boolean
  /** Where the links lead that stand in a sentence which denies: “‘Request a token’ no longer exists.” */
  readonly deniedTargets: ReadonlySet<string>
}

const start: State = {
  sections: [],
  near: { passage: false, section: false, document: false, pair: false },
  keyRow: '',
  wasInstructing: false,
  listIntro: { judgement: 'none', isOpen: false },
  isBelowHeading: false,
  openQuestion: undefined,
  hasInstructed: false,
  hasDenied: false,
  hasNamed: false,
  deniedTargets: new Set(),
}

/** The verdict on every sentence of a file. */
export function judgeFile(
  file: ExtractedFile,
  terms: DetectorTerms,
  options: LanguageOptions,
): readonly JudgedSentence[] {
  return reread(judgePassages(readWhole(readPassages(file, terms, options))))
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

interface Step {
  readonly state: State
  readonly verdicts: readonly JudgedSentence[]
}

function judgePassage(before: State, whole: Whole, order: number): Step {
  const read = whole.passages[order]
  if (!read) return { state: before, verdicts: [] }
  const { passage, readings, senses } = read
  const isHeading = passage.kind === 'heading'
  const state = isHeading ? leaveSections(before, whole, order) : leaveLine(before, passage)
  const section = state.sections.at(-1)
  const asked = state.openQuestion
  const row = rowOf(passage)
  const down = rowDown(whole, read)
  const cells = down?.cells ?? whole.rows.get(row) ?? []
  const column =
    passage.table?.isHeader === false ? whole.columns.get(columnOf(passage)) : undefined
  const isRemoval =
    passage.struck === true ||
    whole.rowsToGo.has(row) ||
    column === 'old' ||
    (column !== 'new' && section?.topic === 'removal') ||
    ((passage.list !== undefined || isQuoted(read)) && state.listIntro.judgement === 'removal')
  const topic = isRemoval ? 'removal' : asked ? 'obtain' : (section?.topic ?? 'none')
  // The nearest heading that speaks for a sense decides.
  const speaking = state.sections.findLast((one) => one.senses.own !== one.senses.other)
  const passageSenses = addCounts(senses, speaking?.senses ?? noCount)
  const verdicts: JudgedSentence[] = []
  // “## The token”, and below it: “You can ask for it at the desk.”
  const above = isHeading ? undefined : whole.passages[order - 1]
  const isBelow = down !== undefined || (above?.passage.kind === 'heading' && state.near.passage)
  // “A token is a card with 24 codes.”, and as a paragraph of its own: “You can ask for it at the desk.”
  const ending = above?.readings.at(-1)
  const isAfterKey =
    state.near.passage &&
    (section?.topic === 'key' || (ending !== undefined && namesKey(ending, 'retired')))
  let near: Nearness = { ...state.near, passage: isBelow, pair: false }
  let quoteToGo = 0
  readings.forEach((reading, index) => {
    const isContinuing = state.wasInstructing && readings.slice(0, index).every(isByline)
    const surroundings: Surroundings = {
      antecedent: antecedentAt(near, {
        isBelowKey: isHeading || topic === 'obtain',
        isAfterKey: isAfterKey && index === 0,
        isContinuing,
      }),
      senses: {
        passage: passageSenses,
        section: whole.sections.get(sectionOf(passage.headings)) ?? emptySection,
        document: whole.senses,
      },
      isAddress: passage.kind === 'link-target',
      isPicture: passage.kind === 'alternative',
      isRemoval:
        isRemoval ||
        (quoteToGo > 0 && reading.words[0]?.quote === quoteToGo) ||
        (passage.kind === 'link-target' && state.deniedTargets.has(passage.text)),
    }
    quoteToGo = quoteLeftToGo(reading, quoteToGo)
    const next = nextReading(whole.passages, order, index)
    const reply = withReply(
      judgeSentence(reading, surroundings),
      reading,
      next,
      surroundings,
      isEmptyQuestion(readings[index + 1]),
      readings[index + 2],
    )
    const isTold = passage.list !== undefined && state.listIntro.judgement === 'over'
    const isEnded = namesEnded(reading, verdicts.at(-1)?.reading)
    const judgement: Judgement =
      (isTold || isEnded) && reply.class === 'instruction'
        ? { ...reply, class: 'use', denial: 'past' }
        : reply
    // “Not received yet?” asks for it, however it is put.
    const isAsked = reading.sentence.isQuestion && /^(past|negation)$/.test(judgement.denial ?? '')
    // An address goes on with nothing; nor does “Good morning!”.
    const isOpen =
      !isLocator(passage) &&
      !isSalutation(reading) &&
      (judgement.class === 'neutral' ||
        (judgement.class === 'use' && !judgement.denial) ||
        (isAsked && wishesFor(reading) !== undefined) ||
        (judgement.class === 'denial' && reading.sentence.isQuestion))
    const context = isOpen
      ? contextOf(reading, {
          passage,
          topic,
          section,
          // Another heading answers nothing.
          previous: goesOnAsking(whole.passages, order, index)
            ? undefined
            : (verdicts.findLast((one) => !isByline(one.reading) && !isSalutation(one.reading)) ??
              (isHeading ? undefined : asked)),
          next,
          listIntro: state.listIntro,
          isBelowHeading: state.isBelowHeading,
          isKeyRow: down !== undefined || (row !== '' && row === state.keyRow),
          isOfWay: isOfWay(down ? down.way : column, whole.senses),
          row: cells,
          hasDenied: state.hasDenied,
          isNear: near.passage,
          isNearSection: near.section,
          isContinuing,
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

/** A price is one of anything: there the text has to be about the citizen's keys. */
const isOfWay = (column: Column | undefined, { own, other }: SenseCount): boolean =>
  (column === 'way' && own >= other) || (column === 'price' && own > other)

/** Set off as what others say, or between quotation marks from its first word on. */
const isQuoted = ({
  passage,
  readings: [first],
}: Pick<ReadPassage, 'passage' | 'readings'>): boolean =>
  passage.kind === 'quote' || (first !== undefined && isInQuotes(first, 0))

/** A heading ends the sections of its level and below. */
function leaveSections(state: State, { passages, senses, isOnlyKey }: Whole, order: number): State {
  const level = headingLevel(passages, order)
  const sections = state.sections.filter((section) => section.level < level)
  const isOwn =
    state.hasNamed && senses.own >= senses.other && !sections.some((section) => section.isAboutCard)
  // “**And a new one?**”, below another line about the key
  const isLine = passages[order]?.passage.isLine === true && state.near.section
  const near = {
    passage: false,
    section: isLine || (isOwn && isOnlyKey),
    document: isOwn,
    pair: false,
  }
  // A list below the question has answered it.
  const isAnswered = passages[order - 1]?.passage.list !== undefined
  return { ...state, sections, near, openQuestion: isAnswered ? undefined : state.openQuestion }
}

/** What a line heads may end without another heading. */
function leaveLine(state: State, { headings }: Passage): State {
  const level = headings.at(-1)?.level ?? 0
  const sections = state.sections.filter((one) => !one.isLine || one.level <= level)
  return sections.length === state.sections.length ? state : { ...state, sections }
}

function stateAfter(
  state: State,
  { passages, sections }: Whole,
  order: number,
  verdicts: readonly JudgedSentence[],
  near: Nearness,
): State {
  const read = passages[order]
  if (!read) return state
  const { passage, readings } = read
  const instructs = isInstructing(verdicts)
  const last = verdicts.findLast((_, at) => !goesOnAsking(passages, order, at))
  const asks = last?.class === 'instruction' && last.reading.sentence.isQuestion
  const common = {
    ...state,
    near,
    // “Anna wrote:” comes between
    wasInstructing:
      instructs || (state.wasInstructing && endsInColon(passage) && readings.every(isByline)),
    // A token among other keys does not make a procedure further down its own.
    hasInstructed:
      state.hasInstructed ||
      (!isLink(passages, order) &&
        verdicts.some(
          ({ class: verdict, context }) => verdict === 'instruction' && context !== 'list',
        )),
    hasNamed:
      state.hasNamed ||
      verdicts.some((one) => namesKey(one.reading, 'retired') && one.class !== 'other-sense'),
    hasDenied: state.hasDenied || verdicts.some((verdict) => verdict.class === 'denial'),
    // The answer to a question may be a whole list.
    openQuestion: asks
      ? last
      : passage.list === undefined && !readings.every(isByline)
        ? undefined
        : state.openQuestion,
    deniedTargets:
      passage.kind === 'link-target' ? state.deniedTargets : deniedTargets(passage, verdicts),
  }
  if (passage.kind === 'heading') {
    const parent = state.openQuestion ? 'obtain' : (state.sections.at(-1)?.topic ?? 'none')
    const level = headingLevel(passages, order)
    const below = sections.get(sectionOf([...passage.headings, passage]))
    const past = { ...state, isNamedBelow: below?.isNamed === true }
    return {
      ...common,
      sections: [...state.sections, openSection(level, read, verdicts, parent, past)],
      listIntro: introOfHeading(verdicts),
      isBelowHeading: true,
    }
  }
  const isKeyNamed = verdicts.some(
    (verdict) => verdict.mention && verdict.class !== 'denial' && verdict.class !== 'other-sense',
  )
  const keyRow =
    passage.table && !passage.table.isHeader && isKeyNamed ? rowOf(passage) : state.keyRow
  const isOneOfThem =
    passage.list ||
    passage.table ||
    (state.listIntro.judgement === 'removal' && isQuoted({ passage, readings }))
  if (isOneOfThem) return { ...common, keyRow }
  return {
    ...common,
    keyRow,
    isBelowHeading: passage.kind === 'link-target' && state.isBelowHeading,
    listIntro: introOf(passage, verdicts),
  }
}

const deniedTargets = (
  { links = [] }: Passage,
  verdicts: readonly JudgedSentence[],
): ReadonlySet<string> =>
  new Set(
    links
      .filter(({ at }) =>
        verdicts.some(
          ({ class: verdict, reading: { sentence } }) =>
            verdict === 'denial' && sentence.start <= at && at < sentence.end,
        ),
      )
      .map(({ target }) => target),
  )

/** A link to a form is no step. */
const isLink = (passages: readonly ReadPassage[], order: number): boolean =>
  passages.slice(order, order + 2).some(({ passage }) => passage.kind === 'link-target')
