import { acronyms as table } from '../acronyms.ts'
import { localeRecord, type Locale } from '../../../domain/locale.ts'
import { absent, faultsOf, itemAt, type Item } from '../compare.ts'
import { findAll } from '../patterns.ts'
import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'

export const acronyms: PairCheck = {
  kind: 'pair',
  id: 'acronyms',
  summary: 'the same abbreviations and names, in the form of the locale',
  severity: 'error',
  check: ({ source, translation }) => {
    const inBoth = ({ value }: Item): boolean =>
      [source, translation].every(({ locale }) => (table[Number(value)]?.[locale] ?? []).length > 0)
    const own = found(source).filter(inBoth)
    const other = found(translation).filter(inBoth)
    return faultsOf(absent(own, other), absent(other, own), {
      name: 'abbreviation',
      note: 'Name the same office, card or file format; the forms per language are in acronyms.ts of this rule.',
      write: ({ value, shown }) => table[Number(value)]?.[translation.locale][0] ?? shown,
    })
  },
}

interface Forms {
  readonly pattern: RegExp
  /** Which thing a form stands for. */
  readonly indexOf: ReadonlyMap<string, number>
}

function formsIn(locale: Locale): Forms {
  const indexOf = new Map(
    table.flatMap((forms, index) => forms[locale].map((form) => [form, index] as const)),
  )
  const longestFirst = [...indexOf.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?:${longestFirst.join('|')})(?!\\p{Ll}{2})`, 'gu')
  return { pattern, indexOf }
}

const formsByLocale = localeRecord(formsIn)

/** Each abbreviation that is there; as a plural too: `PDFs`. */
const found = readOnce((piece: Piece): readonly Item[] => {
  const { pattern, indexOf } = formsByLocale[piece.locale]
  // Looked at here, for a pattern that starts with it is tried at every character.
  const isWordStart = (at: number): boolean => !/[\p{L}\p{N}]/u.test(piece.words.charAt(at - 1))
  return findAll(piece.words, pattern)
    .filter(({ index }) => isWordStart(index))
    .map(({ 0: form, index }) =>
      itemAt(piece, index, index + form.length, String(indexOf.get(form))),
    )
})
