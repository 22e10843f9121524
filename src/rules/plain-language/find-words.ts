/** Finds the words of a locale's table: all of them in one pass over the text. */
import type { Locale } from '../../domain/locale.ts'
import { latinPattern } from '../latin-pattern.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { nl } from './words/nl.ts'
import type { Word, WordTable } from './words/word.ts'

export const wordTables = { nl, fr, de, en } as const satisfies Record<Locale, WordTable>

/** Half-open, in characters of the text. */
export interface FoundWord {
  readonly from: number
  readonly to: number
  readonly kind: keyof WordTable
  readonly word: Word
}

/** @example findWords('Teneinde u te helpen', 'nl') // one, from 0 to 8, better: om */
export function findWords(text: string, locale: Locale): readonly FoundWord[] {
  const { pattern, groups } = (compiled[locale] ??= compile(wordTables[locale]))
  return [...text.matchAll(pattern)].flatMap((match) => {
    const group = groups[match.findIndex((part, index) => index > 0 && part !== undefined) - 1]
    return group ? [{ ...group, from: match.index, to: match.index + match[0].length }] : []
  })
}

interface Compiled {
  readonly pattern: RegExp
  /** What each group of the pattern stands for. */
  readonly groups: readonly Pick<FoundWord, 'kind' | 'word'>[]
}

const compiled: Partial<Record<Locale, Compiled>> = {}

function compile({ formal, abbreviations }: WordTable): Compiled {
  const groups = [
    ...formal.map((word) => ({ kind: 'formal', word }) as const),
    ...abbreviations.map((word) => ({ kind: 'abbreviations', word }) as const),
  ]
  const alternatives = groups.map(({ word }) => `(${word.pattern.replaceAll(' ', '\\s')})`)
  // An elision (`afin d’`) ends in its apostrophe, an abbreviation in its stop; any other word ends here too.
  return {
    pattern: new RegExp(
      latinPattern(
        `(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?:(?<=[’.])|(?![\\p{L}\\p{N}]))`,
      ),
      'gimu',
    ),
    groups,
  }
}
