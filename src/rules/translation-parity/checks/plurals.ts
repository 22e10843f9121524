import type { Locale } from '../../../domain/locale.ts'
import type { CatalogueEntry, CatalogueFile } from '../../../i18n/catalogue.ts'
import type { CatalogueCheck, Fault } from '../parity-check.ts'

export const plurals: CatalogueCheck = {
  kind: 'catalogue',
  id: 'plurals',
  summary: 'exactly the plural forms that the language has',
  severity: 'error',
  check: ({ source, file }) => {
    const counted = formsByKey(source)
    return [...formsByKey(file)].flatMap(([key, forms]) =>
      counted.has(key) ? differentForms(key, forms, file.locale) : uncounted(key, forms),
    )
  },
}

type Forms = ReadonlyMap<string, CatalogueEntry>

const suffix = /^(?<key>.+)_(?<form>zero|one|two|few|many|other)$/

/** Keys with plural forms, and those forms. */
function formsByKey({ entries }: CatalogueFile): ReadonlyMap<string, Forms> {
  const found = new Map<string, Map<string, CatalogueEntry>>()
  for (const entry of entries) {
    const { key, form } = suffix.exec(entry.key)?.groups ?? {}
    if (key === undefined || form === undefined) continue
    found.set(key, (found.get(key) ?? new Map<string, CatalogueEntry>()).set(form, entry))
  }
  return found
}

/** CLDR says which forms a language has: French has `many`, for a million. */
function differentForms(key: string, forms: Forms, locale: Locale): readonly Fault[] {
  const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const note = `Forms of \`${locale}\` (CLDR): ${wanted.map((form) => `\`_${form}\``).join(', ')}. i18next takes the one for the number; where it is missing the reader gets an error.`
  const [first] = forms.values()
  return [
    ...wanted
      .filter((form) => !forms.has(form))
      .map((form): Fault => ({
        ...(first ? { range: first.range } : {}),
        message: `Missing plural form \`${key}_${form}\`, expected it beside ${[...forms.keys()].map((other) => `\`_${other}\``).join(', ')}`,
        note,
      })),
    ...[...forms]
      .filter(([form]) => wanted.every((other) => other !== form))
      .map(([form, entry]): Fault => ({
        range: entry.range,
        message: `Unexpected plural form \`${key}_${form}\`, remove it: \`${locale}\` has no such form`,
        actual: entry.text,
        note,
      })),
  ]
}

const uncounted = (key: string, forms: Forms): readonly Fault[] =>
  [...forms].map(([form, { range, text }]) => ({
    range,
    message: `Unexpected plural form \`${key}_${form}\`, expected \`${key}\` as in the source`,
    actual: text,
    note: 'The source has one string whatever the number; give it plural forms too, or take them away here.',
  }))
