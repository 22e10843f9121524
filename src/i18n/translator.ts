/** Fixed strings by key: an i18next instance per locale, made by a function and passed on, never global. */
import { createInstance } from 'i18next'
import type { Locale } from '../domain/locale.ts'
import type { CatalogueFile } from './catalogue.ts'
import type { Key } from './keys.ts'

export type TranslationValues = Readonly<Record<string, string | number>>

export interface Translator {
  readonly locale: Locale
  /** The string with its values put in as text (escaping is the renderer's). A key without a string is an error of ours. */
  readonly t: (key: Key, values?: TranslationValues) => string
}

/** Plurals follow the locale by i18next's suffixes (`_one`, `_other`); there is no fallback to another locale. */
export function createTranslator(locale: Locale, files: readonly CatalogueFile[]): Translator {
  const strings = Object.fromEntries(
    files
      .filter((file) => file.locale === locale)
      .flatMap((file) => file.entries.map((entry) => [entry.key, entry.text])),
  )
  const instance = createInstance()
  void instance.init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    defaultNS: 'all',
    ns: ['all'],
    resources: { [locale]: { all: strings } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  })
  return {
    locale,
    t: (key, values = {}) => {
      if (!instance.exists(key, { ...values })) throw new Error(`No string for ${key} in ${locale}`)
      return instance.t(key, { ...values })
    },
  }
}
