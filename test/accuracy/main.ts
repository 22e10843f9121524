/** `npm run accuracy [-- --list]`: precision and recall of the detector per language, and with `--list` what it gets wrong. */
import { locales } from '../../src/domain/locale.ts'
import {
  flaggedLines,
  formatAccuracy,
  isFlagged,
  measureAccuracy,
  readDocuments,
  readSentences,
  type SampleSet,
} from '../rules/no-token-activation/_samples.ts'

const kind = (isFound: boolean): string => (isFound ? 'false alarm' : 'missed')

function listFaults(set: SampleSet): readonly string[] {
  const sentences = locales.flatMap((locale) =>
    readSentences(set, locale)
      .filter((sample) => isFlagged(sample) !== sample.isInstruction)
      .map(
        (sample) => `${kind(!sample.isInstruction)}  ${locale}:${sample.number}  ${sample.text}`,
      ),
  )
  const lines = readDocuments(set).flatMap((sample) => {
    const flagged = flaggedLines(sample)
    return sample.text.split('\n').flatMap((line, index) => {
      const number = index + 1
      if (line.trim() === '' || sample.either.has(number)) return []
      if (flagged.has(number) === sample.wanted.has(number)) return []
      return [`${kind(flagged.has(number))}  ${sample.name}:${number}  ${line}`]
    })
  })
  return [...sentences, ...lines]
}

console.log('precision / recall (samples)\n')
console.log(formatAccuracy(measureAccuracy()))
if (process.argv.includes('--list')) {
  for (const set of ['development', 'held-out'] as const) {
    console.log(`\n${set}:`)
    for (const fault of listFaults(set)) console.log(`  ${fault}`)
  }
}
