/** Emphasis that moved off the words that carry it in the other languages. */
import type { Inline } from '../../../src/content/document.ts'
import { unitsOf } from '../../../src/content/units.ts'
import { plantEdit, sourceOf } from '../edit.ts'
import type { Kind } from '../fault.ts'

const hasStrong = (nodes: readonly Inline[]): boolean => nodes.some(({ type }) => type === 'strong')

export const emphasisMoved: Kind = {
  id: 'emphasis-moved',
  what: 'Bold words are plain in one language, or the sentence after them is bold instead.',
  why: 'The emphasis marks the step or the warning; a reader who skims one language misses it.',
  codes: ['rules/translation-parity'],
  cases: 8,
  plant: (ground, random) => {
    const { document } = ground
    const unit = random.pick(unitsOf(document).filter(({ children }) => hasStrong(children)))
    if (!unit) return undefined
    const written = sourceOf(document, unit.range)
    const text =
      random.below(2) === 0
        ? written.replace(/\*\*([^*]+)\*\*/, '$1')
        : written.replace(/\*\*([^*]+)\*\*(:? )([^*{}[\]]+?)(?=[.:;,]|$| \{)/, '$1$2**$3**')
    if (text === written) return undefined
    const { start, end } = unit.range
    return plantEdit(ground, { start: start.offset, end: end.offset, text }, { unit })
  },
}
