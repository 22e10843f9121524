/** Every output states what it must, and each marked passage holds the facts of its statement. */
import type { Document } from '../../content/document.ts'
import { factTexts } from '../../content/facts.ts'
import { markedPassages, type MarkedPassage } from '../../content/marked-passages.ts'
import { documentsOf, type Project } from '../../content/project.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isValidOn, type IsoDate } from '../../domain/iso-date.ts'
import { locales } from '../../domain/locale.ts'
import type { Statement } from '../../domain/statement.ts'
import type { Passage } from '../../extract/passage.ts'
import { classifyPassages } from '../no-token-activation/findings.ts'
import type { Rule } from '../rule.ts'

export const requiredStatements: Rule = {
  id: 'required-statements',
  summary:
    'Every notice and letter makes every statement for its audience; the guidance makes them all.',
  check: ({ project, asOf }) => {
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
      ...project.documents.flatMap((document) => missingMentions(document, project, asOf)),
      ...project.documents.flatMap((document) => missingDenials(document, project)),
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

/** A marked passage that lacks a fact its statement must mention: the date, the key's name, who. */
function missingMentions(
  document: Document,
  project: Project,
  asOf: IsoDate,
): readonly Diagnostic[] {
  const facts = factTexts(project.policy, document.locale, asOf)
  return markedPassages(document).flatMap((passage) =>
    passage.statements.flatMap((id) => {
      const statement = project.statements.find((candidate) => candidate.id === id)
      return (statement?.mentions ?? [])
        .filter((name) => !mentions(passage, facts[name] ?? ''))
        .map((name): Diagnostic => ({
          code: 'rules/required-statements',
          severity: 'error',
          message: `Missing \`${facts[name] ?? name}\` in the passage marked \`{${id}}\`, expected the fact \`{{${name}}}\``,
          path: document.path,
          range: passage.range,
          locale: document.locale,
          actual: passage.text,
          ...(statement ? { expected: statement.wording[document.locale] } : {}),
        }))
    }),
  )
}

/** A passage that is marked as the prohibition must deny, in the detector's own judgement. */
function missingDenials(document: Document, project: Project): readonly Diagnostic[] {
  const prohibitions = project.statements.filter(
    (statement) => statement.modality === 'prohibition',
  )
  return markedPassages(document).flatMap((passage) =>
    prohibitions
      .filter((statement) => passage.statements.includes(statement.id))
      .filter(() => !denies(passage.text, document, project))
      .map((statement): Diagnostic => ({
        code: 'rules/required-statements',
        severity: 'error',
        message: `Missing denial in the passage marked \`{${statement.id}}\`, expected it to say that it is no longer possible`,
        path: document.path,
        range: passage.range,
        locale: document.locale,
        actual: passage.text,
        expected: statement.wording[document.locale],
      })),
  )
}

function denies(text: string, { path, locale }: Document, { policy }: Project): boolean {
  const passage: Passage = { kind: 'paragraph', text, locale, spans: [], headings: [] }
  const classified = classifyPassages({ path, passages: [passage] }, { policy })
  return classified.some((entry) => entry.class === 'denial')
}

const mentions = (passage: MarkedPassage, fact: string): boolean =>
  foldForSearch(passage.text).includes(foldForSearch(fact))

/** Case, white space of every width and quotation marks say nothing about whether a fact is there. */
export const foldForSearch = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()
