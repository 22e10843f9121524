/** Fixed strings whose interpolation or language went wrong. */
import type { CatalogueFile } from '../../../src/i18n/catalogue.ts'
import { sourceLocale } from '../../../src/domain/locale.ts'
import { lineAt, type Swap } from '../edit.ts'
import type { Fault, Ground, Kind, Place } from '../fault.ts'
import type { Random } from '../random.ts'
import { swaps } from './negations.ts'

interface Line {
  readonly file: CatalogueFile
  readonly key: string
  readonly text: string
}

const linesOf = ({ document, project }: Ground): readonly Line[] =>
  project.catalogues
    .filter(({ locale }) => locale === document.locale)
    .flatMap((file) => file.entries.map(({ key, text }) => ({ file, key, text })))

/** One string of a locale file with another text; for a source string, right is the translations’ line too. */
export function plantString(
  { project }: Ground,
  { file, key, text: before }: Line,
  after: string,
): Fault {
  const entry = (text: string): string => `${JSON.stringify(key)}: ${JSON.stringify(text)}`
  const text = file.source.replace(entry(before), () => entry(after))
  const placeIn = (of: CatalogueFile): readonly Place[] => {
    const at = of.source.indexOf(`${JSON.stringify(key)}:`)
    return at < 0 ? [] : [{ path: of.path, from: lineAt(of.source, at), to: lineAt(of.source, at) }]
  }
  const twins =
    file.locale === sourceLocale
      ? project.catalogues.filter(
          (other) => other.namespace === file.namespace && other.locale !== sourceLocale,
        )
      : []
  return { path: file.path, text, places: [file, ...twins].flatMap(placeIn), before, after }
}

export const anyString = (
  ground: Ground,
  random: Random,
  filter: (line: Line) => boolean = () => true,
): Line | undefined => random.pick(linesOf(ground).filter(filter))

/** i18next writes the forms of a plural as suffixes of one key. */
const isPluralForm = ({ key }: Line): boolean => /_(?:zero|one|two|few|many|other)$/.test(key)

const renameInterpolation =
  (isWanted: (line: Line) => boolean): Kind['plant'] =>
  (ground, random) => {
    const line = anyString(ground, random, (each) => each.text.includes('{{') && isWanted(each))
    if (!line) return undefined
    const after = line.text.replace(/\{\{(\w+)\}\}/, (_, name: string) =>
      random.below(2) === 0 ? `{{${name.slice(0, -1)}}}` : `{{${name}s}}`,
    )
    return plantString(ground, line, after)
  }

const missingValue =
  'i18next fills in nothing there, and the date, name or number is missing from the page.'

export const interpolationRenamed: Kind = {
  id: 'interpolation-renamed',
  what: 'The name between the braces of a string is another one in one language.',
  why: missingValue,
  codes: ['rules/locale-keys', 'rules/translation-parity'],
  cases: 12,
  plant: renameInterpolation((line) => !isPluralForm(line)),
}

export const pluralInterpolationRenamed: Kind = {
  id: 'plural-interpolation-renamed',
  what: 'The same in one form of a plural.',
  why: missingValue,
  codes: ['rules/locale-keys', 'rules/translation-parity'],
  cases: 16,
  plant: renameInterpolation(isPluralForm),
}

export const stringUntranslated: Kind = {
  id: 'string-untranslated',
  what: 'A string of one language is the Dutch one, pasted and forgotten.',
  why: 'Readers meet a Dutch label or sentence in the middle of their page.',
  codes: ['rules/locale-keys', 'rules/translation-parity'],
  cases: 12,
  plant: (ground, random) => {
    const { document, project } = ground
    if (document.locale === sourceLocale) return undefined
    const dutch = (line: Line): string | undefined =>
      project.catalogues
        .find((file) => file.locale === sourceLocale && file.namespace === line.file.namespace)
        ?.entries.find(({ key }) => key === line.key)?.text
    // Three words or more: a name or a word may well be the same in two languages.
    const isSentence = (line: Line): boolean =>
      (dutch(line)?.match(/(?<![{\p{L}])\p{L}{2,}/gu) ?? []).length >= 3 &&
      dutch(line) !== line.text
    const line = anyString(ground, random, isSentence)
    return line && plantString(ground, line, dutch(line) ?? '')
  },
}

const swapped = (text: string, [pattern, replacement]: Swap): string =>
  typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, (_match, ...groups: readonly string[]) => replacement(...groups))

export const stringNegationRemoved: Kind = {
  id: 'string-negation-removed',
  what: 'A negation is gone from a string.',
  why: 'The footer or the report then says the opposite of what was reviewed.',
  codes: ['rules/stale-translation', 'rules/no-token-activation'],
  cases: 12,
  plant: (ground, random) => {
    const affirmed = ({ text }: Line): string =>
      swaps[ground.document.locale]
        .map((swap) => swapped(text, swap))
        .find((after) => after !== text) ?? text
    const line = anyString(ground, random, (each) => affirmed(each) !== each.text)
    return line && plantString(ground, line, affirmed(line))
  },
}
