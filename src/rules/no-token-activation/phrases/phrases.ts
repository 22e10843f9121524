/** The phrase tables of all locales. */
import type { Locale } from '../../../domain/locale.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { LocalePhrases } from './phrase.ts'

export const phrases: Readonly<Record<Locale, LocalePhrases>> = { nl, fr, de, en }
