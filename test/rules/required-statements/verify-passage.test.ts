/** A marked passage says what its statement says: its facts, its polarity, and no more strongly than the circular. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { factTexts } from '../../../src/content/facts.ts'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { parsePolicy } from '../../../src/domain/policy.ts'
import { parseStatements } from '../../../src/domain/statement.ts'
import {
  createReference,
  verifyPassage,
} from '../../../src/rules/required-statements/verify-passage.ts'

const read = (name: string): { path: string; text: string } => {
  const path = `content/${name}.yaml`
  return { path, text: readFileSync(join(import.meta.dirname, '../../..', path), 'utf8') }
}
const policy = parsePolicy(read('policy')).value
const statements = parseStatements(read('statements')).value
if (!policy || !statements) throw new Error('the data files do not parse')

const faultsOf = (locale: Locale, id: string, text: string): readonly string[] => {
  const statement = statements.find((candidate) => candidate.id === id)
  if (!statement) throw new Error(`no statement ${id}`)
  const facts = factTexts(policy, locale, policy.asOf)
  return verifyPassage(text, statement, createReference(locale, facts, policy)).map(
    ({ problem }) => problem,
  )
}

describe.each(locales)('in %s', (locale) => {
  const wordings = statements.flatMap(({ id, wording, afterwards }) =>
    [wording, ...(afterwards ? [afterwards.wording] : [])].map(
      (text) => [id, text[locale]] as const,
    ),
  )

  test.each(wordings)('the wording of %s makes its own statement', (id, wording) => {
    expect(faultsOf(locale, id, wording)).toEqual([])
  })

  test('no wording makes a statement of another kind', () => {
    for (const { id, wording } of statements.filter(({ says }) => says)) {
      const other = statements.find((candidate) => candidate.id === (id === 'S12' ? 'S2' : 'S12'))
      expect([id, faultsOf(locale, id, other?.wording[locale] ?? wording[locale])]).not.toEqual([
        id,
        [],
      ])
    }
  })
})

interface Case {
  readonly locale: Locale
  readonly id: string
  readonly text: string
  /** The beginning of the fault; none for a passage that is right. */
  readonly fault?: string
}

