import { compareItems, tokenItems } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'

export const phoneNumbers: PairCheck = {
  kind: 'pair',
  id: 'phone-numbers',
  summary: 'the same telephone numbers',
  severity: 'error',
  check: ({ source, translation }) =>
    compareItems(tokenItems(source, 'phone'), tokenItems(translation, 'phone'), {
      name: 'telephone number',
      note: 'Copy the number; spaces and the sign for abroad may differ.',
    }),
}
