import type { Project } from '../../../content/project.ts'
import type { Locale } from '../../../domain/locale.ts'
import { absent, faultsOf, itemAt, type Item } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'
import { escapePattern, findAll } from '../patterns.ts'
import { perLocale } from '../per-locale.ts'
import type { Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'

export const keyNames: PairCheck = {
  kind: 'pair',
  id: 'key-names',
  summary: 'the same digital keys named, by their approved names',
  severity: 'error',
  check: ({ source, translation }, project) => {
    const [own, other] = [namedKeys(source, project), namedKeys(translation, project)]
    // The text before may have named it, so that a pronoun is enough here: *auch diesen Personen*.
    const isNamedBefore = ({ value }: Item): boolean =>
      value === project.policy.retiredKey.id &&
      translation.previous
        .toLowerCase()
        .includes(nameOf(value, translation.locale, project).toLowerCase())
    // A slot names a key too, but that the same slots are there is checked elsewhere.
    const isName = ({ shown }: Item): boolean => !shown.startsWith('{{')
    const missing = absent(own, other).filter((item) => isName(item) && !isNamedBefore(item))
    return faultsOf(missing, absent(other, own).filter(isName), {
      name: 'key',
      note: 'The name of a key stands in content/policy.yaml; a text that names another key, or none, says something else.',
      write: ({ value }) => nameOf(value, translation.locale, project),
    })
  },
}

/** Every key that is named, by its name or by a slot; a source is read once for all its translations. */
const namedKeys = (piece: Piece, project: Project): readonly Item[] => readerOf(project)(piece)

const readerOf = readOnce((project: Project) => {
  const names = perLocale((locale) => namesIn(locale, project))
  return readOnce((piece: Piece) => readKeys(piece, names[piece.locale]))
})

interface Names {
  readonly ids: readonly string[]
  /** One group a key, `key0`, `key1`, … in the order of the ids. */
  readonly pattern: RegExp
}

function namesIn(locale: Locale, { policy }: Project): Names {
  // As a part of a word too: `tokens`, `burgertoken`, `Token-Aktivierung`.
  const retired = `\\{\\{retiredKey\\}\\}|${escapePattern(policy.retiredKey.name[locale])}`
  const others = policy.keys.map(({ id, name }) =>
    [
      ...[`keys.${id}`, ...(id === policy.recommendedKey ? ['recommendedKey'] : [])].map((slot) =>
        escapePattern(`{{${slot}}}`),
      ),
      `(?<!\\p{L})${escapePattern(name[locale]).replace(/\s+/g, '\\s+').replace('®', '®?')}(?!\\p{L})`,
    ].join('|'),
  )
  const groups = [retired, ...others].map((names, index) => `(?<key${index}>${names})`)
  return {
    ids: [policy.retiredKey.id, ...policy.keys.map(({ id }) => id)],
    pattern: new RegExp(groups.join('|'), 'giu'),
  }
}

const readKeys = (piece: Piece, { ids, pattern }: Names): readonly Item[] =>
  findAll(piece.text, pattern).flatMap(({ 0: shown, index, groups = {} }) =>
    ids
      .filter((_id, number) => groups[`key${number}`] !== undefined)
      .map((id) => itemAt(piece, index, index + shown.length, id)),
  )

const nameOf = (id: string, locale: Locale, { policy }: Project): string =>
  [policy.retiredKey, ...policy.keys].find((key) => key.id === id)?.name[locale] ?? id
