/** Words and sentences that readers stumble over; warnings, each with the better word. */
import {
  catalogueProse,
  documentProse,
  fileRange,
  joinProse,
  type JoinedProse,
  type Prose,
} from '../../content/prose.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createLineIndex } from '../../diagnostics/line-index.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Rule } from '../rule.ts'
import { oddAddress } from './address.ts'
import { findWords, type FoundWord } from './find-words.ts'
import { longSentences } from './sentences.ts'

/** The wordings of statements.yaml are the circular's own, and are left as they are. */
export const plainLanguage: Rule = {
  id: 'plain-language',
  summary:
    'Words are those of every day, sentences are short, and a document keeps to one form of address.',
  check: ({ source }) =>
    [...source.documents.map(documentProse), ...source.catalogues.map(catalogueProse)].flatMap(
      checkFile,
    ),
}

interface Warning {
  readonly prose: Prose
  readonly from: number
  readonly to: number
  readonly message: string
  readonly expected?: string
  readonly note: string
}

/** Proses of one file, and so of one locale. */
function checkFile(proses: readonly Prose[]): readonly Diagnostic[] {
  const [first] = proses
  if (!first) return []
  const joined = joinProse(proses)
  const warnings = [
    ...formalWords(first.locale, joined),
    ...tooLong(proses),
    ...mixedAddress(first.locale, joined),
  ]
  if (warnings.length === 0) return []
  const lines = createLineIndex(first.source)
  return warnings.map(({ prose, from, to, message, expected, note }) => ({
    code: 'rules/plain-language',
    severity: 'warning',
    message,
    path: prose.path,
    range: lines.rangeAt(...fileRange(prose, from, to)),
    locale: prose.locale,
    actual: prose.text.slice(from, to),
    ...(expected === undefined ? {} : { expected }),
    note,
  }))
}

const notes: Readonly<Record<FoundWord['kind'], string>> = {
  formal: 'Readers do not say it themselves: it makes a text distant and slower to understand.',
  abbreviations: 'Not every reader knows it, and a screen reader spells it out.',
}

const kinds: Readonly<Record<FoundWord['kind'], string>> = {
  formal: 'formal word',
  abbreviations: 'abbreviation',
}

function formalWords(locale: Locale, { text, locate }: JoinedProse): readonly Warning[] {
  return findWords(text, locale).map(({ from, to, kind, word }) => ({
    ...locate(from, to),
    message: `Unexpected ${kinds[kind]} \`${text.slice(from, to)}\`, expected \`${word.better}\``,
    expected: word.better,
    note: notes[kind],
  }))
}

const tooLong = (proses: readonly Prose[]): readonly Warning[] =>
  proses.flatMap((prose) =>
    longSentences(prose.text, prose.locale).map(({ from, to, words, limit }) => ({
      prose,
      from,
      to,
      message: `Unexpected sentence of ${words} words, expected at most ${limit}`,
      note: 'Make it two sentences, or a list. A colon or semicolon counts as the end of one.',
    })),
  )

function mixedAddress(locale: Locale, { text, locate }: JoinedProse): readonly Warning[] {
  return oddAddress(text, locale).map(({ from, to, expected }) => ({
    ...locate(from, to),
    message: `Unexpected address \`${text.slice(from, to)}\`, expected the form \`${expected}\` as in the rest of this file`,
    expected,
    note: 'A reader is addressed in one form from the greeting to the end.',
  }))
}
