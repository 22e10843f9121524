/** One marked passage against the statement it claims to make: its facts, its polarity and its strength. */
import type { Facts } from '../../content/facts.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Statement } from '../../domain/statement.ts'
import type { ClassifiedSentence } from '../no-token-activation/engine.ts'
import { classifySentences } from '../no-token-activation/findings.ts'
import type { DetectorPolicy } from '../no-token-activation/key-names.ts'
import { strengthCue, type Strength } from './modality.ts'

export interface PassageFault {
  /** “Unexpected X” or “Missing X”. */
  readonly problem: string
  /** What was expected instead, as it goes on after “expected”. */
  readonly expected: string
  readonly note: string
}

export interface Reference {
  readonly locale: Locale
  /** The texts of slots in this locale. */
  readonly facts: Facts
  readonly classify: (text: string) => readonly ClassifiedSentence[]
}

/** The same sentences stand in many documents: each text is read once. */
export function createReference(locale: Locale, facts: Facts, policy: DetectorPolicy): Reference {
  const known = new Map<string, readonly ClassifiedSentence[]>()
  const classify = (text: string): readonly ClassifiedSentence[] => {
    const found = known.get(text) ?? classifySentences(text, locale, policy)
    known.set(text, found)
    return found
  }
  return { locale, facts, classify }
}

/** Every way in which the words do not make the statement; none when they do. */
export function verifyPassage(
  text: string,
  statement: Statement,
  reference: Reference,
): readonly PassageFault[] {
  const entries = statement.says?.[reference.locale] ?? []
  const sentences = reference.classify(text)
  const carriers = carriersOf(sentences, entries)
  return [
    ...missingFacts(text, statement, reference),
    ...missingWords(text, statement, entries),
    ...wrongPolarity(sentences, carriers, statement, reference),
    ...wrongStrength(sentences, carriers, statement, reference.locale),
  ]
}

/** The sentences that hold most of the statement's words; the others of the passage lead up to it. */
function carriersOf(
  sentences: readonly ClassifiedSentence[],
  entries: readonly string[],
): readonly ClassifiedSentence[] {
  const counts = sentences.map(({ text }) => {
    const folded = foldWords(text)
    return entries.filter((entry) => holdsWord(folded, entry)).length
  })
  const most = Math.max(0, ...counts)
  return sentences.filter((_, index) => counts[index] === most)
}

/** The date as the locale writes it, the key's name, who. */
const missingFacts = (
  text: string,
  statement: Statement,
  { facts }: Reference,
): readonly PassageFault[] =>
  statement.mentions
    .filter((name) => !foldForSearch(text).includes(foldForSearch(facts[name] ?? '')))
    .map((name) => ({
      problem: `Missing \`${facts[name] ?? name}\``,
      expected: `the fact \`{{${name}}}\``,
      note: 'A reader who sees this passage alone must learn the fact from it.',
    }))

function missingWords(
  text: string,
  statement: Statement,
  entries: readonly string[],
): readonly PassageFault[] {
  const folded = foldWords(text)
  return entries
    .filter((entry) => !holdsWord(folded, entry))
    .map((entry) => ({
      problem: `Missing ${quoteWays(entry)}`,
      expected: 'the passage to say it',
      note: `The words that make statement ${statement.id} are listed at \`says\` in content/statements.yaml; another way to say it may be added there.`,
    }))
}

