/** The pages of the checks as tests: what they show as bad must be reported, what they show as good must not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProject, resolveProject, type Project } from '../../../src/content/project.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { isLocale, locales, sourceLocale, type Locale } from '../../../src/domain/locale.ts'
import { translationParity } from '../../../src/rules/translation-parity/check.ts'
import { baseProject } from '../../fixtures/projects/base.ts'

export const checksFolder = join(
  import.meta.dirname,
  '../../../src/rules/translation-parity/checks',
)

interface Text {
  readonly locale: Locale
  readonly isStrings: boolean
  readonly body: string
}

/** A source and its translations, one after the other on the page. */
export type Sample = readonly Text[]

export interface Page {
  readonly headings: readonly string[]
  readonly bad: readonly Sample[]
  readonly good: readonly Sample[]
}

export function readPage(id: string): Page {
  const text = readFileSync(join(checksFolder, `${id}.md`), 'utf8')
  // A heading inside a sample is the sample's.
  const fences = [...text.matchAll(/^```[\s\S]*?^```$/gm)]
  const isOutside = (at: number): boolean =>
    fences.every(({ 0: fence, index }) => at < index || at > index + fence.length)
  const headings = [...text.matchAll(/^## (.*)$/gm)].filter(({ index }) => isOutside(index))
  const section = (title: string): string => {
    const at = headings.findIndex(([, heading]) => heading === title)
    return at < 0 ? '' : text.slice(headings[at]?.index, headings[at + 1]?.index)
  }
  return {
    headings: headings.map(([, heading = '']) => heading),
    bad: samplesIn(section('Bad')),
    good: samplesIn(section('Good')),
  }
}

/** Fences are named by their locale; each one of the source's starts a sample. */
function samplesIn(section: string): readonly Sample[] {
  const samples: Text[][] = []
  for (const [, locale, strings, body = ''] of section.matchAll(
    /^```(\w+)( strings)?\n([\s\S]*?)\n```$/gm,
  )) {
    if (!isLocale(locale)) throw new Error(`Unknown locale ${locale} of a sample`)
    if (locale === sourceLocale) samples.push([])
    samples.at(-1)?.push({ locale, isStrings: strings !== undefined, body })
  }
  return samples
}

/** Front matter that is right in every locale, for samples that are about the text. */
const frontMatter = {
  nl: 'title: Voorbeeld\ndescription: Een voorbeeld van een pagina.\nslug: een-voorbeeld\norder: 9',
  fr: 'title: Exemple\ndescription: L’exemple d’une page.\nslug: un-exemple\norder: 9',
  de: 'title: Beispiel\ndescription: Das Beispiel einer Seite.\nslug: ein-beispiel\norder: 9',
  en: 'title: Example\ndescription: The example of a page.\nslug: an-example\norder: 9',
} as const satisfies Record<Locale, string>

const pathOf = ({ locale, isStrings }: Text): string =>
  isStrings ? `locales/${locale}/report.json` : `content/guidance/sample/${locale}.md`

export const withFrontMatter = (locale: Locale, body: string): string =>
  body.startsWith('---') ? `${body}\n` : `---\n${frontMatter[locale]}\n---\n\n${body}\n`

/** The base project with a sample in it. */
export function sampleProject(sample: Sample): Project {
  const files = sample.map((text) => ({
    path: pathOf(text),
    text: text.isStrings ? text.body : withFrontMatter(text.locale, text.body),
  }))
  const { value, diagnostics } = parseProject([...baseProject(), ...files])
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}

/** What the rule finds in a sample, the base project's own documents left out: they are clean. */
export function findingsIn(sample: Sample): readonly Diagnostic[] {
  const source = sampleProject(sample)
  return translationParity.check({
    source,
    project: resolveProject(source, source.policy.asOf),
    asOf: source.policy.asOf,
    templates: [],
  })
}

/** A source and one translation, for tests in code. */
export const documents = (texts: Partial<Readonly<Record<Locale, string>>>): Sample =>
  locales.flatMap((locale) => {
    const body = texts[locale]
    return body === undefined ? [] : [{ locale, isStrings: false, body }]
  })

export const checkOf = ({ url = '' }: Diagnostic): string => /([a-z-]+)\.md$/.exec(url)?.[1] ?? url
