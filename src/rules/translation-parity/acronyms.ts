/** Abbreviations and names that every locale writes in its own fixed way. */
import type { Locale } from '../../domain/locale.ts'

/** One entry is one thing. A locale without a form has no fixed one: English says *text message* or *to text*. */
const same = (...forms: readonly string[]): Readonly<Record<Locale, readonly string[]>> => ({
  nl: forms,
  fr: forms,
  de: forms,
  en: forms,
})

export const acronyms: readonly Readonly<Record<Locale, readonly string[]>>[] = [
  same('eID'),
  same('eIDAS'),
  same('CSAM'),
  same('LRA'),
  same('itsme'),
  same('BOSA'),
  same('VLAVABBS'),
  same('PDF'),
  same('HTML'),
  same('CSV'),
  same('WCAG'),
  same('EUPL'),
  same('Fedict'),
  same('Kids-ID'),
  { nl: ['sms'], fr: ['SMS'], de: ['SMS'], en: [] },
  { nl: ['pincode'], fr: ['PIN'], de: ['PIN'], en: ['PIN'] },
  { nl: ['FOD'], fr: ['SPF'], de: ['FÖD'], en: ['FPS'] },
  { nl: ['DG'], fr: ['DG'], de: ['GD'], en: ['DG'] },
  { nl: ['EU'], fr: ['UE'], de: ['EU'], en: ['EU'] },
]
