/** What Eleventy, Nunjucks and Sass throw, as a diagnostic at the template's line. */
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Exception as SassException } from 'sass'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'

/** Anything that is not a fault in a template is a crash of ours and is thrown again. */
export function templateFault(error: unknown, projectRoot: string): Diagnostic {
  const place = sassPlace(error) ?? nunjucksPlace(error)
  if (!place) throw error
  const path = relative(projectRoot, place.file).split(sep).join('/')
  return {
    code: 'render/site',
    severity: 'error',
    message: `Unexpected template fault, expected a template that renders: ${place.reason}`,
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

/** Nunjucks says `(file) [Line 3, Column 5]`, then what is wrong; the innermost place is the cause. */
function nunjucksPlace(error: unknown): Place | undefined {
  const text = causes(error)
    .map((cause) => cause.message)
    .join('\n')
  const place = [
    ...text.matchAll(/\((\/[^()\n]+\.njk)\)(?: \[Line (\d+), Column (\d+)\])?\s*([^\n]*)/g),
  ].at(-1)
  if (!place?.[1]) return undefined
  const [, file, line, column, reason = ''] = place
  return {
    file,
    reason: reason.replace(/^(?:Template render error|Error): /, '').trim() || 'no reason given',
    ...(line === undefined ? {} : { line: Number(line), column: Number(column) }),
  }
}

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
