/** The checks of the build on changed files, before it renders: what did not change is parsed and judged once. */
import { documentsOf, parseProject, resolveProject } from '../../src/content/project.ts'
import type { Project } from '../../src/content/project.ts'
import type { SourceFile } from '../../src/content/source-file.ts'
import type { Document } from '../../src/content/document.ts'
import { parseDocument, parseDocumentPath } from '../../src/content/parse-document.ts'
import { checkMilestones } from '../../src/content/resolve.ts'
import { visitBlocks } from '../../src/content/visit.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { IsoDate } from '../../src/domain/iso-date.ts'
import { localeRecord, type Locale } from '../../src/domain/locale.ts'
import { milestones } from '../../src/domain/policy.ts'
import { parseCatalogueFile } from '../../src/i18n/catalogue.ts'
import { createPorts, toolRoot } from '../../src/io/project.ts'
import { checkSources } from '../../src/pipeline/check-sources.ts'
import { rules } from '../../src/rules/index.ts'
import { checkLinks, specialTargets, type LinkTargets } from '../../src/site/links.ts'

/**
 * What a rule is given of the project after some files changed; undefined where they cannot change its verdict. Most
 * rules compare the locales of one document or string file, so that the changed folder and namespace are enough: that is
 * the part given to every rule that is not named here. `checkWhole` is there to hold all of it against; a sample of the
 * cases does so in the test run.
 */
const scopes: Readonly<
  Record<string, (project: Project, changed: readonly SourceFile[]) => Project | undefined>
> = {
  // Reads one document or string file at a time.
  'no-token-activation': (project, changed) => changedPart(project, changed, pathOf),
  // A statement may be made on any page of the guidance of a locale; a notice or letter stands alone. Of the other
  // locales, the rule says nothing while it lacks pages.
  'required-statements': (project, changed) => {
    const guidance = changed.flatMap(({ path }) => {
      const address = parseDocumentPath(path)
      return address?.kind === 'guidance' ? [address.locale] : []
    })
    const part = changedPart(project, changed, folderOf)
    const isWanted = ({ kind, locale }: Document): boolean =>
      kind === 'guidance' && guidance.includes(locale)
    return {
      ...part,
      documents: project.documents.filter(
        (document) => isWanted(document) || part.documents.includes(document),
      ),
    }
  },
  // Compares where links lead, and so needs the pages they lead to, in every locale.
  'translation-parity': (project, changed) => {
    const part = changedPart(project, changed, folderOf)
    const linked = new Set(part.documents.flatMap(linkedFolders))
    return {
      ...part,
      documents: project.documents.filter(
        (document) => part.documents.includes(document) || linked.has(folderOf(document.path)),
      ),
    }
  },
  // Reads strings and templates, of which every string is looked up in all.
  'locale-keys': (project, changed) =>
    changed.some(({ path }) => path.startsWith('locales/')) ? project : undefined,
}

export interface Checker {
  /** The real project, as written. */
  readonly project: Project
  /** What the clean project is told: nothing that stops a build. */
  readonly clean: (asOf: IsoDate) => readonly Diagnostic[]
  /** What is reported of some changed files that the clean project is not told. */
  readonly check: (files: readonly SourceFile[], asOf: IsoDate) => readonly Diagnostic[]
  /** The same by reading everything anew, as `lra check` does; slow. */
  readonly checkWhole: (files: readonly SourceFile[], asOf: IsoDate) => readonly Diagnostic[]
}

export async function createChecker(): Promise<Checker> {
  const ports = createPorts(toolRoot)
  const [files, templates] = await Promise.all([ports.readSources(), ports.readTemplates()])
  const parsed = parseProject(files)
  const project = parsed.value
  if (!project) throw new Error('The project’s own content does not parse.')

  const whole = (changed: readonly SourceFile[], asOf: IsoDate): readonly Diagnostic[] => {
    const paths = new Set(changed.map(({ path }) => path))
    const { value, diagnostics } = parseProject([
      ...files.filter(({ path }) => !paths.has(path)),
      ...changed,
    ])
    if (!value) return diagnostics
    return [
      ...diagnostics,
      ...checkSources(value, asOf, templates),
      ...linkFaults(value, value.documents, asOf),
    ]
  }
  const clean = remember((asOf: IsoDate) => whole([], asOf))
  const known = remember((asOf: IsoDate) => new Set(clean(asOf).map(identity)))

  return {
    project,
    clean,
    check: (changed, asOf) => {
      const { project: edited, diagnostics } = withFiles(project, changed)
      const part = changedPart(edited, changed, folderOf)
      const found = rules.flatMap((rule) => {
        const scope = scopes[rule.id]
        const source = scope ? scope(edited, changed) : part
        return source
          ? rule.check({ source, project: resolveProject(source, asOf), asOf, templates })
          : []
      })
      const paths = new Set(changed.map(({ path }) => path))
      const links = linkFaults(
        edited,
        edited.documents.filter(({ path }) => paths.has(path)),
        asOf,
      )
      return newOnes([...diagnostics, ...found, ...links], known(asOf))
    },
    checkWhole: (changed, asOf) => newOnes(whole(changed, asOf), known(asOf)),
  }
}

