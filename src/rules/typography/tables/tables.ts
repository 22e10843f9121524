/** The tables of all locales. */
import type { Locale } from '../../../domain/locale.ts'
import type { Entry } from '../entry.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'

export const typographyTables = { nl, fr, de, en } as const satisfies Record<
  Locale,
  readonly Entry[]
>
