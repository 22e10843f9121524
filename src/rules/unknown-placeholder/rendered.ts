/** No slot is left open in an output but those that are declared. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Placeholders } from '../../domain/placeholder.ts'
import { passageRange, type ExtractedFile } from '../../extract/passage.ts'

export const undeclaredSlots = (
  file: ExtractedFile,
  placeholders: Placeholders,
): readonly Diagnostic[] =>
  file.passages.flatMap((passage) =>
    [...passage.text.matchAll(/\{\{+\s*([^{}]*?)\s*\}\}+/g)].flatMap(
      (match): readonly Diagnostic[] => {
        if (placeholders[match[1] ?? ''] !== undefined) return []
        const range = passageRange(file, passage, match.index, match.index + match[0].length)
        return [
          {
            code: 'rules/unknown-placeholder',
            severity: 'error',
            message: `Unknown placeholder \`${match[0]}\` in the output, expected a declared name`,
            path: file.path,
            ...(range ? { range } : {}),
            ...(passage.place ? { place: passage.place } : {}),
            note: 'Placeholders are declared in content/placeholders.yaml.',
          },
        ]
      },
    ),
  )
