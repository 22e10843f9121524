/** `lra check`: the project's own sources, or any files and folders. */
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { formatOf } from '../extract/format.ts'
import { limits } from '../extract/limits.ts'
import type { Crawled } from '../io/crawl.ts'
import { findCheckedFiles, readOptionalText } from '../io/files.ts'
import { createFileChecker } from '../io/file-checker.ts'
import { createPorts, findProject, isInside } from '../io/project.ts'
import { createProgress, type Progress } from '../io/progress.ts'
import { openVerdictCache } from '../io/verdict-cache.ts'
import { sourceLocale, type Locale } from '../domain/locale.ts'
import { excerptsFrom } from '../diagnostics/excerpt.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ReportWords } from '../diagnostics/report-html.ts'
import { reportWords, type ReportStrings } from '../pipeline/report-words.ts'
import { checkTerms, type CheckTerms } from '../pipeline/file-job.ts'
import {
  checkFiles,
  type CheckedFile,
  type CheckFilesOptions,
  type FilesReport,
} from '../pipeline/check-files.ts'
import { loadReference } from '../pipeline/load-reference.ts'
import type { Ports } from '../pipeline/ports.ts'
import { parseCount, parseDateOption, parseLocaleOption, ruleIds } from './_options.ts'
import { formats, writeReport, type Format } from './_report.ts'
import { UsageError, type World } from './world.ts'

interface CheckOptions {
  readonly rule?: string
  readonly format: Format
  readonly lang?: Locale
  readonly asOf?: string
  readonly reportLang?: Locale
  readonly fix?: boolean
  readonly crawl: number
  readonly stdinName: string
  readonly cache: boolean
  readonly cacheDir?: string
}

export const checkCommand = (world: World, finish: (code: number) => void): Command =>
  new Command('check')
    .description(
      'Check files and folders for instructions to activate the retired key; without a path, check this project by every rule.',
    )
    .argument(
      '[path...]',
      'files, folders, web addresses, or - for standard input; see the formats below',
    )
    .addOption(new Option('--rule <id>', 'only this rule').choices(ruleIds))
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
    .option('--fix', 'write what has one right form (typography), then check; this project only')
    .option(
      '--report-lang <locale>',
      'the language of the HTML report (default: that of --lang, or nl)',
      parseLocaleOption,
    )
    .option(
      '--crawl <number>',
      'of a web address, follow links of the same site up to so many pages',
      parseCount,
      1,
    )
    .option(
      '--stdin-name <name>',
      'what to call standard input; its ending says the format',
      'standard-input.md',
    )
    .option(
      '--cache-dir <folder>',
      'where to keep verdicts on files that have not changed (default: the system’s cache folder)',
    )
    .option('--no-cache', 'read every file, whatever is known of it')
    .addHelpText(
      'after',
      `
Formats: Markdown, HTML, plain text, DOCX, ODT, PPTX, PDF, EML, MJML, Handlebars, JSON strings.
A file that is encrypted, damaged or scanned without text is unreadable: exit code 2, never clean.
Many files, and PDF and office files, are read by several threads. Findings are kept in the cache, never documents.

To leave a passage standing on purpose, put this in a comment above it:
  lra-ignore no-token-activation until 2027-01-31: why it stays
or list it in .lra-ignore.yaml: - { path: …, contains: …, reason: …, until: 2027-01-31 }`,
    )
    .action(async (paths: readonly string[], options: CheckOptions) => {
      finish(await check(paths, options, world))
    })

async function check(
  paths: readonly string[],
  options: CheckOptions,
  world: World,
): Promise<number> {
  const root = findProject(world.cwd)
  if (options.fix) refuseFix(paths, options, isInside(root, world.cwd))
  const progress = createProgress(world.stderr)
  const ports = createPorts(root)
  try {
    if (options.fix) await fixOwn(ports, options, progress, world)
    return paths.length === 0
      ? await checkOwn(ports, options, progress, world)
      : await checkGiven(paths, ports, options, progress, world)
  } finally {
    progress.done()
  }
}

function refuseFix(paths: readonly string[], { rule }: CheckOptions, isOwn: boolean): void {
  if (paths.length > 0 || !isOwn)
    throw new UsageError('--fix writes to this project only; run it inside one, without a path')
  if (rule !== undefined && rule !== 'typography')
    throw new UsageError(`--fix mends typography; --rule ${rule} has nothing that it could write`)
}

/** Writes what has one right form, and says so: on standard output, unless a program reads that. */
async function fixOwn(
  ports: Ports,
  options: CheckOptions,
  progress: Progress,
  world: World,
): Promise<void> {
  progress.step('Mending typography')
  const { fixTypography } = await import('../pipeline/fix-typography.ts')
  const fixed = fixTypography(await ports.readSources())
  await Promise.all(fixed.map(({ path, text }) => ports.writeSource(path, text)))
  progress.done()
  const told = options.format === 'text' ? world.stdout : world.stderr
  for (const { path, fault, start } of fixed.flatMap((file) => file.fixes))
    told.write(`${path}:${start.line}:${start.column} fixed rules/typography ${fault}\n`)
}

