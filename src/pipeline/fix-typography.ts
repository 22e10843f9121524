/** `--fix`: mends the typography of a file where there is one right form, and only as far as everything else in it stays the same. */
import type { Document } from '../content/document.ts'
import { parseContentFile } from '../content/project.ts'
import { parseLocaleFile } from '../content/reference.ts'
import type { SourceFile } from '../content/source-file.ts'
import {
  catalogueProse,
  documentProse,
  fileRange,
  wordingProse,
  type Prose,
} from '../content/prose.ts'
import { translatedKeys } from '../content/units.ts'
import { readDataFile } from '../content/wordings.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { findInProses, isMendable } from '../rules/typography/find.ts'

export interface Fix {
  readonly path: string
  readonly start: Position
  readonly fault: string
}

export interface FixedFile {
  readonly path: string
  readonly text: string
  readonly fixes: readonly Fix[]
}

/** The files that change, with their new texts; a file whose faults are not of typography is left alone. */
export const fixTypography = (files: readonly SourceFile[]): readonly FixedFile[] =>
  files.flatMap((file) => {
    const fixed = fixFile(file)
    return fixed.fixes.length > 0 ? [fixed] : []
  })

interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly fault: string
  /** Which prose of the file it is in, and where: what the text of that prose must become. */
  readonly prose: number
  readonly from: number
  readonly to: number
}

/** One fault may hide another: a straight quote is made a guillemet, and then gets its space. */
const mostPasses = 8

function fixFile(file: SourceFile): FixedFile {
  const fixes: Fix[] = []
  let { text } = file
  // Bytes that are no UTF-8 were lost when the file was read; writing it would lose them for good.
  if (text.includes('\uFFFD')) return { path: file.path, text, fixes }
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const applied = applySound({ path: file.path, text })
    if (!applied) break
    const lines = createLineIndex(text)
    for (const { start, fault } of applied.edits.toReversed())
      fixes.push({ path: file.path, start: lines.positionAt(start), fault })
    text = applied.text
  }
  return { path: file.path, text, fixes }
}

interface Applied {
  readonly text: string
  /** From the bottom of the file up. */
  readonly edits: readonly Edit[]
}

/** All edits at once; where together they break something, those that break nothing one by one. */
function applySound(file: SourceFile): Applied | undefined {
  const before = readFile(file)
  const edits = before ? editsOf(before.groups).sort((a, b) => b.start - a.start) : []
  if (!before || edits.length === 0) return undefined
  const together = apply(file.text, edits)
  if (isSound(file.path, before, edits, together)) return { text: together, edits }
  const sound: Edit[] = []
  for (const edit of edits)
    if (isSound(file.path, before, [...sound, edit], apply(file.text, [...sound, edit])))
      sound.push(edit)
  return sound.length > 0 ? { text: apply(file.text, sound), edits: sound } : undefined
}

/** From the bottom up, so that the offsets of what is still to come hold. */
const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduce(
    (mended, { start, end, replacement }) =>
      mended.slice(0, start) + replacement + mended.slice(end),
    text,
  )

function editsOf(groups: FileContent['groups']): Edit[] {
  const numbers = new Map(groups.flat().map((prose, number) => [prose, number]))
  return groups.flatMap(findInProses).flatMap(({ prose, finding }) => {
    if (!isMendable(prose, finding)) return []
    const [start, end] = fileRange(prose, finding.from, finding.to)
    const { from, to, replacement, fault } = finding
    return [{ start, end, replacement, fault, prose: numbers.get(prose) ?? 0, from, to }]
  })
}

interface FileContent {
  /** Each in one locale. */
  readonly groups: readonly (readonly Prose[])[]
  /** Everything in the file that is not prose, as one text to compare. */
  readonly rest: string
}

/** Undefined for a file that does not parse, and for one without prose. */
function readFile(file: SourceFile): FileContent | undefined {
  if (file.path.endsWith('.md')) {
    const { value, diagnostics } = parseContentFile(file)
    return value ? { groups: [documentProse(value)], rest: restOf(value, diagnostics) } : undefined
  }
  if (file.path.startsWith('locales/')) {
    const { value } = parseLocaleFile(file)
    return value
      ? {
          groups: [catalogueProse(value)],
          rest: JSON.stringify(value.entries.map(({ key }) => key)),
        }
      : undefined
  }
  const data = readDataFile(file)
  return data
    ? {
        groups: [...Map.groupBy(data.wordings, ({ locale }) => locale).values()].map((wordings) =>
          wordings.map(wordingProse),
        ),
        rest: JSON.stringify(data.rest),
      }
    : undefined
}

/** Places move and words change, and the anchor of a heading is made from its words. What remains must not. */
function restOf(document: Document, diagnostics: readonly Diagnostic[]): string {
  const frontMatter = Object.entries(document.frontMatter).filter(
    ([key]) => !translatedKeys.includes(key),
  )
  const faults = diagnostics.map(({ code }) => code)
  return JSON.stringify([frontMatter, document.blocks, faults], (key, value: unknown) => {
    if (key === 'range') return undefined
    if (Array.isArray(value))
      return value.filter((item, at) => !isText(item) || !isText(value[at - 1]))
    if (isText(value)) return 'text'
    return isHeading(value) ? { ...value, id: undefined } : value
  })
}

const isNode = (value: unknown): value is { readonly type: unknown } =>
  typeof value === 'object' && value !== null && 'type' in value

const isText = (value: unknown): boolean => isNode(value) && value.type === 'text'

const isHeading = (value: unknown): value is object => isNode(value) && value.type === 'heading'

/** The new file has the same prose but for these edits, and is the same in all else. */
function isSound(path: string, before: FileContent, edits: readonly Edit[], text: string): boolean {
  const after = readFile({ path, text })
  if (!after || after.rest !== before.rest) return false
  const old = before.groups.flat()
  const now = after.groups.flat()
  return (
    old.length === now.length &&
    old.every((prose, number) => {
      const own = edits.filter((edit) => edit.prose === number).sort((a, b) => b.from - a.from)
      const expected = own.reduce(
        (mended, { from, to, replacement }) =>
          mended.slice(0, from) + replacement + mended.slice(to),
        prose.text,
      )
      return now[number]?.text === expected
    })
  )
}
