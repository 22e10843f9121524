/** A code and a link among the slots of one document. */
import type { DocumentKind } from '../../content/document.ts'
import { halfOf, type Half, type Placeholders } from '../../domain/placeholder.ts'

/** What has no place in a channel beside the other half: on paper the link, elsewhere the code. */
export const misplacedHalf = (kind: DocumentKind): Half => (kind === 'letter' ? 'link' : 'code')

/** Whether a slot is the half that has no place here, while another slot of the document is the other. */
export function isHalfOfPair(
  slot: string,
  slots: readonly string[],
  kind: DocumentKind,
  placeholders: Placeholders,
): boolean {
  const half = halfOf(placeholders[slot])
  return (
    kind !== 'guidance' &&
    half === misplacedHalf(kind) &&
    slots.map((name) => halfOf(placeholders[name])).some((other) => other && other !== half)
  )
}
