/** The closed list of placeholders: the slots that stay open until a notice or letter is merged. */
import { z } from 'zod'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { parseYaml, type ParsedYaml, type YamlSource } from './yaml.ts'

const wording = z.string().min(1)
const perLocale = z.strictObject({ nl: wording, fr: wording, de: wording, en: wording })

export const channels = ['notice', 'letter'] as const

/** The two halves of an activation. Whoever holds both can take the identity: they never travel together. */
const halves = ['activation-code', 'activation-link'] as const

const placeholderFields = z.strictObject({
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
  /** Which half of an activation the value is, if any. */
  carries: z.enum(halves).optional(),
  description: perLocale,
})

/** The type a half of an activation has, so that neither is declared as an ordinary text. */
const typeOfHalf = { 'activation-code': 'code', 'activation-link': 'url' } as const

const placeholderSchema = placeholderFields.superRefine((placeholder, context) => {
  const fault = (key: keyof Placeholder, message: string): void =>
    context.addIssue({ code: 'custom', path: [key], message })
  const { carries, type } = placeholder
  if (carries !== undefined && type !== typeOfHalf[carries])
    fault('type', `expected \`${typeOfHalf[carries]}\` for what carries the ${nameOfHalf(carries)}`)
  if (
    halfOf(placeholder) === 'code' &&
    placeholder.channels.some((channel) => channel !== 'letter')
  )
    fault('channels', 'expected `[letter]`: a code is given on paper, never by e-mail or SMS')
})

export type Placeholder = z.infer<typeof placeholderFields>

export type Half = 'code' | 'link'

/** Which half of an activation a slot leaves open; every secret code counts, also one that says nothing of itself. */
export function halfOf(placeholder: Placeholder | undefined): Half | undefined {
  if (placeholder?.carries === 'activation-link') return 'link'
  return placeholder?.carries === 'activation-code' || placeholder?.type === 'code'
    ? 'code'
    : undefined
}

const nameOfHalf = (half: (typeof halves)[number]): string => half.replace('-', ' ')

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
