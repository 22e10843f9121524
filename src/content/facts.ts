/** The facts that a slot may name, as display texts of one locale. */
import { factValue, type Policy } from '../domain/policy.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Locale } from '../domain/locale.ts'
import { formatDate } from '../i18n/format-date.ts'

export type Facts = Readonly<Record<string, string>>

/** Every slot name that is filled at build time, with its text. `asOf` is the date of the build. */
export function factTexts(policy: Policy, locale: Locale, asOf: IsoDate): Facts {
  const facts: Record<string, string> = {
    asOf: formatDate(asOf, locale),
    cutoff: formatDate(policy.cutoff, locale),
    retiredKey: policy.retiredKey.name[locale],
  }
  if (policy.useEnds !== undefined) facts['useEnds'] = formatDate(policy.useEnds, locale)
  for (const key of policy.keys) {
    facts[`keys.${key.id}`] = key.name[locale]
    if (key.id === policy.recommendedKey) facts['recommendedKey'] = key.name[locale]
  }
  for (const [name, fact] of Object.entries(policy.facts)) {
    facts[name] =
      fact.type === 'date' ? formatDate(factValue(fact, locale), locale) : factValue(fact, locale)
  }
  return facts
}
