/** The detector's door, with the phrase tables of every locale. */
import type { Locale } from '../../domain/locale.ts'
import type { ExtractedFile } from '../../extract/passage.ts'
import * as engine from './engine.ts'
import type { DetectorPolicy } from './key-names.ts'
import { compileNames } from './may-name.ts'
import { phrases as tables } from './phrases/phrases.ts'
import type { LanguageOptions } from './read-passages.ts'

export interface DetectorOptions extends LanguageOptions {
  readonly policy: DetectorPolicy
}

/** Compiled once for a policy. */
const namesOf = new WeakMap<DetectorPolicy, (text: string) => boolean>()

/** Whether any passage may name the key: of a file that cannot, nothing is found, in whatever language it is. */
export function mayNameKey({ passages }: ExtractedFile, policy: DetectorPolicy): boolean {
  const isNamedIn = namesOf.get(policy) ?? compileNames({ policy, tables })
  namesOf.set(policy, isNamedIn)
  return passages.some(({ text }) => isNamedIn(text))
}

/** Every token-activation instruction of a file, in reading order. */
export const checkNoTokenActivation = (
  file: ExtractedFile,
  options: DetectorOptions,
): readonly engine.Finding[] => engine.findInstructions(file, { ...options, tables })

/** The class of every passage that names the key. */
export const classifyPassages = (
  file: ExtractedFile,
  options: DetectorOptions,
): readonly engine.ClassifiedPassage[] => engine.classifyPassages(file, { ...options, tables })

/** The class and polarity of every sentence of a text in one locale. */
export const classifySentences = (
  text: string,
  locale: Locale,
  policy: DetectorPolicy,
): readonly engine.ClassifiedSentence[] =>
  engine.classifySentences(text, locale, { policy, tables })
