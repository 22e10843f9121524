import type { Difference } from '../align.ts'
import type { DocumentCheck, Fault } from '../parity-check.ts'
import { partText, type Part } from '../parts.ts'
import { excerptOf } from '../piece.ts'
import { sourceLocale } from '../../../domain/locale.ts'

export const structure: DocumentCheck = {
  kind: 'document',
  id: 'structure',
  summary: 'the same headings, paragraphs, lists, tables, callouts, quotes and time variants',
  severity: 'error',
  check: ({ alignment }) => alignment.differences.map(faultOf),
}

function faultOf(difference: Difference): Fault {
  switch (difference.type) {
    case 'dropped': {
      const { source, gap } = difference
      const place = gap.side === 'in' ? `in this ${gap.name}` : `${gap.side} this ${gap.name}`
      return {
        range: gap.range,
        message: `Missing ${source.name} ${place}, expected the counterpart of line ${source.range.start.line} of \`${sourceLocale}.md\`${quoted(source)}`,
        sourceWords: wordsOf(source),
        sourceRange: source.range,
        note: `Translate the ${source.name}, or remove it from every language.`,
      }
    }
    case 'added': {
      const { translation } = difference
      return {
        range: translation.range,
        message: `Unexpected ${translation.name}, expected none here as in \`${sourceLocale}.md\``,
        actual: excerptOf(partText(translation)),
        note: `Remove the ${translation.name}, or add it to every language.`,
      }
    }
    case 'changed': {
      const { source, translation } = difference
      return {
        range: translation.range,
        message: `Unexpected ${translation.name}, expected ${source.name} as on line ${source.range.start.line} of \`${sourceLocale}.md\``,
        actual: translation.name,
        expected: source.name,
        sourceRange: source.range,
        note: 'Every language has the same headings, lists, tables and callouts, so that readers find the same in the same place.',
      }
    }
  }
}

const wordsOf = (part: Part): string => excerptOf(partText(part))

const quoted = (part: Part): string => {
  const words = excerptOf(partText(part))
  return words === '' ? '' : ` (\`${words}\`)`
}