/** Without a path: the project's own sources, by every rule. */
async function checkOwn(
  ports: Ports,
  options: CheckOptions,
  progress: Progress,
  world: World,
): Promise<number> {
  // The rules load with it: a check of files may need none of them.
  const [{ checkProject }, { openCleanTexts }] = await Promise.all([
    import('../pipeline/check-project.ts'),
    import('../io/clean-texts.ts'),
  ])
  const folder = cacheFolderOf(options, world)
  const clean = folder === undefined ? undefined : openCleanTexts(folder)
  const checked = await checkProject(ports, { ...options, progress, clean })
  clean?.close()
  progress.done()
  const { sourceOf, paths } = checked
  if (options.format === 'html' && !checked.project)
    throw new UsageError(unreadablePolicy(checked.diagnostics))
  const words = checked.project && wordsFor(checked.project, options, world)
  return writeReport(
    checked,
    {
      format: options.format,
      paths,
      excerptOf: excerptsFrom(sourceOf),
      ...(words ? { words } : {}),
    },
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
  const files = await gatherFiles(paths, options, progress, world)
  const suppressionFile = await readOptionalText(world.cwd, '.lra-ignore.yaml')
  const isPrinted = options.format === 'html'
  const { value: reference, diagnostics } = await loadReference(
    ports,
    isPrinted ? 'report' : 'check',
  )
  if (!reference) throw new UsageError(unreadablePolicy(diagnostics))
  const report = await runCheck(files, checkTerms(reference, options.lang), options, world, {
    today: world.today,
    ...(suppressionFile ? { suppressionFile } : {}),
    onChecked: (count) => progress.count('Checking', count, files.length),
  })
  progress.done()
  return writeReport(
    report,
    {
      format: options.format,
      paths: files.map((file) => file.path),
      excerptOf: report.excerptOf,
      ...(isPrinted ? { words: wordsFor(reference, options, world) } : {}),
    },
    world,
  )
}

/** Where verdicts are kept; undefined where they are not. */
function cacheFolderOf({ cache, cacheDir }: CheckOptions, world: World): string | undefined {
  if (!cache) return undefined
  return cacheDir === undefined ? world.cacheFolder : resolve(world.cwd, cacheDir)
}

/** The files with all that is opened for them: threads, and the verdicts of earlier runs. */
async function runCheck(
  files: readonly CheckedFile[],
  terms: CheckTerms,
  options: CheckOptions,
  world: World,
  checkOptions: CheckFilesOptions,
): Promise<FilesReport> {
  const folder = cacheFolderOf(options, world)
  const cache = folder === undefined ? undefined : openVerdictCache(folder, terms)
  const checker = createFileChecker(terms)
  try {
    return await checkFiles(
      files,
      { checkFile: checker.checkFile, ...(cache ? { remember: cache.remember } : {}) },
      checkOptions,
    )
  } finally {
    cache?.close()
    await checker.close()
  }
}

/** Files and folders of this machine, standard input (`-`), and pages of a website. */
async function gatherFiles(
  paths: readonly string[],
  options: CheckOptions,
  progress: Progress,
  world: World,
): Promise<readonly CheckedFile[]> {
  const isUrl = (path: string): boolean => /^https?:\/\//.test(path)
  const crawled: CheckedFile[] = []
  for (const url of paths.filter(isUrl)) {
    // oxlint-disable-next-line no-await-in-loop -- one site after the other
    crawled.push(...(await crawlSite(url, options, progress)))
  }
  const local = paths.filter((path) => !isUrl(path) && path !== '-')
  const found = await findCheckedFiles(world.cwd, local, {
    canRead: (path) => formatOf(path) !== undefined,
    maxBytes: limits.bytes,
  })
  if (!paths.includes('-')) return [...found, ...crawled]
  const bytes = await world.readStdin()
  return [{ path: options.stdinName, read: () => Promise.resolve({ bytes }) }, ...found, ...crawled]
}

/** Pages of one website; what fetches them is loaded for them alone. */
async function crawlSite(
  url: string,
  options: CheckOptions,
  progress: Progress,
): Promise<readonly CheckedFile[]> {
  const { crawl } = await import('../io/crawl.ts')
  const pages = await crawl(url, {
    pages: options.crawl,
    delayMs: 500,
    timeoutMs: 20_000,
    maxBytes: limits.bytes,
    onPage: (page) => progress.step(`Fetching ${page}`),
  })
  return pages.map(toCheckedFile)
}

const toCheckedFile = (page: Crawled): CheckedFile => {
  if ('unreadable' in page) return page
  const { path, bytes, mediaType } = page
  return { path, mediaType, read: () => Promise.resolve({ bytes }) }
}

const wordsFor = (strings: ReportStrings, options: CheckOptions, world: World): ReportWords =>
  reportWords(strings, options.reportLang ?? options.lang ?? sourceLocale, world.today)

const unreadablePolicy = (diagnostics: readonly Diagnostic[]): string =>
  `the policy cannot be read: ${diagnostics[0]?.message ?? ''}`
