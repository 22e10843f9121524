/** The four locales of the project. Adding one is a line here; the compiler and the checks then list the gaps. */
export const locales = ['nl', 'fr', 'de', 'en'] as const

export type Locale = (typeof locales)[number]

/** The circular is Dutch: translations are made from, and compared with, this locale. */
export const sourceLocale: Locale = 'nl'

/** The locales that are translated into. */
export const translationLocales: readonly Locale[] = locales.filter(
  (locale) => locale !== sourceLocale,
)

/** Each language in its own name, as a language switcher shows it. */
export const localeNames = {
  nl: 'Nederlands',
  fr: 'Français',
  de: 'Deutsch',
  en: 'English',
} as const satisfies Record<Locale, string>

export const isLocale = (value: unknown): value is Locale =>
  locales.some((locale) => locale === value)

/** A value for every locale, made one by one; the literal makes the compiler ask for a locale that was added. */
export const localeRecord = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  nl: make('nl'),
  fr: make('fr'),
  de: make('de'),
  en: make('en'),
})