const cases: readonly Case[] = [
  // A negation lost.
  {
    locale: 'nl',
    id: 'S4',
    text: 'Vanaf 25 september 2020 kan een burger een nieuw token activeren.',
    fault: 'Missing denial',
  },
  {
    locale: 'fr',
    id: 'S4',
    text: 'À partir du 25 septembre 2020, un citoyen peut activer un nouveau token.',
    fault: 'Missing denial',
  },
  {
    locale: 'de',
    id: 'S4',
    text: 'Ab dem 25. September 2020 können Sie ein neues Token aktivieren.',
    fault: 'Missing denial',
  },
  {
    locale: 'en',
    id: 'S4',
    text: 'From 25 September 2020, a citizen can activate a new token.',
    fault: 'Missing denial',
  },
  {
    locale: 'nl',
    id: 'S6',
    text: 'De huidige procedure van het LRA verandert.',
    fault: 'Missing negation',
  },
  {
    locale: 'fr',
    id: 'S6',
    text: 'La procédure actuelle du bureau LRA change.',
    fault: 'Missing negation',
  },
  {
    locale: 'de',
    id: 'S6',
    text: 'Das derzeitige Verfahren der LRA ändert sich.',
    fault: 'Missing negation',
  },
  {
    locale: 'en',
    id: 'S6',
    text: 'The LRA’s current procedure changes.',
    fault: 'Missing negation',
  },
  {
    locale: 'en',
    id: 'S6',
    text: 'No. The LRA’s current procedure changes.',
    fault: 'Missing negation',
  },
  {
    locale: 'nl',
    id: 'L1',
    text: 'Sinds 31 januari 2024 kan iedereen zich met een token aanmelden.',
    fault: 'Missing negation',
  },
  // A negation gained.
  {
    locale: 'nl',
    id: 'S8',
    text: 'Het LRA bezorgt de burger geen activatiecode op papier.',
    fault: 'Unexpected negation',
  },
  {
    locale: 'fr',
    id: 'S13',
    text: 'Le citoyen ne choisit pas librement la clé numérique qu’il active.',
    fault: 'Unexpected negation',
  },
  {
    locale: 'de',
    id: 'S14',
    text: 'Bürgerinnen und Bürger können auch keinen anderen Schlüssel aktivieren.',
    fault: 'Unexpected negation',
  },
  {
    locale: 'en',
    id: 'S12',
    text: 'The digital key ‘security code via email’ is not user-friendly, secure and fast.',
    fault: 'Unexpected negation',
  },
  {
    locale: 'nl',
    id: 'S5',
    text: 'Tokens die vóór 25 september 2020 zijn geactiveerd, zijn tot nader bericht niet meer bruikbaar.',
    fault: 'Missing permission',
  },
  {
    locale: 'en',
    id: 'S18',
    text: 'Citizens who already have a token can no longer keep using it.',
    fault: 'Missing permission',
  },
  // A fact lost or changed.
  {
    locale: 'nl',
    id: 'S4',
    text: 'Vanaf 25 oktober 2020 kan een burger geen nieuw token meer activeren.',
    fault: 'Missing `25\u00A0september 2020`',
  },
  {
    locale: 'fr',
    id: 'S11',
    text: 'Le SPF BOSA propose la clé numérique « code de sécurité via SMS » comme meilleure alternative au token.',
    fault: 'Missing `code de sécurité via e-mail`',
  },
  {
    locale: 'de',
    id: 'S12',
    text: 'Der digitale Schlüssel „Sicherheitscode per E-Mail“ ist benutzerfreundlich und sicher.',
    fault: 'Missing `schnell…`',
  },
  {
    locale: 'en',
    id: 'S8',
    text: 'The LRA gives the citizen an activation code.',
    fault: 'Missing `paper…`',
  },
  {
    locale: 'nl',
    id: 'S16',
    text: 'Daarna ontvangt de burger in zijn of haar persoonlijke mailbox een beveiligingscode.',
    fault: 'Missing `één keer…` or `eenmalig…`',
  },
  // Stronger than the circular, or weaker.
  {
    locale: 'nl',
    id: 'S10',
    text: 'Het LRA moet burgers vanaf 25 september 2020 informeren dat zij geen token meer kunnen activeren voor de onlinediensten, zegt de FOD BOSA.',
    fault: 'Missing words of a request',
  },
  {
    locale: 'nl',
    id: 'S19',
    text: 'De FOD BOSA verplicht hen om over te schakelen op een andere beschikbare digitale sleutel.',
    fault: 'Missing words of advice',
  },
  {
    locale: 'fr',
    id: 'S19',
    text: 'Le SPF BOSA vous conseille de passer à une autre clé : vous devez passer à une autre clé.',
    fault: 'Unexpected obligation `devez`',
  },
  {
    locale: 'de',
    id: 'S13',
    text: 'Welchen Schlüssel Sie frei wählen, müssen Sie entscheiden.',
    fault: 'Unexpected obligation `müssen`',
  },
  {
    locale: 'en',
    id: 'S14',
    text: 'Citizens must also activate one of the other available digital keys.',
    fault: 'Unexpected obligation `must`',
  },
  {
    locale: 'en',
    id: 'S11',
    text: 'FPS BOSA recommends the digital key ‘security code via email’ as the best alternative to the token.',
    fault: 'Missing words of a proposal',
  },
  {
    locale: 'fr',
    id: 'S21',
    text: 'Si le bureau LRA a rédigé de la documentation, le SPF BOSA lui impose de l’adapter en supprimant les informations sur l’activation du token.',
    fault: 'Unexpected obligation `impose`',
  },
  {
    locale: 'nl',
    id: 'S10',
    text: 'De FOD BOSA vraagt dat het LRA de burgers vanaf 25 september 2020 moet informeren dat zij geen token meer kunnen activeren voor de onlinediensten.',
    fault: 'Unexpected obligation `moet`',
  },
  // Right, though it looks otherwise.
  {
    locale: 'en',
    id: 'S13',
    text: 'No. Citizens are free to choose which digital key they activate.',
  },
  {
    locale: 'nl',
    id: 'S4',
    text: 'Dat kan niet. Vanaf 25 september 2020 kan geen enkele burger nog een nieuw token activeren.',
  },
  {
    locale: 'fr',
    id: 'S9',
    text: 'Il vous faut une adresse e-mail. Vous recevez un lien d’activation par e-mail.',
  },
  {
    locale: 'de',
    id: 'S16',
    text: 'Sie erhalten in Ihrem E-Mail-Postfach einen Sicherheitscode, der nur einmal gültig ist.',
  },
  {
    locale: 'en',
    id: 'S19',
    text: 'You do not have to. FPS BOSA advises you to switch to another available digital key.',
  },
]

test.each(cases)('$locale $id: $text', ({ locale, id, text, fault }) => {
  const faults = faultsOf(locale, id, text)
  // A passage that is right has none; a wrong one may have others beside.
  expect(faults.filter((message) => message.startsWith(fault ?? ''))).toHaveLength(
    fault === undefined ? 0 : 1,
  )
})
