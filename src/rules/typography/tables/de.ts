/** German as it is written in Belgium: by the German rules, with ß. */
import { noBreakSpace, type Entry } from '../entry.ts'
import { dayAndMonth, figureDate, isoDate, months } from './dates.ts'
import { continentalNumbers, everyLocale, noSpaceBeforePunctuation } from './every-locale.ts'

const nb = noBreakSpace

export const de: readonly Entry[] = [
  ...everyLocale,
  noSpaceBeforePunctuation,
  ...continentalNumbers,
  dayAndMonth('de', '\\d{1,2}\\.', '25. September'),
  isoDate('de', '25. September 2020'),
  figureDate('.'),
  {
    fault: 'day without its full stop',
    pattern: new RegExp(
      `[ \\u00A0](?=(?:${months.de})(?!\\p{L}))(?<=(?<![\\d.,-])\\d{1,2}[ \\u00A0])`,
      'gu',
    ),
    mend: () => `.${nb}`,
    note: 'The day is an ordinal: 25. September.',
    source: 'DIN5008',
    wrong: [[`25${nb}September`, `25.${nb}September`]],
    right: [`25.${nb}September`, 'September 2020', '2020 September'],
  },
  {
    // The names of keys are checked with the other approved terms.
    fault: 'spelling of E-Mail',
    pattern:
      /(?:[eE]mail(?!l)|eMail|e-[mM]ail|E-mail)(?<![\p{L}\p{N}@._/-]\p{L}-?\p{L}{4})(?<!Sicherheitscode (?:per|über|via) \S+)/gu,
    mend: () => 'E-Mail',
    note: 'German writes E-Mail: a noun, with two capitals.',
    source: 'RECHT',
    wrong: [
      ['per Email', 'per E-Mail'],
      ['eine e-mail', 'eine E-Mail'],
    ],
    right: ['per E-Mail', 'E-Mails', 'Sicherheitscode per email', 'Emaille'],
  },
  {
    fault: 'compound of E-Mail',
    pattern:
      /-?(?:[aA]dress|[pP]ostfach|[kK]onto|[nN]achricht)(?<=E-Mail(?:[aA]dress|[pP]ostfach|[kK]onto|[nN]achricht|-[apkn]\p{Ll}+))| (?<=E-Mail )(?=Adress|Postfach|Postfächer|Konto|Nachricht)/gu,
    mend: ([found = '']) => {
      const word = found.replace(/^[- ]/, '')
      return `-${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
    },
    note: 'Compounds are joined by hyphens: E-Mail-Adresse.',
    source: 'RECHT',
    wrong: [
      ['E-Mailadresse', 'E-Mail-Adresse'],
      ['E-Mail-adresse', 'E-Mail-Adresse'],
      ['E-Mail Adresse', 'E-Mail-Adresse'],
    ],
    right: ['E-Mail-Adresse', 'E-Mail an Ihre Adresse'],
  },
  {
    fault: 'spelling of SMS',
    pattern:
      /[sS]ms(?<![\p{L}\p{N}-]\p{L}ms)(?![\p{L}\p{N}])(?<!Sicherheitscode (?:per|über|via) \S+)/gu,
    mend: () => 'SMS',
    note: 'German writes SMS in capitals.',
    source: 'RECHT',
    wrong: [['eine Sms', 'eine SMS']],
    right: ['eine SMS', 'Sicherheitscode über sms'],
  },
  {
    fault: 'ss for ß',
    pattern:
      /ss(?<=(?<!\p{L})(?:[gG]r[uü]ss|[sS]trass|[gG]r[oö]ss|(?:[dD]em)?[gG]emäss|[aA]uss|[hH]eiss|[wW]eiss|(?:[aA]b|[aA]n|[aA]us|[eE]in)?(?:[sS]chliess|[gG]iess)|[mM]ass|[rR]egelmäss|[dD]reiss|[fF]leiss|[sS]üss|[fF]uss|[bB]loss|[sS]toss))(?=en(?:d(?:e[mnrs]?)?)?(?!\p{L})|t(?!\p{L})|er(?:dem|halb|n)?(?!\p{L})|e(?!\p{L})|es?(?!\p{L})|lich|ig|gebl|nahme|(?!\p{L}))(?<!(?:[aA]uss)(?=t))/gu,
    mend: () => 'ß',
    note: 'After a long vowel or a diphthong German writes ß: Grüße, Straße, groß, gemäß, außer.',
    source: 'RECHT',
    wrong: [
      ['Mit freundlichen Grüssen', 'Mit freundlichen Grüßen'],
      ['Strasse', 'Straße'],
      ['gemäss', 'gemäß'],
      ['ausserdem', 'außerdem'],
      ['schliesslich', 'schließlich'],
      ['Anschliessend', 'Anschließend'],
      ['regelmässig', 'regelmäßig'],
    ],
    right: ['Grüßen', 'Straße', 'müssen', 'wissen', 'dass', 'Passwort', 'zuverlässig', 'Schlüssel'],
  },
  {
    fault: 'ß for ss',
    pattern:
      /ß(?<=(?<!\p{L})(?:[dD]aß|[mM]uß|[mM]üß|[bB]ißchen|[sS]chluß|[pP]aß|[eE]inlaß|[aA]nlaß))(?=t?e?[nst]?t?(?!\p{L})|wort|port)/gu,
    mend: () => 'ss',
    note: 'After a short vowel German writes ss: dass, muss, Schluss, Passwort.',
    source: 'RECHT',
    wrong: [
      ['daß', 'dass'],
      ['muß', 'muss'],
      ['Paßwort', 'Passwort'],
    ],
    right: ['dass', 'muss', 'Maß', 'Spaß', 'Füße'],
  },
  {
    fault: 'noun without its capital',
    pattern:
      /[bgsp](?<![\p{L}\p{N}-][bgsp])(?=(?:ürger(?:in|innen|s|n)?|emeinden?|chlüsseln?|chlüssels?|asswort|asswörter|enutzername)(?!\p{L}))/gu,
    mend: ([found = '']) => found.toUpperCase(),
    note: 'German writes nouns with a capital.',
    source: 'RECHT',
    wrong: [
      ['der bürger', 'der Bürger'],
      ['Ihre gemeinde', 'Ihre Gemeinde'],
      ['Ihr passwort', 'Ihr Passwort'],
    ],
    right: ['der Bürger', 'bürgernah', 'Benutzername und -passwort', 'gemeinsam'],
  },
]
