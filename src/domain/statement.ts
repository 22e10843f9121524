/** The atomic statements of the circular: what an output must say, to whom, how strongly, and when it is true. */
import { z } from 'zod'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { isoDateSchema } from './iso-date.ts'
import { parseYaml } from './yaml.ts'

const wording = z.string().min(1)

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
  wording: z.strictObject({ nl: wording, fr: wording, de: wording, en: wording }),
})

export type Statement = z.infer<typeof statementSchema>

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

/** Parses statements.yaml. */
export function parseStatements(source: {
  readonly text: string
  readonly path: string
}): Outcome<readonly Statement[]> {
  const { value, diagnostics } = parseYaml(source, statementsSchema, 'domain/statements')
  return value ? { value: value.value.statements, diagnostics } : { diagnostics }
}
