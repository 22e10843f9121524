/** One build, step by step: read, check, render, check what was rendered, publish. */
import type { Document } from '../content/document.ts'
import { markedPassages } from '../content/marked-passages.ts'
import { documentsOf, resolveProject, type Project } from '../content/project.ts'
import type { SourceFile } from '../content/source-file.ts'
import { translationStatuses } from '../content/translation-status.ts'
import { hasErrors, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts'
import type { Report } from '../diagnostics/report-text.ts'
import { isValidOn, type IsoDate } from '../domain/iso-date.ts'
import { localeRecord, type Locale } from '../domain/locale.ts'
import { extractFile, type ExtractResult } from '../extract/extract.ts'
import { createTranslator, type Translator } from '../i18n/translator.ts'
import { letterInput } from '../letters/letter-input.ts'
import { renderNotice, type RenderedNotice } from '../notices/render-notice.ts'
import type { StatementProof } from '../rules/required-statements/rendered.ts'
import {
  buildSite,
  type GuidanceTranslation,
  type LetterEntry,
  type NoticeEntry,
  type SiteModel,
} from '../site/model.ts'
import { checkOutput, type RenderedDocument } from './check-output.ts'
import { checkProject, type ProgressSteps } from './check-project.ts'
import type { OutputFile, Ports } from './ports.ts'

export interface BuildOptions {
  readonly asOf?: IsoDate
  readonly baseUrl?: string
  readonly progress: ProgressSteps
}

export interface RenderResult extends Report {
  readonly outputs: readonly OutputFile[]
  readonly asOf?: IsoDate
  /** As of the build's date; absent when the content does not parse. */
  readonly project?: Project
  /** What each document was found to state in each of its channels; none where the build stopped before. */
  readonly proofs: readonly StatementProof[]
  readonly sourceOf: (path: string) => string | undefined
}

export interface BuildResult extends RenderResult {
  /** Whether the output was put in the place of the last one. */
  readonly published: boolean
}

/** Anything at error level stops the build before publishing; the last output then stays as it was. */
export async function buildProject(ports: Ports, options: BuildOptions): Promise<BuildResult> {
  const rendered = await renderProject(ports, options)
  const { project, outputs, diagnostics } = rendered
  if (!project || outputs.length === 0 || hasErrors(diagnostics))
    return { ...rendered, published: false }
  options.progress.step('Checking links and publishing')
  const faults = await ports.publish(outputs, baseUrlOf(project, options))
  return {
    ...rendered,
    diagnostics: distinct([...diagnostics, ...faults]),
    published: !hasErrors(faults),
  }
}

const baseUrlOf = ({ policy }: Project, { baseUrl }: BuildOptions): string =>
  baseUrl ?? policy.publication.baseUrl

/** Everything short of publishing: sources checked, every output rendered and checked once more. */
export async function renderProject(ports: Ports, options: BuildOptions): Promise<RenderResult> {
  const { progress } = options
  const checked = await checkProject(ports, options)
  const found: Diagnostic[] = [...checked.diagnostics]
  const outputs: OutputFile[] = []
  const asOf = options.asOf ?? checked.project?.policy.asOf
  const project = checked.project && asOf && resolveProject(checked.project, asOf)
  const result = (proofs: readonly StatementProof[] = []): RenderResult => {
    const rendered = new Map(outputs.map((file) => [`dist/${file.path}`, file.content]))
    const sourceOf = (path: string): string | undefined => {
      const output = rendered.get(path)
      return typeof output === 'string' ? output : checked.sourceOf(path)
    }
    return {
      diagnostics: distinct(found),
      files: checked.files,
      unreadable: [],
      outputs: outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      proofs,
      ...(asOf ? { asOf } : {}),
      ...(project ? { project } : {}),
      sourceOf,
    }
  }
  if (!project || !asOf || hasErrors(found)) return result()

  const translators = createTranslators(project)
  const keep = <T>(outcome: Outcome<T>): T | undefined => {
    found.push(...outcome.diagnostics)
    return outcome.value
  }

  progress.step('Rendering notices')
  const notices = await renderNotices(project, checked.templates, translators, asOf, keep)
  progress.step('Rendering letters')
  const letters = await renderLetters(project, translators, asOf, ports, keep)
  outputs.push(...notices.files, ...letters.files)

  progress.step('Rendering the site')
  const model = keep(
    buildSite({
      asOf,
      baseUrl: baseUrlOf(project, options),
      statements: project.statements.filter((statement) => isValidOn(asOf, statement)),
      documents: documentsOf(project, 'guidance'),
      translations: guidanceTranslations(checked.project),
      glossary: project.glossary,
      notices: notices.entries,
      letters: letters.entries,
      translators,
    }),
  )
  if (!model || hasErrors(found)) return result()
  outputs.push(...(keep(await ports.renderSite(model)) ?? []))
  if (hasErrors(found)) return result()

  progress.step('Checking what was rendered')
  const rendered = [...notices.rendered, ...letters.rendered, ...renderedPages(project, model)]
  const output = await checkOutput(project, outputs, rendered, asOf)
  found.push(...output.diagnostics)
  return result(output.proofs)
}

/** As written: what a build leaves out or fills in on its date has no part in a review. */
const guidanceTranslations = (source: Project): readonly GuidanceTranslation[] =>
  translationStatuses(source).flatMap((status) =>
    status.source.kind === 'guidance' && status.state !== 'missing'
      ? [
          {
            id: status.source.id,
            locale: status.locale,
            isCurrent: status.state === 'current',
            ...('review' in status ? { reviewed: status.review.date } : {}),
          },
        ]
      : [],
  )

/** A fault of a template is met once for every document and locale it renders; a reader needs it once. */
const distinct = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const first = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const { code, path, range, message } = diagnostic
    const key = JSON.stringify([code, path, range, message])
    if (!first.has(key)) first.set(key, diagnostic)
  }
  return [...first.values()]
}

