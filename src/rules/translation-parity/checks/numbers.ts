import { localeRecord } from '../../../domain/locale.ts'
import { faultsOf, itemAt, surplus, valueItems, type Item } from '../compare.ts'
import { findAll, startsWord } from '../patterns.ts'
import { numberStems, numberWords } from '../number-words.ts'
import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'

export const numbers: PairCheck = {
  kind: 'pair',
  id: 'numbers',
  summary: 'the same numbers, in digits or in words',
  severity: 'error',
  check: ({ source, translation }) => {
    const [own, other] = [numberItems(source), numberItems(translation)]
    return faultsOf(
      surplus(own, other).filter((item) => !isSaidOtherwise(item, translation)),
      surplus(other, own).filter((item) => !isSaidOtherwise(item, source)),
      {
        name: 'number',
        note: 'Correct the number, or correct it in every language if the source is wrong.',
      },
    )
  },
}

const numberItems = readOnce((piece: Piece): readonly Item[] => {
  const words: Readonly<Record<string, number>> = numberWords[piece.locale]
  return [
    ...valueItems(piece, 'number'),
    ...findAll(piece.words.toLowerCase(), wordPatterns[piece.locale])
      .filter(({ index }) => startsWord(piece.words, index))
      .map(({ 0: word, index }) => itemAt(piece, index, index + word.length, String(words[word]))),
  ]
})

/** A part of a longer one (`twenty-four`) is not the number. */
const wordPatterns = localeRecord(
  (locale) =>
    new RegExp(`(?:${Object.keys(numberWords[locale]).join('|')})(?![\\p{L}\\p{N}-])`, 'gu'),
)

/** As part of a word or beside an article: `4 cijfers`, `vierstellig`; `1 keer`, `eenmalig`. */
function isSaidOtherwise({ value }: Item, piece: Piece): boolean {
  const stems: Readonly<Record<string, readonly string[]>> = numberStems[piece.locale]
  const words = Object.entries(numberWords[piece.locale])
    .filter(([, number]) => String(number) === value)
    .map(([word]) => word)
  const starts = [...words, ...(stems[value] ?? [])]
  const text = piece.words.toLowerCase()
  return starts.some((start) => new RegExp(`(?<!\\p{L})${start}`, 'u').test(text))
}
