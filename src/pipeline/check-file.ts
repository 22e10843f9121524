/** One file through the detector: bytes to verdict. The same function in this thread and in any other. */
import type { Diagnostic, Range } from '../diagnostics/diagnostic.ts'
import { cutExcerpt, splitLines, type Excerpt } from '../diagnostics/excerpt.ts'
import { extractFile, type ExtractResult } from '../extract/extract.ts'
import { limits } from '../extract/limits.ts'
import type { ExtractedFile } from '../extract/passage.ts'
import { mayNameKey } from '../rules/no-token-activation/findings.ts'
import { leavesLanguageOpen } from '../rules/no-token-activation/read-passages.ts'
import { checkPassages, detectionOf } from '../rules/no-token-activation/rule.ts'
import {
  excerptKey,
  unfinished,
  type CheckTerms,
  type FileJob,
  type FileVerdict,
  type Judgement,
} from './file-job.ts'
import { loadLanguageDetector } from './language-detector.ts'
import { readSuppressions } from './suppressions.ts'

/** Never throws. `clock` counts milliseconds from any fixed point: a file may take so long and no longer. */
export async function checkFile(
  { name, bytes, mediaType }: FileJob,
  terms: CheckTerms,
  clock: () => number,
): Promise<Judgement> {
  const startMs = clock()
  try {
    const extracted = await extractFile(name, bytes, {
      clock,
      ...(mediaType === undefined ? {} : { mediaType }),
    })
    const verdict = await judge(extracted, terms)
    return { verdict, isLasting: clock() - startMs <= limits.milliseconds }
  } catch (error) {
    return unfinished(`the reader failed${error instanceof Error ? `: ${error.message}` : ''}`)
  }
}

async function judge(extracted: ExtractResult, terms: CheckTerms): Promise<FileVerdict> {
  if ('unreadable' in extracted) return extracted
  const { file, source } = extracted
  const found = mayNameKey(file, terms.policy) ? await findIn(file, terms) : []
  const { value: suppressions = [], diagnostics: malformed } =
    source === undefined ? { diagnostics: [] } : readSuppressions('', source)
  const diagnostics = [...found, ...malformed]
  const ranges = [...diagnostics, ...suppressions.map((suppression) => suppression.source)].flatMap(
    ({ range }) => (range ? [range] : []),
  )
  return {
    diagnostics,
    suppressions,
    unread: file.unread ?? [],
    excerpts: source === undefined || ranges.length === 0 ? {} : excerptsOf(ranges, source),
  }
}

async function findIn(file: ExtractedFile, terms: CheckTerms): Promise<readonly Diagnostic[]> {
  const detection = leavesLanguageOpen(file, terms.locale)
    ? { ...detectionOf(terms), detectLanguage: await loadLanguageDetector() }
    : detectionOf(terms)
  return checkPassages(file, detection, terms.locale).map(withoutPath)
}

const withoutPath = (diagnostic: Diagnostic): Diagnostic => ({ ...diagnostic, path: '' })

function excerptsOf(ranges: readonly Range[], source: string): Readonly<Record<string, Excerpt>> {
  const lines = splitLines(source)
  return Object.fromEntries(
    ranges.flatMap((range) => {
      const excerpt = cutExcerpt(range, lines)
      return excerpt ? [[excerptKey(range), excerpt] as const] : []
    }),
  )
}
