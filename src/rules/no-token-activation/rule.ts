/** The detector as a rule over the project: documents, fixed strings and data, in every time variant. */
import type { Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Locale } from '../../domain/locale.ts'
import { extractStrings } from '../../extract/json.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import { filledPassages } from '../filled-passages.ts'
import { unlessClean, type Rule } from '../rule.ts'
import { check, type RuleOptions as Detection } from './check.ts'

export const noTokenActivation: Rule = {
  id: 'no-token-activation',
  summary: 'Nothing instructs, invites or offers to activate, request or obtain the retired key.',
  check: ({ source, project, asOf, clean }) => {
    const detection = detectionOf(project)
    const terms = JSON.stringify([
      noTokenActivation.id,
      source.policy.retiredKey,
      source.policy.keys,
    ])
    const files = [
      // The variants of every date, not only those of this build, with the names that slots stand for.
      ...source.documents.map((document) => filledPassages(document, source.policy, asOf)),
      ...source.catalogues.map((file) => extractStrings(file.path, file.source)),
    ]
    return files.flatMap((file) =>
      unlessClean(clean, `${terms}\n${JSON.stringify(file.passages)}`, () =>
        checkPassages(file, detection),
      ),
    )
  },
}

/** What the detector looks for, and what it offers instead: the policy, and the statement that forbids. */
export function detectionOf({
  policy,
  statements,
}: Pick<Project, 'policy' | 'statements'>): Detection {
  const replacement = statements.find((statement) => statement.modality === 'prohibition')?.wording
  return { policy, replacement: replacement ?? { nl: '', fr: '', de: '', en: '' } }
}

/** `locale`, where given, holds for every passage, whatever the file declares. */
export const checkPassages = (
  file: ExtractedFile,
  detection: Detection,
  locale?: Locale,
): readonly Diagnostic[] =>
  check(
    locale === undefined
      ? file
      : { ...file, passages: file.passages.map((passage) => ({ ...passage, locale })) },
    detection,
  )
