/** Quotes, spaces and letters that are not those of the language. */
import type { Locale } from '../../../src/domain/locale.ts'
import { plantAnySpot, type Swap } from '../edit.ts'
import type { Kind } from '../fault.ts'

const straight = [/’/g, "'"] as const

const broken = {
  nl: [[/‘([^‘’\n]*)’/g, "'$1'"], straight],
  fr: [
    [/«[\u00A0\u202F]([^«»\n]*)[\u00A0\u202F]»/g, '"$1"'],
    [/[\u00A0\u202F](?=[:?!;])/g, ' '],
    straight,
  ],
  de: [
    [/„([^„“\n]*)“/g, '"$1"'],
    [/ß/g, 'ss'],
  ],
  en: [[/‘([^‘’\n]*)’/g, "'$1'"], straight],
} as const satisfies Record<Locale, readonly Swap[]>

export const typographyBroken: Kind = {
  id: 'typography-broken',
  what: 'Straight quotes or apostrophes, an ordinary space before a French colon, ss for ß.',
  why: 'The rules of the language leave no choice here; a line may break between a word and its colon.',
  codes: ['rules/typography'],
  cases: 20,
  plant: (ground, random) =>
    plantAnySpot(ground, random, broken[ground.document.locale], {
      // The front matter's own quotes are YAML.
      units: ({ kind }) => kind !== 'front-matter',
      raw: true,
    }),
}
