/** Dutch as it is written in Belgium. */
import { likeFirstLetter, type Entry } from '../entry.ts'
import { dayAndMonth, figureDate, isoDate, smallMonths } from './dates.ts'
import { continentalNumbers, everyLocale, noSpaceBeforePunctuation } from './every-locale.ts'

export const nl: readonly Entry[] = [
  ...everyLocale,
  noSpaceBeforePunctuation,
  ...continentalNumbers,
  dayAndMonth('nl', '\\d{1,2}', '25 september'),
  isoDate('nl', '25 september 2020'),
  figureDate('/'),
  smallMonths('nl'),
  {
    fault: 'wrong apostrophe',
    pattern: /['`´‘](?<!\p{L}['`´‘])(?=(?:s|t|n|m|k)[ -])/gu,
    mend: () => '’',
    note: 'The apostrophe of ’s and ’t is ’, at the start of a word too.',
    source: 'TAALUNIE',
    wrong: [
      ["'s ochtends", '’s ochtends'],
      ['‘t loket', '’t loket'],
    ],
    right: ['’s ochtends', '‘token’'],
  },
  {
    // The names of keys are checked with the other approved terms.
    fault: 'spelling of e-mail',
    pattern:
      /(?:[eE]mail|eMail|[eE]-Mail)(?<![\p{L}\p{N}@._/-]\p{L}-?\p{L}{4})(?<!beveiligingscode (?:via|per) \S+)/gu,
    mend: ([found = '']) => likeFirstLetter(found, 'e-mail'),
    note: 'Dutch writes e-mail, e-mailadres, e-mailen.',
    source: 'TAALUNIE',
    wrong: [
      ['een email', 'een e-mail'],
      ['Emailadres', 'E-mailadres'],
      ['per E-Mail', 'per E-mail'],
    ],
    right: ['een e-mail', 'E-mailadres', 'beveiligingscode via email', 'geëmailleerd'],
  },
  {
    fault: 'space in a compound',
    pattern: / (?<=[eE]-mail )(?=(?:adres|bericht)(?:sen|ten)?(?!\p{L}))/gu,
    mend: () => '',
    note: 'Compounds are one word: e-mailadres.',
    source: 'TAALUNIE',
    wrong: [['e-mail adres', 'e-mailadres']],
    right: ['e-mailadres', 'een e-mail aan uw adres'],
  },
  {
    fault: 'spelling of sms',
    pattern: /SMS(?<![\p{L}\p{N}-]SMS)(?![\p{L}\p{N}])(?<!beveiligingscode (?:via|per) SMS)/gu,
    mend: () => 'sms',
    note: 'Dutch writes sms small.',
    source: 'TAALUNIE',
    wrong: [['een SMS', 'een sms']],
    right: ['een sms', 'Sms-berichten', 'beveiligingscode via SMS'],
  },
  {
    fault: 'missing diaeresis',
    pattern:
      /[iIoO](?<=(?<!\p{L})(?:[gG]ei|[cC]oo))(?=nformeer|dentific|rdin)|[eE](?<=(?:[bB]elgi|[fF]inanci)e)(?=le(?!\p{L})|(?!\p{L}))/gu,
    mend: ([found = '']) => `${found}\u0308`.normalize('NFC'),
    note: 'The diaeresis starts a new syllable.',
    source: 'TAALUNIE',
    wrong: [
      ['Belgie', 'België'],
      ['geinformeerd', 'geïnformeerd'],
      ['geidentificeerd', 'geïdentificeerd'],
      ['coordinatie', 'coördinatie'],
      ['financiele', 'financiële'],
    ],
    right: ['België', 'geïnformeerd', 'financieel', 'Belgisch', 'informeren'],
  },
]
