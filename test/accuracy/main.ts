/**
 * `npm run accuracy [-- --list] [--write]`: precision and recall of the detector per language; with `--list` what it
 * gets wrong in the development samples, with `--write` the figures into the README.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { locales } from '../../src/domain/locale.ts'
import {
  formatAccuracy,
  isFlagged,
  judgeLines,
  measureAccuracy,
  readDocuments,
  readSentences,
} from '../rules/no-token-activation/_samples.ts'

const kind = (isFound: boolean): string => (isFound ? 'false alarm' : 'missed')

/** Of the development samples alone: who reads the others has no held-out sample any more. */
function listFaults(): readonly string[] {
  const set = 'development'
  const sentences = locales.flatMap((locale) =>
    readSentences(set, locale)
      .filter((sample) => isFlagged(sample) !== sample.isInstruction)
      .map(
        (sample) => `${kind(!sample.isInstruction)}  ${locale}:${sample.number}  ${sample.text}`,
      ),
  )
  const lines = readDocuments(set).flatMap((sample) =>
    judgeLines(sample)
      .filter(({ isFound, isWanted }) => isFound !== isWanted)
      .map(({ number, text, isFound }) => `${kind(isFound)}  ${sample.name}:${number}  ${text}`),
  )
  return [...sentences, ...lines]
}

const table = formatAccuracy(measureAccuracy())
console.log('precision / recall (samples)\n')
console.log(table)
if (process.argv.includes('--write')) {
  const readme = new URL('../../README.md', import.meta.url)
  const text = readFileSync(readme, 'utf8')
  const marks = /<!-- accuracy -->[\s\S]*<!-- \/accuracy -->/
  writeFileSync(readme, text.replace(marks, `<!-- accuracy -->\n\n${table}\n\n<!-- /accuracy -->`))
}
if (process.argv.includes('--list')) {
  console.log()
  for (const fault of listFaults()) console.log(fault)
}
