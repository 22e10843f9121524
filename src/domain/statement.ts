/** The atomic statements of the circular: what an output must say, to whom, how strongly, and when it is true. */
import { z } from 'zod'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { isoDateSchema, type IsoDate } from './iso-date.ts'
import { parseYaml, type ParsedYaml, type YamlSource } from './yaml.ts'

const wording = z.string().min(1)

const wordings = z.strictObject({ nl: wording, fr: wording, de: wording, en: wording })

const saying = z
  .array(
    z
      .string()
      .regex(/^[^|]+(\|[^|]+)*$/, { error: 'expected words, `|` between ways to say them' }),
  )
  .min(1)

export const statementSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][0-9]+$/, { error: 'expected a capital letter and a number' }),
  /** `all`: every output; `lra`: outputs for the offices only. */
  audience: z.enum(['all', 'lra']),
  modality: z.enum(['fact', 'prohibition', 'permission', 'request', 'proposal', 'advice']),
  validFrom: isoDateSchema.optional(),
  validUntil: isoDateSchema.optional(),
  /** Short key of the source: the circular, or the page a later fact comes from. */
  source: z.string().min(1),
  /** Facts (slots of the policy) that a passage making this statement must mention. */
  mentions: z.array(z.string()).default([]),
  /** Beginnings of words that such a passage must hold, one entry a fact, `|` between ways to say it. */
  says: z.strictObject({ nl: saying, fr: saying, de: saying, en: saying }).optional(),
  /** It says that something is not, or no longer, so; every other statement is made without a negation. */
  denies: z.boolean().default(false),
  wording: wordings,
  /** How it is worded from a day on: what was announced has happened. */
  afterwards: z.strictObject({ from: isoDateSchema, wording: wordings }).optional(),
})

export type Statement = z.infer<typeof statementSchema>
export type Modality = Statement['modality']

/** The statement as it is worded on a date. */
export const statementOn = (statement: Statement, date: IsoDate): Statement =>
  statement.afterwards && date >= statement.afterwards.from
    ? { ...statement, wording: statement.afterwards.wording }
    : statement

const statementsSchema = z
  .strictObject({ statements: z.array(statementSchema).min(1) })
  .superRefine((value, context) => {
    const seen = new Set<string>()
    value.statements.forEach((statement, index) => {
      if (seen.has(statement.id)) {
        context.addIssue({
          code: 'custom',
          path: ['statements', index, 'id'],
          message: 'expected an identifier used once',
        })
      }
      seen.add(statement.id)
    })
  })

type StatementsFile = z.infer<typeof statementsSchema>

/** Parses statements.yaml, with the place of each text. */
export const parseStatementsFile = (source: YamlSource): Outcome<ParsedYaml<StatementsFile>> =>
  parseYaml(source, statementsSchema, 'domain/statements')

/** Parses statements.yaml. */
export function parseStatements(source: YamlSource): Outcome<readonly Statement[]> {
  const { value, diagnostics } = parseStatementsFile(source)
  return value ? { value: value.value.statements, diagnostics } : { diagnostics }
}
