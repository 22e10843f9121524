/** One form of address in a document: u or je, vous or tu, Sie or du. */
import type { Locale } from '../../domain/locale.ts'

interface FormsOfAddress {
  /** How each is called in the report. */
  readonly names: readonly [formal: string, familiar: string]
  readonly formal: RegExp
  readonly familiar: RegExp
  /** Sentences in the formal and in the familiar form, and in neither. */
  readonly samples: {
    readonly formal: readonly string[]
    readonly familiar: readonly string[]
    readonly neither: readonly string[]
  }
}

/** English has one form. German words that are written alike in both, or mean “she” and “they”, are left out. */
export const formsOfAddress: Readonly<Record<Locale, FormsOfAddress | undefined>> = {
  nl: {
    names: ['u', 'je'],
    formal: /(?<![\p{L}\p{N}'’-])(?:[uU]w?|[uU]zelf)(?![\p{L}\p{N}'’-])/gu,
    familiar: /(?<![\p{L}\p{N}'’-])(?:[jJ](?:e|ij|ou|ouw|ezelf|ullie))(?![\p{L}\p{N}'’-])/gu,
    samples: {
      formal: ['U hebt een token.', 'Breng uw kaart mee.'],
      familiar: ['Je hebt een token.', 'Breng jouw kaart mee.', 'Dat kunnen jullie.'],
      neither: ['Het kost 2 uur.', 'De burger heeft een token.'],
    },
  },
  fr: {
    names: ['vous', 'tu'],
    formal: /(?<![\p{L}\p{N}])(?:[vV](?:ous|otre|os))(?![\p{L}\p{N}])/gu,
    familiar: /(?<![\p{L}\p{N}'’])(?:[tT](?:u|oi|es))(?![\p{L}\p{N}'’])/gu,
    samples: {
      formal: ['Vous avez un token.', 'Apportez votre carte.'],
      familiar: ['Tu as un token.', 'Apporte tes papiers.'],
      neither: ['Le citoyen a un token.', 'Les tests.'],
    },
  },
  de: {
    names: ['Sie', 'du'],
    formal: /(?<=[\p{L}\p{N},–] )(?:Sie|Ihnen|Ihre?[mnrs]?)(?![\p{L}\p{N}-])/gu,
    familiar:
      /(?<![\p{L}\p{N}-])(?:[dD](?:u|ich|ir|eine?[mnrs]?)|[eE]uch|[eE]ue?r(?:e[mnrs]?)?)(?![\p{L}\p{N}-])/gu,
    samples: {
      formal: ['Bringen Sie Ihre Karte mit.', 'Wir helfen Ihnen.'],
      familiar: ['Bring deine Karte mit.', 'Wir helfen dir.', 'Wir helfen euch.'],
      neither: ['Sie ist gültig.', 'Der Code ist gültig.', 'Die Behörde hat ihren Sitz in Eupen.'],
    },
  },
  en: undefined,
}

/** Half-open, in characters of the text. */
export interface OddAddress {
  readonly from: number
  readonly to: number
  readonly expected: string
}

/** Every word of the rarer form, where a text mixes both; the formal one is kept where they are as many. */
export function oddAddress(text: string, locale: Locale): readonly OddAddress[] {
  const forms = formsOfAddress[locale]
  const familiar = forms ? [...text.matchAll(forms.familiar)] : []
  if (!forms || familiar.length === 0) return []
  const formal = [...text.matchAll(forms.formal)]
  if (formal.length === 0) return []
  const [odd, expected] =
    familiar.length > formal.length ? [formal, forms.names[1]] : [familiar, forms.names[0]]
  return odd.map(({ 0: found, index }) => ({ from: index, to: index + found.length, expected }))
}
