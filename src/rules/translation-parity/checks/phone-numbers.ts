import { compareItems, valueItems } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'

export const phoneNumbers: PairCheck = {
  kind: 'pair',
  id: 'phone-numbers',
  summary: 'the same telephone numbers',
  severity: 'error',
  check: ({ source, translation }) =>
    compareItems(valueItems(source, 'phone'), valueItems(translation, 'phone'), {
      name: 'telephone number',
      note: 'Copy the number; spaces and the sign for abroad may differ.',
    }),
}
