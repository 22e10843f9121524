/** A table per locale, made by a function of the locale. */
import type { Locale } from '../../domain/locale.ts'

/** The literal makes the compiler ask for a locale that was added. */
export const perLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  nl: make('nl'),
  fr: make('fr'),
  de: make('de'),
  en: make('en'),
})
