import type { PairCheck } from '../parity-check.ts'
import type { Piece } from '../piece.ts'
import { signFault } from '../signs.ts'

export const endPunctuation: PairCheck = {
  kind: 'pair',
  id: 'end-punctuation',
  summary: 'the same sign at the end: a question stays a question',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [endOf(source), endOf(translation)]
    const signs = [wanted.sign, found.sign] as const
    if (
      wanted.sign === found.sign ||
      isTitle(translation, ...signs) ||
      isClosing(translation, ...signs)
    )
      return []
    return [
      {
        range: translation.rangeAt(found.from, found.to),
        ...signFault(wanted.sign, found.sign, 'end'),
        note: 'End it as the source does; French has a no-break space before `:`, `;`, `?` and `!`.',
      },
    ]
  },
}

interface End {
  /** Full stop, question mark, …; empty where there is none. */
  readonly sign: string
  readonly from: number
  readonly to: number
}

/** Quotation marks, brackets and the space of French are passed over; three dots are an ellipsis. */
function endOf({ text }: Piece): End {
  const match = /(\.\.\.|[.!?…:;,])?[\s\u00A0\u202F»”’“‘"')\]]*$/u.exec(text)
  const sign = (match?.[1] ?? '').replace('...', '…')
  const to = text.trimEnd().length
  const from = sign === '' ? Math.max(0, to - 1) : (match?.index ?? 0)
  return { sign, from, to: Math.max(to, from) }
}

/** A title may be a question in one language and name its subject in another: *Wat verandert er?*, *Ce qui change*. */
const isTitle = ({ kind }: Piece, ...signs: readonly string[]): boolean =>
  (kind === 'heading' || kind === 'front-matter' || kind === 'string') &&
  signs.every((sign) => sign === '?' || sign === '')

/** A letter opens and closes as its language does: *Met vriendelijke groeten*, *Kind regards,*, *… distinguées.* */
const isClosing = ({ kind }: Piece, wanted: string, found: string): boolean =>
  kind === 'paragraph' && (wanted === '' || wanted === ',') && ['', ',', '.'].includes(found)
