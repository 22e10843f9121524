/** MJML to the HTML that mail programs understand. */
import type { MjmlFault as MjmlFinding } from 'mjml'
import { explainMjml } from './_mjml-faults.ts'
import { checkMjmlStructure, type MjmlFault } from './_mjml-structure.ts'

export type CompiledMjml = { readonly html: string } | { readonly faults: readonly MjmlFault[] }

/** Strict: whatever MJML does not know is a fault, never left out in silence. No fonts are requested, nothing is read. */
export async function compileMjml(mjml: string): Promise<CompiledMjml> {
  const broken = checkMjmlStructure(mjml)
  if (broken.length > 0) return { faults: broken }
  // Half a second to load: not before there is something to compile.
  const { default: mjml2html } = await import('mjml')
  try {
    const { html } = await mjml2html(mjml, {
      validationLevel: 'strict',
      fonts: {},
      keepComments: false,
      ignoreIncludes: true,
    })
    return { html: tidyLines(html) }
  } catch (error) {
    return { faults: faultsOf(error) }
  }
}

/** Indentation and empty lines are a third of MJML's output, and no part of what it shows. */
const tidyLines = (html: string): string =>
  `${html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')}\n`

/** MJML throws a list of findings for what it validates, and a plain error for what it cannot read at all. */
function faultsOf(error: unknown): readonly MjmlFault[] {
  if (error instanceof Error && 'errors' in error && Array.isArray(error.errors))
    return error.errors.filter(isFinding).map(explainMjml)
  if (error instanceof Error && /^(Parsing failed|Malformed MJML)/.test(error.message))
    return [{ line: 1, message: 'Unexpected layout, expected `<mjml>` with an `<mj-body>` in it' }]
  throw new Error('MJML failed', { cause: error })
}

const isFinding = (value: unknown): value is MjmlFinding =>
  typeof value === 'object' &&
  value !== null &&
  'line' in value &&
  typeof value.line === 'number' &&
  'message' in value &&
  typeof value.message === 'string' &&
  'tagName' in value &&
  typeof value.tagName === 'string'
