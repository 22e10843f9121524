/** The same strings in every locale: none missing, none unknown, none unused, with the same interpolations. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { locales, sourceLocale, type Locale } from '../../domain/locale.ts'
import {
  interpolations,
  stringForm,
  type CatalogueEntry,
  type CatalogueFile,
} from '../../i18n/catalogue.ts'
import { keyDescriptions } from '../../i18n/keys.ts'
import type { Rule } from '../rule.ts'

export const localeKeys: Rule = {
  id: 'locale-keys',
  summary: 'Every string exists in every locale, is used, and interpolates the same values.',
  check: ({ source, templates }) => {
    const used = (key: string): boolean => templates.some((file) => usesKey(file.text, key))
    return [
      ...locales.flatMap((locale) => missingKeys(locale, source.catalogues)),
      ...source.catalogues.flatMap((file) =>
        file.entries.flatMap((entry) => checkEntry(file, entry, source.catalogues, used)),
      ),
    ]
  },
}

const baseKey = (key: string): string => stringForm(key).key

/** The key as a whole word: `site.nav` is not used where `site.nav.home` is. */
const usesKey = (text: string, key: string): boolean => {
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (!/[\w.]/.test(text[at - 1] ?? ' ') && !/[\w.]/.test(text[at + key.length] ?? ' '))
      return true
  }
  return false
}

function missingKeys(locale: Locale, files: readonly CatalogueFile[]): readonly Diagnostic[] {
  const own = files.filter((file) => file.locale === locale)
  const present = new Set(own.flatMap((file) => file.entries.map((entry) => baseKey(entry.key))))
  return Object.entries(keyDescriptions)
    .filter(([key]) => !present.has(key))
    .map(([key, description]) => {
      const namespace = key.split('.')[0] ?? ''
      return {
        code: 'rules/locale-keys',
        severity: 'error',
        message: `Missing key \`${key}\` in \`${locale}\`, expected a string`,
        path:
          own.find((file) => file.namespace === namespace)?.path ??
          `locales/${locale}/${namespace}.json`,
        locale,
        note: `What it is for: ${description}`,
      }
    })
}

function checkEntry(
  file: CatalogueFile,
  entry: CatalogueEntry,
  files: readonly CatalogueFile[],
  used: (key: string) => boolean,
): readonly Diagnostic[] {
  const fault = (message: string, note: string): readonly Diagnostic[] => [
    {
      code: 'rules/locale-keys',
      severity: 'error',
      message,
      path: file.path,
      range: entry.range,
      locale: file.locale,
      note,
    },
  ]
  const key = baseKey(entry.key)
  if (keyDescriptions[key] === undefined)
    return fault(
      `Unknown key \`${entry.key}\`, remove it`,
      'Keys and their descriptions are declared in src/i18n/keys.',
    )
  if (!key.startsWith(`${file.namespace}.`))
    return fault(
      `Unexpected key \`${entry.key}\` in \`${file.namespace}\`, expected it in \`${key.split('.')[0]}.json\``,
      'A key lives in the file of its first part.',
    )
  if (entry.text.trim() === '')
    return fault(
      `Empty string for \`${entry.key}\`, expected a text`,
      `What it is for: ${keyDescriptions[key]}`,
    )
  if (/<[a-z/]/i.test(entry.text))
    return fault(
      `Unexpected markup in \`${entry.key}\`, remove it`,
      'Strings are text; markup belongs in templates.',
    )
  const unused =
    file.locale === sourceLocale && !used(key)
      ? fault(
          `Unused key \`${entry.key}\`, remove it in every locale and in src/i18n/keys`,
          'No template and no code names it.',
        )
      : []
  const model = modelOf(entry, file, files)
  if (!model) return unused
  const [wanted, found] = [signature(model.text), signature(entry.text)]
  return wanted === found
    ? unused
    : [
        ...unused,
        ...fault(
          `Unexpected interpolations ${found} in \`${entry.key}\`, expected ${wanted} as in \`${model.key}\` of \`${sourceLocale}\``,
          `${sourceLocale}: ${model.text}`,
        ),
      ]
}

/** The string of the source that has the same values: the same form, or the first of its plural forms. */
function modelOf(
  entry: CatalogueEntry,
  { locale, namespace }: CatalogueFile,
  files: readonly CatalogueFile[],
): CatalogueEntry | undefined {
  const source = files.find(
    (candidate) => candidate.locale === sourceLocale && candidate.namespace === namespace,
  )
  const forms = source?.entries.filter(({ key }) => baseKey(key) === baseKey(entry.key)) ?? []
  const same = locale === sourceLocale ? undefined : forms.find(({ key }) => key === entry.key)
  return same ?? forms[0]
}

const signature = (text: string): string => {
  const names = [...new Set(interpolations(text))].sort()
  return names.length === 0 ? 'none' : names.map((name) => `\`{{${name}}}\``).join(', ')
}
