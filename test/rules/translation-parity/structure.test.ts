import { describe, expect, test } from 'vitest'
import { documents, findingsIn } from './samples.ts'

/** The body starts on line 8 of the file. */
interface Case {
  readonly name: string
  readonly nl: string
  readonly fr: string
  readonly expected: readonly string[]
}

const steps = (...texts: readonly string[]): string =>
  texts.map((text, index) => `${index + 1}. ${text}`).join('\n')

const paragraphs = (...texts: readonly string[]): string => texts.join('\n\n')

const cases: readonly Case[] = [
  {
    name: 'a step dropped in the middle is missed in the list, by the line of the source',
    nl: steps('Open csam.be.', 'Geef de code van 24 tekens in.', 'Kies een wachtwoord.'),
    fr: steps('Ouvrez csam.be.', 'Choisissez un mot de passe.'),
    expected: [
      '8:1 Missing step in this numbered list, expected the counterpart of line 9 of `nl.md` (`Geef de code van 24 tekens in.`)',
    ],
  },
  {
    name: 'a paragraph dropped in the middle is missed before the one that follows',
    nl: paragraphs(
      'Een {{cutoff}}.',
      'Twee {{asOf}}.',
      'Drie {{useEnds}}.',
      'Vier {{retiredKey}}.',
    ),
    fr: paragraphs('Un {{cutoff}}.', 'Trois {{useEnds}}.', 'Quatre {{retiredKey}}.'),
    expected: [
      '10:1 Missing paragraph before this paragraph, expected the counterpart of line 10 of `nl.md` (`Twee {{asOf}}.`)',
    ],
  },
  {
    name: 'the last paragraph is missed after the one before',
    nl: paragraphs('## Titel', 'Eerste tekst.'),
    fr: paragraphs('## Titre'),
    expected: [
      '8:1 Missing paragraph after this heading of level 2, expected the counterpart of line 10 of `nl.md` (`Eerste tekst.`)',
    ],
  },
  {
    name: 'a whole document is missed as a part of it',
    nl: 'Eerste tekst.',
    fr: '',
    expected: [
      '2:8 Missing paragraph in this document, expected the counterpart of line 8 of `nl.md` (`Eerste tekst.`)',
    ],
  },
  {
    name: 'a paragraph too many is reported where it stands',
    nl: paragraphs('Een {{cutoff}}.', 'Drie {{useEnds}}.'),
    fr: paragraphs('Un {{cutoff}}.', 'Encore ceci.', 'Trois {{useEnds}}.'),
    expected: ['10:1 Unexpected paragraph, expected none here as in `nl.md`'],
  },
  {
    name: 'one dropped and one added are two faults at their own places',
    nl: paragraphs('Een {{cutoff}}.', 'Twee {{asOf}}.', '## Drie', 'Vier {{useEnds}}.'),
    fr: paragraphs('Un {{cutoff}}.', '## Trois', 'Quatre {{useEnds}}.', '- Cinq'),
    expected: [
      '10:1 Missing paragraph before this heading of level 2, expected the counterpart of line 10 of `nl.md` (`Twee {{asOf}}.`)',
      '14:1 Unexpected bulleted list, expected none here as in `nl.md`',
    ],
  },
  {
    name: 'a level, a kind of list and a tone of their own',
    nl: paragraphs('## Titel', '### Onder', '- Punt', '::: warning\n\nPas op.\n\n:::'),
    fr: paragraphs('## Titre', '## Dessous', '1. Point', '::: info\n\nAttention.\n\n:::'),
    expected: [
      '10:1 Unexpected heading of level 2, expected heading of level 3 as on line 10 of `nl.md`',
      '12:1 Unexpected numbered list, expected bulleted list as on line 12 of `nl.md`',
      '14:1 Unexpected info callout, expected warning callout as on line 14 of `nl.md`',
    ],
  },
  {
    name: 'a numbered list that starts elsewhere',
    nl: steps('Kies.', 'Bel.'),
    fr: '3. Choisissez.\n4. Appelez.',
    expected: [
      '8:1 Unexpected numbered list from 3, expected numbered list as on line 8 of `nl.md`',
    ],
  },
  {
    name: 'a time variant of another edge',
    nl: '::: before useEnds\n\nNu.\n\n:::',
    fr: '::: from useEnds\n\nActuel.\n\n:::',
    expected: [
      '8:1 Unexpected variant from useEnds, expected variant before useEnds as on line 8 of `nl.md`',
    ],
  },
  {
    name: 'a paragraph that became a quotation',
    nl: paragraphs('Zeg dit:', 'Dat kan.', '## Einde'),
    fr: paragraphs('Dites ceci :', '> C’est possible.', '## Fin'),
    expected: ['10:1 Unexpected quote, expected paragraph as on line 10 of `nl.md`'],
  },
  {
    name: 'a table row dropped',
    nl: '| A | B |\n| --- | --- |\n| {{cutoff}} | een |\n| {{useEnds}} | twee |',
    fr: '| A | B |\n| --- | --- |\n| {{useEnds}} | deux |',
    expected: [
      '8:1 Missing table row in this table of 2 columns, expected the counterpart of line 10 of `nl.md` (`{{cutoff}} een`)',
    ],
  },
  {
    name: 'a table of another width, whose cells are not compared',
    nl: '| A | B |\n| --- | --- |\n| 1 | 2 |',
    fr: '| A | B | C |\n| --- | --- | --- |\n| 7 | 8 | 9 |',
    expected: [
      '8:1 Unexpected table of 3 columns, expected table of 2 columns as on line 8 of `nl.md`',
    ],
  },
  {
    name: 'a part dropped inside an item, and a list inside a list',
    nl: '- Eerst:\n\n  - klein {{cutoff}}\n  - groot\n\n  En meer {{asOf}}.',
    fr: '- D’abord :\n\n  - petit {{cutoff}}\n  - grand',
    expected: [
      '10:3 Missing paragraph after this bulleted list, expected the counterpart of line 13 of `nl.md` (`En meer {{asOf}}.`)',
    ],
  },
  {
    name: 'the texts behind a dropped part are compared with their own counterparts',
    nl: paragraphs('Een {{cutoff}}.', 'Twee {{asOf}}.', 'Geldig: 14 dagen, {{useEnds}}.'),
    fr: paragraphs('Un {{cutoff}}.', 'Valable : 15 jours, {{useEnds}}.'),
    expected: [
      '10:1 Missing paragraph before this paragraph, expected the counterpart of line 10 of `nl.md` (`Twee {{asOf}}.`)',
      '10:11 Unexpected number `15`, expected `14` as in the source',
    ],
  },
]

describe('structure', () => {
  test.each(cases)('$name', ({ nl, fr, expected }) => {
    const found = findingsIn(documents({ nl, fr }))
    expect(
      found.map(({ range, message }) => `${range?.start.line}:${range?.start.column} ${message}`),
    ).toEqual(expected)
  })
})
