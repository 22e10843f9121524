/** The language tags whose conventions dates and numbers follow. */
import type { Locale } from '../domain/locale.ts'

/** Belgian, and British for English. */
export const formatTags = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  de: 'de-BE',
  en: 'en-GB',
} as const satisfies Record<Locale, string>
