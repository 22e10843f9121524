/** `lra check`: the project's own sources, or any files and folders. */
import { Command, Option } from 'commander'
import { formatOf } from '../extract/format.ts'
import { limits } from '../extract/limits.ts'
import { findCheckedFiles } from '../io/files.ts'
import { createPorts, findProject } from '../io/project.ts'
import { createProgress, type Progress } from '../io/progress.ts'
import { sourceLocale, type Locale } from '../domain/locale.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ReportWords } from '../diagnostics/report-html.ts'
import { reportWords } from '../pipeline/report-words.ts'
import { checkFiles } from '../pipeline/check-files.ts'
import { checkProject, loadProject, type LoadedProject } from '../pipeline/check-project.ts'
import type { Ports } from '../pipeline/ports.ts'
import { rules } from '../rules/index.ts'
import { parseDateOption, parseLocaleOption } from './_options.ts'
import { formats, writeReport, type Format } from './_report.ts'
import { UsageError, type World } from './world.ts'

interface CheckOptions {
  readonly rule?: string
  readonly format: Format
  readonly lang?: Locale
  readonly asOf?: string
  readonly reportLang?: Locale
}

export const checkCommand = (world: World, finish: (code: number) => void): Command =>
  new Command('check')
    .description(
      'Check files and folders for token-activation instructions; without a path, check this project by every rule.',
    )
    .argument(
      '[path...]',
      'files or folders (DOCX, ODT, PPTX, PDF, mail, HTML, Markdown, text, templates, JSON)',
    )
    .addOption(new Option('--rule <id>', 'only this rule').choices(rules.map((rule) => rule.id)))
    .addOption(
      new Option('--format <format>', 'how to print the report').choices(formats).default('text'),
    )
    .option(
      '--lang <locale>',
      'the language of the files, whatever they declare',
      parseLocaleOption,
    )
    .option(
      '--as-of <date>',
      'check the project as of this date instead of the policy’s',
      parseDateOption,
    )
    .option(
      '--report-lang <locale>',
      'the language of the HTML report (default: that of --lang, or nl)',
      parseLocaleOption,
    )
    .action(async (paths: readonly string[], options: CheckOptions) => {
      finish(await check(paths, options, world))
    })

async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<number> {
  const progress = createProgress(world.stderr)
  const ports = createPorts(findProject(world.cwd))
  try {
    return paths.length === 0
      ? await checkOwn(ports, options, progress, world)
      : await checkGiven(paths, ports, options, progress, world)
  } finally {
    progress.done()
  }
}

/** Without a path: the project's own sources, by every rule. */
async function checkOwn(
  ports: Ports,
  options: CheckOptions,
  progress: Progress,
  world: World,
): Promise<number> {
  const checked = await checkProject(ports, { ...options, progress })
  progress.done()
  const { sourceOf, paths } = checked
  if (options.format === 'html' && !checked.project)
    throw new UsageError(unreadablePolicy(checked.diagnostics))
  const words = checked.project && wordsFor(checked.project, options, world)
  return writeReport(
    checked,
    { format: options.format, paths, sourceOf, ...(words ? { words } : {}) },
    world,
  )
}

/** Any files and folders, by the detector. */
async function checkGiven(
  paths: readonly string[],
  ports: Ports,
  options: CheckOptions,
  progress: Progress,
  world: World,
): Promise<number> {
  if (options.rule !== undefined && options.rule !== 'no-token-activation') {
    throw new UsageError(
      `--rule ${options.rule} checks this project; files take --rule no-token-activation`,
    )
  }
  progress.step('Reading files')
  const files = await findCheckedFiles(world.cwd, paths, {
    canRead: (path) => formatOf(path) !== undefined,
    maxBytes: limits.bytes,
  })
  const { project, diagnostics } = await loadProject(ports)
  if (!project) throw new UsageError(unreadablePolicy(diagnostics))
  progress.step(`Checking ${files.length} files`)
  const report = await checkFiles(files, project, {
    clock: () => performance.now(),
    ...(options.lang === undefined ? {} : { locale: options.lang }),
  })
  progress.done()
  return writeReport(
    report,
    {
      format: options.format,
      paths: files.map((file) => file.path),
      sourceOf: report.sourceOf,
      words: wordsFor(project, options, world),
    },
    world,
  )
}

const wordsFor = (
  project: NonNullable<LoadedProject['project']>,
  options: CheckOptions,
  world: World,
): ReportWords =>
  reportWords(project, options.reportLang ?? options.lang ?? sourceLocale, world.today)

const unreadablePolicy = (diagnostics: readonly Diagnostic[]): string =>
  `the policy cannot be read: ${diagnostics[0]?.message ?? ''}`
