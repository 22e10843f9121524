import type { PairCheck } from '../parity-check.ts'
import { excerptOf } from '../piece.ts'

export const blank: PairCheck = {
  kind: 'pair',
  id: 'blank',
  summary: 'a text where the source has one, and none where it has none',
  severity: 'error',
  isFinal: true,
  check: ({ source, translation }) => {
    const [isSourceBlank, isBlank] = [source.text.trim() === '', translation.text.trim() === '']
    // An empty string of a catalogue is reported with its key.
    if (isSourceBlank === isBlank || translation.kind === 'string') return []
    if (isBlank)
      return [
        {
          message: `Unexpected empty ${translation.kind}, expected a translation of \`${excerptOf(source.text)}\``,
          sourceWords: source.text.trim(),
          note: 'Translate the text.',
        },
      ]
    return [
      {
        message: `Unexpected text \`${excerptOf(translation.text)}\`, expected none as in the source`,
        actual: translation.text,
        note: 'Remove the text, or add it to every language.',
      },
    ]
  },
}
