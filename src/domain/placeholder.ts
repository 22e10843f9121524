/** The closed list of placeholders: the slots that stay open until a notice or letter is merged. */
import { z } from 'zod'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { parseYaml, type ParsedYaml, type YamlSource } from './yaml.ts'

const wording = z.string().min(1)
const perLocale = z.strictObject({ nl: wording, fr: wording, de: wording, en: wording })

export const channels = ['notice', 'letter'] as const

export const placeholderSchema = z.strictObject({
  type: z.enum([
    'name',
    'text',
    'date',
    'time',
    'email',
    'phone',
    'url',
    'code',
    'reference',
    'postcode',
  ]),
  /** An invented value, on a reserved domain where it has one. */
  example: z.union([wording, perLocale]),
  required: z.boolean(),
  /** Sensitive values never appear in a log, a file name or a subject. */
  sensitive: z.boolean(),
  /** Channels that may carry it; the activation code, for one, never travels by e-mail. */
  channels: z.array(z.enum(channels)).min(1),
  description: perLocale,
})

export type Placeholder = z.infer<typeof placeholderSchema>
export type Placeholders = Readonly<Record<string, Placeholder>>

const placeholdersSchema = z.strictObject({
  placeholders: z.record(
    z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, {
      error: 'expected a dotted camelCase name such as citizen.lastName',
    }),
    placeholderSchema,
  ),
})

type PlaceholdersFile = z.infer<typeof placeholdersSchema>

/** Parses placeholders.yaml, with the place of each text. */
export const parsePlaceholdersFile = (source: YamlSource): Outcome<ParsedYaml<PlaceholdersFile>> =>
  parseYaml(source, placeholdersSchema, 'domain/placeholders')

/** Parses placeholders.yaml. */
export function parsePlaceholders(source: YamlSource): Outcome<Placeholders> {
  const { value, diagnostics } = parsePlaceholdersFile(source)
  return value ? { value: value.value.placeholders, diagnostics } : { diagnostics }
}
