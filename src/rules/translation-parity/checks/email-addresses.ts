import { compareItems, valueItems } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'

export const emailAddresses: PairCheck = {
  kind: 'pair',
  id: 'email-addresses',
  summary: 'the same e-mail addresses in the text',
  severity: 'error',
  check: ({ source, translation }) =>
    compareItems(valueItems(source, 'email'), valueItems(translation, 'email'), {
      name: 'e-mail address',
      note: 'Copy the address: a message to another one does not arrive.',
    }),
}
