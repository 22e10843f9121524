/** YAML text checked against a schema, with every fault at its line and column. */
import {
  LineCounter,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseDocument,
  visit,
  type Document,
} from 'yaml'
import type { z } from 'zod'
import type { Code } from '../diagnostics/codes.ts'
import type { Diagnostic, Outcome, Range } from '../diagnostics/diagnostic.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'

export interface YamlSource {
  /** The whole file, so that positions are the file's own. */
  readonly text: string
  readonly path: string
  /** The YAML inside the file, by offset; by default the whole text. */
  readonly start?: number
  readonly end?: number
}

export interface ParsedYaml<T> {
  readonly value: T
  /** Range of the node at a path of keys, or of the nearest parent that exists. */
  readonly rangeOf: (path: readonly PropertyKey[]) => Range
}

/** What was parsed, for those who need no places. */
export const parsedValue = <T>({ value, diagnostics }: Outcome<ParsedYaml<T>>): Outcome<T> =>
  value ? { value: value.value, diagnostics } : { diagnostics }

/**
 * Parses YAML 1.2 (JSON is a subset) and validates it. All faults are reported, not only the first;
 * `value` is absent when there is any. Aliases and tags are refused: content needs none, and they allow bombs.
 */
export function parseYaml<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  code: Code,
): Outcome<ParsedYaml<T>> {
  const start = source.start ?? 0
  const yamlText = source.text.slice(start, source.end)
  const lines = createLineIndex(source.text)
  const counter = new LineCounter()
  const document = parseDocument(yamlText, {
    lineCounter: counter,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const fault = (range: Range, message: string, note?: string): Diagnostic => ({
    code,
    severity: 'error',
    message,
    path: source.path,
    range,
    ...(note === undefined ? {} : { note }),
  })
  if (document.errors.length > 0) {
    return {
      diagnostics: document.errors.map((error) =>
        fault(
          lines.rangeAt(start + error.pos[0], start + error.pos[1]),
          `Unexpected YAML: ${firstSentence(error.message)}`,
          'Check indentation, quotes and colons on this line; put a text that holds `: ` or starts with a sign between quotes.',
        ),
      ),
    }
  }
  const aliases: Diagnostic[] = []
  visit(document, {
    Alias: (_key, node) => {
      const [from, to] = node.range ?? [0, 0]
      aliases.push(
        fault(
          lines.rangeAt(start + from, start + to),
          `Unexpected alias \`*${node.source}\`, write the value again`,
        ),
      )
    },
  })
  if (aliases.length > 0) return { diagnostics: aliases }
  const rangeOf = (path: readonly PropertyKey[], part: Part = 'value'): Range => {
    const [from, to] = nodeRange(document, path, part)
    return lines.rangeAt(start + from, start + to)
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return { value: { value: result.data, rangeOf }, diagnostics: [] }
  return {
    diagnostics: result.error.issues.flatMap((issue) =>
      explainIssue(issue, document, rangeOf, fault),
    ),
  }
}

/** Which half of a `key: value` pair a fault points at. */
type Part = 'key' | 'value'

type Issue = z.core.$ZodIssue

function explainIssue(
  issue: Issue,
  document: Document,
  rangeOf: (path: readonly PropertyKey[], part?: Part) => Range,
  fault: (range: Range, message: string, note?: string) => Diagnostic,
): readonly Diagnostic[] {
  const where = issue.path.length === 0 ? '' : ` at \`${issue.path.map(String).join('.')}\``
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(
        rangeOf([...issue.path, key], 'key'),
        `Unexpected key \`${key}\`${where}, remove it`,
        'Only the keys of the schema are known here; a misspelt key would be lost in silence.',
      ),
    )
  }
  const actual: unknown = document.getIn(issue.path)
  if (issue.code === 'invalid_type' && actual === undefined) {
    const key = String(issue.path.at(-1) ?? '')
    return [
      fault(rangeOf(issue.path), `Missing key \`${key}\`${where}, expected ${issue.expected}`),
    ]
  }
  const shown =
    typeof actual === 'string' || typeof actual === 'number' || typeof actual === 'boolean'
      ? ` \`${String(actual)}\``
      : ''
  return [
    fault(rangeOf(issue.path), `Unexpected value${shown}${where}, ${asExpectation(issue.message)}`),
  ]
}

/** Zod's wording in ours: what was expected; what was received is quoted already. */
const asExpectation = (message: string): string => {
  const expected = message
    .replace(/^Invalid (input|option|string|value):? ?/, '')
    .replace(/, received .*$/, '')
  return expected.startsWith('expected') ? expected : `expected ${expected}`
}

const firstSentence = (message: string): string => message.split('\n')[0] ?? message

/** Offsets of a pair's key or value; a missing one falls back to its parent, at last to the first line. */
function nodeRange(
  document: Document,
  path: readonly PropertyKey[],
  part: Part,
): readonly [number, number] {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown =
      depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const key = path[depth - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(
        (entry) => isPair(entry) && isScalar(entry.key) && String(entry.key.value) === String(key),
      )
      if (pair && isScalar(pair.key) && pair.key.range) {
        if (part === 'key' || depth < path.length) return [pair.key.range[0], pair.key.range[1]]
        const value: unknown = pair.value
        if (isNode(value) && value.range && value.range[1] > value.range[0])
          return [value.range[0], value.range[1]]
        return [pair.key.range[0], pair.key.range[1]]
      }
    }
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return [node.range[0], node.range[1]]
  }
  return [0, 0]
}
