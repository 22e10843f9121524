/** Splits a sentence into clauses. */
import { withoutAsides } from './asides.ts'
import { isAuxiliary, type Lexicon } from './lexicon.ts'
import { clauseOpener } from './openings.ts'
import {
  isNegatedTwice,
  type Clause,
  type ClauseKind,
  type Occurrence,
  type Reading,
} from './reading.ts'
import { isItemMark, type Word } from './words.ts'

export function splitClauses(
  words: readonly Word[],
  lexicon: Lexicon,
  occurrences: readonly Occurrence[],
  keyEnds: ReadonlyMap<number, number>,
): readonly Clause[] {
  const openedBy = clauseOpener(words, lexicon, occurrences, keyEnds)
  const clauses: Clause[] = []
  let from = 0
  let opener = ''
  let kind: ClauseKind = 'main'
  const close = (to: number): void => {
    if (to > from) clauses.push({ kind, from, to, opener })
    from = to
  }
  words.forEach((word, at) => {
    if (word.isPunctuation) {
      // A full stop inside a sentence belongs to a date or an abbreviation, a stroke between numbers to a date.
      if (/[[\]{}&+.]/.test(word.text) || isInNumber(at) || isEither(at) || isItemMark(words, at))
        return
      close(at + 1)
      opener = word.text
      kind = 'main'
      return
    }
    // “Pour activer un token il faut …”: an infinitive has no subject of its own.
    if (
      kind === 'purpose' &&
      !lexicon.isVerbFinal &&
      at > from + 2 &&
      /^(il|elle|on|je|ils|elles|it|they|we)$/.test(word.text)
    ) {
      close(at)
      opener = ''
      kind = 'main'
    }
    const opened = openedBy(at, from)
    if (opened !== undefined && !isInert({ words, lexicon }, occurrences, at)) {
      if (at > from) {
        close(at)
        opener = word.text
      } else if (opener === '') opener = word.text
      kind = opened
    }
  })
  close(words.length)
  return withoutAsides(clauses, words, lexicon, occurrences, keyEnds).map((clause) =>
    clause.kind === 'main' &&
    clause.opener === ',' &&
    lexicon.locale === 'de' &&
    hasInfinitiveMarker(clause)
      ? { ...clause, kind: 'infinitive' }
      : clause,
  )

  /** A mark with no space around it, between two words that are such. */
  function isBetween(at: number, isSuch: (text: string) => boolean): boolean {
    const [before, mark, after] = words.slice(at - 1, at + 2)
    return (
      isSuch(before?.text ?? '') &&
      isSuch(after?.text ?? '') &&
      before?.end === mark?.start &&
      mark?.end === after?.start
    )
  }

  /** “28/09”, “10:30” */
  function isInNumber(at: number): boolean {
    return isBetween(at, (text) => /^\d+$/.test(text))
  }

  /** “his/her token” */
  function isEither(at: number): boolean {
    return isBetween(at, (text) => lexicon.is('determiners', text))
  }

  function hasInfinitiveMarker(clause: Clause): boolean {
    return words.slice(clause.from, clause.to).some((word, offset) => {
      const at = clause.from + offset
      return (
        ((word.text === 'zu' || word.text === 'te') && at + 2 >= clause.to - 3) ||
        /^\p{L}{2,8}zu\p{L}{3,}n$/u.test(word.text)
      )
    })
  }
}

type Read = Pick<Reading, 'words' | 'lexicon'>

/** The word opens no clause here: “but with an app”, “ne … que”, inside “en tant que” or “used to be issued”. */
const isInert = (read: Read, occurrences: readonly Occurrence[], at: number): boolean =>
  isParticle(read, occurrences, at) ||
  occurrences.some((one) =>
    one.role === 'idiom'
      ? one.from <= at && at < one.to
      : (one.role === 'contrast' && one.from === at) ||
        (one.role === 'formerly' && one.from < at && at < one.to) ||
        (one.to - 1 === at && isRestriction(read, one)),
  )

/** “Sie bekommt aber einen eigenen”, “einen neuen bekommt sie aber nicht”: right after its verb or its subject, and no comma. */
const isParticle = (
  { words, lexicon }: Read,
  occurrences: readonly Occurrence[],
  at: number,
): boolean =>
  lexicon.locale === 'de' &&
  words[at]?.text === 'aber' &&
  (isAuxiliary(lexicon, words[at - 1]?.text ?? '') ||
    lexicon.is('subjects', words[at - 1]?.text ?? '') ||
    occurrences.some(
      ({ role, form, to }) =>
        to === at &&
        form === 'now' &&
        /^(obtain|replace|ability|obligation|desire|use)$/.test(role),
    ))

/** “ne … que” */
const isRestriction = (read: Read, one: Occurrence): boolean =>
  read.words[one.from]?.text === 'ne' &&
  read.words[one.to - 1]?.text === 'que' &&
  !isNegatedTwice(read, one)
