/** The rules once more, on the text that a reader finally gets: pages, mails, and what stands in the PDF. */
import type { Document, DocumentKind } from '../content/document.ts'
import type { Project } from '../content/project.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { extractFile, type ExtractResult } from '../extract/extract.ts'
import { formatOf } from '../extract/format.ts'
import { compileTerms } from '../rules/approved-terms/matcher.ts'
import { unapprovedInRendered } from '../rules/approved-terms/rendered.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'
import { proveStatements, type StatementProof } from '../rules/required-statements/rendered.ts'
import { mixedChannels } from '../rules/separate-channels/rendered.ts'
import { presumptionReader, wrongPresumptions } from '../rules/statement-validity/presumed.ts'
import { undeclaredSlots } from '../rules/unknown-placeholder/rendered.ts'
import type { OutputFile } from './ports.ts'

/** A document and the outputs that carry its text. */
export interface RenderedDocument {
  readonly document: Document
  readonly paths: readonly string[]
  /** What stands in the one output, where it was read already. */
  readonly extracted?: ExtractResult
}

export interface CheckedOutput {
  readonly diagnostics: readonly Diagnostic[]
  /** What each document was found to state in each of its channels. */
  readonly proofs: readonly StatementProof[]
}

export async function checkOutput(
  project: Project,
  outputs: readonly OutputFile[],
  rendered: readonly RenderedDocument[],
  asOf: IsoDate,
): Promise<CheckedOutput> {
  const detection = detectionOf(project)
  const presumptions = presumptionReader(project, asOf)
  const terms = compileTerms(project.glossary)
  const owners = new Map(rendered.flatMap((owner) => owner.paths.map((path) => [path, owner])))
  const found: Diagnostic[] = []
  const proofs: StatementProof[] = []
  for (const output of outputs) {
    if (formatOf(output.path) === undefined) continue
    const path = `dist/${output.path}`
    const owner = owners.get(output.path)
    // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps memory flat
    const result = owner?.extracted ?? (await extractFile(path, bytesOf(output)))
    if ('unreadable' in result) {
      found.push(unreadable(path, result.unreadable))
      continue
    }
    const { file } = result
    const document = owner?.document
    found.push(
      ...(file.unread ?? []).map(({ place, reason }) => ({ ...unreadable(path, reason), place })),
      ...checkPassages(file, detection, document?.locale),
      ...wrongPresumptions(file, presumptions, asOf, document?.locale),
      ...unapprovedInRendered(file, terms, document?.locale),
      ...undeclaredSlots(file, project.placeholders),
      ...mixedChannels(file, project, channelOf(output.path), document),
    )
    if (!document) continue
    const proven = proveStatements(file, document)
    found.push(...proven.diagnostics)
    proofs.push(...proven.proofs)
  }
  return { diagnostics: found, proofs }
}

/** Which channel an output belongs to, also where no document owns it: the whole message (.eml), the home page. */
const channelOf = (path: string): DocumentKind =>
  path.startsWith('downloads/letters/')
    ? 'letter'
    : path.startsWith('downloads/notices/')
      ? 'notice'
      : 'guidance'

const bytesOf = ({ content }: OutputFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const unreadable = (path: string, reason: string): Diagnostic => ({
  code: 'extract/unreadable',
  severity: 'error',
  message: `Unexpected fault in \`${path}\`, expected text that can be read: ${reason}`,
  path,
  note: 'Nothing can be said of what cannot be read.',
})
