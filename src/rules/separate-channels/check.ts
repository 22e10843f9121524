/** The activation code on paper, the link by e-mail: no text brings them together, none sends a code electronically. */
import type { DocumentKind } from '../../content/document.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { extractStrings } from '../../extract/json.ts'
import type { Placeholders } from '../../domain/placeholder.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import { filledPassages } from '../filled-passages.ts'
import type { Rule } from '../rule.ts'
import { carriersIn, type Carrier } from './carriers.ts'
import { diagnoseCarrier, diagnoseSentence } from './diagnose.ts'
import { isHalfOfPair, misplacedHalf } from './pair.ts'
import { keyNamesOf, sentencesIn } from './sentences-in-file.ts'

export const separateChannels: Rule = {
  id: 'separate-channels',
  summary:
    'No output carries the activation code and the activation link together, and none sends a code electronically.',
  check: ({ source, asOf }) => {
    const { policy, placeholders } = source
    const names = keyNamesOf(policy)
    const sentences = (file: ExtractedFile): readonly Diagnostic[] =>
      sentencesIn(file, names).map((sentence) => diagnoseSentence(file, sentence))
    return [
      ...source.documents.flatMap((document) => {
        // The variants of every date, with the facts filled in: the name of a key holds a way of sending.
        const file = filledPassages(document, policy, asOf)
        // A slot in the front matter is refused whatever it carries; unknown-placeholder says so.
        const carriers = carriersIn(file, placeholders).filter(
          ({ slot, passage }) =>
            slot === undefined || (passage.kind !== 'metadata' && passage.kind !== 'title'),
        )
        const slots = carriers.flatMap(({ slot }) => slot ?? [])
        const { kind } = document
        return [
          ...misplaced(carriers, kind)
            .filter(({ slot }) => slot === undefined || isToldHere(slot, slots, kind, placeholders))
            .map((carrier) => diagnoseCarrier(file, carrier, kind)),
          ...sentences(file),
        ]
      }),
      ...source.catalogues.flatMap((catalogue) => {
        const file = extractStrings(catalogue.path, catalogue.source)
        const kind = catalogue.namespace === 'letters' ? 'letter' : 'guidance'
        return [
          ...misplaced(carriersIn(file, placeholders), kind).map((carrier) =>
            diagnoseCarrier(file, carrier, kind),
          ),
          ...sentences(file),
        ]
      }),
    ]
  },
}

/** On paper the link is out of place, by its name or once there is a code; in everything else any code is. */
export const misplaced = (
  carriers: readonly Carrier[],
  kind: DocumentKind,
  holdsCode = carriers.some(({ half }) => half === 'code'),
): readonly Carrier[] =>
  carriers.filter(
    ({ half, isNamed }) =>
      half === misplacedHalf(kind) && (kind !== 'letter' || holdsCode || isNamed === true),
  )

/** What a channel refuses by itself is told by unknown-placeholder, unless code and link meet: one report a fault. */
const isToldHere = (
  slot: string,
  slots: readonly string[],
  kind: DocumentKind,
  placeholders: Placeholders,
): boolean =>
  kind !== 'guidance' &&
  (isHalfOfPair(slot, slots, kind, placeholders) ||
    placeholders[slot]?.channels.includes(kind) === true)
