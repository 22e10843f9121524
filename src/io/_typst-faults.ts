/** What Typst says went wrong, as diagnostics that an editor understands. */
import { readFileSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import { z } from 'zod'
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import type { LetterInput } from '../letters/letter-input.ts'

export interface FaultContext {
  readonly projectRoot: string
  /** The template that was compiled, for faults without a place of their own. */
  readonly entryPath: string
  readonly letter: LetterInput
}

/** Lines and characters are 0-based; characters are code points. Severity 4 is the trace of calls. */
const position = z.object({ line: z.number(), character: z.number() })
const typstDiagnostics = z.array(
  z.object({
    message: z.string(),
    path: z.string(),
    range: z.object({ start: position, end: position }).nullable(),
    severity: z.number(),
  }),
)
const [errorSeverity, warningSeverity] = [1, 2]

/** Faults of compiling: of the template, or of data that does not fit its place. */
export function templateFaults(reported: unknown, context: FaultContext): readonly Diagnostic[] {
  const faults = typstDiagnostics.parse(reported)
  // Of errors the first: in a file that cannot be parsed the others only follow from it.
  const error = faults.find((fault) => fault.severity === errorSeverity)
  const warnings = faults.filter((fault) => fault.severity === warningSeverity)
  return [...(error ? [error] : []), ...warnings].map((fault) => {
    const overflow = /overflow: (\w+) ([\d.]+)mm of ([\d.]+)mm/.exec(fault.message)
    if (overflow)
      return overflowFault(context, overflow[1] ?? '', overflow[2] ?? '', overflow[3] ?? '')
    const path = projectPath(fault.path, context)
    const range = fault.range ? rangeIn(join(context.projectRoot, path), fault.range) : undefined
    return templateFault(
      context,
      fault.severity === errorSeverity ? 'error' : 'warning',
      fault.message,
      path,
      range,
    )
  })
}

function templateFault(
  { letter, projectRoot }: FaultContext,
  severity: Diagnostic['severity'],
  reason: string,
  path: string,
  range?: Range,
): Diagnostic {
  return {
    code: 'render/letter',
    severity,
    message: `Unexpected template fault, expected a template that renders: ${reason.replaceAll(projectRoot + sep, '')}`,
    path,
    ...(range ? { range } : {}),
    note: `Found while setting \`${letter.path}\`; the language of the template is Typst.`,
  }
}

const parts: Readonly<Record<string, { readonly name: string; readonly why: string }>> = {
  addressBlock: {
    name: 'address',
    why: 'Part of it would slip out of the window of the envelope. Shorten the name or the street.',
  },
  letterhead: {
    name: 'letterhead',
    why: 'It would run into the text below it. Shorten the name or the address of the office.',
  },
  references: {
    name: 'date and reference',
    why: 'They would run into the subject. Shorten the reference.',
  },
}

function overflowFault(
  { letter }: FaultContext,
  part: string,
  actual: string,
  expected: string,
): Diagnostic {
  const { name, why } = parts[part] ?? { name: part, why: 'It would run into other text.' }
  return {
    code: 'render/letter',
    severity: 'error',
    message: `Unexpected height ${actual} mm of the ${name}, expected at most ${expected} mm`,
    path: letter.path,
    locale: letter.locale,
    actual: `${actual} mm`,
    expected: `${expected} mm`,
    note: why,
  }
}

/** Faults of writing the PDF: they come as a thrown text, without places. Anything else is a crash of ours. */
export function exportFaults(error: unknown, context: FaultContext): readonly Diagnostic[] {
  const thrown = error instanceof Error ? error.message : ''
  const messages = [...thrown.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) =>
    unescapeRust(match[1] ?? ''),
  )
  if (messages.length === 0) throw new Error('Typst could not write the PDF', { cause: error })
  const characters = messages.flatMap((message) => {
    const found = /the text `"(.+?)"` could not be displayed|disallowed codepoint `"(.+?)"`/su.exec(
      message,
    )
    return Array.from(unescapeRust(found?.[1] ?? found?.[2] ?? ''))
  })
  const others = messages.filter(
    (message) => !/could not be displayed|disallowed codepoint/.test(message),
  )
  return [
    ...characterFaults(characters, context),
    ...others.map((message) => templateFault(context, 'error', message, context.entryPath)),
  ]
}

/** Rust's way to print a string: `\"`, `\\`, `\u{65e5}`. */
const unescapeRust = (text: string): string =>
  text
    .replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\(["'\\])/g, '$1')

/** One diagnostic a place: each placeholder whose value holds such characters, and the text around them. */
function characterFaults(
  characters: readonly string[],
  { letter }: FaultContext,
): readonly Diagnostic[] {
  const places = new Map<string, Set<string>>()
  const texts = collectTexts(letter)
  for (const character of new Set(characters)) {
    const holders = texts.filter(({ text }) => text.includes(character)).map(({ name }) => name)
    for (const name of holders.length > 0 ? holders : [''])
      places.set(name, (places.get(name) ?? new Set()).add(character))
  }
  return [...places].map(([name, found]) => ({
    code: 'render/letter',
    severity: 'error',
    message: `Unexpected ${found.size === 1 ? 'character' : 'characters'} ${[...found].map(codePoint).join(', ')} in ${name === '' ? 'the text' : `the value of \`${name}\``}, expected Latin letters`,
    path: letter.path,
    locale: letter.locale,
    note: 'The typeface of the letters, Atkinson Hyperlegible Next, has no such character. Write a name as the identity document has it in Latin letters.',
  }))
}

/** @example codePoint('日') // 'U+65E5' */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Every text of a letter, with the placeholder it is the value of, or an empty name. */
function collectTexts(node: unknown): readonly { readonly name: string; readonly text: string }[] {
  if (typeof node === 'string') return [{ name: '', text: node }]
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && node.type === 'value' && 'name' in node && 'text' in node) {
    return [{ name: String(node.name), text: String(node.text) }]
  }
  return Object.values(node).flatMap(collectTexts)
}

const projectPath = (path: string, { projectRoot, entryPath }: FaultContext): string =>
  path === ''
    ? entryPath
    : (isAbsolute(path) ? relative(projectRoot, path) : path).split(sep).join('/')

/** Typst's place as ours: 1-based, columns in UTF-16 units, with offsets; absent where the file cannot be read again. */
function rangeIn(
  file: string,
  range: { start: z.infer<typeof position>; end: z.infer<typeof position> },
): Range | undefined {
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const lines = createLineIndex(source)
  const offset = ({ line, character }: z.infer<typeof position>): number => {
    const start = lines.lineStart(line + 1)
    return (
      start +
      Array.from(source.slice(start, lines.lineStart(line + 2)))
        .slice(0, character)
        .join('').length
    )
  }
  return lines.rangeAt(offset(range.start), offset(range.end))
}