function wrongPolarity(
  sentences: readonly ClassifiedSentence[],
  carriers: readonly ClassifiedSentence[],
  statement: Statement,
  { facts }: Reference,
): readonly PassageFault[] {
  const key = facts['retiredKey'] ?? ''
  if (statement.modality === 'prohibition') {
    return sentences.some((sentence) => sentence.class === 'denial')
      ? []
      : [
          {
            problem: 'Missing denial',
            expected: 'it to say that it is no longer possible',
            note: `The detector finds no sentence here that denies activating the ${key}.`,
          },
        ]
  }
  if (statement.denies) {
    return sentences.some((sentence) => sentence.isNegated || sentence.class === 'denial')
      ? []
      : [
          {
            problem: 'Missing negation',
            expected: 'it to say what is not, or no longer, so',
            note: 'Without the negation the passage says the opposite of the statement.',
          },
        ]
  }
  const isPermission = statement.modality === 'permission'
  if (
    isPermission &&
    statement.mentions.includes('retiredKey') &&
    !sentences.some((sentence) => sentence.class === 'use' && !sentence.isNegated)
  ) {
    return [
      {
        problem: 'Missing permission',
        expected: 'it to say that the key remains usable',
        note: `The detector finds no sentence here that speaks of using the ${key} as something possible.`,
      },
    ]
  }
  // A passage may make another statement in the same breath: “…, so no new one can be activated”.
  const negated = carriers.find(
    (sentence) => sentence.isNegated && (isPermission || sentence.class !== 'denial'),
  )
  return negated
    ? [
        {
          problem: `Unexpected negation in \`${shorten(negated.text)}\``,
          expected: 'it to say so without one',
          note: 'The statement affirms; a sentence that holds its words and a negation says the opposite.',
        },
      ]
    : []
}

function wrongStrength(
  sentences: readonly ClassifiedSentence[],
  carriers: readonly ClassifiedSentence[],
  { id, modality, denies }: Statement,
  locale: Locale,
): readonly PassageFault[] {
  const faults: PassageFault[] = []
  // “You do not have to” obliges nobody; the negation of a statement that denies is about something else.
  const isReleased = ({ isNegated }: ClassifiedSentence): boolean =>
    isNegated && !denies && modality !== 'prohibition'
  for (const sentence of carriers) {
    const cue = isReleased(sentence) ? undefined : strengthCue(sentence.text, locale, 'obligation')
    if (cue === undefined) continue
    faults.push({
      problem: `Unexpected obligation \`${cue}\``,
      expected: expectedStrength[modality],
      note: `The circular obliges nobody: statement ${id} is ${nouns[modality]}. A binding word makes it say more than it does.`,
    })
  }
  if (modality !== 'fact' && modality !== 'prohibition') {
    const strength: Strength = modality
    if (!sentences.some(({ text }) => strengthCue(text, locale, strength) !== undefined)) {
      faults.push({
        problem: `Missing words of ${nouns[modality]}`,
        expected: expectedStrength[modality],
        note: `Statement ${id} is ${nouns[modality]} in the circular; the passage must keep that strength.`,
      })
    }
  }
  return faults
}

const nouns = {
  fact: 'a fact',
  prohibition: 'an end of what was possible',
  permission: 'a permission',
  request: 'a request',
  proposal: 'a proposal',
  advice: 'advice',
} as const satisfies Record<Statement['modality'], string>

const expectedStrength = {
  fact: 'a plain fact',
  prohibition: 'it to say that it is no longer possible',
  permission: 'it to allow',
  request: 'it to ask',
  proposal: 'it to propose',
  advice: 'it to advise',
} as const satisfies Record<Statement['modality'], string>

/** Some way to say the entry begins a word of the text; `folded` is the text with its words parted by one space. */
const holdsWord = (folded: string, entry: string): boolean =>
  entry.split('|').some((way) => folded.includes(foldWords(way).trimEnd()))

/** Lower-case words after one space each; punctuation, quotation marks and apostrophes part them. */
const foldWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[\s\u00A0\u202F‘’“”„«»"'()[\]:;,.!?/]+/g, ' ')
    .trim()} `

const quoteWays = (entry: string): string =>
  entry
    .split('|')
    .map((way) => `\`${way}…\``)
    .join(' or ')

const longestQuote = 100
const shorten = (text: string): string =>
  text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`

/** Case and white space of every width say nothing about whether a fact is there. */
const foldForSearch = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
