/**
 * What stands for the key at the start of a text below it, wherever the key is named: in a heading, in a line in bold
 * or at the end of the paragraph above. By the phrases alone: the weights would hide a fault.
 */
import { describe, expect, it } from 'vitest'
import { locales, type Locale } from '../../../src/domain/locale.ts'
import { extractText } from '../../../src/extract/extract-text.ts'
import { bare } from '../../../src/rules/no-token-activation/phrases/phrases.ts'
import { judge } from './_judge.ts'

interface Page {
  readonly headings: readonly string[]
  readonly definitions: readonly string[]
  readonly instructions: readonly string[]
  readonly others: readonly string[]
}

const pages: Readonly<Record<Locale, Page>> = {
  nl: {
    headings: ['Token', 'De token', 'Digitale sleutel: token', '5. Token'],
    definitions: [
      'Een token is een papieren kaart met 24 codes.',
      'Een papieren kaart met 24 codes heet een token.',
    ],
    instructions: [
      'U kunt hem aanvragen aan het loket.',
      'U vraagt het aan via de website.',
      'Hij wordt u per post toegestuurd.',
      'U ontvangt hem binnen vijf dagen.',
      'Wie 12 jaar of ouder is, kan er een krijgen.',
      'Om hem te krijgen, hebt u een paspoort nodig.',
      'We geven hem u meteen mee.',
      'Vraag er een aan het loket.',
    ],
    others: [
      'Hij kan niet meer aangevraagd worden.',
      'U gebruikt hem om aan te melden.',
      'Bewaar hem op een veilige plaats.',
      'U kunt hem blijven gebruiken.',
      'Verliest u hem, laat hem dan blokkeren.',
      'Er staan 24 codes op.',
    ],
  },
  fr: {
    headings: ['Token', 'Le token', 'Clé numérique : token', '5. Token'],
    definitions: [
      'Un token est une carte en papier avec 24 codes.',
      'Une carte en papier avec 24 codes s’appelle un token.',
    ],
    instructions: [
      'Vous pouvez le demander au guichet.',
      'Vous le commandez sur le site.',
      'Il vous est envoyé par la poste.',
      'Vous le recevez dans les cinq jours.',
      'Toute personne de 12 ans ou plus peut en obtenir un.',
      'Pour l’obtenir, il vous faut un passeport.',
      'Nous vous le remettons sur place.',
      'Demandez-en un au guichet.',
    ],
    others: [
      'Il ne peut plus être demandé.',
      'Vous l’utilisez pour vous connecter.',
      'Gardez-le en lieu sûr.',
      'Vous pouvez continuer à l’utiliser.',
      'Si vous le perdez, faites-le bloquer.',
      'Il porte 24 codes.',
    ],
  },
  de: {
    headings: ['Token', 'Das Token', 'Digitaler Schlüssel: Token', '5. Token'],
    definitions: [
      'Ein Token ist eine Papierkarte mit 24 Codes.',
      'Eine Papierkarte mit 24 Codes heißt Token.',
    ],
    instructions: [
      'Sie können es am Schalter beantragen.',
      'Sie bestellen es über die Website.',
      'Es ist ab 16 Jahren erhältlich.',
      'Es wird Ihnen per Post zugeschickt.',
      'Sie erhalten es binnen fünf Tagen.',
      'Wer 12 Jahre oder älter ist, kann eines bekommen.',
      'Um es zu erhalten, brauchen Sie einen Pass.',
      'Wir händigen es Ihnen sofort aus.',
    ],
    others: [
      'Es kann nicht mehr beantragt werden.',
      'Sie melden sich damit an.',
      'Bewahren Sie es sicher auf.',
      'Sie können es weiter benutzen.',
      'Wenn Sie es verlieren, lassen Sie es sperren.',
      'Es hat 24 Codes.',
    ],
  },
  en: {
    headings: ['Token', 'The token', 'Digital key: token', '5. Token'],
    definitions: [
      'A token is a paper card with 24 codes.',
      'A paper card with 24 codes is called a token.',
    ],
    instructions: [
      'You can apply for it at the desk.',
      'You order it via the website.',
      'It can be requested at the desk.',
      'It is sent to you by post.',
      'Anyone aged 12 or over can get one.',
      'To obtain it, you need a passport.',
      'We hand it to you on the spot.',
      'You can register for it at the desk.',
    ],
    others: [
      'It can no longer be requested.',
      'You use it to log in.',
      'Keep it in a safe place.',
      'You can go on using it.',
      'If you lose it, have it blocked.',
      'It has 24 codes.',
    ],
  },
}

const belowHeading: Readonly<Record<string, (above: string, text: string) => string>> = {
  heading: (above, text) => `# A\n\n## ${above}\n\n${text}\n`,
  'line in bold': (above, text) => `# A\n\n**${above}**\n\n${text}\n`,
  'item below a heading': (above, text) => `# A\n\n## ${above}\n\n- ${text}\n`,
}
const belowText: Readonly<Record<string, (above: string, text: string) => string>> = {
  'same paragraph': (above, text) => `# A\n\n${above} ${text}\n`,
  'next paragraph': (above, text) => `# A\n\n${above}\n\n${text}\n`,
  'item below a paragraph': (above, text) => `# A\n\n${above}\n\n- ${text}\n`,
}

describe.each(locales)('pronouns in %s', (locale) => {
  const { headings, definitions, instructions, others } = pages[locale]
  const isFound = (document: string, text: string): boolean =>
    judge(extractText('markdown', 'sample.md', document), locale, bare).some(
      (one) => one.class === 'instruction' && one.passage.text.endsWith(text),
    )
  const layouts = [
    ...Object.entries(belowHeading).map(([name, layOut]) => ({ name, layOut, aboves: headings })),
    ...Object.entries(belowText).map(([name, layOut]) => ({ name, layOut, aboves: definitions })),
  ]
  it.each(layouts)('$name', ({ layOut, aboves }) => {
    const wrong = (texts: readonly string[], isWanted: boolean): readonly string[] =>
      aboves.flatMap((above) =>
        texts.flatMap((text) =>
          isFound(layOut(above, text), text) === isWanted ? [] : [`${above} | ${text}`],
        ),
      )
    expect(wrong(instructions, true)).toEqual([])
    expect(wrong(others, false)).toEqual([])
  })
})
