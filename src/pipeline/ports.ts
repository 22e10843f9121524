/** What the pipeline asks of the world; `io` implements it, tests pass fakes. */
import type { SourceFile } from '../content/source-file.ts'
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts'
import type { LetterInput } from '../letters/letter-input.ts'
import type { SiteModel } from '../site/model.ts'

/** A file of the output, by its path inside `dist/`. */
export interface OutputFile {
  readonly path: string
  readonly content: string | Uint8Array
}

export interface Ports {
  /** Every file below `content/` and `locales/`, or those whose path is wanted. */
  readonly readSources: (wanted?: RegExp) => Promise<readonly SourceFile[]>
  /** Every text file below `templates/`. */
  readonly readTemplates: () => Promise<readonly SourceFile[]>
  /** A file below `content/` that the tool itself keeps, whole or not at all. */
  readonly writeSource: (path: string, text: string) => Promise<void>
  /** One letter to PDF; a template or data error is a diagnostic. */
  readonly compileLetter: (input: LetterInput) => Promise<Outcome<Uint8Array>>
  /** The pages, style sheet, fonts and other assets of the site. */
  readonly renderSite: (model: SiteModel) => Promise<Outcome<readonly OutputFile[]>>
  /** Writes the output aside, checks its links, and puts it in the place of the last one; on errors the last one stays. */
  readonly publish: (
    files: readonly OutputFile[],
    baseUrl: string,
  ) => Promise<readonly Diagnostic[]>
}
