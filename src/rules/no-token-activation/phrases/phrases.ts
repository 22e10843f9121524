/** The phrase tables of all locales, as they are reviewed, and with the weights that samples taught. */
import type { Locale } from '../../../domain/locale.ts'
import * as weights from '../weights/weights.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { LocalePhrases } from './phrase.ts'

export const bare: Readonly<Record<Locale, LocalePhrases>> = { nl, fr, de, en }

export const phrases: Readonly<Record<Locale, LocalePhrases>> = {
  nl: { ...nl, weights: weights.nl },
  fr: { ...fr, weights: weights.fr },
  de: { ...de, weights: weights.de },
  en: { ...en, weights: weights.en },
}
