/** The sentences of the data files: statements, descriptions of placeholders, facts, and the glossary's own. */
import { z } from 'zod'
import type { Project } from '../../content/project.ts'
import type { Range } from '../../diagnostics/diagnostic.ts'
import { createLineIndex } from '../../diagnostics/line-index.ts'
import { locales, type Locale } from '../../domain/locale.ts'
import { parseYaml } from '../../domain/yaml.ts'

export interface DataText {
  /** The file: `content/statements.yaml`. */
  readonly path: string
  /** Where the text stands in it. */
  readonly keys: readonly PropertyKey[]
  readonly locale: Locale
  readonly text: string
}

/** Synonyms of the retired key are what others write, and so are not among them. */
export const dataTexts = ({
  policy,
  statements,
  placeholders,
  glossary,
}: Project): readonly DataText[] => [
  ...Object.entries(policy.facts).flatMap(([name, { value }]) =>
    typeof value === 'string' ? [] : each('policy', ['facts', name, 'value'], value),
  ),
  ...statements.flatMap(({ wording, afterwards }, index) => [
    ...each('statements', ['statements', index, 'wording'], wording),
    ...(afterwards
      ? each('statements', ['statements', index, 'afterwards', 'wording'], afterwards.wording)
      : []),
  ]),
  ...Object.entries(placeholders).flatMap(([name, { description }]) =>
    each('placeholders', ['placeholders', name, 'description'], description),
  ),
  ...glossary.flatMap(({ definition, avoid }, index) => [
    ...(definition ? each('glossary', ['terms', index, 'definition'], definition) : []),
    ...locales.flatMap((locale) =>
      avoid[locale].map(({ why }, nth): DataText => ({
        path: dataPath('glossary'),
        keys: ['terms', index, 'avoid', locale, nth, 'why'],
        locale,
        text: why,
      })),
    ),
  ]),
]

const dataPath = (name: string): string => `content/${name}.yaml`

const each = (
  name: string,
  keys: readonly PropertyKey[],
  texts: Readonly<Record<Locale, string>>,
): readonly DataText[] =>
  locales.map((locale) => ({
    path: dataPath(name),
    keys: [...keys, locale],
    locale,
    text: texts[locale],
  }))

/** Where a stretch of such a text stands in its file; the file is read again for it, as faults are few. */
export function dataRange(
  { dataFiles }: Project,
  { path, keys, text }: DataText,
  from: number,
  to: number,
): Range | undefined {
  const file = dataFiles.find((candidate) => candidate.path === path)
  const parsed = file && parseYaml(file, z.unknown(), 'domain/glossary').value
  if (!parsed) return undefined
  const node = parsed.rangeOf(keys)
  // A text with escapes or folded lines is not there as it reads: then the whole of it is meant.
  const at = file.text.slice(node.start.offset, node.end.offset).indexOf(text)
  if (at < 0) return node
  const start = node.start.offset + at
  return createLineIndex(file.text).rangeAt(start + from, start + to)
}
