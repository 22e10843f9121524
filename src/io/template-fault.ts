/** What Eleventy, Nunjucks and Sass throw, as a diagnostic at the template's line. */
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Exception as SassException } from 'sass'
import { entryTemplate } from '../site/eleventy.ts'
import { templatePlace } from '../site/traced-nunjucks.ts'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'

/** Anything that is not a fault in a template is a crash of ours and is thrown again. */
export function templateFault(error: unknown, projectRoot: string): Diagnostic {
  const place =
    sassPlace(error) ??
    renderPlace(error) ??
    entryPlace(error, join(projectRoot, 'templates/site', entryTemplate))
  if (!place) throw error
  const path = relative(projectRoot, place.file).split(sep).join('/')
  return {
    code: 'render/site',
    severity: 'error',
    message: `Unexpected fault \`${place.reason}\`, expected a template that renders`,
    path,
    ...(place.line === undefined ? {} : { range: rangeOf(place.line, place.column ?? 1) }),
  }
}

interface Place {
  readonly file: string
  readonly reason: string
  /** 1-based. */
  readonly line?: number
  readonly column?: number
}

/** Templates are not read here, so that the offset stays unknown. */
function rangeOf(line: number, column: number): Range {
  const position = { line, column, offset: 0 }
  return { start: position, end: position }
}

/** The innermost template that an error passed through while rendering. */
function renderPlace(error: unknown): Place | undefined {
  const chain = causes(error)
  const place = chain.map(templatePlace).findLast((found) => found !== undefined)
  const reason = chain.at(-1)?.message
  return (
    place && { ...place, file: place.path, reason: reason === undefined ? '' : firstLine(reason) }
  )
}

/** The entry template is Eleventy's to read; its lines are not counted from the top of the file. */
function entryPlace(error: unknown, entry: string): Place | undefined {
  const chain = causes(error)
  return chain.some(({ message }) => message.includes(entryTemplate))
    ? { file: entry, reason: firstLine(chain.at(-1)?.message ?? '') }
    : undefined
}

/** Without the places that Nunjucks puts before the words. */
const firstLine = (message: string): string =>
  message
    .replace(/\([^()\n]+\.njk\)(?: \[Line \d+(?:, Column \d+)?\])?\n\s*/g, '')
    .replace(/^\w*Error: /, '')
    .replace(/\n[^]*$/, '')
    .replaceAll('`', '’')
    .trim()

/** Eleventy wraps errors in `originalError`, others in `cause`. */
function causes(error: unknown): readonly Error[] {
  const found: Error[] = []
  for (
    let current = error;
    current instanceof Error && !found.includes(current);
    current = innerError(current)
  )
    found.push(current)
  return found
}

const innerError = (error: Error): unknown =>
  'originalError' in error ? error.originalError : error.cause

function sassPlace(error: unknown): Place | undefined {
  if (!(error instanceof SassException) || !error.span.url) return undefined
  const { url, start } = error.span
  return {
    file: fileURLToPath(url),
    reason: error.sassMessage,
    line: start.line + 1,
    column: start.column + 1,
  }
}
