import type { PairCheck } from '../parity-check.ts'
import { counted } from '../piece.ts'
import { quotationMarks, quotationsIn } from '../quotations.ts'

export const quotes: PairCheck = {
  kind: 'pair',
  id: 'quotes',
  summary: 'as many quotations, between the marks of the locale',
  severity: 'warning',
  check: ({ source, translation }) => {
    const { locale } = translation
    const wanted = quotationsIn(source.text, source.locale).length
    const found = quotationsIn(translation.text, locale).length
    if (wanted === found) return []
    const [{ open, close }] = quotationMarks[locale]
    return [
      {
        message: `Unexpected ${counted(found, 'quotation')} between \`${open}\` and \`${close}\`, expected ${wanted} as in the source`,
        actual: translation.text,
        sourceWords: source.text.trim(),
        note: 'Names of keys and words to say stand between quotation marks in every language, each with its own marks.',
      },
    ]
  },
}
