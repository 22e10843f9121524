/** Front matter: short, closed, and checked; a key that the schema does not know is an error. */
import { z } from 'zod'

const line = z
  .string()
  .min(1)
  .refine((value) => !/[\r\n]/.test(value), { error: 'expected one line of text' })

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'expected lower-case words joined by hyphens, such as veelgestelde-vragen',
})

const shared = {
  /** The page's or letter's name; the only level-1 heading. */
  title: line,
  /** What a reader finds here, in one sentence of at most 160 characters (search engines cut after that). */
  description: line.max(160, { error: 'expected at most 160 characters' }),
}

export const frontMatterSchemas = {
  guidance: z.strictObject({
    ...shared,
    /** The address in this locale; the home page alone has none. */
    slug: slug.optional(),
    /** The name in navigation, where the title is too long for it. */
    shortTitle: line.optional(),
    /** Place in the navigation, from 1; the same in every locale. */
    order: z.int().min(1),
    /** A table made from data, below the text: which document makes which statement. */
    appendix: z.literal('statements').optional(),
  }),
  notice: z.strictObject({
    ...shared,
    slug,
    audience: z.enum(['citizen', 'lra']),
    subject: line.max(78, {
      error: 'expected at most 78 characters (RFC 5322 recommends lines of 78)',
    }),
    /** The line that mail programs show after the subject; written, not derived. */
    preheader: line.max(130, { error: 'expected at most 130 characters' }),
  }),
  letter: z.strictObject({
    ...shared,
    slug,
    audience: z.literal('citizen'),
    subject: line,
  }),
} as const

export interface FrontMatterOf {
  readonly guidance: z.infer<typeof frontMatterSchemas.guidance>
  readonly notice: z.infer<typeof frontMatterSchemas.notice>
  readonly letter: z.infer<typeof frontMatterSchemas.letter>
}