const remember = <V>(make: (key: IsoDate) => V): ((key: IsoDate) => V) => {
  const made = new Map<IsoDate, V>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** Lines shift under an insertion: a report is known by what it says, not by its line. */
const identity = ({ code, path, message, actual }: Diagnostic): string =>
  JSON.stringify([code, path, message, actual])

const newOnes = (found: readonly Diagnostic[], known: ReadonlySet<string>): readonly Diagnostic[] =>
  found.filter((diagnostic) => !known.has(identity(diagnostic)))

/** The project with some files parsed anew. */
function withFiles(
  project: Project,
  changed: readonly SourceFile[],
): { readonly project: Project; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  let { documents, unparsed, catalogues } = project
  for (const { path, text } of changed) {
    const address = parseDocumentPath(path)
    if (address) {
      const parsed = parseDocument(address, path, text)
      diagnostics.push(...parsed.diagnostics)
      if (parsed.value)
        diagnostics.push(...checkMilestones(parsed.value, milestones(project.policy)))
      else unparsed = [...unparsed, address]
      documents = documents.flatMap((document) =>
        document.path === path ? (parsed.value ?? []) : document,
      )
    }
    const catalogue = catalogues.find((candidate) => candidate.path === path)
    if (catalogue) {
      const parsed = parseCatalogueFile(catalogue.locale, catalogue.namespace, path, text)
      diagnostics.push(...parsed.diagnostics)
      catalogues = catalogues.flatMap((candidate) =>
        candidate === catalogue ? (parsed.value ?? []) : candidate,
      )
    }
  }
  return { project: { ...project, documents, unparsed, catalogues }, diagnostics }
}

const pathOf = (path: string): string => path
const folderOf = (path: string): string => path.replace(/[^/]+$/, '')

/** The changed documents and strings, with what is `near` them: the same folder, or nothing else. */
function changedPart(
  project: Project,
  changed: readonly SourceFile[],
  near: (path: string) => string,
): Project {
  const wanted = new Set(changed.map(({ path }) => near(path)))
  const namespaces = new Set(changed.map(({ path }) => namespaceOf(path)))
  return {
    ...project,
    documents: project.documents.filter(({ path }) => wanted.has(near(path))),
    catalogues: project.catalogues.filter(({ path }) =>
      near === pathOf ? wanted.has(path) : namespaces.has(namespaceOf(path)),
    ),
  }
}

/** The folders of the documents that a document links to. */
function linkedFolders({ path, blocks }: Document): readonly string[] {
  const folders: string[] = []
  const base = folderOf(folderOf(path).slice(0, -1))
  visitBlocks(blocks, {
    inline: (node) => {
      const name = node.type === 'link' ? /^\.\.\/([^/]+\/)/.exec(node.href)?.[1] : undefined
      if (name !== undefined) folders.push(base + name)
    },
  })
  return folders
}

/** `locales/fr/site.json` → `site`, the same in every locale. */
const namespaceOf = (path: string): string | undefined =>
  /^locales\/[^/]+\/(.+)\.json$/.exec(path)?.[1]

/**
 * Links that lead nowhere, as the build finds them when it puts the site together. Where a page is served makes no
 * difference to that, nor do anchors here: no case plants one.
 */
function linkFaults(
  project: Project,
  documents: readonly Document[],
  asOf: IsoDate,
): readonly Diagnostic[] {
  const targetsIn = (locale: Locale): LinkTargets[Locale] => {
    const own = project.documents.filter((document) => document.locale === locale)
    return new Map(
      [...specialTargets, ...own.map(({ path }) => path)].map((name) => [name, { href: name }]),
    )
  }
  const targets: LinkTargets = localeRecord(targetsIn)
  const resolved = resolveProject({ ...project, documents }, asOf)
  return documentsOf(resolved, 'guidance').flatMap((document) => checkLinks(document, targets))
}
