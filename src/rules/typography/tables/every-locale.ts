/** Habits that all four locales share. */
import { likeLatin } from '../look-alikes.ts'
import { noBreakSpace, type Entry } from '../entry.ts'

const nb = noBreakSpace

export const everyLocale: readonly Entry[] = [
  {
    fault: 'invisible character',
    // Controls, zero-width characters, soft hyphens, marks of direction, byte order marks.
    pattern:
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu,
    mend: () => '',
    note: 'It came along with pasted text. Nobody sees it, but searches, screen readers and the checks of words trip over it.',
    source: 'UNICODE',
    wrong: [
      ['to\u200Bken', 'token'],
      ['Akti\u00ADvierung', 'Aktivierung'],
      ['\uFEFFtoken', 'token'],
    ],
    right: ['token', `24${nb}codes`],
  },
  {
    fault: 'letter in two pieces',
    pattern: /[\p{L}\p{N}][\u0300-\u036F]+/gu,
    mend: ([found = '']) => found.normalize('NFC'),
    note: 'A letter and its accent are one character (Unicode NFC), so that a search for the word finds it.',
    source: 'UNICODE',
    wrong: [
      ['cle\u0301', 'clé'],
      ['Schlu\u0308ssel', 'Schlüssel'],
    ],
    right: ['clé', 'Schlüssel'],
  },
  {
    fault: 'letter of another alphabet',
    pattern:
      /[\p{Script=Cyrillic}\p{Script=Greek}](?:(?<=\p{Script=Latin}\p{L}*)|(?=\p{L}*\p{Script=Latin}))/gu,
    mend: ([found = '']) => likeLatin(found),
    note: 'It looks like a letter of our alphabet but is not: searches and the checks of words miss it.',
    source: 'UNICODE',
    wrong: [
      ['tоken', 'token'],
      ['Тoken', 'Token'],
    ],
    right: ['token', 'α-test', 'жук'],
  },
  {
    fault: 'space of unusual width',
    pattern: /[\t\u2000-\u200A\u205F\u3000]/gu,
    mend: () => ' ',
    note: 'It came along with pasted text; the layout decides how wide a space is.',
    source: 'HOUSE',
    wrong: [['een\ttoken', 'een token']],
    right: ['een token', `24${nb}codes`],
  },
  {
    fault: 'doubled space',
    pattern: / {2,}/gu,
    mend: () => ' ',
    note: 'One space between words.',
    source: 'HOUSE',
    wrong: [['een  token', 'een token']],
    right: ['een token'],
  },
  {
    fault: 'space beside a no-break space',
    pattern: /(?: +[\u00A0\u202F]|[\u00A0\u202F] +|[\u00A0\u202F]{2})[ \u00A0\u202F]*/gu,
    mend: () => nb,
    note: 'One of them is enough, and beside an ordinary space the other does not hold the line together.',
    source: 'HOUSE',
    wrong: [
      [`24 ${nb}codes`, `24${nb}codes`],
      [`24${nb}${nb}codes`, `24${nb}codes`],
    ],
    right: [`24${nb}codes`, 'token\u202F: oui'],
  },
  {
    fault: 'three full stops',
    pattern: /\.{3}(?<!\.{4})(?!\.)/gu,
    mend: () => '…',
    note: 'The ellipsis is one character: it is read as one and does not break over lines.',
    source: 'HOUSE',
    wrong: [['enzovoort...', 'enzovoort…']],
    right: ['enzovoort…', 'Einde.', '....'],
  },
  {
    fault: 'doubled punctuation',
    pattern: /,{2,}|;{2,}|\.\.(?<!\.{3})(?!\.)/gu,
    expected: 'one mark, or `…`',
    note: 'Only the writer knows whether a stop or an ellipsis is meant.',
    source: 'HOUSE',
    wrong: [['Ja..'], ['a,, b']],
    right: ['Ja.', 'Ja…', 'a, b'],
  },
  {
    fault: 'straight or wrong apostrophe',
    pattern: /['`´‘ʼ′](?<=[\p{L}\p{N}]['`´‘ʼ′])(?=\p{L})/gu,
    mend: () => '’',
    note: 'The apostrophe is ’ in every locale.',
    source: 'HOUSE',
    wrong: [
      ["l'eID", 'l’eID'],
      ["pagina's", 'pagina’s'],
      ['citizen‘s', 'citizen’s'],
    ],
    right: ['l’eID', '‘token’', "'token'"],
  },
  {
    fault: 'hyphen as a dash',
    pattern: /-(?<=[\p{L}\p{N}).,!?»”’“%\uFFFC] -)(?= [\p{L}\p{N}(«‘“„\uFFFC])/gu,
    mend: () => '–',
    note: 'Between words a dash is an en dash with a space on either side.',
    source: 'HOUSE',
    wrong: [['de brief - op papier', 'de brief – op papier']],
    right: ['de brief – op papier', 'e-mail', 'in- en uitloggen', 'Vor- und Nachname'],
  },
  {
    fault: 'two hyphens',
    pattern: /--(?<!-{3})(?!-)/gu,
    mend: () => '–',
    note: 'A dash is one character: –.',
    source: 'HOUSE',
    wrong: [['een brief -- op papier', 'een brief – op papier']],
    right: ['een brief – op papier', '---'],
  },
  {
    fault: 'hyphen in a range',
    pattern: /-(?<=(?<![\p{L}\p{N}\-/.,+:])\d{1,4}-)(?=\d{1,4}(?![\p{L}\p{N}\-/:]|[.,]\d))/gu,
    mend: () => '–',
    note: 'From … to … between numbers is an en dash, without spaces.',
    source: 'EUFR',
    wrong: [
      ['5-10', '5–10'],
      ['2020-2024', '2020–2024'],
    ],
    right: ['5–10', '2020-09-25', 'EUPL-1.2', 'LRA-2020-0001', '2020-W39', '1-2-3'],
  },
  {
    fault: 'space inside brackets',
    pattern: /[([] +| +[)\]]/gu,
    mend: ([found = '']) => found.trim(),
    note: 'Brackets stand against the words they hold.',
    source: 'HOUSE',
    wrong: [['( LRA )', '(LRA)']],
    right: ['het kantoor (LRA) helpt'],
  },
  {
    fault: 'space before a comma or full stop',
    pattern: /[ \u00A0\u202F]+(?=,|\.(?:[\s)\]»”’“\uFFFB]|$))/gu,
    mend: () => '',
    note: 'Commas and full stops stand against the word before them, in every locale.',
    source: 'HOUSE',
    wrong: [
      ['een token , een code', 'een token, een code'],
      ['een token ,een code', 'een token, een code'],
      ['Einde .', 'Einde.'],
    ],
    right: ['een token, een code', 'een .eml-bestand', 'Einde …'],
  },
  {
    fault: 'missing space after punctuation',
    pattern: /[,;!?](?<=\p{L}[,;!?])(?=\p{L})|\.(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})/gu,
    mend: ([found = '']) => `${found} `,
    note: 'A space follows the mark.',
    source: 'HOUSE',
    wrong: [
      ['een token,een code', 'een token, een code'],
      ['Einde.Begin', 'Einde. Begin'],
    ],
    right: ['een token, een code', '2,5', 'z.B.', 'd.w.z.', 'e.g.', 'Bürger:innen'],
  },
]

/** Dutch, German and English: these marks stand against the word before them. French does otherwise. */
export const noSpaceBeforePunctuation: Entry = {
  fault: 'space before punctuation',
  pattern: /[ \u00A0\u202F]+(?=[;:!?]+(?:[\s)\]”’“»…\uFFFB]|$))/gu,
  mend: () => '',
  note: 'In this locale the mark stands against the word before it; the space is a French habit.',
  source: 'HOUSE',
  wrong: [
    ['Token ?', 'Token?'],
    [`Let op${nb}: nieuw`, 'Let op: nieuw'],
  ],
  right: ['Token?', 'Let op: nieuw', 'Vragen …'],
}

/** Dutch, French and German. */
export const continentalNumbers: readonly Entry[] = [
  {
    fault: 'percentage without a no-break space',
    pattern: / ?%(?<=[\p{N}\uFFFC] ?%)(?![\p{L}-])/gu,
    mend: () => `${nb}%`,
    note: 'Number, no-break space, %.',
    source: 'EUFR',
    wrong: [
      ['75%', `75${nb}%`],
      ['75 %', `75${nb}%`],
    ],
    right: [`75${nb}%`, '75\u202F%', 'eine 8%ige Erhöhung', 'de 50%-regel'],
  },
  {
    fault: 'amount that may break from its sign',
    pattern: / €(?<=\p{N} €)|€ (?=\p{N})/gu,
    mend: ([found = '']) => found.replace(' ', nb),
    note: 'A no-break space keeps the amount and € on one line.',
    source: 'EUFR',
    wrong: [
      ['€ 5', `€${nb}5`],
      ['5 €', `5${nb}€`],
    ],
    right: [`€${nb}5`, `5${nb}€`, '5 euro'],
  },
  {
    fault: 'decimal point',
    pattern: /\.(?<=\d\.)(?=\d{1,2}[ \u00A0\u202F]?(?:%|€|euro|EUR|kB|MB|GB|km|cm|mm)(?!\p{L}))/gu,
    mend: () => ',',
    note: 'Decimals follow a comma.',
    source: 'NBN',
    wrong: [['2.5 MB', '2,5 MB']],
    right: ['2,5 MB', 'WCAG 2.1', 'versie 1.2', 'EUPL-1.2'],
  },
  {
    fault: 'full stop between thousands',
    pattern: /\.(?<=(?<![\p{L}\d.,-])\d{1,3}\.)(?=\d{3}(?!\d|[.,]\d))/gu,
    expected: 'a no-break space',
    note: 'Thousands are set apart by a no-break space (10 000), where the number is one of thousands at all.',
    source: 'NBN',
    wrong: [['10.000 burgers']],
    right: [`10${nb}000 burgers`, 'WCAG 2.1', '25.09.2020', '2,500'],
  },
]
