/** The policy: which key is retired from when, what replaces it, and the facts that texts may name. */
import { z } from 'zod'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import { isoDateSchema, type IsoDate } from './iso-date.ts'
import type { Locale } from './locale.ts'
import { parsedValue, parseYaml, type ParsedYaml } from './yaml.ts'

const perLocale = <T extends z.ZodType>(
  schema: T,
): z.ZodObject<Record<Locale, T>, z.core.$strict> =>
  z.strictObject({ nl: schema, fr: schema, de: schema, en: schema })

const text = z.string().min(1)
const sureness = z.enum(['H', 'M'])

/** Where a fact comes from: a short source key, its address where public, how sure it is, as of when. */
const source = z.strictObject({
  key: text,
  url: z.url().optional(),
  sureness,
  asOf: isoDateSchema.optional(),
})

const period = { validFrom: isoDateSchema.optional(), validUntil: isoDateSchema.optional() }

/** One fact that content may name by `{{slot}}`: a date, a text or an address, the same or one per locale. */
const fact = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('date'), value: isoDateSchema, source, ...period }),
  z.strictObject({
    type: z.literal('text'),
    value: z.union([text, perLocale(text)]),
    source,
    ...period,
  }),
  z.strictObject({
    type: z.literal('url'),
    value: z.union([z.url(), perLocale(z.url())]),
    source,
    ...period,
  }),
  z.strictObject({ type: z.literal('email'), value: z.email(), source, ...period }),
  z.strictObject({ type: z.literal('phone'), value: text, source, ...period }),
])

const key = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'expected a kebab-case identifier' }),
  name: perLocale(text),
  /** Other names people use for it, per locale: what the detector looks for beside the name. */
  synonyms: perLocale(z.array(text)).optional(),
})

export const policySchema = z.strictObject({
  /** The date the texts speak from, unless the build is given another. */
  asOf: isoDateSchema,
  /** From this day on the retired key can no longer be activated. */
  cutoff: isoDateSchema,
  /** From this day on the retired key can no longer be used. */
  useEnds: isoDateSchema.optional(),
  retiredKey: key,
  recommendedKey: z.string(),
  /** The keys a citizen can still activate or use, the recommended one among them. */
  keys: z.array(key).min(1),
  facts: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/), fact),
  publication: z.strictObject({
    /** Where the site is served; alternate-language links and the sitemap need whole addresses. */
    baseUrl: z.url(),
  }),
})

export type Policy = z.infer<typeof policySchema>
export type Fact = z.infer<typeof fact>

interface PolicySource {
  readonly text: string
  readonly path: string
}

/** Parses policy.yaml; a recommended key that is not among the keys is an error too. */
export const parsePolicy = (source: PolicySource): Outcome<Policy> =>
  parsedValue(parsePolicyFile(source))

/** The same with the place of every entry, for those who report on one. */
export function parsePolicyFile(source: PolicySource): Outcome<ParsedYaml<Policy>> {
  const { value: parsed, diagnostics } = parseYaml(source, policySchema, 'domain/policy')
  if (!parsed) return { diagnostics }
  const policy = parsed.value
  const faults: Diagnostic[] = []
  if (!policy.keys.some((candidate) => candidate.id === policy.recommendedKey)) {
    faults.push({
      code: 'domain/policy',
      severity: 'error',
      message: `Unexpected recommended key \`${policy.recommendedKey}\`, expected one of ${policy.keys.map((candidate) => `\`${candidate.id}\``).join(', ')}`,
      path: source.path,
      range: parsed.rangeOf(['recommendedKey']),
    })
  }
  if (policy.useEnds !== undefined && policy.useEnds <= policy.cutoff) {
    faults.push({
      code: 'domain/policy',
      severity: 'error',
      message: `Unexpected \`useEnds\` \`${policy.useEnds}\`, expected a date after the cutoff \`${policy.cutoff}\``,
      path: source.path,
      range: parsed.rangeOf(['useEnds']),
    })
  }
  return faults.length > 0 ? { diagnostics: faults } : { value: parsed, diagnostics: [] }
}

/** The milestones that time variants in content may name, with their dates. */
export const milestones = (policy: Policy): Readonly<Record<string, IsoDate>> => ({
  cutoff: policy.cutoff,
  ...(policy.useEnds === undefined ? {} : { useEnds: policy.useEnds }),
})

/** A fact's value in one locale, as written in the policy (a date stays an ISO date). */
export const factValue = (candidate: Fact, locale: Locale): string =>
  typeof candidate.value === 'string' ? candidate.value : candidate.value[locale]
