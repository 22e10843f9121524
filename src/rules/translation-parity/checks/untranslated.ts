import type { Project } from '../../../content/project.ts'
import { locales } from '../../../domain/locale.ts'
import { factValue } from '../../../domain/policy.ts'
import { acronyms } from '../acronyms.ts'
import type { Fault, PairCheck } from '../parity-check.ts'
import { excerptOf, type Piece } from '../piece.ts'
import { readOnce } from '../read-once.ts'

export const untranslated: PairCheck = {
  kind: 'pair',
  id: 'untranslated',
  summary: 'words that are not those of the source',
  severity: 'error',
  isFinal: true,
  check: ({ source, translation }, project) => {
    if (source.text === translation.text)
      return countWords(translation.text, project) < 2
        ? []
        : [faultOf(translation, translation.text, 0)]
    return sentencesOf(source.text).flatMap((sentence): readonly Fault[] => {
      const at = translation.text.indexOf(sentence)
      return at < 0 || countWords(sentence, project) < 4 ? [] : [faultOf(translation, sentence, at)]
    })
  },
}

const faultOf = (translation: Piece, words: string, at: number): Fault => ({
  range: translation.rangeAt(at, at + words.length),
  message: `Unexpected words of the source \`${excerptOf(words)}\`, expected them in \`${translation.locale}\``,
  actual: words,
  note: 'Translate the words; names that stay as they are belong in content/policy.yaml.',
})

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** Words that have to be translated: names of the policy, abbreviations and slots have not. */
const countWords = (text: string, project: Project): number => {
  const words = text.replace(/\{\{[^}]*\}\}/g, ' ').replace(/\s+/g, ' ')
  return (words.replace(namesOf(project), ' ').match(/\p{L}{2,}/gu) ?? []).length
}

/** Names of keys and offices in every locale: a page may list what a thing is called elsewhere. */
const namesOf = readOnce(({ policy }: Project): RegExp => {
  const names = locales.flatMap((locale) => [
    ...[policy.retiredKey, ...policy.keys].flatMap(({ name, synonyms }) => [
      name[locale],
      ...(synonyms?.[locale] ?? []),
    ]),
    ...Object.values(policy.facts).map((fact) => factValue(fact, locale)),
    ...acronyms.flatMap((forms) => forms[locale]),
  ])
  const longestFirst = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name))
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'giu')
})
