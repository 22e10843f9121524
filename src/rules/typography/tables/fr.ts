/** French as FPS BOSA's own pages write it. */
import { likeFirstLetter, noBreakSpace, type Entry } from '../entry.ts'
import { dayAndMonth, figureDate, isoDate, months, smallMonths } from './dates.ts'
import { continentalNumbers, everyLocale } from './every-locale.ts'

const nb = noBreakSpace

export const fr: readonly Entry[] = [
  ...everyLocale,
  {
    fault: 'ordinary space before high punctuation',
    pattern: / (?=[;:!?]+(?:[\s)\]»”’…\uFFFB]|$))/gu,
    mend: () => nb,
    note: 'A no-break space keeps : ; ! ? on the line of the word before it.',
    source: 'BOSA',
    wrong: [
      ['Un token ?', `Un token${nb}?`],
      ['Attention : nouveau', `Attention${nb}: nouveau`],
    ],
    right: [`Un token${nb}?`, 'Un token\u202F?', '10:30'],
  },
  {
    fault: 'missing no-break space before high punctuation',
    pattern:
      /[;!?](?<=[\p{L}\p{N})\]»”’%…\uFFFC][;!?])(?=[\s!?)\]»”’…\uFFFB]|$)|:(?<=[\p{L}\p{N})\]»”’%…\uFFFC]:)(?=[\s\uFFFB]|$)/gu,
    mend: ([found = '']) => `${nb}${found}`,
    note: 'French sets a no-break space before : ; ! ?',
    source: 'BOSA',
    wrong: [
      ['Un token?', `Un token${nb}?`],
      ['Attention: nouveau', `Attention${nb}: nouveau`],
    ],
    right: [`Un token${nb}?`, '10:30', '(?)', `Vraiment${nb}?!`],
  },
  {
    fault: 'missing no-break space inside guillemets',
    pattern: /« +|«(?=\S)| +»|»(?<=\S»)/gu,
    mend: ([found = '']) => (found.includes('«') ? `«${nb}` : `${nb}»`),
    note: 'A no-break space stands inside « and ».',
    source: 'BOSA',
    wrong: [
      ['«token»', `«${nb}token${nb}»`],
      ['« token »', `«${nb}token${nb}»`],
    ],
    right: [`«${nb}token${nb}»`, '«\u202Ftoken\u202F»'],
  },
  ...continentalNumbers,
  dayAndMonth('fr', '(?:\\d{1,2}|1er)', '25 septembre'),
  isoDate('fr', '25 septembre 2020'),
  figureDate('/'),
  smallMonths('fr'),
  {
    fault: 'first day of a month as a number',
    pattern: new RegExp(`1(?=[ \\u00A0](?:${months.fr})(?!\\p{L}))(?<![\\d./]1)`, 'gu'),
    mend: () => '1er',
    note: 'The first of a month is an ordinal: 1er.',
    source: 'EUFR',
    wrong: [[`1${nb}octobre`, `1er${nb}octobre`]],
    right: [`1er${nb}octobre`, `21${nb}octobre`, '1 mois'],
  },
  {
    fault: 'ordinal',
    pattern: /(?:ère|ere|ier|ème|eme|ième|ieme)(?<=(?<![\p{L}\d])\d{1,3}\p{L}+)(?!\p{L})/gu,
    mend: ([found = '']) => ordinals[found] ?? found,
    note: 'Ordinals are 1er, 1re, 2e.',
    source: 'EUFR',
    wrong: [
      ['1ère', '1re'],
      ['2ème', '2e'],
    ],
    right: ['1er', '1re', '2e'],
  },
  {
    // The names of keys are checked with the other approved terms.
    fault: 'spelling of e-mail',
    pattern:
      /(?:[eE]mail|eMail|[eE]-Mail)(?<![\p{L}\p{N}@._/-]\p{L}-?\p{L}{4})(?<!code de sécurité (?:via|par) \S+)/gu,
    mend: ([found = '']) => likeFirstLetter(found, 'e-mail'),
    note: 'One spelling in every text: e-mail.',
    source: 'BOSA',
    wrong: [
      ['un email', 'un e-mail'],
      ['Email', 'E-mail'],
    ],
    right: ['un e-mail', 'boîte mail', 'code de sécurité via email', 'émail'],
  },
  {
    fault: 'spelling of SMS',
    pattern:
      /[sS]ms(?<![\p{L}\p{N}-]\p{L}ms)(?![\p{L}\p{N}])(?<!code de sécurité (?:via|par) sms)/gu,
    mend: () => 'SMS',
    note: 'French writes SMS in capitals.',
    source: 'HOUSE',
    wrong: [['un sms', 'un SMS']],
    right: ['un SMS', 'code de sécurité via sms'],
  },
  {
    fault: 'capital without its accent',
    pattern:
      /A(?<=(?:^|[.!?…:(\uFFFB] |«\u00A0|\n)A)(?= \p{Ll})(?! (?:priori|posteriori|fortiori)(?!\p{L}))|E(?<![\p{L}\p{N}-]E)(?=(?:tats?|tes|tre|cri[rtv]\p{L}*|coles?|conomi\p{L}*|galement|trang\p{L}*|vit\p{L}*|quip\p{L}*|tapes?|tudes?|changes?|l[eé]ments?)(?!\p{L}))/gu,
    mend: ([found = '']) => (found === 'A' ? 'À' : 'É'),
    note: 'Capitals keep their accents.',
    source: 'EUFR',
    wrong: [
      ['A partir de', 'À partir de'],
      ['l’Etat', 'l’État'],
      ['Ecrivez-nous', 'Écrivez-nous'],
    ],
    right: [
      'À partir de',
      'État',
      'niveau A et',
      'le document A est',
      'A priori',
      'Entre',
      'A4',
      'WCAG 2.1, niveau AA',
    ],
  },
  {
    fault: 'missing ligature',
    pattern:
      /[oO]e(?<=(?<!\p{L})(?:\p{L}{1,2}[’'])?[cCsSvVbBnNmM]?[oO]e|(?:[mM]an)oe)(?=u(?:r|vr|x?(?!\p{L})|d|f)|il(?!\p{L}))/gu,
    mend: ([found = '']) => (found.startsWith('o') ? 'œ' : 'Œ'),
    note: 'œ is one letter in cœur, œuvre, sœur, vœux, nœud, œil.',
    source: 'EUFR',
    wrong: [
      ['coeur', 'cœur'],
      ['d’oeuvre', 'd’œuvre'],
      ['voeux', 'vœux'],
    ],
    right: ['cœur', 'coexister', 'poésie', 'moelle'],
  },
]

const ordinals: Readonly<Record<string, string>> = {
  ère: 're',
  ere: 're',
  ier: 'er',
  ème: 'e',
  eme: 'e',
  ième: 'e',
  ieme: 'e',
}
