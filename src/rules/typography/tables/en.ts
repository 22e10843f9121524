/** English by the style of GOV.UK, which the European institutions share but for a few words. */
import { noBreakSpace, type Entry } from '../entry.ts'
import { dayAndMonth, isoDate, months } from './dates.ts'
import { everyLocale, noSpaceBeforePunctuation } from './every-locale.ts'

const nb = noBreakSpace

export const en: readonly Entry[] = [
  ...everyLocale,
  noSpaceBeforePunctuation,
  dayAndMonth('en', '\\d{1,2}', '25 September'),
  isoDate('en', '25 September 2020'),
  {
    fault: 'date in figures',
    pattern: /(?<![\d./])\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d|[./]\d)/gu,
    expected: 'the day, the month in words, and the year',
    note: 'Readers of English take 10/05 for a day in May or in October.',
    source: 'GOVUK',
    wrong: [['10/05/2020'], ['25.09.2020']],
    right: ['25 September 2020', '2016/2102', '1.2.3'],
  },
  {
    fault: 'ordinal in a date',
    pattern: new RegExp(
      `(?:st|nd|rd|th)(?<=(?<![\\d.,-])\\d{1,2}\\p{L}{2})(?=[ \\u00A0](?:of[ \\u00A0])?(?:${months.en})(?!\\p{L}))`,
      'gu',
    ),
    mend: () => '',
    note: 'Dates are written 25 September 2020.',
    source: 'GOVUK',
    wrong: [[`25th${nb}September`, `25${nb}September`]],
    right: [`25${nb}September`, 'the 5th floor'],
  },
  {
    fault: 'American order of a date',
    pattern: new RegExp(`(${months.en})[ \\u00A0](\\d{1,2}), (\\d{4})(?!\\d)`, 'gu'),
    mend: ([, month = '', day = '', year = '']) => `${day}${nb}${month} ${year}`,
    note: 'Dates are written 25 September 2020.',
    source: 'GOVUK',
    wrong: [['September 25, 2020', `25${nb}September 2020`]],
    right: [`25${nb}September 2020`, 'September 2020'],
  },
  {
    fault: 'space before a percent sign',
    pattern: /[ \u00A0\u202F]+%(?<=\p{N}[ \u00A0\u202F]+%)/gu,
    mend: () => '%',
    note: 'English writes the sign against the number.',
    source: 'GOVUK',
    wrong: [['75 %', '75%']],
    right: ['75%'],
  },
  {
    fault: 'decimal comma',
    pattern: /,(?<=\d,)(?=\d{1,2}[ \u00A0\u202F]?(?:%|€|euros?|kB|MB|GB|km|cm|mm)(?!\p{L}))/gu,
    mend: () => '.',
    note: 'Decimals follow a point.',
    source: 'GOVUK',
    wrong: [['2,5 MB', '2.5 MB']],
    right: ['2.5 MB', '1,500 km', 'rooms 2,5'],
  },
  {
    // The names of keys are checked with the other approved terms.
    fault: 'spelling of email',
    pattern:
      /(?:[eE]-[mM]ail|eMail)(?<![\p{L}\p{N}@._/-]\p{L}-?\p{L}{4})(?<!security code (?:via|by) \S+)/gu,
    mend: ([found = '']) => (found.startsWith('E') ? 'Email' : 'email'),
    note: 'One spelling in every text: email.',
    source: 'GOVUK',
    wrong: [
      ['an e-mail', 'an email'],
      ['E-mail address', 'Email address'],
    ],
    right: ['an email', 'security code via e-mail'],
  },
  {
    fault: 'spelling of SMS',
    pattern: /[sS]ms(?<![\p{L}\p{N}-]\p{L}ms)(?![\p{L}\p{N}])(?<!security code (?:via|by) \S+)/gu,
    mend: () => 'SMS',
    note: 'English writes SMS in capitals.',
    source: 'GOVUK',
    wrong: [['an sms', 'an SMS']],
    right: ['an SMS', 'security code via sms'],
  },
]
