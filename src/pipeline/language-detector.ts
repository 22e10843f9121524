/** The language of a text by a library, for files that do not say and whose words leave it open. */
import { isLocale, locales } from '../domain/locale.ts'
import type { DetectLanguage } from '../rules/no-token-activation/read-passages.ts'

/** Loaded once, when a file first needs it: a quarter of a second and some 90 MB. */
let loading: Promise<DetectLanguage> | undefined

export const loadLanguageDetector = (): Promise<DetectLanguage> => (loading ??= load())

async function load(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall')
  eld.setLanguageSubset([...locales])
  return (text) => {
    const { language } = eld.detect(text)
    return isLocale(language) ? language : undefined
  }
}
