/** The rules once more, on the text that a reader finally gets: pages, mails, and what stands in the PDF. */
import type { Document } from '../content/document.ts'
import { markedPassages } from '../content/marked-passages.ts'
import type { Project } from '../content/project.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { extractText } from '../extract/extract.ts'
import { formatOf, isContainer } from '../extract/format.ts'
import type { ExtractedFile } from '../extract/passage.ts'
import { extractPages } from '../extract/plain-text.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'
import { missingFromRendered } from '../rules/required-statements/rendered.ts'
import { undeclaredSlots } from '../rules/unknown-placeholder/rendered.ts'
import type { OutputFile, Ports } from './ports.ts'

/** A document and the outputs that carry its text. */
export interface RenderedDocument {
  readonly document: Document
  readonly paths: readonly string[]
}

export async function checkOutput(
  project: Project,
  outputs: readonly OutputFile[],
  rendered: readonly RenderedDocument[],
  ports: Pick<Ports, 'readPdf'>,
): Promise<readonly Diagnostic[]> {
  const detection = detectionOf(project)
  const owners = new Map(
    rendered.flatMap(({ document, paths }) => paths.map((path) => [path, document])),
  )
  const found: Diagnostic[] = []
  for (const output of outputs) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time keeps memory flat
    const file = await extractOutput(output, ports)
    if (!file) continue
    const document = owners.get(output.path)
    found.push(
      ...checkPassages(file, detection, document?.locale),
      ...undeclaredSlots(file, project.placeholders),
      ...(document ? missingFromRendered(file, document, markedPassages(document)) : []),
    )
  }
  return found
}

async function extractOutput(
  file: OutputFile,
  ports: Pick<Ports, 'readPdf'>,
): Promise<ExtractedFile | undefined> {
  const path = `dist/${file.path}`
  if (typeof file.content !== 'string')
    return path.endsWith('.pdf') ? extractPages(path, await ports.readPdf(file.content)) : undefined
  const format = formatOf(file.path)
  return format === undefined || isContainer(format)
    ? undefined
    : extractText(format, path, file.content)
}
