/** Small numbers in words: where one language writes `4 cijfers`, another may write `vierstellig`. */
import type { Locale } from '../../domain/locale.ts'

/**
 * Words that mean the number and nothing else. Left out, because they do mean something else too: one (an article),
 * eight (*acht geven*) and nine (*neuf*: new); and two, which is as often *both*.
 */
export const numberWords = {
  nl: { drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, tien: 10, elf: 11, twaalf: 12, twintig: 20 },
  fr: { trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, dix: 10, onze: 11, douze: 12, vingt: 20 },
  de: { drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, zehn: 10, elf: 11, zwölf: 12, zwanzig: 20 },
  en: { three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10, eleven: 11, twelve: 12, twenty: 20 },
} as const satisfies Record<Locale, Readonly<Record<string, number>>>

/** How a word may start that stands for digits on the other side: `vierstellig`, `four-digit`, `eerste`, `éénmaal`. */
export const numberStems = {
  nl: {
    1: ['een', 'één', 'eerste', 'enkel'],
    2: ['twee', 'beide', 'dubbel'],
    3: ['derde'],
    8: ['acht'],
    9: ['negen'],
  },
  fr: {
    1: ['un', 'premi'],
    2: ['deux', 'second', 'double'],
    4: ['quatri'],
    8: ['huit'],
    9: ['neuf', 'neuv'],
  },
  de: {
    1: ['ein', 'erst'],
    2: ['zwei', 'zweit', 'beide', 'doppel'],
    3: ['dritt'],
    8: ['acht'],
    9: ['neun'],
  },
  en: {
    1: ['one', 'once', 'single', 'first'],
    2: ['two', 'both', 'twice', 'second'],
    3: ['third'],
    5: ['fifth'],
    8: ['eight'],
    9: ['nine', 'ninth'],
    12: ['twelfth'],
  },
} as const satisfies Record<Locale, Readonly<Record<number, readonly string[]>>>
