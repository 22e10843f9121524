/** The MJML layout of the notices filled with the values of one notice. */
import nunjucks from 'nunjucks'
import type { SourceFile } from '../content/source-file.ts'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import type { Locale } from '../domain/locale.ts'
import { layoutFault } from './_layout-faults.ts'
import { markLines, readLineMarks } from './_line-marks.ts'
import type { BodyPart } from './render-body.ts'

export interface LayoutValues {
  readonly lang: Locale
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly preheader: string
  readonly parts: readonly BodyPart[]
  /** Lines of text below the notice. */
  readonly footer: readonly string[]
}

export interface FilledLayout {
  readonly mjml: string
  /** The line of the template that a line of the MJML comes from; both 1-based. */
  readonly templateLineOf: (line: number) => number
}

/**
 * Every value is escaped as text; only a part's ready-made HTML goes in as it is (`| safe`).
 * A name that is not a value is a fault, not an empty place.
 */
export function fillLayout(template: SourceFile, values: LayoutValues): Outcome<FilledLayout> {
  const environment = new nunjucks.Environment([], { autoescape: true, throwOnUndefined: true })
  try {
    const compiled = new nunjucks.Template(
      markLines(template.text),
      environment,
      template.path,
      true,
    )
    const { text, sourceLineOf } = readLineMarks(compiled.render(values))
    return { value: { mjml: text, templateLineOf: sourceLineOf }, diagnostics: [] }
  } catch (error) {
    return {
      diagnostics: [layoutFault(template, error, [...Object.keys(values), 'part', 'line', 'loop'])],
    }
  }
}
