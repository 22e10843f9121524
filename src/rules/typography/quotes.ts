/** Quotation marks: found in pairs, and written as the locale writes them, the outer pair and those inside it. */
import type { Locale } from '../../domain/locale.ts'
import { noBreakSpace } from './entry.ts'
import type { Finding } from './finding.ts'

export interface QuoteMarks {
  readonly outer: readonly [open: string, close: string]
  readonly inner: readonly [open: string, close: string]
  /** Must be reported, each with what becomes of it. */
  readonly wrong: readonly (readonly [written: string, mended: string])[]
  /** Must be reported, and is left to the writer. */
  readonly unmendable: readonly string[]
  /** Must not be reported. */
  readonly right: readonly string[]
}

const nb = noBreakSpace

/** Dutch by the circular, English by the same habit (GOV.UK: single), French by FPS BOSA's pages, German by its rules of spelling. */
export const quoteMarks = {
  nl: {
    outer: ['‘', '’'],
    inner: ['“', '”'],
    wrong: [
      ['het "token"', 'het ‘token’'],
      ["het 'token' of de 'sleutel'", 'het ‘token’ of de ‘sleutel’'],
      ['de “sleutel”', 'de ‘sleutel’'],
      ['de „sleutel”', 'de ‘sleutel’'],
      ['de « sleutel »', 'de ‘sleutel’'],
    ],
    unmendable: ['het "token', 'het token»'],
    right: ['het ‘token’', 'kies ‘de “beste” sleutel’', 'foto’s', '’s ochtends', 'Hans’ brief'],
  },
  fr: {
    outer: ['«', '»'],
    inner: ['“', '”'],
    wrong: [
      ['le "token"', `le «${nb}token${nb}»`],
      ['le “token”', `le «${nb}token${nb}»`],
      ["le 'token'", `le «${nb}token${nb}»`],
      [`«${nb}le "token" perdu${nb}»`, `«${nb}le “token” perdu${nb}»`],
    ],
    unmendable: ['le "token', `le «${nb}token`],
    right: [`le «${nb}token${nb}»`, 'l’eID', `«${nb}le “token” perdu${nb}»`],
  },
  de: {
    outer: ['„', '“'],
    inner: ['‚', '‘'],
    wrong: [
      ['das "Token"', 'das „Token“'],
      ['das “Token”', 'das „Token“'],
      ['das „Token”', 'das „Token“'],
      ['das „Token"', 'das „Token“'],
      ['das »Token«', 'das „Token“'],
      ['das «Token»', 'das „Token“'],
    ],
    unmendable: ['das "Token', 'das „Token'],
    right: ['das „Token“', '„der ‚beste‘ Schlüssel“', 'Hans’ Brief'],
  },
  en: {
    outer: ['‘', '’'],
    inner: ['“', '”'],
    wrong: [
      ['the "token"', 'the ‘token’'],
      ['the “token”', 'the ‘token’'],
      ["the citizens' letter", 'the citizens’ letter'],
    ],
    unmendable: ['the "token'],
    right: ['the ‘token’', 'the citizens’ letter', 'the LRA’s email', '‘a “new” token’'],
  },
} as const satisfies Record<Locale, QuoteMarks>

const doubles = '"“”„‟«»'
const singles = "'‘’‚‛‹›"
const anyQuote = new RegExp(`[${doubles}${singles}]`, 'g')

/** Anything but apostrophes between letters. */
const suspicious = new RegExp(
  `[${doubles}‚‛‹›]|(?<![\\p{L}\\p{N}])['‘’]|['‘’](?![\\p{L}\\p{N}])`,
  'u',
)

interface Mark {
  readonly at: number
  readonly character: string
  readonly side: 'open' | 'close' | 'unknown'
}

interface Pair {
  readonly open: Mark
  readonly close: Mark
  readonly depth: number
}

/** All marks of the text that the locale does not write like this, or that stand alone. */
export function findQuotes(text: string, locale: Locale): readonly Finding[] {
  if (!suspicious.test(text)) return []
  const marks = [...text.matchAll(anyQuote)].flatMap(({ 0: character, index: at }) =>
    isApostrophe(text, at) ? [] : [{ at, character, side: sideOf(text, at, locale) }],
  )
  if (marks.length === 0) return []
  const { pairs, alone } = pairUp(marks)
  return [
    ...pairs.flatMap((pair) => checkPair(text, pair, locale)),
    ...alone.flatMap((mark) => checkAlone(mark, locale)),
  ].sort((a, b) => a.from - b.from)
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character)