const createTranslators = (project: Project): Readonly<Record<Locale, Translator>> =>
  localeRecord((locale) => createTranslator(locale, project.catalogues))

type Keep = <T>(outcome: Outcome<T>) => T | undefined

interface Rendered<Entry> {
  readonly entries: readonly Entry[]
  readonly files: readonly OutputFile[]
  readonly rendered: readonly RenderedDocument[]
}

async function renderNotices(
  project: Project,
  templates: readonly SourceFile[],
  translators: Readonly<Record<Locale, Translator>>,
  asOf: IsoDate,
  keep: Keep,
): Promise<Rendered<NoticeEntry>> {
  const path = 'templates/notices/notice.mjml'
  const template = templates.find((file) => file.path === path)
  if (!template) {
    keep({
      diagnostics: [
        {
          code: 'render/notice',
          severity: 'error',
          message: `Missing template, expected \`${path}\``,
          path,
        },
      ],
    })
    return { entries: [], files: [], rendered: [] }
  }
  const made = await Promise.all(
    documentsOf(project, 'notice').map(async (document) => {
      const outcome = await renderNotice(document, {
        translator: translators[document.locale],
        template,
        asOf,
        placeholders: project.placeholders,
      })
      return { document, notice: keep(outcome) }
    }),
  )
  const done = made.flatMap(({ document, notice }) => (notice ? [{ document, notice }] : []))
  const base = (notice: RenderedNotice): string => `downloads/notices/${notice.id}.${notice.locale}`
  return {
    entries: done.map(({ document, notice }) => ({
      ...notice,
      title: document.frontMatter.title,
      description: document.frontMatter.description,
      slug: document.frontMatter.slug,
      statements: statementsOf(document),
      downloads: {
        html: `${base(notice)}.html`,
        text: `${base(notice)}.txt`,
        eml: `${base(notice)}.eml`,
      },
    })),
    files: done.flatMap(({ notice }) => [
      { path: `${base(notice)}.html`, content: notice.html },
      { path: `${base(notice)}.txt`, content: notice.text },
      { path: `${base(notice)}.eml`, content: notice.eml },
    ]),
    rendered: done.map(({ document, notice }) => ({
      document,
      paths: [`${base(notice)}.html`, `${base(notice)}.txt`, `${base(notice)}.eml`],
    })),
  }
}

async function renderLetters(
  project: Project,
  translators: Readonly<Record<Locale, Translator>>,
  asOf: IsoDate,
  ports: Ports,
  keep: Keep,
): Promise<Rendered<LetterEntry>> {
  const entries: LetterEntry[] = []
  const files: OutputFile[] = []
  const rendered: RenderedDocument[] = []
  for (const document of documentsOf(project, 'letter')) {
    const input = keep(
      letterInput(document, {
        translator: translators[document.locale],
        placeholders: project.placeholders,
        asOf,
      }),
    )
    // One compiler, one letter at a time: it keeps fonts and template warm.
    // oxlint-disable-next-line no-await-in-loop
    const bytes = input && keep(await ports.compileLetter(input))
    if (!bytes) continue
    const path = `downloads/letters/${document.id}.${document.locale}.pdf`
    const { title, description, slug } = document.frontMatter
    // oxlint-disable-next-line no-await-in-loop
    const extracted = await extractFile(`dist/${path}`, bytes)
    entries.push({
      id: document.id,
      locale: document.locale,
      title,
      description,
      slug,
      statements: statementsOf(document),
      pages: pageCount(extracted),
      downloads: { pdf: { path, bytes: bytes.length } },
    })
    files.push({ path, content: bytes })
    rendered.push({ document, paths: [path], extracted })
  }
  return { entries, files, rendered }
}

const statementsOf = (document: Document): readonly string[] =>
  markedPassages(document).flatMap(({ statements }) => statements)

const pageCount = (result: ExtractResult): number =>
  'file' in result
    ? Math.max(1, ...result.file.passages.map((passage) => passage.place?.page ?? 1))
    : 1

/** Which page of the site shows which guidance document. */
const renderedPages = (project: Project, model: SiteModel): readonly RenderedDocument[] =>
  documentsOf(project, 'guidance').flatMap((document) => {
    const page = model.pages.find(
      (candidate) =>
        candidate.kind === 'guidance' &&
        candidate.id === document.id &&
        candidate.locale === document.locale,
    )
    return page ? [{ document, paths: [page.outputPath] }] : []
  })
