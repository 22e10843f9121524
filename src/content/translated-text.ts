/** What is translated and reviewed as a whole: a document, or the fixed strings of a namespace. */
import type { Range } from '../diagnostics/diagnostic.ts'
import { createLineIndex } from '../diagnostics/line-index.ts'
import { sourceLocale, type Locale } from '../domain/locale.ts'
import { stringForm, type CatalogueFile } from '../i18n/catalogue.ts'
import type { Document, DocumentKind, Inline } from './document.ts'
import { documentName } from './parse-document.ts'
import type { Project } from './project.ts'
import { translationSets, unitsOf, type Unit } from './units.ts'

export type TranslatedKind = DocumentKind | 'strings'

export interface TranslatedText {
  readonly kind: TranslatedKind
  /** The folder of a document, the namespace of strings. */
  readonly id: string
  /** What people call it: `guidance/faq`, `strings/site`. */
  readonly name: string
  readonly locale: Locale
  readonly path: string
  /** Where the reviews of all its translations are on record. */
  readonly recordPath: string
  /** Citizens get it, and not only staff. */
  readonly isForCitizens: boolean
  readonly units: readonly Unit[]
  /** Of the whole, where no part of it is meant. */
  readonly range: Range
}

/** A text of the source locale, and the translations there are of it. */
export interface TranslatedSet {
  readonly source: TranslatedText
  readonly translations: readonly TranslatedText[]
}

/** Documents first, then strings; what has no source is left out (its absence is reported elsewhere). */
export const translatedSets = ({
  documents,
  catalogues,
}: Pick<Project, 'documents' | 'catalogues'>): readonly TranslatedSet[] => [
  ...translationSets(documents).map(({ source, translations }) => ({
    source: documentText(source),
    translations: translations.map(documentText),
  })),
  ...[...Map.groupBy(catalogues, ({ namespace }) => namespace).values()].flatMap((files) => {
    const source = files.find(({ locale }) => locale === sourceLocale)
    return source
      ? [
          {
            source: stringsText(source),
            translations: files.filter((file) => file !== source).map(stringsText),
          },
        ]
      : []
  }),
]

export const documentText = (document: Document): TranslatedText => ({
  kind: document.kind,
  id: document.id,
  name: documentName(document),
  locale: document.locale,
  path: document.path,
  recordPath: document.path.replace(/[^/]+$/, 'translations.yaml'),
  isForCitizens: document.kind !== 'guidance' && document.frontMatter.audience === 'citizen',
  units: unitsOf(document),
  range: document.frontMatterRange('title'),
})

/** Namespaces whose strings stand in what citizens get. */
const citizenNamespaces: ReadonlySet<string> = new Set(['notices', 'letters'])

const stringsText = (file: CatalogueFile): TranslatedText => ({
  kind: 'strings',
  id: file.namespace,
  name: `strings/${file.namespace}`,
  locale: file.locale,
  path: file.path,
  recordPath: `locales/${file.namespace}.translations.yaml`,
  isForCitizens: citizenNamespaces.has(file.namespace),
  units: stringUnits(file),
  range: createLineIndex(file.source).rangeAt(0, 0),
})

/** One unit a string, by key, so that an order of keys means nothing; the plural forms of a string are one unit. */
const stringUnits = ({ entries }: CatalogueFile): readonly Unit[] =>
  [...Map.groupBy(entries, ({ key }) => stringForm(key).key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, forms]): readonly Unit[] => {
      const [first] = forms
      if (!first) return []
      const children = forms.flatMap(({ text, range }, index): readonly Inline[] => [
        ...(index === 0 ? [] : [{ type: 'text', value: ' / ', range } as const]),
        { type: 'text', value: text, range },
      ])
      return [{ key, kind: 'string', within: [], children, range: first.range }]
    })
