/** A translation says what its source says now: each passage was compared with it since either last changed. */
import type { TranslatedText } from '../../content/translated-text.ts'
import {
  translationStatuses,
  type StalePassage,
  type TranslationStatus,
} from '../../content/translation-status.ts'
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts'
import { compactDiff, formatWordDiff, wordDiff } from '../../diagnostics/word-diff.ts'
import type { IsoDate } from '../../domain/iso-date.ts'
import { sourceLocale } from '../../domain/locale.ts'
import type { Rule } from '../rule.ts'

export const staleTranslation: Rule = {
  id: 'stale-translation',
  summary: 'A passage of a translation is reviewed whenever it or its source has changed.',
  check: ({ source }) => translationStatuses(source).flatMap(findings),
}

function findings(status: TranslationStatus): readonly Diagnostic[] {
  switch (status.state) {
    case 'current':
    // Its absence is a finding of another rule.
    case 'missing':
      return []
    case 'unreviewed':
      return [unreviewed(status.source, status.translation)]
    case 'stale':
      return status.passages.map((passage) =>
        stale(status.source, status.translation, passage, status.review.date),
      )
  }
}

/** What citizens get must be right; staff are told on the page, and can look at the source. */
const severityOf = ({ isForCitizens }: TranslatedText): Severity =>
  isForCitizens ? 'error' : 'warning'

const command = (translation: TranslatedText): string =>
  `\`lra translations accept ${translation.name} --locale ${translation.locale}\``

const unreviewed = (source: TranslatedText, translation: TranslatedText): Diagnostic => ({
  code: 'rules/stale-translation',
  severity: severityOf(source),
  message: `Missing review of this translation, expected one on record beside it`,
  path: translation.path,
  range: translation.range,
  locale: translation.locale,
  note: `Compare it with \`${source.path}\`, then record the review: ${command(translation)}`,
})

function stale(
  source: TranslatedText,
  translation: TranslatedText,
  passage: StalePassage,
  reviewedOn: IsoDate,
): Diagnostic {
  const place = passage.source
    ? `The source is at \`${source.path}:${passage.source.unit.range.start.line}\`. Compare the two`
    : `Compare it with \`${source.path}\``
  return {
    code: 'rules/stale-translation',
    severity: severityOf(source),
    message: messageOf(passage, source, reviewedOn),
    path: translation.path,
    range: passage.range,
    locale: translation.locale,
    ...(passage.translation ? { actual: passage.translation.words } : {}),
    ...(passage.source ? { expected: passage.source.words, expectedLocale: sourceLocale } : {}),
    note: `${place}, mend what differs, then record the review: ${command(translation)}`,
  }
}

function messageOf(passage: StalePassage, source: TranslatedText, reviewedOn: IsoDate): string {
  const diff = formatWordDiff(
    compactDiff(wordDiff(passage.reviewedSource ?? '', passage.source?.words ?? '', source.locale)),
  )
  switch (passage.reason) {
    case 'source-changed':
      return `Unexpected translation of an earlier text, expected it to follow the change \`${diff}\``
    case 'both-changed':
      return `Unexpected change since the review of ${reviewedOn}, expected it to follow the change \`${diff}\``
    case 'translation-changed':
      return `Unexpected change since the review of ${reviewedOn}, expected a review of the new words`
    case 'added':
      return `Unexpected passage that was not reviewed, expected a translation of \`${diff}\``
    case 'untranslated':
      return `Missing translation after this passage, expected one of \`${diff}\``
    case 'without-source':
      return passage.reviewedSource === undefined
        ? 'Unexpected passage, expected one that the source has too'
        : `Unexpected translation of a text that is gone, expected none of \`${diff}\``
  }
}
