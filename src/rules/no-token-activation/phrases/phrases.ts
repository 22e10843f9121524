/** The phrase tables of all locales with the concepts of their words, as they are reviewed, and with the weights that samples taught. */
import type { Locale } from '../../../domain/locale.ts'
import * as concepts from '../concepts/concepts.ts'
import * as weights from '../weights/weights.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { LocalePhrases } from './phrase.ts'

export const bare: Readonly<Record<Locale, LocalePhrases>> = {
  nl: { ...nl, concepts: concepts.nl },
  fr: { ...fr, concepts: concepts.fr },
  de: { ...de, concepts: concepts.de },
  en: { ...en, concepts: concepts.en },
}

export const phrases: Readonly<Record<Locale, LocalePhrases>> = {
  nl: { ...bare.nl, weights: weights.nl },
  fr: { ...bare.fr, weights: weights.fr },
  de: { ...bare.de, weights: weights.de },
  en: { ...bare.en, weights: weights.en },
}
