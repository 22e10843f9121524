/** Quotation marks, as each locale opens and closes them. */
import type { Locale } from '../../domain/locale.ts'

export interface Marks {
  readonly open: string
  readonly close: string
}

/** The usual pair first; the second is for a quotation inside another. */
export const quotationMarks = {
  nl: [
    { open: '‘', close: '’' },
    { open: '“', close: '”' },
  ],
  fr: [
    { open: '«', close: '»' },
    { open: '“', close: '”' },
  ],
  de: [
    { open: '„', close: '“' },
    { open: '‚', close: '‘' },
  ],
  en: [
    { open: '‘', close: '’' },
    { open: '“', close: '”' },
  ],
} as const satisfies Record<Locale, readonly Marks[]>

export interface OpenedQuotation extends Marks {
  readonly at: number
}

/** Where quotations open in a text. @example quotationsIn('de ‘sleutel’', 'nl').length // 1 */
export function quotationsIn(text: string, locale: Locale): readonly OpenedQuotation[] {
  const found: OpenedQuotation[] = []
  for (const marks of quotationMarks[locale])
    for (let at = text.indexOf(marks.open); at >= 0; at = text.indexOf(marks.open, at + 1))
      found.push({ ...marks, at })
  return found
}
