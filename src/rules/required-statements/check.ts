/** Every output states what it must, and each marked passage says what its statement says, no more and no less. */
import type { Document } from '../../content/document.ts'
import { factTexts } from '../../content/facts.ts'
import { markedPassages } from '../../content/marked-passages.ts'
import { documentsOf, type Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isValidOn, type IsoDate } from '../../domain/iso-date.ts'
import { locales, type Locale } from '../../domain/locale.ts'
import type { Statement } from '../../domain/statement.ts'
import { unlessClean, type CleanTexts, type Rule } from '../rule.ts'
import { createReference, verifyPassage, type Reference } from './verify-passage.ts'

export const requiredStatements: Rule = {
  id: 'required-statements',
  summary:
    'Every notice and letter makes every statement for its audience; the guidance makes them all.',
  check: ({ project, asOf, clean }) => {
    const outputs = [...documentsOf(project, 'notice'), ...documentsOf(project, 'letter')]
    return [
      ...outputs.flatMap((document) =>
        missingFrom([document], requiredOf(document.frontMatter.audience, project, asOf), document),
      ),
      ...locales.flatMap((locale) => {
        const guidance = documentsOf(project, 'guidance').filter(
          (document) => document.locale === locale,
        )
        const [first] = guidance
        // What an absent page would state is not known; its absence is reported already.
        return first && guidance.length === guidanceIds(project).size
          ? missingFrom(
              guidance,
              requiredOf('lra', project, asOf),
              first,
              `content/guidance (${locale})`,
            )
          : []
      }),
      ...locales.flatMap((locale) => unprovenIn(locale, project, asOf, clean)),
    ]
  },
}

/** Every guidance document that some locale has, sound or not. */
const guidanceIds = (project: Project): ReadonlySet<string> =>
  new Set(
    [...project.documents, ...project.unparsed]
      .filter(({ kind }) => kind === 'guidance')
      .map(({ id }) => id),
  )

/** Statements that hold on the date and that an audience is owed; offices are owed all. */
const requiredOf = (
  audience: 'citizen' | 'lra',
  project: Project,
  asOf: IsoDate,
): readonly Statement[] =>
  project.statements.filter(
    (statement) =>
      isValidOn(asOf, statement) && (audience === 'lra' || statement.audience === 'all'),
  )

function missingFrom(
  documents: readonly Document[],
  required: readonly Statement[],
  at: Document,
  as?: string,
): readonly Diagnostic[] {
  const made = new Set(
    documents.flatMap((document) =>
      markedPassages(document).flatMap((passage) => passage.statements),
    ),
  )
  return required
    .filter((statement) => !made.has(statement.id))
    .map((statement) => ({
      code: 'rules/required-statements',
      severity: 'error',
      message: `Missing statement \`${statement.id}\`${as ? ` in ${as}` : ''}, expected a passage marked \`{${statement.id}}\``,
      path: at.path,
      ...(as ? {} : { range: at.frontMatterRange('title') }),
      locale: at.locale,
      expected: statement.wording[at.locale],
    }))
}

const unprovenIn = (
  locale: Locale,
  project: Project,
  asOf: IsoDate,
  clean: CleanTexts | undefined,
): readonly Diagnostic[] => {
  const { policy, statements } = project
  const terms = JSON.stringify([requiredStatements.id, locale, asOf, policy, statements])
  const reference = createReference(locale, factTexts(project.policy, locale, asOf), project.policy)
  return project.documents
    .filter((document) => document.locale === locale)
    .flatMap((document) =>
      unlessClean(clean, `${terms}\n${JSON.stringify(markedPassages(document))}`, () =>
        unprovenPassages(document, statements, reference),
      ),
    )
}

/** A marked passage that does not say what its statement says, or says it more strongly. */
const unprovenPassages = (
  document: Document,
  statements: readonly Statement[],
  reference: Reference,
): readonly Diagnostic[] =>
  markedPassages(document).flatMap((passage) =>
    passage.statements.flatMap((id) => {
      const statement = statements.find((candidate) => candidate.id === id)
      if (!statement) return []
      return verifyPassage(passage.text, statement, reference).map(
        ({ problem, expected, note }): Diagnostic => ({
          code: 'rules/required-statements',
          severity: 'error',
          message: `${problem} in the passage marked \`{${id}}\`, expected ${expected}`,
          path: document.path,
          range: passage.range,
          locale: document.locale,
          actual: passage.text,
          expected: statement.wording[document.locale],
          note,
        }),
      )
    }),
  )
