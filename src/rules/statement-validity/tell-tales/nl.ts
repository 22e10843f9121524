/** Dutch. */
import type { LocaleTellTales } from './tell-tale.ts'

export const nl: LocaleTellTales = {
  negation: 'niet|geen|nooit|niemand|niets',
  tellTales: {
    usable: [
      {
        says: 'tot nader (?:bericht|order)',
        match: [
          'Tokens die vóór 25 september 2020 zijn geactiveerd, blijven tot nader bericht bruikbaar.',
          'U kunt uw token tot nader order gebruiken.',
        ],
        near: [
          'Op die dag eindigde het ‘tot nader bericht’ voor het token.',
          'Het loket is tot nader bericht gesloten.',
          'U kunt uw token niet tot nader bericht gebruiken.',
        ],
      },
      {
        says: 'KEY,? ~(?:blijft|blijven) ~(?:bruikbaar|geldig|werken)',
        match: [
          'Bestaande tokens blijven gewoon bruikbaar.',
          'Een token dat vóór 25/09/2020 is geactiveerd, blijft geldig.',
        ],
        near: [
          'Het token blijft niet geldig.',
          'Het token verdwijnt; de andere sleutels blijven bruikbaar.',
        ],
      },
      {
        says: 'KEY,? ~(?:blijven|verder) gebruiken',
        match: [
          'U kunt uw token blijven gebruiken.',
          'Wie al een token heeft, kan het voorlopig verder gebruiken.',
        ],
        near: [
          'U kunt uw token niet blijven gebruiken.',
          'Wie een token had, kan itsme® blijven gebruiken.',
        ],
      },
    ],
    unusable: [
      {
        says: 'USEENDS',
        match: [
          'Vanaf 31 januari 2024 werkt het token niet meer.',
          'Uw token werkt tot 31/01/2024.',
          'Uw token werkt tot 31-1-2024.',
        ],
        near: ['De gemeente sluit op 31 januari 2024.', 'Uw token werkt tot 31 januari 2025.'],
      },
      {
        says: '(?:niemand|niet meer|niet langer) ~KEY ~aanmelden',
        match: [
          'Niemand kan zich nog met een token bij de overheid aanmelden.',
          'U kunt zich niet meer met uw token aanmelden.',
        ],
        near: [
          'Een burger kan geen nieuw token meer activeren.',
          'Kunt u zich niet met eID aanmelden? Dan kunt u uw token gebruiken.',
        ],
      },
      {
        says: 'KEY (?:werkt|werken) niet (?:meer|langer)',
        match: ['Uw token werkt niet meer.'],
        near: ['Werkt uw token?', 'Het token werkt niet met elke onlinedienst.'],
      },
    ],
    announced: [
      {
        says: 'stopt ~(?:vanaf|op) CUTOFF',
        match: [
          'De FOD BOSA stopt vanaf 25 september 2020 met de activatie van het token.',
          'De activatie van het token stopt op 25/09/2020.',
        ],
        near: [
          'De FOD BOSA is op 25 september 2020 gestopt met de activatie van het token.',
          'De lift stopt vanaf 25 september 2020 op elke verdieping.',
        ],
      },
      {
        says: '(?:CUTOFF,? ~(?:zal|zullen|stopt)|(?:zal|zullen) ~CUTOFF)',
        match: [
          'Vanaf 25 september 2020 zal een burger geen nieuw token meer kunnen activeren.',
          'Op 25 september 2020 stopt de activatie van het token.',
          'De FOD BOSA zal vanaf 25 september 2020 stoppen met het token.',
        ],
        near: ['Vanaf 25 september 2020 kan een burger geen nieuw token meer activeren.'],
      },
    ],
    stopped: [
      {
        says: 'sinds CUTOFF',
        match: ['Sinds 25 september 2020 kan een burger geen nieuw token meer activeren.'],
        near: [
          'Vanaf 25 september 2020 kan een burger geen nieuw token meer activeren.',
          'Sinds 5 september 2019 houdt een dienst toezicht op de site over het token.',
        ],
      },
      {
        says: 'op CUTOFF (?:gestopt|stopgezet)',
        match: ['De FOD BOSA is op 25 september 2020 gestopt met de activatie van het token.'],
        near: ['De FOD BOSA stopt op 25 september 2020 met de activatie van het token.'],
      },
    ],
  },
}