/** Between letters, or before the Dutch s of ’s ochtends. */
const isApostrophe = (text: string, at: number): boolean =>
  "'‘’".includes(text[at] ?? '') &&
  ((isLetter(text[at - 1]) && isLetter(text[at + 1])) ||
    (text[at] !== '‘' && !isLetter(text[at - 1]) && /^(?:s|t|n|m|k)[ -]/.test(text.slice(at + 1))))

function sideOf(text: string, at: number, locale: Locale): Mark['side'] {
  const character = text[at]
  if (locale === 'fr' && character === '«') return 'open'
  if (locale === 'fr' && character === '»') return 'close'
  const [before, after] = [text[at - 1], text[at + 1]]
  const canOpen = /^[\s([{/–—\uFFFB„“‘«‚"']?$/.test(before ?? '') && /\S/.test(after ?? '')
  const canClose =
    /\S/.test(before ?? '') && /^[\s)\]}/.,;:!?…–—\uFFFB”’“»‘"'-]?$/.test(after ?? '')
  if (canOpen !== canClose) return canOpen ? 'open' : 'close'
  // Guillemets with spaces inside, as in French.
  if (character === '«') return 'open'
  if (character === '»') return 'close'
  return 'unknown'
}

const isDouble = ({ character }: Mark): boolean => doubles.includes(character)

function pairUp(marks: readonly Mark[]): { pairs: readonly Pair[]; alone: readonly Mark[] } {
  const open: Mark[] = []
  const pairs: Pair[] = []
  const alone: Mark[] = []
  for (const mark of marks) {
    if (mark.side === 'open') open.push(mark)
    else {
      const partner = mark.side === 'close' ? open.at(-1) : undefined
      if (partner && isDouble(partner) === isDouble(mark)) {
        open.pop()
        pairs.push({ open: partner, close: mark, depth: open.length })
      } else alone.push(mark)
    }
  }
  return { pairs, alone: [...alone, ...open] }
}

function checkPair(text: string, { open, close, depth }: Pair, locale: Locale): readonly Finding[] {
  const { outer, inner } = quoteMarks[locale]
  const [opening, closing] = depth % 2 === 0 ? outer : inner
  return [
    ...(open.character === opening
      ? []
      : [
          mark(
            open.at,
            open.at + 1 + spaces(/^[ \u00A0\u202F]*/, text.slice(open.at + 1)),
            opening === '«' ? `«${nb}` : opening,
            locale,
          ),
        ]),
    ...(close.character === closing
      ? []
      : [
          mark(
            close.at - spaces(/[ \u00A0\u202F]*$/, text.slice(0, close.at)),
            close.at + 1,
            closing === '»' ? `${nb}»` : closing,
            locale,
          ),
        ]),
  ]
}

const spaces = (pattern: RegExp, text: string): number => pattern.exec(text)?.[0].length ?? 0

const mark = (from: number, to: number, replacement: string, locale: Locale): Finding => ({
  from,
  to,
  replacement,
  fault: 'quotation mark',
  note: noteFor(locale),
})

const noteFor = (locale: Locale): string => {
  const { outer, inner } = quoteMarks[locale]
  return `Quotation marks are ${outer.join('…')} in this locale, and ${inner.join('…')} inside them.`
}

/** A single mark after a letter is an apostrophe; any other mark without its partner is the writer's to mend. */
function checkAlone({ at, character, side }: Mark, locale: Locale): readonly Finding[] {
  if (character === '’') return []
  if (character === "'" && side === 'close')
    return [
      {
        from: at,
        to: at + 1,
        replacement: '’',
        fault: 'straight or wrong apostrophe',
        note: 'The apostrophe is ’ in every locale.',
      },
    ]
  return [
    {
      from: at,
      to: at + 1,
      fault: 'quotation mark without its partner',
      expected: `a pair, ${quoteMarks[locale].outer.join('…')}`,
      note: noteFor(locale),
    },
  ]
}
