/** Tables with a key in each column: what stands below the retired one, by the phrases alone. */
import { expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judge } from './_judge.ts'

const tables: Readonly<Record<Locale, { readonly table: string; readonly found: string[] }>> = {
  nl: {
    table: `| | Code via e-mail | Token |
|---|---|---|
| Waar aanvragen? | thuis | aan het loket |
| Prijs | niets | 5 euro |
| Meer | via uw mailbox | U vraagt het aan via de website. |
| Gebruiken | mailbox openen | code intikken |`,
    found: ['aan het loket', '5 euro', 'U vraagt het aan via de website.'],
  },
  fr: {
    table: `| | SMS | Token |
|---|---|---|
| Où la demander | en ligne | au guichet |
| Détails | sur le site | Vous le commandez par téléphone. |
| Utilisation | lire le SMS | taper le code |`,
    found: ['Où la demander', 'au guichet', 'Vous le commandez par téléphone.'],
  },
  de: {
    table: `| Token | App |
|---|---|
| Sie können es am Schalter beantragen. | Im Store |
| Sie melden sich damit an. | Öffnen |`,
    found: ['Sie können es am Schalter beantragen.'],
  },
  en: {
    table: `| | itsme | Token | eID |
|---|---|---|---|
| What is it? | an app | a paper card with 24 codes | your identity card |
| How do you get it? | in the store | ask for it at the town hall | you have it already |
| How do you use it? | open the app | enter the code | insert the card |`,
    found: ['ask for it at the town hall'],
  },
}

it.each(locales)('%s', (locale) => {
  const { table, found } = tables[locale]
  const file = extractText('markdown', 'sample.md', `# A\n\n${table}\n`)
  const instructions = judge(file, locale, bare).filter((one) => one.class === 'instruction')
  expect(instructions.map((one) => one.passage.text)).toEqual(found)
})
