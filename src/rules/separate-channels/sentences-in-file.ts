/** Misguided sentences of a whole file, each read in the light of what stands above it. */
import { locales, type Locale } from '../../domain/locale.ts'
import type { Policy } from '../../domain/policy.ts'
import type { ExtractedFile, Passage } from '../../extract/passage.ts'
import { localesOf } from './carriers.ts'
import { patternsOf, plainText } from './patterns.ts'
import { isNegated, misguidedSentences, type MisguidedSentence } from './sentences.ts'

export interface SentenceInFile extends MisguidedSentence {
  readonly passage: Passage
  readonly locale: Locale
}

/** The names of all keys: “security code via email” names a key, it sends nothing. */
export function keyNamesOf({ retiredKey, keys }: Pick<Policy, 'retiredKey' | 'keys'>): RegExp {
  const names = [retiredKey, ...keys].flatMap((key) =>
    locales.flatMap((locale) => [key.name[locale], ...(key.synonyms?.[locale] ?? [])]),
  )
  const patterns = [...new Set(names.map(plainText))]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))
  return new RegExp(patterns.join('|'), 'giu')
}

/** `locale` is what the passages are read in that do not say; without it, in every locale. */
export function sentencesIn(
  file: ExtractedFile,
  keyNames: RegExp,
  locale?: Locale,
): readonly SentenceInFile[] {
  const found: SentenceInFile[] = []
  let opening: { readonly text: string; readonly list: number | undefined } | undefined
  for (const passage of file.passages) {
    const list = passage.list?.id
    // What opens a list holds for all its items.
    if (list === undefined) opening = { text: passage.text, list: undefined }
    else if (opening?.list === undefined && opening) opening = { ...opening, list }
    if (!/code/i.test(passage.text)) continue
    for (const read of localesOf(passage, locale)) {
      const patterns = patternsOf(read)
      const above = passage.headings.at(-1)?.text ?? ''
      const isDenied =
        patterns.has('notDone', plainText(above)) ||
        (list !== undefined &&
          opening?.list === list &&
          opening.text.trimEnd().endsWith(':') &&
          isNegated(plainText(lastSentence(opening.text)), patterns))
      const sentences = misguidedSentences(passage, read, keyNames, { isDenied })
      found.push(...sentences.map((sentence) => ({ ...sentence, passage, locale: read })))
    }
  }
  return found
}

const lastSentence = (text: string): string => text.slice(text.lastIndexOf('. ') + 1)
