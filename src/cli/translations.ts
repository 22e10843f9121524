/** `lra translations`: which translations still say what the source says; `accept` records that someone compared them. */
import { relative, resolve, sep } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { closest } from 'fastest-levenshtein'
import { excerptsFrom } from '../diagnostics/excerpt.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { sourceLocale, translationLocales, type Locale } from '../domain/locale.ts'
import { createPorts, findProject } from '../io/project.ts'
import {
  acceptTranslations,
  documentNames,
  loadTranslations,
  translationEntries,
  type AcceptedTranslation,
  type LoadedTranslations,
} from '../pipeline/translations.ts'
import { writeReport } from './_report.ts'
import { formatTranslations, formatTranslationsJson } from './_translations-report.ts'
import { UsageError, type World } from './world.ts'

interface ShowOptions {
  readonly format: 'text' | 'json'
  readonly locale?: Locale
}

interface AcceptOptions {
  readonly all?: boolean
  readonly locale?: Locale
}

type Finish = (code: number) => void

export const translationsCommand = (world: World, finish: Finish): Command =>
  new Command('translations')
    .description(
      'Show which translations are current, and which passages to review since they or their source changed.',
    )
    .argument('[document...]', 'only these: guidance/faq, faq, or the path of its folder')
    .option('--locale <locale>', 'only translations into this locale', parseTranslationLocale)
    .addOption(
      new Option('--format <format>', 'how to print them')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText(
      'after',
      `
Example: compare the French FAQ with the source, then record the review.
  lra translations faq --locale fr
  lra translations accept faq --locale fr

Exit codes: 0 all are current, 1 some are not, 2 could not do it.`,
    )
    .addCommand(acceptCommand(world, finish))
    .action(async (documents: readonly string[], options: ShowOptions) => {
      finish(await show(documents, options, world))
    })

const acceptCommand = (world: World, finish: Finish): Command =>
  new Command('accept')
    .description(
      'Record that translations were compared with their source as both are now, passage by passage.',
    )
    .argument('[document...]', 'guidance/faq, faq, or the path of its folder')
    .option('--locale <locale>', 'only the translation into this locale', parseTranslationLocale)
    .option('--all', 'every document')
    .addHelpText(
      'after',
      `
Example: the French FAQ was compared with the source and says the same.
  lra translations accept guidance/faq --locale fr

The record is translations.yaml in the document’s folder; commit it with the texts.`,
    )
    .action(async (documents: readonly string[], options: AcceptOptions) => {
      finish(await accept(documents, options, world))
    })

function parseTranslationLocale(value: string): Locale {
  const locale = translationLocales.find((known) => known === value)
  if (locale) return locale
  throw new InvalidArgumentError(
    value === sourceLocale
      ? `${sourceLocale} is the source; expected one of ${translationLocales.join(', ')}.`
      : `Expected one of ${translationLocales.join(', ')}.`,
  )
}

async function show(
  documents: readonly string[],
  options: ShowOptions,
  world: World,
): Promise<number> {
  const root = findProject(world.cwd)
  const { project, diagnostics, sourceOf } = await loadTranslations(createPorts(root))
  if (!project || hasErrors(diagnostics)) return refuse(diagnostics, sourceOf, world)
  const entries = translationEntries(project, {
    ...(options.locale ? { locale: options.locale } : {}),
    ...(documents.length > 0
      ? { documents: findDocuments(documents, documentNames(project), root, world) }
      : {}),
  })
  world.stdout.write(
    options.format === 'json'
      ? formatTranslationsJson(entries)
      : formatTranslations(entries, world.hasColour),
  )
  return entries.every(({ state }) => state === 'current') ? 0 : 1
}

async function accept(
  documents: readonly string[],
  options: AcceptOptions,
  world: World,
): Promise<number> {
  if (documents.length > 0 === (options.all ?? false))
    throw new UsageError('name the documents that were reviewed, or --all')
  const root = findProject(world.cwd)
  const ports = createPorts(root)
  const { project, diagnostics, sourceOf } = await loadTranslations(ports)
  if (!project) return refuse(diagnostics, sourceOf, world)
  const names = documentNames(project)
  const selection = {
    documents: options.all ? names : findDocuments(documents, names, root, world),
    ...(options.locale ? { locale: options.locale } : {}),
  }
  const result = await acceptTranslations(project, selection, world.today, ports)
  if (result.diagnostics.length > 0) return refuse(result.diagnostics, sourceOf, world)
  for (const accepted of result.accepted) world.stdout.write(`${formatAccepted(accepted)}\n`)
  return 0
}

const formatAccepted = ({
  document,
  locale,
  isNew,
  reviewed,
  passages,
}: AcceptedTranslation): string =>
  isNew
    ? `${document} ${locale}: recorded a review of ${passages} passages on ${reviewed}`
    : `${document} ${locale}: current already, reviewed on ${reviewed}`

const refuse = (
  diagnostics: readonly Diagnostic[],
  sourceOf: LoadedTranslations['sourceOf'],
  world: World,
): number =>
  writeReport(
    { diagnostics, files: new Set(diagnostics.map(({ path }) => path)).size, unreadable: [] },
    { format: 'text', paths: [], excerptOf: excerptsFrom(sourceOf) },
    world,
  )

/** Documents by name, by the last part of it, or by the path of their folder. */
function findDocuments(
  wanted: readonly string[],
  names: readonly string[],
  root: string,
  world: World,
): readonly string[] {
  return wanted.map((given) => {
    const name = given.replace(/\/+$/, '')
    const path = relative(resolve(root, 'content'), resolve(world.cwd, name)).split(sep).join('/')
    const found = names.filter(
      (known) => known === name || known === path || known.endsWith(`/${name}`),
    )
    const [first, second] = found
    if (first === undefined)
      throw new UsageError(`unknown document ${given}, did you mean ${nearest(name, names)}?`)
    if (second !== undefined)
      throw new UsageError(`ambiguous document ${given}, expected one of ${found.join(', ')}`)
    return first
  })
}

/** A name without its kind is compared with names without theirs. */
function nearest(name: string, names: readonly string[]): string {
  const short = (known: string): string =>
    name.includes('/') ? known : known.replace(/^[^/]*\//, '')
  const best = closest(name, names.map(short))
  return names.find((known) => short(known) === best) ?? best
}
