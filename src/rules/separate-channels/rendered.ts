/** The same on what was rendered: a template can bring together what the sources keep apart. */
import type { Document, DocumentKind } from '../../content/document.ts'
import type { Project } from '../../content/project.ts'
import { visitBlocks } from '../../content/visit.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { halfOf, type Placeholders } from '../../domain/placeholder.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import { carriersIn } from './carriers.ts'
import { misplaced } from './check.ts'
import { diagnoseCarrier, diagnoseSentence } from './diagnose.ts'
import { keyNamesOf, sentencesIn } from './sentences-in-file.ts'

/** `kind` is the channel of the output: a letter, a notice, or a page of the site; `document` what it was made from. */
export function mixedChannels(
  file: ExtractedFile,
  { placeholders, policy }: Pick<Project, 'placeholders' | 'policy'>,
  kind: DocumentKind,
  document?: Document,
): readonly Diagnostic[] {
  const locale = document?.locale
  const carriers = carriersIn(file, placeholders, locale)
  // A printed letter shows a blank where the code will stand; its source tells.
  const holdsCode =
    carriers.some(({ half }) => half === 'code') ||
    (document !== undefined && leavesCodeOpen(document, placeholders))
  return [
    ...misplaced(carriers, kind, holdsCode).map((carrier) => diagnoseCarrier(file, carrier, kind)),
    ...sentencesIn(file, keyNamesOf(policy), locale).map((sentence) =>
      diagnoseSentence(file, sentence),
    ),
  ]
}

function leavesCodeOpen(document: Document, placeholders: Placeholders): boolean {
  let found = false
  visitBlocks(document.blocks, {
    inline: (node) => {
      found ||= node.type === 'slot' && halfOf(placeholders[node.name]) === 'code'
    },
  })
  return found
}
