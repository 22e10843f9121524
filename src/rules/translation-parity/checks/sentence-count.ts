import { relativeLength } from '../lengths.ts'
import type { PairCheck } from '../parity-check.ts'
import { counted, type Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'
import { sentencesOf } from '../sentences.ts'

export const sentenceCount: PairCheck = {
  kind: 'pair',
  id: 'sentence-count',
  summary: 'no sentence left out or added',
  severity: 'warning',
  check: ({ source, translation }) => {
    const [wanted, found] = [countOf(source), countOf(translation)]
    if (wanted === found) return []
    // Two sentences joined by *and* are as long as before; one left out leaves the text shorter.
    const ratio = relativeLength(source, translation)
    const isSuspect = Math.abs(wanted - found) > 1 || (found < wanted ? ratio < 0.9 : ratio > 1.1)
    if (!isSuspect) return []
    return [
      {
        message: `Unexpected ${counted(found, 'sentence')}, expected ${wanted} as in the source`,
        actual: translation.text,
        sourceWords: source.text.trim(),
        note: `Look whether a sentence was ${found < wanted ? 'left out' : 'added'}. Questions are not counted, for one language asks what another puts with *if*.`,
      },
    ]
  },
}

/** Sentences that are no questions: *Hebt u een vraag? Mail dan …* is *If you have a question, email …*. */
const countOf = readOnce((piece: Piece): number =>
  /[.!?:].*\p{L}/u.test(piece.words)
    ? sentencesOf(piece).filter(({ text }) => !/\?[\s»”’“)]*$/u.test(text)).length
    : 1,
)
