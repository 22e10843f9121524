import type { Project } from '../../../content/project.ts'
import { localeRecord, type Locale } from '../../../domain/locale.ts'
import { absent, faultsOf, itemAt, type Item } from '../compare.ts'
import type { PairCheck } from '../parity-check.ts'
import { findAll } from '../patterns.ts'
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
  const names = localeRecord((locale) => namesIn(locale, project))
  return readOnce((piece: Piece) =>
    readKeys(piece, names[piece.locale], project.policy.retiredKey.id),
  )
})

interface Names {
  readonly pattern: RegExp
  /** Which key a name in small letters, or a slot, stands for. */
  readonly idOf: ReadonlyMap<string, string>
}

function namesIn(locale: Locale, { policy }: Project): Names {
  const slotsOf = (id: string): readonly string[] =>
    id === policy.recommendedKey ? [`keys.${id}`, 'recommendedKey'] : [`keys.${id}`]
  const idOf = new Map([
    ...[policy.retiredKey, ...policy.keys].flatMap(({ id, name }) =>
      // The sign of a trade mark may be left out.
      [name[locale], name[locale].replace('®', '')].map(
        (form) => [form.toLowerCase(), id] as const,
      ),
    ),
    ...policy.keys.flatMap(({ id }) =>
      slotsOf(id).map((slot) => [`{{${slot}}}`.toLowerCase(), id] as const),
    ),
    ['{{retiredkey}}', policy.retiredKey.id] as const,
  ])
  const longestFirst = [...idOf.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
  return { pattern: new RegExp(longestFirst.join('|'), 'g'), idOf }
}

function readKeys(piece: Piece, { pattern, idOf }: Names, retiredId: string): readonly Item[] {
  const text = piece.text.toLowerCase().replace(/\s/g, ' ')
  const isWhole = (from: number, to: number): boolean =>
    !/\p{L}/u.test(text.charAt(from - 1)) && !/\p{L}/u.test(text.charAt(to))
  return findAll(text, pattern).flatMap(({ 0: form, index }): readonly Item[] => {
    const id = idOf.get(form) ?? ''
    // The retired key counts as a part of a word too: `tokens`, `burgertoken`, `Token-Aktivierung`.
    return id === retiredId || isWhole(index, index + form.length)
      ? [itemAt(piece, index, index + form.length, id)]
      : []
  })
}

const nameOf = (id: string, locale: Locale, { policy }: Project): string =>
  [policy.retiredKey, ...policy.keys].find((key) => key.id === id)?.name[locale] ?? id
