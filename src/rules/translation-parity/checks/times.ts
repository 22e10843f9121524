import { compareItems, valueItems } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'

export const times: PairCheck = {
  kind: 'pair',
  id: 'times',
  summary: 'the same hours and times',
  severity: 'error',
  check: ({ source, translation }) =>
    compareItems(valueItems(source, 'time'), valueItems(translation, 'time'), {
      name: 'time',
      note: 'Write the same hour, as the locale writes it.',
    }),
}
