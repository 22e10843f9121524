/** The tell-tales of every locale. */
import type { Locale } from '../../../domain/locale.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import type { LocaleTellTales } from './tell-tale.ts'

export const tellTales = { nl, fr, de, en } as const satisfies Record<Locale, LocaleTellTales>
