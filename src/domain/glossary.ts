/** The glossary: what each thing is called in every locale, what it is, and what it is not to be called. */
import { closest } from 'fastest-levenshtein'
import { z } from 'zod'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { isoDateSchema, type IsoDate } from './iso-date.ts'
import { localeRecord, locales, type Locale } from './locale.ts'
import { period, perLocale, sourceSchema, type Policy } from './policy.ts'
import { parseYaml, type ParsedYaml, type YamlSource } from './yaml.ts'

const text = z.string().min(1)

/** What some locales have: plurals, articles and forbidden variants are not the same everywhere. */
const someLocales = <T extends z.ZodType>(
  schema: T,
): z.ZodObject<Record<Locale, z.ZodOptional<T>>, z.core.$strict> => {
  const optional = schema.optional()
  return z.strictObject({ nl: optional, fr: optional, de: optional, en: optional })
}

const variantSchema = z.strictObject({
  /** Words that are not to be written, as the glossary page shows them. */
  words: z.array(text).min(1),
  /** Their plurals, genitives and the like: looked for as well, not shown. */
  inflected: z.array(text).default([]),
  /**
   * `any`: however it is capitalised. `exact`: only as written here. `inside`: as written here, and not at the start
   * of a sentence, where any word has a capital.
   */
  case: z.enum(['any', 'exact', 'inside']).default('any'),
  /** `allowed`: between quotation marks of its own the word is named, not used, as in a list of words to look for. */
  quoted: z.enum(['allowed', 'reported']).default('reported'),
  /** What to write, where that is not the name of the term. */
  instead: text.optional(),
  why: text,
})

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'expected a kebab-case identifier' }),
  /** The key of the policy that this is: its name stands there, and only there. */
  key: text.optional(),
  name: perLocale(text).optional(),
  /** When readers are told of it. */
  ...period,
  article: someLocales(text).optional(),
  /** What may be written too: plural, genitive, short form. */
  forms: someLocales(z.array(text).min(1)).optional(),
  /** One sentence for staff; may hold facts of the policy, such as `{{cutoff}}`. Absent where no source says it. */
  definition: perLocale(text).optional(),
  /** What the definition is from a day on. */
  afterwards: z.strictObject({ from: isoDateSchema, definition: perLocale(text) }).optional(),
  /** A source without `locales` holds for all. */
  sources: z.array(sourceSchema.extend({ locales: z.array(z.enum(locales)).optional() })).min(1),
  avoid: someLocales(z.array(variantSchema).min(1)).optional(),
})

const glossarySchema = z
  .strictObject({ terms: z.array(termSchema).min(1) })
  .superRefine(({ terms }, context) => {
    const fault = (path: readonly PropertyKey[], message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
    const ids = new Set<string>()
    terms.forEach((term, index) => {
      const at = ['terms', index]
      if (ids.has(term.id)) fault([...at, 'id'], 'expected an identifier used once')
      ids.add(term.id)
      if ((term.key === undefined) === (term.name === undefined))
        fault(
          [...at, term.key === undefined ? 'id' : 'key'],
          'expected a term with either `name` or `key`',
        )
    })
    for (const locale of locales) {
      const approved = new Set(
        terms.flatMap(({ name, forms }) =>
          [name?.[locale], ...(forms?.[locale] ?? [])].flatMap((form) => form ?? []),
        ),
      )
      const approvedInAnyCase = new Set([...approved].map(lower))
      const forbidden = new Set<string>()
      terms.forEach(({ avoid }, index) => {
        avoid?.[locale]?.forEach((variant, nth) => {
          for (const list of ['words', 'inflected'] as const) {
            variant[list].forEach((word, place) => {
              const at = ['terms', index, 'avoid', locale, nth, list, place]
              const isApproved =
                variant.case === 'any' ? approvedInAnyCase.has(lower(word)) : approved.has(word)
              if (isApproved) fault(at, `expected a word that is not approved in \`${locale}\``)
              if (forbidden.has(word)) fault(at, 'expected a word forbidden once')
              forbidden.add(word)
            })
          }
        })
      })
    }
  })

const lower = (word: string): string => word.toLowerCase()

export type ForbiddenVariant = z.infer<typeof variantSchema> & { readonly instead: string }
export type TermSource = z.infer<typeof termSchema>['sources'][number]

export interface TermName {
  /** The preferred form. */
  readonly name: string
  readonly article?: string
  /** What may be written too. */
  readonly forms: readonly string[]
}

export interface Term {
  readonly id: string
  readonly names: Readonly<Record<Locale, TermName>>
  readonly definition?: Readonly<Record<Locale, string>>
  readonly afterwards?: {
    readonly from: IsoDate
    readonly definition: Readonly<Record<Locale, string>>
  }
  readonly validFrom?: IsoDate | undefined
  readonly validUntil?: IsoDate | undefined
  readonly sources: readonly TermSource[]
  readonly avoid: Readonly<Record<Locale, readonly ForbiddenVariant[]>>
}

export type Glossary = readonly Term[]

/** Parses glossary.yaml; keys get their names from the policy, where there is a sound one. */
export function parseGlossary(source: YamlSource, policy: Policy | undefined): Outcome<Glossary> {
  const { value, diagnostics } = parseGlossaryFile(source, policy)
  return value ? { value: value.glossary, diagnostics } : { diagnostics }
}

/** The same with the place of every entry. */
export function parseGlossaryFile(
  source: YamlSource,
  policy: Policy | undefined,
): Outcome<{ readonly glossary: Glossary; readonly file: ParsedYaml<unknown> }> {
  const { value: parsed, diagnostics } = parseYaml(source, glossarySchema, 'domain/glossary')
  if (!parsed || !policy) return { diagnostics }
  const keyNames = new Map(
    [policy.retiredKey, ...policy.keys].map((key): [string, Record<Locale, string>] => [
      key.id,
      key.name,
    ]),
  )
  const faults: Diagnostic[] = []
  const glossary = parsed.value.terms.flatMap((term, index): readonly Term[] => {
    const name = term.name ?? keyNames.get(term.key ?? '')
    if (name) return [withNames(term, name)]
    const known = [...keyNames.keys()]
    faults.push({
      code: 'domain/glossary',
      severity: 'error',
      message: `Unknown key \`${term.key}\`, expected \`${closest(term.key ?? '', known)}\` or another key of content/policy.yaml`,
      path: source.path,
      range: parsed.rangeOf(['terms', index, 'key']),
    })
    return []
  })
  return faults.length > 0
    ? { diagnostics: faults }
    : { value: { glossary, file: parsed }, diagnostics: [] }
}

function withNames(
  {
    id,
    article,
    forms,
    definition,
    afterwards,
    validFrom,
    validUntil,
    sources,
    avoid,
  }: z.infer<typeof termSchema>,
  name: Readonly<Record<Locale, string>>,
): Term {
  const nameIn = (locale: Locale): TermName => ({
    name: name[locale],
    ...(article?.[locale] === undefined ? {} : { article: article[locale] }),
    forms: forms?.[locale] ?? [],
  })
  const avoidIn = (locale: Locale): readonly ForbiddenVariant[] =>
    (avoid?.[locale] ?? []).map((variant) => ({
      ...variant,
      instead: variant.instead ?? name[locale],
    }))
  return {
    id,
    names: localeRecord(nameIn),
    ...(definition ? { definition } : {}),
    ...(afterwards ? { afterwards } : {}),
    validFrom,
    validUntil,
    sources,
    avoid: localeRecord(avoidIn),
  }
}
