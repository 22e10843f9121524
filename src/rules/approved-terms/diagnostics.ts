/** What is wrong with a term, in the words of a report. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Term } from '../../domain/glossary.ts'
import type { Locale } from '../../domain/locale.ts'
import type { Spelling } from './matcher.ts'

const languages = {
  nl: 'Dutch',
  fr: 'French',
  de: 'German',
  en: 'English',
} as const satisfies Record<Locale, string>

type Place = Pick<Diagnostic, 'path' | 'range' | 'place'>

export function termDiagnostic(
  spelling: Spelling,
  actual: string,
  locale: Locale,
  place: Place,
): Diagnostic {
  const { term } = spelling
  const expected =
    spelling.type === 'forbidden' ? spelling.variant.instead : term.names[locale].name
  const name = spelling.type === 'foreign' ? `${languages[spelling.owner]} name` : 'term'
  return {
    code: 'rules/approved-terms',
    severity: 'error',
    message: `Unexpected ${name} \`${actual}\` in a text in ${languages[locale]}, expected \`${expected}\``,
    ...place,
    locale,
    actual,
    expected,
    note: [
      ...reasonsFor(spelling),
      `Term \`${term.id}\` of content/glossary.yaml, source ${sourceKeys(term, locale)}.`,
    ].join(' '),
  }
}

function reasonsFor(spelling: Spelling): readonly string[] {
  if (spelling.type === 'foreign')
    return ['Each language has its own name for it, and a reader looks for that one.']
  const { why, quoted } = spelling.variant
  return quoted === 'allowed'
    ? [why, 'To name the word itself, put it alone between quotation marks.']
    : [why]
}

const sourceKeys = ({ sources }: Term, locale: Locale): string =>
  sources
    .filter((source) => source.locales?.includes(locale) ?? true)
    .map(({ key, sureness }) => `${key} (${sureness})`)
    .join(', ')
