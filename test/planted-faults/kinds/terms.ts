/** Names of keys and offices that are not the approved ones. */
import type { Locale } from '../../../src/domain/locale.ts'
import { plantAnySpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

const forbidden = {
  nl: [
    [/\bdigitale sleutel\b/g, 'digitale toets'],
    [/\bdigitale sleutels\b/g, 'digitale toetsen'],
    [/\bactivatiecode\b/g, 'activeringscode'],
    [/\bbeveiligingscode via e-mail\b/gi, 'veiligheidscode via e-mail'],
    [/\bonlinediensten\b/g, 'online diensten'],
    [/\be-mail\b/g, 'email'],
  ],
  fr: [
    [/\btoken(s?)\b/g, 'jeton$1'],
    [/\bclés numériques\b/g, 'touches numériques'],
    [/\bclé numérique\b/g, 'touche numérique'],
    [/\be-mail\b/g, 'email'],
  ],
  de: [
    [/\bdigitalen Schlüssel\b/g, 'digitalen Tasten'],
    [/\bdigitale Schlüssel\b/g, 'digitale Tasten'],
    [/\bdigitaler Schlüssel\b/g, 'digitale Taste'],
    [/\bE-Mail\b(?!-)/g, 'Email'],
    [/\bOnline-Dienst/g, 'Onlinedienst'],
  ],
  en: [
    [/\bdigital keys\b/g, 'keyboard keys'],
    [/\bdigital key\b/g, 'keyboard key'],
    [/\bemail\b/g, 'e-mail'],
    [/\bLocal Registration Office\b/g, 'Local Registry Office'],
  ],
} as const satisfies Record<Locale, readonly Swap[]>

export const termForbidden: Kind = {
  id: 'term-forbidden',
  what: 'A term became a variant that is not approved: jeton for the token, a key of the keyboard, another spelling.',
  why: 'A citizen looks for the name on the screen and in the letter, and must find the same one everywhere.',
  codes: ['rules/approved-terms'],
  cases: 20,
  plant: (ground, random) => plantAnySpot(ground, random, forbidden[ground.document.locale]),
}
