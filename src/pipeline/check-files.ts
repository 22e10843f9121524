/** Any files of an LRA through the detector: text in, report out. */
import type { Project } from '../content/project.ts'
import type { Locale } from '../domain/locale.ts'
import type { Report, Unreadable } from '../diagnostics/report-text.ts'
import { extractText, formatOf } from '../extract/extract.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'

/** A file as it came in: its text, or why there is none. */
export type CheckedFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly unreadable: string }

export interface CheckFilesOptions {
  /** The locale of every passage, whatever the files declare. */
  readonly locale?: Locale
}

/** A file that cannot be read is never clean: it is listed as unreadable, with the reason. */
export function checkFiles(
  files: readonly CheckedFile[],
  project: Project,
  options: CheckFilesOptions = {},
): Report {
  const detection = detectionOf(project)
  const unreadable: Unreadable[] = []
  const diagnostics = files.flatMap((file) => {
    const format = formatOf(file.path)
    if ('unreadable' in file || format === undefined) {
      const reason =
        'unreadable' in file
          ? file.unreadable
          : 'no reader for this format; save it as text, HTML or Markdown'
      unreadable.push({ path: file.path, reason })
      return []
    }
    return checkPassages(extractText(format, file.path, file.text), detection, options.locale)
  })
  return { diagnostics, files: files.length, unreadable }
}
